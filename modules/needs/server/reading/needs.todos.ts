import { sql } from "kysely";
import { addDays, localDate, SHANGHAI_OFFSET } from "#libs/calendar/index.ts";
import { clocksOf } from "#modules/editions/model/as-of.ts";
import type { EditionDirectory } from "#modules/editions/model/directory.ts";
import { asOfSql } from "#platform/db/as-of.ts";
import type { Db } from "#platform/db/database.ts";
import { scopeWhere } from "#platform/db/scope-where.ts";
import { type Actor, rolesAt } from "#platform/kernel/actor.ts";
import { scopeFor } from "#platform/kernel/policy.ts";
import { nodesScope } from "#platform/kernel/scope.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { Platform, TodoItem, TodoProvider } from "#platform/platform.ts";
import { SUPERIOR } from "../../model/escalation/escalation.ts";
import type { NeedState } from "../../model/need.lifecycle.ts";
import { type NeedAction, needPolicy } from "../../model/need.policy.ts";
import type { Desk } from "../../model/need.ts";
import { EXPIRY_NOTICE_DAYS } from "../../model/need-rules.ts";
import { testReadPolicy } from "../../model/test-reads/test-read.ts";
import { needList } from "./needs.list.ts";

type Waiting = {
  readonly kind: string;
  readonly action: NeedAction;
  readonly state: NeedState;
  readonly title: Text;
};

/** What waits for whom: whoever may do `action` finds needs in `state` at the door. */
const WAITING: readonly Waiting[] = [
  {
    kind: "needs.check",
    action: "countyApprove",
    state: "submitted",
    title: { zh: "待初审的需求", en: "Needs to check" },
  },
  {
    kind: "needs.approve",
    action: "cityApprove",
    state: "county-approved",
    title: { zh: "待审核的需求", en: "Needs to approve" },
  },
  {
    kind: "needs.publish",
    action: "publish",
    state: "city-approved",
    title: { zh: "待发布的需求", en: "Needs to publish" },
  },
  {
    kind: "needs.confirm",
    action: "confirm",
    state: "awaiting-confirmation",
    title: { zh: "待确认的代填需求", en: "Needs filled in for you, to confirm" },
  },
  {
    kind: "needs.correct",
    action: "submit",
    state: "returned",
    title: { zh: "被退回、待更正的需求", en: "Returned needs to correct" },
  },
  {
    kind: "needs.draft",
    action: "submit",
    state: "draft",
    title: { zh: "未提交的需求草稿", en: "Drafts to submit" },
  },
];

type Counted = { state: NeedState; overdue: boolean; count: number; dueAt: string | null };

/** What waits for the actor among needs: one item per kind and urgency (as of the edition's cut-off once it has passed), overdue ones first. */
export const createNeedTodos =
  ({ db, config }: Platform, deps: { readonly editions: EditionDirectory }): TodoProvider =>
  async (actor, at) => {
    const asOf = asOfSql(
      sql`edition_id`,
      clocksOf(await deps.editions.list(), { now: at.now, timeZone: config.timeZone }),
    );
    const items: TodoItem[] = [];
    const within = at.editionId ? sql`and edition_id = ${at.editionId}` : sql``;
    const edition = at.editionId ? `&edition=${encodeURIComponent(at.editionId)}` : "";
    for (const waiting of WAITING) {
      const scope = scopeFor(actor, needPolicy, waiting.action, { now: at.now });
      if (scope.kind === "none" || actor.system) continue;
      const { rows } = await sql<Counted>`
        select coalesce(desk_due_at < ${asOf}, false) as overdue, count(*)::int as count, min(desk_due_at) as due_at
        from needs where state = ${waiting.state} and ${scopeWhere(scope, needList.subjects.self)} ${within} group by 1`.execute(
        db,
      );
      for (const { overdue, count, dueAt } of rows) {
        items.push({
          id: `${waiting.kind}${overdue ? ".overdue" : ""}`,
          kind: waiting.kind,
          title: overdue
            ? { zh: `${waiting.title.zh}（已超期）`, en: `${waiting.title.en} (overdue)` }
            : waiting.title,
          count,
          link: `/needs?state=${waiting.state}${overdue ? "&overdue=true" : ""}${edition}`,
          dueAt,
          overdue,
        });
      }
    }
    items.push(
      ...(await escalatedTo(db, actor, at)),
      ...(await openOpinions(db, actor, at)),
      ...(await expiring(db, actor, at)),
      ...(await testReads(db, actor, at)),
    );
    return items.sort((a, b) => Number(b.overdue ?? false) - Number(a.overdue ?? false));
  };

const ESCALATED: readonly { readonly desk: Desk; readonly state: NeedState; readonly title: Text }[] = [
  {
    desk: "county",
    state: "submitted",
    title: { zh: "县（市、区）超期上报的需求", en: "Needs escalated from the counties" },
  },
  {
    desk: "city",
    state: "county-approved",
    title: { zh: "市级超期上报的需求", en: "Needs the city let lie" },
  },
];

