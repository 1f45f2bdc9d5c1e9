import { StageTag, type Text, type Tone } from "#platform/web/index.ts";
import { type ChannelState, channelLifecycle } from "../../model/channels/channel.lifecycle.ts";
import { channelKindOptions } from "../../model/channels/channel.options.ts";
import {
  type DispatchState,
  dispatchLifecycle,
  type LetterState,
  letterStateLabels,
} from "../../model/channels/dispatch.lifecycle.ts";

export const kindLabel = (kind: string): Text =>
  channelKindOptions.find((o) => o.value === kind)?.label ?? { zh: kind, en: kind };

export const ChannelTag = ({ state }: { state: ChannelState }) => (
  <StageTag label={channelLifecycle.states[state].label} tone={state === "active" ? "success" : "neutral"} />
);

const dispatchTones: Readonly<Record<DispatchState, Tone>> = {
  draft: "neutral",
  sending: "progress",
  sent: "success",
  cancelled: "neutral",
};
export const DispatchTag = ({ state }: { state: DispatchState }) => (
  <StageTag label={dispatchLifecycle.states[state].label} tone={dispatchTones[state]} />
);

const letterTones: Readonly<Record<LetterState, Tone>> = {
  waiting: "neutral",
  "handing-over": "progress",
  sent: "success",
  refused: "danger",
  unclear: "warning",
  skipped: "neutral",
};
export const LetterTag = ({ state }: { state: LetterState }) => (
  <StageTag label={letterStateLabels[state]} tone={letterTones[state]} />
);

/** The steps a need takes through a channel, in their order. */
export const funnelSteps = [
  { id: "sent", label: { zh: "已推送", en: "Sent" } },
  { id: "opened", label: { zh: "已打开", en: "Opened" } },
  { id: "read", label: { zh: "已阅读", en: "Read" } },
  { id: "recommended", label: { zh: "有推荐", en: "Recommended" } },
  { id: "engaged", label: { zh: "已对接", en: "Engaged" } },
  { id: "signed", label: { zh: "已签约", en: "Signed" } },
] as const;
