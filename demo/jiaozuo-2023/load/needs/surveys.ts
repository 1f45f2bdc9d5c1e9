import type { EditionContent, NextEdition, Organisation } from "#demo/jiaozuo-2023/content/index.ts";
import { heard, messageEn, messageZh, valves } from "#demo/jiaozuo-2023/content/needs/survey-text.ts";
import { addDays } from "#libs/calendar/index.ts";
import { CampaignContent } from "#modules/needs/model/campaigns/campaign.ts";
import { completeUscc } from "#modules/organisations/model/uscc.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import type { DemoApplication } from "../play.ts";
import { type Act, dayInChina, fail, minutesAfter, type World } from "../story.ts";
import { technologyValues } from "../words.ts";

type Play = { readonly app: DemoApplication; readonly world: World };
const nobody: Actor = { personId: "anonymous", name: "—", locale: "zh", grants: [] };
const DAY = 24 * 60;

type Survey = {
  readonly editionId: string;
  readonly content: Record<string, unknown>;
  readonly enterprises: readonly Organisation[];
  /** The goal: needs per enterprise. */
  readonly needsEach: number;
  /** When it is prepared, started and, once it is over, closed. */
  readonly preparedAt: string;
  readonly startedAt: string;
  readonly closedAt?: string;
};

const idOf = ({ world }: Play, { editionId }: Survey) => world.id(`survey:${editionId}`);

/** A campaign prepared, its list filled, started, its links sent. */
function begun(play: Play, survey: Survey): Act[] {
  const { app, world } = play;
  const { campaigns, targets, inviting } = app.campaigns;
  const key = (what: string) => `survey:${survey.editionId}:${what}`;
  const counties = [...new Set(survey.enterprises.map((e) => e.county ?? fail(e.id)))];
  const goals = counties.map((county) => {
    const n = survey.enterprises.filter((e) => e.county === county).length;
    return { county, enterprises: Math.max(1, Math.round(n * 0.9)), needs: n * survey.needsEach };
  });
  return [
    {
      key: key("create"),
      at: survey.preparedAt,
      by: "staff-city-1",
      run: async (context) => {
        const content = CampaignContent.parse({ ...survey.content, goals, messageZh, messageEn });
        const { id } = await campaigns.create(context, { editionId: survey.editionId, content });
        world.ids.set(`survey:${survey.editionId}`, id);
      },
    },
    {
      key: key("list"),
      at: minutesAfter(survey.preparedAt, 60),
      by: "staff-city-1",
      run: (context) =>
        targets.add(context, {
          campaignId: idOf(play, survey),
          organisationIds: survey.enterprises.map((e) => world.id(e.id)),
        }),
    },
    {
      key: key("open"),
      at: survey.startedAt,
      by: "staff-city-1",
      run: (context) => campaigns.open(context, idOf(play, survey)),
    },
    {
      key: key("invite"),
      at: minutesAfter(survey.startedAt, 30),
      by: "staff-city-1",
      run: async (context) => {
        const ids = (await rowsOf(play, survey)).map((r) => r.id);
        const { made } = await inviting.invite(context, { ids, send: true });
        for (const { targetId, sealed } of made) world.ids.set(`survey-link:${targetId}`, sealed);
      },
    },
    ...(survey.closedAt
      ? [
          {
            key: key("close"),
            at: survey.closedAt,
            by: "staff-city-1",
            run: (context: CommandContext) => campaigns.close(context, idOf(play, survey)),
          },
        ]
      : []),
  ];
}

const rowsOf = ({ app, world }: Play, { editionId }: Survey) =>
  app.platform.db
    .selectFrom("surveyTargets")
    .select(["id", "county", "organisationId"])
    .where("campaignId", "=", world.id(`survey:${editionId}`))
    .orderBy("county")
    .orderBy("organisationId")
    .execute();

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

/** Every `step`-th enterprise does something through its link. */
const throughLinks = (
  play: Play,
  survey: Survey,
  given: { readonly key: string; readonly at: string; readonly step: number },
  act: (
    context: CommandContext,
    bearer: { token: string; ip: string; actor: Actor },
    row: Row,
    i: number,
  ) => Promise<unknown>,
): Act => ({
  key: `survey:${survey.editionId}:${given.key}`,
  at: given.at,
  by: "system",
  run: async ({ idempotency: _i, ...context }) => {
    const rows = (await rowsOf(play, survey)).filter((_, i) => i % given.step === 0);
    for (const [i, row] of rows.entries()) {
      const sealed = play.world.ids.get(`survey-link:${row.id}`);
      // A load that was interrupted after the letters has forgotten the links: nobody opens them then.
      if (!sealed) continue;
      const token = await play.app.accounts.links.unseal(sealed);
      await act({ ...context, actor: nobody }, { token, ip: "198.51.100.20", actor: nobody }, row, i);
    }
  },
});

