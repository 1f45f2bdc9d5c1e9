import type { ExpertRef } from "#modules/experts/model/directory.ts";
import type { OrganisationRef } from "#modules/organisations/model/directory.ts";
import { insertRows } from "#platform/db/insert-rows.ts";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import { type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import { MeetingRules } from "../model/meetings/meeting.ts";
import type { PartyKey } from "../model/party.ts";
import { negotiationMigrations } from "../server/migrations.ts";
import type { NegotiationPorts } from "../server/ports.ts";
import { createTimetables, type Timetables } from "../server/timetable/index.ts";
import { CITY, editions, people, QINYANG, WENXIAN } from "./a-programme.ts";

const MAIN = "jz-main";
const DAY = "2023-09-24";

const anExpert = (id: string): ExpertRef => ({
  id,
  code: `ZJ-${id}`,
  name: `专家${id}`,
  nameEn: null,
  organisationId: null,
  organisationName: null,
  titleTier: null,
  degree: null,
  overseas: false,
  languages: ["zh"],
  fields: [],
  discipline: null,
  origin: null,
  consented: true,
  personId: id === "e1" ? "p-expert" : `p-${id}`,
  subjects: { self: { city: CITY } },
});
const anOrganisation = (id: string): OrganisationRef => ({
  id,
  fullName: `企业${id}`,
  uscc: null,
  kind: "enterprise",
  city: CITY,
  county: id === "org-a" ? QINYANG : WENXIAN,
  industry: null,
  aboveScale: true,
});
const among = <T>(ids: readonly string[], known: RegExp, make: (id: string) => T): Map<string, T> =>
  new Map(ids.filter((id) => known.test(id)).map((id) => [id, make(id)]));

const ports = {
  editions,
  experts: { byIds: async (ids: readonly string[]) => among(ids, /^e[1-4]$/, anExpert) },
  organisations: { byIds: async (ids: readonly string[]) => among(ids, /^org-[abc]$/, anOrganisation) },
} as unknown as NegotiationPorts;

export type Conference = {
  readonly t: TestPlatform;
  readonly ports: NegotiationPorts;
  readonly timetables: Timetables;
  readonly meeting: (id: string, parties: readonly PartyKey[], rules?: object) => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * A morning with four slots (09:00 … 11:00), three tables in one room, four experts, three enterprises: eight meetings e1–a, e1–b, e2–a, e2–c,
 * e3–b, e3–c, e4–a, e4–b.
 */
export async function aConference(): Promise<Conference> {
  // Seven o'clock in Jiaozuo, before the first slot.
  const t = await testPlatform({
    migrations: { ...platformMigrations, ...negotiationMigrations },
    now: "2023-09-23T23:00:00.000Z",
  });
  const { db } = t.platform;
  const timetables = createTimetables(t.platform, ports);
  const meeting: Conference["meeting"] = async (id, parties, rules = {}) => {
    await insertRows(db, "negotiationMeetings", [
      {
        id,
        activityId: MAIN,
        editionId: "jz",
        code: `QT-${id}`,
        city: CITY,
        title: `${id}洽谈`,
        source: "officer",
        engagementId: null,
        county: QINYANG,
        parties: [...parties],
        ownerIds: [],
        organisationIds: [],
        rules: MeetingRules.parse(rules),
        state: "open",
        cancelledReason: null,
        searchText: "",
        version: 1,
      },
    ]);
  };
  await insertRows(db, "negotiationRooms", [
    {
      id: "hall",
      activityId: MAIN,
      nameZh: "大厅",
      nameEn: "Hall",
      floor: null,
      width: 20,
      height: 10,
      position: 0,
      walks: [],
      areas: [],
      version: 1,
    },
  ]);
  await insertRows(
    db,
    "negotiationTables",
    ["1", "2", "3"].map((number) => ({
      id: `t${number}`,
      activityId: MAIN,
      roomId: "hall",
      number,
      county: null,
      reserved: false,
      seats: 6,
      skills: [],
      x: 0,
      y: 0,
      rotation: 0,
      open: true,
      version: 1,
    })),
  );
  await insertRows(
    db,
    "negotiationSlots",
    ["09:00", "09:30", "10:00", "10:30"].map((startsAt, i) => ({
      id: `s${i + 1}`,
      activityId: MAIN,
      day: DAY,
      startsAt,
      endsAt: ["09:30", "10:00", "10:30", "11:00"][i] ?? "",
      session: "morning",
      kind: "meeting",
      titleZh: null,
      titleEn: null,
      version: 1,
    })),
  );
  for (const pair of ["e1 a", "e1 b", "e2 a", "e2 c", "e3 b", "e3 c", "e4 a", "e4 b"]) {
    const [expert, org] = pair.split(" ");
    await meeting(`${expert}${org}`, [`expert:${expert}`, `organisation:org-${org}`]);
  }
  return {
    t,
    ports,
    timetables,
    meeting,
    async close() {
      await timetables.close();
      await t.close();
    },
  };
}

export { people };
