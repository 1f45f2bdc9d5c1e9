import { anExpert } from "#modules/experts/testing/an-expert.ts";
import { aTechnologyNeed } from "#modules/needs/testing/a-need.ts";
import { systemContext } from "./cast.ts";
import { clientOf, idOf } from "./client.ts";
import { COUNTY, EDITION, type Who } from "./columns.ts";
import type { Stage } from "./stage.ts";

/** What the restricted body of a confidential need says. */
export const BODY = "机密金丝雀配方";
/** What it may cost, in yuan. */
export const BUDGET = "76543219";
/** Whom to talk to about it. */
export const NEED_CONTACT = { name: "需方金丝雀", mobile: "13611112222", email: "need.canary@example.test" };
/** The expert's contact and identity data. */
export const PERSON = {
  mobile: "13633334444",
  email: "expert.canary@example.test",
  address: "金丝雀路七号",
  wechat: "wx-canary-77",
  idNumber: "410802198807076543",
  bankAccount: "6222020000007777777",
};

/** What the expert said of the journey to the talks days, and where the organisers put the expert up. */
export const GUEST = {
  companion: "随行金丝雀",
  phone: "13655556666",
  dietNote: "金丝雀过敏",
  note: "金丝雀膝伤",
  hotel: "金丝雀宾馆",
  room: "金丝雀八零八",
};

export const WORDS = [
  BODY,
  BUDGET,
  ...Object.values(NEED_CONTACT),
  ...Object.values(PERSON),
  ...Object.values(GUEST),
];

/** Ids of the records that hold the secrets, and the expert's cookie. */
export type Planted = Readonly<Record<string, string>>;
type Making = {
  readonly stage: Stage;
  readonly as: ReturnType<typeof clientOf>;
  readonly made: Record<string, string>;
};

/** A confidential need, an expert, and what they have to do with each other, through the services. */
export async function plantSecrets(stage: Stage): Promise<Planted> {
  const making: Making = { stage, as: clientOf(stage.t.app, stage.cookies), made: {} };
  await makeExpert(making);
  await makeNeed(making);
  await makeEngagement(making);
  await makeAttendance(making);
  await makeQuestion(making);
  return making.made;
}

/** The expert follows the confidential need and asks about it; neither side has agreed to exchange contacts. */
async function makeQuestion({ stage, as, made }: Making): Promise<void> {
  const asExpert = async (url: string, body: object) =>
    stage.t.call("POST", url, { cookie: made.cookie, body });
  await asExpert(`/api/needs/${made.need}/follow`, {});
  const asked = await asExpert(`/api/needs/${made.need}/questions`, { text: "现在的胶料用在哪里？" });
  made.question = (asked.body as { id: string }).id;
  await as("enterprise", "POST", `/api/questions/${made.question}/messages`, { text: "用在输送带上。" });
}

async function makeNeed({ stage, as, made }: Making): Promise<void> {
  const content = aTechnologyNeed({
    title: "高性能胶料",
    confidential: true,
    publicSummary: "寻求胶料性能改进",
    problem: `${BODY}的老化问题`,
    keyTechnology: `${BODY}的配比`,
    expectedGoal: `${BODY}达标`,
    keywords: [BODY],
    plannedFunding: Number(BUDGET),
    preferredPartners: `${BODY}研究所`,
    keyParameter: `${BODY}门尼黏度`,
    parameterUnit: BODY,
    currentValue: `${BODY}五十`,
    targetValue: `${BODY}六十`,
    maturity: "4",
    tried: `试过${BODY}替代品`,
    offers: `${BODY}中试线`,
    metrics: `${BODY}合格率`,
    ipOwnership: `${BODY}归企业`,
    solverConditions: `做过${BODY}`,
    contactName: NEED_CONTACT.name,
    contactMobile: NEED_CONTACT.mobile,
    contactEmail: NEED_CONTACT.email,
  });
  const { orgEnterprise: organisationId } = stage.world;
  const need = await as("enterprise", "POST", "/api/needs", { editionId: EDITION, organisationId, content });
  made.need = idOf(need);
  const move = (who: Who, path: string, body: object = {}) =>
    as(who, "POST", `/api/needs/${made.need}/${path}`, body);
  await move("enterprise", "submit");
  const asked = await as("county", "POST", `/api/needs/${made.need}/test-reads`, { expertId: made.expert });
  made.testRead = idOf((asked.testReads as Record<string, unknown>[])[0] as never);
  await move("county", "county-approve");
  await move("city", "city-approve");
  await move("city", "publish");
}

