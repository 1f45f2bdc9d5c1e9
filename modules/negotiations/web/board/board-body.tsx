import { Button } from "antd";
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import { usePhone, useText } from "#platform/web/index.ts";
import { namedCause } from "../../model/timetable/names.ts";
import type { Cause } from "../../model/timetable.ts";
import { judgeOf, type Move, tableFor } from "./board-state.ts";
import { Grid } from "./grid/grid.tsx";
import { partyGrid, tableGrid } from "./grid/grids.tsx";
import { createHeld, HeldContext, useHeld } from "./grid/held.ts";
import { MeetingCard } from "./grid/meeting-card.tsx";
import { PhoneBoard } from "./grid/phone-board.tsx";
import { Tray } from "./grid/tray.tsx";
import { useFirstInView } from "./grid/use-first-in-view.ts";
import { countyTone } from "./labels.ts";
import type { BoardView } from "./types.ts";
import type { BoardHandle } from "./use-board.ts";
import { useStable } from "./use-stable.ts";

export type Shown = {
  readonly view: "tables" | "parties";
  readonly county: string | null;
  readonly search: string;
};
interface BodyProps {
  readonly handle: BoardHandle;
  readonly board: BoardView;
  readonly labels: ReadonlyMap<string, string>;
  readonly counties: readonly string[];
  readonly shown: Shown;
  readonly onOpen: (meeting: string) => void;
}
/** Below this part of the window the hand would be under what is said of it. */
const LOWER_PART = 0.6;
type Aim = { readonly row: string; readonly slot: string; readonly move: Move };

