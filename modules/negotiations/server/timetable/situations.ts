import { createHash } from "node:crypto";
import type { Problem } from "#libs/timetable/index.ts";
import { canonicalJson } from "#platform/commands/audit.ts";
import type { Reader } from "#platform/db/database.ts";
import type { Subjects } from "#platform/kernel/policy.ts";
import type { WorkToken } from "#platform/kernel/unit-of-work.ts";
import { type Platform, readerOf } from "#platform/platform.ts";
import { activitySubjects } from "../../model/negotiation.policy.ts";
import type { PartyKey } from "../../model/party.ts";
import { labelsOf } from "../../model/timetable/labels.ts";
import type { Labels } from "../../model/timetable/names.ts";
import type { PartyFact, Situation } from "../../model/timetable/problem/situation.ts";
import type { RepairTrigger } from "../../model/timetable.ts";
import { attendancesOf } from "../attendance/attendance.repository.ts";
import { describeParties } from "../attendance/parties.ts";
import { meetingsOf } from "../meetings/meeting.repository.ts";
import type { NegotiationPorts } from "../ports.ts";
import { type ProgrammeFacts, programmeOf } from "../programme/programme.repository.ts";
import { visitsOf } from "../visits/visit.repository.ts";

/** An activity as timetables see it. */
export type Loaded = {
  readonly programme: ProgrammeFacts;
  readonly situation: Situation;
  readonly labels: Labels;
  readonly subjects: Subjects;
};
export type Situations = ReturnType<typeof createSituations>;

/** Which problem a bound was proved for. */
export const digestOf = (value: unknown): string =>
  createHash("sha256").update(canonicalJson(value)).digest("hex");
export const problemDigest = (problem: Problem): string => digestOf(problem);

/** Triggers of accepted repairs: who is absent stays absent in whatever is made afterwards. */
async function happenedOf(db: Reader, activityId: string): Promise<Situation["happened"]> {
  const rows = await db
    .selectFrom("repairProposals")
    .select(["trigger", "problem"])
    .where("activityId", "=", activityId)
    .where("state", "=", "accepted")
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
  return rows.map((r) => ({
    trigger: r.trigger as RepairTrigger,
    from: r.problem?.now === undefined ? null : String(r.problem.now),
  }));
}

/** Reads everything the timetables of an activity stand on. */
export function createSituations(
  { db, config }: Platform,
  ports: Pick<NegotiationPorts, "editions" | "experts" | "organisations">,
) {
  const programme = (activityId: string, work?: WorkToken) =>
    programmeOf(db, ports.editions, activityId, { timeZone: config.timeZone, ...(work ? { work } : {}) });
  return {
    programme,
    /** Null when there is no such activity. Authorisation is the caller's, by `subjects`. */
    async load(activityId: string, work?: WorkToken): Promise<Loaded | null> {
      const facts = await programme(activityId, work);
      if (!facts) return null;
      const reader = readerOf(db, work);
      const attendances = await attendancesOf(reader, activityId);
      const meetings = await meetingsOf(reader, activityId);
      const visits = await visitsOf(reader, activityId);
      const happened = await happenedOf(reader, activityId);
      const listed = new Set(attendances.map((a) => a.party));
      const others = [...new Set([...meetings, ...visits].flatMap((m) => m.parties as PartyKey[]))].filter(
        (key) => !listed.has(key),
      );
      const described = await describeParties(work, ports, others);
      const parties: PartyFact[] = [
        ...attendances.map((a) => ({
          key: a.party,
          name: a.name,
          nameEn: a.nameEn,
          county: a.county,
          replyState: a.replyState,
          reply: a.reply,
        })),
        ...others.map((key) => ({
          key,
          name: described.get(key)?.name ?? "—",
          nameEn: described.get(key)?.nameEn ?? null,
          county: described.get(key)?.county ?? null,
          replyState: "not-invited" as const,
          reply: null,
        })),
      ];
      const { rooms, tables, slots, vehicles } = facts;
      const situation: Situation = { rooms, tables, slots, vehicles, parties, meetings, visits, happened };
      return { programme: facts, situation, labels: labelsOf(situation), subjects: activitySubjects(facts) };
    },
  };
}
