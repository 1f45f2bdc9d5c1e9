import type { Text } from "#platform/kernel/text.ts";
import type { MeetingOutcome, NEXT_STEPS, OUTCOMES } from "../day.ts";

type Outcome = (typeof OUTCOMES)[number];
type NextStep = (typeof NEXT_STEPS)[number];

/** 洽谈结果, as two taps show it. */
export const outcomeLabels: Readonly<Record<Outcome, Text>> = {
  met: { zh: "已洽谈", en: "Met" },
  "no-show": { zh: "未到场", en: "No-show" },
  weak: { zh: "意愿不强", en: "Little interest" },
  "worth-following": { zh: "值得跟进", en: "Worth following up" },
  intent: { zh: "有意合作", en: "Wants to cooperate" },
};
export const nextStepLabels: Readonly<Record<NextStep, Text>> = {
  "send-material": { zh: "发送资料", en: "Send material" },
  "site-visit": { zh: "安排实地考察", en: "Visit the site" },
  call: { zh: "线上再谈", en: "Another call" },
  "draft-agreement": { zh: "起草协议", en: "Draft an agreement" },
  none: { zh: "无", en: "None" },
};
export const whoLabels = {
  expert: { zh: "专家", en: "Expert" },
  enterprise: { zh: "企业", en: "Enterprise" },
  county: { zh: "县（市、区）", en: "County" },
  city: { zh: "市级", en: "City" },
} as const satisfies Record<string, Text>;

/**
 * What an outcome says as the result of an engagement's meeting. An intent spoken at the table is not yet an intent on paper: the
 * engagement moves to 意向 when the paper is recorded. A no-show is no meeting.
 */
export const engagementResultOf = (outcome: Outcome): "negotiating" | "intent" | "hold" | null =>
  (
    ({
      met: "negotiating",
      "worth-following": "negotiating",
      intent: "intent",
      weak: "hold",
      "no-show": null,
    }) as const
  )[outcome];

/** What each side says, as far as it decides. */
export type Said = Pick<MeetingOutcome, "side" | "outcome" | "at">;

/**
 * What stands of a meeting when several sides have spoken: the word of the table's host, else the latest. `disputed` when they do not
 * say the same. `settled` is false while one party says that they met, the other that nobody came, and the host has not spoken: then
 * nothing is passed on, because whether a meeting took place is for the host of the table to say.
 */
export function standing(
  said: readonly Said[],
): { outcome: Outcome; disputed: boolean; settled: boolean } | null {
  const latest = [...said].sort((a, b) => a.at.localeCompare(b.at)).at(-1);
  if (!latest) return null;
  const host = said.find((s) => s.side === "host");
  const missed = said.filter((s) => s.outcome === "no-show").length;
  return {
    outcome: (host ?? latest).outcome,
    disputed: new Set(said.map((s) => s.outcome)).size > 1,
    settled: host !== undefined || missed === 0 || missed === said.length,
  };
}

/** The next step as officers write it into an engagement. */
export const nextStepText = (step: NextStep | null): string | null =>
  step && step !== "none" ? nextStepLabels[step].zh : null;