async function makeExpert({ stage, as, made }: Making): Promise<void> {
  const { runtime } = stage.t;
  const expert = await as(
    "city",
    "POST",
    "/api/experts",
    anExpert({
      public: { name: "金丝雀专家" },
      contact: { mobile: PERSON.mobile, email: PERSON.email, address: PERSON.address, wechat: PERSON.wechat },
      restricted: { idNumber: PERSON.idNumber, bankAccount: PERSON.bankAccount },
      documents: [{ kind: "paper", title: "胶料配方老化", text: "胶料的配方与老化。" }],
    }),
  );
  made.expert = idOf(expert);
  made.person = await runtime.platform.commands.run(systemContext(runtime), async (work) => {
    const [person] = await runtime.accounts.ensurePeople(work, [
      {
        name: "金丝雀专家",
        userName: "canary",
        email: PERSON.email,
        mobile: PERSON.mobile,
        password: "teal marble canoe",
        city: "410800",
        grants: [{ role: "expert", scope: { kind: "own", personId: "" } }],
      },
    ]);
    const id = person?.id ?? "";
    await runtime.experts.service.linkPerson(work, made.expert ?? "", id);
    await runtime.accounts.directory.linkExpert(work, id, made.expert ?? "");
    return id;
  });
  made.cookie = await stage.signIn("canary");
  const { version } = await as("city", "GET", `/api/experts/${made.expert}`);
  await as("city", "POST", `/api/experts/${made.expert}/consent`, {
    version,
    publicProfile: true,
    matching: true,
    shareCv: false,
    reason: "书面同意",
  });
  const edited = await as("city", "GET", `/api/experts/${made.expert}`);
  // Once more with a key, so that a stored reply exists.
  await stage.t.call("PUT", `/api/experts/${made.expert}`, {
    cookie: stage.cookies.city,
    headers: { "idempotency-key": "canary-edit-0001" },
    body: { version: edited.version, values: { availability: [{ from: "2026-09-24", to: "2026-09-25" }] } },
  });
}

/** Invited, not yet confirmed: the two sides do not know each other's contacts. */
async function makeEngagement({ stage, as, made }: Making): Promise<void> {
  const engagement = await as("county", "POST", "/api/engagements", {
    needId: made.need,
    expertId: made.expert,
    upTo: "shortlisted",
    reason: "企业推荐",
  });
  made.engagement = idOf(engagement);
  await as("county", "POST", `/api/engagements/${made.engagement}/invite`, {});
  const guests = await as("city", "POST", "/api/guests", {
    activityId: stage.world.main,
    guests: [{ expertId: made.expert, county: COUNTY }],
  });
  made.guest = (guests.invited as { id: string }[])[0]?.id ?? "";
  const today = new Date().toISOString().slice(0, 10);
  const paper = await as("county", "POST", "/api/signings/intents", {
    editionId: EDITION,
    activityId: stage.world.main,
    demanderIds: [stage.world.orgEnterprise],
    expertId: made.expert,
    title: "胶料合作意向",
    cooperationMode: "project-cooperation",
    signedOn: today,
    occasion: "at-venue",
    county: COUNTY,
    unit: "沁阳市人社局",
    officer: "测试经办人",
  });
  made.paper = idOf(paper);
  made.ledger = idOf(await as("city", "GET", `/api/signings/${made.paper}/ledger`));
}

/** On the list of the talks days, replied to with everything that is asked; a ticket for the door. */
async function makeAttendance({ stage, as, made }: Making): Promise<void> {
  const { main } = stage.world;
  await as("city", "POST", `/api/activities/${main}/attendance/collect`, {});
  const { items } = (await as("city", "GET", `/api/attendance?activity=${main}&pageSize=100`)) as {
    items: { id: string; party: string; version: number }[];
  };
  const row = items.find((i) => i.party === `expert:${made.expert}`);
  made.attendance = row?.id ?? "";
  const { version } = await as("city", "POST", `/api/attendance/${made.attendance}/reply`, {
    version: row?.version,
    reply: {
      reply: "accepted",
      note: GUEST.note,
      diet: "other",
      dietNote: GUEST.dietNote,
      hotel: true,
      companions: 1,
      attendees: [{ name: GUEST.companion, phone: GUEST.phone }],
    },
  });
  await as("county", "PATCH", `/api/attendance/${made.attendance}`, {
    version,
    hotelName: GUEST.hotel,
    hotelRoom: GUEST.room,
  });
  const { links } = (await as("city", "POST", "/api/attendance/invitations", {
    ids: [made.attendance],
    send: true,
  })) as { links: { link: string }[] };
  made.link = links[0]?.link.split("/").at(-1) ?? "";
  await as("city", "POST", `/api/activities/${main}/tickets`, {});
}
