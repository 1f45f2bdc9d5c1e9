import type { Text } from "#platform/web/index.ts";

const STATES: Readonly<Record<string, Text>> = {
  next: { zh: "未开始", en: "to come" },
  waiting: { zh: "应已开始", en: "should have begun" },
  started: { zh: "洽谈中", en: "in talks" },
  late: { zh: "推迟", en: "late" },
  "no-show": { zh: "未到场", en: "no-show" },
  finished: { zh: "已结束", en: "over" },
};

/** The state of a meeting in words. */
export const stateLabel = (state: string): Text => STATES[state] ?? { zh: state, en: state };
