import { COUNTY } from "../../world/columns.ts";
import type { World } from "../../world/index.ts";
import { walkIn } from "../../world/negotiations.ts";
import { row } from "../table.ts";

const activity = (name: string, body?: object) => (w: World) => ({
  params: { id: w[name] },
  ...(body ? { body } : {}),
});
const on = activity;

// Rooms and times of a public conference are no secret to who takes part in the platform; the city runs the main conference,
// a county its own event.
const READERS = "ok ok ok | ok ok | ok ok | ok ok | ok ok | 403 403 403 | 403";
const CITY_RUNS = "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 403";
const HOST_RUNS = "ok ok 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 403";

const room = { name: { zh: "二楼多功能厅", en: "Hall on the second floor" }, width: 30, height: 20 };
const slot = (startsAt: string, endsAt: string) => ({
  day: "2026-09-25",
  startsAt,
  endsAt,
  session: "morning",
});
const table = (w: World, number: string) => ({ roomId: w.negotiationRoom, number, x: 10, y: 10 });
const vehicle = { name: "考斯特一号", seats: 19, driver: "测试司机", phone: "13800000000" };
const tables = (w: World) => ({
  params: { id: w.main },
  body: {
    roomId: w.negotiationRoom,
    counties: [{ county: COUNTY, tables: 3 }],
    newAreas: true,
  },
});

export const programme = [
  row("getProgramme", activity("main"), READERS),
  row("getNegotiationsOverview", activity("main"), READERS),
  row(
    "copyProgramme",
    (w) => ({ params: { id: w.event }, body: { from: w.main, parts: ["slots"] } }),
    CITY_RUNS,
  ),
  row("addNegotiationRoom", activity("main", room), CITY_RUNS),
  row("addNegotiationRoom", activity("event", room), HOST_RUNS, { on: "a county's event" }),
  row("editNegotiationRoom", on("negotiationRoom", { version: 1, room }), CITY_RUNS),
  row("saveFloorPlan", on("negotiationRoom", { version: 1, areas: [] }), CITY_RUNS),
  row("removeNegotiationRoom", on("negotiationRoom", { version: 1 }), CITY_RUNS),
  row("addNegotiationTable", (w) => ({ params: { id: w.main }, body: table(w, "77") }), CITY_RUNS),
  row("generateNegotiationTables", tables, CITY_RUNS),
  row(
    "editNegotiationTable",
    (w) => ({ params: { id: w.negotiationTable }, body: { version: 1, table: table(w, "78") } }),
    CITY_RUNS,
  ),
  row("removeNegotiationTable", on("negotiationTable", { version: 1 }), CITY_RUNS),
  row("addNegotiationSlot", activity("main", slot("20:00", "20:30")), CITY_RUNS),
  row(
    "generateNegotiationSlots",
    activity("main", { days: ["2026-09-26"], from: "09:00", to: "11:00", minutes: 30 }),
    CITY_RUNS,
  ),
  row("shiftNegotiationSlots", activity("main", { day: "2099-09-24", minutes: 15 }), CITY_RUNS),
  row("removeNegotiationDay", activity("main", { day: "1999-01-01" }), CITY_RUNS.replaceAll("ok", "409"), {
    on: "a day without slots",
  }),
  row("editNegotiationSlot", on("negotiationSlot", { version: 1, slot: slot("08:00", "08:30") }), CITY_RUNS),
  row("removeNegotiationSlot", on("negotiationSlot", { version: 1 }), CITY_RUNS),
  row("addNegotiationVehicle", activity("main", vehicle), CITY_RUNS),
  row("addNegotiationVehicle", activity("event", vehicle), HOST_RUNS, { on: "a county's event" }),
  row("editNegotiationVehicle", on("negotiationVehicle", { version: 1, vehicle }), CITY_RUNS),
  row("removeNegotiationVehicle", on("negotiationVehicle", { version: 1 }), CITY_RUNS),
];

// Drafts are the organisers': every county of the edition reads them, the city runs the main conference's.
const OFFICES = "ok ok ok | 403 403 | ok ok | 403 403 | 403 403 | 403 403 403 | 404";
const RUNS = "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404";
const ofMain = (w: World) => ({ query: { activity: w.main ?? "" } });
const agenda = (party: (w: World) => string) => (w: World) => ({
  params: { id: w.main },
  query: { party: party(w) },
});
const decision = (w: World) => ({ params: { id: w.repair }, body: { version: Number(w.repairVersion) } });

