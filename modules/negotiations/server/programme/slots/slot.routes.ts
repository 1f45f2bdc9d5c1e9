import { z } from "zod";
import { type Operation, operation } from "#platform/http/operation.ts";
import { SlotInput, SlotShift } from "../../../model/programme/programme.ts";
import { SlotPlan } from "../../../model/programme/slot-plan.ts";
import {
  additionOperation,
  Changed,
  count,
  Id,
  managing,
  removalOperation,
  STALE,
  tag,
  version,
} from "../record.routes.ts";
import type { Slots } from "./slot.service.ts";

/** Published meetings stand against it. */
const KEPT = ["negotiations.slot-holds-meetings", "negotiations.slot-begun"] as const;

/** HTTP operations of the days' slots. */
export function slotOperations(slots: Slots): Operation[] {
  return [
    additionOperation(
      { path: "slots", id: "addNegotiationSlot", summary: { zh: "新增时段", en: "Add a slot" } },
      SlotInput,
      ["negotiations.slots-overlap"],
      slots.add,
    ),
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
    removalOperation(
      { path: "slots", id: "removeNegotiationSlot", summary: { zh: "删除时段", en: "Remove a slot" } },
      slots.remove,
    ),

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
