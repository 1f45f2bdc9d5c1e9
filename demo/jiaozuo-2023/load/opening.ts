import {
  type Activity,
  type Edition,
  type EditionContent,
  leadingGuest,
  type NextEdition,
  type Organisation,
} from "#demo/jiaozuo-2023/content/index.ts";
import type { ActivityInput, EditionInput } from "#modules/editions/model/edition.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import { actorOf, CITY, castOf, type Leads } from "./people/people.ts";
import type { DemoApplication } from "./play.ts";
import { type Act, fail, type World } from "./story.ts";
import { countyDraft, opinionFields, organisationDraft } from "./words.ts";

const preparedAt = "2023-03-06T09:00:00+08:00";

const editionInput = (edition: Edition): EditionInput => ({
  id: edition.id,
  number: edition.number,
  name: { ...edition.name },
  city: CITY,
  venue: edition.venue,
  startsOn: edition.from,
  endsOn: edition.to,
  cutOff: edition.cutOff ?? null,
  counties: [...edition.counties],
});

const activityInput = (activity: Activity): ActivityInput => ({
  kind:
    activity.kind === "fair"
      ? "job-fair"
      : activity.kind === "county-event"
        ? "county-event"
        : fail(activity.id),
  name: { ...activity.name },
  hostCounty: activity.hostCounty ?? null,
  startsOn: activity.from,
  endsOn: activity.to,
  venue: activity.venue,
});

/** The edition with its activities. */
export function editionActs(
  app: DemoApplication,
  given: { edition: Edition; activities: readonly Activity[]; at: string; by: string },
): Act[] {
  const { edition, activities, at, by } = given;
  const { service } = app.editions;
  const others = activities.filter((a) => a.kind !== "main-conference");
  return [
    {
      key: `${edition.id}:create`,
      at,
      by,
      run: (context) => service.create(context, editionInput(edition)),
    },
    ...others.map(
      (activity): Act => ({
        key: `${activity.id}:create`,
        at,
        by,
        run: (context) =>
          service.addActivity(context, {
            ...activityInput(activity),
            editionId: edition.id,
            id: activity.id,
          }),
      }),
    ),
  ];
}

/** Everything that stands before the story begins: the edition, who takes part, who may sign in. */
export function openingActs(
  app: DemoApplication,
  world: World,
  given: { content: EditionContent; next: NextEdition },
): Act[] {
  const { content } = given;
  world.actors.set("system", systemActor);
  const register: Act = {
    key: "organisations",
    at: preparedAt,
    by: "system",
    run: (context) => registerOrganisations(app, world, context, content),
  };
  const people: Act = {
    key: "people",
    at: preparedAt,
    by: "system",
    run: (context) => makePeople(app, world, context, { content, leads: leadsOf(given) }),
  };
  return [
    ...editionActs(app, {
      edition: content.edition,
      activities: content.activities,
      at: preparedAt,
      by: "system",
    }),
    register,
    people,
  ];
}

const everyOrganisation = (content: EditionContent): Organisation[] => [
  ...content.enterprises,
  ...content.institutions,
  ...content.supplyCompanies,
  ...content.otherOrganisations,
];

export const organisationLookup = (content: EditionContent): ((id: string) => Organisation) => {
  const byId = new Map(everyOrganisation(content).map((o) => [o.id, o]));
  return (id) => byId.get(id) ?? fail(`no organisation ${id}`);
};

async function registerOrganisations(
  app: DemoApplication,
  world: World,
  context: CommandContext,
  content: EditionContent,
): Promise<void> {
  const departments = new Map(content.departments.map((d) => [d.id, d.name.zh]));
  const drafts = [
    ...content.counties.map((c) => ({ id: `county-${c.code}`, draft: countyDraft(c) })),
    ...content.departments.map((d) => ({
      id: d.id,
      draft: {
        fullName: d.name.zh,
        kind: "department" as const,
        county: d.county ?? null,
        aliases: [d.shortName],
        fields: opinionFields[d.id] ?? [],
      },
    })),
    ...everyOrganisation(content).map((o) => ({
      id: o.id,
      draft: organisationDraft(o, (id) => departments.get(id) ?? fail(id)),
    })),
  ];
  const ids = await app.platform.commands.run(context, async (work) => {
    const made = await app.organisations.directory.ensureMany(
      work,
      drafts.map((d) => d.draft),
    );
    return made.map((m) => m.organisation.id);
  });
  for (const [i, id] of ids.entries()) world.ids.set(drafts[i]?.id ?? "", id);
}

async function makePeople(
  app: DemoApplication,
  world: World,
  context: CommandContext,
  given: { content: EditionContent; leads: Leads },
): Promise<void> {
  const cast = castOf(given.content, given.leads, (id) => world.id(id));
  const people = await app.platform.commands.run(context, (work) =>
    app.accounts.ensurePeople(
      work,
      cast.map((c) => c.draft),
    ),
  );
  for (const [i, person] of people.entries()) {
    const member = cast[i] ?? fail("more people than the cast");
    world.actors.set(member.content, actorOf(person, member.draft));
  }
}

/** The listed enterprise has talked to experts and has a need sent back in the edition in preparation; the listed expert writes English and was invited. */
function leadsOf({ content, next }: { content: EditionContent; next: NextEdition }): Leads {
  const main = content.script.engagements.filter((e) => e.steps.some((s) => s.to === "intent"));
  const needs = new Map(content.technologyNeeds.map((n) => [n.id, n.organisationId]));
  const busy = new Set(main.map((e) => needs.get(e.needId)));
  const waiting = next.technologyNeeds
    .filter((n) => ["returned", "draft", "submitted"].includes(next.states[n.id] ?? ""))
    .sort((a, b) => (next.states[a.id] ?? "").localeCompare(next.states[b.id] ?? ""))
    .reverse();
  const returned = waiting.filter((n) => next.states[n.id] === "returned");
  const need =
    returned.find((n) => busy.has(n.organisationId)) ??
    waiting.find((n) => busy.has(n.organisationId)) ??
    returned[0] ??
    fail("no enterprise has a need that was sent back");
  return { organisationId: need.organisationId, expertId: leadingGuest(content).id };
}
