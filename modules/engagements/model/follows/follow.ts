import { z } from "zod";
import type { Notice } from "#modules/accounts/model/notice.ts";
import { type NeedState, needLifecycle } from "#modules/needs/model/need.lifecycle.ts";
import { by, type Policy } from "#platform/kernel/policy.ts";

export type FollowAction = "follow" | "readFollows";
/** On what an expert follows: the person's own matter, nobody else's. */
export const followPolicy: Policy<FollowAction> = {
  follow: by("expert"),
  readFollows: by("expert"),
};
export const FollowItem = z.object({
  id: z.string(),
  needId: z.string(),
  needCode: z.string(),
  kind: z.string(),
  title: z.string(),
  county: z.string(),
  editionId: z.string(),
  state: z.string(),
  followedAt: z.string(),
  changedAt: z.string().nullable(),
  allowedActions: z.array(z.string()),
});
export type FollowItem = z.infer<typeof FollowItem>;

/** What a follower is told when a need leaves the public or comes back to it. Only the public title is named. */
export function needChangedNotice(
  need: { readonly id: string; readonly code: string; readonly title: string; readonly state: string },
  expertId: string,
): Notice {
  const label = needLifecycle.states[need.state as NeedState]?.label ?? { zh: need.state, en: need.state };
  const back = need.state === "published";
  return {
    kind: "follow.need-changed",
    to: { expertId },
    subject: {
      zh: back ? `您关注的需求重新发布：${need.title}` : `您关注的需求${label.zh}：${need.title}`,
      en: back
        ? `A need you follow is published again: ${need.title}`
        : `A need you follow is now ${label.en.toLowerCase()}: ${need.title}`,
    },
    text: {
      zh: `${need.code}“${need.title}”${back ? "已重新发布，可以查看、提问或表达意向。" : `现为“${label.zh}”，暂不能提问或对接。`}`,
      en: `${need.code} “${need.title}” ${back ? "is published again: you can read it, ask, or offer your help." : `is now ${label.en.toLowerCase()}: it takes no questions or offers at present.`}`,
    },
    link: back ? `/needs/${need.id}` : "/follows",
  };
}
