import assert from "node:assert/strict";
import { test } from "node:test";
import { unanswered } from "./guests.ts";
import type { BoardView } from "./types.ts";

type Party = BoardView["parties"][number];
const party = (key: string, replyState: Party["replyState"]): Party => ({
  key,
  kind: "expert",
  name: key,
  nameEn: null,
  county: null,
  replyState,
});
const meeting = (id: string, parties: string[]): BoardView["meetings"][number] => ({
  ...{ id, code: id, title: id, county: "410811", parties, engagementId: null },
  ...{ priority: 1, optional: true, needs: [] },
});

test("only guests of placed meetings count, once each, apart by whether they were invited", () => {
  const board = {
    parties: [
      party("a", "not-invited"),
      party("b", "waiting"),
      party("c", "accepted"),
      party("d", "declined"),
      party("e", "not-invited"),
    ],
    meetings: [meeting("m1", ["a", "b"]), meeting("m2", ["a", "c", "d"]), meeting("m3", ["e", "b"])],
  };
  const { notInvited, waiting } = unanswered(board, new Set(["m1", "m2"]));
  assert.deepEqual([notInvited.map((p) => p.key), waiting.map((p) => p.key)], [["a"], ["b"]]);
});
