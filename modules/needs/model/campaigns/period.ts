import { addDays } from "#libs/calendar/index.ts";
import type { CampaignState } from "./campaign.lifecycle.ts";

/** Days after a campaign's last day in which its links still show what became of the answers. */
export const LINK_DAYS = 180;
/** Days before the last day from which laggards are called to mind. */
export const CLOSING_DAYS = 5;

export type Period = {
  readonly state: CampaignState;
  readonly opensOn: string;
  readonly closesOn: string;
};

/** Whether answers are taken, and the last day on which they are. */
export type Standing = { readonly state: "not-yet" | "open" | "over"; readonly until: string };

/**
 * Whether a campaign takes an enterprise's answers on a day (`YYYY-MM-DD`, China). An extension granted to it holds whatever the
 * campaign's own state, so that closing a campaign never takes back what an officer promised.
 */
export function standing(campaign: Period, extendedUntil: string | null, day: string): Standing {
  const extended = extendedUntil !== null && extendedUntil > campaign.closesOn;
  const until = extended ? extendedUntil : campaign.closesOn;
  if (campaign.state === "draft" || day < campaign.opensOn) return { state: "not-yet", until };
  if (extendedUntil !== null && day <= extendedUntil) return { state: "open", until };
  return { state: campaign.state === "open" && day <= campaign.closesOn ? "open" : "over", until };
}

/** Whether laggards are to be called to mind: a running campaign in its last days. */
export const isClosingSoon = (campaign: Period, day: string): boolean =>
  campaign.state === "open" && day <= campaign.closesOn && addDays(day, CLOSING_DAYS) >= campaign.closesOn;

export const LINK_STATES = ["open", "opened", "answered", "expired", "revoked"] as const;
export type LinkState = (typeof LINK_STATES)[number];
type LinkFacts = {
  readonly openedAt: string | null;
  readonly answeredAt: string | null;
  readonly revokedAt: string | null;
};

/** What has become of a link on a day; `lastDay` is the campaign's last day for its enterprise. */
export function linkState(link: LinkFacts, lastDay: string, day: string): LinkState {
  if (link.revokedAt) return "revoked";
  if (day > addDays(lastDay, LINK_DAYS)) return "expired";
  if (link.answeredAt) return "answered";
  return link.openedAt ? "opened" : "open";
}

/** Where an enterprise of the list stands, from its dates and counts. */
export const STAGES = ["listed", "invited", "opened", "drafting", "submitted"] as const;
export type Stage = (typeof STAGES)[number];
export const stageLabels: Readonly<Record<Stage, { zh: string; en: string }>> = {
  listed: { zh: "未邀请", en: "Not invited" },
  invited: { zh: "已邀请", en: "Invited" },
  opened: { zh: "已打开", en: "Opened" },
  drafting: { zh: "填写中", en: "Drafting" },
  submitted: { zh: "已提交", en: "Submitted" },
};
