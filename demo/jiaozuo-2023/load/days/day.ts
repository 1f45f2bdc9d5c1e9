import { createHash } from "node:crypto";
import type { EditionContent, Engagement } from "#demo/jiaozuo-2023/content/index.ts";
import type { OutcomeInput } from "#modules/negotiations/model/day.ts";
import { partyKey } from "#modules/negotiations/model/party.ts";
import { attendancesOf } from "#modules/negotiations/server/attendance/attendance.repository.ts";
import { codeOf, ticketsOf } from "#modules/negotiations/server/day/tickets.ts";
import type { DemoApplication } from "../play.ts";
import { type Act, instant, minutesAfter, type Seat, type World } from "../story.ts";

type Play = { readonly app: DemoApplication; readonly world: World; readonly activityId: string };
type CheckIn = { readonly content: string; readonly party: string; readonly at: string };

/** Check-ins, marks and what was said of the talks, on both days. */
export function dayStory(play: Play, content: EditionContent): Act[] {
  return [...checkInActs(play, content), ...tableActs(play, content)];
}

/** The device's own id of a check-in: the same at every load. */
function eventId(key: string): string {
  const hex = createHash("sha256").update(key).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Two desks at the entrance: most with the code of their invitation, some by name, two walk-ins. */
function checkInActs({ app, world, activityId }: Play, content: EditionContent): Act[] {
  const { checkIns, tickets } = app.negotiations.day;
  const issue: Act = {
    key: `${activityId}:tickets`,
    at: "2023-09-21T09:00:00+08:00",
    by: "staff-city-2",
    run: (context) => tickets.issue(context, activityId),
  };
  const coming = comingOf(world, content);
  const batches = [0, 1, 2, 3].map((desk): Act => {
    const [day, device] = [desk < 2 ? "2023-09-24" : "2023-09-25", `签到台${(desk % 2) + 1}`];
    const guests = coming.filter((g, i) => g.at.startsWith(day) && i % 2 === desk % 2);
    return {
      key: `${activityId}:check-in:${desk}`,
      at: `${day}T09:5${desk}:00+08:00`,
      by: `staff-city-${(desk % 2) + 2}`,
      run: async (context) => {
        const codes = new Map<string, string>();
        for (const ticket of await ticketsOf(app.platform.db, activityId))
          if (!codes.has(ticket.party)) codes.set(ticket.party, codeOf(ticket));
        const listed = new Set<string>(
          (await attendancesOf(app.platform.db, activityId)).map((a) => a.party),
        );
        const here = guests.filter((guest) => listed.has(guest.party));
        const events = here.map((guest, i) => {
          const ticket = i % 5 === 3 ? undefined : codes.get(guest.party);
          return {
            eventId: eventId(`${activityId}:${guest.content}`),
            at: instant(guest.at),
            device,
            ...(ticket
              ? { way: "qr" as const, ticket }
              : { way: "name" as const, party: guest.party as ReturnType<typeof partyKey> }),
          };
        });
        const walkIn = {
          eventId: eventId(`${activityId}:walk-in:${desk}`),
          way: "walk-in" as const,
          name: `现场来宾（${desk + 1}）`,
          organisationName: "未预先登记",
          at: instant(`${day}T09:30:00+08:00`),
          device,
        };
        const { results } = await checkIns.record(context, {
          activityId,
          events: desk % 2 === 0 ? [...events, walkIn] : events,
        });
        const refused = results.find((r) => r.result === "refused");
        if (refused?.code && refused.message)
          world.refuse(`${activityId}:check-in:${desk}`, { code: refused.code, messages: refused.message });
      },
    };
  });
  return [issue, ...batches];
}

/** Guests and enterprises of the talks in the order of arrival; a sixth comes on the second day only. */
function comingOf(world: World, content: EditionContent): CheckIn[] {
  const owners = new Set(
    content.script.engagements
      .filter((e) => e.meeting && e.activityId === `${content.edition.id}-main`)
      .map((e) => content.technologyNeeds.find((n) => n.id === e.needId)?.organisationId ?? ""),
  );
  const all = [
    ...content.experts.filter((e) => e.invited).map((e) => ({ id: e.id, kind: "expert" as const })),
    ...content.enterprises
      .filter((o) => owners.has(o.id))
      .map((o) => ({ id: o.id, kind: "organisation" as const })),
  ].filter((one) => world.ids.has(one.id));
  return all.map(({ id, kind }, i) => {
    const day = i % 6 === 5 ? "2023-09-25" : "2023-09-24";
    const minute = String(10 + ((i * 7) % 40)).padStart(2, "0");
    return { content: id, party: partyKey(kind, world.id(id)), at: `${day}T08:${minute}:00+08:00` };
  });
}

const outcomes: Partial<Record<Engagement["state"], Pick<OutcomeInput, "outcome" | "nextStep" | "who">>> = {
  intent: { outcome: "intent", nextStep: "site-visit", who: "enterprise" },
  signed: { outcome: "intent", nextStep: "draft-agreement", who: "enterprise" },
  met: { outcome: "worth-following", nextStep: "send-material", who: "expert" },
  "on-hold": { outcome: "weak", nextStep: "call", who: "county" },
  "fell-through": { outcome: "weak", nextStep: "none", who: null },
};

/** Meetings begun and over, some late, and what hosts, experts and enterprises said of them. */
function tableActs({ app, world }: Play, content: EditionContent): Act[] {
  const held = content.script.engagements.flatMap((engagement) => {
    const seat = world.seats.get(world.ids.get(engagement.id) ?? "");
    return seat && engagement.meeting?.mode === "on-site" ? [{ engagement, seat }] : [];
  });
  return held.flatMap(({ engagement, seat }, i) =>
    talkActs({ app, world }, { content, engagement, seat, i }),
  );
}

function talkActs(
  { app, world }: Pick<Play, "app" | "world">,
  talk: { content: EditionContent; engagement: Engagement; seat: Seat; i: number },
): Act[] {
  const { engagement, seat, i } = talk;
  const { marks, outcomes: said } = app.negotiations.day;
  const host = `staff-${engagement.county}-2`;
  const { meetingId } = seat;
  const mark = (name: "started" | "late" | "finished", at: string): Act => ({
    key: `${engagement.id}:mark:${name}`,
    at,
    by: host,
    run: (context) =>
      marks.mark(context, { meetingId, mark: name, ...(name === "late" ? { minutes: 5 } : {}) }),
  });
  const tell = (side: string, by: string, after: number): Act[] => {
    const outcome = outcomes[engagement.state];
    if (!outcome || !world.actors.has(by)) return [];
    return [
      {
        key: `${engagement.id}:outcome:${side}`,
        at: minutesAfter(seat.endsAt, after),
        by,
        run: (context) => said.record(context, { meetingId, ...outcome, occurredAt: seat.endsAt }),
      },
    ];
  };
  const need = talk.content.technologyNeeds.find((n) => n.id === engagement.needId);
  return [
    ...(i % 9 === 4 ? [mark("late", minutesAfter(seat.at, 3))] : []),
    ...(i % 2 === 0
      ? [mark("started", minutesAfter(seat.at, 4)), mark("finished", minutesAfter(seat.endsAt, -1))]
      : []),
    ...(i % 3 === 0 ? tell("host", host, 5) : []),
    ...(i % 6 === 1 && engagement.expertIds[0] ? tell("expert", engagement.expertIds[0], 9) : []),
    ...(i % 6 === 2 && need ? tell("enterprise", need.organisationId, 12) : []),
  ];
}
