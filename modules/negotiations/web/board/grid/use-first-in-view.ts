import { useEffect, useRef } from "react";
import type { BoardView } from "../types.ts";

/** The new placements are drawn by then. */
const DRAWN_MS = 200;

/** When a solve ends, the earliest meeting it placed comes into view: on a wide board all of them may lie beyond the edge. */
export function useFirstInView({ placements, problem }: BoardView, solving: boolean): void {
  const was = useRef(solving);
  useEffect(() => {
    const ended = was.current && !solving;
    was.current = solving;
    if (!ended) return undefined;
    const order = new Map(problem.slots.map((s, i) => [String(s.id), i]));
    const timeOf = (p: (typeof placements)[number]) => order.get(p.slot) ?? order.size;
    const [first] = [...placements].sort((a, b) => timeOf(a) - timeOf(b));
    if (!first) return undefined;
    const timer = setTimeout(() => {
      document
        .querySelector(`.hz-tt-scroll [data-meeting="${CSS.escape(first.meeting)}"]`)
        ?.scrollIntoView({ block: "nearest", inline: "center" });
    }, DRAWN_MS);
    return () => clearTimeout(timer);
  }, [solving, placements, problem]);
}
