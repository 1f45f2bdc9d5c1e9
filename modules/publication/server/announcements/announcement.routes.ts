import { z } from "zod";
import { attachment } from "#platform/http/attachment.ts";
import { auditedExport } from "#platform/http/audited-export.ts";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import {
  AnnouncementInput,
  AnnouncementRow,
  AnnouncementView,
  announcementPolicy,
} from "../../model/announcements/announcement.ts";
import type { Announced } from "../portal/reader.ts";
import { type AnnouncementListRow, announcementList } from "./announcement.list.ts";
import { type AnnouncementService, actionsOn } from "./announcement.service.ts";

const Id = z.object({ id: z.string().min(1).max(60) });
const FileIds = z.object({ id: z.string().min(1).max(60), fileId: z.string().min(1).max(60) });
const access = { roles: rolesFor(announcementPolicy, "read") };
const tag = "announcements";

/** HTTP operations of announcements, and the public download of an attachment. */
export function announcementOperations(
  platform: Platform,
  service: AnnouncementService,
  announced: Announced,
): Operation[] {
  return [
    ...listOperations<AnnouncementListRow, AnnouncementRow>(platform.db, {
      definition: announcementList,
      url: "/api/announcements",
      id: "listAnnouncements",
      tag,
      summary: { zh: "政策与新闻", en: "Policies and news" },
      access,
      item: AnnouncementRow,
      request: ({ actor, now }, query) => ({
        scopes: visibleScopes(actor, announcementPolicy, "read", now),
        query,
      }),
      present: (rows, viewer) =>
        rows.map(({ city, departmentId, ...row }) => ({
          ...row,
          allowedActions: actionsOn({ city, departmentId, state: row.state }, viewer),
        })),
      onExport: auditedExport(platform, "announcement.export"),
    }),
    ...recordOperations(service),
    ...fileOperations(service, announced),
  ];
}

const recordOperations = (service: AnnouncementService): Operation[] => [
  operation({
    method: "POST",
    url: "/api/announcements",
    id: "createAnnouncement",
    tag,
    summary: { zh: "新建政策或新闻（草稿）", en: "Write an announcement (draft)" },
    access: { roles: rolesFor(announcementPolicy, "create") },
    body: AnnouncementInput,
    response: AnnouncementView,
    status: 201,
    handler: ({ context, body }) => service.create(context.command, body),
  }),
  operation({
    method: "GET",
    url: "/api/announcements/:id",
    id: "getAnnouncement",
    tag,
    summary: { zh: "一篇政策或新闻", en: "One announcement" },
    access,
    params: Id,
    response: AnnouncementView,
    handler: ({ context, params }) => service.view(params.id, context),
  }),
  operation({
    method: "PUT",
    url: "/api/announcements/:id",
    id: "editAnnouncement",
    tag,
    summary: { zh: "修改政策或新闻", en: "Change an announcement" },
    access: { roles: rolesFor(announcementPolicy, "edit") },
    params: Id,
    body: AnnouncementInput.extend({ version: z.number().int() }),
    response: AnnouncementView,
    refusals: ["stale-version", "announcements.number-missing"],
    handler: ({ context, params, body }) => service.edit(context.command, { ...body, id: params.id }),
  }),
  operation({
    method: "POST",
    url: "/api/announcements/:id/publish",
    id: "publishAnnouncement",
    tag,
    summary: { zh: "在门户发布", en: "Publish on the portal" },
    access: { roles: rolesFor(announcementPolicy, "publish") },
    params: Id,
    response: AnnouncementView,
    refusals: ["wrong-state", "announcements.number-missing"],
    handler: ({ context, params }) => service.publish(context.command, params.id),
  }),
  operation({
    method: "POST",
    url: "/api/announcements/:id/withdraw",
    id: "withdrawAnnouncement",
    tag,
    summary: { zh: "从门户撤下", en: "Take down from the portal" },
    access: { roles: rolesFor(announcementPolicy, "withdraw") },
    params: Id,
    body: z.strictObject({ reason: z.string().max(500).default("") }),
    response: AnnouncementView,
    refusals: ["wrong-state", "reason-required"],
    handler: ({ context, params, body }) => service.withdraw(context.command, params.id, body.reason),
  }),
];

const fileOperations = (service: AnnouncementService, announced: Announced): Operation[] => [
  operation({
    method: "POST",
    url: "/api/announcements/:id/files",
    id: "attachToAnnouncement",
    tag,
    summary: { zh: "上传附件（每个不超过 10 MB）", en: "Add an attachment (10 MB at most)" },
    access: { roles: rolesFor(announcementPolicy, "attach") },
    params: Id,
    upload: true,
    response: AnnouncementView,
    refusals: [
      "announcements.attachment-too-large",
      "announcements.attachment-missing",
      "announcements.too-many-attachments",
    ],
    handler: async ({ context, params, request }) => {
      const file = (await request.file()) ?? refuse("announcements.attachment-missing");
      // The service names the size of one that is too large; of anything beyond the server's own limit nothing is read.
      const bytes = await file.toBuffer();
      return service.attach(context.command, params.id, { name: file.filename, mime: file.mimetype, bytes });
    },
  }),
  operation({
    method: "DELETE",
    url: "/api/announcements/:id/files/:fileId",
    id: "detachFromAnnouncement",
    tag,
    summary: { zh: "删除附件", en: "Remove an attachment" },
    access: { roles: rolesFor(announcementPolicy, "attach") },
    params: FileIds,
    response: AnnouncementView,
    handler: ({ context, params }) => service.detach(context.command, params.id, params.fileId),
  }),
  operation({
    method: "GET",
    url: "/portal/announcements/:id/files/:fileId",
    id: "portalAnnouncementFile",
    tag: "portal",
    summary: { zh: "下载已发布内容的附件", en: "Download an attachment of something published" },
    access: "public",
    params: FileIds,
    produces: "application/octet-stream",
    handler: async ({ params, reply }) => {
      const file = (await announced.file(params.id, params.fileId)) ?? refuse("not-found");
      return reply
        .type("application/octet-stream")
        .header("cache-control", "public, no-cache")
        .header("content-disposition", attachment(file.name))
        .send(file.bytes);
    },
  }),
];
