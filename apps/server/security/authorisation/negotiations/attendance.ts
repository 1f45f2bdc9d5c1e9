import { OTHER_COUNTY } from "../../world/columns.ts";
import type { World } from "../../world/index.ts";
import { aReply } from "../../world/negotiations.ts";
import { row } from "../table.ts";

const on = (name: string, body?: object) => (w: World) => ({
  params: { id: w[name] },
  ...(body ? { body } : {}),
});
const listed = (w: World) => ({ query: { activity: w.main as string } });
const shown = (body: Record<string, unknown>) => ((body.total as number) > 0 ? "ok" : "no");
const replied = (w: World) => ({
  params: { id: w.attendanceExpert },
  body: { version: Number(w.attendanceVersion), reply: aReply },
});
const held = (w: World) => ({ params: { token: w.attendanceToken } });

/** Officers of the city and of the county that receives the party; the list of the other county is its own. */
const OFFICERS = "ok ok 404 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404";
/** The city hosts the main conference: it alone collects, writes and takes links back. */
const HOST = "ok 403 404 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404";
const LOOKS = "ok ok ok | 403 403 | ok ok | ok ok | ok ok | 403 403 403 | ok";
/** A personal link is its invitee's: without an account it opens, signed in as anybody else it does not. */
const BEARER = "ok ok ok | 403 403 403 | 403 403 | 403 403 | 403 403 | ok 403 | 403 403 403 | 403";

export const attendance = [
  row("listAttendance", listed, "ok ok no | 403 403 | ok ok | ok no | ok no | 403 403 403 | no", {
    outcome: shown,
  }),
  row("listAttendanceExport", (w) => ({ query: { ...listed(w).query, reason: "会务准备" } }), LOOKS),
  row("countAttendance", on("main"), LOOKS),
  row(
    "collectAttendance",
    on("main", {}),
    "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 403",
  ),
  // A county puts those on the list whom it receives itself.
  row(
    "addAttendance",
    (w) => ({
      params: { id: w.main },
      body: { parties: [`organisation:${w.orgOtherEnterprise}`], county: OTHER_COUNTY },
    }),
    "ok 403 ok | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 403",
  ),
  row(
    "getAttendance",
    on("attendanceExpert"),
    "ok ok 404 | 403 403 | ok ok | 404 404 | ok 404 | 403 403 403 | 404",
  ),
  row(
    "getAttendance",
    on("attendanceEnterprise"),
    "ok ok 404 | 403 403 | ok ok | ok 404 | 404 404 | 403 403 403 | 404",
    { on: "an enterprise" },
  ),
  row(
    "editAttendance",
    (w) => ({
      params: { id: w.attendanceExpert },
      body: { version: Number(w.attendanceVersion), hotelName: "测试宾馆", hotelRoom: "808" },
    }),
    OFFICERS,
  ),
  row("replyAttendance", replied, "ok ok 404 | 403 403 | 403 403 | 404 404 | ok 404 | 403 403 403 | 404"),
  row("inviteAttendance", (w) => ({ body: { ids: [w.attendanceEnterprise], send: false } }), HOST),
  row("remindAttendance", (w) => ({ body: { ids: [w.attendanceExpert] } }), HOST),
  row("revokeAttendanceLinks", on("attendanceExpert", { reason: "发错了" }), HOST),
  row("openAttendanceInvitation", (w) => ({ body: { token: w.attendanceToken } }), BEARER),
  row(
    "replyAttendanceInvitation",
    (w) => ({
      body: { token: w.attendanceToken, version: Number(w.attendanceVersion), reply: aReply },
    }),
    BEARER,
  ),
  row("agendaOfInvitation", (w) => ({ body: { token: w.attendanceToken } }), BEARER),
  row("calendarOfInvitation", held, BEARER),
  row("paperOfInvitation", held, BEARER),
];