/** Grid, tray and what is said of the meeting in the hand. */
export function BoardBody({ handle, board, labels, counties, shown, onOpen }: BodyProps) {
  const speech = useText();
  const { t, list, language } = speech;
  const phone = usePhone();
  // Typing, switching and dragging stay quick; the large grid follows.
  const { view, county, search } = useDeferredValue(shown);
  const [hand] = useState(createHeld);
  const held = useHeld(hand);
  const [aim, setAim] = useState<Aim | null>(null);
  const { placed, locked, violations, editable } = handle;
  useFirstInView(board, handle.solving);

  const meetings = useMemo(() => new Map(board.meetings.map((m) => [m.id, m])), [board]);
  const names = useMemo(
    () => new Map(board.meetings.map((m) => [m.id, list(m.parties.map((key) => labels.get(key) ?? key))])),
    [board, labels, list],
  );
  const broken = useMemo(() => new Set(violations.flatMap((v) => v.with.map(String))), [violations]);
  const borrowed = useMemo(() => {
    const owner = new Map(board.tables.map((table) => [table.id, table.county]));
    const elsewhere = (m: BoardView["meetings"][number]) => {
      const county = owner.get(placed.get(m.id)?.table ?? "") ?? m.county;
      return county !== m.county;
    };
    return new Set(board.meetings.filter(elsewhere).map((m) => m.id));
  }, [board, placed]);
  const faded = useMemo(() => {
    const wanted = search.toLowerCase();
    const pale = (m: BoardView["meetings"][number]) =>
      (county !== null && m.county !== county) ||
      (wanted !== "" && !`${m.code} ${m.title} ${names.get(m.id)}`.toLowerCase().includes(wanted));
    return new Set(board.meetings.filter(pale).map((m) => m.id));
  }, [board, county, search, names]);
  const grid = useMemo(
    () =>
      view === "tables"
        ? tableGrid(board, placed, speech)
        : partyGrid(board, placed, { labels, county, search, language }),
    [board, placed, view, labels, speech, county, search, language],
  );
  const rowNames = useMemo(() => new Map(grid.rows.map((r) => [r.key, r.name])), [grid]);
  const judge = useMemo(() => judgeOf(board.problem, placed), [board, placed]);
  const meant = useDeferredValue(aim);
  const texts = useMemo(() => new Map(Object.entries(board.labels)), [board]);
  const conflicts = useMemo(
    () => (meant ? judge([meant.move]).map((v) => namedCause(v as Cause, texts)) : []),
    [meant, judge, texts],
  );
  // What is said of the hand stands where the hand is not.
  const [low, setLow] = useState(false);

  const hold = useStable((meeting: string | null) => {
    hand.set(meeting);
    if (meeting === null || meeting !== held) setAim(null);
  });
  const lock = useStable((meeting: string, to: boolean) => {
    if (editable && placed.has(meeting)) void handle.lock([meeting], to);
  });
  useEffect(() => {
    if (held === null) return undefined;
    const onKey = (event: globalThis.KeyboardEvent) => event.key === "Escape" && hold(null);
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [held, hold]);
  // A meeting that is not on the other view cannot stay in the hand.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is what it waits for
  useEffect(() => hold(null), [view, hold]);

  const moveTo = (meeting: string, row: string, slot: string): Move => ({
    meeting,
    slot,
    table: view === "tables" ? row : tableFor(board.problem, placed, meeting, slot),
  });
  const aimAt = useStable((row: string, slot: string) => {
    const meeting = hand.get();
    if (!meeting || !grid.accepts(meeting, row)) return;
    if (aim?.row === row && aim.slot === slot && aim.move.meeting === meeting) return;
    setAim({ row, slot, move: moveTo(meeting, row, slot) });
  });
  const drop = useStable((row: string, slot: string) => {
    const meeting = hand.get();
    if (!meeting || !editable || !grid.accepts(meeting, row)) return;
    const move = moveTo(meeting, row, slot);
    const now = placed.get(meeting);
    hold(null);
    if (now?.slot !== move.slot || now.table !== move.table) void handle.move([move]);
  });
  const unplace = useStable((meeting: string) => {
    hold(null);
    void handle.move([{ meeting, slot: null, table: null }]);
  });
  const card = useCallback(
    (id: string) => {
      const meeting = meetings.get(id);
      return (
        meeting && (
          <MeetingCard
            key={id}
            meeting={meeting}
            names={names.get(id) ?? ""}
            tone={countyTone(meeting.county, counties)}
            locked={locked.has(id)}
            broken={broken.has(id)}
            borrowed={borrowed.has(id)}
            faded={faded.has(id)}
            movable={editable}
            onHold={hold}
            onOpen={onOpen}
            onLock={lock}
          />
        )
      );
    },
    [meetings, names, counties, locked, broken, borrowed, faded, editable, hold, onOpen, lock],
  );
  return (
    <HeldContext value={hand}>
      <div className={low ? "hz-tt-hand is-high" : "hz-tt-hand"} hidden={held === null}>
        <div
          className="hz-tt-live"
          role="status"
          aria-live="polite"
          data-conflicts={meant ? conflicts.length : undefined}
        >
          {held && meant && (
            <small>
              {rowNames.get(meant.row)}
              {" · "}
              {grid.columns.find((c) => c.id === meant.slot)?.name}
            </small>
          )}
          {held && meant
            ? conflicts.length === 0
              ? t({ zh: "可以放在这里", en: "Fits here" })
              : conflicts.slice(0, 3).map((v) => <p key={v.constraint + v.with.join()}>{t(v.text)}</p>)
            : held
              ? t(
                  {
                    zh: "已拿起“{what}”：拖动或点选目标格；键盘用方向键选格、回车放下、Esc 放回",
                    en: "Holding “{what}”: drag or click a cell; with the keyboard arrows choose, Enter drops, Esc puts back",
                  },
                  { what: labels.get(held) ?? held },
                )
              : null}
        </div>
        {held && (
          <div className="hz-tt-hand-buttons">
            <Button
              size="small"
              onClick={() => {
                hold(null);
                onOpen(held);
              }}
            >
              {t({ zh: "详情", en: "Details" })}
            </Button>
            {placed.has(held) && (
              <>
                <Button
                  size="small"
                  onClick={() => {
                    hold(null);
                    lock(held, true);
                  }}
                >
                  {t({ zh: "锁定", en: "Lock" })}
                </Button>
                <Button size="small" onClick={() => unplace(held)}>
                  {t({ zh: "取消安排", en: "Take off the board" })}
                </Button>
              </>
            )}
            <Button size="small" onClick={() => hold(null)}>
              {t({ zh: "放回原处（Esc）", en: "Put back (Esc)" })}
            </Button>
          </div>
        )}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only watches how low the pointer is */}
      <div
        className="hz-tt-body"
        onDragOver={(event) => setLow(event.clientY > window.innerHeight * LOWER_PART)}
      >
        <Tray
          board={board}
          placed={placed}
          violations={violations}
          card={card}
          faded={faded}
          taking={held !== null && placed.has(held) ? held : null}
          onUnplace={unplace}
        />
        {phone ? (
          <PhoneBoard board={board} placed={placed} card={card} held={held} onDrop={drop} />
        ) : (
          <Grid
            label={t({ zh: "日程表", en: "Timetable" })}
            corner={view === "tables" ? t({ zh: "桌位", en: "Table" }) : t({ zh: "参加者", en: "Party" })}
            grid={grid}
            aim={meant && { row: meant.row, slot: meant.slot, conflict: conflicts.length > 0 }}
            holding={held !== null}
            card={card}
            onAim={aimAt}
            onDrop={drop}
          />
        )}
      </div>
    </HeldContext>
  );
}
