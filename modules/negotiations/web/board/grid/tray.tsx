import { memo, type ReactNode } from "react";
import { useText } from "#platform/web/index.ts";
import type { Placed } from "../board-state.ts";
import type { BoardView } from "../types.ts";

interface TrayProps {
  readonly board: BoardView;
  readonly placed: Placed;
  readonly violations: BoardView["violations"];
  readonly card: (meeting: string) => ReactNode;
  readonly faded: ReadonlySet<string>;
  /** A meeting that has a place is held: here it loses it. */
  readonly taking: string | null;
  readonly onUnplace: (meeting: string) => void;
}

/** Beside the grid: meetings without a place and why, and the rules that are broken. Dropping here takes a meeting off the board. */
export const Tray = memo(function Tray(props: TrayProps) {
  const { board, placed, violations, card, faded, taking, onUnplace } = props;
  const { t, number } = useText();
  const waiting = board.meetings.filter((m) => !placed.has(m.id));
  const why = new Map(board.unplaced.map((u) => [u.meeting, u.why]));
  const first = [...waiting].sort(
    (a, b) => Number(faded.has(a.id)) - Number(faded.has(b.id)) || b.priority - a.priority,
  );
  return (
    <aside
      className={taking ? "hz-tt-tray is-taking" : "hz-tt-tray"}
      aria-label={t({ zh: "未安排与冲突", en: "Unplaced and conflicts" })}
      onDragOver={(event) => taking !== null && event.preventDefault()}
      onDrop={() => taking && onUnplace(taking)}
    >
      {taking && (
        <button type="button" className="hz-tt-takeoff" onClick={() => onUnplace(taking)}>
          {t({ zh: "放到这里：取消安排", en: "Drop here to take it off the board" })}
        </button>
      )}
      {violations.length > 0 && (
        <section>
          <h2>{t({ zh: "冲突（{n}）", en: "Conflicts ({n})" }, { n: number(violations.length) })}</h2>
          <ul className="hz-tt-violations">
            {violations.map((v) => (
              <li key={v.constraint + v.with.join()}>{t(v.text)}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t({ zh: "未安排（{n}）", en: "Without a place ({n})" }, { n: number(waiting.length) })}</h2>
        {waiting.length === 0 && (
          <p className="hz-tt-quiet">{t({ zh: "全部洽谈都有桌位。", en: "Every meeting has its table." })}</p>
        )}
        {first.map((m) => {
          const reason = why.get(m.id);
          return (
            <div key={m.id} className="hz-tt-waiting">
              {card(m.id)}
              {reason && <small>{t(reason)}</small>}
            </div>
          );
        })}
      </section>
    </aside>
  );
});
