import { CheckCircleOutlined } from "@ant-design/icons";
import { AppLink } from "../shell/app-link.tsx";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import type { Text } from "../types.ts";

/** Something that waits for this person. */
export interface TodoItem {
  id: string;
  title: Text | string;
  detail?: Text | string;
  /** Where it is done. */
  to: string;
  /** Due day or instant. */
  due?: string | null;
  /** Working days past the due day, computed by the server; above 0 marks it overdue. */
  overdueDays?: number;
  /** Past its due day, when the days are not counted. */
  overdue?: boolean;
  /** How many records wait. */
  count?: number;
  /** Kind of work, e.g. 需求审核. */
  kind?: Text;
}

/** What waits for me, overdue first. */
export function TodoList({ items, empty }: { items: readonly TodoItem[]; empty?: Text }) {
  const { t, date } = useText();
  const say = (text: Text | string | undefined) => (typeof text === "string" ? text : t(text));
  if (items.length === 0) {
    return (
      <p className="hz-todo-none">
        <CheckCircleOutlined aria-hidden /> {t(empty ?? words.todoNone)}
      </p>
    );
  }
  const ranked = items.toSorted(
    (a, b) =>
      Number(b.overdue ?? false) - Number(a.overdue ?? false) || (b.overdueDays ?? 0) - (a.overdueDays ?? 0),
  );
  return (
    <ul className="hz-todo">
      {ranked.map((item) => (
        <li key={item.id}>
          <AppLink to={item.to}>
            <span className="hz-todo-title">
              {item.kind && <span className="hz-todo-kind">{t(item.kind)}</span>}
              <span>{say(item.title)}</span>
              {item.count !== undefined && <strong className="hz-todo-count">{item.count}</strong>}
            </span>
            {item.detail && <span className="hz-quiet">{say(item.detail)}</span>}
            {(item.overdueDays ?? 0) > 0 ? (
              <span className="hz-stage hz-tone-danger">
                {t(words.overdueDays, { days: item.overdueDays ?? 0 })}
              </span>
            ) : item.overdue ? (
              <span className="hz-stage hz-tone-danger">{t(words.overdue)}</span>
            ) : (
              item.due && <span className="hz-quiet">{t(words.dueOn, { date: date(item.due) })}</span>
            )}
          </AppLink>
        </li>
      ))}
    </ul>
  );
}
