import { type RefObject, useEffect, useRef } from "react";
import { api } from "#platform/web/index.ts";
import type { Side } from "../../model/feedback.ts";

type Pair = { readonly needId: string; readonly expertId: string };

/** What is half in view for this long counts as shown. */
const LOOKED_MS = 800;
const GATHER_MS = 2_000;

const told = new Set<string>();
const waiting = new Map<Side, Pair[]>();
let gathering = false;

async function send(): Promise<void> {
  gathering = false;
  const all = [...waiting];
  waiting.clear();
  // Who looks must never be troubled by the counting; what could not be sent is told when the page is opened again.
  await Promise.allSettled(
    all.map(([side, pairs]) => api.post("/suggestions/shown", { side, pairs: pairs.slice(0, 100) })),
  );
}

/** Once per page and day; the server counts once per side and day whoever looks. */
function note(side: Side, pair: Pair): void {
  const key = `${side} ${pair.needId} ${pair.expertId} ${new Date().toDateString()}`;
  if (told.has(key)) return;
  told.add(key);
  waiting.set(side, [...(waiting.get(side) ?? []), pair]);
  if (gathering) return;
  gathering = true;
  setTimeout(() => void send(), GATHER_MS);
}

/** Tells that these were seen before something is done about them: who acts on a suggestion has seen it, however quickly. */
export async function seen(side: Side, pairs: readonly Pair[]): Promise<void> {
  for (const pair of pairs) note(side, pair);
  await send();
}

/** Notes a suggestion when its element really came into view; `side` null: nobody's showing is counted. */
export function useShown(side: Side | null, pair: Pair): RefObject<HTMLLIElement | null> {
  const element = useRef<HTMLLIElement>(null);
  const { needId, expertId } = pair;
  useEffect(() => {
    if (!side || !element.current) return;
    let looked: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        clearTimeout(looked);
        // An opened card may be higher than the window: half of the window full of it is half in view too.
        const { intersectionRatio = 0, intersectionRect, rootBounds } = entry ?? {};
        const fills = (intersectionRect?.height ?? 0) / (rootBounds?.height || Number.POSITIVE_INFINITY);
        if (Math.max(intersectionRatio, fills) >= 0.5)
          looked = setTimeout(() => note(side, { needId, expertId }), LOOKED_MS);
      },
      { threshold: [0, 0.1, 0.2, 0.3, 0.4, 0.5] },
    );
    observer.observe(element.current);
    return () => {
      clearTimeout(looked);
      observer.disconnect();
    };
  }, [side, needId, expertId]);
  return element;
}
