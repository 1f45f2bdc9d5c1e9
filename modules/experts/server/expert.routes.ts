import { z } from "zod";
import { auditedExport } from "#platform/http/audited-export.ts";
import { historyReply } from "#platform/http/fragments.ts";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation, type RequestContext } from "#platform/http/operation.ts";
import { maskEmail, maskPhone } from "#platform/kernel/mask.ts";
import { isAllowed, rolesFor } from "#platform/kernel/policy.ts";
import { ALL, inScope } from "#platform/kernel/scope.ts";
import type { Platform } from "#platform/platform.ts";
import { expertPolicy, expertSubjects, expertVisibility } from "../model/expert.policy.ts";
import { ExpertEdit, ExpertInput, ExpertView } from "../model/expert.ts";
import type { ExpertRegistration } from "./commands/expert.import.ts";
import { visibleWhere } from "./expert.repository.ts";
import type { ExpertService } from "./expert.service.ts";
import { expertList } from "./reading/expert.list.ts";

const Id = z.object({ id: z.string().max(60) });
const tag = "experts";
const nullable = z.string().nullable();
const Item = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  nameEn: nullable,
  organisationName: nullable,
  title: nullable,
  titleTier: nullable,
  educationLevel: nullable,
  overseasBackground: nullable,
  fields: z.array(z.string()),
  currentField: nullable,
  origin: nullable,
  languages: z.array(z.string()),
  talentGrade: nullable,
  degreeVerification: z.string(),
  titleVerification: z.string(),
  flags: z.array(z.string()),
  mobile: nullable,
  email: nullable,
  state: z.string(),
  createdAt: z.string(),
  version: z.number().int(),
  invented: z.boolean(),
  allowedActions: z.array(z.string()),
});
type Item = z.infer<typeof Item>;
type Row = Omit<Item, "allowedActions"> & { city: string; personId: string | null };
/** A profile with three hundred papers and their abstracts. */
const BODY = 6 * 1_048_576;
const Version = z.number().int().min(1);
const Reason = z.string().trim().max(500);
const Verified = z.enum(["claimed", "verified", "doubtful"]);

