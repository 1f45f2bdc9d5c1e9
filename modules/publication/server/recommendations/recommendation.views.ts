import { chineseOfficeHours } from "#libs/calendar/chinese.ts";
import { readClock } from "#libs/calendar/index.ts";
import { can } from "#libs/lifecycle/index.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { maskEmail, maskName, maskPhone } from "#platform/kernel/mask.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import {
  type RecommendationState,
  type RecommendationStep,
  recommendationLifecycle,
} from "../../model/recommendations/recommendation.lifecycle.ts";
import { SCREENING_DAYS } from "../../model/recommendations/recommendation.options.ts";
import {
  recommendationPolicy,
  recommendationSubjects,
} from "../../model/recommendations/recommendation.policy.ts";
import type {
  PersonCandidate,
  RecommendationItem,
  RecommendationView,
} from "../../model/recommendations/recommendation.ts";
import { findChannel } from "../channels/channel.repository.ts";
import { findDispatch } from "../channels/dispatches/dispatch.repository.ts";
import type { RecommendationPorts, Viewer } from "./ports.ts";
import type { RecommendationListRow } from "./recommendation.list.ts";
import * as repository from "./recommendation.repository.ts";
import type { RecommendationRow } from "./tables.ts";

const STEPS = Object.keys(recommendationLifecycle.transitions) as RecommendationStep[];
type Placed = { readonly city: string; readonly county: string; readonly state: RecommendationState };

/** What the viewer may do to a recommendation now. */
export const recommendationActions = (row: Placed, { actor, now }: Viewer): RecommendationStep[] =>
  STEPS.filter(
    (a) =>
      can(recommendationLifecycle, row.state, a) &&
      isAllowed(actor, recommendationPolicy, a, { subjects: recommendationSubjects(row), now }),
  );

/** By when a recommendation that waits is to be screened, in working days of office hours; null for a decided one. */
export function dueAtOf(row: {
  readonly state: RecommendationState;
  readonly receivedAt: string;
}): string | null {
  if (row.state !== "received") return null;
  const from = Date.parse(row.receivedAt);
  const { dueAt } = readClock(
    [{ from, to: null }],
    { now: from, limitDays: SCREENING_DAYS },
    chineseOfficeHours,
  );
  return dueAt === null ? null : new Date(dueAt).toISOString();
}

const seesContact = (actor: Actor, row: Placed, now: string): boolean =>
  isAllowed(actor, recommendationPolicy, "readContact", { subjects: recommendationSubjects(row), now });

/** Reads of recommendations. */
export function createRecommendationViews(platform: Platform, ports: RecommendationPorts) {
  const { db } = platform;

  async function readable(id: string, viewer: Viewer): Promise<RecommendationRow> {
    const row = (await repository.findRecommendation(db, id)) ?? refuse("not-found");
    const on = { subjects: recommendationSubjects(row), now: viewer.now };
    if (!isAllowed(viewer.actor, recommendationPolicy, "read", on)) refuse("not-found");
    return row;
  }

  return {
    async view(id: string, viewer: Viewer): Promise<RecommendationView> {
      const row = await readable(id, viewer);
      const masked = !seesContact(viewer.actor, row, viewer.now);
      const channel = row.channelId ? await findChannel(db, row.channelId) : undefined;
      const dispatch = row.dispatchId ? await findDispatch(db, row.dispatchId) : undefined;
      const file = row.cvFileId ? await platform.files.find(db, row.cvFileId) : undefined;
      const need = (await ports.needs.byIds([row.needId])).get(row.needId);
      const others = (await repository.othersLike(db, row)).filter((o) =>
        isAllowed(viewer.actor, recommendationPolicy, "read", {
          subjects: recommendationSubjects(o),
          now: viewer.now,
        }),
      );
      const entries = await db
        .selectFrom("auditEntries")
        .select(["seq", "action", "occurredAt", "actorName", "reason"])
        .where("entityType", "=", "recommendation")
        .where("entityId", "=", id)
        .orderBy("seq")
        .execute();
      const dueAt = dueAtOf(row);
      const {
        city: _c,
        editionId: _e,
        recipientId: _r,
        personKey: _p,
        cvFileId: _f,
        searchText: _s,
        ...shown
      } = row;
      return {
        ...shown,
        name: masked ? (maskName(row.name) ?? "") : row.name,
        email: masked ? maskEmail(row.email) : row.email,
        phone: masked ? maskPhone(row.phone) : row.phone,
        recommenderName: masked ? maskName(row.recommenderName) : row.recommenderName,
        recommenderEmail: masked ? maskEmail(row.recommenderEmail) : row.recommenderEmail,
        contactMasked: masked,
        needState: need?.state ?? null,
        channelName: channel?.nameZh ?? null,
        dispatchCode: dispatch?.code ?? null,
        cv: file && !masked ? { id: file.id, name: file.name, size: file.size } : null,
        dueAt,
        overdue: dueAt !== null && dueAt < viewer.now,
        others: others.map((o) => ({
          id: o.id,
          code: o.code,
          needCode: o.needCode,
          state: o.state,
          name: masked ? (maskName(o.name) ?? "") : o.name,
        })),
        history: entries.map((e) => ({
          id: String(e.seq),
          action: e.action.replace(/^recommendation\./, ""),
          at: e.occurredAt,
          by: e.actorName,
          reason: e.reason,
        })),
        allowedActions: recommendationActions(row, viewer),
      };
    },

    present: (rows: readonly RecommendationListRow[], viewer: Viewer): RecommendationItem[] =>
      rows.map(({ city, ...row }) => {
        const placed = { city, county: row.county, state: row.state };
        const masked = !seesContact(viewer.actor, placed, viewer.now);
        const dueAt = dueAtOf(row);
        return {
          ...row,
          name: masked ? (maskName(row.name) ?? "") : row.name,
          // A list is looked over many shoulders: contacts in full stand on the record only.
          email: maskEmail(row.email),
          phone: maskPhone(row.phone),
          recommenderName: masked ? maskName(row.recommenderName) : row.recommenderName,
          dueAt,
          overdue: dueAt !== null && dueAt < viewer.now,
          allowedActions: recommendationActions(placed, viewer),
        };
      }),

    /** Who in the pool may be the person; people decide. */
    async candidates(id: string, viewer: Viewer): Promise<PersonCandidate[]> {
      const row = await readable(id, viewer);
      if (row.state === "withdrawn" || !seesContact(viewer.actor, row, viewer.now)) return [];
      const { name, institution, email, phone } = row;
      const found = await ports.pool.alike(row.city, { name, institution, email, phone });
      return found.map((c) => ({ ...c, reasons: [...c.reasons] }));
    },

    /** The CV of a recommendation, for those who may read its contacts. */
    async cv(id: string, viewer: Viewer): Promise<{ name: string; bytes: Buffer }> {
      const row = await readable(id, viewer);
      if (!row.cvFileId || !seesContact(viewer.actor, row, viewer.now)) return refuse("not-found");
      const file = (await platform.files.find(db, row.cvFileId)) ?? refuse("not-found");
      return { name: file.name, bytes: await platform.files.read(file.sha256) };
    },
  };
}
export type RecommendationViews = ReturnType<typeof createRecommendationViews>;