/** Officers of the counties visit some enterprises of their list. */
const visits = (play: Play, survey: Survey, at: string): Act[] =>
  heard.map((note, i) => ({
    key: `survey:${survey.editionId}:visit:${i}`,
    at: minutesAfter(at, i * DAY),
    by: "staff-city-2",
    run: async (context) => {
      const rows = await rowsOf(play, survey);
      const on = dayInChina(context.occurredAt);
      // Several commands of one act: each has a key of its own.
      for (const row of rows.filter((_, n) => n % 23 === i * 2)) {
        const key = `demo:survey-visit:${i}:${row.id}`;
        await play.app.campaigns.targets.note(
          { ...context, idempotency: { key, requestHash: key } },
          { id: row.id, note: { ...note, on, nextOn: null } },
        );
      }
    },
  }));

const remind = (play: Play, survey: Survey, at: string): Act => ({
  key: `survey:${survey.editionId}:remind`,
  at,
  by: "staff-city-2",
  run: async (context) =>
    play.app.campaigns.inviting.remind(
      context,
      (await rowsOf(play, survey)).map((r) => r.id),
    ),
});

/** The month in which 160 enterprises were asked: 21 March to 20 April 2023. */
export function surveyStory(app: DemoApplication, world: World, content: EditionContent): Act[] {
  const play = { app, world };
  const survey: Survey = {
    editionId: content.edition.id,
    content: {
      nameZh: "2023年企业技术难题和人才需求征集",
      nameEn: "Survey of technology and talent needs 2023",
      opensOn: "2023-03-21",
      closesOn: "2023-04-20",
      kinds: ["technology", "talent"],
      publicForm: false,
    },
    enterprises: content.enterprises,
    needsEach: 14,
    preparedAt: "2023-03-16T09:00:00+08:00",
    startedAt: "2023-03-21T08:00:00+08:00",
    closedAt: "2023-04-21T08:00:00+08:00",
  };
  const { survey: answering } = app.campaigns;
  return [
    ...begun(play, survey),
    throughLinks(
      play,
      survey,
      { key: "opened", at: "2023-03-21T14:00:00+08:00", step: 4 },
      (context, bearer) => answering.open(context, bearer),
    ),
    ...visits(play, survey, "2023-03-28T15:00:00+08:00"),
    remind(play, survey, "2023-04-14T09:00:00+08:00"),
  ];
}

/** The edition in preparation: a survey that runs, with drafts, visits, and answers by its public form. */
export function nextSurvey(
  app: DemoApplication,
  world: World,
  { content, next, opened }: { content: EditionContent; next: NextEdition; opened: string },
): Act[] {
  const play = { app, world };
  // The edition is held five months after the day on which it is prepared.
  const today = addDays(next.edition.from, -150);
  const on = (days: number, time: string) =>
    `${dayInChina(minutesAfter(`${today}T12:00:00+08:00`, days * DAY))}T${time}+08:00`;
  const day = (days: number) => on(days, "00:00:00").slice(0, 10);
  const year = Number(today.slice(0, 4));
  const startedAt = minutesAfter(opened, 5 * 60);
  const after = (hours: number) => minutesAfter(startedAt, hours * 60);
  const survey: Survey = {
    editionId: next.edition.id,
    content: {
      nameZh: `${year}年企业技术难题和人才需求征集`,
      nameEn: `Survey of technology and talent needs ${year}`,
      opensOn: dayInChina(startedAt),
      closesOn: day(4),
      kinds: ["technology", "talent"],
      publicForm: true,
    },
    enterprises: content.enterprises.filter((_, i) => i % 2 === 0),
    needsEach: 3,
    preparedAt: minutesAfter(opened, 60),
    startedAt,
  };
  const { survey: answering, drafts, answers } = app.campaigns;
  const [donor] = next.technologyNeeds;
  const owner = donor && content.enterprises.find((e) => e.id === donor.organisationId);
  if (!donor || !owner) return begun(play, survey);
  const values = technologyValues(donor, owner);
  const answer = (key: string, at: string, title: string): Act => ({
    key: `survey:${survey.editionId}:${key}`,
    at,
    by: "system",
    run: async (context) => {
      const { formCode } = await app.platform.db
        .selectFrom("surveyCampaigns")
        .select("formCode")
        .where("id", "=", idOf(play, survey))
        .executeTakeFirstOrThrow();
      await answers.answer(
        { ...context, actor: nobody },
        { code: formCode, ip: "198.51.100.21" },
        {
          answerer: {
            name: "沁阳市示例精工阀门有限公司",
            uscc: completeUscc("91410882MA9DEM01"),
            county: "410882",
            contactName: "示例联系人",
            contactMobile: "19900000001",
            contactEmail: null,
          },
          kind: "technology",
          values: { ...values, ...valves, title, startYear: year, endYear: year + 1 },
        },
      );
    },
  });
  return [
    ...begun(play, survey),
    throughLinks(play, survey, { key: "opened", at: after(26), step: 3 }, (context, bearer) =>
      answering.open(context, bearer),
    ),
    throughLinks(play, survey, { key: "drafts", at: after(50), step: 12 }, (context, bearer, _row, i) =>
      drafts.save(context, bearer, {
        key: `demo-draft-${i}`,
        kind: "technology",
        values: { title: `待完善的技术需求（${i + 1}）`, keywords: ["工艺改进"] },
      }),
    ),
    ...visits(play, survey, after(72)),
    answer("answer:1", after(80), "高压阀门密封面堆焊裂纹控制"),
    answer("answer:2", on(-3, "16:00:00"), "高压阀门铸件缩孔在线检测"),
  ];
}
