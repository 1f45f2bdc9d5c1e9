import type { Text } from "#platform/web/index.ts";

const STATES: Readonly<Record<string, Text>> = {
  next: { zh: "未开始", en: "to come" },
  waiting: { zh: "应已开始", en: "should have begun" },
  unmarked: { zh: "未标记", en: "not marked" },
  started: { zh: "洽谈中", en: "in talks" },
  late: { zh: "推迟", en: "late" },
  "no-show": { zh: "未到场", en: "no-show" },
  finished: { zh: "已结束", en: "over" },
};

/** The state of a meeting in words, for the officers. */
export const stateLabel = (state: string): Text => STATES[state] ?? { zh: state, en: state };

/** The same for a screen that guests read: it asks them to sit down and blames nobody. */
const WALL_STATES: Readonly<Record<string, Text>> = {
  waiting: { zh: "请入座", en: "please be seated" },
  unmarked: { zh: "请入座", en: "please be seated" },
  started: { zh: "洽谈中", en: "in talks" },
  late: { zh: "推迟", en: "delayed" },
  "no-show": { zh: "暂缓", en: "on hold" },
  finished: { zh: "已结束", en: "over" },
};
export const wallLabel = (state: string): Text => WALL_STATES[state] ?? stateLabel(state);
