import { z } from "zod";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { programmePolicy } from "../../../model/negotiation.policy.ts";
import { SlotInput, SlotShift } from "../../../model/programme/programme.ts";
import { SlotPlan } from "../../../model/programme/slot-plan.ts";
import type { Slots } from "./slot.service.ts";

const Id = z.object({ id: z.string().max(80) });
const version = z.number().int().min(1);
const Changed = z.object({ id: z.string(), version: z.number().int() });
const Removal = z.strictObject({ version });
const count = z.number().int();
const tag = "negotiations";
const managing = { roles: rolesFor(programmePolicy, "manageProgramme") } as const;
const STALE = ["not-found", "stale-version"] as const;
/** Published meetings stand against it. */
const KEPT = ["negotiations.slot-holds-meetings", "negotiations.slot-begun"] as const;

/** HTTP operations of the days' slots. */
export function slotOperations(slots: Slots): Operation[] {
  return [
    operation({
      method: "POST",
      url: "/api/activities/:id/slots",
      id: "addNegotiationSlot",
      tag,
      summary: { zh: "新增时段", en: "Add a slot" },
      status: 201,
      access: managing,
      refusals: ["not-found", "negotiations.slots-overlap"],
      params: Id,
      body: SlotInput,
      response: Changed,
      handler: ({ context, params, body }) => slots.add(context.command, params.id, body),
    }),
    operation({
      method: "POST",
      url: "/api/activities/:id/slots/generate",
      id: "generateNegotiationSlots",
      tag,
      summary: { zh: "按作息生成时段", en: "Slots of one or more days from a plan" },
      access: managing,
      refusals: [
        "not-found",
        "negotiations.slots-overlap",
        "negotiations.no-slot-made",
        "negotiations.in-use",
      ],
      params: Id,
      body: SlotPlan,
      response: z.object({ added: count, removed: count }),
      handler: ({ context, params, body }) => slots.generate(context.command, params.id, body),
    }),
    operation({
      method: "PUT",
      url: "/api/negotiation-slots/:id",
      id: "editNegotiationSlot",
      tag,
      summary: { zh: "修改时段", en: "Edit a slot" },
      access: managing,
      refusals: [...STALE, "negotiations.slots-overlap", ...KEPT],
      params: Id,
      body: z.strictObject({ version, slot: SlotInput }),
      response: Changed,
      handler: ({ context, params, body }) => slots.edit(context.command, { ...body, id: params.id }),
    }),
    operation({
      method: "POST",
      url: "/api/negotiation-slots/:id/remove",
      id: "removeNegotiationSlot",
      tag,
      summary: { zh: "删除时段", en: "Remove a slot" },
      access: managing,
      refusals: [...STALE, "negotiations.in-use"],
      params: Id,
      body: Removal,
      response: Changed,
      handler: ({ context, params, body }) => slots.remove(context.command, { ...body, id: params.id }),
    }),

    operation({
      method: "POST",
      url: "/api/activities/:id/slots/shift",
      id: "shiftNegotiationSlots",
      tag,
      summary: { zh: "整体调整时段（顺延或改期）", en: "Move slots of a day by minutes or to another day" },
      access: managing,
      refusals: [
        "not-found",
        "negotiations.no-such-slots",
        "negotiations.outside-day",
        "negotiations.slots-overlap",
        ...KEPT,
      ],
      params: Id,
      body: SlotShift,
      response: z.object({ moved: count }),
      handler: ({ context, params, body }) => slots.shift(context.command, params.id, body),
    }),
    operation({
      method: "POST",
      url: "/api/activities/:id/slots/remove-day",
      id: "removeNegotiationDay",
      tag,
      summary: { zh: "删除一天的全部时段", en: "Remove a day's slots" },
      access: managing,
      refusals: ["not-found", "negotiations.no-such-slots", "negotiations.in-use"],
      params: Id,
      body: z.strictObject({ day: z.iso.date() }),
      response: z.object({ removed: count }),
      handler: ({ context, params, body }) => slots.removeDay(context.command, params.id, body.day),
    }),
  ];
}
