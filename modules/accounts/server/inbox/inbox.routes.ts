import { z } from "zod";
import { listOperations } from "#platform/http/listing.ts";
import { operation } from "#platform/http/operation.ts";
import { nodesScope } from "#platform/kernel/scope.ts";
import { textPair } from "#platform/kernel/text-pair.ts";
import type { Platform } from "#platform/platform.ts";
import { NOTICE_GROUPS } from "../../model/inbox/kinds.ts";
import { DigestHour, MailChoices, PreferencesEdit } from "../../model/inbox/preferences.ts";
import { type InboxRow, inboxList } from "./inbox.list.ts";
import type { Inbox } from "./inbox.service.ts";

const Message = z.object({
  id: z.string(),
  group: z.enum(NOTICE_GROUPS),
  kind: z.string(),
  subject: textPair,
  text: textPair,
  title: z.string().describe("The subject in the reader's language"),
  body: z.string().describe("The text in the reader's language"),
  link: z.string().describe("Page to open, a path"),
  url: z.string().describe("The same with the platform's address, for copying"),
  urgent: z.boolean(),
  read: z.boolean(),
  createdAt: z.string(),
  readAt: z.string().nullable(),
  mail: z.enum(["none", "now", "digest", "sent", "failed"]),
  mailedAt: z.string().nullable(),
  allowedActions: z.array(z.string()),
});
const Counts = z.object({
  unread: z.number().int(),
  urgent: z.number().int(),
  at: z.string().describe("When it was counted"),
});
const Preferences = z.object({
  mail: MailChoices,
  digestHour: DigestHour,
  version: z.number().int(),
  timeZone: z.string(),
});

/** A person's messages and how they come by mail: everybody's own, nobody else's. */
export function inboxOperations({ db, config, clock }: Platform, inbox: Inbox) {
  const base = { tag: "me", access: "signed-in" } as const;
  const { timeZone, publicUrl } = config;
  return [
    ...listOperations<InboxRow, z.output<typeof Message>>(db, {
      ...base,
      definition: inboxList,
      url: "/api/me/inbox",
      id: "listMyInbox",
      summary: { zh: "我的消息", en: "My messages" },
      item: Message,
      request: ({ actor }, query) => ({
        scopes: { self: nodesScope([{ kind: "own", personId: actor.personId }]) },
        query,
      }),
      present: (rows, { locale }) =>
        rows.map(({ title, body, subjectEn, textEn, ...row }) => ({
          ...row,
          group: row.group as (typeof NOTICE_GROUPS)[number],
          mail: row.mail as "none",
          subject: { zh: title, en: subjectEn },
          text: { zh: body, en: textEn },
          title: locale === "zh" ? title : subjectEn,
          body: locale === "zh" ? body : textEn,
          url: `${publicUrl}${row.link}`,
          allowedActions: [row.read ? "markUnread" : "markRead"],
        })),
    }),
    operation({
      ...base,
      method: "GET",
      url: "/api/me/inbox/unread",
      id: "countMyUnread",
      summary: { zh: "未读消息数", en: "How many unread messages I have" },
      response: Counts,
      handler: ({ context }) => inbox.unread(context.actor.personId),
    }),
    operation({
      ...base,
      method: "GET",
      url: "/api/me/inbox/text",
      id: "myUnreadAsText",
      summary: { zh: "未读消息的纯文本（可粘贴到微信）", en: "My unread messages as plain text for a chat" },
      response: z.object({ total: z.number().int(), text: z.string() }),
      handler: ({ context }) => inbox.forChat(context.actor.personId, context.locale),
    }),
    operation({
      ...base,
      method: "POST",
      url: "/api/me/inbox/marks",
      id: "markMyMessages",
      summary: { zh: "标为已读或未读", en: "Mark messages read or unread" },
      // Saying it twice is saying it once.
      idempotent: true,
      body: z.strictObject({ ids: z.array(z.string().max(60)).min(1).max(200), read: z.boolean() }),
      response: Counts,
      handler: ({ context, body }) => inbox.mark(context.actor.personId, body),
    }),
    operation({
      ...base,
      method: "POST",
      url: "/api/me/inbox/all-read",
      id: "markMyInboxRead",
      summary: { zh: "全部标为已读", en: "Mark all my messages read" },
      idempotent: true,
      body: z.strictObject({
        until: z.iso.datetime().optional().describe("Newest message seen; what came later stays unread"),
      }),
      response: Counts,
      handler: ({ context, body }) =>
        inbox.markAll(context.actor.personId, body.until ?? clock().toISOString()),
    }),
    operation({
      ...base,
      method: "GET",
      url: "/api/me/inbox/preferences",
      id: "getMyInboxPreferences",
      summary: { zh: "我的通知设置", en: "How I am notified" },
      response: Preferences,
      handler: async ({ context }) => ({ ...(await inbox.preferences(context.actor.personId)), timeZone }),
    }),
    operation({
      ...base,
      method: "PUT",
      url: "/api/me/inbox/preferences",
      id: "setMyInboxPreferences",
      summary: { zh: "修改通知设置", en: "Change how I am notified" },
      refusals: ["stale-version"],
      body: PreferencesEdit,
      response: Preferences,
      handler: async ({ context, body }) => ({
        ...(await inbox.setPreferences(context.command, body)),
        timeZone,
      }),
    }),
  ];
}
