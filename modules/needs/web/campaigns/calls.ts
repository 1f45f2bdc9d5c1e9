import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { api, type Option, type Tone } from "#platform/web/index.ts";
import type { AnswerState } from "../../model/campaigns/answer.ts";
import type { CampaignState } from "../../model/campaigns/campaign.lifecycle.ts";
import type { CampaignView, ProgressRow } from "../../model/campaigns/campaign.ts";
import { STAGES, type Stage, stageLabels } from "../../model/campaigns/period.ts";
import type { LettersPreview, MadeSurveyLink } from "../../model/campaigns/target.ts";

export const CAMPAIGNS = "/survey-campaigns";
export const TARGETS = "/survey-targets";
export const ANSWERS = "/survey-answers";
/** What to read anew after a change among targets. */
export const RENEWED = [TARGETS, CAMPAIGNS];

export type Progress = { rows: ProgressRow[]; total: ProgressRow };
/** What became of letters: links shown once, how many went by mail, who was passed over. */
export type Letters = { links: MadeSurveyLink[]; mailed: number; skipped: number };
/** Rows chosen, or everybody of a campaign (of one county) whom the letter is for. */
export type Whom = { ids: readonly string[] } | { campaignId: string; county?: string };

const on = (id: string, what: string) => `${CAMPAIGNS}/${id}${what}`;
export const moveCampaign = (id: string, step: "open" | "close" | "reopen") =>
  api.post<CampaignView>(on(id, `/${step}`), {});
export const addTargets = (id: string, body: object) =>
  api.post<{ added: number; known: number }>(on(id, "/targets"), body);
export const preview = (id: string, body: { kind: "invitation" | "reminder"; county?: string }) =>
  api.post<LettersPreview>(on(id, "/letters-preview"), body);
export const invite = (body: Whom & { send: boolean; email?: string }) =>
  api.post<Letters>(`${TARGETS}/invitations`, body);
export const remind = (body: Whom) => api.post<Letters>(`${TARGETS}/reminders`, body);
export const assign = (ids: readonly string[], departmentId: string | null) =>
  api.post<{ changed: number }>(`${TARGETS}/assign`, { ids, departmentId });
export const remove = (ids: readonly string[]) => api.post<{ removed: number }>(`${TARGETS}/remove`, { ids });
export const revoke = (id: string, linkId: string) =>
  api.post<{ id: string }>(`${TARGETS}/${id}/revoke-links`, { linkId });
export const noteVisit = (id: string, body: object) =>
  api.post<{ id: string }>(`${TARGETS}/${id}/notes`, body);
export const decideExtension = (id: string, body: object) =>
  api.post<{ id: string }>(`${TARGETS}/${id}/extension`, body);
export const decideAnswer = (id: string, body: object) =>
  api.post<{ id: string }>(`${ANSWERS}/${id}/decide`, body);

export const stateTones: Readonly<Record<CampaignState, Tone>> = {
  draft: "neutral",
  open: "progress",
  closed: "neutral",
};
export const stageTones: Readonly<Record<Stage, Tone>> = {
  listed: "neutral",
  invited: "info",
  opened: "info",
  drafting: "progress",
  submitted: "success",
};
export const stageOptions: readonly Option[] = STAGES.map((value) => ({ value, label: stageLabels[value] }));
/** As people call it: 解放区, 沁阳市, and the zone by its short name. */
export const countyOptions: readonly Option[] = jiaozuo.counties.map((c) => ({
  value: c.code,
  label: { zh: c.functionalZone ? c.short.zh : c.label.zh, en: c.short.en },
}));
export const countyLabel = (code: string | null) => countyOptions.find((c) => c.value === code)?.label;

export const answerTones: Readonly<Record<AnswerState, Tone>> = {
  waiting: "warning",
  accepted: "success",
  duplicate: "neutral",
  refused: "neutral",
};
