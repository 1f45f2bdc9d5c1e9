import type { NextEdition, TechnologyNeed } from "#demo/jiaozuo-2023/content/index.ts";
import { channelIdsOf } from "../channels/channels.ts";
import { nextCarrying } from "../channels/next.ts";
import { technologyStory } from "../needs/needs.ts";
import { rowOf } from "../needs/posts.ts";
import { nextSurvey } from "../needs/surveys.ts";
import { editionActs, organisationLookup } from "../opening.ts";
import { ledgerStory } from "../papers/ledger.ts";
import { intentStory, type SigningPlay } from "../papers/signings.ts";
import { poolStory } from "../people/experts.ts";
import { guestStory } from "../people/guests.ts";
import type { DemoApplication } from "../play.ts";
import { lookup, type Told } from "../plot.ts";
import { type Act, fail, minutesAfter, type World } from "../story.ts";
import { type EngagementPlay, engagementStory } from "../talks/engagements.ts";
import { announcementActs } from "./announcements.ts";
import { nextDays } from "./days.ts";
import { invitationActs, registrationActs } from "./desk.ts";
import { expertSideActs } from "./expert-side.ts";
import { reviewActs } from "./review.ts";

/**
 * The second edition, in preparation on the day it is told: needs at every desk, some posts, some new experts, the first talks,
 * and what waits at the desks of those who keep the register and the accounts.
 */
export function nextStory(app: DemoApplication, world: World, told: Told): Act[] {
  const { content, next } = told;
  const organisation = organisationLookup(content);
  const { edition } = next;
  const play = { needs: app.needs.service, world, editionId: edition.id, organisation };
  const first = next.histories.map((h) => h.createdAt).sort()[0] ?? fail("no need in preparation");
  const opened = `${first.slice(0, 10)}T08:00:00+08:00`;
  const posts: Act = {
    key: `${edition.id}:posts`,
    at: `${first.slice(0, 10)}T18:00:00+08:00`,
    by: "staff-city-2",
    run: async (context) => {
      await app.needs.service.importMany(context, {
        editionId: edition.id,
        rows: next.talentNeeds.map((p) => rowOf(world, p)),
        submitAs: "submitted",
      });
    },
  };
  return [
    ...editionActs(app, { edition, activities: next.activities, at: opened, by: "staff-city-1" }),
    ...nextSurvey(app, world, { ...told, opened }),
    ...technologyStory(play, next.technologyNeeds, next.histories),
    ...poolStory(
      { platform: app.platform, experts: app.experts, people: app.accounts.directory, world, organisation },
      next.experts,
      [first.slice(0, 10)],
    ),
    posts,
    ...announcementActs(app, world, opened),
    ...registrationActs(app, next.secondRegistrations),
    ...invitationActs(app, world, next.invitations),
    ...askedAgain(app, world, told),
    ...talks(app, world, told),
    ...nextCarrying(app, world, {
      next,
      channelIds: channelIdsOf(content),
      at: minutesAfter(lastTalk(next), -2 * 24 * 60),
    }),
    ...expertSideActs(app, world, told),
    ...reviewActs(app, world, told, minutesAfter(lastTalk(next), 0)),
    ...nextDays(
      { app, world, next },
      { from: `${content.edition.id}-main`, at: minutesAfter(lastTalk(next), -30 * 60) },
    ),
  ];
}

/** Guests of the first edition are asked early; some have answered. */
function askedAgain(app: DemoApplication, world: World, { content, next }: Told): Act[] {
  const replies = new Map(next.guests.map((g) => [g.expertId, g.accepted]));
  const main = next.activities[0] ?? fail("no activity");
  return guestStory(
    { engagements: app.engagements, world },
    {
      activityId: main.id,
      at: minutesAfter(lastTalk(next), -3 * 24 * 60),
      by: "staff-city-1",
      experts: content.experts.filter((e) => replies.has(e.id)),
      countyOf: () => null,
      accepts: (id) => replies.get(id) === true,
    },
  );
}

/** The last visit of a talk lies some days before today. */
const lastTalk = (next: NextEdition): string =>
  next.talks.ledger
    .flatMap((r) => r.visits.map((v) => v.at))
    .sort()
    .at(-1) ?? fail("no talk was followed up");

function talks(app: DemoApplication, world: World, { content, next }: Told): Act[] {
  const organisation = organisationLookup(content);
  const need = lookup<TechnologyNeed>(next.technologyNeeds);
  const { engagements, intents, ledger } = next.talks;
  const talking: EngagementPlay = { engagements: app.engagements, world, organisation, need };
  const signing: SigningPlay = {
    signings: app.signings,
    world,
    organisation,
    need,
    engagement: lookup(engagements),
    staff: lookup(content.staff),
    department: lookup(content.departments),
    opensOn: next.edition.from,
  };
  return [
    ...engagementStory(talking, engagements),
    ...intentStory(signing, intents, ledger),
    ...ledgerStory(
      { followUps: app.followUps, world, staffName: (id) => lookup(content.staff)(id).name },
      ledger,
    ),
  ];
}
