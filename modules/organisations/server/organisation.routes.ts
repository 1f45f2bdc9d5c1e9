import { sql } from "kysely";
import { z } from "zod";
import { auditedExport } from "#platform/http/audited-export.ts";
import { version } from "#platform/http/fragments.ts";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor, scopeFor } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import { organisationPolicy } from "../model/organisation.policy.ts";
import { OrganisationInput } from "../model/organisation.ts";
import { organisationList } from "./organisation.list.ts";
import type { OrganisationService } from "./organisation.service.ts";
import {
  allowedActions,
  HistoryEntry,
  industryNameOf,
  masked,
  OrganisationItem,
  OrganisationView,
  regionNameOf,
} from "./organisation.views.ts";

const tag = "organisations";
const Id = z.object({ id: z.string().max(60) });

/** What a person may state; that an organisation is invented only demonstration data says. */
const Body = OrganisationInput.omit({ invented: true });
/** Every field optional and without default: what an edit leaves out stays as it is. */
const Values = z.strictObject(
  Object.fromEntries(
    Object.entries(Body.shape).map(([id, field]) => [
      id,
      (field instanceof z.ZodDefault ? (field.unwrap() as z.ZodType) : field).optional(),
    ]),
  ),
);
const AliasBody = z.strictObject({ alias: z.string().trim().min(2).max(120) });

type Row = Omit<OrganisationItem, "label" | "contactMasked" | "allowedActions"> & { city: string };

function organisationListOperations(platform: Platform): Operation[] {
  return listOperations<Row, OrganisationItem>(platform.db, {
    definition: organisationList,
    url: "/api/organisations",
    id: "listOrganisations",
    tag,
    summary: { zh: "机构列表", en: "Organisations" },
    access: { roles: rolesFor(organisationPolicy, "read") },
    item: OrganisationItem,
    request: (context, query) => ({
      scopes: visibleScopes(context.actor, organisationPolicy, "read", context.now),
      query,
      also: query.filters.state ? [] : [sql<boolean>`o.state = 'active'`],
    }),
    present: (rows, context) =>
      rows.map((row) => ({
        ...masked(row, context),
        label: row.fullName,
        regionName: regionNameOf(row.region, context.locale),
        industryName: industryNameOf(row.industry, context.locale),
        // The list reads below the plugin that gives instants: one form everywhere.
        updatedAt: new Date(row.updatedAt).toISOString(),
        allowedActions: allowedActions(row, context),
      })),
    onExport: async (context, note) => {
      if (scopeFor(context.actor, organisationPolicy, "export", { now: context.now }).kind === "none")
        refuse("not-allowed");
      await auditedExport(platform, "organisation.export")(context, note);
    },
  });
}

/** HTTP operations on organisations: list, export, record, history, registration, edits, aliases. */
export function organisationOperations(platform: Platform, service: OrganisationService): Operation[] {
  return [
    ...organisationListOperations(platform),
    operation({
      method: "GET",
      url: "/api/organisations/actions",
      id: "listOrganisationActions",
      tag,
      summary: { zh: "本人可办理的机构事项", en: "What this person may do beside single records" },
      access: { roles: rolesFor(organisationPolicy, "read") },
      response: z.object({ allowedActions: z.array(z.string()) }),
      handler: ({ context: { actor, now } }) => ({
        allowedActions: (["create", "export", "invite", "readDuplicates"] as const).filter(
          (action) => scopeFor(actor, organisationPolicy, action, { now }).kind !== "none",
        ),
      }),
    }),
    operation({
      method: "GET",
      url: "/api/organisations/:id",
      id: "getOrganisation",
      tag,
      summary: { zh: "机构详情", en: "One organisation" },
      access: { roles: rolesFor(organisationPolicy, "read") },
      refusals: ["not-found"],
      params: Id,
      response: OrganisationView,
      handler: ({ context, params }) => service.view(params.id, context),
    }),
    operation({
      method: "GET",
      url: "/api/organisations/:id/history",
      id: "getOrganisationHistory",
      tag,
      summary: { zh: "机构变更记录", en: "History of an organisation" },
      access: { roles: rolesFor(organisationPolicy, "read") },
      refusals: ["not-found"],
      params: Id,
      response: z.object({ items: z.array(HistoryEntry) }),
      handler: async ({ context, params }) => ({ items: await service.history(params.id, context) }),
    }),
    operation({
      method: "POST",
      url: "/api/organisations",
      id: "registerOrganisation",
      tag,
      summary: { zh: "登记机构", en: "Register an organisation" },
      status: 201,
      access: { roles: rolesFor(organisationPolicy, "create") },
      refusals: ["organisations.uscc-taken", "organisations.name-taken"],
      body: Body,
      response: OrganisationView,
      handler: ({ context, body }) => service.register(context.command, body),
    }),
    operation({
      method: "PATCH",
      url: "/api/organisations/:id",
      id: "editOrganisation",
      tag,
      summary: { zh: "修改机构信息", en: "Edit an organisation" },
      access: { roles: rolesFor(organisationPolicy, "edit") },
      refusals: [
        "not-found",
        "stale-version",
        "organisations.uscc-taken",
        "organisations.name-taken",
        "organisations.officer-only",
        "organisations.merged-already",
      ],
      params: Id,
      body: Values.extend({ version }),
      response: OrganisationView,
      handler: ({ context, params, body }) => {
        const { version: edited, ...values } = body as { version: number } & Record<string, unknown>;
        return service.edit(context.command, { id: params.id, version: edited, values });
      },
    }),
    operation({
      method: "POST",
      url: "/api/organisations/:id/aliases",
      id: "addOrganisationAlias",
      tag,
      summary: { zh: "添加别名", en: "Add an alias" },
      access: { roles: rolesFor(organisationPolicy, "editIdentity") },
      refusals: ["not-found", "organisations.merged-already"],
      params: Id,
      body: AliasBody,
      response: OrganisationView,
      handler: ({ context, params, body }) => service.addAlias(context.command, { id: params.id, ...body }),
    }),
    operation({
      method: "POST",
      url: "/api/organisations/:id/aliases/remove",
      id: "removeOrganisationAlias",
      tag,
      summary: { zh: "删除别名", en: "Remove an alias" },
      access: { roles: rolesFor(organisationPolicy, "editIdentity") },
      refusals: ["not-found", "organisations.merged-already"],
      params: Id,
      body: AliasBody,
      response: OrganisationView,
      handler: ({ context, params, body }) =>
        service.removeAlias(context.command, { id: params.id, ...body }),
    }),
  ];
}
