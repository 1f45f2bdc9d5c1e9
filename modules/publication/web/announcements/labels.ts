import type { Tone } from "#platform/web/index.ts";
import type { AnnouncementState } from "../../model/announcements/announcement.ts";

export const stateTones: Readonly<Record<AnnouncementState, Tone>> = {
  draft: "neutral",
  published: "success",
  withdrawn: "warning",
};
