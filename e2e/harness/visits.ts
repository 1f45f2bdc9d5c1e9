import { randomUUID } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DEMO_PASSWORD } from "#modules/accounts/model/demo.ts";
import { read, type Visitor } from "./browsing.ts";
import { channelVisits } from "./channel-visits.ts";
import { surveyVisits } from "./survey-visits.ts";
import { edition, first, type Items, recordOf, type Visit, visit } from "./visit.ts";

export type { Visit } from "./visit.ts";

import { someMeeting, someSiteVisit } from "./talks-days.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The paths of all pages, read from the lists of routes. */
export function routePaths(): string[] {
  const files = globSync("modules/*/web/{,*/}routes.{ts,tsx}", { cwd: root });
  const platform = globSync("platform/*/web/routes.tsx", { cwd: root });
  const texts = [...files, ...platform].map((file) => readFileSync(join(root, file), "utf8"));
  return [
    "/",
    ...texts.flatMap((text) => [...text.matchAll(/path: "([^"]+)"/g)].map(([, path]) => path ?? "")),
  ];
}

/** An import that waits for its columns to be looked at; a small file, one row of which lacks something. */
async function uploaded({ context }: Visitor): Promise<string> {
  const buffer = Buffer.from(
    "\ufeff企业名称,需求名称,技术领域,备注\n测试企业,测试需求,新材料,无\n,缺少企业,新材料,\n",
  );
  const file = { name: "技术需求.csv", mimeType: "text/csv", buffer };
  const reply = await context.request.post("/api/imports", {
    headers: { "idempotency-key": randomUUID() },
    multipart: { kind: "needs-technology", editionId: "jiaozuo-next", file },
  });
  if (!reply.ok()) throw new Error(`/api/imports: ${await reply.text()}`);
  return `/imports/${((await reply.json()) as { id: string }).id}`;
}

/** A scenario that was computed. */
async function computedScenario(visitor: Visitor): Promise<string> {
  const post = async (path: string, data: object) => {
    const headers = { "idempotency-key": randomUUID() };
    const reply = await visitor.context.request.post(`/api${path}`, { headers, data });
    if (!reply.ok()) throw new Error(`${path}: ${await reply.text()}`);
    return (await reply.json()) as { id: string };
  };
  const settings = { objective: "total", kind: "technology", candidates: 5, needMax: 1 };
  const { id } = await post("/assignments", { editionId: edition, name: "供查看的方案", settings });
  await post(`/assignments/${id}/compute`, {});
  for (let tries = 0; tries < 120; tries++) {
    const { state } = await read<{ state: string }>(visitor, `/assignments/${id}`);
    if (state !== "computing") break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return `/matching/assignments/${id}`;
}

/** The activity whose two days the demonstration tells. */
async function mainConference(visitor: Visitor): Promise<string> {
  const { activities } = await read<{ activities: { id: string; kind: string }[] }>(
    visitor,
    `/editions/${edition}`,
  );
  return activities.find(({ kind }) => kind === "main-conference")?.id ?? "";
}
/** A draft that begins with what is published, so that a board is full. */
async function someDraft(visitor: Visitor): Promise<string> {
  const activityId = await mainConference(visitor);
  const headers = { "idempotency-key": randomUUID() };
  const data = { activityId, name: "供查看的草案", from: { kind: "version" } };
  const reply = await visitor.context.request.post("/api/timetables", { headers, data });
  if (!reply.ok()) throw new Error(`/api/timetables: ${await reply.text()}`);
  return ((await reply.json()) as { id: string }).id;
}
const ofConference =
  (path: string, page = path) =>
  async (visitor: Visitor) => {
    const activity = await mainConference(visitor);
    return `/negotiations/${page}/${await first(visitor, `/${path}?activity=${activity}`)}?edition=${edition}`;
  };

/** The page behind a guest's personal link, made anew by an officer: links are told once. Afterwards nobody is signed in. */
async function personalLink(visitor: Visitor): Promise<string> {
  await visitor.context.request.post("/api/session", { data: { login: "city", password: DEMO_PASSWORD } });
  const activity = await mainConference(visitor);
  const id = await first(visitor, `/attendance?activity=${activity}`);
  const headers = { "idempotency-key": randomUUID() };
  const data = { ids: [id], send: false };
  const reply = await visitor.context.request.post("/api/attendance/invitations", { headers, data });
  if (!reply.ok()) throw new Error(`/api/attendance/invitations: ${await reply.text()}`);
  const { links } = (await reply.json()) as { links: { link: string }[] };
  await visitor.context.clearCookies();
  return new URL(links[0]?.link ?? "").pathname;
}

const needs = `/needs?edition=${edition}&pageSize=1`;

/** Every page at least once, as those who use it. */
export const visits: readonly Visit[] = [
  visit(null, "/sign-in", () => "/sign-in"),
  visit(null, "/invitation", () => "/invitation"),
  visit(null, "/recovery", () => "/recovery"),
  visit(null, "/join", () => "/join"),
  ...["city", "county-qinyang", "science", "leader", "enterprise", "expert", "admin"].map((login) =>
    visit(login, "/"),
  ),
  visit("admin", "/matching/model"),
  visit("city", "/matching/assignments"),
  visit("city", "/matching/assignments/$assignmentId", computedScenario),
  visit("city", "/organisations"),
  visit("city", "/organisations/new"),
  visit("city", "/organisations/duplicates"),
  visit("city", "/organisations/$organisationId", recordOf("/organisations?kind=enterprise&pageSize=1")),
  visit(
    "city",
    "/organisations/$organisationId/edit",
    recordOf("/organisations?kind=enterprise&pageSize=1", "/organisations", "/edit"),
  ),
  visit("admin", "/accounts"),
  visit("admin", "/accounts/invitations"),
  visit("admin", "/accounts/$accountId", recordOf("/accounts?pageSize=1")),
  visit("city", "/me"),
  visit("enterprise", "/inbox", () => "/inbox"),
  visit("enterprise", "/inbox/preferences", () => "/inbox/preferences"),
  visit("city", "/editions"),
  visit("admin", "/editions/new"),
  visit("city", "/editions/$editionId", () => `/editions/${edition}`),
  ...surveyVisits,
  ...channelVisits,
  visit("city", "/needs"),
  visit("enterprise", "/needs"),
  visit("expert", "/needs"),
  visit("enterprise", "/needs/new/$kind", () => "/needs/new/technology?edition=jiaozuo-next"),
  visit("enterprise", "/needs/new/$kind", () => "/needs/new/talent?edition=jiaozuo-next", "talent need form"),
  visit("city", "/needs/bulk-review", () => "/needs/bulk-review?edition=jiaozuo-next"),
  visit("city", "/needs/$needId", recordOf(`${needs}&kind=technology&state=published`)),
  visit("city", "/needs/$needId", recordOf(`${needs}&kind=talent`), "talent need"),
  visit(
    "county-qinyang",
    "/needs/$needId/review",
    recordOf("/needs?edition=jiaozuo-next&state=submitted", "/needs", "/review"),
  ),
  visit("enterprise", "/needs/$needId/edit", recordOf("/needs?pageSize=1", "/needs", "/edit")),
  visit("city", "/announcements"),
  visit("science", "/announcements/new"),
  visit(
    "city",
    "/announcements/$announcementId",
    recordOf("/announcements?state=published&pageSize=1", "/announcements"),
  ),
  visit("city", "/experts"),
  visit("city", "/experts/new"),
  visit("city", "/experts/$expertId", recordOf("/experts?pageSize=1")),
  visit("city", "/experts/$expertId/edit", recordOf("/experts?pageSize=1", "/experts", "/edit")),
  visit("expert", "/experts"),
  ...["cv", "papers", "free-times"].map((page) =>
    visit("expert", `/experts/$expertId/${page}`, async (v) => {
      const { id } = await read<{ id: string }>(v, "/experts/mine");
      return `/experts/${id}/${page}`;
    }),
  ),
  visit("city", "/experts/$expertId", () => "/experts/demo-registrant", "somebody who registered"),
  visit("expert", "/follows", () => "/follows"),
  ...["expert", "city"].map((login) => visit(login, "/questions", () => "/questions?edition=jiaozuo-next")),
  visit("expert", "/questions/$questionId", recordOf("/questions?sort=-messages", "/questions")),
  visit("expert", "/questions/about/$needId", async (v) => {
    const { items } = await read<{ items: { needId: string }[] }>(v, "/follows?state=published");
    return `/questions/about/${items[0]?.needId}`;
  }),
  visit("city", "/matching"),
  visit(
    "city",
    "/matching",
    async (v) =>
      `/matching?edition=${edition}&need=${await first(v, `/matching/needs?edition=${edition}&kind=technology`)}`,
    "workbench",
  ),
  visit("city", "/engagements"),
  visit("city", "/engagements", () => `/engagements?edition=${edition}&view=board`, "engagement board"),
  visit("expert", "/engagements"),
  visit("enterprise", "/engagements"),
  visit("city", "/engagements/guests"),
  visit("city", "/engagements/$engagementId", recordOf(`/engagements?edition=${edition}&pageSize=1`)),
  ...["city", "county-qinyang", "leader", "enterprise", "expert"].map((login) =>
    visit(login, "/negotiations"),
  ),
  visit("city", "/negotiations/programme"),
  visit("expert", "/negotiations/programme"),
  visit("city", "/negotiations/meetings"),
  visit("enterprise", "/negotiations/meetings"),
  visit("city", "/negotiations/meetings/$meetingId", someMeeting),
  visit("city", "/negotiations/requests"),
  visit("expert", "/negotiations/requests"),
  visit("city", "/negotiations/visits"),
  visit("city", "/negotiations/visits/$visitId", someSiteVisit),
  ...["city", "county-qinyang", "leader"].map((login) => visit(login, "/negotiations/attendance")),
  ...["city", "leader"].map((login) =>
    visit(login, "/negotiations/attendance/$attendanceId", ofConference("attendance")),
  ),
  visit(null, "/invitation/$token", personalLink),
  visit("city", "/negotiations/timetables"),
  visit("county-qinyang", "/negotiations/timetables"),
  visit(
    "city",
    "/negotiations/timetables/$timetableId",
    async (v) => `/negotiations/timetables/${await someDraft(v)}?edition=${edition}`,
  ),
  visit("leader", "/negotiations/timetables/$timetableId", ofConference("timetables")),
  visit("city", "/negotiations/compare/$timetableId", ofConference("timetables", "compare")),
  visit("city", "/negotiations/versions/$versionId", ofConference("timetable-versions", "versions")),
  ...["city", "expert", "enterprise"].map((login) => visit(login, "/negotiations/agenda")),
  visit("city", "/negotiations/check-in"),
  ...["city", "county-qinyang", "leader"].map((login) => visit(login, "/negotiations/day")),
  visit("city", "/negotiations/wall"),
  visit("city", "/negotiations/papers"),
  visit("county-qinyang", "/negotiations/papers"),
  ...["city", "county-qinyang", "leader"].map((login) => visit(login, "/needs/queue")),
  visit("expert", "/needs/test-reads"),
  visit("expert", "/needs/test-reads/$testReadId", async (v) => {
    const { items } = await read<Items>(v, "/need-test-reads/mine");
    if (!items[0]) throw new Error("the expert is asked to test-read nothing");
    return `/needs/test-reads/${items[0].id}`;
  }),
  visit("city", "/signings"),
  visit("city", "/signings/new", () => `/signings/new?edition=${edition}&kind=agreement`),
  visit("city", "/signings/ceremony"),
  visit("science", "/signings/ceremony"),
  visit("city", "/signings/plaques"),
  visit(
    "city",
    "/signings/$paperId",
    recordOf(`/signings?edition=${edition}&kind=intent&state=standing&pageSize=1`),
  ),
  visit(
    "city",
    "/signings/$paperId/amend",
    recordOf(`/signings?edition=${edition}&kind=agreement&state=standing&pageSize=1`, "/signings", "/amend"),
  ),
  visit(
    "city",
    "/signings/$paperId/convert",
    recordOf(`/signings?edition=${edition}&kind=intent&state=standing&pageSize=1`, "/signings", "/convert"),
  ),
  visit("city", "/ledger"),
  visit("county-qinyang", "/ledger"),
  visit("finance", "/ledger"),
  visit("city", "/ledger/$rowId", recordOf(`/ledger?edition=${edition}&sort=-amount&pageSize=1`)),
  visit(
    "county-qinyang",
    "/ledger/$rowId/visit",
    recordOf(`/ledger?edition=${edition}&status=open&pageSize=1`, "/ledger", "/visit"),
  ),
  visit("city", "/figures"),
  visit("leader", "/figures"),
  visit("city", "/imports"),
  visit("county-qinyang", "/imports/new"),
  visit("county-qinyang", "/imports/$importId", uploaded),
  visit("auditor", "/audit"),
];
