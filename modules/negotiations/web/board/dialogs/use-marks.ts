import { useEffect, useState } from "react";
import type { Judge, Move } from "../board-state.ts";

/** How long one stretch of reckoning may hold the page up, milliseconds. */
const STRETCH = 12;

/**
 * Which of these moves break a rule, by key; those not reckoned yet are missing. Reckoned in short stretches, as a large board has
 * hundreds of places to try.
 */
export function useMarks(
  judge: Judge,
  moves: ReadonlyMap<string, Move> | null,
): ReadonlyMap<string, boolean> {
  const [marks, setMarks] = useState<ReadonlyMap<string, boolean>>(new Map());
  useEffect(() => {
    setMarks(new Map());
    if (!moves) return undefined;
    const waiting = [...moves];
    const found = new Map<string, boolean>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const go = () => {
      const until = performance.now() + STRETCH;
      while (waiting.length > 0 && performance.now() < until) {
        const [key, move] = waiting.shift() as (typeof waiting)[number];
        found.set(key, judge([move]).length > 0);
      }
      setMarks(new Map(found));
      if (waiting.length > 0) timer = setTimeout(go, 0);
    };
    timer = setTimeout(go, 0);
    return () => clearTimeout(timer);
  }, [judge, moves]);
  return marks;
}