/** What desks below let lie: for the city that of its counties, for the leader that of the city. */
async function escalatedTo(
  db: Db,
  actor: Actor,
  at: { now: string; editionId?: string },
): Promise<TodoItem[]> {
  const items: TodoItem[] = [];
  for (const { desk, state, title } of ESCALATED) {
    const nodes = actor.grants.flatMap((g) =>
      g.role === SUPERIOR[desk] && (!g.until || g.until > at.now) ? [g.scope] : [],
    );
    if (nodes.length === 0) continue;
    const { rows } = await sql<{ count: number; dueAt: string | null }>`
      select count(*)::int as count, min(desk_due_at) as due_at from needs
      where state = ${state} and escalated_at is not null and ${scopeWhere(nodesScope(nodes), needList.subjects.self)}
        ${at.editionId ? sql`and edition_id = ${at.editionId}` : sql``}`.execute(db);
    const count = rows[0]?.count ?? 0;
    if (count > 0)
      items.push({
        id: `needs.escalated.${desk}`,
        kind: "needs.escalated",
        title,
        count,
        link: `/needs/queue?desk=${desk}&clock=escalated`,
        dueAt: rows[0]?.dueAt ?? null,
        overdue: true,
      });
  }
  return items;
}

async function openOpinions(
  db: Db,
  actor: Actor,
  at: { now: string; editionId?: string },
): Promise<TodoItem[]> {
  const departments = actor.grants.flatMap((g) =>
    g.role === "department-officer" && g.scope.kind === "department" && (!g.until || g.until > at.now)
      ? [g.scope.id]
      : [],
  );
  if (departments.length === 0) return [];
  const { rows } = await sql<{ count: number }>`
    select count(distinct o.need_id)::int as count from need_opinions o join needs n on n.id = o.need_id
    where o.answer is null and o.department_id = any(${departments}::text[])
      and n.state in ('submitted', 'county-approved', 'city-approved')
      ${at.editionId ? sql`and n.edition_id = ${at.editionId}` : sql``}`.execute(db);
  const count = rows[0]?.count ?? 0;
  return count === 0
    ? []
    : [
        {
          id: "needs.opinion",
          kind: "needs.opinion",
          title: { zh: "待会签的需求", en: "Needs waiting for your department's opinion" },
          count,
          link: `/needs?state=submitted,county-approved,city-approved&opinion=open${at.editionId ? `&edition=${encodeURIComponent(at.editionId)}` : ""}`,
        },
      ];
}

/** Published needs whose last day is near: whoever may renew them. */
async function expiring(db: Db, actor: Actor, at: { now: string; editionId?: string }): Promise<TodoItem[]> {
  const scope = scopeFor(actor, needPolicy, "renew", { now: at.now });
  if (scope.kind === "none" || actor.system) return [];
  const today = localDate(Date.parse(at.now), SHANGHAI_OFFSET);
  const until = addDays(today, EXPIRY_NOTICE_DAYS);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from needs where state = 'published' and expires_on between ${today}::date and ${until}::date
      and ${scopeWhere(scope, needList.subjects.self)} ${at.editionId ? sql`and edition_id = ${at.editionId}` : sql``}`.execute(
    db,
  );
  const count = rows[0]?.count ?? 0;
  return count === 0
    ? []
    : [
        {
          id: "needs.expiring",
          kind: "needs.expiring",
          title: {
            zh: `${EXPIRY_NOTICE_DAYS} 天内到期的需求：续期或关闭`,
            en: `Needs that expire within ${EXPIRY_NOTICE_DAYS} days: renew or close`,
          },
          count,
          link: `/needs?state=published&deadlineFrom=${today}&deadlineTo=${until}`,
        },
      ];
}

/** Test-reads: for the expert those to answer, for officers requests that wait for a reader. */
async function testReads(db: Db, actor: Actor, at: { now: string; editionId?: string }): Promise<TodoItem[]> {
  const items: TodoItem[] = [];
  if (rolesAt(actor, at.now).has("expert")) {
    const { rows } = await sql<{ count: number; dueAt: string | null }>`
      select count(*)::int as count, min(due_on) as due_at from need_test_reads
      where state = 'asked' and person_id = ${actor.personId}`.execute(db);
    if (rows[0]?.count)
      items.push({
        id: "needs.test-read",
        kind: "needs.test-read",
        title: { zh: "请您试读的需求", en: "Needs you are asked to test-read" },
        count: rows[0].count,
        link: "/needs/test-reads",
        dueAt: rows[0].dueAt,
      });
  }
  const scope = scopeFor(actor, testReadPolicy, "ask", { now: at.now });
  if (scope.kind !== "none" && !actor.system) {
    const { rows } = await sql<{ count: number; id: string | null }>`
      select count(*)::int as count, min(needs.id) as id from need_test_reads r join needs on needs.id = r.need_id
      where r.state = 'requested' and ${scopeWhere(scope, needList.subjects.self)}
        ${at.editionId ? sql`and edition_id = ${at.editionId}` : sql``}`.execute(db);
    const { count = 0, id = null } = rows[0] ?? {};
    if (count > 0)
      items.push({
        id: "needs.test-read-request",
        kind: "needs.test-read-request",
        title: { zh: "企业申请试读，待指定专家", en: "Test-reads requested: name a reader" },
        count,
        link: count === 1 ? `/needs/${id}` : "/needs?testRead=requested",
      });
  }
  return items;
}
