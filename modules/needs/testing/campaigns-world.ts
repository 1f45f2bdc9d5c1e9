import { completeUscc } from "#modules/organisations/model/uscc.ts";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import type { Mailer } from "#platform/mail/mailer.ts";
import { testPlatform } from "#platform/testing/test-platform.ts";
import { CampaignContent } from "../model/campaigns/campaign.ts";
import { campaignMigrations, createCampaigns } from "../server/campaigns/index.ts";
import type { SurveyPorts } from "../server/campaigns/ports.ts";
import { createNeeds, needMigrations } from "../server/index.ts";
import { anEdition, anEnterprise, fakeOrganisations } from "./fake-directories.ts";
import { city } from "./needs-world.ts";

export const QINYANG = "410882";
export const MENGZHOU = "410883";
export const KNOWN_USCC = completeUscc("91410882MA456789");

/** A campaign's content, through the schema. */
export const aCampaign = (over: Record<string, unknown> = {}): CampaignContent =>
  CampaignContent.parse({
    nameZh: "2023年需求征集",
    nameEn: "Survey 2023",
    opensOn: "2023-04-01",
    closesOn: "2023-04-30",
    kinds: ["technology", "talent"],
    messageZh: "请如实填报。",
    messageEn: "Please tell us.",
    publicForm: true,
    goals: [{ county: QINYANG, enterprises: 4, needs: 8 }],
    ...over,
  });

/** Sealed is not readable as it stands, and that is all a test needs. */
const seal = async (text: string): Promise<string> => Buffer.from(text).toString("base64");
const unseal = async (sealed: string): Promise<string> => Buffer.from(sealed, "base64").toString();

/** Campaigns beside needs on a database of their own, in April 2023; upstream in memory. */
export async function campaignsWorld(given: { mailer?: Mailer; extra?: number } = {}) {
  const t = await testPlatform({
    migrations: { ...platformMigrations, ...needMigrations, ...campaignMigrations },
    now: "2023-04-10T01:00:00.000Z",
  });
  const enterprises = [
    { ...anEnterprise("o1", QINYANG, "焦作测试机械有限公司"), uscc: KNOWN_USCC, aboveScale: true },
    { ...anEnterprise("o2", MENGZHOU, "孟州测试化工有限公司"), aboveScale: true },
    { ...anEnterprise("o3", null, "地址不详公司") },
    { ...anEnterprise("o4", QINYANG, "沁阳测试橡胶有限公司"), aboveScale: false },
    ...Array.from({ length: given.extra ?? 0 }, (_, i) =>
      anEnterprise(`x${i}`, i % 2 ? QINYANG : MENGZHOU, `批量测试企业${i}号有限公司`),
    ),
  ];
  const base = fakeOrganisations(enterprises, [{ id: "d1", fullName: "市工信局", fields: ["机械制造"] }]);
  const entered = [...enterprises];
  const organisations: typeof base = {
    ...base,
    find: async ({ uscc, name }, work) =>
      (uscc ? entered.find((o) => o.uscc === uscc) : undefined) ?? (name ? base.find({ name }, work) : null),
    async ensure(work, draft) {
      const done = await base.ensure(work, draft);
      const organisation = { ...done.organisation, uscc: draft.uscc ?? null };
      if (done.created) entered.push(organisation);
      return { ...done, organisation };
    },
  };
  const past = {
    ...anEdition,
    id: "e0",
    number: 11,
    name: { zh: "第十一届", en: "11th" },
    mainActivityId: "e0-main",
  };
  const activities = new Map([
    ["e1-main", "e1"],
    ["e0-main", "e0"],
  ]);
  const editions = {
    edition: async (id: string) => (id === "e1" ? anEdition : id === "e0" ? past : null),
    list: async () => [anEdition, past],
    activity: async (id: string) => {
      const editionId = activities.get(id);
      return editionId
        ? {
            id,
            editionId,
            kind: "main-conference" as const,
            name: { zh: "主会场", en: id },
            hostCounty: null,
            startsOn: null,
            endsOn: null,
          }
        : null;
    },
  };
  const invited: { organisationId: string; name: string; email: string }[] = [];
  const survey: SurveyPorts = {
    links: { seal, unseal, guarded: async (_tried, check) => check() },
    contacts: {
      contactsOf: async (ids) =>
        new Map(ids.map((id) => [id, { name: "联系人", email: id === "o4" ? null : `${id}@example.test` }])),
    },
    enterprises: {
      enterprisesIn: async (counties) => entered.filter((o) => counties.includes(o.county ?? "")),
    },
    offices: { departments: async () => [] },
    accounts: {
      members: async () => 0,
      invite: async (_context, person) => void invited.push(person),
    },
  };
  const platform = given.mailer ? { ...t.platform, mailer: given.mailer } : t.platform;
  const deps = { organisations, editions };
  const needs = createNeeds(platform, deps);
  const campaigns = createCampaigns(platform, { ...deps, survey });

  /** A campaign that runs, with these enterprises on its list. */
  async function running(organisationIds: readonly string[], over: Record<string, unknown> = {}) {
    const { id } = await campaigns.campaigns.create(t.context(city), {
      editionId: "e1",
      content: aCampaign(over),
    });
    await campaigns.targets.add(t.context(city), { campaignId: id, organisationIds });
    await campaigns.campaigns.open(t.context(city), id);
    return id;
  }
  const targetOf = (campaignId: string, organisationId: string) =>
    platform.db
      .selectFrom("surveyTargets")
      .selectAll()
      .where("campaignId", "=", campaignId)
      .where("organisationId", "=", organisationId)
      .executeTakeFirstOrThrow();
  /** A personal link of the enterprise; answers its token. */
  async function link(campaignId: string, organisationId: string, by = city, send = true): Promise<string> {
    const { id } = await targetOf(campaignId, organisationId);
    const { made } = await campaigns.inviting.invite(t.context(by), { ids: [id], send });
    return unseal(made[0]?.sealed ?? "");
  }
  return { t, platform, needs, campaigns, running, targetOf, link, invited, organisations, editions, survey };
}
