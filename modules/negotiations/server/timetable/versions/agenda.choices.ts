import type { Db } from "#platform/db/database.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import { partySubjects, timetablePolicy } from "../../../model/negotiation.policy.ts";
import { attendancesOf } from "../../attendance/attendance.repository.ts";
import type { Viewer } from "../../ports.ts";

export type AgendaChoice = { key: string; name: string; nameEn: string | null };

/** Whose agenda the viewer may read: officers everybody's of their area, parties their own. */
export async function agendaChoices(db: Db, activityId: string, viewer: Viewer): Promise<AgendaChoice[]> {
  const rows = await attendancesOf(db, activityId);
  return rows
    .filter((row) =>
      isAllowed(viewer.actor, timetablePolicy, "readAgenda", {
        subjects: partySubjects({
          city: row.city,
          counties: row.county ? [row.county] : [],
          owners: row.ownerId ? [row.ownerId] : [],
          organisations: row.partyKind === "organisation" ? [row.partyId] : [],
        }),
        now: viewer.now,
      }),
    )
    .map(({ party, name, nameEn }) => ({ key: party, name, nameEn }));
}
