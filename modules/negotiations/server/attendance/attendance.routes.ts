import { sql } from "kysely";
import QRCode from "qrcode";
import { z } from "zod";
import { auditedExport } from "#platform/http/audited-export.ts";
import { changedReply } from "#platform/http/fragments.ts";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { ALL } from "#platform/kernel/scope.ts";
import type { ListQuery } from "#platform/lists/define.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import { AttendanceCounts, AttendanceView, MadeLink } from "../../model/attendance/invitation.ts";
import { AttendanceItem, AttendanceReply } from "../../model/attendance.ts";
import { attendancePolicy } from "../../model/negotiation.policy.ts";
import { PartyKeySchema } from "../../model/party.ts";
import type { NegotiationPorts } from "../ports.ts";
import { type AttendanceListRow, attendanceList } from "./attendance.list.ts";
import * as repository from "./attendance.repository.ts";
import { type AttendanceViews, presented } from "./attendance.views.ts";
import type { Collecting } from "./collecting.ts";
import { type Invited, type Inviting, invitationUrl } from "./invitations/inviting.ts";
import type { Records } from "./records.ts";
import type { Replying } from "./replying.ts";

const tag = "attendance";
const Id = z.object({ id: z.string().max(80) });
const Ids = z.array(z.string().min(1).max(80)).min(1).max(500);
/** Those chosen, or everybody of the activity who is in the state the letter is for. */
const Whom = { ids: Ids.optional(), activityId: z.string().max(80).optional() };
const version = z.number().int().min(1);
const read = { roles: rolesFor(attendancePolicy, "readAttendance") };
const runs = { roles: rolesFor(attendancePolicy, "sendInvitations") };

const Made = z.object({
  links: z.array(MadeLink),
  mailed: z.number().int(),
  skipped: z.number().int(),
});

export type AttendanceParts = {
  readonly records: Records;
  readonly collecting: Collecting;
  readonly replying: Replying;
  readonly inviting: Inviting;
  readonly views: AttendanceViews;
};

const PERSONAL: ReadonlySet<string> = new Set(
  Object.entries(attendanceList.columns).flatMap(([id, column]) => ("personal" in column ? [id] : [])),
);
/** Whether a list is sorted or filtered by something personal: diet, hotel. */
const asksPersonal = ({ sort = [], filters }: ListQuery): boolean =>
  [...sort.map((s) => s.replace(/^[-+]/, "")), ...Object.keys(filters)].some((id) => PERSONAL.has(id));

