import { z } from "zod";
import { operation } from "#platform/http/operation.ts";
import { rolesFor, scopeFor } from "#platform/kernel/policy.ts";
import { editionPolicy } from "../model/edition.policy.ts";
import { Activity, ActivityInput, Edition, EditionInput, inOrder, orderMessage } from "../model/edition.ts";
import type { EditionService } from "./edition.service.ts";

const Id = z.object({ id: z.string().max(60) });
const tag = "editions";

/** HTTP operations of editions. */
export const editionOperations = (service: EditionService) => [
  operation({
    method: "GET",
    url: "/api/editions",
    id: "listEditions",
    tag,
    summary: { zh: "各届", en: "Editions" },
    access: { roles: rolesFor(editionPolicy, "read") },
    response: z.object({ items: z.array(Edition), allowedActions: z.array(z.string()) }),
    handler: async ({ context }) => {
      const { actor, now } = context;
      const mayCreate = scopeFor(actor, editionPolicy, "create", { now }).kind !== "none";
      return { items: await service.list(context), allowedActions: mayCreate ? ["create"] : [] };
    },
  }),
  operation({
    method: "GET",
    url: "/api/editions/:id",
    id: "getEdition",
    tag,
    summary: { zh: "一届的信息", en: "One edition" },
    access: { roles: rolesFor(editionPolicy, "read") },
    refusals: ["editions.unknown"],
    params: Id,
    response: Edition,
    handler: ({ context, params }) => service.view(params.id, context),
  }),
  operation({
    method: "POST",
    url: "/api/editions",
    id: "createEdition",
    tag,
    summary: { zh: "新建一届", en: "Create an edition" },
    status: 201,
    access: { roles: rolesFor(editionPolicy, "create") },
    refusals: ["editions.exists"],
    body: EditionInput,
    response: Edition,
    handler: ({ context, body }) => service.create(context.command, body),
  }),
  operation({
    method: "PUT",
    url: "/api/editions/:id",
    id: "editEdition",
    tag,
    summary: { zh: "修改一届", en: "Edit an edition" },
    access: { roles: rolesFor(editionPolicy, "edit") },
    refusals: ["editions.unknown", "stale-version"],
    params: Id,
    body: z
      .strictObject({
        ...EditionInput.shape,
        id: EditionInput.shape.id.optional(),
        version: z.number().int().min(1),
      })
      .refine(inOrder, orderMessage),
    response: Edition,
    handler: ({ context, params, body }) => service.edit(context.command, { ...body, id: params.id }),
  }),
  operation({
    method: "POST",
    url: "/api/editions/:id/activities",
    id: "addActivity",
    tag,
    summary: { zh: "新增活动", en: "Add an activity" },
    status: 201,
    access: { roles: rolesFor(editionPolicy, "addActivity") },
    refusals: ["editions.unknown"],
    params: Id,
    body: ActivityInput,
    response: Activity.omit({ version: true, venue: true }).extend({ editionId: z.string() }),
    handler: ({ context, params, body }) =>
      service.addActivity(context.command, { ...body, editionId: params.id }),
  }),
];
