import type { OrganisationRef } from "#modules/organisations/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { deskOf, type NeedState } from "../../model/need.lifecycle.ts";
import type { DeskLimits } from "../../model/need.ts";
import { momentOf } from "../../model/readiness/kept.ts";
import { readinessOf } from "../../model/readiness/readiness.ts";
import type { NeedRow, OpinionRow, PeriodRow, ReadinessRow } from "../needs.repository.ts";
import { clockOf } from "./desk-clock.ts";
import type { MoveRequest, Step } from "./moves.ts";
import type { Pending } from "./moves-written.ts";

export const opinionRow = (work: UnitOfWork, needId: string, department: OrganisationRef): OpinionRow => ({
  id: work.newId(),
  needId,
  departmentId: department.id,
  departmentName: department.fullName,
  askedAt: work.context.occurredAt,
  answer: null,
  comment: null,
  answeredById: null,
  answeredByName: null,
  answeredAt: null,
});

type Deciding<R extends MoveRequest> = {
  readonly work: UnitOfWork;
  readonly step: Step<R>;
  readonly limits: DeskLimits;
  readonly pending: Pending;
  readonly periods: PeriodRow[];
  /** When needs new at a desk are due there: the same for all that come in one command. */
  readonly firstDue: Map<string, string | null>;
};

/** What becomes of one need by one step, with the records that go with it; nothing is written yet. */
export function decide<R extends MoveRequest>(
  { work, step, limits, pending, periods, firstDue }: Deciding<R>,
  need: NeedRow,
  row: R,
  to: NeedState,
  departments: readonly OrganisationRef[],
): NeedRow {
  const at = work.context.occurredAt;
  const added = departments.filter((d) => !need.departments.includes(d.id));
  const moved: NeedRow = {
    ...need,
    departments: [...need.departments, ...added.map((d) => d.id)],
    ...step.change?.(need, row, at),
    state: to,
    version: need.version + 1,
    updatedAt: work.now,
  };
  if (deskOf(need.state) !== deskOf(to)) {
    moved.deskDueAt = passDesk({ work, limits, pending, periods, firstDue }, moved);
    moved.escalatedAt = null;
  }
  pending.opinions.push(...added.map((d) => opinionRow(work, need.id, d)));
  pending.needs.set(need.id, moved);
  const kept = readinessRow(work, need, moved);
  if (kept) pending.readiness.push(kept);
  pending.moves.push({ from: need.state, need: moved });
  if (step.review) {
    pending.reviews.push({
      id: work.newId(),
      needId: need.id,
      action: step.action,
      desk: deskOf(need.state) ?? (need.state === "city-approved" ? "city" : null),
      reason: row.reason?.trim() || null,
      fields: [...(row.fields ?? [])],
      byId: work.actor.personId,
      byName: work.actor.name,
      at,
      needVersion: need.version,
    });
  }
  pending.audit.push({
    action: `need.${step.action.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`,
    entityType: "need",
    entityId: need.id,
    editionId: need.editionId,
    county: need.county,
    reason: row.reason?.trim() || null,
    detail: {
      from: need.state,
      to,
      ...(row.fields?.length ? { fields: row.fields.map((f) => f.field) } : {}),
      ...step.detail?.(need, row),
    },
  });
  return moved;
}

/** How readable the need is at this door; null when it passes none at which that is kept. */
function readinessRow(work: UnitOfWork, need: NeedRow, moved: NeedRow): ReadinessRow | null {
  const moment = momentOf({
    from: need.state,
    to: moved.state,
    submittedBefore: need.submittedAt !== null,
    publishedBefore: need.publishedAt !== null,
  });
  if (!moment) return null;
  const { score, points } = readinessOf(need.kind, need.body as unknown as Record<string, unknown>);
  return {
    id: work.newId(),
    needId: need.id,
    moment,
    at: work.context.occurredAt,
    needVersion: need.version,
    score,
    points: Object.fromEntries(points.map((p) => [p.id, p.earned])),
  };
}

/** Ends the running period of the desk that lets go and opens one for the desk that takes over; answers when that one is due. */
function passDesk(
  { work, limits, pending, periods, firstDue }: Omit<Deciding<MoveRequest>, "step">,
  need: NeedRow,
): string | null {
  const at = work.context.occurredAt;
  const open = periods.find((p) => p.toAt === null);
  // A step entered with an earlier day than the one before must not make a period of negative length.
  const from = open && open.fromAt > at ? open.fromAt : at;
  if (open) {
    open.toAt = from;
    pending.closed.set(open.id, from);
  }
  const desk = deskOf(need.state);
  if (!desk) return null;
  const period: PeriodRow = { id: work.newId(), needId: need.id, desk, fromAt: from, toAt: null };
  periods.push(period);
  pending.opened.push(period);
  const due = () => clockOf(desk, periods, { now: from, limits }).dueAt;
  if (periods.length > 1) return due();
  const key = `${desk} ${from}`;
  const known = firstDue.get(key);
  if (known !== undefined) return known;
  const first = due();
  firstDue.set(key, first);
  return first;
}
