import { dayOf } from "#libs/calendar/index.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import { Refusal, refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { standing } from "../../../model/campaigns/period.ts";
import { outdated } from "../../../model/campaigns/renewal.ts";
import type { SurveyView } from "../../../model/campaigns/survey.ts";
import type { NeedKind } from "../../../model/directory.ts";
import type { NeedContent } from "../../../model/need.ts";
import { submissionProblems } from "../../../model/need-rules.ts";
import { countyFor, editNeed, newDrafts, placeInEdition, storeNew } from "../../commands/authoring.ts";
import { readContent } from "../../commands/importing.ts";
import { moveMany } from "../../commands/moves.ts";
import { submitStep } from "../../commands/steps.ts";
import type { NeedRow } from "../../needs.repository.ts";
import type { CampaignRow, TargetRow } from "../campaigns.repository.ts";
import * as repository from "../campaigns.repository.ts";
import type { Bearer, CampaignDeps } from "../ports.ts";
import { noteTarget } from "../targets/targets.service.ts";
import { acceptDraft, requireDraftVersion } from "./drafts.ts";
import type { Held, Holding } from "./holding.ts";
import { createSurveyView } from "./survey.view.ts";

type Values = Readonly<Record<string, unknown>>;

/** Refuses unless the campaign takes this enterprise's answers on the day of the command. */
export function requireOpen(
  campaign: CampaignRow,
  target: Pick<TargetRow, "extendedUntil">,
  day: string,
): void {
  const { state, until } = standing(campaign, target.extendedUntil, day);
  if (state === "not-yet") refuse("campaigns.not-open", { values: { day: campaign.opensOn } });
  if (state === "over") refuse("campaigns.over", { values: { day: until } });
}

/** Content that can be submitted in a survey: complete by the form's own rules, and not out of date. */
export function completeContent(kind: NeedKind, values: Values, day: string): NeedContent {
  const content = readContent({ kind, values: { ...values } });
  const fields = [...submissionProblems(content), ...outdated(content, day)];
  if (fields.length > 0) refuse("needs.incomplete", { values: { count: fields.length }, fields });
  return content;
}

type Author = Pick<Held, "campaign" | "organisation">;

/** A need of the campaign as a draft, by the rules of authoring. */
async function storeDraft(
  work: UnitOfWork,
  deps: CampaignDeps,
  { campaign, organisation }: Author,
  content: NeedContent,
): Promise<NeedRow> {
  const { edition, activity } = await placeInEdition(work, deps.editions, campaign);
  const county = countyFor(organisation, edition);
  const rows = await newDrafts(work, [
    { edition, activity, organisation, county, content, byOfficer: false },
  ]);
  await storeNew(work, rows);
  return rows[0] as NeedRow;
}

/** Makes a real need of what was written and hands it to the county's desk, by the same steps as an account does. */
export async function storeAndSubmit(
  work: UnitOfWork,
  deps: CampaignDeps,
  author: Author,
  content: NeedContent,
): Promise<NeedRow> {
  const need = await storeDraft(work, deps, author, content);
  const [result] = await moveMany(work, deps, [{ id: need.id }], submitStep);
  if (result && !result.ok) throw result.refusal;
  return need;
}

