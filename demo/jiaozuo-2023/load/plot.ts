import type {
  EditionContent,
  Engagement,
  LedgerRow,
  NextEdition,
  TechnologyNeed,
} from "#demo/jiaozuo-2023/content/index.ts";
import { channelActs } from "./channels/channels.ts";
import { dispatchActs } from "./channels/dispatch.ts";
import { daysStory } from "./days/index.ts";
import { countyHistories, technologyStory } from "./needs/needs.ts";
import { talentStory } from "./needs/posts.ts";
import { surveyStory } from "./needs/surveys.ts";
import { organisationLookup } from "./opening.ts";
import { ledgerStory } from "./papers/ledger.ts";
import { agreementStory, ceremonyStory, intentStory, type SigningPlay } from "./papers/signings.ts";
import { accountStory, poolStory, verificationStory } from "./people/experts.ts";
import { guestStory, receivingCounty } from "./people/guests.ts";
import type { DemoApplication } from "./play.ts";
import { type Act, fail, type World } from "./story.ts";
import { countyEngagements } from "./talks/county-event.ts";
import { type EngagementPlay, engagementStory } from "./talks/engagements.ts";

export type Told = { readonly content: EditionContent; readonly next: NextEdition };

export const lookup = <T extends { readonly id: string }>(items: readonly T[]): ((id: string) => T) => {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id) => byId.get(id) ?? fail(`no ${id}`);
};

/** The acts of the first edition after the opening, in any order of writing. */
export function tellStory(app: DemoApplication, world: World, { content }: Told): Act[] {
  const { script, edition } = content;
  const organisation = organisationLookup(content);
  const needPlay = { needs: app.needs.service, world, editionId: edition.id, organisation };
  const atEvent = countyEngagements(content);
  const need = lookup<TechnologyNeed>([...content.technologyNeeds, ...content.countyProjects]);
  const engagementPlay: EngagementPlay = { engagements: app.engagements, world, organisation, need };
  return [
    ...surveyStory(app, world, content),
    ...technologyStory(needPlay, content.technologyNeeds, script.needHistories),
    ...technologyStory(needPlay, content.countyProjects, countyHistories(content)),
    ...talentStory({ needs: app.needs.service, world, editionId: edition.id }, content),
    ...expertStory(app, world, content),
    ...channelActs(app, world, content),
    ...dispatchActs(app, world, content),
    ...engagementStory(engagementPlay, [...script.engagements, ...atEvent]),
    ...guestsOf(app, world, { content, atEvent }),
    ...papersOf(app, world, { content, atEvent, need }),
    ...ledgerStory(
      { followUps: app.followUps, world, staffName: (id) => lookup(content.staff)(id).name },
      script.ledger,
    ),
    ...daysStory(app, world, content),
  ];
}

function expertStory(app: DemoApplication, world: World, content: EditionContent): Act[] {
  const play = {
    platform: app.platform,
    experts: app.experts,
    people: app.accounts.directory,
    world,
    organisation: organisationLookup(content),
  };
  const guests = new Set([
    ...content.script.engagements.flatMap((e) => e.expertIds),
    ...content.script.countyEvents.flatMap((c) => c.matches.flatMap((m) => m.expertIds)),
  ]);
  return [
    ...poolStory(play, content.experts, ["2023-04-12", "2023-05-10", "2023-06-07", "2023-06-20"]),
    ...accountStory(
      play,
      content.experts.filter((e) => e.invited || guests.has(e.id)),
      "2023-06-21T09:00:00+08:00",
    ),
    ...verificationStory(play, content),
  ];
}

function guestsOf(
  app: DemoApplication,
  world: World,
  { content, atEvent }: { content: EditionContent; atEvent: readonly Engagement[] },
): Act[] {
  const play = { engagements: app.engagements, world };
  const { script } = content;
  const main = guestStory(play, {
    activityId: `${content.edition.id}-main`,
    at: "2023-08-14T10:00:00+08:00",
    by: "staff-city-1",
    experts: content.experts.filter((e) => e.invited),
    countyOf: receivingCounty(script.engagements),
  });
  const atCounty = script.countyEvents.flatMap((event) => {
    const names = new Set(event.matches.flatMap((m) => m.expertIds));
    return guestStory(play, {
      activityId: event.activityId,
      at: "2023-07-26T10:00:00+08:00",
      by: "staff-city-2",
      experts: content.experts.filter((e) => names.has(e.id)),
      countyOf: receivingCounty(atEvent),
    });
  });
  return [...main, ...atCounty];
}

type Papers = {
  readonly content: EditionContent;
  readonly atEvent: readonly Engagement[];
  readonly need: (id: string) => TechnologyNeed;
};

function papersOf(app: DemoApplication, world: World, { content, atEvent, need }: Papers): Act[] {
  const { script } = content;
  const play: SigningPlay = {
    signings: app.signings,
    world,
    organisation: organisationLookup(content),
    need,
    engagement: lookup([...script.engagements, ...atEvent]),
    staff: lookup(content.staff),
    department: lookup(content.departments),
    opensOn: content.edition.from,
  };
  const rows = new Map(script.ledger.flatMap((r) => (r.agreementId ? [[r.agreementId, r] as const] : [])));
  const rowOfCounty = (county: string): Pick<LedgerRow, "unitId" | "officerId"> => ({
    unitId: `dept-hrss-${county}`,
    officerId: `staff-${county}-1`,
  });
  return [
    ...intentStory(play, script.intents, script.ledger),
    ...agreementStory(play, script.agreements, (a) => rows.get(a.id) ?? fail(`${a.id} has no ledger row`)),
    ...script.countyEvents.flatMap((event) =>
      agreementStory(play, event.agreements, (a) => rowOfCounty(a.county)),
    ),
    ...ceremonyStory(play, `${content.edition.id}-main`, script),
  ];
}
