import assert from "node:assert/strict";
import { test } from "node:test";
import { paperFacts } from "../../testing/paper-facts.ts";
import { placedGuests } from "./agendas.ts";
import { calendarEvents, instantOf } from "./calendar.ts";
import { type Block, fitted, type Paper, widthOf } from "./content.ts";
import { ofCounties, type PaperFacts } from "./facts.ts";
import { merged } from "./handbook.ts";
import { atOnce, interpreting } from "./lists.ts";
import { paperKindViews, paperOf, warningsOf } from "./make.ts";
import { drives } from "./vehicles.ts";

/** Everything written on a paper. */
const wordsOf = (paper: Paper | null): string =>
  (paper?.parts ?? [])
    .flat()
    .map((b: Block) =>
      b.kind === "facts" || b.kind === "table"
        ? b.rows.map((r) => r.join(" ")).join("\n")
        : b.kind === "qr"
          ? b.code
          : b.kind === "tent"
            ? b.lines.map((l) => l.text).join("\n")
            : b.kind === "gap"
              ? ""
              : b.text,
    )
    .join("\n");

const SMALL = { experts: 5, enterprises: 2, tables: 2 };
/** 5 experts (the last one foreign), 2 enterprises of 解放区 and 山阳区, tables 1 and 2 of these counties, 8 meetings. */
const small = (more: Partial<PaperFacts> = {}): PaperFacts => ({ ...paperFacts(SMALL), ...more });

test("a letter is written in the invitee's language and carries a personal link where there is one", () => {
  const facts = small();
  const letters = paperOf("invitation", facts, { locale: "own" });
  assert.equal(letters?.parts.length, 7);
  const [first, , , , foreign] = letters?.parts ?? [];
  assert.ok(JSON.stringify(first).includes("尊敬的赵明远："));
  assert.ok(JSON.stringify(foreign).includes("Dear Alexander Maximilian von Hohenberg-Lichtenstein,"));
  assert.ok(
    JSON.stringify(first).includes(
      "https://huizhi.example.org/negotiations/attendance?edition=jz&activity=jz-main",
    ),
  );
  const own = paperOf("invitation", facts, {
    locale: "zh",
    party: "expert:x0",
    link: "https://h.example/i#t",
  } as never);
  assert.equal(own?.parts.length, 1);
  assert.ok(wordsOf(own).includes("https://h.example/i#t"));
});

test("an agenda names time, the others, room and table of the published version", () => {
  const facts = small();
  const agenda = paperOf("agenda", facts, { locale: "zh", party: "expert:x0" });
  const words = wordsOf(agenda);
  assert.ok(words.includes("赵明远 日程安排"));
  assert.ok(words.includes("08:30–09:00 开幕式"));
  // Meeting m0: expert x0 with the first enterprise in the first slot at table 1.
  assert.ok(
    words.includes("09:00–09:30 高性能锂离子电池正极材料及其规模化制备关键技术联合攻关与成果转化合作"),
    words,
  );
  assert.ok(words.includes("太极厅\n1号桌"));
});

test("calendar times are UTC, and what a version no longer has is cancelled", () => {
  assert.equal(instantOf("2023-09-24", "09:00", "Asia/Shanghai"), "2023-09-24T01:00:00.000Z");
  // Summer time ended in Berlin on 29 October 2023.
  assert.equal(instantOf("2023-10-28", "09:00", "Europe/Berlin"), "2023-10-28T07:00:00.000Z");
  assert.equal(instantOf("2023-10-29", "09:00", "Europe/Berlin"), "2023-10-29T08:00:00.000Z");

  const facts = small();
  const version = facts.version;
  assert.ok(version);
  const before = calendarEvents(facts, "expert:x0", "zh");
  const gone = { ...version, number: 3, placements: version.placements.filter((p) => p.meeting !== "m0") };
  const after = calendarEvents({ ...facts, version: gone, earlier: [version] }, "expert:x0", "zh");
  const uid = "meeting-m0-jz-main@huizhi";
  assert.deepEqual(
    before.filter((e) => e.uid === uid).map((e) => [e.status, e.sequence, e.start]),
    [["CONFIRMED", 2, "2023-09-24T01:00:00.000Z"]],
  );
  assert.deepEqual(
    after.filter((e) => e.uid === uid).map((e) => [e.status, e.sequence]),
    [["CANCELLED", 3]],
  );
  assert.equal(after.filter((e) => e.status === "CANCELLED").length, 1);
  assert.equal(before.length, after.length);
});

test("badges carry the check-in code of each wearer, seat cards follow protocol order and leave out who declines", () => {
  const facts = small();
  const badges = paperOf("badge", facts, { locale: "own" });
  assert.equal(badges?.parts.length, 7);
  assert.ok(wordsOf(badges).includes("HZ1.a-x0.AAAAAAAAAAAAAAAAAAAAAA"));
  assert.ok(!wordsOf(paperOf("badge", { ...facts, tickets: [] }, { locale: "own" })).includes("HZ1."));
  const [first, second] = facts.guests;
  assert.ok(first && second);
  const declined = { ...facts, guests: [{ ...first, replyState: "declined" as const }, second] };
  const cards = paperOf("seat-card", declined, { locale: "zh" });
  assert.equal(cards?.parts.length, 1);
  // Two characters are set apart.
  assert.ok(wordsOf(cards).includes("钱　晓"));
});

