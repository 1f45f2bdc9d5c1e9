import { z } from "zod";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { listReply } from "#platform/lists/define.ts";
import type { MergeChoices } from "../../model/merge.ts";
import { organisationPolicy } from "../../model/organisation.policy.ts";
import { type OrganisationField, organisationFields } from "../../model/organisation.ts";
import { type DuplicatesService, DuplicateView } from "./duplicates.service.ts";
import type { MergeService } from "./merge.service.ts";
import { PlanView } from "./merge.views.ts";

const tag = "organisations";
const Id = z.object({ id: z.string().max(60) });
const Key = z.string().min(1).max(60);
const Reason = z.string().trim().min(1).max(500);
const Choices = z.partialRecord(
  z.enum(organisationFields.map((f) => f.id) as [OrganisationField, ...OrganisationField[]]),
  z.enum(["into", "from"]),
);
/** `uscc.from,address.into`: the choices made so far, in a query string. */
const choicesOf = (text: string | undefined): MergeChoices =>
  Choices.parse(
    Object.fromEntries(
      (text ?? "")
        .split(",")
        .filter(Boolean)
        .map((c) => c.split(".")),
    ),
  );

/** HTTP operations on duplicates: proposals, dismissing, comparing, merging, undoing. */
export function mergeOperations(merges: MergeService, duplicates: DuplicatesService): Operation[] {
  return [
    operation({
      method: "GET",
      url: "/api/organisations/duplicates",
      id: "listOrganisationDuplicates",
      tag,
      summary: { zh: "疑似重复机构", en: "Possible duplicates" },
      access: { roles: rolesFor(organisationPolicy, "readDuplicates") },
      query: z.strictObject({
        page: z.coerce.number().int().min(1).max(100_000).optional(),
        pageSize: z.coerce.number().int().min(1).max(200).optional(),
        dismissed: z.enum(["true", "false"]).optional().describe("The pairs said to be two instead"),
      }),
      response: listReply(DuplicateView),
      handler: ({ context, query }) =>
        duplicates.list(context, {
          page: query.page ?? 1,
          pageSize: query.pageSize ?? 20,
          dismissed: query.dismissed === "true",
        }),
    }),
    operation({
      method: "POST",
      url: "/api/organisations/duplicates/dismiss",
      id: "dismissOrganisationDuplicate",
      tag,
      summary: { zh: "标记为不同机构", en: "Say that two are not one" },
      access: { roles: rolesFor(organisationPolicy, "dismissDuplicate") },
      refusals: ["not-found", "reason-required"],
      body: z.strictObject({ a: Key, b: Key, reason: Reason }),
      response: z.object({ id: z.string() }),
      handler: ({ context, body }) => duplicates.dismiss(context.command, body),
    }),
    operation({
      method: "POST",
      url: "/api/organisations/duplicates/reconsider",
      id: "reconsiderOrganisationDuplicate",
      tag,
      summary: { zh: "重新提示疑似重复", en: "Propose a dismissed pair again" },
      access: { roles: rolesFor(organisationPolicy, "dismissDuplicate") },
      refusals: ["not-found"],
      body: z.strictObject({ a: Key, b: Key }),
      response: z.object({ id: z.string() }),
      handler: ({ context, body }) => duplicates.reconsider(context.command, body),
    }),
    operation({
      method: "GET",
      url: "/api/organisations/:id/merge-plan",
      id: "planOrganisationMerge",
      tag,
      summary: { zh: "合并预览", en: "What a merge would change" },
      access: { roles: rolesFor(organisationPolicy, "merge") },
      refusals: ["not-found", "organisations.merge-itself", "organisations.merged-already"],
      params: Id,
      query: z.strictObject({
        from: Key,
        choices: z
          .string()
          .max(2000)
          .regex(/^([a-zA-Z]+\.(into|from)(,|$))*$/)
          .refine(
            (text) =>
              Choices.safeParse(
                Object.fromEntries(
                  text
                    .split(",")
                    .filter(Boolean)
                    .map((c) => c.split(".")),
                ),
              ).success,
            {
              message: "没有这个字段 / No such field",
            },
          )
          .optional()
          .describe("Comma separated field.into or field.from"),
      }),
      response: PlanView,
      handler: ({ context, params, query }) =>
        merges.plan({ into: params.id, from: query.from }, choicesOf(query.choices), context),
    }),
    operation({
      method: "POST",
      url: "/api/organisations/:id/merge",
      id: "mergeOrganisations",
      tag,
      summary: { zh: "合并机构", en: "Merge another organisation into this one" },
      access: { roles: rolesFor(organisationPolicy, "merge") },
      refusals: [
        "not-found",
        "stale-version",
        "reason-required",
        "organisations.merge-itself",
        "organisations.merged-already",
        "organisations.codes-differ",
      ],
      params: Id,
      body: z.strictObject({
        from: Key,
        version: z.number().int().min(1).describe("Version of this organisation that was compared"),
        fromVersion: z.number().int().min(1).describe("Version of the other one"),
        choices: Choices.default({}),
        reason: Reason,
      }),
      response: z.object({ mergeId: z.string(), into: z.string(), from: z.string() }),
      handler: ({ context, params, body }) =>
        merges.merge(context.command, {
          into: params.id,
          from: body.from,
          choices: body.choices as MergeChoices,
          reason: body.reason,
          versions: { into: body.version, from: body.fromVersion },
        }),
    }),
    operation({
      method: "POST",
      url: "/api/organisations/merges/:id/undo",
      id: "undoOrganisationMerge",
      tag,
      summary: { zh: "撤销合并", en: "Undo a merge" },
      access: { roles: rolesFor(organisationPolicy, "unmerge") },
      refusals: [
        "not-found",
        "reason-required",
        "organisations.merge-undone",
        "organisations.merged-further",
        "organisations.uscc-taken",
        "organisations.name-taken",
      ],
      params: Id,
      body: z.strictObject({ reason: Reason }),
      response: z.object({ into: z.string(), from: z.string(), kept: z.array(z.string()) }),
      handler: ({ context, params, body }) =>
        merges.unmerge(context.command, { mergeId: params.id, reason: body.reason }),
    }),
  ];
}
