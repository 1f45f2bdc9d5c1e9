import type { EditionContent, Organisation } from "#demo/jiaozuo-2023/content/index.ts";
import type { ChannelKind } from "#modules/publication/model/channels/channel.options.ts";
import type { ChannelInput } from "#modules/publication/model/channels/channel.ts";
import { organisationLookup } from "../opening.ts";
import type { DemoApplication } from "../play.ts";
import { type Act, minutesAfter, type World } from "../story.ts";

/** As many as the reference edition carried its needs to. */
const HOW_MANY = 25;
const PREPARED = "2023-06-05T09:00:00+08:00";
/** Content id of a channel: the organisation's, marked. */
export const channelKey = (organisationId: string): string => `channel:${organisationId}`;

/** Made-up people who are written to; nobody real is called so at these places. */
const FAMILY = ["叶", "季", "阮", "骆", "尹", "柏", "欧", "岑", "闵", "翟", "蔺", "荀"];
const GIVEN = ["知遥", "清和", "书澜", "景行", "若谷", "思齐", "望舒", "听澜"];
const FIRST = ["Alex", "Robin", "Jamie", "Casey", "Morgan", "Taylor"];
const LAST = ["Ashgrove", "Fernhill", "Oakmere", "Stonebridge", "Willowby", "Thornfield"];

/** Channels of the edition: what most engagements came through, companies left out. */
export function channelIdsOf(content: EditionContent): string[] {
  const organisation = organisationLookup(content);
  const counts = new Map<string, number>();
  for (const e of content.script.engagements) counts.set(e.channelId, (counts.get(e.channelId) ?? 0) + 1);
  return [...counts]
    .filter(([id]) => organisation(id).kind !== "enterprise")
    .sort(([a, n], [b, m]) => m - n || a.localeCompare(b))
    .slice(0, HOW_MANY)
    .map(([id]) => id);
}

function kindOf({ kind, name }: Organisation): ChannelKind {
  if (kind === "university" || kind === "institute") return kind;
  if (/官网/.test(name)) return "website";
  if (/校友/.test(name)) return "alumni";
  return kind === "association" ? "association" : "agency";
}

const speaksEnglish = (o: Organisation): boolean =>
  !/\p{Script=Han}/u.test(o.name) || /欧美|美国|北美|全球/.test(o.name);

/** What a channel is interested in: the fields of the needs that were engaged through it. */
function fieldsOf(content: EditionContent, channelId: string): string[] {
  const needs = new Map(content.technologyNeeds.map((n) => [n.id, n]));
  const counts = new Map<string, number>();
  for (const e of content.script.engagements)
    if (e.channelId === channelId)
      for (const f of needs.get(e.needId)?.fields ?? []) counts.set(f, (counts.get(f) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || a.localeCompare(b))
    .slice(0, 4)
    .map(([f]) => f);
}

function draftOf(content: EditionContent, world: World, id: string, i: number): ChannelInput {
  const o = organisationLookup(content)(id);
  const english = speaksEnglish(o);
  const fields = fieldsOf(content, id);
  const pick = (names: readonly string[], n: number) => names[n % names.length] as string;
  const zh = {
    name: `${pick(FAMILY, i)}${pick(GIVEN, i * 3)}`,
    email: `liaison${i + 1}@example.test`,
    locale: "zh" as const,
  };
  const en = {
    name: `${pick(FIRST, i)} ${pick(LAST, i * 5)}`,
    email: `outreach${i + 1}@example.test`,
    locale: "en" as const,
  };
  return {
    kind: kindOf(o),
    organisationId: world.id(id),
    nameZh: o.name,
    nameEn: o.nameEn ?? null,
    fields,
    industries: [],
    languages: english ? ["en", "zh"] : ["zh"],
    description: fields.length > 0 ? `主要联系${fields.join("、")}方向的专家团队（演示）。` : null,
    notes: null,
    contacts: english ? [en] : i % 3 === 0 ? [zh, { ...en, name: en.name }] : [zh],
  };
}

/** The channels are registered before anything is carried to them. */
export function channelActs(app: DemoApplication, world: World, content: EditionContent): Act[] {
  return channelIdsOf(content).map(
    (id, i): Act => ({
      key: channelKey(id),
      at: minutesAfter(PREPARED, i * 4),
      by: "staff-city-1",
      run: async (context) => {
        const made = await app.publication.carrying.channels.create(context, draftOf(content, world, id, i));
        world.ids.set(channelKey(id), made.id);
      },
    }),
  );
}
