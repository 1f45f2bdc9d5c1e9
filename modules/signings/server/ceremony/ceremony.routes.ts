import { z } from "zod";
import { reason, version } from "#platform/http/fragments.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { CeremonyInput, CeremonyView, PlaqueInput, PlaqueView } from "../../model/ceremony.ts";
import { ceremonyPolicy } from "../../model/paper.policy.ts";
import type { createCeremonyService } from "./ceremony.service.ts";
import type { createPlaqueService } from "./plaque.service.ts";

const Activity = z.object({ activityId: z.string().max(80) });
const Id = z.object({ id: z.string().max(60) });
const tag = "signings";

type CeremonyService = ReturnType<typeof createCeremonyService> & ReturnType<typeof createPlaqueService>;

/** HTTP operations of the ceremony and its plaques. */
export function ceremonyOperations(ceremony: CeremonyService): Operation[] {
  const read = { roles: rolesFor(ceremonyPolicy, "readCeremony") };
  const order = { roles: rolesFor(ceremonyPolicy, "orderCeremony") };
  const plaques = { roles: rolesFor(ceremonyPolicy, "managePlaques") };
  return [
    operation({
      method: "GET",
      url: "/api/activities/:activityId/ceremony",
      id: "getCeremony",
      tag,
      access: read,
      params: Activity,
      response: CeremonyView,
      summary: { zh: "签约流程", en: "Running order of the signing" },
      handler: ({ context, params }) => ceremony.ceremony(params.activityId, context),
    }),
    operation({
      method: "PUT",
      url: "/api/activities/:activityId/ceremony",
      id: "orderCeremony",
      tag,
      access: order,
      refusals: ["stale-version", "signings.already-ordered"],
      params: Activity,
      body: CeremonyInput,
      response: CeremonyView,
      summary: { zh: "编排签约流程", en: "Set the running order" },
      handler: ({ context, params, body }) =>
        ceremony.orderCeremony(context.command, { ...body, activityId: params.activityId }),
    }),
    operation({
      method: "GET",
      url: "/api/activities/:activityId/plaques",
      id: "listPlaques",
      tag,
      access: read,
      params: Activity,
      response: z.object({ items: z.array(PlaqueView), allowedActions: z.array(z.string()) }),
      summary: { zh: "授牌名单", en: "Plaques" },
      handler: ({ context, params }) => ceremony.plaques(params.activityId, context),
    }),
    operation({
      method: "POST",
      url: "/api/activities/:activityId/plaques",
      id: "addPlaque",
      tag,
      access: plaques,
      refusals: ["signings.plaque-exists"],
      params: Activity,
      body: PlaqueInput,
      response: PlaqueView,
      status: 201,
      summary: { zh: "登记授牌", en: "Add a plaque" },
      handler: ({ context, params, body }) =>
        ceremony.addPlaque(context.command, { activityId: params.activityId, plaque: body }),
    }),
    operation({
      method: "PUT",
      url: "/api/plaques/:id",
      id: "editPlaque",
      tag,
      access: plaques,
      refusals: ["stale-version", "signings.plaque-exists"],
      params: Id,
      body: z.strictObject({ version, plaque: PlaqueInput }),
      response: PlaqueView,
      summary: { zh: "修改授牌", en: "Edit a plaque" },
      handler: ({ context, params, body }) =>
        ceremony.editPlaque(context.command, { id: params.id, ...body }),
    }),
    operation({
      method: "POST",
      url: "/api/plaques/:id/remove",
      id: "removePlaque",
      tag,
      access: plaques,
      refusals: ["reason-required"],
      params: Id,
      body: z.strictObject({ version: z.number().int().optional(), reason }),
      response: PlaqueView,
      summary: { zh: "撤下授牌", en: "Remove a plaque" },
      handler: ({ context, params, body }) =>
        ceremony.removePlaque(context.command, { id: params.id, reason: body.reason }),
    }),
  ];
}
