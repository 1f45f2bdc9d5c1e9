import { sql } from "kysely";
import { dayOf } from "#libs/calendar/index.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Answerer } from "../../../model/campaigns/answer.ts";
import { type Recognised, recognise } from "../../../model/campaigns/recognise.ts";
import type { CampaignRow } from "../campaigns.repository.ts";
import * as repository from "../campaigns.repository.ts";
import { needsOfTarget } from "../facts.ts";
import type { CampaignDeps } from "../ports.ts";

async function answeredIn(work: UnitOfWork, campaignId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select organisation_id as id from survey_answers
      where campaign_id = ${campaignId} and organisation_id is not null and state <> 'refused'
    union select t.organisation_id from survey_targets t join survey_campaigns c on c.id = t.campaign_id
      where c.id = ${campaignId} and exists (select from needs n where ${needsOfTarget})`.execute(work.tx);
  return new Set(rows.map((r) => r.id));
}

/** Which enterprise answers, and why a person has to look first. */
export async function recogniseIn(
  work: UnitOfWork,
  deps: CampaignDeps,
  { campaign, answerer }: { readonly campaign: CampaignRow; readonly answerer: Answerer },
): Promise<Recognised> {
  const { organisations, survey } = deps;
  const [byCode, byName, names, answered, before] = await Promise.all([
    organisations.find({ uscc: answerer.uscc }, work),
    organisations.find({ name: answerer.name }, work),
    survey.enterprises.enterprisesIn([answerer.county], work),
    answeredIn(work, campaign.id),
    repository.answersOf(work.tx, campaign.id, { organisationId: null, uscc: answerer.uscc }),
  ]);
  const codeAnswered = before.some((a) => a.state !== "refused");
  return recognise(answerer, { byCode, byName, names, answered, codeAnswered });
}

/** The newest earlier answer of the enterprise, through this form or any other door. */
export async function earlierOf(
  work: UnitOfWork,
  campaign: CampaignRow,
  by: { organisationId: string | null; uscc: string },
): Promise<{ code: string; on: string } | null> {
  const answers = await repository.answersOf(work.tx, campaign.id, by);
  const last = answers.filter((a) => a.state !== "refused").at(-1);
  if (last) return { code: last.code, on: dayOf(last.receivedAt) };
  const target = by.organisationId && (await repository.targetOf(work.tx, campaign.id, by.organisationId));
  if (!target) return null;
  const { rows } = await sql<{
    code: string;
    at: string;
  }>`select n.code, n.submitted_at as at from needs n, survey_targets t
    join survey_campaigns c on c.id = t.campaign_id where t.id = ${target.id} and ${needsOfTarget}
    order by n.submitted_at desc, n.id limit 1`.execute(work.tx);
  return rows[0] ? { code: rows[0].code, on: dayOf(rows[0].at) } : null;
}
