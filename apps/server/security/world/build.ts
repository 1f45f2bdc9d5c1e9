import { anExpert } from "#modules/experts/testing/an-expert.ts";
import { aTalentNeed, aTechnologyNeed } from "#modules/needs/testing/a-need.ts";
import type { Runtime } from "../../runtime.ts";
import { buildServer } from "../../server.ts";
import { makeCarrying } from "./carrying.ts";
import { makeOrganisations, makePeople, systemContext } from "./cast.ts";
import { type Client, clientOf, idOf, signInEveryone } from "./client.ts";
import { CITY, COUNTY, EDITION, OTHER_COUNTY } from "./columns.ts";
import { makeFeedback } from "./feedback.ts";
import { makeMeetings } from "./negotiation-meetings.ts";
import { makeAttendance, makeDay, makeNegotiations, makeTimetables } from "./negotiations.ts";
import { makeExpertSide } from "./questions.ts";
import { makeReviews } from "./review.ts";
import { makeSurveys } from "./survey.ts";
import { makeEngagements, makeLedger, makePapers, makeScenarios } from "./talks.ts";

/** Ids of the small world's records under the names the tests use. */
export type World = Readonly<Record<string, string>>;

const main = `${EDITION}-main`;

/** Two counties, two enterprises, two experts; needs, engagements and papers in the states that requests ask about. */
export async function buildWorld(runtime: Runtime): Promise<World> {
  const organisations = await makeOrganisations(runtime);
  const people = await makePeople(runtime, organisations);
  const app = await buildServer(runtime, { serveWeb: false });
  try {
    const as = clientOf(app, await signInEveryone(app));
    const world: Record<string, string> = {
      ...prefixed("org", organisations),
      ...prefixed("person", people),
      main,
    };
    await makeEdition(as, world);
    await makeNeeds(as, world);
    await makeExperts(runtime, as, world);
    await makeReviews(runtime, as, world);
    await makeEngagements(as, world);
    await makeFeedback(as, world);
    await makeExpertSide(runtime, as, world);
    await makeNegotiations(as, world);
    await makeTimetables(as, world);
    await makeDay(as, world);
    await makeMeetings(as, world);
    await makePapers(as, world);
    await makeScenarios(as, world);
    await makeRest(as, world);
    await makeCarrying(runtime, as, world);
    await makeAttendance(as, world);
    await makeLedger(as, world);
    await makeSurveys(as, world);
    return world;
  } finally {
    await app.close();
  }
}

const prefixed = (prefix: string, ids: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(ids).map(([k, v]) => [`${prefix}${k[0]?.toUpperCase()}${k.slice(1)}`, v]),
  );

async function makeEdition(as: Client, world: Record<string, string>): Promise<void> {
  await as("administrator", "POST", "/api/editions", {
    id: EDITION,
    number: 12,
    name: { zh: "测试届", en: "Test edition" },
    city: CITY,
    venue: "测试会场",
    startsOn: "2026-09-24",
    endsOn: "2026-09-25",
    cutOff: null,
    counties: [COUNTY, OTHER_COUNTY],
  });
  const event = await as("city", "POST", `/api/editions/${EDITION}/activities`, {
    kind: "county-event",
    name: { zh: "沁阳专场", en: "Qinyang event" },
    hostCounty: COUNTY,
    startsOn: "2026-10-10",
    endsOn: "2026-10-11",
    venue: null,
  });
  world.event = idOf(event);
}

async function makeNeeds(as: Client, world: Record<string, string>): Promise<void> {
  const draft = async (
    name: string,
    more: { who?: "enterprise" | "otherEnterprise" | "county"; content?: object } = {},
  ) => {
    const { who = "enterprise", content = aTechnologyNeed({ title: `${name}在线监测` }) } = more;
    const organisationId = who === "otherEnterprise" ? world.orgOtherEnterprise : world.orgEnterprise;
    world[name] = idOf(await as(who, "POST", "/api/needs", { editionId: EDITION, organisationId, content }));
    return world[name];
  };
  const move = (
    who: "enterprise" | "otherEnterprise" | "county" | "otherCounty" | "city",
    name: string,
    path: string,
    body: object = {},
  ) => as(who, "POST", `/api/needs/${world[name]}/${path}`, body);
  await draft("needDraft");
  await draft("needReturned");
  await move("enterprise", "needReturned", "submit");
  await move("county", "needReturned", "county-return", { reason: "请补充" });
  await draft("needSubmitted");
  await move("enterprise", "needSubmitted", "submit");
  await as("county", "POST", `/api/needs/${world.needSubmitted}/ask-opinion`, {
    departmentIds: [world.orgDepartment],
  });
  await draft("needAtCity");
  await move("enterprise", "needAtCity", "submit");
  await move("county", "needAtCity", "county-approve");
  await draft("needApproved");
  await move("enterprise", "needApproved", "submit");
  await move("county", "needApproved", "county-approve");
  await move("city", "needApproved", "city-approve");
  await draft("needFilledIn", { who: "county" });
  await draft("needToConfirm", { who: "county" });
  await move("county", "needToConfirm", "ask-confirmation");
  const published = async (name: string, more: Parameters<typeof draft>[1] = {}) => {
    await draft(name, more);
    const other = more.who === "otherEnterprise";
    await move(other ? "otherEnterprise" : "enterprise", name, "submit");
    await move(other ? "otherCounty" : "county", name, "county-approve");
    await move("city", name, "city-approve");
    await move("city", name, "publish");
  };
  for (const name of [
    "Suggested",
    "Screened",
    "Shortlisted",
    "Invited",
    "Confirmed",
    "Met",
    "Hold",
    "Intent",
    "Signed",
    "Free",
  ])
    await published(`need${name}`);
  await published("needTalent", {
    content: aTalentNeed({ title: "输送带研发工程师", deadline: "2027-12-31" }),
  });
  await published("needClosed");
  await move("city", "needClosed", "close", { reason: "已解决" });
  await published("needOther", { who: "otherEnterprise" });
}

