import { sql } from "kysely";
import { NEAR_NAME, nameSimilarity } from "#modules/organisations/model/names/index.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { isAllowed, scopeFor } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { runList } from "#platform/lists/run.ts";
import type { Platform } from "#platform/platform.ts";
import type { AnswerItem, AnswerView } from "../../../model/campaigns/answer.ts";
import { campaignPolicy, targetSubjects } from "../../../model/campaigns/campaign.policy.ts";
import { likeness } from "../../../model/readiness/likeness.ts";
import * as repository from "../campaigns.repository.ts";
import type { CampaignDeps } from "../ports.ts";
import { type AnswerListRow, answerList } from "./answer.list.ts";

type Viewer = { readonly actor: Actor; readonly now: string };

export function presentAnswer({ city, ...item }: AnswerListRow, { actor, now }: Viewer): AnswerItem {
  const on = { subjects: targetSubjects({ city, county: item.county, departmentId: null }), now };
  const decides = item.state === "waiting" && isAllowed(actor, campaignPolicy, "decideAnswer", on);
  return { ...item, allowedActions: decides ? ["decideAnswer"] : [] };
}

const TEXTS = ["problem", "keyTechnology", "expectedGoal", "duties", "abilities", "keywords"];
const textOf = (values: Readonly<Record<string, unknown>>): string =>
  TEXTS.flatMap((field) => values[field] ?? [])
    .filter((v) => typeof v === "string")
    .join("\n");

/** One public answer for its county's officer: what it says beside what it may repeat. */
export const createAnswerReading =
  ({ db }: Platform, deps: CampaignDeps) =>
  async (id: string, viewer: Viewer): Promise<AnswerView> => {
    const page = await runList<AnswerListRow>(db, answerList, {
      scopes: { self: scopeFor(viewer.actor, campaignPolicy, "readAnswer", { now: viewer.now }) },
      query: { filters: {}, pageSize: 1 },
      also: [sql<boolean>`a.id = ${id}`],
    });
    const item = page.items[0] ?? refuse("not-found");
    const row = (await repository.findAnswer(db, id)) ?? refuse("not-found");
    const near = (await deps.survey.enterprises.enterprisesIn([row.county])).filter(
      (o) => o.id === row.organisationId || nameSimilarity(o.fullName, row.name) >= NEAR_NAME,
    );
    const registered = row.organisationId
      ? [...(await deps.organisations.byIds([row.organisationId])).values()]
      : [];
    const candidates = [...new Map([...registered, ...near].map((o) => [o.id, o])).values()];
    const ids = candidates.map((o) => o.id);
    const needs = await sql<AnswerView["others"][number] & { body: Record<string, unknown> }>`
      select n.code, n.title, n.organisation_name as name, n.submitted_at as at, n.id as need_id, n.body from needs n
      where n.organisation_id = any(${ids}::text[]) and n.edition_id = ${row.editionId} and n.submitted_at is not null
        and n.id is distinct from ${row.needId} order by n.submitted_at desc limit 20`.execute(db);
    const answers = (await repository.answersOf(db, row.campaignId, row)).filter(
      (a) => a.id !== row.id && a.needId === null,
    );
    const asked = { kind: row.kind, title: row.title, text: textOf(row.body) };
    return {
      ...presentAnswer(item, viewer),
      values: row.body,
      others: [
        ...needs.rows.map(({ body, ...need }) => ({
          ...need,
          likeness: likeness(asked, { title: need.title, text: textOf(body) }),
        })),
        ...answers.map((a) => ({
          code: a.code,
          title: a.title,
          name: a.name,
          at: a.receivedAt,
          needId: null,
          likeness: likeness(asked, { title: a.title, text: textOf(a.body) }),
        })),
      ].sort((a, b) => b.likeness - a.likeness),
      candidates: candidates.map((o) => ({ id: o.id, name: o.fullName, uscc: o.uscc })),
    };
  };
