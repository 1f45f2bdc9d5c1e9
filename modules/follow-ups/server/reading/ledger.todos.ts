import { type RawBuilder, sql } from "kysely";
import { dayOf } from "#libs/calendar/index.ts";
import { scopeWhere } from "#platform/db/scope-where.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { scopeFor } from "#platform/kernel/policy.ts";
import type { Platform, TodoItem, TodoProvider } from "#platform/platform.ts";
import { ledgerPolicy } from "../../model/ledger.policy.ts";
import type { LedgerPorts } from "../ports.ts";
import { ledgerList, ledgerSource } from "./ledger.list.ts";

type Counted = { count: number; dueAt: string | null };

/** What waits for the actor in the ledger: overdue visits, visits of the coming week, blockers handed to his office. */
export const createLedgerTodos =
  (platform: Platform, ports: LedgerPorts): TodoProvider =>
  async (actor, at) => {
    if (actor.system) return [];
    const source = ledgerSource(await ports.editions.list(), dayOf(at.now));
    const within = at.editionId ? sql`r.edition_id = ${at.editionId}` : sql`true`;
    const edition = at.editionId ? `&edition=${encodeURIComponent(at.editionId)}` : "";
    const count = async (where: RawBuilder<unknown>, due: RawBuilder<unknown>): Promise<Counted> => {
      const { rows } = await sql<Counted>`
        select count(*)::int as count, min(${due})::text as due_at from ${source} where r.status = 'open' and ${within} and ${where}`.execute(
        platform.db,
      );
      return rows[0] ?? { count: 0, dueAt: null };
    };
    return [
      ...(await visits(actor, { ...at, count, edition })),
      ...(await handed(actor, { ...at, count, edition })),
    ];
  };

type Counting = {
  readonly now: string;
  readonly edition: string;
  readonly count: (where: RawBuilder<unknown>, due: RawBuilder<unknown>) => Promise<Counted>;
};

async function visits(actor: Actor, { now, count, edition }: Counting): Promise<TodoItem[]> {
  const scope = scopeFor(actor, ledgerPolicy, "visit", { now });
  if (scope.kind === "none") return [];
  const mine = scopeWhere(scope, ledgerList.subjects.self);
  const late = await count(sql`${mine} and r.visit_due_on < r.as_of`, sql`r.visit_due_on`);
  const soon = await count(
    sql`${mine} and r.visit_due_on between r.as_of and r.as_of + 6`,
    sql`r.visit_due_on`,
  );
  const blockers = await count(sql`${mine} and r.blocker_due_on < r.as_of`, sql`r.blocker_due_on`);
  return [
    ...item(late, {
      id: "ledger.visit.overdue",
      kind: "ledger.visit",
      title: { zh: "逾期未回访的项目", en: "Projects whose visit is overdue" },
      link: `/ledger?visitOverdue=true${edition}`,
      overdue: true,
    }),
    ...item(blockers, {
      id: "ledger.blocker.overdue",
      kind: "ledger.blocker",
      title: { zh: "交办困难已逾期的项目", en: "Projects with an overdue blocker" },
      link: `/ledger?blockerOverdue=true${edition}`,
      overdue: true,
    }),
    ...item(soon, {
      id: "ledger.visit",
      kind: "ledger.visit",
      title: { zh: "7 天内应回访的项目", en: "Projects to visit within 7 days" },
      link: `/ledger?visitSoon=true${edition}`,
      overdue: false,
    }),
  ];
}

async function handed(actor: Actor, { now, count, edition }: Counting): Promise<TodoItem[]> {
  const offices = actor.grants.flatMap((g) =>
    g.role === "department-officer" && g.scope.kind === "department" && (!g.until || g.until > now)
      ? [g.scope.id]
      : [],
  );
  if (offices.length === 0) return [];
  const mine = (late: RawBuilder<unknown>) => sql`exists (select from ledger_blockers b
    where b.row_id = r.id and b.state = 'open' and b.office_id = any(${offices}::text[]) and ${late})`;
  const late = await count(mine(sql`b.deadline < r.as_of`), sql`r.blocker_due_on`);
  const open = await count(mine(sql`b.deadline >= r.as_of`), sql`r.blocker_due_on`);
  const title = { zh: "交办给本部门的困难", en: "Blockers handed to your department" };
  const link = `/ledger?status=open&openBlockersFrom=1${edition}`;
  return [
    ...item(late, {
      id: "ledger.handed.overdue",
      kind: "ledger.handed",
      title: { zh: `${title.zh}（已超期）`, en: `${title.en} (overdue)` },
      link,
      overdue: true,
    }),
    ...item(open, { id: "ledger.handed", kind: "ledger.handed", title, link, overdue: false }),
  ];
}

const item = ({ count, dueAt }: Counted, todo: Omit<TodoItem, "count" | "dueAt">): TodoItem[] =>
  count === 0 ? [] : [{ ...todo, count, dueAt }];