/** HTTP operations of the expert pool. */
export function expertOperations(
  platform: Platform,
  services: {
    experts: ExpertService;
    registration: ExpertRegistration;
    cityOf: (context: RequestContext) => string;
  },
): Operation[] {
  const { experts, registration, cityOf } = services;
  const read = { roles: rolesFor(expertPolicy, "read") };
  return [
    ...listOperations<Row, Item>(platform.db, {
      definition: expertList,
      url: "/api/experts",
      id: "listExperts",
      tag,
      access: read,
      exportAccess: { roles: rolesFor(expertPolicy, "export") },
      item: Item,
      summary: { zh: "专家库", en: "Expert pool" },
      request: (context, query) => ({
        scopes: { self: ALL },
        query,
        also: [visibleWhere(expertVisibility(context.actor, context.now))],
      }),
      present: (rows, context) => rows.map((row) => present(row, context)),
      onExport: auditedExport(platform, "expert.export"),
    }),
    operation({
      method: "GET",
      url: "/api/experts/mine",
      id: "getMyExpertProfile",
      tag,
      access: { roles: ["expert"] },
      refusals: ["not-found"],
      response: ExpertView,
      summary: { zh: "本人的专家档案", en: "My own expert profile" },
      handler: ({ context }) => experts.mine(context),
    }),
    operation({
      method: "GET",
      url: "/api/experts/:id",
      id: "getExpert",
      tag,
      access: read,
      params: Id,
      response: ExpertView,
      summary: { zh: "专家详情", en: "One expert" },
      handler: ({ context, params }) => experts.view(params.id, context),
    }),
    operation({
      method: "GET",
      url: "/api/experts/:id/history",
      id: "getExpertHistory",
      tag,
      access: { roles: rolesFor(expertPolicy, "edit") },
      params: Id,
      summary: { zh: "修改历史", en: "History" },
      response: historyReply,
      handler: async ({ context, params }) => ({ items: await experts.history(params.id, context) }),
    }),
    operation({
      method: "POST",
      url: "/api/experts",
      id: "registerExpert",
      tag,
      access: { roles: rolesFor(expertPolicy, "create") },
      refusals: ["experts.duplicate"],
      bodyLimit: BODY,
      body: ExpertInput,
      response: ExpertView,
      status: 201,
      summary: { zh: "专家入库", en: "Add an expert" },
      handler: async ({ context, body }) =>
        experts.view(
          (await registration.registerOne(context.command, { city: cityOf(context), values: body })).id,
          context,
        ),
    }),
    operation({
      method: "PUT",
      url: "/api/experts/:id",
      id: "editExpert",
      tag,
      access: { roles: rolesFor(expertPolicy, "edit") },
      refusals: ["stale-version", "experts.duplicate", "experts.masked-value"],
      params: Id,
      bodyLimit: BODY,
      body: z.strictObject({ version: Version, values: ExpertEdit }),
      response: ExpertView,
      summary: { zh: "修改专家信息", en: "Edit an expert" },
      handler: ({ context, params, body }) => experts.edit(context.command, { id: params.id, ...body }),
    }),
    operation({
      method: "POST",
      url: "/api/experts/:id/verify",
      id: "verifyExpert",
      tag,
      access: { roles: rolesFor(expertPolicy, "verify") },
      refusals: ["stale-version"],
      params: Id,
      response: ExpertView,
      summary: { zh: "核验学历、职称、称号", en: "Verify degree, title, honours" },
      body: z.strictObject({
        version: Version,
        degree: Verified.optional(),
        title: Verified.optional(),
        honours: z
          .array(z.strictObject({ title: z.string().max(80), verification: Verified }))
          .max(20)
          .optional(),
        evidence: Reason.min(1),
      }),
      handler: ({ context, params, body }) => experts.verify(context.command, { id: params.id, ...body }),
    }),
    operation({
      method: "POST",
      url: "/api/experts/:id/consent",
      id: "giveExpertConsent",
      tag,
      access: { roles: rolesFor(expertPolicy, "giveConsent") },
      refusals: ["stale-version", "reason-required"],
      params: Id,
      response: ExpertView,
      summary: { zh: "授权同意", en: "Consent" },
      body: z.strictObject({
        version: Version,
        publicProfile: z.boolean(),
        matching: z.boolean(),
        shareCv: z.boolean(),
        reason: Reason.optional(),
      }),
      handler: ({ context, params, body }) =>
        experts.giveConsent(context.command, { id: params.id, ...body }),
    }),
    ...(["withdraw", "restore"] as const).map((action) =>
      operation({
        method: "POST",
        url: `/api/experts/:id/${action}`,
        id: `${action}Expert`,
        tag,
        access: { roles: rolesFor(expertPolicy, action) },
        refusals: ["wrong-state", "reason-required"],
        params: Id,
        body: z.strictObject({ reason: Reason }),
        response: ExpertView,
        summary:
          action === "withdraw"
            ? { zh: "退出专家库", en: "Withdraw an expert" }
            : { zh: "恢复入库", en: "Restore an expert" },
        handler: ({ context, params, body }) =>
          experts.move(context.command, { id: params.id, action, ...body }),
      }),
    ),
    operation({
      method: "POST",
      url: "/api/experts/:id/reveal",
      id: "revealExpert",
      tag,
      access: { roles: rolesFor(expertPolicy, "readRestricted") },
      refusals: ["experts.reveal-reason"],
      params: Id,
      body: z.strictObject({ reason: Reason }),
      response: ExpertView,
      summary: { zh: "查看身份与银行信息（记审计）", en: "Reveal identity and bank data (audited)" },
      handler: ({ context, params, body }) => experts.reveal(context.command, { id: params.id, ...body }),
    }),
  ];
}

function present({ city, personId, ...row }: Row, context: RequestContext): Item {
  const subjects = expertSubjects({ city, personId });
  const may = (action: "readContact" | "edit" | "verify" | "withdraw") =>
    isAllowed(context.actor, expertPolicy, action, { subjects, now: context.now });
  const contact = may("readContact");
  const { self, pool } = expertVisibility(context.actor, context.now);
  return {
    ...row,
    flags: pool || inScope(self, subjects.self) ? row.flags : [],
    mobile: contact ? row.mobile : maskPhone(row.mobile),
    email: contact ? row.email : maskEmail(row.email),
    allowedActions: (["edit", "verify", "withdraw"] as const).filter(
      (a) => row.state !== "withdrawn" && may(a),
    ),
  };
}
