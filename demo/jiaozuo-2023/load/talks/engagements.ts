import type {
  Engagement,
  EngagementStep,
  Organisation,
  TechnologyNeed,
} from "#demo/jiaozuo-2023/content/index.ts";
import type { StepAction } from "#modules/engagements/model/engagement.lifecycle.ts";
import type { ProposalInput } from "#modules/engagements/model/engagement.ts";
import type { createEngagements } from "#modules/engagements/server/index.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import { channelKey } from "../channels/channels.ts";
import {
  type Act,
  dayInChina,
  fail,
  groupBy,
  instant,
  latest,
  minutesAfter,
  type Seat,
  type World,
} from "../story.ts";
import { fellThroughCategory } from "../words.ts";

export type EngagementPlay = {
  readonly engagements: ReturnType<typeof createEngagements>;
  readonly world: World;
  readonly organisation: (id: string) => Organisation;
  readonly need: (id: string) => TechnologyNeed;
};

type Service = EngagementPlay["engagements"]["service"];
type Step = Parameters<Service["advanceMany"]>[1][number];

/** One record per expert; the first carries the papers. A company that supplies stands alone. */
export function recordsOf(engagement: Engagement): { readonly record: string; readonly expertId?: string }[] {
  const [lead, ...others] = engagement.expertIds;
  if (!lead) return [{ record: engagement.id }];
  return [
    { record: engagement.id, expertId: lead },
    ...others.map((expertId, i) => ({ record: `${engagement.id}#${i + 2}`, expertId })),
  ];
}

/** What people at a desk do in one go: by person and day. Everything else is an act of its own. */
const atDesk: ReadonlySet<EngagementStep["to"]> = new Set([
  "suggested",
  "screened",
  "shortlisted",
  "invited",
]);
const stages: Partial<Record<EngagementStep["to"], StepAction>> = {
  screened: "screen",
  shortlisted: "shortlist",
  invited: "invite",
  "confirmed-by-demand": "confirmDemand",
  "confirmed-by-supply": "confirmSupply",
  met: "recordMeeting",
  "on-hold": "hold",
};

type Planned = { readonly engagement: Engagement; readonly step: EngagementStep; readonly index: number };

/** Suggestions, screening, invitations, confirmations, meetings and what came of them; papers are told by the signings. */
export function engagementStory(play: EngagementPlay, engagements: readonly Engagement[]): Act[] {
  const planned = engagements.flatMap((engagement) =>
    engagement.steps.map((step, index): Planned => ({ engagement, step, index })),
  );
  const desk = planned.filter((p) => atDesk.has(p.step.to));
  const groups = groupBy(desk, ({ step }) => `${step.to}:${step.by}:${dayInChina(step.at)}`);
  const together = [...groups].map(([group, members]): Act => {
    const { to, by } = (members[0] as Planned).step;
    return {
      key: `engagements:${group}`,
      at: latest(members.map((m) => m.step.at)),
      by,
      run: (context) =>
        to === "suggested" ? propose(play, context, members) : advance(play, context, members, group),
    };
  });
  const alone = planned
    .filter(({ step }) => !atDesk.has(step.to) && step.to !== "intent" && step.to !== "signed")
    .flatMap((one) => actsAlone(play, one));
  return [...together, ...alone, ...talksBeforeStage(play, engagements)];
}

/** Of several experts each answers for himself; everything else concerns all of an engagement's records. */
function actsAlone(play: EngagementPlay, one: Planned): Act[] {
  const { engagement, step, index } = one;
  const key = `${engagement.id}:${index}:${step.to}`;
  const act: Act = {
    key,
    at: step.at,
    by: step.by,
    run: (context) => advance(play, context, [one], engagement.id),
  };
  if (step.to !== "confirmed-by-supply" || engagement.expertIds.length < 2) return [act];
  return recordsOf(engagement).map(
    ({ record, expertId }, i): Act => ({
      key: `${key}:${i}`,
      at: minutesAfter(step.at, i * 25),
      by: expertId ?? step.by,
      run: async (context) => {
        const id = play.world.id(record);
        const outcomes = await play.engagements.service.advanceMany(context, [
          { id, action: "confirmSupply" },
        ]);
        for (const o of outcomes) if (o.refusal) play.world.refuse(`${key}:${i}`, o.refusal);
      },
    }),
  );
}

async function propose(
  play: EngagementPlay,
  context: CommandContext,
  members: readonly Planned[],
): Promise<void> {
  const wanted = members.flatMap(({ engagement, step }) =>
    recordsOf(engagement).map(({ record, expertId }) => ({
      record,
      input: proposal(play, engagement, { expertId, at: step.at }),
    })),
  );
  const outcomes = await play.engagements.service.proposeMany(
    context,
    wanted.map((w) => w.input),
  );
  for (const [i, outcome] of outcomes.entries()) {
    const { record } = wanted[i] as (typeof wanted)[number];
    if (outcome.id) play.world.ids.set(record, outcome.id);
    else if (outcome.refusal) play.world.refuse(record, outcome.refusal);
  }
}

