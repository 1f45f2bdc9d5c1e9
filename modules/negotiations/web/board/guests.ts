import type { BoardView } from "./types.ts";

type Guest = BoardView["parties"][number];

/** Parties of placed meetings whom nobody invited, and those invited who have not answered, each in the board's order. */
export function unanswered(
  { parties, meetings }: Pick<BoardView, "parties" | "meetings">,
  placed: { has(meeting: string): boolean },
): { readonly notInvited: readonly Guest[]; readonly waiting: readonly Guest[] } {
  const met = new Set(meetings.filter((m) => placed.has(m.id)).flatMap((m) => m.parties));
  const inState = (state: Guest["replyState"]) =>
    parties.filter((p) => met.has(p.key) && p.replyState === state);
  return { notInvited: inState("not-invited"), waiting: inState("waiting") };
}
