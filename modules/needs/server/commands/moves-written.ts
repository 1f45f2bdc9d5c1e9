import type { AuditEntry } from "#platform/commands/audit.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { NeedClosed, NeedPublished, NeedStateChanged } from "../../model/directory.ts";
import type { NeedState } from "../../model/need.lifecycle.ts";
import type { NeedsPublicChanged } from "../../model/public-need.ts";
import type { NeedRow, OpinionRow, PeriodRow, ReadinessRow, ReviewRow } from "../needs.repository.ts";
import * as repository from "../needs.repository.ts";
import { tellOfMoves } from "./notices.ts";

/** Rows to write when all decisions are made. */
export type Pending = {
  readonly needs: Map<string, NeedRow>;
  readonly closed: Map<string, string>;
  readonly opened: PeriodRow[];
  readonly reviews: ReviewRow[];
  readonly opinions: OpinionRow[];
  readonly readiness: ReadinessRow[];
  readonly moves: { from: NeedState; need: NeedRow }[];
  readonly audit: AuditEntry[];
};

/** What is decided for these needs only. */
export const pendingOf = (pending: Pending, stored: ReadonlySet<string>): Pending => ({
  needs: new Map([...pending.needs].filter(([id]) => stored.has(id))),
  closed: pending.closed,
  opened: pending.opened.filter((p) => stored.has(p.needId)),
  reviews: pending.reviews.filter((r) => stored.has(r.needId)),
  opinions: pending.opinions.filter((o) => stored.has(o.needId)),
  readiness: pending.readiness.filter((r) => stored.has(r.needId)),
  moves: pending.moves.filter((m) => stored.has(m.need.id)),
  audit: pending.audit.filter((e) => stored.has(e.entityId)),
});

/** Writes what goes with the new states of needs, which are stored themselves. */
export async function writeMoves(work: UnitOfWork, pending: Pending): Promise<void> {
  const { tx } = work;
  // A row that passed two desks in one command opened and closed a period that is not stored yet.
  const fresh = new Set(pending.opened.map((p) => p.id));
  await repository.closePeriods(
    tx,
    [...pending.closed].filter(([id]) => !fresh.has(id)).map(([id, toAt]) => ({ id, toAt })),
  );
  await repository.insertPeriods(tx, pending.opened);
  await repository.insertReviews(tx, pending.reviews);
  await repository.insertOpinions(tx, pending.opinions);
  await repository.insertReadiness(tx, pending.readiness);
  for (const entry of pending.audit) work.audit(entry);
  for (const { from, need } of pending.moves) await announce(work, from, need);
  await announcePublic(work, pending.moves);
  tellOfMoves(work, pending.moves, { opinions: pending.opinions, needs: pending.needs });
}

async function announce(work: UnitOfWork, from: NeedState, need: NeedRow): Promise<void> {
  const { id: needId, editionId, state: to } = need;
  if (from === to) return;
  const changed: NeedStateChanged = { type: "need.state-changed", needId, editionId, from, to };
  await work.emit(changed);
  const published: NeedPublished = { type: "need.published", needId, editionId };
  if (to === "published") await work.emit(published);
  const closed: NeedClosed = { type: "need.closed", needId, reason: to };
  if (from === "published") await work.emit(closed);
}

/** Tells in one piece what the public sees anew or no more. */
async function announcePublic(work: UnitOfWork, moves: Pending["moves"]): Promise<void> {
  const shown = moves.filter(({ from, need }) => from === "published" || need.state === "published");
  if (shown.length === 0) return;
  const changed: NeedsPublicChanged = {
    type: "needs.public-changed",
    needIds: [...new Set(shown.map(({ need }) => need.id))],
  };
  await work.emit(changed);
}
