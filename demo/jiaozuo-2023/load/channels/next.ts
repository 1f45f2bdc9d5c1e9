import type { NextEdition } from "#demo/jiaozuo-2023/content/index.ts";
import type { Offer } from "#modules/publication/model/recommendations/recommendation.ts";
import type { DemoApplication } from "../play.ts";
import { type Act, minutesAfter, type World } from "../story.ts";
import { channelKey } from "./channels.ts";

const PEOPLE = [
  { kind: "self", name: "田演示", institution: "演示材料研究所", title: "副研究员" },
  { kind: "other", name: "Jordan Demo", institution: "Demo Institute of Technology", title: "Professor" },
] as const;

/** What waits in the edition in preparation: a draft for some channels, and two people who came by the portal. */
export function nextCarrying(
  app: DemoApplication,
  world: World,
  given: { readonly next: NextEdition; readonly channelIds: readonly string[]; readonly at: string },
): Act[] {
  const { next, channelIds, at } = given;
  const published = next.technologyNeeds
    .filter((n) => next.states[n.id] === "published")
    .slice(0, PEOPLE.length);
  return [
    {
      key: `${next.edition.id}:dispatch`,
      at,
      by: "staff-city-1",
      run: (context) =>
        app.publication.carrying.dispatches.create(context, {
          editionId: next.edition.id,
          title: "首批需求推送（草稿）",
          channelIds: channelIds.slice(0, 8).map((id) => world.id(channelKey(id))),
        }),
    },
    ...published.map((need, i): Act => {
      const person = PEOPLE[i] ?? PEOPLE[0];
      return {
        key: `${next.edition.id}:offer:${i}`,
        at: minutesAfter(at, 60 + i * 300),
        by: "system",
        run: (context) => {
          const offer: Offer = {
            kind: person.kind,
            name: person.name,
            institution: person.institution,
            title: person.title,
            email: `portal${i + 1}@example.test`,
            phone: null,
            field: null,
            reason: "做过同类工艺的中试，可先到现场交流。",
            recommenderName: person.kind === "other" ? "曲演示" : null,
            recommenderEmail: person.kind === "other" ? "quyanshi@example.test" : null,
            consent: true,
            language: i === 0 ? "zh" : "en",
          };
          const actor = { personId: "anonymous", name: "—", locale: "zh" as const, grants: [] };
          return app.publication.carrying.intake.receive(
            { ...context, actor },
            { needId: world.id(need.id), offer, origin: { source: "portal" }, cv: null },
          );
        },
      };
    }),
  ];
}
