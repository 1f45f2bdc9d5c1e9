import { dayOf } from "#libs/calendar/index.ts";
import type { EngagementRef } from "#modules/engagements/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { instantOn } from "../../model/days.ts";
import type { PaperKind } from "../../model/paper.options.ts";
import { paperPolicy, paperSubjects } from "../../model/paper.policy.ts";
import { missingParties, type PaperInput, type PaperTerms } from "../../model/paper.ts";
import type { SigningPorts } from "../ports.ts";
import type { PaperRow, Party } from "../tables.ts";
import * as repository from "./paper.repository.ts";
import { closeIntent, invalid, nextCode, recordedEvent, searchTextOf, store } from "./paper.store.ts";

/** States of an engagement in which a paper may be recorded; `signed` because a withdrawn agreement may be signed anew. */
const READY: Readonly<Record<PaperKind, readonly string[]>> = {
  intent: ["confirmed", "met", "intent"],
  agreement: ["confirmed", "met", "intent", "signed"],
};

type Sides = Pick<
  PaperRow,
  "demanders" | "demanderIds" | "supplierName" | "supplierOrganisationId" | "expertId" | "expertOwnerId"
>;
type Setting = Pick<PaperRow, "editionId" | "activityId" | "engagementId" | "projectKey" | "city"> & Sides;

/** A party as it is written into the paper: brackets of the script the name is in. */
const withOrganisation = (name: string, organisation: string | null): string =>
  !organisation
    ? name
    : /\p{Script=Han}/u.test(name)
      ? `${name}（${organisation}）`
      : `${name} (${organisation})`;

/** What a paper's terms must be beyond their form: not in the future, in a county of the edition. */
export function requireTerms(work: UnitOfWork, terms: PaperTerms, counties: readonly string[]): void {
  if (terms.signedOn > dayOf(work.now))
    invalid({
      field: "signedOn",
      value: terms.signedOn,
      reason: { zh: "签订日期晚于今天", en: "Signed on a day to come" },
    });
  if (!counties.includes(terms.county))
    invalid({
      field: "county",
      value: terms.county,
      reason: { zh: "不是本届参加的县（市、区）", en: "Not a county of this edition" },
      possible: { zh: counties.join("、"), en: counties.join(", ") },
    });
}