function proposal(
  play: EngagementPlay,
  engagement: Engagement,
  given: { expertId: string | undefined; at: string },
): ProposalInput {
  const { world } = play;
  const { expertId } = given;
  const need = play.need(engagement.needId);
  const through = play.organisation(engagement.channelId);
  return {
    needId: world.id(engagement.needId),
    activityId: engagement.activityId,
    demanderIds: [need.organisationId, ...engagement.consortium].map((id) => world.id(id)),
    ...(expertId
      ? { expertId: world.id(expertId) }
      : { supplierOrganisationId: world.id(engagement.supplierOrganisationId ?? fail(engagement.id)) }),
    channel: channelOf(through),
    ...(world.ids.has(channelKey(through.id)) ? { channelId: world.id(channelKey(through.id)) } : {}),
    recommender: through.name,
    basis: engagement.basis,
    cooperationMode: engagement.cooperationMode,
    reason: engagement.override,
    occurredAt: instant(given.at),
  };
}

const channelOf = ({ kind }: Organisation): NonNullable<ProposalInput["channel"]> =>
  kind === "university" || kind === "institute" || kind === "association" ? kind : "agency";

async function advance(
  play: EngagementPlay,
  context: CommandContext,
  members: readonly Planned[],
  key: string,
): Promise<void> {
  const steps = members.flatMap(({ engagement, step }) =>
    recordsOf(engagement).flatMap(({ record }) =>
      play.world.ids.has(record) ? [stepOf(play.world, { id: play.world.id(record), engagement, step })] : [],
    ),
  );
  const outcomes = await play.engagements.service.advanceMany(context, steps);
  for (const outcome of outcomes) if (outcome.refusal) play.world.refuse(key, outcome.refusal);
}

function stepOf(
  world: World,
  { id, engagement, step }: { id: string; engagement: Engagement; step: EngagementStep },
): Step {
  const base = { id, occurredAt: instant(step.at), ...(step.note ? { reason: step.note } : {}) };
  if (step.to === "fell-through") {
    const ended: StepAction = engagement.expertIds.includes(step.by) ? "declineSupply" : "fallThrough";
    return { ...base, action: ended, category: fellThroughCategory(step) };
  }
  const action = stages[step.to] ?? fail(`${engagement.id}: no action leads to ${step.to}`);
  return action === "recordMeeting"
    ? {
        ...base,
        action,
        meeting: { ...meetingOf(engagement, seatOf(world, id, engagement)), result: resultOf(engagement) },
      }
    : { ...base, action };
}

/** Experts who came together sit where the first of them does. */
const seatOf = (world: World, id: string, engagement: Engagement): Seat | undefined =>
  world.seats.get(id) ?? world.seats.get(world.ids.get(engagement.id) ?? "");

/** As the minutes have it; at the tables, where the timetable seats the two sides. */
function meetingOf(engagement: Engagement, seat: Seat | undefined) {
  const { at, mode, place, minutes } = engagement.meeting ?? fail(`${engagement.id} met without a meeting`);
  if (mode === "on-site" && seat?.table)
    return {
      at: seat.at,
      mode,
      place: `焦作迎宾馆${seat.table.room}`,
      table: `${seat.table.number}号桌`,
      minutes,
    };
  const table = /(\d+)号桌/.exec(place)?.[1];
  return {
    at: instant(at),
    mode: mode === "mail" ? ("email" as const) : mode,
    place: place.replace(/\d+号桌$/, ""),
    ...(table ? { table: `${table}号桌` } : {}),
    minutes,
  };
}

/** What the minutes of a talk conclude. */
function resultOf({ state }: Engagement) {
  const results = {
    "on-hold": "hold",
    "fell-through": "end",
    intent: "intent",
    signed: "signing",
  } as const;
  return state in results ? results[state as keyof typeof results] : ("negotiating" as const);
}

/** Pairs that agreed before the event sit down at the venue all the same, before they go on stage. */
function talksBeforeStage(play: EngagementPlay, engagements: readonly Engagement[]): Act[] {
  const staged = engagements.filter((e) => e.meeting?.mode === "online" && e.state === "signed");
  return staged.map(
    (engagement, i): Act => ({
      key: `${engagement.id}:at-venue`,
      at: `2023-09-24T08:${40 + i}:00+08:00`,
      by: `staff-${engagement.county}-1`,
      run: async (context) => {
        if (!play.world.ids.has(engagement.id)) return;
        const outcomes = await play.engagements.service.advanceMany(context, [
          {
            id: play.world.id(engagement.id),
            action: "recordMeeting",
            meeting: {
              at: context.occurredAt,
              mode: "on-site",
              place: "焦作迎宾馆签约席",
              table: `${i + 1}号席`,
              minutes: "双方当面核对协议文本与试验安排，准备上台签约。",
              result: "signing",
            },
          },
        ]);
        for (const o of outcomes) if (o.refusal) play.world.refuse(`${engagement.id}:at-venue`, o.refusal);
      },
    }),
  );
}
