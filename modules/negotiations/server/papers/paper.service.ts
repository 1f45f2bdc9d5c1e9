import type { CommandContext } from "#platform/commands/context.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Locale } from "#platform/kernel/text.ts";
import type { Platform } from "#platform/platform.ts";
import { type PaperKind, type PapersView, paperKinds } from "../../model/papers/kinds.ts";
import { invitationPaper } from "../../model/papers/letters.ts";
import { chosen, type PaperChoice, paperKindViews } from "../../model/papers/make.ts";
import type { PartyKey } from "../../model/party.ts";
import { findAttendance } from "../attendance/attendance.repository.ts";
import type { Viewer } from "../ports.ts";
import type { PaperFactsReader } from "./paper.facts.ts";
import { calendarText, type PaperFile, paperFile } from "./paper.files.ts";
import type { WithLinks } from "./paper.links.ts";
import type { PaperRuns } from "./paper.runs.ts";
import { openRenderer, type Renderer, rendered } from "./render/renderer.ts";

/** What a party may have of its own. */
const OWN: ReadonlySet<PaperKind> = new Set(["invitation", "agenda", "calendar", "agenda-text"]);

/** A renderer opened when it is needed first. */
export function lazyRenderer() {
  let opened: Promise<Renderer> | undefined;
  return {
    open: () => {
      opened ??= openRenderer();
      return opened;
    },
    close: async () => (await opened)?.close(),
  };
}

export function createPaperService(
  platform: Platform,
  reader: PaperFactsReader,
  { runs, withLinks }: { runs: PaperRuns; withLinks: WithLinks },
) {
  return {
    /** Kinds of papers with their counts and what is missing. */
    async overview(activityId: string, viewer: Viewer): Promise<PapersView> {
      const { facts, stage, officer } = await reader.load(activityId, viewer);
      const kinds = paperKindViews(facts);
      return {
        activityId,
        editionId: stage.edition.id,
        name: facts.activity.name,
        number: facts.version?.number ?? null,
        kinds: officer ? kinds : kinds.filter((k) => OWN.has(k.kind)),
        run: officer ? await runs.last(activityId, viewer.actor.personId) : null,
        allowedActions: officer ? ["makePapers"] : [],
      };
    },

    /** One kind of paper; where personal data is inside, who took it and why is noted. */
    async paper(
      context: CommandContext,
      asked: { activityId: string; kind: PaperKind; choice: PaperChoice; reason?: string | undefined },
    ): Promise<PaperFile> {
      const { activityId, kind, choice } = asked;
      const viewer = { actor: context.actor, now: context.recordedAt };
      const { facts: read, stage, officer } = await reader.load(activityId, viewer);
      let facts = read;
      if ((!officer && !OWN.has(kind)) || (paperKinds[kind].whole && !facts.whole)) refuse("not-allowed");
      const { party, county } = choice;
      if (party && !facts.guests.some((g) => g.key === party)) refuse("not-found");
      if (county && !facts.counties.some((c) => c.code === county)) refuse("not-found");
      const { personal } = paperKinds[kind];
      // Whoever takes its own letter, agenda or calendar needs no reason.
      if (personal && officer && !asked.reason?.trim()) refuse("reason-required");
      if (kind === "invitation")
        facts = await withLinks(context, { facts, stage, officer }, chosen(facts, choice));
      const renderer = lazyRenderer();
      const file = await paperFile(kind, { facts, choice, open: renderer.open }).finally(renderer.close);
      if (!file) return refuse("papers.nothing", { values: { kind: paperKinds[kind].title.zh } });
      if (officer)
        await platform.commands.run(context, async (work) => {
          work.audit({
            action: "papers.download",
            entityType: "activity",
            entityId: activityId,
            editionId: stage.edition.id,
            county: county ?? stage.activity.hostCounty,
            reason: asked.reason ?? null,
            detail: { kind, personal, version: facts.version?.number ?? null },
          });
        });
      return file;
    },

    /**
     * The calendar of a party, for those who may read its agenda: asked by the caller. Refuses `papers.no-agenda` while nothing is
     * published.
     */
    async calendar(activityId: string, party: PartyKey, locale?: Locale): Promise<string> {
      const facts = await reader.all(activityId);
      const named = facts.version?.names.parties.find((p) => p.key === party);
      const listed = facts.guests.find((g) => g.key === party);
      if (!facts.version || !(named || listed)) return refuse("papers.no-agenda");
      const guest = listed ?? {
        attendanceId: "",
        key: party,
        kind: "expert" as const,
        name: named?.name ?? "—",
        nameEn: named?.nameEn ?? null,
        organisationName: null,
        county: null,
        protocolRank: 0,
        language: "zh" as const,
        replyState: "not-invited" as const,
        reply: null,
        hotelName: null,
      };
      return calendarText(facts, guest, locale ?? guest.language);
    },

    /** The invitation letter of one attendance as PDF; refuses `not-found` for an unknown one. `link` is printed as QR code. */
    async invitationPdf(attendanceId: string, locale: Locale, link?: string): Promise<Buffer> {
      const row = (await findAttendance(platform.db, attendanceId)) ?? refuse("not-found");
      const facts = await reader.all(row.activityId);
      const guests = facts.guests.filter((g) => g.attendanceId === attendanceId);
      const paper = invitationPaper({ ...facts, guests }, { locale, ...(link ? { link } : {}) });
      return rendered({ format: "pdf", paper });
    },

    /** The agenda of one attendance as iCalendar; null while nothing is published. */
    async agendaIcs(attendanceId: string, locale: Locale): Promise<string | null> {
      const row = (await findAttendance(platform.db, attendanceId)) ?? refuse("not-found");
      const facts = await reader.all(row.activityId);
      const guest = facts.guests.find((g) => g.attendanceId === attendanceId);
      return facts.version && guest ? calendarText(facts, guest, locale) : null;
    },
  };
}
export type PaperService = ReturnType<typeof createPaperService>;
