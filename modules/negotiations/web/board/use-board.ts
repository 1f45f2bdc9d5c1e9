import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { api, useRead, useRefresh } from "#platform/web/index.ts";
import type { BoardEdited, Quality, TimetableItem } from "../../model/timetable.ts";
import {
  applied,
  done,
  type History,
  inverse,
  type Move,
  NO_HISTORY,
  opposite,
  type Placed,
  placedOf,
  redone,
  type Step,
  undone,
} from "./board-state.ts";
import type { BoardView } from "./types.ts";

type Edited = (typeof BoardEdited)["_output"];

/**
 * One draft timetable under the hands of an officer: every step is shown at once and saved at once; a refused one (somebody else
 * was faster) is taken back and the board read anew. While the server solves, nothing can be moved.
 */
export function useBoard(id: string) {
  const path = `/timetables/${id}`;
  const refresh = useRefresh();
  const read = useRead<BoardView>(`${path}/board`);
  const [placed, setPlaced] = useState<Placed>(new Map());
  const [locked, setLocked] = useState<ReadonlySet<string>>(new Set());
  const [history, setHistory] = useState<History>(NO_HISTORY);
  const [version, setVersion] = useState(0);
  const [quality, setQuality] = useState<Quality | null>(null);
  const [violations, setViolations] = useState<BoardView["violations"]>([]);
  const [saving, setSaving] = useState(0);
  const [error, setError] = useState<unknown>(null);

  const board = read.data;
  // Steps are saved one after the other; each says which state of the draft it was made on.
  const saved = useRef(0);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const adopt = useCallback((from: BoardView) => {
    setPlaced(placedOf(from.placements));
    setLocked(new Set(from.locked));
    saved.current = from.timetable.version;
    setVersion(from.timetable.version);
    setQuality(from.timetable.quality);
    setViolations(from.violations);
  }, []);
  useEffect(() => {
    if (board) adopt(board);
  }, [board, adopt]);

  const solving = board?.timetable.state === "solving";
  const polled = useSolveProgress(path, solving);
  const over = solving && polled !== undefined && polled.state !== "solving";
  useEffect(() => {
    if (over) {
      setHistory(NO_HISTORY);
      void refresh("/timetables");
    }
  }, [over, refresh]);

  async function post({ moves: place, lock, unlock }: Step): Promise<void> {
    const edited = await api.post<Edited>(`${path}/edit`, { version: saved.current, place, lock, unlock });
    saved.current = edited.version;
    setVersion(edited.version);
    setQuality(edited.quality);
    setViolations(edited.violations);
  }
  /** Shown at once, saved when what came before is. */
  async function send(step: Step, history: (h: History) => History): Promise<void> {
    setError(null);
    setPlaced((now) => applied(now, step.moves));
    setLocked((now) => new Set([...[...now].filter((m) => !step.unlock.includes(m)), ...step.lock]));
    setHistory(history);
    setSaving((n) => n + 1);
    const mine = turn.current.then(() => post(step));
    turn.current = mine.catch(() => undefined);
    try {
      await mine;
    } catch (refusal) {
      setError(refusal);
      setHistory(NO_HISTORY);
      const { data } = await read.refetch();
      if (data) adopt(data);
    } finally {
      setSaving((n) => n - 1);
    }
  }

  const editable = board?.timetable.allowedActions.includes("edit") === true && !solving;
  const canEdit = editable && saving === 0;
  return {
    board,
    loadError: read.error,
    placed,
    locked,
    quality,
    violations,
    version,
    history,
    saving: saving > 0,
    solving,
    progress: polled?.progress ?? board?.timetable.progress ?? null,
    error,
    setError,
    /** The draft is open; `canEdit` also waits for the step that is being saved. */
    editable,
    canEdit,
    async move(moves: readonly Move[]) {
      const step: Step = { moves, back: inverse(placed, moves), lock: [], unlock: [] };
      await send(step, (h) => done(h, step));
    },
    async lock(meetings: readonly string[], to: boolean) {
      const changed = meetings.filter((m) => locked.has(m) !== to);
      const step: Step = { moves: [], back: [], lock: to ? changed : [], unlock: to ? [] : changed };
      if (changed.length > 0) await send(step, (h) => done(h, step));
    },
    async undo() {
      const step = history.past.at(-1);
      if (step && editable) await send(opposite(step), undone);
    },
    async redo() {
      const step = history.future[0];
      if (step && editable) await send(step, redone);
    },
    reload: () => refresh("/timetables"),
  };
}
export type BoardHandle = ReturnType<typeof useBoard>;

/** The timetable as it is while it is being solved, read every second. */
function useSolveProgress(path: string, solving: boolean): TimetableItem | undefined {
  const { data, refetch } = useRead<TimetableItem>(path, {}, solving);
  useEffect(() => {
    if (!solving) return undefined;
    const timer = setInterval(() => void refetch(), 1000);
    return () => clearInterval(timer);
  }, [solving, refetch]);
  return useMemo(() => (solving ? data : undefined), [solving, data]);
}
