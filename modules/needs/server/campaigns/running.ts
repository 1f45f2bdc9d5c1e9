import { sql } from "kysely";
import { z } from "zod";
import { dayOf } from "#libs/calendar/index.ts";
import { scopeWhere } from "#platform/db/scope-where.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { rolesFor, scopeFor } from "#platform/kernel/policy.ts";
import type { Platform } from "#platform/platform.ts";
import { campaignPolicy } from "../../model/campaigns/campaign.policy.ts";
import { totalOf } from "../../model/campaigns/campaign.ts";
import { RENEWABLE_SHOWN, RunningSurvey } from "../../model/campaigns/running.ts";
import type { NeedKind } from "../../model/directory.ts";
import { campaignList } from "./campaign.list.ts";
import { targetsWithFacts } from "./facts.ts";
import type { CampaignReading } from "./reading.ts";

type Viewer = { readonly actor: Actor; readonly now: string };
type Row = {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly editionId: string;
  readonly kinds: NeedKind[];
  readonly until: string;
};
type OwnRow = Row & {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly needs: number;
  readonly earlierCount: number;
  readonly earlier: { id: string; code: string; kind: NeedKind; title: string }[];
};

const common = ({ id, nameZh, nameEn, editionId, kinds, until }: Row) => ({
  ...{ id, editionId, kinds, until },
  name: { zh: nameZh, en: nameEn },
});

/** Enterprises the actor speaks for now. */
const organisationsOf = ({ actor, now }: Viewer): string[] =>
  actor.grants.flatMap((g) =>
    g.role === "enterprise" && g.scope.kind === "organisation" && (!g.until || g.until > now)
      ? [g.scope.id]
      : [],
  );

/** Surveys that take answers now: for offices with how far they have come, for enterprises with their own answers and past needs. */
export function createRunningSurveys({ db }: Platform, reading: CampaignReading) {
  const ofOffice = async (viewer: Viewer): Promise<RunningSurvey[]> => {
    const scope = scopeFor(viewer.actor, campaignPolicy, "readCampaign", { now: viewer.now });
    if (scope.kind === "none") return [];
    const today = dayOf(viewer.now);
    const { rows } = await sql<Row>`
      select c.id, c.name_zh, c.name_en, c.edition_id, c.kinds, c.closes_on as until from survey_campaigns c
      where c.state = 'open' and ${today}::date between c.opens_on and c.closes_on
        and ${scopeWhere(scope, campaignList.subjects.self)} order by c.closes_on, c.id`.execute(db);
    return Promise.all(
      rows.map(async (campaign) => {
        const { listed, invited, submitted, goalEnterprises, needs, goalNeeds, share } = totalOf(
          await reading.progress(campaign.id, viewer),
        );
        const progress = { listed, invited, submitted, goalEnterprises, needs, goalNeeds, share };
        return { ...common(campaign), progress, own: null };
      }),
    );
  };

  const ofEnterprise = async (viewer: Viewer): Promise<RunningSurvey[]> => {
    const organisations = organisationsOf(viewer);
    if (organisations.length === 0) return [];
    const today = dayOf(viewer.now);
    const earlier = sql`needs e where e.organisation_id = t.organisation_id and e.edition_id <> c.edition_id
      and e.kind = any(c.kinds) and e.submitted_at is not null`;
    const { rows } = await sql<OwnRow>`
      select c.id, c.name_zh, c.name_en, c.edition_id, c.kinds, greatest(c.closes_on, t.extended_until) as until,
        t.organisation_id, t.organisation_name, s.needs,
        (select count(*)::int from ${earlier}) as earlier_count,
        coalesce((select jsonb_agg(p order by p.at desc, p.id) from
          (select e.id, e.code, e.kind, e.title, e.submitted_at as at from ${earlier}
            order by e.submitted_at desc, e.id limit ${RENEWABLE_SHOWN}) p), '[]') as earlier
      from ${targetsWithFacts}
      where t.organisation_id = any(${organisations}::text[]) and c.state <> 'draft' and c.opens_on <= ${today}::date
        and (case when c.state = 'open' then greatest(c.closes_on, t.extended_until) else t.extended_until end) >= ${today}::date
      order by until, c.id, t.organisation_id`.execute(db);
    return rows.map((row) => ({
      ...common(row),
      progress: null,
      own: {
        organisationId: row.organisationId,
        organisationName: row.organisationName,
        needs: row.needs,
        earlierCount: row.earlierCount,
        earlier: row.earlier.map(({ id, code, kind, title }) => ({ id, code, kind, title })),
      },
    }));
  };

  return async (viewer: Viewer): Promise<RunningSurvey[]> =>
    (await Promise.all([ofOffice(viewer), ofEnterprise(viewer)])).flat();
}

/** Running surveys over HTTP. */
export const runningOperation = (running: ReturnType<typeof createRunningSurveys>): Operation =>
  operation({
    method: "GET",
    url: "/api/survey-campaigns/running",
    id: "listRunningSurveys",
    tag: "survey",
    summary: { zh: "正在进行的征集", en: "Surveys that run now" },
    access: { roles: [...rolesFor(campaignPolicy, "readCampaign"), "enterprise"] },
    response: z.object({ items: z.array(RunningSurvey) }),
    handler: async ({ context }) => ({ items: await running(context) }),
  });
