import { by, type Policy, type Rule, type Subjects } from "#platform/kernel/policy.ts";

/** The county that hosts the activity (a county event); the city hosts the main conference. */
const host: Rule = { roles: ["county-officer"], of: "host" };
const runs: readonly Rule[] = [...by("city-operator"), host];
const offices = by("city-operator", "county-officer", "department-officer", "task-force", "leader");
/** A party's own rows: the expert, the enterprise. */
const own: Rule = { roles: ["expert", "enterprise"], of: "party" };
/** Officers of the city, and of the county a row belongs to. */
const officers = by("city-operator", "county-officer");

export type ProgrammeAction = "readProgramme" | "manageProgramme" | "readDrivers";
/** On an activity: rooms, tables, days, slots, vehicles. */
export const programmePolicy: Policy<ProgrammeAction> = {
  readProgramme: [...offices, ...by("expert", "enterprise")],
  manageProgramme: runs,
  /** Drivers' names and telephones in full: who sends cars. */
  readDrivers: by("city-operator", "county-officer", "task-force"),
};

export type AttendanceAction = "readAttendance" | "manageAttendance" | "replyAttendance" | "sendInvitations";
/** On one party's attendance. Parties answer for themselves; officers note what they were told. */
export const attendancePolicy: Policy<AttendanceAction> = {
  readAttendance: [...by("city-operator", "county-officer", "task-force", "leader"), own, host],
  manageAttendance: [...officers, host],
  replyAttendance: [...officers, own, host],
  sendInvitations: runs,
};

export type VisitAction = "readVisits" | "manageVisits" | "fillChecklist";
export const visitPolicy: Policy<VisitAction> = {
  readVisits: [...by("city-operator", "county-officer", "task-force", "leader"), own],
  manageVisits: officers,
  fillChecklist: officers,
};

export type MeetingAction = "readMeetings" | "manageMeetings" | "askMeeting" | "answerRequest";
/** On a meeting or a request for one. `party`: whoever takes part; `asked`: the side that is asked. */
export const meetingPolicy: Policy<MeetingAction> = {
  readMeetings: [...by("city-operator", "county-officer", "task-force", "leader"), own],
  manageMeetings: officers,
  askMeeting: [...officers, own],
  answerRequest: [...officers, { roles: ["expert", "enterprise"], of: "asked" }],
};

export type TimetableAction = "readTimetables" | "manageTimetables" | "publishTimetable" | "readAgenda";
/** Drafts are the organisers'; a party reads its own agenda of the published version. */
export const timetablePolicy: Policy<TimetableAction> = {
  readTimetables: by("city-operator", "county-officer", "task-force", "leader"),
  manageTimetables: runs,
  publishTimetable: runs,
  readAgenda: [...by("city-operator", "county-officer", "task-force", "leader"), own],
};

export type DayAction = "watchDay" | "checkIn" | "markMeeting" | "recordOutcome" | "decideRepair";
export const dayPolicy: Policy<DayAction> = {
  watchDay: by("city-operator", "county-officer", "task-force", "leader"),
  checkIn: officers,
  markMeeting: officers,
  recordOutcome: [...officers, own],
  decideRepair: runs,
};

export type PaperAction = "makePapers" | "readOwnPapers";
export const conferencePaperPolicy: Policy<PaperAction> = {
  makePapers: officers,
  readOwnPapers: [...officers, own],
};

/** Where an activity stands: every county of the edition may look, its host runs it. */
export const activitySubjects = (a: {
  readonly city: string;
  readonly counties: readonly string[];
  readonly hostCounty: string | null;
}): Subjects => ({
  self: { city: a.city, counties: a.counties },
  host: { city: a.city, counties: a.hostCounty ? [a.hostCounty] : [] },
});

export type PartyPlace = {
  readonly city: string;
  readonly counties: readonly string[];
  /** Accounts of experts who take part. */
  readonly owners: readonly string[];
  readonly organisations: readonly string[];
};
/** Where a row of one or more parties stands. */
export const partySubjects = (p: PartyPlace): Subjects => ({
  self: { city: p.city, counties: p.counties },
  host: { city: p.city },
  party: { owners: p.owners, organisations: p.organisations },
});