/** Records papers: the one way in, for a form, a conversion and the demonstration edition alike. */
export function createRecording(ports: SigningPorts) {
  async function parties(
    work: UnitOfWork,
    from: Omit<PaperInput, keyof PaperTerms> | EngagementRef,
  ): Promise<Sides> {
    const ids = [...from.demanderIds];
    const wanted = from.supplierOrganisationId ? [...ids, from.supplierOrganisationId] : ids;
    const known = await ports.organisations.byIds(wanted, work);
    const missing = wanted.find((id) => !known.has(id));
    if (missing)
      invalid({
        field: "demanderIds",
        value: missing,
        reason: { zh: "没有这个单位", en: "No such organisation" },
      });
    const demanders = ids.map((id): Party => {
      const found = known.get(id);
      return { id: found?.id ?? id, name: found?.fullName ?? id };
    });
    const expert = from.expertId
      ? (await ports.experts.byIds([from.expertId], work)).get(from.expertId)
      : undefined;
    if (from.expertId && !expert)
      invalid({
        field: "expertId",
        value: from.expertId,
        reason: { zh: "没有这位专家", en: "No such expert" },
      });
    const supplier = from.supplierOrganisationId ? known.get(from.supplierOrganisationId) : undefined;
    return {
      demanders,
      demanderIds: demanders.map((d) => d.id),
      supplierOrganisationId: supplier?.id ?? null,
      supplierName:
        supplier?.fullName ??
        (expert ? withOrganisation(expert.name, expert.organisationName) : null) ??
        ("supplierName" in from ? from.supplierName : null) ??
        "",
      expertId: expert?.id ?? null,
      expertOwnerId: expert?.personId ?? null,
    };
  }

  async function settingOf(
    work: UnitOfWork,
    input: PaperInput,
    id: string,
  ): Promise<{ setting: Setting; engagement: EngagementRef | null }> {
    if (input.engagementId) {
      const engagement = await ports.engagements.lock(work, input.engagementId);
      const on = engagement && { subjects: engagement.subjects, now: work.now };
      if (!on || !isAllowed(work.actor, paperPolicy, "read", on))
        return refuse("signings.unknown-engagement");
      requireAllowed(work.actor, paperPolicy, "record", on);
      return {
        engagement,
        setting: {
          editionId: engagement.editionId,
          activityId: engagement.activityId,
          engagementId: engagement.id,
          projectKey: engagement.needId ? `need:${engagement.needId}` : `engagement:${engagement.id}`,
          city: engagement.city,
          ...(await parties(work, engagement)),
        },
      };
    }
    const missing = missingParties(input);
    if (missing.length) invalid(...missing);
    const activity = await ports.editions.activity(input.activityId ?? "", work);
    const edition = activity && (await ports.editions.edition(activity.editionId, work));
    if (!edition || (input.editionId && input.editionId !== edition.id))
      return invalid({
        field: "activityId",
        value: input.activityId ?? "",
        reason: { zh: "没有这项活动", en: "No such activity" },
      });
    return {
      engagement: null,
      setting: {
        editionId: edition.id,
        activityId: activity.id,
        engagementId: null,
        projectKey: `paper:${id}`,
        city: edition.city,
        ...(await parties(work, input)),
      },
    };
  }

  /** The intent an agreement comes from: named, or the one its engagement already has. */
  async function intentBehind(
    work: UnitOfWork,
    kind: PaperKind,
    at: { engagement: EngagementRef | null; intentId?: string },
  ) {
    const { engagement } = at;
    if (engagement) {
      const agreement = await repository.ofEngagement(work.tx, engagement.id, "agreement");
      if (agreement) refuse("signings.agreement-exists", { values: { code: agreement.code } });
      const intent = await repository.ofEngagement(work.tx, engagement.id, "intent");
      if (intent && kind === "intent") refuse("signings.intent-exists", { values: { code: intent.code } });
      if (!READY[kind].includes(engagement.state))
        refuse("signings.not-ready", { values: { kind: kind === "intent" ? "意向书" : "协议" } });
      return intent;
    }
    if (!at.intentId) return undefined;
    const intent = await repository.lock(work.tx, at.intentId);
    if (intent?.state === "converted") refuse("signings.became-agreement");
    return intent;
  }

  async function record(
    work: UnitOfWork,
    paper: { kind: PaperKind; input: PaperInput; intentId?: string },
  ): Promise<PaperRow> {
    const { kind, input } = paper;
    const id = work.newId();
    const { setting, engagement } = await settingOf(work, input, id);
    const intent = await intentBehind(work, kind, {
      engagement,
      ...(paper.intentId ? { intentId: paper.intentId } : {}),
    });
    const edition = await ports.editions.edition(setting.editionId, work);
    const {
      engagementId: _e,
      editionId: _d,
      activityId: _a,
      demanderIds: _i,
      supplierOrganisationId: _s,
      expertId: _x,
      supplierName: _n,
      ...terms
    } = input;
    requireTerms(work, terms, edition?.counties ?? []);
    const row: PaperRow = {
      ...terms,
      ...setting,
      id,
      kind,
      projectKey: intent?.projectKey ?? setting.projectKey,
      code: await nextCode(work, kind, terms.signedOn),
      state: "standing",
      intentId: kind === "agreement" ? (intent?.id ?? null) : null,
      occurredAt: instantOn(terms.signedOn, work.context.occurredAt),
      recordedAt: work.now,
      recordedBy: work.actor.name,
      withdrawnAt: null,
      withdrawnReason: null,
      version: 1,
      searchText: "",
    };
    requireAllowed(work.actor, paperPolicy, "record", { subjects: paperSubjects(row), now: work.now });
    await store(work, { ...row, searchText: searchTextOf(row) });
    if (intent) await closeIntent(work, intent, row.id);
    if (engagement) {
      const target = kind === "intent" ? "intent" : "signed";
      if (engagement.state !== target) await ports.engagements.reached(work, engagement.id, target);
    }
    await work.emit(recordedEvent(row));
    return row;
  }

  return { record };
}
export type Recording = ReturnType<typeof createRecording>;
