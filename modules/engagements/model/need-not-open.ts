import { localDate, SHANGHAI_OFFSET } from "#libs/calendar/index.ts";
import type { NeedRef } from "#modules/needs/model/directory.ts";
import { type NeedState, needLifecycle } from "#modules/needs/model/need.lifecycle.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Text } from "#platform/kernel/text.ts";

const ELSEWHERE: Text = {
  zh: "企业已不再提出这项需求；可改为对接其他已发布的需求",
  en: "The enterprise no longer asks for it; answer another published need instead",
};
const AGAIN: Text = {
  zh: "请企业或市级重新发布后再发起对接",
  en: "Have it published again by the enterprise or the city first",
};
const LATER: Text = { zh: "待需求发布后再发起对接", en: "Wait until it is published" };
const POSSIBLE: Partial<Record<string, Text>> = {
  withdrawn: ELSEWHERE,
  filled: ELSEWHERE,
  closed: AGAIN,
  expired: AGAIN,
};

/** Refuses what answers a need that is not published: names the need, its state, and what can be done instead. */
export function refuseNotOpen(need: Pick<NeedRef, "title" | "state">): never {
  const label = needLifecycle.states[need.state as NeedState]?.label ?? { zh: need.state, en: need.state };
  return refuse("engagements.need-not-open", {
    values: { title: need.title, state: label.zh, stateEn: label.en.toLowerCase() },
    possible: POSSIBLE[need.state] ?? LATER,
  });
}

/** Refuses an answer of the supply side to an open call whose last day (in China) has passed; officers may still match it. */
export function refuseAfterCall(need: Pick<NeedRef, "title" | "openCall">, at: string): void {
  const last = need.openCall?.answerBy;
  if (last && localDate(Date.parse(at), SHANGHAI_OFFSET) > last)
    refuse("engagements.call-over", { values: { title: need.title, day: last } });
}