async function makeExperts(runtime: Runtime, as: Client, world: Record<string, string>): Promise<void> {
  const { platform, experts, accounts } = runtime;
  for (const [name, person, over] of [
    [
      "expert",
      world.personExpert,
      {
        public: { name: "测试专家甲", nameEn: "Expert One" },
        contact: { mobile: "13800138001", email: "one@example.test" },
      },
    ],
    [
      "otherExpert",
      world.personOtherExpert,
      {
        public: { name: "测试专家乙", nameEn: "Expert Two" },
        contact: { mobile: "13800138002", email: "two@example.test" },
      },
    ],
    [
      "withdrawnExpert",
      "",
      { public: { name: "测试专家丙" }, contact: { mobile: "13800138003", email: "three@example.test" } },
    ],
  ] as const) {
    const made = await as(
      "city",
      "POST",
      "/api/experts",
      anExpert({ ...over, restricted: { idNumber: `41080019900101${1000 + name.length}` } }),
    );
    world[name] = idOf(made);
    if (person)
      await platform.commands.run(systemContext(runtime), async (work) => {
        await experts.service.linkPerson(work, idOf(made), person);
        await accounts.directory.linkExpert(work, person, idOf(made));
        work.audit({ action: "test.link", entityType: "expert", entityId: idOf(made) });
      });
  }
  const now = await as("expert", "GET", "/api/experts/mine");
  await as("expert", "POST", `/api/experts/${world.expert}/consent`, {
    version: now.version,
    publicProfile: true,
    matching: true,
    shareCv: false,
  });
  await as("city", "POST", `/api/experts/${world.withdrawnExpert}/withdraw`, { reason: "本人申请" });
}

/** One that is being written and one that the portal shows. */
async function makeAnnouncements(as: Client, world: Record<string, string>): Promise<void> {
  for (const name of ["announcement", "announcementShown"])
    world[name] = idOf(
      await as("city", "POST", "/api/announcements", {
        kind: "news",
        titleZh: "测试新闻",
        bodyZh: "测试正文。",
      }),
    );
  await as("city", "POST", `/api/announcements/${world.announcementShown}/publish`, {});
}

async function makeRest(as: Client, world: Record<string, string>): Promise<void> {
  await makeAnnouncements(as, world);
  const plaque = await as("city", "POST", `/api/activities/${main}/plaques`, {
    organisationId: world.orgEnterprise,
    kind: "postdoc-workstation",
  });
  world.plaque = idOf(plaque);
  const guests = await as("city", "POST", "/api/guests", {
    activityId: main,
    guests: [{ expertId: world.expert, county: COUNTY }],
  });
  world.guest = (guests.invited as { id: string }[])[0]?.id ?? "";
  const invitation = await as("county", "POST", "/api/invitations", {
    name: "受邀同事",
    email: "invited@example.test",
    grant: { role: "enterprise", scope: { kind: "organisation", id: world.orgEnterprise } },
    send: false,
  });
  world.invitation = idOf(invitation);
  world.token = String(invitation.link).split(/[/#=]/).at(-1) ?? "";
  await as("administrator", "POST", `/api/accounts/${world.personDisabled}/disable`, { reason: "离职" });
  const versions = await Promise.all(
    ["orgAbsorbing", "orgAbsorbed"].map((name) => as("city", "GET", `/api/organisations/${world[name]}`)),
  );
  const merge = await as("city", "POST", `/api/organisations/${world.orgAbsorbing}/merge`, {
    from: world.orgAbsorbed,
    version: versions[0]?.version,
    fromVersion: versions[1]?.version,
    reason: "企业更名",
  });
  world.merge = String(merge.mergeId);
  await as("city", "POST", "/api/organisations/duplicates/dismiss", {
    a: world.orgDismissed,
    b: world.orgOtherDismissed,
    reason: "确为两家",
  });
  await as("city", "POST", `/api/organisations/${world.orgEnterprise}/aliases`, { alias: "老带厂" });
}
