import { sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Text } from "#platform/kernel/text.ts";

/** What stands in the way of a removal: how it is called, for people. */
export type Use = { readonly id: string; readonly text: Text };

const NAMED = 3;

/** Refuses with `negotiations.in-use`, naming the first uses and how many more there are. */
export function requireUnused(what: Text, uses: readonly Use[]): void {
  if (uses.length === 0) return;
  const shown = [...new Map(uses.map((u) => [u.text.zh, u.text])).values()];
  const more = shown.length - NAMED;
  const named = shown.slice(0, NAMED);
  refuse("negotiations.in-use", {
    values: {
      what: what.zh,
      whatEn: what.en,
      uses: named.map((t) => t.zh).join("、") + (more > 0 ? `等 ${shown.length} 处` : ""),
      usesEn: named.map((t) => t.en).join(", ") + (more > 0 ? ` and ${more} more` : ""),
    },
  });
}

type Row = { id: string; code: string; title: string; number: number | null };
const meetingUse = (r: Row): Use => ({
  id: r.id,
  text:
    r.number === null
      ? { zh: `洽谈 ${r.code}“${r.title}”`, en: `meeting ${r.code} “${r.title}”` }
      : {
          zh: `已发布日程第 ${r.number} 版的洽谈“${r.title}”`,
          en: `the meeting “${r.title}” in version ${r.number}`,
        },
});

/**
 * Meetings that use slots or tables: as placed in the version in force, or as their own rules ask.
 * @returns uses, each with the id of the slot or table as `id`
 */
async function meetingUses(db: Reader, activityId: string, by: "slot" | "table", ids: readonly string[]) {
  const list = [...ids];
  const { rows: placed } = await sql<Row>`
    select p ->> ${by} id, coalesce(m.code, p ->> 'meeting') code, coalesce(m.title, p ->> 'meeting') title, v.number
    from timetable_versions v cross join lateral jsonb_array_elements(v.placements) p
    left join negotiation_meetings m on m.id = p ->> 'meeting'
    where v.activity_id = ${activityId} and p ->> ${by} = any(${list})
      and v.number = (select max(number) from timetable_versions where activity_id = ${activityId})
      and coalesce(m.state, 'open') = 'open'
    order by code`.execute(db);
  const { rows: asked } = await (by === "table"
    ? sql<Row>`
      select rules ->> 'tableId' id, code, title, null::int number from negotiation_meetings
      where activity_id = ${activityId} and state = 'open' and rules ->> 'tableId' = any(${list}) order by code`
    : sql<Row>`
      select s.id, m.code, m.title, null::int number from negotiation_meetings m
      cross join lateral (
        select jsonb_array_elements_text(m.rules -> 'allowedSlots') id
        union select jsonb_array_elements_text(m.rules -> 'preferredSlots')
        union select m.rules ->> 'fixedSlot') s
      where m.activity_id = ${activityId} and m.state = 'open' and s.id = any(${list}) order by m.code`
  ).execute(db);
  return [...placed, ...asked].map(meetingUse);
}

export const tableUses = (db: Reader, activityId: string, ids: readonly string[]): Promise<Use[]> =>
  meetingUses(db, activityId, "table", ids);

/** Also requests that wait for an answer and would lose their wish. */
export async function slotUses(db: Reader, activityId: string, ids: readonly string[]): Promise<Use[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select s.id, r.title from meeting_requests r cross join lateral unnest(r.preferred_slots) s (id)
    where r.activity_id = ${activityId} and r.state in ('asked', 'other-time') and s.id = any(${[...ids]})
    order by r.title`.execute(db);
  return [
    ...(await meetingUses(db, activityId, "slot", ids)),
    ...rows.map((r) => ({ id: r.id, text: { zh: `约谈“${r.title}”`, en: `the request “${r.title}”` } })),
  ];
}

/** Site visits that are to take place. */
export async function vehicleUses(db: Reader, id: string): Promise<Use[]> {
  const rows = await db
    .selectFrom("siteVisits")
    .select(["code", "title"])
    .where("vehicleId", "=", id)
    .where("state", "<>", "cancelled")
    .orderBy("code")
    .execute();
  return rows.map((v) => ({
    id,
    text: { zh: `考察 ${v.code}“${v.title}”`, en: `the visit ${v.code} “${v.title}”` },
  }));
}
