import { z } from "zod";
import { attachment } from "#platform/http/attachment.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { dayPolicy, timetablePolicy } from "../../../model/negotiation.policy.ts";
import { PartyKeySchema } from "../../../model/party.ts";
import { TimetableDrift } from "../../../model/timetable/drift.ts";
import { RepairDecision, TimetableVersionView } from "../../../model/timetable/problem/inputs.ts";
import { Agenda, RepairProposal, RepairTrigger, TimetableVersion } from "../../../model/timetable.ts";
import type { Repairs } from "../repairs/repairs.ts";
import type { VersionViews } from "./version.views.ts";

const Id = z.object({ id: z.string().max(80) });
const Activity = z.object({ activity: z.string().max(80) });
const tag = "timetables";
const reading = { roles: rolesFor(timetablePolicy, "readTimetables") } as const;
const deciding = { roles: rolesFor(dayPolicy, "decideRepair") } as const;
const Decided = z.object({
  id: z.string(),
  version: z.number().int(),
  /** The version an acceptance made; null when nothing had to change or it was rejected. */
  published: z
    .object({
      id: z.string(),
      number: z.number().int(),
      changes: z.number().int(),
      affected: z.array(z.string()),
    })
    .nullable(),
});

/** HTTP operations of published versions, agendas and repairs. */
export function versionOperations(views: VersionViews, repairs: Repairs): Operation[] {
  return [
    operation({
      method: "GET",
      url: "/api/timetable-versions",
      id: "listTimetableVersions",
      tag,
      summary: { zh: "已发布的时间表版本", en: "Published versions" },
      access: reading,
      refusals: ["not-found"],
      query: Activity,
      response: z.object({ items: z.array(TimetableVersion) }),
      handler: async ({ context, query }) => ({ items: await views.list(query.activity, context) }),
    }),
    operation({
      method: "GET",
      url: "/api/timetable-versions/:id",
      id: "getTimetableVersion",
      tag,
      summary: { zh: "一个已发布的版本", en: "A published version" },
      access: reading,
      refusals: ["not-found"],
      params: Id,
      response: TimetableVersionView,
      handler: ({ context, params }) => views.view(params.id, context),
    }),
    operation({
      method: "GET",
      url: "/api/timetable-versions/:id/files/:file",
      id: "getTimetableVersionFile",
      tag,
      summary: {
        zh: "已发布版本的排程问题或时间表（命令行 timetable 的格式）",
        en: "A published version's problem or timetable, as the timetable commands read it",
      },
      access: reading,
      refusals: ["not-found"],
      params: z.object({ ...Id.shape, file: z.enum(["problem", "timetable"]) }),
      produces: "application/json",
      handler: async ({ context, params, reply }) => {
        const { name, content } = await views.file(params.id, params.file, context);
        return reply
          .type("application/json; charset=utf-8")
          .header("content-disposition", attachment(name))
          .send(Buffer.from(`${JSON.stringify(content, null, 2)}\n`, "utf8"));
      },
    }),
    operation({
      method: "GET",
      url: "/api/activities/:id/timetable-drift",
      id: "getTimetableDrift",
      tag,
      summary: { zh: "已发布日程与现状的差异", en: "What changed under the version in force" },
      access: reading,
      refusals: ["not-found"],
      params: Id,
      response: TimetableDrift,
      handler: ({ context, params }) => views.drift(params.id, context),
    }),
    operation({
      method: "GET",
      url: "/api/activities/:id/agenda",
      id: "agendaOfParty",
      tag,
      summary: { zh: "参会方的日程", en: "A party's agenda" },
      access: { roles: rolesFor(timetablePolicy, "readAgenda") },
      refusals: ["not-found"],
      params: Id,
      query: z.object({ party: PartyKeySchema }),
      response: Agenda,
      handler: ({ context, params, query }) => views.agenda(params.id, query.party, context),
    }),
    operation({
      method: "GET",
      url: "/api/activities/:id/agenda/parties",
      id: "listAgendaParties",
      tag,
      summary: { zh: "可查看日程的参会方", en: "Parties whose agenda one may read" },
      access: { roles: rolesFor(timetablePolicy, "readAgenda") },
      params: Id,
      response: z.object({
        parties: z.array(z.object({ key: z.string(), name: z.string(), nameEn: z.string().nullable() })),
      }),
      handler: async ({ context, params }) => ({ parties: await views.choices(params.id, context) }),
    }),
    operation({
      method: "GET",
      url: "/api/activities/:id/repairs",
      id: "listRepairs",
      tag,
      summary: { zh: "时间表调整方案", en: "Proposals to repair the timetable" },
      access: { roles: rolesFor(dayPolicy, "watchDay") },
      refusals: ["not-found"],
      params: Id,
      response: z.object({ items: z.array(RepairProposal) }),
      handler: async ({ context, params }) => ({ items: await repairs.list(params.id, context) }),
    }),
    operation({
      method: "POST",
      url: "/api/activities/:id/repairs",
      id: "proposeRepair",
      tag,
      summary: { zh: "按现场情况提出调整方案", en: "Propose a repair after something happened" },
      status: 201,
      access: { roles: rolesFor(dayPolicy, "markMeeting") },
      refusals: ["not-found", "timetables.no-version", "repairs.over", "repairs.not-concerned"],
      params: Id,
      body: RepairTrigger,
      response: RepairProposal,
      handler: ({ context, params, body }) =>
        repairs.propose(context.command, { activityId: params.id, trigger: body }),
    }),
    operation({
      method: "POST",
      url: "/api/repairs/:id/accept",
      id: "acceptRepair",
      tag,
      summary: { zh: "采纳调整方案并发布", en: "Accept a repair and publish it" },
      access: deciding,
      refusals: [
        "not-found",
        "stale-version",
        "repairs.decided",
        "repairs.outdated",
        "timetables.violations",
        "timetables.no-version",
      ],
      params: Id,
      body: RepairDecision,
      response: Decided,
      handler: ({ context, params, body }) => repairs.accept(context.command, { ...body, id: params.id }),
    }),
    operation({
      method: "POST",
      url: "/api/repairs/:id/reject",
      id: "rejectRepair",
      tag,
      summary: { zh: "不采纳调整方案", en: "Reject a repair" },
      access: deciding,
      refusals: ["not-found", "stale-version", "repairs.decided", "repairs.outdated"],
      params: Id,
      body: RepairDecision,
      response: Decided,
      handler: ({ context, params, body }) => repairs.reject(context.command, { ...body, id: params.id }),
    }),
  ];
}
