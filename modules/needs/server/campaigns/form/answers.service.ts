import { createHash } from "node:crypto";
import { sql } from "kysely";
import { dayOf } from "#libs/calendar/index.ts";
import type { OrganisationRef } from "#modules/organisations/model/directory.ts";
import { canonicalJson } from "#platform/commands/audit.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import { hashToken } from "#platform/commands/ids.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { insertRows } from "#platform/db/insert-rows.ts";
import { searchText } from "#platform/db/search.ts";
import { addressKey } from "#platform/http/address-key.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import type { Answerer, AnswerReceipt, FormView } from "../../../model/campaigns/answer.ts";
import { campaignPolicy, targetSubjects } from "../../../model/campaigns/campaign.policy.ts";
import { standing } from "../../../model/campaigns/period.ts";
import { mayNameEarlier } from "../../../model/campaigns/recognise.ts";
import type { NeedKind } from "../../../model/directory.ts";
import type { NeedContent } from "../../../model/need.ts";
import { readContent } from "../../commands/importing.ts";
import type { AnswerRow, CampaignRow } from "../campaigns.repository.ts";
import * as repository from "../campaigns.repository.ts";
import { acceptDraft } from "../links/drafts.ts";
import { completeContent, requireOpen, storeAndSubmit } from "../links/survey.service.ts";
import type { CampaignDeps } from "../ports.ts";
import { newTarget } from "../targets/targets.service.ts";
import { earlierOf, recogniseIn } from "./recognising.ts";

/** Answers that one network address may send in a quarter of an hour; a business park shares one. */
export const POSTS = { most: 30, minutes: 15 } as const;

export type PublicAnswer = {
  readonly answerer: Answerer;
  readonly kind: NeedKind;
  readonly values: Readonly<Record<string, unknown>>;
};
export type AnswerDecision = {
  readonly id: string;
  /** Take it in (of the recognised enterprise, of one chosen, or of a new one), or say why not. */
  readonly decision: "accept" | "duplicate" | "refuse";
  readonly organisationId?: string | undefined;
  readonly reason?: string | undefined;
};

/** The platform's own right to author, once the campaign's policy has decided; the record names who acted. */
const authoring = (actor: Actor): Actor => ({ ...actor, system: true });

const receiptOf = (row: AnswerRow): AnswerReceipt => ({
  code: row.code,
  receivedAt: row.receivedAt,
  state: row.state,
  earlier: row.earlierCode && row.earlierOn ? { code: row.earlierCode, on: row.earlierOn } : null,
});

/** Equal for equal answers of one enterprise. */
const fingerprintOf = (answerer: Answerer, content: NeedContent): string =>
  createHash("sha256")
    .update(canonicalJson([answerer.uscc, answerer.name, content]))
    .digest("base64url");

