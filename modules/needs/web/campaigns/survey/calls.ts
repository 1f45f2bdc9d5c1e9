import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { api } from "#platform/web/index.ts";
import type { AnswerReceipt, FormView } from "../../../model/campaigns/answer.ts";
import type { SurveyView } from "../../../model/campaigns/survey.ts";
import type { NeedKind } from "../../../model/directory.ts";
import type { SimilarNeed } from "../../../model/readiness/similar.ts";

/** What the holder of a personal link calls; nobody needs to be signed in. */
const open = { expectUnauthenticated: true };
const call =
  <Body extends object, Result>(name: string) =>
  (token: string, body: Body) =>
    api.post<Result>(`/public/survey/${name}`, { ...body, token }, open);

export type Values = Record<string, unknown>;
export type Saved = { id: string; version: number; updatedAt: string };
export type DraftSaving = { key: string; kind: NeedKind; values: Values; version?: number };

export const survey = {
  open: (token: string) => call<object, SurveyView>("open")(token, {}),
  save: call<DraftSaving, Saved>("save"),
  renew: call<{ needId: string }, SurveyView>("renew"),
  drop: call<{ draftId: string }, SurveyView>("drop"),
  submit: call<{ draftId: string; version: number; values: Values }, SurveyView>("submit"),
  correct: call<{ needId: string; version: number; kind: NeedKind; values: Values }, SurveyView>("correct"),
  remark: call<{ text: string }, SurveyView>("remark"),
  extension: call<{ reason: string; wantedUntil?: string }, SurveyView>("extension"),
  account: (token: string) => call<object, SurveyView>("account")(token, {}),
  similar: call<object, { items: SimilarNeed[] }>("similar"),
  claim: (token: string) => api.post<{ taken: number; left: number }>("/survey/claim", { token }),
};

export const publicForm = {
  view: (code: string) => api.get<FormView>(`/public/survey-forms/${encodeURIComponent(code)}`, {}, open),
  answer: (code: string, body: object) =>
    api.post<AnswerReceipt>(`/public/survey-forms/${encodeURIComponent(code)}/answers`, body, open),
};

/** Names a draft before the server knows it: the same for every try of its first save. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `d-${Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("")}`;
}

/** What a county is called in full; undefined for none of the city's. */
export const countyName = (code: string | null) => jiaozuo.counties.find((c) => c.code === code)?.label;