export const timetables = [
  row("listTimetables", ofMain, OFFICES),
  row("listTimetablesExport", ofMain, OFFICES),
  row("getTimetable", on("timetableDraft"), OFFICES),
  row("boardOfTimetable", on("timetableDraft"), OFFICES),
  row(
    "whyNotTimetable",
    (w) => ({ params: { id: w.timetableDraft }, query: { meeting: w.timetableMeeting ?? "" } }),
    OFFICES,
  ),
  row("compareTimetables", on("timetableDraft"), OFFICES),
  row("createTimetable", (w) => ({ body: { activityId: w.main, name: "备选" } }), RUNS),
  row("editTimetable", on("timetableDraft", { version: 1, name: "改名" }), RUNS),
  row("deleteTimetable", on("timetableDraft"), RUNS),
  row("moveTimetable", on("timetableDraft", { version: 1 }), RUNS),
  row("solveTimetable", on("timetableDraft", { version: 1 }), RUNS),
  row("stopTimetable", on("timetableDraft", {}), RUNS),
  row("publishTimetable", on("timetablePlaced", { version: 1 }), RUNS),
  row("listTimetableVersions", ofMain, OFFICES),
  row("getTimetableVersion", on("timetableVersion"), OFFICES),
  row("getTimetableVersionFile", (w) => ({ params: { id: w.timetableVersion, file: "problem" } }), OFFICES),
  row("getTimetableDrift", activity("main"), OFFICES),
  row(
    "agendaOfParty",
    agenda((w) => `expert:${w.expert}`),
    "ok ok ok | 403 403 | ok ok | 404 404 | ok 404 | 403 403 403 | 404",
  ),
  row(
    "agendaOfParty",
    agenda((w) => `organisation:${w.orgEnterprise}`),
    "ok ok ok | 403 403 | ok ok | ok 404 | 404 404 | 403 403 403 | 404",
    { on: "an enterprise" },
  ),
  row("listRepairs", activity("main"), OFFICES),
  // Whoever receives at a table may say who is missing; what follows is for who runs the conference to decide.
  row(
    "proposeRepair",
    (w) => ({ params: { id: w.main }, body: { kind: "party-absent", party: `expert:${w.expert}` } }),
    "ok ok ok | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
  ),
  row("acceptRepair", decision, RUNS),
  row("rejectRepair", decision, RUNS),
];

// The doors and the tables are everybody's of the offices; marks and outcomes belong to the county that hosts the table and to the parties.
const DOORS = "ok ok ok | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 403";
const WATCHED = "ok ok ok | 403 403 | ok ok | 403 403 | 403 403 | 403 403 403 | 403";
const MARKED = "ok ok 404 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404";

export const day = [
  row("getWall", activity("main"), WATCHED),
  row("getDay", activity("main"), WATCHED),
  row("getCheckInPack", activity("main"), DOORS),
  row("issueTickets", activity("main", {}), DOORS),
  row("recordCheckIns", activity("main", { events: [walkIn] }), DOORS),
  row("withdrawCheckIn", on("checkIn", { reason: "点错了人" }), DOORS),
  row(
    "markMeeting",
    (w) => ({
      params: { id: w.dayMeeting },
      body: { mark: "late", party: `expert:${w.expert}`, minutes: 10, occurredAt: "2026-09-24T01:00:00Z" },
    }),
    MARKED,
  ),
  row("withdrawMark", on("mark", {}), MARKED),
  row(
    "getMeetingOutcomes",
    on("dayMeeting"),
    "ok ok 404 | 403 403 | ok ok | ok 404 | ok 404 | 403 403 403 | 404",
  ),
  row(
    "recordMeetingOutcome",
    on("dayMeeting", {
      outcome: "worth-following",
      nextStep: "call",
      who: "county",
      note: "约定十月再谈",
      occurredAt: "2026-09-24T01:00:00Z",
    }),
    "ok ok 404 | 403 403 | 403 403 | ok 404 | ok 404 | 403 403 403 | 404",
  ),
  // The list names only those whose agenda one may read.
  row("listAgendaParties", activity("main"), "ok ok ok | 403 403 | ok ok | ok ok | ok ok | 403 403 403 | ok"),
];

/** Rows of the negotiation days; each part appends its own. */
export const negotiations = [...day, ...timetables, ...programme];
