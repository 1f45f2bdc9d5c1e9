import { type Client, idOf } from "./client.ts";
import { COUNTY } from "./columns.ts";

/** The days of the main conference: a room with a table, slots, a vehicle. Each part of the module adds its own below. */
export async function makeNegotiations(as: Client, world: Record<string, string>): Promise<void> {
  const main = (path: string) => `/api/activities/${world.main}/${path}`;
  world.negotiationRoom = idOf(
    await as("city", "POST", main("rooms"), {
      name: { zh: "一楼洽谈大厅", en: "Ground floor hall" },
      width: 40,
      height: 25,
    }),
  );
  world.negotiationTable = idOf(
    await as("city", "POST", main("tables"), {
      roomId: world.negotiationRoom,
      number: "1",
      county: COUNTY,
      x: 5,
      y: 5,
    }),
  );
  const slot = (startsAt: string, endsAt: string) =>
    as("city", "POST", main("slots"), { day: "2026-09-24", startsAt, endsAt, session: "morning" });
  world.negotiationSlot = idOf(await slot("09:00", "09:30"));
  world.negotiationSlotLater = idOf(await slot("10:00", "10:30"));
  world.negotiationVehicle = idOf(
    await as("city", "POST", main("vehicles"), {
      name: "考斯特",
      plate: "豫H00000",
      seats: 19,
      driver: "测试司机",
      phone: "13900000000",
    }),
  );
}

/** The expert of the county and both enterprises on the attendance list; a personal link of the expert's. */
export async function makeAttendance(as: Client, world: Record<string, string>): Promise<void> {
  await as("city", "POST", `/api/activities/${world.main}/attendance/collect`, {});
  const { items } = (await as("city", "GET", `/api/attendance?activity=${world.main}&pageSize=50`)) as {
    items: { id: string; party: string }[];
  };
  const of = (party: string) => items.find((i) => i.party === party)?.id ?? "";
  world.attendanceExpert = of(`expert:${world.expert}`);
  world.attendanceEnterprise = of(`organisation:${world.orgEnterprise}`);
  const { links } = (await as("city", "POST", "/api/attendance/invitations", {
    ids: [world.attendanceExpert],
    send: false,
  })) as { links: { link: string }[] };
  world.attendanceToken = links[0]?.link.split("/").at(-1) ?? "";
  const before = await as("city", "GET", `/api/attendance/${world.attendanceExpert}`);
  await as("expert", "POST", `/api/attendance/${world.attendanceExpert}/reply`, {
    version: before.version,
    reply: aReply,
  });
  const { version } = (await as("city", "GET", `/api/attendance/${world.attendanceExpert}`)) as {
    version: number;
  };
  world.attendanceVersion = String(version);
}

/** A reply form with everything that is nobody's business but the organisers'. */
export const aReply = {
  reply: "accepted",
  note: "膝盖不好，请安排电梯",
  arrival: { day: "2026-09-23", time: "16:00", transport: "train", number: "G1", pickUp: true },
  interpreter: "en",
  companions: 1,
  representatives: 1,
  diet: "other",
  dietNote: "花生过敏",
  hotel: true,
  attendees: [{ name: "测试专家甲", title: "教授", phone: "13900008888" }],
};

/** A published timetable with one meeting in a slot that no clock of a test reaches, drafts beside it, and a repair that waits. */
export async function makeTimetables(as: Client, world: Record<string, string>): Promise<void> {
  const slot = { day: "2099-09-24", startsAt: "09:00", endsAt: "09:30", session: "morning" };
  world.negotiationSlotFar = idOf(await as("city", "POST", `/api/activities/${world.main}/slots`, slot));
  world.timetableMeeting = idOf(
    await as("city", "POST", "/api/negotiation-meetings", {
      activityId: world.main,
      title: "带式输送机在线监测",
      county: COUNTY,
      parties: [`expert:${world.expert}`, `organisation:${world.orgEnterprise}`],
    }),
  );
  const roomId = idOf(
    await as("city", "POST", `/api/activities/${world.main}/rooms`, {
      name: { zh: "二楼洽谈室", en: "Talks room upstairs" },
      width: 20,
      height: 10,
    }),
  );
  const table = idOf(
    await as("city", "POST", `/api/activities/${world.main}/tables`, { roomId, number: "2", x: 5, y: 5 }),
  );
  const draft = async (name: string, from: object) =>
    idOf(await as("city", "POST", "/api/timetables", { activityId: world.main, name, from }));
  world.timetableDraft = await draft("草案", { kind: "empty" });
  world.timetablePublished = await draft("定稿", { kind: "empty" });
  const placed = await as("city", "POST", `/api/timetables/${world.timetablePublished}/edit`, {
    version: 1,
    place: [{ meeting: world.timetableMeeting, slot: world.negotiationSlotFar, table }],
  });
  const version = await as("city", "POST", `/api/timetables/${world.timetablePublished}/publish`, {
    version: placed.version,
  });
  world.timetableVersion = idOf(version);
  world.timetablePlaced = await draft("调整稿", { kind: "version" });
  const repair = await as("city", "POST", `/api/activities/${world.main}/repairs`, {
    kind: "meeting-cancelled",
    meeting: world.timetableMeeting,
  });
  world.repair = idOf(repair);
  world.repairVersion = String(repair.version);
}

/** A meeting without a place (its outcome may be told at any time), a mark, and somebody who came without being on the list. */
export async function makeDay(as: Client, world: Record<string, string>): Promise<void> {
  world.dayMeeting = idOf(
    await as("city", "POST", "/api/negotiation-meetings", {
      activityId: world.main,
      title: "现场约谈",
      county: COUNTY,
      parties: [`expert:${world.expert}`, `organisation:${world.orgEnterprise}`],
    }),
  );
  world.mark = idOf(
    await as("city", "POST", `/api/negotiation-meetings/${world.dayMeeting}/marks`, { mark: "started" }),
  );
  const answer = await as("city", "POST", `/api/activities/${world.main}/check-ins`, { events: [walkIn] });
  const [first] = answer.results as { checkInId: string }[];
  world.checkIn = first?.checkInId ?? "";
}

export const walkIn = {
  eventId: "7f1b2f0e-0b1a-4c6e-9f43-0d6f0f4b7a11",
  way: "walk-in",
  name: "孙来宾",
  at: "2026-09-24T00:30:00Z",
  device: "签到台",
};
