import { randomUUID } from "node:crypto";
import { DEMO_PASSWORD } from "#modules/accounts/model/demo.ts";
import { read, type Visitor } from "./browsing.ts";
import { edition, first, recordOf, type Visit, visit } from "./visit.ts";

const campaign = (tail = "") =>
  recordOf(`/survey-campaigns?edition=${edition}&pageSize=1`, "/campaigns", tail);
/** The survey that runs in the edition in preparation, as an officer reads it; afterwards nobody is signed in. */
async function ofSurvey<T>(visitor: Visitor, job: (id: string) => Promise<T>): Promise<T> {
  await visitor.context.request.post("/api/session", { data: { login: "city", password: DEMO_PASSWORD } });
  const found = await job(await first(visitor, "/survey-campaigns?edition=jiaozuo-next"));
  await visitor.context.clearCookies();
  return found;
}
/** A survey's page behind the personal link of an enterprise that has begun a draft. */
const surveyLink = (visitor: Visitor) =>
  ofSurvey(visitor, async (id) => {
    const target = await first(visitor, `/survey-targets?campaign=${id}&stage=drafting`);
    const headers = { "idempotency-key": randomUUID() };
    const data = { ids: [target], send: false };
    const reply = await visitor.context.request.post("/api/survey-targets/invitations", { headers, data });
    if (!reply.ok()) throw new Error(`/api/survey-targets/invitations: ${await reply.text()}`);
    const { links } = (await reply.json()) as { links: { link: string }[] };
    return new URL(links[0]?.link ?? "").pathname;
  });
const surveyForm = (visitor: Visitor) =>
  ofSurvey(visitor, async (id) => {
    const { formUrl } = await read<{ formUrl: string }>(visitor, `/survey-campaigns/${id}`);
    return new URL(formUrl).pathname;
  });

/** Surveys with their public pages. */
export const surveyVisits: readonly Visit[] = [
  ...["city", "county-qinyang", "leader"].map((login) => visit(login, "/campaigns")),
  visit("city", "/campaigns/new", () => "/campaigns/new?edition=jiaozuo-next"),
  visit("city", "/campaigns/$campaignId", campaign()),
  visit("county-qinyang", "/campaigns/$campaignId", campaign()),
  visit("city", "/campaigns/$campaignId/edit", campaign("/edit")),
  visit(
    "city",
    "/campaigns/$campaignId/poster",
    recordOf("/survey-campaigns?edition=jiaozuo-next&pageSize=1", "/campaigns", "/poster"),
  ),
  visit(
    "county-qinyang",
    "/campaigns/targets/$targetId",
    recordOf(`/survey-targets?edition=${edition}&sort=-notes&pageSize=1`, "/campaigns/targets"),
  ),
  visit("city", "/campaigns/answers", () => "/campaigns/answers?edition=jiaozuo-next"),
  visit(
    "city",
    "/campaigns/answers/$answerId",
    recordOf("/survey-answers?edition=jiaozuo-next&state=waiting", "/campaigns/answers"),
  ),
  visit(null, "/survey/$token", surveyLink),
  visit(null, "/survey/form/$code", surveyForm),
];
