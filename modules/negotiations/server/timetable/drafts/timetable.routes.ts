import { sql } from "kysely";
import { z } from "zod";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { ALL } from "#platform/kernel/scope.ts";
import type { Platform } from "#platform/platform.ts";
import { timetablePolicy } from "../../../model/negotiation.policy.ts";
import {
  PublishInput,
  TimetableComparison,
  TimetableEdit,
  TimetableInput,
  WhyNot,
} from "../../../model/timetable/problem/inputs.ts";
import { Board, BoardEdit, BoardEdited, SolveInput, TimetableItem } from "../../../model/timetable.ts";
import type { Publishing } from "../versions/publishing.ts";
import { type TimetableListRow, timetableList } from "./timetable.list.ts";
import * as repository from "./timetable.repository.ts";
import type { TimetableService } from "./timetable.service.ts";
import type { TimetableViews } from "./views.ts";

const Id = z.object({ id: z.string().max(80) });
const Changed = z.object({ id: z.string(), version: z.number().int() });
const tag = "timetables";
const reading = { roles: rolesFor(timetablePolicy, "readTimetables") } as const;
const managing = { roles: rolesFor(timetablePolicy, "manageTimetables") } as const;
const open = ["not-found", "stale-version", "timetables.solving", "timetables.published"] as const;

type Parts = {
  readonly service: TimetableService;
  readonly views: TimetableViews;
  readonly publishing: Publishing;
};

/** HTTP operations of draft timetables. */
export function timetableOperations({ db }: Platform, { service, views, publishing }: Parts): Operation[] {
  return [
    ...listOperations<TimetableListRow, z.infer<typeof TimetableItem>>(db, {
      definition: timetableList,
      url: "/api/timetables",
      id: "listTimetables",
      tag,
      summary: { zh: "时间表草案", en: "Draft timetables" },
      access: reading,
      refusals: ["not-found"],
      item: TimetableItem,
      extraQuery: { activity: z.string().max(80) },
      request: async (context, query) => {
        const activityId = query.extra.activity ?? "";
        await views.loadedFor(activityId, context);
        return { scopes: { self: ALL }, query, also: [sql<boolean>`t.activity_id = ${activityId}`] };
      },
      present: async (rows, context) => {
        const full = new Map(
          (
            await repository.byIds(
              db,
              rows.map((r) => r.id),
            )
          ).map((r) => [r.id, r]),
        );
        const [first] = full.values();
        if (!first) return [];
        const loaded = await views.loadedFor(first.activityId, context);
        return rows.flatMap(({ id }) => {
          const row = full.get(id);
          return row ? [{ ...rows.find((r) => r.id === id), ...views.listed(row, loaded, context) }] : [];
        });
      },
    }),
    operation({
      method: "GET",
      url: "/api/timetables/:id",
      id: "getTimetable",
      tag,
      summary: { zh: "一份时间表草案及其排程进度", en: "A draft timetable and how far it is solved" },
      access: reading,
      refusals: ["not-found"],
      params: Id,
      response: TimetableItem,
      handler: ({ context, params }) => views.item(params.id, context),
    }),
    operation({
      method: "GET",
      url: "/api/timetables/:id/board",
      id: "boardOfTimetable",
      tag,
      summary: { zh: "排程板", en: "The board of a draft" },
      access: reading,
      refusals: ["not-found"],
      params: Id,
      response: Board,
      handler: ({ context, params }) => views.board(params.id, context),
    }),
    operation({
      method: "GET",
      url: "/api/timetables/:id/why-not",
      id: "whyNotTimetable",
      tag,
      summary: { zh: "一场洽谈为何不能安排", en: "Why a meeting cannot be placed" },
      access: reading,
      refusals: ["not-found"],
      params: Id,
      query: z.object({ meeting: z.string().max(80) }),
      response: WhyNot,
      handler: ({ context, params, query }) => views.whyNot(params.id, query.meeting, context),
    }),
    operation({
      method: "GET",
      url: "/api/timetables/:id/compare",
      id: "compareTimetables",
      tag,
      summary: { zh: "与另一草案或现行版本比较", en: "Compare with another draft or the version in force" },
      access: reading,
      refusals: ["not-found", "timetables.no-version"],
      params: Id,
      query: z.object({ with: z.string().max(80).default("version") }),
      response: TimetableComparison,
      handler: ({ context, params, query }) => views.compare(params.id, query.with, context),
    }),
    operation({
      method: "POST",
      url: "/api/timetables",
      id: "createTimetable",
      tag,
      summary: { zh: "新建时间表草案", en: "Make a draft timetable" },
      status: 201,
      access: managing,
      refusals: ["not-found", "timetables.no-version"],
      body: TimetableInput,
      response: Changed,
      handler: ({ context, body }) => service.create(context.command, body),
    }),
    operation({
      method: "PATCH",
      url: "/api/timetables/:id",
      id: "editTimetable",
      tag,
      summary: { zh: "修改草案的名称或条件", en: "Change a draft's name or conditions" },
      access: managing,
      refusals: open,
      params: Id,
      body: TimetableEdit,
      response: Changed,
      handler: ({ context, params, body }) => service.edit(context.command, { ...body, id: params.id }),
    }),
    operation({
      method: "DELETE",
      url: "/api/timetables/:id",
      id: "deleteTimetable",
      tag,
      summary: { zh: "删除草案", en: "Delete a draft" },
      access: managing,
      refusals: open,
      params: Id,
      response: z.object({ id: z.string() }),
      handler: ({ context, params }) => service.remove(context.command, { id: params.id }),
    }),
    operation({
      method: "POST",
      url: "/api/timetables/:id/edit",
      id: "moveTimetable",
      tag,
      summary: { zh: "在排程板上安排、移动、锁定", en: "Place, move and lock on the board" },
      access: managing,
      refusals: [...open, "timetables.unknown-ids"],
      params: Id,
      body: BoardEdit,
      response: BoardEdited,
      handler: ({ context, params, body }) => service.move(context.command, { ...body, id: params.id }),
    }),
    operation({
      method: "POST",
      url: "/api/timetables/:id/solve",
      id: "solveTimetable",
      tag,
      summary: { zh: "自动排程", en: "Solve" },
      status: 202,
      access: managing,
      refusals: [...open, "negotiations.no-slots", "negotiations.no-tables", "timetables.contradictory"],
      params: Id,
      body: SolveInput,
      response: Changed,
      handler: ({ context, params, body }) => service.solve(context.command, { ...body, id: params.id }),
    }),
    operation({
      method: "POST",
      url: "/api/timetables/:id/stop",
      id: "stopTimetable",
      tag,
      summary: { zh: "停止排程，保留目前最好的结果", en: "Stop solving and keep the best so far" },
      access: managing,
      refusals: ["not-found"],
      params: Id,
      body: z.strictObject({}),
      response: Changed,
      handler: ({ context, params }) => service.stop(context.command, { id: params.id }),
    }),
    operation({
      method: "POST",
      url: "/api/timetables/:id/publish",
      id: "publishTimetable",
      tag,
      summary: { zh: "发布为新的版本", en: "Publish as the next version" },
      status: 201,
      access: { roles: rolesFor(timetablePolicy, "publishTimetable") },
      refusals: [...open, "timetables.violations", "timetables.nothing-placed", "timetables.newer-version"],
      params: Id,
      body: PublishInput,
      response: z.object({
        id: z.string(),
        number: z.number().int(),
        changes: z.number().int(),
        affected: z.array(z.string()),
      }),
      handler: ({ context, params, body }) => publishing.publish(context.command, { ...body, id: params.id }),
    }),
  ];
}