/** What an enterprise does through its personal link. */
export function createSurveyService(platform: Platform, deps: CampaignDeps, holding: Holding) {
  const { commands, db, clock } = platform;
  const view = createSurveyView(platform, deps);
  const show = async (context: CommandContext, bearer: Bearer): Promise<SurveyView> =>
    view(await holding.hold(bearer, context.recordedAt), bearer.actor);

  const answered = (work: UnitOfWork, { link }: Held) =>
    work.tx
      .updateTable("surveyLinks")
      .set({ answeredAt: work.now, openedAt: link.openedAt ?? work.now })
      .where("id", "=", link.id)
      .execute();

  return {
    /** What the link shows; its first opening is recorded. */
    async open(context: CommandContext, bearer: Bearer): Promise<SurveyView> {
      const held = await holding.hold(bearer, context.recordedAt);
      if (!held.link.openedAt)
        await commands.run(holding.asEnterprise(context, held), async (work) => {
          const { link, target } = await holding.lock(work, held, bearer);
          if (link.openedAt) return work.nothingChanged();
          await work.tx
            .updateTable("surveyLinks")
            .set({ openedAt: work.now })
            .where("id", "=", link.id)
            .execute();
          if (!target.openedAt) await repository.updateTarget(work.tx, target.id, { openedAt: work.now });
          noteTarget(work, target, "survey.open-link", { detail: { link: link.id } });
        });
      return view(held, bearer.actor);
    },

    /**
     * Submits a draft: a need at the county's desk. Of two at once, or of a repeated one, the second finds it done. What is refused
     * leaves the draft as it was last saved.
     */
    async submit(
      context: CommandContext,
      bearer: Bearer,
      input: { readonly draftId: string; readonly version: number; readonly values: Values },
    ): Promise<SurveyView> {
      const held = await holding.hold(bearer, context.recordedAt);
      await commands.run(holding.asEnterprise(context, held), async (work) => {
        const now = await holding.lock(work, held, bearer);
        const draft =
          (await repository.lockDraft(work.tx, held.target.id, input.draftId)) ?? refuse("not-found");
        if (draft.state !== "draft") return work.nothingChanged();
        const values = acceptDraft(draft.kind, input.values);
        requireDraftVersion(draft, { values, version: input.version });
        const day = dayOf(context.occurredAt);
        requireOpen(now.campaign, now.target, day);
        const need = await storeAndSubmit(work, deps, now, completeContent(draft.kind, values, day));
        await repository.updateDraft(work.tx, draft.id, {
          body: values,
          state: "submitted",
          needId: need.id,
          version: draft.version + 1,
          updatedAt: work.now,
        });
        await answered(work, now);
        noteTarget(work, now.target, "survey.submit", {
          detail: { need: need.code, link: now.link.id, renews: draft.renewsCode },
        });
      });
      return show(context, bearer);
    },

    /** Corrects a need that was sent back, and submits it again. The desk waits for it whatever the campaign's days. */
    async correct(
      context: CommandContext,
      bearer: Bearer,
      input: {
        readonly needId: string;
        readonly version: number;
        readonly kind: NeedKind;
        readonly values: Values;
      },
    ): Promise<SurveyView> {
      const held = await holding.hold(bearer, context.recordedAt);
      const content = readContent({ kind: input.kind, values: { ...input.values } });
      await commands.run(holding.asEnterprise(context, held), async (work) => {
        const now = await holding.lock(work, held, bearer);
        const need = await editNeed(work, { id: input.needId, version: input.version, content });
        const [result] = await moveMany(work, deps, [{ id: need.id }], submitStep);
        if (result && !result.ok) throw result.refusal;
        await answered(work, now);
        noteTarget(work, now.target, "survey.correct", { detail: { need: need.code, link: now.link.id } });
      });
      return show(context, bearer);
    },

    /** Says what is wrong with what the register knows of the enterprise; an officer looks into it. */
    async remark(context: CommandContext, bearer: Bearer, text: string): Promise<SurveyView> {
      const held = await holding.hold(bearer, context.recordedAt);
      await commands.run(holding.asEnterprise(context, held), async (work) => {
        const { target } = await holding.lock(work, held, bearer);
        const factsRemark = text.trim() || null;
        if (factsRemark === target.factsRemark) return work.nothingChanged();
        await repository.updateTarget(work.tx, target.id, {
          factsRemark,
          version: target.version + 1,
          updatedAt: work.now,
        });
        noteTarget(work, target, "survey.correct-facts");
      });
      return show(context, bearer);
    },

    /** Asks for an account: an invitation goes to the address this link was sent to, at most once a day. */
    async askAccount(context: CommandContext, bearer: Bearer): Promise<SurveyView> {
      const held = await holding.hold(bearer, context.recordedAt);
      const { email } = held.link;
      if (!email) return refuse("campaigns.no-address");
      const asked = await commands.run(holding.asEnterprise(context, held), async (work) => {
        const { target } = await holding.lock(work, held, bearer);
        if (target.accountAskedAt && dayOf(target.accountAskedAt) === dayOf(work.now)) {
          work.nothingChanged();
          return false;
        }
        await repository.updateTarget(work.tx, target.id, { accountAskedAt: work.now });
        noteTarget(work, target, "survey.ask-account", { detail: { link: held.link.id } });
        return true;
      });
      if (asked) {
        const { id: organisationId, fullName: name } = held.organisation;
        const { idempotency: _i, ...system } = { ...context, actor: systemActor };
        await deps.survey.accounts.invite(system, { organisationId, name: name.slice(0, 60), email });
      }
      return show(context, bearer);
    },

    /** A signed-in person of the enterprise takes its drafts over as needs; what cannot stand as a need yet stays with the link. */
    async claim(context: CommandContext, bearer: Bearer): Promise<{ taken: number; left: number }> {
      const held = await holding.hold(bearer, context.recordedAt);
      if (bearer.actor.personId === "anonymous") refuse("not-signed-in");
      return commands.run(context, async (work) => {
        const now = await holding.lock(work, held, bearer);
        const drafts = await repository.openDrafts(work.tx, held.target.id);
        let taken = 0;
        for (const draft of drafts) {
          const content = storable(draft.kind, draft.body);
          if (!content) continue;
          const need = await storeDraft(work, deps, now, content);
          const set = { state: "taken-over" as const, needId: need.id };
          await repository.updateDraft(work.tx, draft.id, {
            ...set,
            version: draft.version + 1,
            updatedAt: work.now,
          });
          taken++;
        }
        if (taken === 0) work.nothingChanged();
        else noteTarget(work, now.target, "survey.claim", { detail: { taken, link: now.link.id } });
        return { taken, left: drafts.length - taken };
      });
    },

    /** The enterprise behind the link as who looks, for reads that others serve. */
    async viewer(bearer: Bearer) {
      const held = await holding.hold(bearer);
      return {
        organisationId: held.organisation.id,
        viewer: { actor: holding.actorOf(held, bearer), now: clock().toISOString() },
        db,
      };
    },
  };
}
export type SurveyService = ReturnType<typeof createSurveyService>;

/** The content of a draft where it can be stored as a need at all. */
function storable(kind: NeedKind, values: Values): NeedContent | null {
  try {
    return readContent({ kind, values: { ...values } });
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
