import { api } from "#platform/web/index.ts";
import type { InvitationView, MadeLink } from "../../model/attendance/invitation.ts";
import type { Agenda } from "../../model/timetable.ts";
import type { ReplySubmission } from "./reply/reply-form.tsx";

/** The list of attendances; everything below it is one of them. */
export const ATTENDANCES = "/attendances";
export const countsPath = (activityId: string) => `/activities/${activityId}/attendance-counts`;
/** What to read anew after a change: the list, and what is counted of the activity. */
export const renewed = (activityId: string) => [ATTENDANCES, `/activities/${activityId}`];

const of = (activityId: string, what = "") => `/activities/${activityId}/attendances${what}`;
const one = (id: string, what = "") => `${ATTENDANCES}/${id}${what}`;

export const collect = (activityId: string) =>
  api.post<{ added: number; total: number }>(of(activityId, "/collect"), {});
export const addParties = (activityId: string, parties: unknown) =>
  api.post<{ added: number }>(of(activityId), { parties });
export const invite = (activityId: string, input: { ids: string[]; email?: string; send: boolean }) =>
  api.post<{ made: MadeLink[] }>(of(activityId, "/invite"), input);
export const remind = (activityId: string) =>
  api.post<{ sent: number; skipped: number }>(of(activityId, "/remind"), {});
export const revokeLink = (id: string, linkId: string) =>
  api.post<{ id: string }>(one(id, "/revoke-links"), { linkId });
export const edit = (id: string, body: object, idempotencyKey: string) =>
  api.patch<{ id: string; version: number }>(one(id), body, { idempotencyKey });
export const reply = (id: string, { idempotencyKey, ...body }: ReplySubmission) =>
  api.post<{ id: string; version: number }>(one(id, "/reply"), body, { idempotencyKey });

/** What the holder of a personal link calls; nobody needs to be signed in. */
const PUBLIC = "/public/attendance";
const open = { expectUnauthenticated: true };
export const invitation = {
  open: (token: string) => api.post<InvitationView>(PUBLIC, { token }, open),
  reply: (token: string, { idempotencyKey, ...body }: ReplySubmission) =>
    api.post<InvitationView>(`${PUBLIC}/reply`, { token, ...body }, { ...open, idempotencyKey }),
  agenda: (token: string) => api.post<Agenda>(`${PUBLIC}/agenda`, { token }, open),
  calendarUrl: (token: string, locale: string) =>
    `/api${PUBLIC}/agenda.ics?token=${encodeURIComponent(token)}&locale=${locale}`,
  paperUrl: (token: string, locale: string) =>
    `/api${PUBLIC}/invitation.pdf?token=${encodeURIComponent(token)}&locale=${locale}`,
};
