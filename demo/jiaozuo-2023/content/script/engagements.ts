import { type Random, randomOf } from "#demo/random.ts";
import { addDays, addWorkingDays, at, officeHour } from "../calendar.ts";
import { mainActivityId } from "../organisations/places.ts";
import type {
  Day,
  Engagement,
  EngagementState,
  EngagementStep,
  Expert,
  Moment,
  Organisation,
  TechnologyNeed,
} from "../types.ts";
import type { Pairing } from "./cast.ts";
import { describeBasis, minutesOf, overrideNote } from "./engagement-text.ts";
import { type Slots, slotsOf } from "./slots.ts";

const intentCount = 62;
/** Of the 62 intents: signed on stage, at a table, after a visit. E1 and E2 are on stage, E5 at the venue, E4 after a visit. */
const signedElsewhere = { stage: 6, venue: 3, visit: 4 };

type Outcome = "stage" | "venue" | "visit" | "intent" | "on-hold" | "fell-through" | "met";

export interface PlannedEngagement {
  readonly pairing: Pairing;
  readonly outcome: Outcome;
  readonly engagement: Engagement;
}

export interface EngagementWorld {
  readonly slots: Slots;
  readonly needs: readonly TechnologyNeed[];
  readonly experts: readonly Expert[];
  readonly organisations: ReadonlyMap<string, Organisation>;
}

/** The 74 engagements that were confirmed and met, with what became of them. */
export function buildMainEngagements(
  seed: number,
  pairings: readonly Pairing[],
  world: EngagementWorld,
): PlannedEngagement[] {
  const random = randomOf(seed, "engagements");
  const outcomes = outcomesOf(random, pairings);
  blockTold(pairings, world);
  let onStage = 0;
  return pairings.map((pairing, i) => {
    const outcome = outcomes[i] as Outcome;
    const order = outcome === "stage" ? ++onStage : 0;
    const engagement = confirmedEngagement({
      random,
      id: `eng-${String(i + 1).padStart(3, "0")}`,
      pairing,
      outcome,
      order,
      world,
    });
    return { pairing, outcome, engagement };
  });
}

function outcomesOf(random: Random, pairings: readonly Pairing[]): Outcome[] {
  const told: Readonly<Record<string, Outcome>> = {
    E1: "stage",
    E2: "stage",
    E3: "intent",
    E4: "visit",
    E5: "venue",
    E6: "venue",
  };
  const free = random.sample(
    pairings.filter((p) => !p.mark),
    pairings.length,
  );
  const withIntent = intentCount - (pairings.length - free.length);
  const plan: Outcome[] = [
    ...Array<Outcome>(signedElsewhere.stage).fill("stage"),
    ...Array<Outcome>(signedElsewhere.venue - 1).fill("venue"),
    ...Array<Outcome>(signedElsewhere.visit).fill("visit"),
  ];
  while (plan.length < withIntent) plan.push("intent");
  while (plan.length < free.length)
    plan.push((["on-hold", "fell-through", "met"] as const)[plan.length % 3] as Outcome);
  const drawn = new Map(free.map((p, i) => [p.needId, plan[i] as Outcome]));
  return pairings.map((p) => (p.mark ? (told[p.mark] as Outcome) : (drawn.get(p.needId) as Outcome)));
}

interface Confirmed {
  readonly random: Random;
  readonly id: string;
  readonly pairing: Pairing;
  readonly outcome: Outcome;
  readonly order: number;
  readonly world: EngagementWorld;
}

function confirmedEngagement(c: Confirmed): Engagement {
  const { random, pairing, outcome } = c;
  const need = c.world.needs.find((n) => n.id === pairing.needId) as TechnologyNeed;
  const experts = pairing.guests.map((g) => c.world.experts[g] as Expert);
  const officer = `staff-${need.county}-1`;
  const supplyBy = experts[0]?.id ?? (pairing.supplierId as string);
  const { steps, lastDay } = preparation(random, { need, supplyBy });
  const who = participants(pairing, c.world);
  const meeting = meetingOf(random, { outcome, pairing, lastDay, who, slots: c.world.slots });
  steps.push({ at: meeting.at, to: "met", by: officer });
  steps.push(...aftermath(random, { outcome, met: meeting.at, order: c.order, officer, mark: pairing.mark }));
  const state = steps.at(-1)?.to as EngagementState;
  return {
    id: c.id,
    activityId: mainActivityId,
    needId: need.id,
    expertIds: experts.map((e) => e.id),
    ...(pairing.supplierId ? { supplierOrganisationId: pairing.supplierId } : {}),
    consortium: pairing.consortium,
    ...(pairing.lead ? { demandLead: pairing.lead } : {}),
    county: need.county,
    channelId: experts[0]?.channelId ?? (pairing.supplierId as string),
    cooperationMode: random.pick([
      "technology-extension",
      "project-cooperation",
      "project-cooperation",
      "flexible-engagement",
    ] as const),
    basis: describeBasis({
      need,
      expert: experts[0],
      supplier: c.world.organisations.get(pairing.supplierId ?? ""),
    }),
    override: overrideNote(random, { need, experts }),
    state,
    steps,
    meeting: {
      at: meeting.at,
      mode: meeting.mode,
      place: meeting.place,
      minutes: minutesOf(random, need, outcome),
    },
  };
}

