import { division } from "#modules/organisations/model/codes/divisions.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { Platform } from "#platform/platform.ts";
import { conferencePaperPolicy, partySubjects, programmePolicy } from "../../model/negotiation.policy.ts";
import { type Guest, ofCounties, type PaperFacts, type PublishedFacts } from "../../model/papers/facts.ts";
import { type PartyKey, partyOf } from "../../model/party.ts";
import { localTime } from "../../model/timetable/problem/presence.ts";
import { attendancesOf } from "../attendance/attendance.repository.ts";
import { codeOf, ticketsOf } from "../day/tickets.ts";
import type { NegotiationPorts, Viewer } from "../ports.ts";
import { programmeOf } from "../programme/programme.repository.ts";
import { countyName, createStages, type Stage } from "../programme/stage.ts";
import type { AttendanceRow } from "../tables.ts";
import { visitsOf } from "../visits/visit.repository.ts";

export type PaperPorts = Pick<NegotiationPorts, "editions" | "ceremony" | "people"> &
  Partial<Pick<NegotiationPorts, "experts" | "organisations">>;
/** The facts with what their reader may have of them. */
export type ReadFacts = {
  readonly facts: PaperFacts;
  readonly stage: Stage;
  /** Officers make papers of their counties; a party reads its own invitation and agenda. */
  readonly officer: boolean;
};

const guestOf = (r: AttendanceRow, timeZone: string): Guest => ({
  attendanceId: r.id,
  key: r.party,
  kind: r.partyKind,
  name: r.name,
  nameEn: r.nameEn,
  organisationName: r.organisationName,
  county: r.county,
  protocolRank: r.protocolRank,
  language: r.language,
  replyState: r.replyState,
  reply: r.reply,
  hotelName: r.hotelName,
  hotelRoom: r.hotelRoom,
  invitedOn: r.invitedAt ? localTime(new Date(r.invitedAt).toISOString(), timeZone).slice(0, 10) : null,
});

/** Parties of a version's meetings and visits that are not on the list; last in protocol order. */
function unlisted({ names, placements, visits }: PublishedFacts, rows: readonly AttendanceRow[]): Guest[] {
  const placed = new Set(placements.map((p) => p.meeting));
  const meets = new Set([
    ...names.meetings.filter((m) => placed.has(m.id)).flatMap((m) => m.parties),
    ...visits.flatMap((v) => v.parties),
  ]);
  const listed = new Set<string>(rows.map((r) => r.party));
  return names.parties
    .filter((p) => meets.has(p.key) && !listed.has(p.key))
    .map((p) => {
      const { kind } = partyOf(p.key as PartyKey);
      return {
        attendanceId: "",
        key: p.key as PartyKey,
        kind,
        name: p.name,
        nameEn: p.nameEn,
        organisationName: kind === "organisation" ? p.name : null,
        county: p.county,
        protocolRank: 1000,
        language: /\p{Script=Han}/u.test(p.name) ? "zh" : "en",
        replyState: "not-invited",
        reply: null,
        hotelName: null,
      };
    });
}

const cityName = (code: string): Text => {
  const found = division(code);
  return found ? { zh: found.zh, en: found.en } : { zh: code, en: code };
};
const government = ({ zh, en }: Text): Text => ({
  zh: `${zh}人民政府`,
  en: `The People's Government of ${en}`,
});

