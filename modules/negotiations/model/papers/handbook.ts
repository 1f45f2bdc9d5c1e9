import type { Locale } from "#platform/kernel/text.ts";
import { daysInWords } from "../attendance/letter.ts";
import { programmeEntries, visitName } from "../timetable/agenda.ts";
import type { Block, Paper } from "./content.ts";
import type { PaperFacts } from "./facts.ts";
import {
  dayInWords,
  foot,
  grouped,
  joined,
  nameOf,
  organisationOf,
  say,
  shortDay,
  sides,
  span,
} from "./words.ts";

const heading = (text: string, level: 1 | 2 | 3 = 1): Block => ({ kind: "heading", text, level });
const pick = (locale: Locale) => (zh: string, en: string) => (locale === "zh" ? zh : en);

/** Conference handbook (会议手册): programme, venue, meetings per county, site visits, organisers; a chapter begins a page. */
export function handbookPaper(facts: PaperFacts, locale: Locale): Paper {
  const t = pick(locale);
  const chapters = [programme, venue, counties, visits, guests, organisers].map((chapter) =>
    chapter(facts, locale),
  );
  return {
    locale,
    title: `${say(facts.activity.name, locale)}${t("会议手册", " — Handbook")}`,
    sheet: { kind: "a4" },
    foot: foot(facts, locale),
    numbered: true,
    contents: true,
    cover: {
      above: say(facts.activity.name, locale),
      title: t("会议手册", "Conference Handbook"),
      below: [
        daysInWords(facts.activity.startsOn, facts.activity.endsOn)?.[locale],
        facts.activity.venue,
        say(facts.activity.host, locale),
      ].filter((line) => line !== undefined && line !== null),
    },
    parts: chapters.filter((blocks) => blocks.length > 1),
  };
}

function programme(facts: PaperFacts, locale: Locale): Block[] {
  const t = pick(locale);
  const { activity, version } = facts;
  const blocks: Block[] = [heading(t("会议议程", "Programme"))];
  const days = daysInWords(activity.startsOn, activity.endsOn);
  blocks.push({
    kind: "facts",
    rows: [
      ...(days ? [[t("时间", "When"), days[locale]] as [string, string]] : []),
      ...(activity.venue ? [[t("地点", "Where"), activity.venue] as [string, string]] : []),
      [t("主办", "Host"), say(activity.host, locale)],
    ],
  });
  if (!version) return blocks;
  const talks = version.names.slots
    .filter((s) => s.kind === "meeting")
    .map((s) => ({ ...s, title: { zh: "洽谈", en: "Meetings at the tables" } }));
  const all = [...programmeEntries(version), ...merged(talks)].sort((a, b) =>
    `${a.day} ${a.startsAt}`.localeCompare(`${b.day} ${b.startsAt}`),
  );
  for (const [day, list] of grouped(all, (e) => e.day))
    blocks.push(heading(dayInWords(day, locale), 2), {
      kind: "table",
      head: [t("时间", "Time"), t("内容", "What")],
      shares: [22, 78],
      rows: list.map((e) => [span(e), say(e.title, locale)]),
    });
  return blocks;
}

type Stretch = {
  readonly day: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly title: { zh: string; en: string };
};
/** Slots that follow each other without a pause, as one line of the programme. */
export function merged(slots: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const s of slots) {
    const last = found.at(-1);
    if (last && last.day === s.day && last.endsAt === s.startsAt)
      found[found.length - 1] = { ...last, endsAt: s.endsAt };
    else found.push(s);
  }
  return found;
}

function venue(facts: PaperFacts, locale: Locale): Block[] {
  const t = pick(locale);
  const counties = new Map(facts.counties.map((c) => [c.code, say(c.name, locale)]));
  const used = facts.rooms.flatMap((room) => {
    const tables = facts.tables.filter((table) => table.roomId === room.id);
    return tables.length > 0 ? [{ room, tables }] : [];
  });
  if (used.length === 0) return [];
  return [
    heading(t("会场与桌位", "Venue and tables")),
    {
      kind: "table",
      head: [t("会场", "Room"), t("楼层", "Floor"), t("县（市、区）", "County"), t("桌号", "Tables")],
      shares: [30, 12, 28, 30],
      rows: used.flatMap(({ room, tables }) =>
        grouped(tables, (table) => table.county ?? "").map(([county, of]) => [
          say(room.name, locale),
          room.floor ?? "",
          county ? (counties.get(county) ?? county) : t("公用", "Shared"),
          joined(
            of.map((table) => table.number),
            locale,
          ),
        ]),
      ),
    },
  ];
}

