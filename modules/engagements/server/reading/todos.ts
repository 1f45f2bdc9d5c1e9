import { sql } from "kysely";
import { clocksOf } from "#modules/editions/model/as-of.ts";
import { asOfSql } from "#platform/db/as-of.ts";
import { scopeWhere } from "#platform/db/scope-where.ts";
import { scopeFor } from "#platform/kernel/policy.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { Platform, TodoItem, TodoProvider } from "#platform/platform.ts";
import { type EngagementAction, engagementPolicy } from "../../model/engagement.policy.ts";
import type { EngagementPorts } from "../ports.ts";
import { engagementList } from "./engagement.list.ts";

/** Days after which what waits is overdue. */
const PATIENCE = 7;
const late = sql`e.state_since + make_interval(days => ${PATIENCE}) < e.as_of`;

type Waiting = {
  readonly kind: string;
  readonly action: EngagementAction;
  /** Which side of the record must be the actor's. */
  readonly of: "self" | "demand" | "supply";
  readonly state: string;
  readonly also?: ReturnType<typeof sql>;
  readonly title: Text;
};

const WAITING: readonly Waiting[] = [
  {
    kind: "engagements.confirm-demand",
    action: "confirmDemand",
    of: "demand",
    state: "invited",
    also: sql`and e.demand_confirmed_at is null`,
    title: { zh: "待贵单位确认的对接邀请", en: "Invitations for your organisation to confirm" },
  },
  {
    kind: "engagements.confirm-supply",
    action: "confirmSupply",
    of: "supply",
    state: "invited",
    also: sql`and e.supply_confirmed_at is null`,
    title: { zh: "待您确认的对接邀请", en: "Invitations for you to confirm" },
  },
  {
    kind: "engagements.screen",
    action: "screen",
    of: "self",
    state: "suggested",
    title: { zh: "待筛选的对接", en: "Engagements to screen" },
  },
  {
    kind: "engagements.invite",
    action: "invite",
    of: "self",
    state: "shortlisted",
    title: { zh: "已入围、待邀请的对接", en: "Shortlisted engagements to invite" },
  },
  {
    kind: "engagements.chase",
    action: "confirmDemand",
    of: "self",
    state: "invited",
    also: sql`and ${late}`,
    title: { zh: "超过 7 天未获双方确认的邀请", en: "Invitations not confirmed for over 7 days" },
  },
  {
    kind: "engagements.meet",
    action: "recordMeeting",
    of: "self",
    state: "confirmed",
    title: {
      zh: "双方已确认、待登记洽谈的对接",
      en: "Confirmed engagements whose meeting is to be recorded",
    },
  },
];

type Counted = { count: number; oldest: string | null; overdue: boolean | null };

/** What waits for the actor among engagements; one line per kind, overdue after a week (as of the cut-off, where the edition's has passed). */
export const createEngagementTodos =
  (platform: Platform, ports: EngagementPorts): TodoProvider =>
  async (actor, at) => {
    const items: TodoItem[] = [];
    const { timeZone } = platform.config;
    const asOf = asOfSql(sql`edition_id`, clocksOf(await ports.editions.list(), { now: at.now, timeZone }));
    const edition = at.editionId ? `&edition=${encodeURIComponent(at.editionId)}` : "";
    for (const waiting of WAITING) {
      const scope = scopeFor(actor, engagementPolicy, waiting.action, { now: at.now, of: waiting.of });
      if (scope.kind === "none") continue;
      const where = scopeWhere(scope, engagementList.subjects[waiting.of] ?? {});
      const { rows } = await sql<Counted>`
        select count(*)::int count, min(e.state_since) oldest, bool_or(${late}) overdue
        from (select *, ${asOf} as as_of from engagements) e
        where e.state = ${waiting.state} ${waiting.also ?? sql``} ${at.editionId ? sql`and e.edition_id = ${at.editionId}` : sql``}
          and ${where}`.execute(platform.db);
      const found = rows[0];
      if (!found?.count || !found.oldest) continue;
      const dueAt = new Date(Date.parse(found.oldest) + PATIENCE * 86_400_000).toISOString();
      items.push({
        id: waiting.kind,
        kind: waiting.kind,
        title: waiting.title,
        count: found.count,
        link: `/engagements?state=${waiting.state}&sort=-daysInStage${edition}`,
        dueAt,
        overdue: found.overdue === true,
      });
    }
    return items;
  };
