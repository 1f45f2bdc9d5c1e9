import { Alert } from "antd";
import { useApi, useText } from "#platform/web/index.ts";
import "./drift-notice.css";

/** So many differences are told at once; the rest can be opened. */
const TOLD = 5;

interface DriftNoticeProps {
  readonly activityId: string;
  readonly when: boolean;
  /** Folded: where the page itself is large. */
  readonly short?: boolean;
}

/**
 * What was changed under the published timetable since: people still hold what they were told, and the next version tells them.
 * Shown to those who read timetables (`when`); nothing while nothing differs.
 */
export function DriftNotice({ activityId, when, short = false }: DriftNoticeProps) {
  const { t, number } = useText();
  const read = useApi("/api/activities/{id}/timetable-drift", { path: { id: activityId } }, when);
  const drift = read.data;
  if (!drift || drift.number === null || drift.items.length === 0) return null;
  const told = short ? 0 : TOLD;
  const [first, rest] = [drift.items.slice(0, told), drift.items.slice(told)];
  const lines = (items: typeof first) => (
    <ul>
      {items.map((item) => (
        <li key={`${item.kind} ${item.id} ${item.text.zh}`}>{t(item.text)}</li>
      ))}
    </ul>
  );
  return (
    <Alert
      className="hz-drift"
      type="warning"
      showIcon
      title={t(
        {
          zh: "已发布的第 {v} 版日程与现状有 {n} 处不同，尚未告知各方",
          en: "{n} things differ from version {v}, which is published; nobody has been told yet",
        },
        { v: drift.number, n: number(drift.items.length) },
      )}
      description={
        <>
          {first.length > 0 && lines(first)}
          {rest.length > 0 && (
            <details>
              <summary>
                {short
                  ? t({ zh: "查看", en: "Show them" })
                  : t({ zh: "其余 {n} 处", en: "{n} more" }, { n: number(rest.length) })}
              </summary>
              {lines(rest)}
            </details>
          )}
          <p hidden={short}>
            {t({
              zh: "各方日程、现场大屏和签到仍按已发布的版本；从当前版本新建草案，检查后发布新版本，受影响的各方即收到通知。",
              en: "Agendas, the wall and the desks keep to the published version. Make a draft from it, check it and publish: those concerned are told.",
            })}
          </p>
        </>
      }
    />
  );
}
