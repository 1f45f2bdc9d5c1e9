import assert from "node:assert/strict";
import { test } from "node:test";
import { paperFacts } from "../../testing/paper-facts.ts";
import { visitName } from "../timetable/agenda.ts";
import { agendaTexts } from "./agendas.ts";
import { calendarEvents } from "./calendar.ts";
import { balanced } from "./content.ts";
import type { PaperFacts } from "./facts.ts";
import { paperKindViews, paperOf } from "./make.ts";
import { drives } from "./vehicles.ts";
import { dayInWords, foot, sides } from "./words.ts";

const facts = paperFacts({ experts: 5, enterprises: 2, tables: 2 });
/** One guest's reply changed. */
const replied = (party: string, change: object): PaperFacts => ({
  ...facts,
  guests: facts.guests.map((g) =>
    g.key === party && g.reply ? { ...g, reply: { ...g.reply, ...change } } : g,
  ),
});

test("days, places and parties are written as they are usually printed", () => {
  assert.equal(dayInWords("2023-09-24", "zh"), "2023年9月24日（星期日）");
  assert.equal(dayInWords("2023-09-24", "en"), "Sunday, 24 September 2023");
  assert.match(foot(facts, "zh"), /日程第2版 · 2023年9月21日 10:00制（北京时间）$/);
  const party = (key: string, name: string) => ({ key, name, nameEn: null });
  const [firm, other] = [party("organisation:a", "甲公司"), party("organisation:b", "乙公司")];
  const [first, second] = [party("expert:1", "李明"), party("expert:2", "王芳")];
  assert.equal(sides([firm, first, second], "zh"), "甲公司 — 李明、王芳");
  assert.equal(sides([firm, other], "zh"), "甲公司 — 乙公司");
  assert.equal(sides([first, firm, other], "en"), "甲公司, 乙公司 — 李明");
});

test("a letter carries the link made for its guest; others ask to sign in", () => {
  const link = "https://huizhi.example.org/invitation/own-of-x1";
  const codes = (
    paperOf("invitation", { ...facts, replyLinks: new Map([["a-x1", link]]) }, { locale: "zh" })?.parts ?? []
  )
    .flat()
    .flatMap((b) => (b.kind === "qr" ? [[b.code === link, b.caption]] : []));
  const own = facts.guests.findIndex((g) => g.attendanceId === "a-x1");
  assert.deepEqual(codes[own], [true, "扫码回复，仅限受邀人本人，请勿转发"]);
  assert.equal(codes.filter(([isOwn]) => isOwn).length, 1);
  assert.equal(codes[own === 0 ? 1 : 0]?.[1], "参会回执（登录后填写）");
});

test("a long title breaks before 暨 or between words near its middle", () => {
  assert.equal(
    balanced("第十二届海外英才中原行暨焦作创新创业洽谈会", { width: 200, size: 12 }),
    "第十二届海外英才中原行\n暨焦作创新创业洽谈会",
  );
  assert.equal(balanced("招才引智大会", { width: 200, size: 12 }), "招才引智大会");
  assert.equal(
    balanced("12th Overseas Talents' Tour and Jiaozuo Innovation Fair", { width: 200, size: 12 }),
    "12th Overseas Talents' Tour\nand Jiaozuo Innovation Fair",
  );
});

test("common events before a guest arrives and after it leaves are not on its agenda, nor those during its visit", () => {
  const opening = (of: PaperFacts) =>
    JSON.stringify(paperOf("agenda", of, { locale: "zh", party: "expert:x1" }));
  assert.ok(opening(facts).includes("开幕式"));
  const late = replied("expert:x1", { arrival: { day: "2023-09-24", time: "09:10", pickUp: false } });
  assert.ok(!opening(late).includes("开幕式"));
  assert.ok(!calendarEvents(late, "expert:x1", "zh").some((e) => e.uid.startsWith("programme-s-open")));
  assert.ok(calendarEvents(facts, "expert:x1", "zh").some((e) => e.uid.startsWith("programme-s-open")));
  const { version } = facts;
  assert.ok(version);
  // x1 is out from 13:30 to 16:00 on the second day.
  const tea = { id: "tea", day: "2023-09-25", startsAt: "15:00", endsAt: "15:20", session: "afternoon" };
  const slots = [...version.names.slots, { ...tea, kind: "break", title: null }];
  const withTea = { ...facts, version: { ...version, names: { ...version.names, slots } } };
  const out = new Set(version.visits.flatMap((v) => v.parties));
  assert.ok(out.has("expert:x1") && !out.has("organisation:o0"));
  assert.ok(!opening(withTea).includes("茶歇"));
  assert.ok(calendarEvents(withTea, "organisation:o0", "zh").some((e) => e.summary === "茶歇"));
});

test("the text for a chat has one entry under the other, with whom and where below it", () => {
  const text = agendaTexts({ ...facts, guests: facts.guests.slice(0, 1) }, "zh");
  const lines = text.split("\n");
  assert.deepEqual(lines.slice(0, 5), [
    "【第十二届招才引智专场活动】",
    "赵明远 洽谈日程（第2版，北京时间）",
    "",
    "9月24日（周日）",
    "08:30–09:00 开幕式",
  ]);
  assert.deepEqual(lines.slice(5, 8), [
    "09:00–09:30 高性能锂离子电池正极材料及其规模化制备关键技术联合攻关与成果转化合作",
    `　对方：${facts.guests[5]?.name}`,
    "　地点：太极厅1号桌",
  ]);
  assert.ok(
    lines.some((l) => l.startsWith("　13:30出发，乘考斯特1号，14:00–15:30考察")),
    text,
  );
  const english = agendaTexts({ ...facts, guests: facts.guests.slice(0, 1) }, "en");
  assert.match(english, /^Twelfth Conference .*\nAgenda of .* \(version 2, Beijing time\)\n\nSun, 24 Sep\n/);
  assert.ok(english.includes("\n  Where: Taiji Hall, table 1\n"));
});

