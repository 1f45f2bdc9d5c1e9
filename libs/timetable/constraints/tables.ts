import { tableMisfit } from "../model/lookup.ts";
import type { Meeting, Placement, Table } from "../model/types.ts";
import { type Constraint, constraint, grouped, keyOf, type Seen } from "./types.ts";

/** Placements whose table does not suit, by the rule broken. */
function misfits({ lookup, placements }: Seen, rule: ReturnType<typeof tableMisfit>) {
  return placements.flatMap((p): { p: Placement; m: Meeting; t: Table }[] => {
    const m = lookup.meetings.get(p.meeting);
    const t = p.table === null ? undefined : lookup.tables.get(p.table);
    return m && t && tableMisfit(lookup, m, t) === rule ? [{ p, m, t }] : [];
  });
}

/** Rules about tables: how many there are and whom they suit. */
export const TABLE_CONSTRAINTS: readonly Constraint[] = [
  constraint(
    "capacity",
    { zh: "同一时段的洽谈不多于洽谈桌数", en: "A slot has no more meetings than there are tables" },
    ({ lookup, placements }, violation) => {
      const most = lookup.problem.capacity ?? lookup.problem.tables?.length ?? 0;
      return grouped(placements, (p) => keyOf(p.slot))
        .filter((list) => list.length > most)
        .map((list) =>
          violation(
            [list[0]?.slot ?? ""],
            `${list[0]?.slot} 有 ${list.length} 场洽谈，只有 ${most} 张桌`,
            `${list[0]?.slot} has ${list.length} meetings and ${most} tables`,
          ),
        );
    },
  ),
  constraint(
    "table",
    {
      zh: "有洽谈桌名单时每场洽谈有一张桌，否则不指定桌",
      en: "Every meeting has a table where tables are listed, and none where only their number is",
    },
    ({ lookup, placements }, violation) =>
      placements
        .filter((p) => (p.table === null) === (lookup.problem.tables !== undefined))
        .map((p) =>
          p.table === null
            ? violation([p.meeting], `洽谈 ${p.meeting} 没有洽谈桌`, `meeting ${p.meeting} has no table`)
            : violation(
                [p.meeting, p.table],
                `洽谈 ${p.meeting} 指定了桌 ${p.table}，但没有洽谈桌名单`,
                `meeting ${p.meeting} has table ${p.table}, but no tables are listed`,
              ),
        ),
  ),
  constraint(
    "one-per-table",
    { zh: "同一时段一张桌只有一场洽谈", en: "A table holds one meeting at a time" },
    ({ placements }, violation) =>
      grouped(
        placements.filter((p) => p.table !== null),
        (p) => keyOf(p.slot, p.table),
      )
        .filter((list) => list.length > 1)
        .map((list) => {
          const [first] = list;
          const ids = list.map((p) => p.meeting);
          return violation(
            [first?.slot ?? "", first?.table ?? "", ...ids],
            `桌 ${first?.table} 在 ${first?.slot} 有 ${list.length} 场洽谈：${ids.join("、")}`,
            `table ${first?.table} has ${list.length} meetings at ${first?.slot}: ${ids.join(", ")}`,
          );
        }),
  ),
  constraint(
    "table-unavailable",
    { zh: "停用的桌不安排洽谈", en: "A table out of use holds no meeting" },
    ({ lookup, placements }, violation) =>
      placements
        .filter((p) => p.table !== null && lookup.tables.get(p.table)?.unavailable?.includes(p.slot))
        .map((p) =>
          violation(
            [p.meeting, p.table ?? "", p.slot],
            `桌 ${p.table} 在 ${p.slot} 停用，却安排了洽谈 ${p.meeting}`,
            `table ${p.table} is out of use at ${p.slot}, where meeting ${p.meeting} is`,
          ),
        ),
  ),
  constraint(
    "required-table",
    { zh: "指定了桌的洽谈在该桌举行", en: "A meeting takes place at the table required for it" },
    (seen, violation) =>
      misfits(seen, "required-table").map(({ m, t }) =>
        violation(
          [m.id, m.table ?? "", t.id],
          `洽谈 ${m.id} 须在桌 ${m.table}，却在桌 ${t.id}`,
          `meeting ${m.id} must be at table ${m.table}, but is at ${t.id}`,
        ),
      ),
  ),
  constraint(
    "own-table",
    {
      zh: "须在本方桌举行的洽谈在本方的桌举行",
      en: "A meeting that must be at its own table is at one its side owns",
    },
    (seen, violation) =>
      misfits(seen, "own-table").map(({ m, t }) =>
        violation(
          [m.id, t.id],
          `洽谈 ${m.id} 须在本方的桌，桌 ${t.id} 不是`,
          `meeting ${m.id} must be at a table of its own; table ${t.id} is not`,
        ),
      ),
  ),
  constraint(
    "reserved-table",
    { zh: "有归属的桌只供归属方的洽谈使用", en: "A table with an owner holds only meetings of its owner" },
    (seen, violation) =>
      misfits(seen, "reserved-table").map(({ m, t }) =>
        violation(
          [m.id, t.id, t.owner ?? ""],
          `桌 ${t.id} 归 ${t.owner}，洽谈 ${m.id} 无其参加`,
          `table ${t.id} is reserved for ${t.owner}, who is not in meeting ${m.id}`,
        ),
      ),
  ),
  constraint(
    "skills",
    {
      zh: "洽谈桌具备洽谈所需的条件（如翻译）",
      en: "The table offers the skills a meeting needs, such as an interpreter",
    },
    (seen, violation) =>
      misfits(seen, "skills").map(({ m, t }) => {
        const missing = (m.needs ?? []).filter((skill) => !t.skills?.includes(skill));
        return violation(
          [m.id, t.id],
          `洽谈 ${m.id} 需要 ${missing.join("、")}，桌 ${t.id} 没有`,
          `meeting ${m.id} needs ${missing.join(", ")}, which table ${t.id} lacks`,
        );
      }),
  ),
];
