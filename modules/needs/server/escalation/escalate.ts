import { sql } from "kysely";
import type { EditionClocks } from "#modules/editions/model/as-of.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Reader } from "#platform/db/database.ts";
import { insertRows } from "#platform/db/insert-rows.ts";
import { Refusal, refuse } from "#platform/kernel/refusal.ts";
import { withGrace } from "../../model/escalation/escalation.ts";
import { deskOf } from "../../model/need.lifecycle.ts";
import type { AuthoringDeps } from "../commands/authoring.ts";
import { clockOf, deskLimits, escalationGrace } from "../commands/desk-clock.ts";
import { type MoveRequest, type MoveResult, requireAction } from "../commands/moves.ts";
import type { NeedRow, ReviewRow } from "../needs.repository.ts";
import * as repository from "../needs.repository.ts";
import { tellDesk, tellSuperiors } from "./escalation.notices.ts";

/** Needs past due at a desk that nobody was told of, oldest first; those of ended editions are history. */
export async function dueForEscalation(db: Reader, clocks: EditionClocks): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from needs where desk_due_at < ${clocks.now}::timestamptz and escalated_at is null
      and state in ('submitted', 'county-approved') and edition_id <> all(${[...clocks.stopped.keys()]}::text[])
    order by desk_due_at, id`.execute(db);
  return rows.map((r) => r.id);
}

/**
 * Escalates those of the named needs whose desk has also let its grace run out: marks them and tells the desk's superior, once per stay
 * at the desk. Doing it again changes nothing.
 */
export async function escalate(
  work: UnitOfWork,
  deps: Pick<AuthoringDeps, "people">,
  ids: readonly string[],
): Promise<number> {
  const needs = await repository.lockMany(work.tx, ids);
  const periods = await repository.periodsOf(work.tx, ids);
  const limits = withGrace(await deskLimits(work.tx), await escalationGrace(work.tx));
  const late: { need: NeedRow; periodId: string }[] = [];
  for (const need of needs.values()) {
    const desk = deskOf(need.state);
    const own = periods.get(need.id) ?? [];
    const open = own.find((p) => p.toAt === null);
    if (!desk || !open || need.escalatedAt !== null) continue;
    if (clockOf(desk, own, { now: work.now, limits }).overdue) late.push({ need, periodId: open.id });
  }
  if (late.length === 0) {
    work.nothingChanged();
    return 0;
  }
  await repository.updateStates(
    work.tx,
    late.map(({ need }) => ({ ...need, escalatedAt: work.now })),
  );
  const told = new Set(
    (
      await insertRows<"needEscalations", { periodId: string }>(
        work.tx,
        "needEscalations",
        late.map(({ need, periodId }) => ({
          id: work.newId(),
          needId: need.id,
          periodId,
          desk: deskOf(need.state) ?? "county",
          dueAt: need.deskDueAt ?? work.now,
          at: work.now,
        })),
        sql`on conflict (period_id) do nothing returning period_id as "periodId"`,
      )
    ).map((r) => r.periodId),
  );
  for (const { need } of late)
    work.audit({
      action: "need.escalate",
      entityType: "need",
      entityId: need.id,
      editionId: need.editionId,
      county: need.county,
      detail: { desk: deskOf(need.state), due: need.deskDueAt },
    });
  await tellSuperiors(
    work,
    deps.people,
    late.filter(({ periodId }) => told.has(periodId)).map(({ need }) => need),
  );
  return late.length;
}

/** 催办: the superior urges the desks that have escalated needs; each need once a day. */
export async function urgeMany(
  work: UnitOfWork,
  deps: Pick<AuthoringDeps, "people">,
  rows: readonly MoveRequest[],
): Promise<MoveResult[]> {
  const needs = await repository.lockMany(
    work.tx,
    rows.map((r) => r.id),
  );
  const today = await urgedSince(work, [...needs.keys()]);
  const results: MoveResult[] = [];
  const urged: { need: NeedRow; reason: string | undefined }[] = [];
  for (const row of rows) {
    try {
      const need = requireAction(work, needs.get(row.id), "urge");
      if (today.has(need.id)) refuse("needs.urged-already");
      today.add(need.id);
      urged.push({ need, reason: row.reason?.trim() || undefined });
      results.push({ id: need.id, ok: true, state: need.state, version: need.version });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      results.push({ id: row.id, ok: false, refusal: error });
    }
  }
  await repository.insertReviews(
    work.tx,
    urged.map(
      ({ need, reason }): ReviewRow => ({
        id: work.newId(),
        needId: need.id,
        action: "urge",
        desk: deskOf(need.state),
        reason: reason ?? null,
        fields: [],
        byId: work.actor.personId,
        byName: work.actor.name,
        at: work.context.occurredAt,
        needVersion: need.version,
      }),
    ),
  );
  for (const { need, reason } of urged)
    work.audit({
      action: "need.urge",
      entityType: "need",
      entityId: need.id,
      editionId: need.editionId,
      county: need.county,
      reason: reason ?? null,
      detail: { desk: deskOf(need.state) },
    });
  for (const group of Map.groupBy(urged, (u) => u.reason ?? "").values())
    await tellDesk(
      work,
      deps.people,
      group.map(({ need }) => need),
      { kind: "need.urged", reason: group[0]?.reason },
    );
  return results;
}

/** Which of them were urged on this day in China. */
async function urgedSince(work: UnitOfWork, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ needId: string }>`
    select distinct need_id from need_reviews where action = 'urge' and need_id = any(${[...ids]}::text[])
      and (at at time zone 'Asia/Shanghai')::date = (${work.context.occurredAt}::timestamptz at time zone 'Asia/Shanghai')::date`.execute(
    work.tx,
  );
  return new Set(rows.map((r) => r.needId));
}