test("a visit is named once, in English as far as its title is an ordinary one", () => {
  const [host, title] = ["某某机械有限公司", "考察某某机械有限公司"];
  assert.equal(visitName({ hostName: host, title }, "zh"), title);
  assert.equal(visitName({ hostName: host, title }, "en"), `Visit to ${host}`);
  assert.equal(visitName({ hostName: host, title: "研发中心" }, "zh"), "某某机械有限公司：研发中心");
  assert.equal(visitName({ hostName: host, title: "R&D centre" }, "en"), "某某机械有限公司: R&D centre");
});

test("a letter bears the day on which the invitation went out, and none once the activity is over", () => {
  const dated = (more: Partial<PaperFacts>, invitedOn: string | null = null) => {
    const guests = facts.guests.slice(0, 1).map((g) => ({ ...g, invitedOn }));
    return JSON.stringify(paperOf("invitation", { ...facts, ...more, guests }, { locale: "zh" }));
  };
  assert.ok(dated({}).includes("2023年9月21日"));
  assert.ok(dated({}, "2023-08-14").includes("2023年8月14日"));
  const over = { madeAt: "2023-11-02 09:00" };
  assert.ok(!dated(over).includes("2023年11月2日"));
  assert.ok(dated(over, "2023-08-14").includes("2023年8月14日"));
});

test("who arrives with the same train is picked up together, by the smallest vehicle that is free", () => {
  const at = (time: string) => ({ day: "2023-09-25", time, transport: "train", number: "G1", pickUp: true });
  const car = { version: 1, activityId: "jz-main", plate: null, driver: null, phone: null };
  const of: PaperFacts = {
    ...facts,
    visits: facts.visits.slice(0, 1).map((v) => ({ ...v, vehicleId: "car" })),
    vehicles: [
      { ...car, id: "coach", name: "大巴1号", seats: 45 },
      { ...car, id: "car", name: "商务车1号", seats: 7 },
    ] as never,
    guests: facts.guests.map((g) => {
      const time =
        g.key === "expert:x0" || g.key === "expert:x1" ? "10:00" : g.key === "expert:x2" ? "15:00" : null;
      return g.reply
        ? {
            ...g,
            hotelName: "迎宾馆",
            reply: { ...g.reply, arrival: time ? at(time) : null, departure: null },
          }
        : g;
    }) as never,
  };
  const pickUps = drives(of, "zh").filter((d) => d.what.startsWith("接站"));
  assert.deepEqual(
    pickUps.map((d) => [d.time, d.what, d.people, d.vehicle]),
    [
      ["10:00到", "接站：火车 G1，送至迎宾馆", 2, "拟派 商务车1号"],
      // The car is at the factory until 16:00.
      ["15:00到", "接站：火车 G1，送至迎宾馆", 1, "拟派 大巴1号"],
    ],
  );
});

test("a pick-up without a train or flight number says that it is to be confirmed", () => {
  const said = (transport: string | null, number: string | null) =>
    drives(
      replied("expert:x0", {
        arrival: null,
        departure: { day: "2023-09-26", time: "09:20", transport, number, pickUp: true },
      }),
      "zh",
    )
      .filter((d) => d.day === "2023-09-26")
      .map((d) => [d.time, d.what.split("，")[0]]);
  assert.deepEqual(said("train", null), [["09:20开", "送站：火车 车次待确认"]]);
  assert.deepEqual(said("flight", ""), [["09:20开", "送站：飞机 航班号待确认"]]);
  assert.deepEqual(said(null, null), [["09:20开", "送站：车次待确认"]]);
  assert.deepEqual(said("train", "G9"), [["09:20开", "送站：火车 G9"]]);
});

test("what is missing can be counted one by one: one sheet, two entries; codes can be issued", () => {
  const units = (of: PaperFacts) => new Map(paperKindViews(of).map((k) => [k.kind, [k.count, k.unit.en]]));
  assert.deepEqual(units({ ...facts, guests: facts.guests.slice(0, 1) }).get("invitation"), [1, "sheet"]);
  assert.deepEqual(units({ ...facts, guests: facts.guests.slice(0, 2) }).get("invitation"), [2, "sheets"]);
  const wants = (of: PaperFacts) =>
    paperKindViews(of)
      .filter((k) => k.wantsCodes)
      .map((k) => k.kind);
  assert.deepEqual(wants({ ...facts, tickets: [] }), ["badge"]);
  const tickets = facts.guests.map((g) => ({ party: g.key, name: g.name, code: "c" }));
  assert.deepEqual(wants({ ...facts, tickets }), []);
});

test("an English paper names the organisation in English where that is known", () => {
  const guests = facts.guests.slice(0, 2).map((g, i) => ({
    ...g,
    organisationNameEn: i === 0 ? "Institute of Process Engineering" : null,
  }));
  const [known, unknown] = paperOf("seat-card", { ...facts, guests }, { locale: "en" })?.parts ?? [];
  assert.ok(JSON.stringify(known).includes("Institute of Process Engineering"));
  assert.ok(JSON.stringify(unknown).includes(facts.guests[1]?.organisationName ?? "—"));
  const chinese = JSON.stringify(paperOf("agenda", { ...facts, guests }, { locale: "zh" }));
  assert.ok(!chinese.includes("Institute of Process Engineering"));
});
