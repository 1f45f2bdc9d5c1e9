import type { Hit } from "./impact-index.ts";
import type { KernelMemory } from "./memory.ts";

/** The kept candidates of a heap that was settled, best first; `count` stands apart where heaps are columns. */
export function readHeap(
  { words }: KernelMemory,
  at: { readonly count: number; readonly scores: number; readonly ids: number },
  unit: number,
): Hit[] {
  const count = words[at.count >>> 2] ?? 0;
  const scores = at.scores >>> 2;
  const ids = at.ids >>> 2;
  const hits: Hit[] = new Array(count);
  for (let i = 0; i < count; i++)
    hits[i] = { document: words[ids + i] ?? 0, score: (words[scores + i] ?? 0) * unit };
  return hits;
}

/** Where the parts of a heap for k candidates stand. */
export const heapAt = (at: number, k: number) => ({ count: at, scores: at + 16, ids: at + 16 + k * 4 });
