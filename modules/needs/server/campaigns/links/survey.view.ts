import { sql } from "kysely";
import { dayOf } from "#libs/calendar/index.ts";
import { industry } from "#modules/organisations/model/codes/industries.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { maskEmail } from "#platform/kernel/mask.ts";
import type { Platform } from "#platform/platform.ts";
import { standing } from "../../../model/campaigns/period.ts";
import type { SurveyView } from "../../../model/campaigns/survey.ts";
import { type FieldReason, needFieldsOf } from "../../../model/need.ts";
import { NO_FATE } from "../../../model/readiness/fates.ts";
import type { NeedRow } from "../../needs.repository.ts";
import * as repository from "../campaigns.repository.ts";
import { needsOfTarget } from "../facts.ts";
import type { CampaignDeps } from "../ports.ts";
import type { Held } from "./holding.ts";

/** Past needs offered for renewal. */
const EARLIER = 60;

type Sent = Pick<NeedRow, "id" | "code" | "kind" | "title" | "state" | "submittedAt" | "version" | "body"> & {
  readonly reason: string | null;
  readonly fields: FieldReason[] | null;
};
type Past = Omit<SurveyView["earlier"][number], "edition" | "fate"> & { readonly editionId: string };

/** What a personal link shows its enterprise. */
export function createSurveyView({ db, clock }: Platform, deps: CampaignDeps) {
  const sentOf = async (targetId: string): Promise<Sent[]> =>
    (
      await sql<Sent>`select n.id, n.code, n.kind, n.title, n.state, n.submitted_at, n.version, n.body, r.reason, r.fields
        from survey_targets t join survey_campaigns c on c.id = t.campaign_id join needs n on ${needsOfTarget}
        left join lateral (select reason, fields from need_reviews where need_id = n.id and action in ('countyReturn', 'cityReturn')
          order by at desc, id desc limit 1) r on true
        where t.id = ${targetId} order by n.submitted_at, n.id`.execute(db)
    ).rows;

  const pastOf = async ({ target, campaign, organisation }: Held): Promise<Past[]> =>
    (
      await sql<Past>`select n.id, n.code, n.kind, n.title, n.state, n.edition_id, n.published_at, n.ended_at, r.reason as result,
          (case when n.kind = 'talent' then n.heads_hired + n.heads_flexible end) as heads_found,
          exists (select from survey_drafts d where d.target_id = ${target.id} and d.renews_id = n.id and d.state <> 'dropped') as renewed
        from needs n
        left join lateral (select reason from need_reviews where need_id = n.id and reason is not null
          order by at desc, id desc limit 1) r on true
        where n.organisation_id = ${organisation.id} and n.edition_id <> ${campaign.editionId}
          and n.kind = any(${campaign.kinds}::text[]) and n.submitted_at is not null
        order by n.submitted_at desc, n.id limit ${EARLIER}`.execute(db)
    ).rows;

  return async (held: Held, actor: Actor): Promise<SurveyView> => {
    const { target, campaign, organisation, link } = held;
    const [drafts, sent, past, extensions, members, editions] = await Promise.all([
      repository.openDrafts(db, target.id),
      sentOf(target.id),
      pastOf(held),
      repository.extensionsOf(db, target.id),
      deps.survey.accounts.members(organisation.id),
      deps.editions.list(),
    ]);
    const fates = await deps.fates?.of(past.map((n) => n.id));
    const names = new Map(editions.map((e) => [e.id, e.name]));
    const { state, until } = standing(campaign, target.extendedUntil, dayOf(clock().toISOString()));
    const code = organisation.industry ? industry(organisation.industry) : undefined;
    const labelled = (kind: NeedRow["kind"], reasons: readonly FieldReason[]) => {
      const labels = new Map(needFieldsOf(kind).map((f) => [f.id, f.label]));
      return reasons.map((r) => ({ ...r, label: labels.get(r.field) ?? { zh: r.field, en: r.field } }));
    };
    const [extension] = extensions;
    return {
      campaign: {
        id: campaign.id,
        name: { zh: campaign.nameZh, en: campaign.nameEn },
        message: { zh: campaign.messageZh, en: campaign.messageEn },
        opensOn: campaign.opensOn,
        closesOn: campaign.closesOn,
        until,
        kinds: campaign.kinds,
        city: campaign.city,
      },
      standing: state,
      organisation: {
        name: organisation.fullName,
        uscc: organisation.uscc,
        county: organisation.county,
        industry: code ? { zh: code.zh, en: code.en } : null,
        aboveScale: organisation.aboveScale,
      },
      factsRemark: target.factsRemark,
      drafts: drafts.map((d) => ({
        id: d.id,
        key: d.key,
        kind: d.kind,
        title: d.title,
        values: d.body,
        version: d.version,
        updatedAt: d.updatedAt,
        renews: d.renewsCode,
        check: d.checkFields,
      })),
      needs: sent.map(({ body, reason, fields, ...need }) => ({
        ...need,
        returned:
          need.state === "returned"
            ? {
                reason,
                fields: labelled(need.kind, fields ?? []),
                values: body as unknown as Record<string, unknown>,
              }
            : null,
      })),
      earlier: past.map(({ editionId, ...need }) => ({
        ...need,
        edition: names.get(editionId) ?? null,
        fate: fates?.get(need.id) ?? NO_FATE,
      })),
      extension: extension ? (({ targetId: _t, ...shown }) => shown)(extension) : null,
      account: {
        exists: members > 0,
        askedAt: target.accountAskedAt,
        email: maskEmail(link.email),
        signedIn: actor.personId !== "anonymous",
      },
    };
  };
}
