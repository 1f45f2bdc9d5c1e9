import { sql } from "kysely";
import { z } from "zod";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { Instant } from "#platform/kernel/instant.ts";
import { isAllowed, rolesFor } from "#platform/kernel/policy.ts";
import { defineList } from "#platform/lists/define.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import { countyOptions } from "../../model/county-options.ts";
import { replyOptions } from "../../model/engagement.options.ts";
import { guestPolicy } from "../../model/engagement.policy.ts";
import { GuestItem } from "../../model/guest.ts";
import { type Guests, guestSubjects } from "./guests.ts";

/** Experts invited to activities. */
export const guestList = defineList({
  name: "guests",
  title: { zh: "受邀专家", en: "Invited experts" },
  from: sql`edition_guests g`,
  columns: {
    id: { label: { zh: "标识", en: "Id" }, kind: "text", sql: sql`g.id`, exported: false },
    expertId: {
      label: { zh: "专家标识", en: "Expert id" },
      kind: "text",
      sql: sql`g.expert_id`,
      filter: "in",
      exported: false,
    },
    expertName: { label: { zh: "姓名", en: "Name" }, kind: "text", sql: sql`g.expert_name`, sortable: true },
    organisationName: {
      label: { zh: "单位", en: "Organisation" },
      kind: "text",
      sql: sql`g.organisation_name`,
      sortable: true,
    },
    overseas: {
      label: { zh: "海外背景", en: "Overseas background" },
      kind: "boolean",
      sql: sql`g.overseas`,
      filter: "in",
      sortable: true,
    },
    county: {
      label: { zh: "接待县（市、区）", en: "Receiving county" },
      kind: "text",
      sql: sql`g.county`,
      filter: "in",
      sortable: true,
      options: countyOptions(jiaozuo),
    },
    invitedAt: {
      label: { zh: "邀请时间", en: "Invited" },
      kind: "instant",
      sql: sql`g.invited_at`,
      sortable: true,
      filter: "range",
    },
    replyState: {
      label: { zh: "回复", en: "Reply" },
      kind: "text",
      sql: sql`g.reply_state`,
      filter: "in",
      sortable: true,
      options: replyOptions,
    },
    repliedAt: {
      label: { zh: "回复时间", en: "Replied" },
      kind: "instant",
      sql: sql`g.replied_at`,
      sortable: true,
    },
    replyNote: { label: { zh: "说明", en: "Note" }, kind: "text", sql: sql`g.reply_note` },
    activityId: {
      label: { zh: "活动", en: "Activity" },
      kind: "text",
      sql: sql`g.activity_id`,
      filter: "in",
      exported: false,
    },
    expertOwnerId: {
      label: { zh: "账号", en: "Account" },
      kind: "text",
      sql: sql`g.expert_owner_id`,
      exported: false,
    },
    city: { label: { zh: "城市", en: "City" }, kind: "text", sql: sql`g.city`, exported: false },
    version: { label: { zh: "版本", en: "Version" }, kind: "number", sql: sql`g.version`, exported: false },
  },
  key: sql`g.id`,
  search: sql`g.search_text`,
  subjects: {
    self: { city: sql`g.city`, counties: sql`array[g.county]`, owners: sql`array[g.expert_owner_id]` },
  },
  defaultSort: ["-invitedAt"],
});

type GuestListRow = Omit<GuestItem, "allowedActions"> & { expertOwnerId: string | null; city: string };

const Id = z.object({ id: z.string().max(80) });
const tag = "guests";

/** HTTP operations of invited experts. */
export const guestOperations = (platform: Platform, guests: Guests): Operation[] => [
  ...listOperations<GuestListRow, GuestItem>(platform.db, {
    definition: guestList,
    url: "/api/guests",
    id: "listGuests",
    tag,
    summary: { zh: "受邀专家", en: "Invited experts" },
    access: { roles: rolesFor(guestPolicy, "readGuests") },
    item: GuestItem,
    extraQuery: { edition: z.string().max(80).optional(), activity: z.string().max(80).optional() },
    request: (context, query) => ({
      scopes: visibleScopes(context.actor, guestPolicy, "readGuests", context.now),
      also: [
        sql<boolean>`g.withdrawn_at is null`,
        ...(query.extra.edition ? [sql<boolean>`g.edition_id = ${query.extra.edition}`] : []),
        ...(query.extra.activity ? [sql<boolean>`g.activity_id = ${query.extra.activity}`] : []),
      ],
      query,
    }),
    present: (rows, context) =>
      rows.map(({ expertOwnerId, city, ...row }) => {
        const on = { subjects: guestSubjects({ city, county: row.county, expertOwnerId }), now: context.now };
        return {
          ...row,
          allowedActions: (["recordReply", "withdrawInvitation"] as const).filter((a) =>
            isAllowed(context.actor, guestPolicy, a, on),
          ),
        };
      }),
  }),
  operation({
    method: "POST",
    url: "/api/guests",
    id: "inviteGuests",
    tag,
    summary: { zh: "邀请专家参加活动", en: "Invite experts to an activity" },
    access: { roles: rolesFor(guestPolicy, "inviteGuests") },
    refusals: ["not-found", "engagements.in-future"],
    body: z.strictObject({
      activityId: z.string().max(80),
      guests: z
        .array(
          z.strictObject({
            expertId: z.string().max(80),
            county: z
              .string()
              .regex(/^\d{6}$/)
              .nullish(),
          }),
        )
        .min(1)
        .max(500),
    }),
    response: z.object({
      invited: z.array(z.object({ id: z.string(), expertId: z.string() })),
      already: z.number().int(),
    }),
    handler: ({ context, body }) =>
      guests.inviteGuests(context.command, {
        activityId: body.activityId,
        guests: body.guests.map((g) => ({ expertId: g.expertId, county: g.county ?? null })),
      }),
  }),
  operation({
    method: "POST",
    url: "/api/guests/:id/reply",
    id: "recordGuestReply",
    tag,
    summary: { zh: "登记受邀专家的回复", en: "Record a guest's reply" },
    access: { roles: rolesFor(guestPolicy, "recordReply") },
    refusals: ["not-found", "engagements.in-future"],
    params: Id,
    body: z.strictObject({
      reply: z.enum(["accepted", "declined"]),
      note: z.string().trim().max(500).nullish(),
      occurredAt: Instant.optional(),
    }),
    response: z.object({ id: z.string(), replyState: z.string() }),
    handler: ({ context, params, body }) => guests.recordReply(context.command, { ...body, id: params.id }),
  }),
  operation({
    method: "POST",
    url: "/api/guests/:id/withdraw",
    id: "withdrawGuest",
    tag,
    summary: { zh: "撤回邀请", en: "Withdraw an invitation" },
    access: { roles: rolesFor(guestPolicy, "withdrawInvitation") },
    refusals: ["not-found", "reason-required"],
    params: Id,
    body: z.strictObject({ reason: z.string().trim().max(1000) }),
    response: z.object({ id: z.string() }),
    handler: ({ context, params, body }) =>
      guests.withdrawInvitation(context.command, { ...body, id: params.id }),
  }),
];
