import type { EditionContent, Engagement } from "#demo/jiaozuo-2023/content/index.ts";
import type { Offer } from "#modules/publication/model/recommendations/recommendation.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import { organisationLookup } from "../opening.ts";
import type { DemoApplication } from "../play.ts";
import { type Act, dayInChina, instant, minutesAfter, type World } from "../story.ts";
import { channelIdsOf, channelKey } from "./channels.ts";

const SENT = "2023-06-28T10:00:00+08:00";
const DISPATCH = "dispatch:2023";
/** Needs of one letter at most. */
const MOST = 10;
/** So many engagements are told as having begun with a recommendation through the link. */
const RECOMMENDED = 14;

type Play = { readonly app: DemoApplication; readonly world: World; readonly content: EditionContent };

/** A digest to every channel, what its readers did with it, whom they recommended, and what was decided. */
export function dispatchActs(app: DemoApplication, world: World, content: EditionContent): Act[] {
  const play: Play = { app, world, content };
  const ids = channelIdsOf(content);
  const chosen = recommended(content, ids);
  return [
    {
      key: DISPATCH,
      at: minutesAfter(SENT, -180),
      by: "staff-city-1",
      run: async (context) => {
        const made = await app.publication.carrying.dispatches.create(context, {
          editionId: content.edition.id,
          title: "2023 年技术需求推送（科研院所、高校、协会）",
          note: "随邀请函一并发出。",
          channelIds: ids.map((id) => world.id(channelKey(id))),
          kind: "technology",
          size: 5,
        });
        world.ids.set(DISPATCH, made.id);
      },
    },
    ...ids.map(
      (id, i): Act => ({
        key: `${DISPATCH}:${id}`,
        at: minutesAfter(SENT, -170 + i * 4),
        by: "staff-city-1",
        run: (context) => editLetter(play, context, id),
      }),
    ),
    {
      key: `${DISPATCH}:send`,
      at: SENT,
      by: "staff-city-1",
      run: async (context) => {
        const view = await viewOf(play);
        await app.publication.carrying.dispatches.send(context, { id: view.id, version: view.version });
      },
    },
    // Four in five open it within days; those who recommend read first.
    ...ids
      .filter((_, i) => i % 5 !== 4)
      .map(
        (id, i): Act => ({
          key: `${DISPATCH}:open:${id}`,
          at: minutesAfter(SENT, 95 + i * 137),
          by: "system",
          run: (context) => open(play, context, { id, reads: i % 4 === 3 ? 0 : 1 + (i % 4) }),
        }),
      ),
    ...chosen.flatMap((engagement, i) => recommendationActs(play, engagement, i)),
    ...setAside(play, ids),
  ];
}

/** Engagements with one expert whose channel is on the list, spread over the channels. */
function recommended(content: EditionContent, ids: readonly string[]): Engagement[] {
  const seen = new Map<string, number>();
  return content.script.engagements
    .filter((e) => e.expertIds.length > 0 && ids.includes(e.channelId) && e.activityId.endsWith("-main"))
    .filter((e) => {
      const n = seen.get(e.channelId) ?? 0;
      seen.set(e.channelId, n + 1);
      return n < 2;
    })
    .slice(0, RECOMMENDED);
}

const viewOf = ({ app, world }: Play) =>
  app.publication.carrying.dispatchViews.view(world.id(DISPATCH), {
    actor: world.actor("staff-city-1"),
    now: instant(SENT),
  });

/** The needs that came to talks through the channel stand first, then those that were proposed. */
async function editLetter(play: Play, context: CommandContext, id: string): Promise<void> {
  const { app, world, content } = play;
  const view = await viewOf(play);
  const letter = view.letters.find((l) => l.channelId === world.id(channelKey(id)));
  if (!letter) return;
  const own = content.script.engagements.filter((e) => e.channelId === id).map((e) => world.id(e.needId));
  const refs = await app.needs.directory.byIds(own);
  const open = own.filter((need) => refs.get(need)?.state === "published");
  const needIds = [...new Set([...open, ...letter.needs.map((n) => n.needId)])].slice(0, MOST);
  const { subjectZh, subjectEn, introZh, introEn } = letter;
  await app.publication.carrying.dispatches.editLetter(context, {
    id: view.id,
    channelId: letter.channelId,
    input: { version: view.version, subjectZh, subjectEn, introZh, introEn, needIds },
  });
}

/** Who of a channel got the letter. */
async function recipientsOf({ app, world }: Play, id: string) {
  return app.platform.db
    .selectFrom("dispatchRecipients")
    .selectAll()
    .where("dispatchId", "=", world.id(DISPATCH))
    .where("channelId", "=", world.id(channelKey(id)))
    .orderBy("id")
    .execute();
}

