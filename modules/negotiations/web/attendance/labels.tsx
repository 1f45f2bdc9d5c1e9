import { StageTag, type Text, type Tone } from "#platform/web/index.ts";
import type { LINK_STATES } from "../../model/attendance/invitation.ts";
import { replyStateOptions } from "../../model/attendance/options.ts";
import type { Attendance } from "../../model/attendance.ts";

type ReplyState = Attendance["replyState"];
const tones: Readonly<Record<ReplyState, Tone>> = {
  "not-invited": "neutral",
  waiting: "warning",
  accepted: "success",
  declined: "danger",
};
/** How a party answered. */
export const ReplyTag = ({ state }: { state: ReplyState }) => (
  <StageTag
    label={replyStateOptions.find((o) => o.value === state)?.label ?? { zh: state, en: state }}
    tone={tones[state]}
  />
);

type LinkState = (typeof LINK_STATES)[number];
const links: Readonly<Record<LinkState, { label: Text; tone: Tone }>> = {
  open: { label: { zh: "未打开", en: "Not opened" }, tone: "warning" },
  opened: { label: { zh: "已打开", en: "Opened" }, tone: "info" },
  replied: { label: { zh: "已回复", en: "Answered" }, tone: "success" },
  expired: { label: { zh: "已过期", en: "Expired" }, tone: "neutral" },
  revoked: { label: { zh: "已撤回", en: "Withdrawn" }, tone: "neutral" },
};
/** What became of a personal link. */
export const LinkTag = ({ state }: { state: LinkState }) => <StageTag {...links[state]} />;
