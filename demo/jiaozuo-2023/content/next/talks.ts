import type { Random } from "#demo/random.ts";
import { addDays, at, dayOf } from "../calendar.ts";
import { describeBasis, intentContent, minutesOf, overrideNote } from "../script/engagement-text.ts";
import type {
  Day,
  EditionContent,
  Engagement,
  EngagementState,
  EngagementStep,
  Expert,
  Intent,
  LedgerRow,
  TechnologyNeed,
} from "../types.ts";

/** Early talks of the edition in preparation: how far each has come, in order of the published needs. */
const stages: readonly EngagementState[] = ["intent", "intent", "met", "confirmed", "suggested"];

/** Days before today on which a talk that has come far enough reaches a stage. */
const daysBefore = {
  suggested: 13,
  screened: 13,
  shortlisted: 12,
  invited: 12,
  "confirmed-by-demand": 11,
  "confirmed-by-supply": 10,
  met: 9,
  intent: 9,
} as const;

const reached: Readonly<Partial<Record<EngagementState, readonly (keyof typeof daysBefore)[]>>> = {
  suggested: ["suggested"],
  invited: ["suggested", "screened", "shortlisted", "invited"],
  confirmed: [
    "suggested",
    "screened",
    "shortlisted",
    "invited",
    "confirmed-by-demand",
    "confirmed-by-supply",
  ],
  met: [
    "suggested",
    "screened",
    "shortlisted",
    "invited",
    "confirmed-by-demand",
    "confirmed-by-supply",
    "met",
  ],
  intent: [
    "suggested",
    "screened",
    "shortlisted",
    "invited",
    "confirmed-by-demand",
    "confirmed-by-supply",
    "met",
    "intent",
  ],
};

export interface EarlyTalks {
  readonly engagements: readonly Engagement[];
  readonly intents: readonly Intent[];
  readonly ledger: readonly LedgerRow[];
}

type Given = {
  readonly today: Day;
  /** Published long enough ago to be talked about, one for each talk; the last is the guest's subject. */
  readonly needs: readonly TechnologyNeed[];
  /** Who may be talked to; see `unboundExperts`. */
  readonly experts: readonly Expert[];
  /** Invited in these days and has not answered. */
  readonly guest: Expert;
};

/**
 * What was begun before the edition itself: five needs at different stages, the two intents with visits that are due, and an
 * invitation that waits for its answer.
 */
export function earlyTalks(random: Random, given: Given): EarlyTalks {
  const { needs, today, guest } = given;
  const taken = new Set([guest.id]);
  const talks = needs.map((need, i): Engagement => {
    const state = stages[i] ?? "invited";
    const expert = state === "invited" ? guest : expertFor(need, given.experts, taken);
    taken.add(expert.id);
    return talk(random, { id: `next-eng-${i + 1}`, need, expert, state, today });
  });
  const agreed = talks.filter((t) => t.state === "intent");
  const needOf = (t: Engagement) => needs.find((n) => n.id === t.needId) as TechnologyNeed;
  const intents = agreed.map(
    (t, i): Intent => ({
      id: `next-int-${i + 1}`,
      engagementId: t.id,
      needId: t.needId,
      at: t.steps.at(-1)?.at as string,
      content: intentContent(random, needOf(t)),
    }),
  );
  return {
    engagements: talks,
    intents,
    ledger: intents.map((intent, i) => row(intent, needOf(agreed[i] as Engagement), { i, today })),
  };
}

/**
 * Experts the first edition spoke to and bound to nobody: neither an agreement of any kind, which would set them beside a
 * competitor, nor a talk that failed.
 */
export function unboundExperts({ experts, script }: Pick<EditionContent, "experts" | "script">): Expert[] {
  const over = new Set(["intent", "signed", "fell-through"]);
  const spokenTo = new Set(script.engagements.flatMap((e) => e.expertIds));
  const bound = new Set(
    script.engagements.filter((e) => e.steps.some((s) => over.has(s.to))).flatMap((e) => e.expertIds),
  );
  const atCounties = new Set(script.countyEvents.flatMap((c) => c.matches.flatMap((m) => m.expertIds)));
  return experts.filter(
    (e) => spokenTo.has(e.id) && !bound.has(e.id) && !atCounties.has(e.id) && e.language === "zh",
  );
}

/** One of them who works on the subject. */
function expertFor(need: TechnologyNeed, unbound: readonly Expert[], taken: ReadonlySet<string>): Expert {
  const found = unbound.find((e) => !taken.has(e.id) && e.topicIds[0] === need.topicId);
  if (!found) throw new Error(`nobody to talk to about ${need.id}`);
  return found;
}

type Talk = {
  readonly id: string;
  readonly need: TechnologyNeed;
  readonly expert: Expert;
  readonly state: EngagementState;
  readonly today: Day;
};

function talk(random: Random, { id, need, expert, state, today }: Talk): Engagement {
  const officer = `staff-${need.county}-1`;
  const by = (to: keyof typeof daysBefore): string => {
    if (to === "confirmed-by-demand") return need.organisationId;
    if (to === "confirmed-by-supply") return expert.id;
    return to === "met" || to === "intent" ? officer : "staff-city-1";
  };
  // An invitation that waits for its answer was sent the other day.
  const later = state === "invited" ? 10 : 0;
  const steps = (reached[state] ?? []).map(
    (to, i): EngagementStep => ({
      at: at(addDays(today, later - daysBefore[to]), 9 + i, 20),
      to,
      by: by(to),
    }),
  );
  const met = steps.find((s) => s.to === "met");
  return {
    id,
    activityId: need.activityId,
    needId: need.id,
    expertIds: [expert.id],
    consortium: [],
    county: need.county,
    channelId: expert.channelId,
    cooperationMode: "project-cooperation",
    basis: describeBasis({ need, expert }),
    override: overrideNote(random, { need, experts: [expert] }),
    state,
    steps,
    ...(met
      ? {
          meeting: {
            at: met.at,
            mode: "online" as const,
            place: "视频会议",
            minutes: minutesOf(random, need, state),
          },
        }
      : {}),
  };
}

/** The visit after the talk is past its day; the first row's obstacle too. */
function row(
  intent: Intent,
  need: TechnologyNeed,
  { i, today }: { readonly i: number; readonly today: Day },
): LedgerRow {
  const officerId = `staff-${need.county}-1`;
  const day = addDays(dayOf(intent.at), 2);
  return {
    id: `next-led-${i + 1}`,
    intentId: intent.id,
    county: need.county,
    unitId: `dept-hrss-${need.county}`,
    officerId,
    visits: [
      {
        at: at(day, 15, 10),
        mode: "phone",
        by: officerId,
        progress: i === 0 ? "delayed" : "on-plan",
        ...(i === 0 ? { reason: "样品检测排期推迟一周" } : {}),
        note: i === 0 ? "企业反映中试资金尚有缺口，已提请金融部门协调。" : "双方已交换资料，约定近期到厂。",
        blockers:
          i === 0
            ? [
                {
                  kind: "finance",
                  description: "中试资金缺口较大，银行要求追加抵押",
                  departmentId: "dept-finance",
                  deadline: addDays(today, -2),
                },
              ]
            : [],
        nextVisit: addDays(today, i === 0 ? -3 : -1),
      },
    ],
    project: [],
  };
}
