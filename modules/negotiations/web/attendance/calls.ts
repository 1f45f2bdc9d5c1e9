import { api } from "#platform/web/index.ts";
import type { InvitationView, MadeLink } from "../../model/attendance/invitation.ts";
import type { Agenda } from "../../model/timetable.ts";
import type { ReplySubmission } from "./reply/reply-form.tsx";

/** The attendance list; everything below it is one of its rows. */
export const ATTENDANCE = "/attendance";
export const countsPath = (activityId: string) => `/activities/${activityId}/attendance-counts`;
/** What to read anew after a change: the list, and what is counted of the activity. */
export const renewed = (activityId: string) => [ATTENDANCE, `/activities/${activityId}`];

/** What became of letters: links shown once, how many went by mail, who was passed over. */
export type Letters = { links: readonly MadeLink[]; mailed: number; skipped: number };
/** Rows chosen, or everybody of the activity whom the letter is for. */
export type Whom = { ids: readonly string[] } | { activityId: string };

const one = (id: string, what = "") => `${ATTENDANCE}/${id}${what}`;
export const collect = (activityId: string) =>
  api.post<{ added: number; known: number }>(`/activities/${activityId}/attendance/collect`, {});
export const addParties = (activityId: string, parties: unknown) =>
  api.post<{ added: unknown[]; known: number }>(`/activities/${activityId}/attendance`, { parties });
export const invite = (input: Whom & { email?: string; send: boolean }) =>
  api.post<Letters>(`${ATTENDANCE}/invitations`, input);
export const remind = (whom: Whom) => api.post<Letters>(`${ATTENDANCE}/reminders`, whom);
export const revokeLink = (id: string, linkId: string) =>
  api.post<{ id: string }>(one(id, "/revoke-links"), { linkId });
export const edit = (id: string, body: object, idempotencyKey: string) =>
  api.patch<{ id: string; version: number }>(one(id), body, { idempotencyKey });
export const reply = (id: string, { idempotencyKey, ...body }: ReplySubmission) =>
  api.post<{ id: string; version: number }>(one(id, "/reply"), body, { idempotencyKey });

/** What the holder of a personal link calls; nobody needs to be signed in. */
const PUBLIC = "/public/invitations";
const open = { expectUnauthenticated: true };
const file = (token: string, name: string, locale: string) =>
  `/api${PUBLIC}/${encodeURIComponent(token)}/${name}?locale=${locale}`;
export const invitation = {
  open: (token: string) => api.post<InvitationView>(`${PUBLIC}/open`, { token }, open),
  reply: (token: string, { idempotencyKey, ...body }: ReplySubmission) =>
    api.post<InvitationView>(`${PUBLIC}/reply`, { token, ...body }, { ...open, idempotencyKey }),
  agenda: (token: string) => api.post<Agenda>(`${PUBLIC}/agenda`, { token }, open),
  calendarUrl: (token: string, locale: string) => file(token, "agenda.ics", locale),
  paperUrl: (token: string, locale: string) => file(token, "invitation.pdf", locale),
};