test("an interpreter is needed where a guest who comes asks for one; overlapping times count together", () => {
  const facts = small();
  const rows = interpreting(facts);
  assert.deepEqual(new Set(rows.flatMap((r) => r.guests.map((g) => g.key))), new Set(["expert:x4"]));
  assert.ok(rows.every((r) => r.language === "en"));
  const at = (startsAt: string, endsAt: string) =>
    ({ ...rows[0], day: "2023-09-24", startsAt, endsAt }) as never;
  assert.equal(atOnce([at("09:00", "10:00"), at("09:30", "10:30"), at("10:00", "11:00")]), 2);
  assert.equal(atOnce([]), 0);
});

test("the rota and the wall list name the interpreters of the tables, of the language that is asked", () => {
  const facts = paperFacts();
  const of = (skills: string[]) =>
    facts.tables.map((t) => ({ table: t.id, roomId: t.roomId, number: t.number, skills, name: "林砚棠" }));
  const names = (skills: string[]) =>
    new Set(
      interpreting({ ...facts, interpreters: of(skills) })
        .filter((r) => r.place.zh.endsWith("号桌"))
        .map((r) => r.interpreter),
    );
  assert.deepEqual(names(["interpreter-en"]), new Set(["林砚棠"]));
  assert.deepEqual(names(["quiet"]), new Set(["林砚棠"]));
  assert.deepEqual(names(["interpreter-ru"]), new Set([""]));
  assert.deepEqual(new Set(interpreting(facts).map((r) => r.interpreter)), new Set([""]));
  const named = { ...facts, interpreters: of(["interpreter-en"]) };
  // A county has no table of its own there, and yet its guests are interpreted for.
  assert.equal(ofCounties(named, []).interpreters?.length, facts.tables.length);
  assert.ok(wordsOf(paperOf("interpreter-rota", named, { locale: "zh" })).includes("林砚棠"));
  assert.ok(wordsOf(paperOf("wall-list", named, { locale: "zh" })).includes("林砚棠"));
});

test("the vehicle plan has visits and pick-ups by time with the number of people", () => {
  const plan = drives(small(), "zh");
  assert.deepEqual(plan[0], {
    day: "2023-09-23",
    time: "16:40到",
    what: "接站：火车 G500，送至某某国际酒店",
    who: "赵明远",
    people: 1,
    vehicle: "拟派 考斯特1号 豫H00001 测试司机 13800000000",
  });
  assert.ok(plan.slice(1).every((d) => d.day === "2023-09-25" && d.people === 5));
});

test("slots that follow each other are one line of the programme", () => {
  const slot = (startsAt: string, endsAt: string, day = "2023-09-24") => ({
    day,
    startsAt,
    endsAt,
    title: { zh: "洽谈", en: "Meetings" },
  });
  assert.deepEqual(
    merged([slot("09:00", "09:30"), slot("09:30", "10:00"), slot("14:00", "14:30")]).map(
      (s) => `${s.startsAt}-${s.endsAt}`,
    ),
    ["09:00-10:00", "14:00-14:30"],
  );
});

test("a county has its own guests, tables and meetings, and no ceremony", () => {
  const facts = small();
  const cut = ofCounties(facts, ["410802"]);
  assert.deepEqual(
    cut.guests.map((g) => g.key),
    ["organisation:o0"],
  );
  assert.deepEqual(
    cut.tables.map((t) => t.number),
    ["1"],
  );
  assert.ok(cut.version?.names.meetings.every((m) => m.parties.includes("organisation:o0")));
  assert.equal(cut.ceremony, null);
  const kinds = paperKindViews(cut).map((k) => k.kind);
  assert.ok(!kinds.includes("running-order") && kinds.includes("table-card"));
  const handbook = wordsOf(paperOf("handbook", facts, { locale: "zh", county: "410802" }));
  assert.ok(handbook.includes("解放区") && !handbook.includes("山阳区装备制造有限公司"));
});

test("what is missing is said", () => {
  const facts = small({ version: null });
  assert.equal(placedGuests(facts).length, 0);
  assert.match(warningsOf("agenda", facts)[0]?.zh ?? "", /尚未发布/);
  const [first] = facts.guests;
  assert.ok(first);
  const waiting = { ...facts, guests: [{ ...first, replyState: "waiting" as const }], tickets: [] };
  assert.deepEqual(
    warningsOf("badge", waiting).map((w) => w.en),
    ["No reply yet: 1", "Without a check-in code on the badge: 1"],
  );
});

test("large letters shrink until they fit", () => {
  assert.equal(widthOf("签到", 10), 20);
  assert.equal(fitted("签到", { width: 100, most: 40, least: 8 }), 40);
  assert.equal(fitted("签到", { width: 50, most: 40, least: 8 }), 25);
  const long = "Krzysztof Wawrzyniec Brzęczyszczykiewicz";
  const size = fitted(long, { width: 227, most: 30, least: 11, lines: 2 });
  assert.ok(widthOf("Brzęczyszczykiewicz", size) <= 227 && size >= 11);
});