async function open(
  play: Play,
  context: CommandContext,
  { id, reads }: { id: string; reads: number },
): Promise<void> {
  const { partner } = play.app.publication.carrying;
  const [recipient] = await recipientsOf(play, id);
  if (!recipient) return;
  const held = await partner.heldBy(recipient.id);
  // One story's act is one command each: the key belongs to the first.
  const { idempotency: _key, ...once } = context;
  await partner.seen(once, held, null);
  for (const need of held.needs.slice(0, reads)) await partner.seen(once, held, need.needCode);
}

const CONSENT = { kind: "other", consent: true, language: "zh" } as const;

/** Recommended after the letter came, taken up once the pair had been proposed: the engagement takes the source over. */
function recommendationActs(play: Play, engagement: Engagement, i: number): Act[] {
  const { app, world, content } = play;
  const key = `recommendation:${engagement.id}`;
  const [expertId = ""] = engagement.expertIds;
  const expert = content.experts.find((e) => e.id === expertId);
  const proposed = engagement.steps[0]?.at;
  if (!expert || !proposed) return [];
  return [
    {
      key,
      at: minutesAfter(SENT, 1_500 + i * 211),
      by: "system",
      run: async (context) => {
        const [recipient] = await recipientsOf(play, engagement.channelId);
        if (!recipient) return;
        const offer: Offer = {
          ...CONSENT,
          name: expert.name,
          institution: organisationLookup(content)(expert.institutionId).name,
          title: null,
          email: `recommended${i + 1}@example.test`,
          phone: null,
          field: null,
          reason: engagement.basis,
          recommenderName: recipient.name,
          recommenderEmail: recipient.email,
        };
        const received = await receive(play, context, {
          recipient,
          needId: world.id(engagement.needId),
          offer,
        });
        world.ids.set(key, received.id);
      },
    },
    {
      key: `${key}:accept`,
      // Pairs of a day are proposed together; this comes after.
      at: `${dayInChina(proposed)}T21:${String(i).padStart(2, "0")}:00+08:00`,
      by: "staff-city-3",
      run: async (context) => {
        if (!world.ids.has(key)) return;
        await app.publication.carrying.screening.accept(context, {
          id: world.id(key),
          version: 1,
          expertId: world.id(expertId),
        });
      },
    },
  ];
}

function receive(
  { app, world }: Play,
  context: CommandContext,
  given: {
    recipient: { id: string; name: string; email: string; channelId: string; locale: "zh" | "en" };
    needId: string;
    offer: Offer;
  },
) {
  const { recipient, needId, offer } = given;
  const actor = {
    personId: `recipient:${recipient.id}`,
    name: recipient.name,
    locale: recipient.locale,
    grants: [],
  };
  return app.publication.carrying.intake.receive(
    { ...context, actor },
    {
      needId,
      offer,
      cv: null,
      origin: {
        source: "dispatch",
        channelId: recipient.channelId,
        dispatchId: world.id(DISPATCH),
        recipientId: recipient.id,
        recipientName: recipient.name,
        recipientEmail: recipient.email,
      },
    },
  );
}

/** Some of what comes in is not taken up: too far from the field, and one person named twice. */
function setAside(play: Play, ids: readonly string[]): Act[] {
  const { app, world } = play;
  const people = [
    {
      name: "谷演示",
      institution: "演示应用技术学院",
      category: "field",
      note: "方向为土木结构，与需求不符。",
    },
    { name: "尚演示", institution: "演示职业大学", category: "level", note: "暂无相关项目经验。" },
    { name: "谷演示", institution: "演示应用技术学院", category: null, note: null },
  ] as const;
  return people.flatMap((person, i): Act[] => {
    const id = ids[i === 2 ? 0 : i] ?? "";
    const key = `recommendation:aside:${i}`;
    return [
      {
        key,
        at: minutesAfter(SENT, 2_000 + i * 400),
        by: "system",
        run: async (context) => {
          const [recipient] = await recipientsOf(play, id);
          const held = recipient && (await app.publication.carrying.partner.heldBy(recipient.id));
          const need = held?.needs[0];
          if (!recipient || !need) return;
          const offer: Offer = {
            ...CONSENT,
            name: person.name,
            institution: person.institution,
            title: "讲师",
            email: `aside${i === 2 ? 1 : i + 1}@example.test`,
            phone: null,
            field: null,
            reason: "熟悉相近工艺，愿意先做技术咨询。",
            recommenderName: recipient.name,
            recommenderEmail: recipient.email,
          };
          world.ids.set(key, (await receive(play, context, { recipient, needId: need.needId, offer })).id);
        },
      },
      ...(person.category
        ? [
            {
              key: `${key}:reject`,
              // Past the last that came in: a person named once more is a duplicate only while the first waits.
              at: minutesAfter(SENT, 4_000 + i * 60),
              by: "staff-city-3",
              run: async (context: CommandContext) => {
                if (!world.ids.has(key)) return;
                await app.publication.carrying.screening.reject(context, {
                  id: world.id(key),
                  version: 1,
                  category: person.category,
                  reason: person.note,
                });
              },
            },
          ]
        : []),
    ];
  });
}
