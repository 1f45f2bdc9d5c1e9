import { z } from "zod";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { programmePolicy } from "../../model/negotiation.policy.ts";
import { CopyProgrammeInput, NegotiationsOverview } from "../../model/overview.ts";
import { FloorPlanInput, TablesPlan } from "../../model/programme/floor-plan.ts";
import { Programme, RoomInput, TableInput, VehicleInput } from "../../model/programme/programme.ts";
import type { ProgrammeServices } from "./index.ts";
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
} from "./record.routes.ts";
import { slotOperations } from "./slots/slot.routes.ts";

const reading = { roles: rolesFor(programmePolicy, "readProgramme") } as const;
const SPACE = [
  "negotiations.table-number-taken",
  "negotiations.table-outside-room",
  "negotiations.area-outside-room",
] as const;

/** HTTP operations of the programme: read, kept record by record, made in bulk. */
export function programmeOperations(programme: ProgrammeServices): Operation[] {
  const { view, overview, copy, rooms, tables, slots, vehicles } = programme;
  return [
    operation({
      method: "GET",
      url: "/api/activities/:id/programme",
      id: "getProgramme",
      tag,
      summary: { zh: "会场与时段", en: "Venue and slots of an activity" },
      access: reading,
      refusals: ["not-found"],
      params: Id,
      response: Programme,
      handler: ({ context, params }) => view(params.id, context),
    }),
    operation({
      method: "GET",
      url: "/api/activities/:id/negotiations-overview",
      id: "getNegotiationsOverview",
      tag,
      summary: { zh: "洽谈工作总览", en: "Where the negotiation days of an activity stand" },
      access: reading,
      refusals: ["not-found"],
      params: Id,
      response: NegotiationsOverview,
      handler: ({ context, params }) => overview(params.id, context),
    }),
    operation({
      method: "POST",
      url: "/api/activities/:id/programme/copy",
      id: "copyProgramme",
      tag,
      summary: { zh: "复制另一活动的会场与时段", en: "Copy another activity's programme" },
      access: managing,
      refusals: ["not-found", "negotiations.not-empty", "negotiations.nothing-to-copy"],
      params: Id,
      body: CopyProgrammeInput,
      response: z.object({ rooms: count, tables: count, slots: count, vehicles: count }),
      handler: ({ context, params, body }) => copy(context.command, params.id, body),
    }),

    additionOperation(
      { path: "rooms", id: "addNegotiationRoom", summary: { zh: "新增会场", en: "Add a room" } },
      RoomInput,
      ["negotiations.area-outside-room"],
      rooms.add,
    ),
    operation({
      method: "PUT",
      url: "/api/negotiation-rooms/:id",
      id: "editNegotiationRoom",
      tag,
      summary: { zh: "修改会场", en: "Edit a room" },
      access: managing,
      refusals: [...STALE, "negotiations.table-outside-room", "negotiations.area-outside-room"],
      params: Id,
      body: z.strictObject({ version, room: RoomInput }),
      response: Changed,
      handler: ({ context, params, body }) => rooms.edit(context.command, { ...body, id: params.id }),
    }),
    operation({
      method: "PUT",
      url: "/api/negotiation-rooms/:id/plan",
      id: "saveFloorPlan",
      tag,
      summary: { zh: "保存会场平面图", en: "Save a room's floor plan" },
      access: managing,
      refusals: [...STALE, ...SPACE, "negotiations.in-use"],
      params: Id,
      body: FloorPlanInput,
      response: Changed,
      handler: ({ context, params, body }) => rooms.savePlan(context.command, { ...body, id: params.id }),
    }),
    removalOperation(
      {
        path: "rooms",
        id: "removeNegotiationRoom",
        summary: { zh: "删除会场及其桌位", en: "Remove a room with its tables" },
      },
      rooms.remove,
    ),

    additionOperation(
      { path: "tables", id: "addNegotiationTable", summary: { zh: "新增洽谈桌", en: "Add a table" } },
      TableInput,
      [...SPACE],
      tables.add,
    ),
    operation({
      method: "POST",
      url: "/api/activities/:id/tables/generate",
      id: "generateNegotiationTables",
      tag,
      summary: { zh: "按县（市、区）生成洽谈桌", en: "So many tables for each county" },
      access: managing,
      refusals: ["not-found", "negotiations.no-space", ...SPACE],
      params: Id,
      body: TablesPlan,
      response: z.object({ added: count }),
      handler: ({ context, params, body }) => tables.generate(context.command, params.id, body),
    }),
    operation({
      method: "PUT",
      url: "/api/negotiation-tables/:id",
      id: "editNegotiationTable",
      tag,
      summary: { zh: "修改洽谈桌", en: "Edit a table" },
      access: managing,
      refusals: [...STALE, ...SPACE],
      params: Id,
      body: z.strictObject({ version, table: TableInput }),
      response: Changed,
      handler: ({ context, params, body }) => tables.edit(context.command, { ...body, id: params.id }),
    }),
    removalOperation(
      { path: "tables", id: "removeNegotiationTable", summary: { zh: "删除洽谈桌", en: "Remove a table" } },
      tables.remove,
    ),

    ...slotOperations(slots),

    additionOperation(
      { path: "vehicles", id: "addNegotiationVehicle", summary: { zh: "新增车辆", en: "Add a vehicle" } },
      VehicleInput,
      [],
      vehicles.add,
    ),
    operation({
      method: "PUT",
      url: "/api/negotiation-vehicles/:id",
      id: "editNegotiationVehicle",
      tag,
      summary: { zh: "修改车辆", en: "Edit a vehicle" },
      access: managing,
      refusals: [...STALE],
      params: Id,
      body: z.strictObject({ version, vehicle: VehicleInput }),
      response: Changed,
      handler: ({ context, params, body }) => vehicles.edit(context.command, { ...body, id: params.id }),
    }),
    removalOperation(
      {
        path: "vehicles",
        id: "removeNegotiationVehicle",
        summary: { zh: "删除车辆", en: "Remove a vehicle" },
      },
      vehicles.remove,
    ),
  ];
}
