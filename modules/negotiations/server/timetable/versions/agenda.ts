import type { Reader } from "#platform/db/database.ts";
import type { PartyKey } from "../../../model/party.ts";
import { agendaEntries } from "../../../model/timetable/agenda.ts";
import type { Agenda } from "../../../model/timetable.ts";
import type { VersionRow } from "../../tables.ts";
import { lastMarks, versionInForce } from "./version.repository.ts";

export { versionInForce } from "./version.repository.ts";

/** The agenda of one party from a version and the marks of the day. Names are those of the version. */
export function agendaFrom(
  version: VersionRow,
  party: PartyKey,
  given: { readonly timeZone: string; readonly marks?: ReadonlyMap<string, string> },
): Agenda {
  const named = version.names.parties.find((p) => p.key === party);
  return {
    activityId: version.activityId,
    editionId: version.editionId,
    party: { key: party, name: named?.name ?? "—", nameEn: named?.nameEn ?? null },
    number: version.number,
    publishedAt: version.publishedAt,
    timeZone: given.timeZone,
    entries: agendaEntries(version, party, given.marks),
  };
}

/** The agenda of a party in the version in force; undefined when nothing is published yet. */
export async function agendaOf(
  db: Reader,
  of: { readonly activityId: string; readonly party: PartyKey; readonly timeZone: string },
): Promise<Agenda | undefined> {
  const version = await versionInForce(db, of.activityId);
  if (!version) return undefined;
  const marks = await lastMarks(db, of.activityId);
  return agendaFrom(version, of.party, { timeZone: of.timeZone, marks });
}
