import { sql } from "kysely";
import type { EditionClocks } from "#modules/editions/model/as-of.ts";
import { asOfSql } from "#platform/db/as-of.ts";
import type { Reader } from "#platform/db/database.ts";
import { scopeWhere } from "#platform/db/scope-where.ts";
import { scopeFor } from "#platform/kernel/policy.ts";
import { DUE_SOON_HOURS, type QueueCounts } from "../../model/escalation/escalation.ts";
import { type NeedAction, needPolicy } from "../../model/need.policy.ts";
import type { Desk } from "../../model/need.ts";
import { needList } from "../reading/needs.list.ts";
import type { Viewer } from "../reading/needs.view.ts";

const DESKS: readonly { desk: Desk; state: string; decide: NeedAction }[] = [
  { desk: "county", state: "submitted", decide: "countyApprove" },
  { desk: "city", state: "county-approved", decide: "cityApprove" },
];

/** How the queues stand that the reader decides or answers for: the desk's own, and the one below it. */
export async function queueCounts(
  db: Reader,
  at: { readonly clocks: EditionClocks; readonly editionId?: string | undefined },
  viewer: Viewer,
): Promise<QueueCounts> {
  const asOf = asOfSql(sql`edition_id`, at.clocks);
  const within = at.editionId ? sql`and edition_id = ${at.editionId}` : sql``;
  const read = scopeFor(viewer.actor, needPolicy, "read", { now: viewer.now });
  const desks: QueueCounts["desks"] = [];
  for (const { desk, state, decide } of DESKS) {
    const own = scopeFor(viewer.actor, needPolicy, decide, { now: viewer.now }).kind !== "none";
    const { rows } = await sql<Omit<QueueCounts["desks"][number], "desk" | "own">>`
      select count(*)::int as waiting,
        (count(*) filter (where desk_due_at >= ${asOf} and desk_due_at < ${asOf} + make_interval(hours => ${DUE_SOON_HOURS}))) ::int
          as due_soon,
        (count(*) filter (where desk_due_at < ${asOf}))::int as overdue,
        (count(*) filter (where escalated_at is not null))::int as escalated
      from needs where state = ${state} and ${scopeWhere(read, needList.subjects.self)} ${within}`.execute(
      db,
    );
    desks.push({ desk, own, ...(rows[0] ?? { waiting: 0, dueSoon: 0, overdue: 0, escalated: 0 }) });
  }
  return { desks };
}
