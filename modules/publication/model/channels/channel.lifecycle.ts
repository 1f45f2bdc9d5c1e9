import { type ActionOf, defineLifecycle, type StateOf } from "#libs/lifecycle/index.ts";

/** WHEN: a paused channel keeps its record and its memory, and is written to no more. */
export const channelLifecycle = defineLifecycle({
  initial: "active",
  states: {
    active: { label: { zh: "合作中", en: "Active" } },
    paused: { label: { zh: "已暂停", en: "Paused" } },
  },
  transitions: {
    pause: { label: { zh: "暂停", en: "Pause" }, from: ["active"], to: "paused" },
    resume: { label: { zh: "恢复", en: "Resume" }, from: ["paused"], to: "active" },
  },
});
export type ChannelState = StateOf<typeof channelLifecycle>;
export type ChannelStep = ActionOf<typeof channelLifecycle>;
export const CHANNEL_STATES = ["active", "paused"] as const;