/** From the suggestion to both confirmations, between July and mid-September. */
export function preparation(
  random: Random,
  input: { readonly need: TechnologyNeed; readonly supplyBy: string },
): { steps: EngagementStep[]; lastDay: Day } {
  const operator = `staff-city-${random.int(1, 3)}`;
  const steps: EngagementStep[] = [];
  let day = addWorkingDays("2023-07-02", random.int(1, 16));
  const push = (to: EngagementStep["to"], by: string, wait: readonly [number, number]) => {
    day = addWorkingDays(day, random.int(wait[0], wait[1]));
    steps.push({ at: officeHour(random, day), to, by });
  };
  push("suggested", operator, [0, 0]);
  push("screened", operator, [1, 4]);
  push("shortlisted", operator, [1, 4]);
  push("invited", operator, [2, 6]);
  const demandFirst = random.chance(0.6);
  push(
    demandFirst ? "confirmed-by-demand" : "confirmed-by-supply",
    demandFirst ? input.need.organisationId : input.supplyBy,
    [1, 4],
  );
  push(
    demandFirst ? "confirmed-by-supply" : "confirmed-by-demand",
    demandFirst ? input.supplyBy : input.need.organisationId,
    [1, 4],
  );
  return { steps, lastDay: day };
}

type Meeting = Omit<NonNullable<Engagement["meeting"]>, "minutes">;

function participants(pairing: Pairing, world: EngagementWorld): string[] {
  const need = world.needs.find((n) => n.id === pairing.needId) as TechnologyNeed;
  const people = pairing.guests.map((g) => (world.experts[g] as Expert).id);
  return [need.organisationId, ...people, ...(pairing.supplierId ? [pairing.supplierId] : [])];
}

/** The visit to 博爱 fills the second morning, the side meeting of 中站 one slot after the opening. */
function blockTold(pairings: readonly Pairing[], world: EngagementWorld): void {
  for (const pairing of pairings) {
    if (pairing.mark === "E4") world.slots.block(participants(pairing, world), slotsOf(2).slice(0, 4));
    if (pairing.mark === "E5") world.slots.block(participants(pairing, world), slotsOf(1).slice(1, 2));
  }
}

interface MeetingInput {
  readonly outcome: Outcome;
  readonly pairing: Pairing;
  readonly lastDay: Day;
  readonly who: readonly string[];
  readonly slots: Slots;
}

function meetingOf(random: Random, input: MeetingInput): Meeting {
  if (input.outcome === "stage") {
    const day = addWorkingDays(input.lastDay < "2023-09-04" ? "2023-09-04" : input.lastDay, random.int(1, 4));
    return { at: officeHour(random, day), mode: "online", place: "视频会议" };
  }
  if (input.pairing.mark === "E4")
    return {
      at: at("2023-09-25", 8, 0),
      mode: "site-visit",
      place: "博爱新开源医疗科技集团有限公司生产现场",
    };
  if (input.pairing.mark === "E5")
    return { at: at("2023-09-24", 11, 10), mode: "on-site", place: "中站区洽谈区" };
  const visit = input.outcome === "visit";
  const slot = input.slots.take(random, input.who, visit || random.chance(0.35) ? 2 : 1);
  if (visit || (slot.at.startsWith("2023-09-25") && random.chance(0.4)))
    return { at: slot.at, mode: "site-visit", place: "企业车间" };
  return { at: slot.at, mode: "on-site", place: `焦作迎宾馆洽谈区${slot.table}号桌` };
}

function aftermath(
  random: Random,
  input: { outcome: Outcome; met: Moment; order: number; officer: string; mark: Pairing["mark"] },
): EngagementStep[] {
  const { outcome, met, officer } = input;
  const metDay = met.slice(0, 10);
  const soon = met.replace(/T(\d\d)/, (_, h: string) => `T${String(Number(h) + 1).padStart(2, "0")}`);
  const intent: EngagementStep = { at: soon, to: "intent", by: officer };
  if (outcome === "met") return [];
  if (outcome === "intent") return [intent];
  if (outcome === "on-hold")
    return [
      {
        at: soon,
        to: "on-hold",
        by: officer,
        note: random.pick(["企业需待董事会研究后再议", "专家建议先做小样评价", "双方对投入方式尚未取得一致"]),
      },
    ];
  if (outcome === "fell-through") {
    const [category, note] = random.pick([
      ["price", "研发费用超出企业预算"],
      ["maturity", "技术仍处实验室阶段，企业需要成熟装备"],
      ["intellectual-property", "知识产权归属未谈拢"],
      ["direction", "交流后发现研究方向与问题不符"],
    ] as const);
    return [{ at: soon, to: "fell-through", by: officer, category, note }];
  }
  if (outcome === "stage") {
    const agreed = addWorkingDays(metDay, 2);
    return [
      { at: officeHour(random, agreed), to: "intent", by: officer },
      { at: at("2023-09-24", 9, 30 + input.order * 2), to: "signed", by: "staff-city-1" },
    ];
  }
  if (outcome === "venue") {
    const day = input.mark === "E5" ? "2023-09-24" : "2023-09-25";
    return [intent, { at: at(day, 17, random.int(0, 5) * 5 + 5), to: "signed", by: officer }];
  }
  const signing =
    input.mark === "E4"
      ? at("2023-09-25", 11, 10)
      : officeHour(random, addWorkingDays(addDays("2023-09-26", 0), random.int(1, 10)));
  return [intent, { at: signing, to: "signed", by: officer }];
}
