import type { FastifyReply } from "fastify";
import { z } from "zod";
import { attachment } from "#platform/http/attachment.ts";
import { type Operation, operation, type RequestContext } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { conferencePaperPolicy, timetablePolicy } from "../../model/negotiation.policy.ts";
import { PAPER_KINDS, PaperRun, PapersView } from "../../model/papers/kinds.ts";
import { type PartyKey, PartyKeySchema } from "../../model/party.ts";
import { MIMES, type PaperFile } from "./paper.files.ts";
import type { PaperRuns } from "./paper.runs.ts";
import type { PaperService } from "./paper.service.ts";

const Id = z.object({ id: z.string().max(80) });
const Chosen = z.string().max(80).optional();
const language = z.enum(["zh", "en", "own"]);
const reason = z.string().trim().max(1000);
const tag = "papers";
const making = { roles: rolesFor(conferencePaperPolicy, "makePapers") } as const;
const own = { roles: rolesFor(conferencePaperPolicy, "readOwnPapers") } as const;

const sent = (reply: FastifyReply, file: PaperFile) =>
  reply.type(file.mime).header("content-disposition", attachment(file.name)).send(file.bytes);

type Given = {
  readonly service: PaperService;
  readonly runs: PaperRuns;
  /** Refuses whoever may not read this party's agenda. */
  readonly mayRead: (activityId: string, party: PartyKey, context: RequestContext) => Promise<unknown>;
};

/** HTTP operations of the papers of the negotiation days. */
export function paperOperations({ service, runs, mayRead }: Given): Operation[] {
  return [
    operation({
      method: "GET",
      url: "/api/activities/:id/papers",
      id: "listConferencePapers",
      tag,
      summary: { zh: "会务材料一览", en: "Papers of the negotiation days" },
      access: own,
      refusals: ["not-found"],
      params: Id,
      response: PapersView,
      handler: ({ context, params }) => service.overview(params.id, context),
    }),
    operation({
      method: "GET",
      url: "/api/activities/:id/papers/:kind",
      id: "getConferencePaper",
      tag,
      summary: { zh: "下载一种会务材料", en: "One kind of paper" },
      access: own,
      refusals: ["not-found", "papers.nothing", "reason-required"],
      params: z.object({ ...Id.shape, kind: z.enum(PAPER_KINDS) }),
      query: z.object({
        locale: language.optional(),
        party: PartyKeySchema.optional(),
        table: Chosen,
        room: Chosen,
        county: z
          .string()
          .regex(/^\d{6}$/)
          .optional(),
        reason: reason.optional(),
      }),
      produces: MIMES.pdf,
      handler: async ({ context, params, query, reply }) => {
        const { locale = context.locale, reason: why, ...of } = query;
        const choice = { locale, ...of };
        const asked = { activityId: params.id, kind: params.kind, choice, reason: why };
        return sent(reply, await service.paper(context.command, asked));
      },
    }),
    operation({
      method: "GET",
      url: "/api/activities/:id/agenda.ics",
      id: "calendarOfParty",
      tag,
      summary: { zh: "参会方的日历文件", en: "A party's agenda as a calendar" },
      access: { roles: rolesFor(timetablePolicy, "readAgenda") },
      refusals: ["not-found", "papers.no-agenda"],
      params: Id,
      query: z.object({ party: PartyKeySchema, locale: z.enum(["zh", "en"]).optional() }),
      produces: "text/calendar",
      handler: async ({ context, params, query, reply }) => {
        await mayRead(params.id, query.party, context);
        const text = await service.calendar(params.id, query.party, query.locale ?? context.locale);
        return sent(reply, { name: "agenda.ics", mime: MIMES.ics, bytes: Buffer.from(text, "utf8") });
      },
    }),
    operation({
      method: "POST",
      url: "/api/activities/:id/papers/all",
      id: "makeAllConferencePapers",
      tag,
      summary: { zh: "一次生成全部会务材料", en: "Make all papers" },
      status: 202,
      access: making,
      refusals: ["not-found", "papers.running"],
      params: Id,
      body: z.strictObject({ locale: language.default("own"), reason: reason.min(1) }),
      response: PaperRun,
      handler: ({ context, params, body }) => runs.start(context.command, { activityId: params.id, ...body }),
    }),
    operation({
      method: "GET",
      url: "/api/activities/:id/papers-run",
      id: "getConferencePaperRun",
      tag,
      summary: { zh: "全部材料的生成进度", en: "How far the run of all papers is" },
      access: making,
      refusals: ["not-found"],
      params: Id,
      response: PaperRun,
      handler: ({ context, params }) => runs.status(params.id, context.command),
    }),
    operation({
      method: "GET",
      url: "/api/activities/:id/papers-run/archive",
      id: "getConferencePaperArchive",
      tag,
      summary: { zh: "下载全部会务材料", en: "All papers as an archive" },
      access: making,
      refusals: ["not-found", "papers.not-ready"],
      params: Id,
      produces: MIMES.zip,
      handler: async ({ context, params, reply }) =>
        sent(reply, await runs.archive(params.id, context.command)),
    }),
  ];
}