function counties(facts: PaperFacts, locale: Locale): Block[] {
  const t = pick(locale);
  const { version } = facts;
  const blocks: Block[] = [heading(t("各县（市、区）洽谈安排", "Meetings by county"))];
  if (!version) return blocks;
  const slots = new Map(version.names.slots.map((s) => [s.id, s]));
  const tables = new Map(version.names.tables.map((x) => [x.id, x]));
  const meetings = new Map(version.names.meetings.map((m) => [m.id, m]));
  const people = new Map(version.names.parties.map((p) => [p.key, p]));
  for (const county of facts.counties) {
    const rows = version.placements
      .flatMap((p) => {
        const [slot, meeting] = [slots.get(p.slot), meetings.get(p.meeting)];
        return slot && meeting?.county === county.code
          ? [{ slot, meeting, table: tables.get(p.table ?? "") }]
          : [];
      })
      .sort((a, b) =>
        `${a.slot.day} ${a.slot.startsAt} ${a.table?.number}`.localeCompare(
          `${b.slot.day} ${b.slot.startsAt} ${b.table?.number}`,
          "en",
          { numeric: true },
        ),
      );
    if (rows.length === 0) continue;
    blocks.push(heading(say(county.name, locale), 2), {
      kind: "table",
      head: [t("时间", "Time"), t("桌号", "Table"), t("洽谈内容", "Subject"), t("参加方", "Who meets")],
      shares: [20, 9, 33, 38],
      rows: rows.map(({ slot, meeting, table }) => [
        `${shortDay(slot.day, locale)}\n${span(slot)}`,
        table?.number ?? "",
        meeting.title,
        sides(
          meeting.parties.flatMap((key) => people.get(key) ?? []),
          locale,
        ),
      ]),
    });
  }
  return blocks;
}

function visits(facts: PaperFacts, locale: Locale): Block[] {
  const t = pick(locale);
  const names = new Map<string, string>(facts.guests.map((g) => [g.key, nameOf(g, locale)]));
  const blocks: Block[] = [heading(t("实地考察", "Site visits"))];
  for (const v of facts.visits)
    blocks.push(heading(visitName(v, locale), 3), {
      kind: "facts",
      rows: [
        [t("日期", "Day"), dayInWords(v.day, locale)],
        [
          t("时间", "Times"),
          t(
            `${v.departsAt}出发，${v.startsAt}–${v.endsAt}考察，${v.returnsAt}返回`,
            `leaves ${v.departsAt}, on site ${v.startsAt}–${v.endsAt}, back ${v.returnsAt}`,
          ),
        ],
        ...(v.address ? [[t("地点", "Address"), v.address] as [string, string]] : []),
        ...(v.vehicle ? [[t("车辆", "Vehicle"), v.vehicle] as [string, string]] : []),
        [
          t("参加人", "Participants"),
          joined(
            v.parties.flatMap((key) => names.get(key) ?? []),
            locale,
          ) || "—",
        ],
        ...(v.contactName
          ? [
              [t("联系人", "Contact"), [v.contactName, v.contactPhone].filter(Boolean).join(" ")] as [
                string,
                string,
              ],
            ]
          : []),
      ],
    });
  return blocks;
}

function guests(facts: PaperFacts, locale: Locale): Block[] {
  const t = pick(locale);
  const counties = new Map(facts.counties.map((c) => [c.code, say(c.name, locale)]));
  const coming = facts.guests.filter((g) => g.replyState === "accepted");
  const blocks: Block[] = [heading(t("参会名单", "Participants"))];
  const groups = [
    { kind: "expert", title: t("专家", "Experts") },
    { kind: "organisation", title: t("单位", "Organisations") },
  ] as const;
  for (const { kind, title } of groups) {
    const of = coming.filter((g) => g.kind === kind);
    if (of.length > 0)
      blocks.push(heading(title, 2), {
        kind: "table",
        head:
          kind === "expert"
            ? [t("序号", "No."), t("姓名", "Name"), t("单位", "Organisation")]
            : [
                t("序号", "No."),
                t("单位", "Organisation"),
                t("参会代表", "Represented by"),
                t("县（市、区）", "County"),
              ],
        shares: kind === "expert" ? [9, 36, 55] : [9, 43, 24, 24],
        rows: of.map((g, i) => [
          String(i + 1),
          nameOf(g, locale),
          ...(kind === "expert"
            ? [organisationOf(g, locale) ?? ""]
            : [
                joined(
                  (g.reply?.attendees ?? []).map((a) => a.name),
                  locale,
                ),
                counties.get(g.county ?? "") ?? "",
              ]),
        ]),
      });
  }
  return blocks;
}

function organisers(facts: PaperFacts, locale: Locale): Block[] {
  const t = pick(locale);
  const counties = new Map(facts.counties.map((c) => [c.code, say(c.name, locale)]));
  const blocks: Block[] = [heading(t("会务工作人员", "Organisers"))];
  if (facts.organisers.length > 0)
    blocks.push({
      kind: "table",
      head: [t("负责范围", "Area"), t("姓名", "Name")],
      shares: [40, 60],
      rows: grouped(facts.organisers, (o) => o.county ?? "").map(([county, of]) => [
        county ? (counties.get(county) ?? county) : say(facts.activity.host, locale),
        joined(
          of.map((o) => o.name),
          locale,
        ),
      ]),
    });
  return blocks;
}