/** The public form of a campaign: enterprises that nobody invited answer here; what may be a duplicate waits for the county. */
export function createAnswers(platform: Platform, deps: CampaignDeps) {
  const { db, commands, clock } = platform;

  const openForm = async (code: string): Promise<CampaignRow> => {
    const row = await repository.campaignByForm(db, code.toLowerCase());
    return row?.publicForm && row.state !== "draft" ? row : refuse("campaigns.form-unknown");
  };

  /** Written down before the answer is looked at, so that a hundred at once are a hundred; what is refused leaves nothing behind. */
  async function limit(ip: string): Promise<void> {
    const at = clock().toISOString();
    const since = new Date(Date.parse(at) - POSTS.minutes * 60_000).toISOString();
    const address = hashToken(`survey ${addressKey(ip)}`);
    const own = await sql<{ place: string }>`
      insert into survey_posts (address, at) values (${address}, ${at}) returning ctid::text as place`.execute(
      db,
    );
    const { rows } = await sql<{ count: number }>`select count(*)::int count from survey_posts
      where address = ${address} and at > ${since}`.execute(db);
    if ((rows[0]?.count ?? 0) <= POSTS.most) return;
    await sql`delete from survey_posts where ctid = ${own.rows[0]?.place ?? null}::tid and address = ${address}`.execute(
      db,
    );
    refuse("too-many-requests", { values: { seconds: POSTS.minutes * 60 } });
  }

  const organisationFor = async (work: UnitOfWork, row: AnswerRow): Promise<OrganisationRef> => {
    // What a stranger states never changes what is registered: only an enterprise nobody knows is entered from it.
    if (row.organisationId) {
      const known = (await deps.organisations.byIds([row.organisationId], work)).get(row.organisationId);
      return known ?? refuse("needs.organisation-unknown");
    }
    const { organisation } = await deps.organisations.ensure(work, {
      fullName: row.name,
      kind: "enterprise",
      uscc: row.uscc,
      county: row.county,
      contactName: row.contactName,
      contactMobile: row.contactMobile,
      email: row.contactEmail,
    });
    return organisation;
  };

  /** Makes a need of the answer at the county's desk, and puts the enterprise on the list. `work` acts with the right to author. */
  async function takeIn(work: UnitOfWork, campaign: CampaignRow, row: AnswerRow): Promise<AnswerRow> {
    const organisation = await organisationFor(work, row);
    const known = await repository.targetOf(work.tx, campaign.id, organisation.id);
    if (!known)
      await repository.insertTargets(work.tx, [
        newTarget(work, campaign, organisation, { origin: "public", openedAt: row.receivedAt }),
      ]);
    const content = readContent({ kind: row.kind, values: { ...row.body } });
    const need = await storeAndSubmit(work, deps, { campaign, organisation }, content);
    return { ...row, state: "accepted", organisationId: organisation.id, needId: need.id };
  }

  const audit = (work: UnitOfWork, row: AnswerRow, action: string, reason?: string): void =>
    work.audit({
      action,
      entityType: "survey-answer",
      entityId: row.id,
      editionId: row.editionId,
      county: row.county,
      reason: reason ?? null,
      detail: { code: row.code, state: row.state, reasons: row.reasons, organisation: row.name },
    });

  return {
    async form(code: string): Promise<FormView> {
      const row = await openForm(code);
      return {
        name: { zh: row.nameZh, en: row.nameEn },
        message: { zh: row.messageZh, en: row.messageEn },
        opensOn: row.opensOn,
        closesOn: row.closesOn,
        kinds: row.kinds,
        counties: row.counties,
        city: row.city,
        standing: standing(row, null, dayOf(clock().toISOString())).state,
      };
    },

    /**
     * Takes an answer. The same answer again gets the same receipt; another one of the same enterprise is kept and waits, and its
     * receipt names the earlier one.
     */
    async answer(
      context: CommandContext,
      form: { code: string; ip: string },
      given: PublicAnswer,
    ): Promise<AnswerReceipt> {
      const campaign = await openForm(form.code);
      await limit(form.ip);
      if (!campaign.kinds.includes(given.kind)) refuse("campaigns.kind-not-asked");
      const { answerer } = given;
      const day = dayOf(context.occurredAt);
      if (campaign.counties.length > 0 && !campaign.counties.includes(answerer.county))
        refuse("needs.county-not-taking-part");
      requireOpen(campaign, { extendedUntil: null }, day);
      const contact = {
        contactName: answerer.contactName,
        contactMobile: answerer.contactMobile,
        contactEmail: answerer.contactEmail ?? null,
      };
      const values = acceptDraft(given.kind, { ...given.values, ...contact });
      const content = completeContent(given.kind, values, day);
      const actor = authoring({
        personId: `survey-form:${campaign.id}`,
        name: answerer.name,
        locale: context.actor.locale,
        grants: [],
      });
      return commands.run({ ...context, actor }, async (work) => {
        // One answer at a time per campaign: whether the enterprise has answered is decided with the earlier answers in sight.
        await sql`select pg_advisory_xact_lock(hashtext(${`survey-form:${campaign.id}`}))`.execute(work.tx);
        const fingerprint = fingerprintOf(answerer, content);
        const same = await work.tx
          .selectFrom("surveyAnswers")
          .selectAll()
          .where("campaignId", "=", campaign.id)
          .where("fingerprint", "=", fingerprint)
          .executeTakeFirst();
        if (same) {
          work.nothingChanged();
          return receiptOf(same);
        }
        const recognised = await recogniseIn(work, deps, { campaign, answerer });
        const { organisationId, reasons } = recognised;
        const by = { organisationId, uscc: answerer.uscc };
        const earlier = mayNameEarlier(recognised) ? await earlierOf(work, campaign, by) : null;
        const number = await work.nextNumber(`survey-answer:${campaign.id}`);
        const received: AnswerRow = {
          id: work.newId(),
          campaignId: campaign.id,
          editionId: campaign.editionId,
          city: campaign.city,
          county: answerer.county,
          code: `${campaign.formCode.slice(0, 4).toUpperCase()}-${String(number).padStart(4, "0")}`,
          fingerprint,
          name: answerer.name,
          uscc: answerer.uscc,
          ...contact,
          kind: given.kind,
          title: content.values.title,
          body: { ...content.values },
          state: "waiting",
          reasons: [...reasons],
          organisationId,
          earlierCode: earlier?.code ?? null,
          earlierOn: earlier?.on ?? null,
          needId: null,
          receivedAt: work.now,
          decidedAt: null,
          decidedBy: null,
          decision: null,
          version: 1,
          searchText: searchText(answerer.name, answerer.uscc, content.values.title),
        };
        const row = reasons.length === 0 ? await takeIn(work, campaign, received) : received;
        await insertRows(work.tx, "surveyAnswers", [row]);
        audit(work, row, "survey.answer");
        return receiptOf(row);
      });
    },

    /** A county's officer takes a waiting answer in, calls it a duplicate, or refuses it. */
    decide(context: CommandContext, input: AnswerDecision): Promise<{ id: string; version: number }> {
      const officer = context.actor;
      return commands.run({ ...context, actor: authoring(officer) }, async (work) => {
        const row = (await repository.lockAnswer(work.tx, input.id)) ?? refuse("not-found");
        const place = { city: row.city, county: row.county, departmentId: null };
        const on = { subjects: targetSubjects(place), now: work.now };
        if (!isAllowed(officer, campaignPolicy, "readAnswer", on)) refuse("not-found");
        requireAllowed(officer, campaignPolicy, "decideAnswer", on);
        if (row.state !== "waiting") refuse("campaigns.answer-decided");
        const reason = input.reason?.trim();
        if (input.decision !== "accept" && !reason) refuse("reason-required");
        const campaign = (await repository.findCampaign(work.tx, row.campaignId)) ?? refuse("not-found");
        if (input.organisationId) {
          const chosen = (await deps.organisations.byIds([input.organisationId], work)).get(
            input.organisationId,
          );
          if (chosen?.kind !== "enterprise") refuse("needs.organisation-unknown");
        }
        const asked = { ...row, organisationId: input.organisationId ?? row.organisationId };
        const decided: AnswerRow = {
          ...(input.decision === "accept"
            ? await takeIn(work, campaign, asked)
            : {
                ...row,
                state: input.decision === "duplicate" ? ("duplicate" as const) : ("refused" as const),
              }),
          decidedAt: work.now,
          decidedBy: officer.name,
          decision: reason ?? null,
          version: row.version + 1,
        };
        const { state, organisationId, needId, decidedAt, decidedBy, decision, version } = decided;
        await work.tx
          .updateTable("surveyAnswers")
          .set({ state, organisationId, needId, decidedAt, decidedBy, decision, version })
          .where("id", "=", row.id)
          .execute();
        audit(work, decided, `survey.answer-${input.decision}`, reason);
        return { id: row.id, version };
      });
    },

    /** Forgets from which addresses answers came; nightly. */
    async forgetPosts(now: string): Promise<void> {
      const before = new Date(Date.parse(now) - 86_400_000).toISOString();
      await db.deleteFrom("surveyPosts").where("at", "<", before).execute();
    },
  };
}
export type Answers = ReturnType<typeof createAnswers>;
