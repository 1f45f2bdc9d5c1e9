import { type FactoryVisit, factoryVisits } from "#demo/jiaozuo-2023/content/days/visits.ts";
import type { EditionContent } from "#demo/jiaozuo-2023/content/index.ts";
import { partyKey } from "#modules/negotiations/model/party.ts";
import type { DemoApplication } from "../play.ts";
import { type Act, minutesAfter, type World } from "../story.ts";

type Play = { readonly app: DemoApplication; readonly world: World; readonly activityId: string };

/** Site visits: planned by the counties, confirmed with the factories, ticked off and done. */
export function visitStory(play: Play, content: EditionContent): Act[] {
  return factoryVisits(content).flatMap((visit, i) => visitActs(play, visit, i));
}

function visitActs({ app, world, activityId }: Play, visit: FactoryVisit, i: number): Act[] {
  const { visits } = app.negotiations;
  const by = `staff-${visit.county}-1`;
  const key = `${activityId}:${visit.id}`;
  const step = (name: string, at: string, run: Act["run"]): Act => ({ key: `${key}:${name}`, at, by, run });
  const local = (time: string) => `${visit.day}T${time}:00+08:00`;
  const tick = (n: number, at: string) =>
    step(`tick-${n}`, at, (context) =>
      visits.tick(context, { id: world.id(key), itemId: `item-${n}`, done: true }),
    );
  const create = step("create", minutesAfter("2023-09-11T09:00:00+08:00", i * 7), async (context) => {
    const { id } = await visits.create(context, {
      activityId,
      hostOrganisationId: world.id(visit.host.id),
      title: `考察${visit.host.name}`,
      day: visit.day,
      departsAt: visit.departsAt,
      startsAt: visit.startsAt,
      endsAt: visit.endsAt,
      returnsAt: visit.returnsAt,
      capacity: 12,
      vehicleId: world.id(`${activityId}:vehicle:${visit.vehicle}`),
      address: visit.host.address,
      contactName: visit.host.contact.name,
      contactPhone: visit.host.contact.mobile,
      parties: [
        ...visit.expertIds.map((id) => partyKey("expert", world.id(id))),
        ...(visit.supplierId ? [partyKey("organisation", world.id(visit.supplierId))] : []),
      ],
      engagementIds: world.ids.has(visit.engagementId) ? [world.id(visit.engagementId)] : [],
      checklist: visit.checklist.map((text, n) => ({ id: `item-${n + 1}`, text, done: false })),
    });
    world.ids.set(key, id);
  });
  const last = visit.checklist.length;
  return [
    create,
    step("confirm", minutesAfter("2023-09-13T14:30:00+08:00", i * 9), (context) =>
      visits.step(context, { id: world.id(key), action: "confirm" }),
    ),
    tick(1, minutesAfter("2023-09-21T10:00:00+08:00", i * 3)),
    tick(4, minutesAfter("2023-09-22T16:00:00+08:00", i * 3)),
    tick(2, minutesAfter(local(visit.departsAt), -20)),
    ...(last > 4 ? [tick(last, minutesAfter(local(visit.departsAt), -15))] : []),
    // One item stays open here and there, as on any such list.
    ...(i % 5 === 3 ? [] : [tick(3, minutesAfter(local(visit.startsAt), 1))]),
    step("finish", minutesAfter(local(visit.returnsAt), 4), (context) =>
      visits.step(context, { id: world.id(key), action: "finish", record: false }),
    ),
  ];
}
