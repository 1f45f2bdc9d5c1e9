import { MeetingRules } from "../model/meetings/meeting.ts";
import type { PartyKey } from "../model/party.ts";
import type { MeetingFact, PartyFact, Situation } from "../model/timetable/problem/situation.ts";

export const DAY = "2023-09-24";
const slot = (
  id: string,
  startsAt: string,
  endsAt: string,
  kind: "meeting" | "meal" = "meeting",
  day = DAY,
) => ({
  id,
  version: 1,
  activityId: "a",
  day,
  startsAt,
  endsAt,
  session: startsAt < "12:00" ? ("morning" as const) : ("afternoon" as const),
  kind,
  title: null,
});
const table = (id: string, number: string, more: object = {}) => ({
  id,
  version: 1,
  activityId: "a",
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
  ...more,
});
const room = (id: string, zh: string, walks: { roomId: string; minutes: number }[] = []) => ({
  id,
  version: 1,
  activityId: "a",
  name: { zh, en: id },
  floor: null,
  width: 20,
  height: 10,
  position: 0,
  walks,
  areas: [],
});
const party = (key: PartyKey, name: string, more: Partial<PartyFact> = {}): PartyFact => ({
  key,
  name,
  nameEn: null,
  county: null,
  replyState: "accepted",
  reply: null,
  ...more,
});
const meeting = (id: string, parties: PartyKey[], rules: object = {}, county = "410811"): MeetingFact => ({
  id,
  code: id.toUpperCase(),
  title: `洽谈${id}`,
  county,
  engagementId: null,
  parties,
  rules: MeetingRules.parse(rules),
});
/**
 * Two experts who come and one who declined, two enterprises of two counties; three slots and lunch; a table reserved for 山阳, one of 温县
 * that all may use, one with an interpreter in the other room, a closed one.
 */
export const situation: Situation = {
  rooms: [room("hall", "一楼大厅", [{ roomId: "east", minutes: 4 }]), room("east", "东厅")],
  tables: [
    table("t1", "1", { county: "410811", reserved: true }),
    table("t2", "2", { county: "410825" }),
    table("t3", "3", { roomId: "east", skills: ["interpreter-en"] }),
    table("t4", "4", { open: false }),
  ],
  // Out of order on purpose; lunch has no tables.
  slots: [
    slot("s3", "14:00", "14:30"),
    slot("s1", "09:00", "09:30"),
    slot("s2", "09:30", "10:00"),
    slot("lunch", "12:00", "14:00", "meal"),
  ],
  vehicles: [
    {
      id: "bus",
      version: 1,
      activityId: "a",
      name: "中巴",
      plate: null,
      seats: 1,
      driver: null,
      phone: null,
    },
  ],
  parties: [
    party("expert:a", "甲教授"),
    party("expert:b", "乙教授", { replyState: "declined" }),
    party("organisation:x", "山阳机械厂"),
    party("organisation:y", "温县食品厂"),
    party("expert:idle", "丙教授"),
  ],
  meetings: [
    meeting("m1", ["expert:a", "organisation:x"]),
    meeting(
      "m2",
      ["expert:a", "organisation:y"],
      { preferredSlots: ["s1"], after: ["m1", "gone"] },
      "410825",
    ),
    meeting("m3", ["expert:b", "organisation:x"]),
  ],
  visits: [],
  happened: [],
};
