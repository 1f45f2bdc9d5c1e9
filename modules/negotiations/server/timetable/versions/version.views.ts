import { isAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { activitySubjects, partySubjects, timetablePolicy } from "../../../model/negotiation.policy.ts";
import { type PartyKey, partyOf } from "../../../model/party.ts";
import { programmeEntries } from "../../../model/timetable/agenda.ts";
import { driftOf, type TimetableDrift } from "../../../model/timetable/drift.ts";
import { frozenNames } from "../../../model/timetable/frozen.ts";
import type { TimetableVersionView } from "../../../model/timetable/problem/inputs.ts";
import type { Agenda, TimetableVersion } from "../../../model/timetable.ts";
import { describeParties } from "../../attendance/parties.ts";
import type { NegotiationPorts, Viewer } from "../../ports.ts";
import type { VersionRow } from "../../tables.ts";
import type { Situations } from "../situations.ts";
import { agendaChoices } from "./agenda.choices.ts";
import { agendaOf } from "./agenda.ts";
import { findVersion, versionInForce, versionsOf } from "./version.repository.ts";

const summary = (row: VersionRow): TimetableVersion => ({
  id: row.id,
  activityId: row.activityId,
  editionId: row.editionId,
  number: row.number,
  publishedAt: row.publishedAt,
  publishedBy: row.publishedBy,
  note: row.note,
  quality: row.quality,
  changes: row.changes,
  digest: row.digest,
  placed: row.placements.length,
});

/** Published versions and what they mean for one party. */
export function createVersionViews(
  { db, config }: Platform,
  ports: Pick<NegotiationPorts, "experts" | "organisations">,
  situations: Situations,
) {
  async function readable(activityId: string, viewer: Viewer): Promise<void> {
    const programme = (await situations.programme(activityId)) ?? refuse("not-found");
    const on = { subjects: activitySubjects(programme), now: viewer.now };
    if (!isAllowed(viewer.actor, timetablePolicy, "readTimetables", on)) refuse("not-found");
  }
  return {
    choices: (activityId: string, viewer: Viewer) => agendaChoices(db, activityId, viewer),

    async list(activityId: string, viewer: Viewer): Promise<TimetableVersion[]> {
      await readable(activityId, viewer);
      return (await versionsOf(db, activityId)).map(summary);
    },

    /** What is no longer as the version in force told it. */
    async drift(activityId: string, viewer: Viewer): Promise<TimetableDrift> {
      await readable(activityId, viewer);
      const version = await versionInForce(db, activityId);
      if (!version) return { number: null, items: [] };
      const loaded = (await situations.load(activityId)) ?? refuse("not-found");
      return { number: version.number, items: driftOf(version, loaded.situation) };
    },

    async view(id: string, viewer: Viewer): Promise<TimetableVersionView> {
      const row = (await findVersion(db, id)) ?? refuse("not-found");
      await readable(row.activityId, viewer);
      return { ...summary(row), placements: row.placements, names: row.names, visits: row.visits };
    },

    /** What the version solved, or how, in the files the command line reads (docs/formats.md): ids only, no names. */
    async file(
      id: string,
      part: "problem" | "timetable",
      viewer: Viewer,
    ): Promise<{ name: string; content: unknown }> {
      const row = (await findVersion(db, id)) ?? refuse("not-found");
      await readable(row.activityId, viewer);
      const { status, breaks, bound } = row.quality;
      const placed = new Set<string | number>(row.placements.map((p) => p.meeting));
      const unplaced = row.problem.meetings
        .filter((m) => !placed.has(m.id))
        .map((m) => ({ meeting: m.id, why: "not placed in the published version" }));
      const timetable = { status, breaks, bound, placements: row.placements, unplaced, seconds: 0, seed: 0 };
      return {
        name: `${part}-${row.activityId}-v${row.number}.json`,
        content: part === "problem" ? row.problem : timetable,
      };
    },

    /** A party's agenda of the version in force; the programme alone while nothing is published. Parties read their own only. */
    async agenda(activityId: string, party: PartyKey, viewer: Viewer): Promise<Agenda> {
      const programme = (await situations.programme(activityId)) ?? refuse("not-found");
      const described = (await describeParties(undefined, ports, [party])).get(party);
      const place = activitySubjects(programme);
      const { kind, id } = partyOf(party);
      const { party: own } = partySubjects({
        city: programme.city,
        counties: [],
        owners: described?.ownerId ? [described.ownerId] : [],
        organisations: kind === "organisation" ? [id] : [],
      });
      const subjects = own ? { ...place, party: own } : place;
      if (
        !described ||
        !isAllowed(viewer.actor, timetablePolicy, "readAgenda", { subjects, now: viewer.now })
      )
        return refuse("not-found");
      const published = await agendaOf(db, { activityId, party, timeZone: config.timeZone });
      const named = { key: party, name: described.name, nameEn: described.nameEn };
      if (published) return { ...published, party: named };
      const loaded = (await situations.load(activityId)) ?? refuse("not-found");
      return {
        activityId,
        editionId: programme.editionId,
        party: named,
        number: null,
        publishedAt: null,
        timeZone: config.timeZone,
        entries: programmeEntries({ activityId, names: frozenNames(loaded.situation) }),
      };
    },
  };
}
export type VersionViews = ReturnType<typeof createVersionViews>;