/** The attendance list and its letters over HTTP. */
export function attendanceOperations(
  platform: Platform,
  ports: NegotiationPorts,
  { records, collecting, replying, inviting, views }: AttendanceParts,
): Operation[] {
  const show = async ({ made, skipped }: Invited) => ({
    links: await Promise.all(
      made.map(async ({ sealed, ...one }) => {
        const link = invitationUrl(platform.config.publicUrl, await ports.letters.unseal(sealed));
        const qr = made.length === 1 ? await QRCode.toString(link, { type: "svg", margin: 2 }) : null;
        return { ...one, link, qr };
      }),
    ),
    mailed: made.filter((m) => m.delivery === "mail").length,
    skipped,
  });
  type Whom = { ids?: string[] | undefined; activityId?: string | undefined };
  const whom = async ({ ids, activityId }: Whom, state: "not-invited" | "waiting") => {
    if (ids) return ids;
    const all = activityId ? await repository.attendancesOf(platform.db, activityId) : [];
    return all.filter((row) => row.replyState === state).map((row) => row.id);
  };
  const brief = ({ id, version }: { id: string; version: number }) => ({ id, version });
  return [
    ...listOperations<AttendanceListRow, AttendanceItem>(platform.db, {
      definition: attendanceList,
      url: "/api/attendance",
      id: "listAttendance",
      tag,
      summary: { zh: "参会名单", en: "Attendance list" },
      access: read,
      item: AttendanceItem,
      extraQuery: { edition: z.string().max(80).optional(), activity: z.string().max(80).optional() },
      request: async (context, query) => ({
        scopes: (await views.hosts(query.extra.activity, context))
          ? { self: ALL }
          : visibleScopes(
              context.actor,
              attendancePolicy,
              // An order or a filter tells what is masked: by these only among rows that one answers for.
              asksPersonal(query) ? "replyAttendance" : "readAttendance",
              context.now,
            ),
        query,
        also: [
          ...(query.extra.edition ? [sql<boolean>`a.edition_id = ${query.extra.edition}`] : []),
          ...(query.extra.activity ? [sql<boolean>`a.activity_id = ${query.extra.activity}`] : []),
        ],
      }),
      present: async (rows, context) => {
        const hosts = new Map<string, string | null>();
        for (const id of new Set(rows.map((r) => r.activityId))) hosts.set(id, await records.hostOf(id));
        return rows.map((row) => {
          const actions = records.actionsFor(row, hosts.get(row.activityId) ?? null, context);
          const { arrivesAt, leavesAt, pickUp, interpreter, hotel, companions, representatives, sentAt } =
            row;
          const near = actions.length > 0;
          return {
            ...presented(row, actions),
            ...{ arrivesAt, leavesAt, pickUp, interpreter, hotel, companions, representatives, sentAt },
            diet: near ? row.diet : null,
            attendees: near ? row.attendees : null,
          };
        });
      },
      onExport: auditedExport(platform, "attendance.export"),
    }),
    operation({
      method: "GET",
      url: "/api/activities/:id/attendance-counts",
      id: "countAttendance",
      tag,
      summary: { zh: "参会名单的统计", en: "How the attendance list stands" },
      access: read,
      params: Id,
      response: AttendanceCounts,
      handler: ({ context, params }) => views.counts(params.id, context),
    }),
    operation({
      method: "POST",
      url: "/api/activities/:id/attendance/collect",
      id: "collectAttendance",
      tag,
      summary: { zh: "汇集参加方", en: "Collect the parties" },
      access: runs,
      refusals: ["not-found"],
      params: Id,
      response: z.object({ added: z.number().int(), known: z.number().int() }),
      handler: ({ context, params }) => collecting.collect(context.command, params.id),
    }),
    operation({
      method: "POST",
      url: "/api/activities/:id/attendance",
      id: "addAttendance",
      tag,
      summary: { zh: "添加参加方", en: "Add parties" },
      access: { roles: rolesFor(attendancePolicy, "manageAttendance") },
      refusals: ["not-found", "attendance.not-on-list"],
      params: Id,
      body: z.strictObject({
        parties: z.array(PartyKeySchema).min(1).max(200),
        county: z
          .string()
          .regex(/^\d{6}$/)
          .nullish(),
      }),
      response: z.object({
        added: z.array(z.object({ id: z.string(), party: z.string() })),
        known: z.number().int(),
      }),
      handler: ({ context, params, body }) =>
        collecting.add(context.command, { activityId: params.id, ...body }),
    }),
    operation({
      method: "GET",
      url: "/api/attendance/:id",
      id: "getAttendance",
      tag,
      summary: { zh: "一方的参会情况", en: "One party's attendance" },
      access: read,
      refusals: ["not-found"],
      params: Id,
      response: AttendanceView,
      handler: ({ context, params }) => views.view(params.id, context),
    }),
    operation({
      method: "PATCH",
      url: "/api/attendance/:id",
      id: "editAttendance",
      tag,
      summary: { zh: "安排住宿、礼宾次序等", en: "Hotel, protocol order and the like" },
      access: { roles: rolesFor(attendancePolicy, "manageAttendance") },
      refusals: ["not-found", "stale-version"],
      params: Id,
      body: z.strictObject({
        version,
        hotelName: z.string().trim().max(80).nullable().optional(),
        hotelRoom: z.string().trim().max(20).nullable().optional(),
        county: z
          .string()
          .regex(/^\d{6}$/)
          .nullable()
          .optional(),
        protocolRank: z.number().int().min(1).max(9999).optional(),
        language: z.enum(["zh", "en"]).optional(),
      }),
      response: changedReply,
      handler: async ({ context, params, body: { version, ...given } }) => {
        const change = Object.fromEntries(Object.entries(given).filter(([, v]) => v !== undefined));
        return brief(await replying.edit(context.command, { id: params.id, version, ...change }));
      },
    }),
    operation({
      method: "POST",
      url: "/api/attendance/:id/reply",
      id: "replyAttendance",
      tag,
      summary: { zh: "填写参会回执", en: "Fill in the reply form" },
      access: { roles: rolesFor(attendancePolicy, "replyAttendance") },
      refusals: ["not-found", "stale-version"],
      params: Id,
      body: z.strictObject({ version, reply: AttendanceReply }),
      response: changedReply,
      handler: async ({ context, params, body }) =>
        brief(await replying.reply(context.command, { id: params.id, ...body })),
    }),
    operation({
      method: "POST",
      url: "/api/attendance/invitations",
      id: "inviteAttendance",
      tag,
      summary: { zh: "发出邀请（专属链接）", en: "Invite by personal link" },
      access: runs,
      refusals: ["not-found", "attendance.one-address"],
      body: z.strictObject({
        ...Whom,
        send: z.boolean().default(true),
        email: z.email().max(200).nullish(),
      }),
      response: Made,
      handler: async ({ context, body }) => {
        const ids = await whom(body, "not-invited");
        return show(await inviting.invite(context.command, { ...body, ids }));
      },
    }),
    operation({
      method: "POST",
      url: "/api/attendance/reminders",
      id: "remindAttendance",
      tag,
      summary: { zh: "提醒未回复的参加方", en: "Remind those who have not answered" },
      access: runs,
      refusals: ["not-found"],
      body: z.strictObject(Whom),
      response: Made,
      handler: async ({ context, body }) =>
        show(await inviting.remind(context.command, await whom(body, "waiting"))),
    }),
    operation({
      method: "POST",
      url: "/api/attendance/:id/revoke-links",
      id: "revokeAttendanceLinks",
      tag,
      summary: { zh: "撤回专属链接", en: "Take personal links back" },
      access: runs,
      refusals: ["not-found"],
      params: Id,
      body: z.strictObject({
        linkId: z.string().max(80).nullish(),
        reason: z.string().trim().max(500).nullish(),
      }),
      response: z.object({ id: z.string(), revoked: z.number().int() }),
      handler: ({ context, params, body }) => inviting.revoke(context.command, { id: params.id, ...body }),
    }),
  ];
}