/** Reads what papers are made from, cut down to what somebody may have. */
export function createPaperFacts({ db, config, clock }: Platform, ports: PaperPorts) {
  const { stageOf } = createStages(ports);

  /** Every version, newest first, without the problems they solved. */
  const versions = (activityId: string): Promise<PublishedFacts[]> =>
    db
      .selectFrom("timetableVersions")
      .select(["activityId", "number", "publishedAt", "names", "placements", "visits"])
      .where("activityId", "=", activityId)
      .orderBy("number", "desc")
      .execute() as Promise<PublishedFacts[]>;

  /** `rows`: whose papers; with `others`, parties that meet somebody without being on the list as well. */
  async function everything(
    stage: Stage,
    rows: readonly AttendanceRow[],
    others = true,
  ): Promise<PaperFacts> {
    const { activity, edition } = stage;
    const programme =
      (await programmeOf(db, ports.editions, activity.id, { timeZone: config.timeZone })) ??
      refuse("not-found");
    const [version = null, ...earlier] = await versions(activity.id);
    const visits = await visitsOf(db, activity.id);
    const vehicles = new Map(programme.vehicles.map((v) => [v.id, v]));
    const organisers = await organisersOf(stage);
    const english = await englishNames(rows);
    return {
      activity: {
        id: activity.id,
        editionId: edition.id,
        name: activity.name,
        startsOn: programme.startsOn,
        endsOn: programme.endsOn,
        venue: activity.venue ?? edition.venue ?? null,
        host: government(activity.hostCounty ? countyName(activity.hostCounty) : cityName(edition.city)),
        timeZone: config.timeZone,
      },
      publicUrl: config.publicUrl,
      madeAt: localTime(clock().toISOString(), config.timeZone),
      version,
      earlier,
      guests: [
        ...rows.map((r) => ({
          ...guestOf(r, config.timeZone),
          organisationNameEn: english.get(r.party) ?? null,
        })),
        ...(others && version ? unlisted(version, rows) : []),
      ],
      rooms: programme.rooms,
      tables: programme.tables.filter((t) => t.open),
      interpreters: programme.tables.flatMap(({ id, roomId, number, skills, interpreter, open }) =>
        interpreter && open ? [{ table: id, roomId, number, skills, name: interpreter }] : [],
      ),
      vehicles: programme.vehicles,
      visits: visits.map((v) => ({ ...v, vehicle: vehicles.get(v.vehicleId ?? "")?.name ?? null })),
      tickets: (await ticketsOf(db, activity.id)).map((t) => ({
        party: t.party,
        name: t.personName,
        code: codeOf(t),
      })),
      ceremony: (await ports.ceremony?.ceremonyOf(activity.id)) ?? null,
      organisers,
      counties: edition.counties.map((code) => ({ code, name: countyName(code) })),
      whole: true,
    };
  }

  /** English names of the organisations that guests are or work for, where they are known. */
  async function englishNames(rows: readonly AttendanceRow[]): Promise<Map<string, string>> {
    const idsOf = (kind: string) => rows.filter((r) => r.partyKind === kind).map((r) => r.partyId);
    const experts = await ports.experts?.byIds(idsOf("expert"));
    const homes = new Map<string, string>();
    for (const r of rows) {
      const home = r.partyKind === "expert" ? experts?.get(r.partyId)?.organisationId : r.partyId;
      if (home) homes.set(r.party, home);
    }
    const organisations = await ports.organisations?.byIds([...new Set(homes.values())]);
    const found = new Map<string, string>();
    for (const [party, home] of homes) {
      const nameEn = organisations?.get(home)?.nameEn;
      if (nameEn) found.set(party, nameEn);
    }
    return found;
  }

  async function organisersOf({ edition }: Stage): Promise<PaperFacts["organisers"]> {
    const { people } = ports;
    if (!people) return [];
    const city = await people.officersFor({ role: "city-operator", city: edition.city });
    const found = city.map((p) => ({ county: null as string | null, name: p.name }));
    for (const county of edition.counties)
      for (const p of await people.officersFor({ role: "county-officer", county }))
        found.push({ county, name: p.name });
    return found;
  }

  return {
    /** Everything, for the platform itself (mail, personal links). Refuses `not-found`. */
    async all(activityId: string): Promise<PaperFacts> {
      return everything(await stageOf(activityId), await attendancesOf(db, activityId));
    },

    /** Refuses `not-found` for those who may have no paper of the activity. */
    async load(activityId: string, { actor, now }: Viewer): Promise<ReadFacts> {
      const stage = await stageOf(activityId);
      const { city, counties } = stage.edition;
      const rows = await attendancesOf(db, activityId);
      const runs = isAllowed(actor, programmePolicy, "manageProgramme", { subjects: stage.subjects, now });
      if (runs) return { facts: await everything(stage, rows), stage, officer: true };
      const theirs = counties.filter((county) =>
        isAllowed(actor, conferencePaperPolicy, "makePapers", {
          subjects: { self: { city, counties: [county] } },
          now,
        }),
      );
      if (theirs.length > 0)
        return { facts: ofCounties(await everything(stage, rows), theirs), stage, officer: true };
      const own = rows.filter((r) =>
        isAllowed(actor, conferencePaperPolicy, "readOwnPapers", {
          subjects: partySubjects({
            city,
            counties: [],
            owners: r.ownerId ? [r.ownerId] : [],
            organisations: r.partyKind === "organisation" ? [partyOf(r.party).id] : [],
          }),
          now,
        }),
      );
      if (own.length === 0) refuse("not-found");
      const facts = await everything(stage, own, false);
      const keys = new Set<string>(own.map((r) => r.party));
      return {
        facts: {
          ...facts,
          tickets: facts.tickets.filter((t) => keys.has(t.party)),
          visits: [],
          interpreters: [],
          vehicles: [],
          ceremony: null,
          organisers: [],
          whole: false,
        },
        stage,
        officer: false,
      };
    },
  };
}
export type PaperFactsReader = ReturnType<typeof createPaperFacts>;
