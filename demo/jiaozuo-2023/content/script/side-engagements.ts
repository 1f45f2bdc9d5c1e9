import { type Random, randomOf } from "#demo/random.ts";
import { addWorkingDays, at, officeHour } from "../calendar.ts";
import { mainActivityId } from "../organisations/places.ts";
import { topicById } from "../topics/index.ts";
import type { Engagement, EngagementStep, Expert, TechnologyNeed } from "../types.ts";
import { describeBasis, minutesOf, overrideNote } from "./engagement-text.ts";
import { type EngagementWorld, type PlannedEngagement, preparation } from "./engagements.ts";
import type { Slots } from "./slots.ts";

const secondCount = 16;
const triedCount = 34;

/** Second experts for needs already engaged, and what was tried for the needs that found nobody. */
export function buildSideEngagements(
  seed: number,
  planned: readonly PlannedEngagement[],
  world: EngagementWorld,
): Engagement[] {
  const random = randomOf(seed, "side-engagements");
  let serial = planned.length;
  const id = () => `eng-${String(++serial).padStart(3, "0")}`;
  return [...seconds(random, { planned, world, id }), ...attempts(random, { planned, world, id })];
}

interface Work {
  readonly planned: readonly PlannedEngagement[];
  readonly world: EngagementWorld;
  readonly id: () => string;
}

function seconds(random: Random, work: Work): Engagement[] {
  const result: Engagement[] = [];
  for (const { engagement, pairing } of random.sample(work.planned, work.planned.length)) {
    if (result.length >= secondCount || pairing.mark) continue;
    const need = work.world.needs.find((n) => n.id === engagement.needId) as TechnologyNeed;
    const others = work.world.experts.filter(
      (e) =>
        e.invited &&
        !e.flags.includes("company-executive") &&
        !engagement.expertIds.includes(e.id) &&
        e.topicIds.some((id) => isNear(id, need.topicId as string)),
    );
    if (others.length === 0) continue;
    result.push(
      second(random, {
        id: work.id(),
        need,
        expert: random.pick(others),
        i: result.length,
        slots: work.world.slots,
      }),
    );
  }
  return result;
}

/** The same subject, or one of the same field of technology and the same first-level discipline. */
function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [topicById(one), topicById(other)];
  return a.fields[0] === b.fields[0] && a.discipline.slice(0, 3) === b.discipline.slice(0, 3);
}

function second(
  random: Random,
  input: { id: string; need: TechnologyNeed; expert: Expert; i: number; slots: Slots },
): Engagement {
  const { need, expert } = input;
  const officer = `staff-${need.county}-2`;
  const { steps } = preparation(random, { need, supplyBy: expert.id });
  const met = input.i % 4 !== 3;
  const slot = met ? input.slots.take(random, [need.organisationId, expert.id], 2) : undefined;
  if (slot) steps.push({ at: slot.at, to: "met", by: officer });
  if (input.i % 5 === 1 && met)
    steps.push({
      at: at("2023-09-25", 17, 30),
      to: "on-hold",
      by: officer,
      note: "已与另一位专家达成意向，本对接暂缓",
    });
  const last = steps.at(-1) as EngagementStep;
  const state = last.to === "met" || last.to === "on-hold" ? last.to : "confirmed";
  return {
    ...frame(random, { id: input.id, need, expert, steps, state }),
    ...(slot
      ? {
          meeting: {
            at: slot.at,
            mode: "on-site",
            place: `焦作迎宾馆洽谈区${slot.table}号桌`,
            minutes: minutesOf(random, need, "met"),
          },
        }
      : {}),
  };
}

/** Needs without a confirmed engagement: most were tried, nobody of the invited was lost on them. */
function attempts(random: Random, work: Work): Engagement[] {
  const engaged = new Set(work.planned.map((p) => p.engagement.needId));
  const open = work.world.needs.filter((n) => !engaged.has(n.id));
  return random.sample(open, triedCount).map((need, i) => {
    const fits = (e: Expert) => e.topicIds[0] === need.topicId;
    const guests = work.world.experts.filter((e) => e.invited && fits(e));
    const declined = i % 5 === 4 && guests.length > 0;
    const pool = declined ? guests : work.world.experts.filter((e) => !e.invited && fits(e));
    return attempt(random, { id: work.id(), need, expert: random.pick(pool), declined, i });
  });
}

function attempt(
  random: Random,
  input: { id: string; need: TechnologyNeed; expert: Expert; declined: boolean; i: number },
): Engagement {
  const { need, expert, declined } = input;
  const prepared = preparation(random, { need, supplyBy: expert.id }).steps;
  const reach = declined ? 4 : 1 + (input.i % 3);
  const steps = prepared.slice(0, reach);
  const last = steps.at(-1) as EngagementStep;
  const after = officeHour(random, addWorkingDays(last.at.slice(0, 10), 3));
  if (declined)
    steps.push({
      at: after,
      to: "fell-through",
      by: expert.id,
      category: "declined",
      note: "专家会期内另有安排，婉拒本次对接",
    });
  else if (reach === 3 && input.i % 2 === 0)
    steps.push({
      at: after,
      to: "fell-through",
      by: last.by,
      category: input.i % 4 === 0 ? "maturity" : "schedule",
      note: input.i % 4 === 0 ? "经筛选，现有成果距工业应用较远" : "企业技改排期推迟，暂不对接",
    });
  const state = (steps.at(-1) as EngagementStep).to as Engagement["state"];
  return frame(random, { id: input.id, need, expert, steps, state });
}

function frame(
  random: Random,
  input: {
    id: string;
    need: TechnologyNeed;
    expert: Expert;
    steps: readonly EngagementStep[];
    state: Engagement["state"];
  },
): Engagement {
  const { need, expert } = input;
  return {
    id: input.id,
    activityId: mainActivityId,
    needId: need.id,
    expertIds: [expert.id],
    consortium: [],
    county: need.county,
    channelId: expert.channelId,
    cooperationMode: random.pick([
      "project-cooperation",
      "technology-extension",
      "flexible-engagement",
    ] as const),
    basis: describeBasis({ need, expert }),
    override: overrideNote(random, { need, experts: [expert] }),
    state: input.state,
    steps: input.steps,
  };
}
