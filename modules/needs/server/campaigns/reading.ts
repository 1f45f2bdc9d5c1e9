import { sql } from "kysely";
import { dayOf } from "#libs/calendar/index.ts";
import { scopeWhere } from "#platform/db/scope-where.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { maskEmail } from "#platform/kernel/mask.ts";
import { isAllowed, scopeFor } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { runList } from "#platform/lists/run.ts";
import type { Platform } from "#platform/platform.ts";
import {
  allowedTargetActions,
  type CampaignAction,
  campaignPolicy,
  targetSubjects,
} from "../../model/campaigns/campaign.policy.ts";
import { type ProgressRow, shareOf } from "../../model/campaigns/campaign.ts";
import { linkState, standing } from "../../model/campaigns/period.ts";
import type { TargetItem, TargetView } from "../../model/campaigns/target.ts";
import * as repository from "./campaigns.repository.ts";
import { visibleCampaign } from "./campaigns.service.ts";
import { needsOfTarget, targetsWithFacts } from "./facts.ts";
import { type TargetListRow, targetList } from "./targets/target.list.ts";

type Viewer = { readonly actor: Actor; readonly now: string };

export const presentTarget = (row: TargetListRow, { actor, now }: Viewer): TargetItem => {
  const { city, campaignState, linked, ...item } = row;
  const facts = { ...item, city, campaignState, linked };
  return { ...item, allowedActions: allowedTargetActions(actor, facts, now) };
};

/** Rows of a campaign that the actor may do `action` to, as a condition on `t`. */
export const targetScope = (actor: Actor, action: CampaignAction, now: string) =>
  scopeWhere(scopeFor(actor, campaignPolicy, action, { now }), targetList.subjects.self);

/** Views of campaigns and their lists. */
export function createCampaignReading({ db }: Platform) {
  return {
    /** How far each county has come; only counties whose rows the viewer sees. Goals stand with every county that has one. */
    async progress(campaignId: string, viewer: Viewer): Promise<ProgressRow[]> {
      const campaign = await visibleCampaign(db, campaignId, viewer);
      const { rows } = await sql<Omit<ProgressRow, "goalEnterprises" | "goalNeeds" | "share">>`
        select t.county, count(*)::int as listed, count(t.invited_at)::int as invited, count(t.opened_at)::int as opened,
          count(*) filter (where d.drafts > 0)::int as drafting, count(*) filter (where s.needs > 0)::int as submitted,
          sum(s.needs)::int as needs, sum(s.approved)::int as approved, sum(s.published)::int as published
        from ${targetsWithFacts} where t.campaign_id = ${campaignId}
          and ${targetScope(viewer.actor, "readTarget", viewer.now)}
        group by t.county`.execute(db);
      const found = new Map(rows.map((row) => [row.county, row]));
      const mayRead = (county: string) =>
        isAllowed(viewer.actor, campaignPolicy, "readTarget", {
          subjects: targetSubjects({ city: campaign.city, county, departmentId: null }),
          now: viewer.now,
        });
      const goals = new Map(campaign.goals.map((g) => [g.county, g]));
      const counties = [...new Set([...campaign.counties, ...found.keys(), ...goals.keys()])];
      return counties.flatMap((county): ProgressRow[] => {
        const row = found.get(county);
        const goal = goals.get(county);
        if (!row && !(goal && mayRead(county))) return [];
        const none = { listed: 0, invited: 0, opened: 0, drafting: 0, submitted: 0 };
        const counted = row ?? { ...none, county, needs: 0, approved: 0, published: 0 };
        const whole = {
          ...counted,
          goalEnterprises: goal?.enterprises ?? null,
          goalNeeds: goal?.needs ?? null,
        };
        return [{ ...whole, share: shareOf(whole) }];
      });
    },

    /** One enterprise of the list with its links, visits, extensions and needs. */
    async target(id: string, viewer: Viewer): Promise<TargetView> {
      const row = (await repository.findTarget(db, id)) ?? refuse("not-found");
      const page = await runList<TargetListRow>(db, targetList, {
        scopes: { self: scopeFor(viewer.actor, campaignPolicy, "readTarget", { now: viewer.now }) },
        query: { filters: {}, pageSize: 1 },
        also: [sql<boolean>`t.id = ${id}`],
      });
      const listed = page.items[0] ?? refuse("not-found");
      const campaign = (await repository.findCampaign(db, row.campaignId)) ?? refuse("not-found");
      const { until } = standing(campaign, row.extendedUntil, dayOf(viewer.now));
      const [links, notes, extensions, needs] = await Promise.all([
        repository.linksOf(db, [id]),
        repository.notesOf(db, id),
        repository.extensionsOf(db, id),
        sql<
          TargetView["needsOfCampaign"][number]
        >`select n.id, n.code, n.kind, n.title, n.state, n.submitted_at
          from needs n, survey_targets t join survey_campaigns c on c.id = t.campaign_id
          where t.id = ${id} and ${needsOfTarget} order by n.submitted_at, n.id`.execute(db),
      ]);
      return {
        ...presentTarget(listed, viewer),
        campaign: {
          name: { zh: campaign.nameZh, en: campaign.nameEn },
          state: campaign.state,
          opensOn: campaign.opensOn,
          closesOn: campaign.closesOn,
          edition: campaign.editionId,
        },
        factsRemark: row.factsRemark,
        links: links.map(({ tokenHash: _t, targetId: _i, ...link }) => ({
          ...link,
          email: maskEmail(link.email),
          state: linkState(link, until, dayOf(viewer.now)),
        })),
        visitNotes: notes.map(({ targetId: _t, byId: _b, ...note }) => note),
        extensions: extensions.map(({ targetId: _t, ...extension }) => extension),
        needsOfCampaign: needs.rows,
      };
    },
  };
}
export type CampaignReading = ReturnType<typeof createCampaignReading>;
