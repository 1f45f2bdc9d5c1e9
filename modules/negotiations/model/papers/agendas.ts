import type { Locale } from "#platform/kernel/text.ts";
import { agendaEntries } from "../timetable/agenda.ts";
import { agendaAsText } from "../timetable/agenda-text.ts";
import type { Agenda, AgendaEntry } from "../timetable.ts";
import type { Block, Paper } from "./content.ts";
import type { Guest, PaperFacts, PublishedFacts } from "./facts.ts";
import {
  dayInWords,
  foot,
  grouped,
  halfDay,
  joined,
  nameOf,
  organisationOf,
  say,
  sides,
  span,
} from "./words.ts";

/** Guests with a meeting or visit in the version in force. */
export function placedGuests(facts: PaperFacts): Guest[] {
  const { version } = facts;
  if (!version) return [];
  const placed = new Set(version.placements.map((p) => p.meeting));
  const keys = new Set([
    ...version.names.meetings.filter((m) => placed.has(m.id)).flatMap((m) => m.parties),
    ...version.visits.flatMap((v) => v.parties),
  ]);
  return facts.guests.filter((g) => keys.has(g.key));
}

const place = (e: AgendaEntry, locale: Locale): string =>
  [e.room && say(e.room, locale), e.table && (locale === "zh" ? `${e.table}号桌` : `table ${e.table}`)]
    .filter(Boolean)
    .join(locale === "zh" ? "\n" : ", ");

/** A party's days without the common events before it arrives and after it leaves. */
export function entriesOf(facts: PaperFacts, version: PublishedFacts, party: string): AgendaEntry[] {
  const reply = facts.guests.find((g) => g.key === party)?.reply;
  const from = reply?.arrival ? `${reply.arrival.day} ${reply.arrival.time}` : "";
  const until = reply?.departure ? `${reply.departure.day} ${reply.departure.time}` : "9";
  return agendaEntries(version, party).filter(
    (e) => e.kind !== "programme" || (`${e.day} ${e.endsAt}` > from && `${e.day} ${e.startsAt}` < until),
  );
}

/** Personal agendas (个人日程): a page for each guest who meets somebody, in one language or in each guest's own. */
export function agendaPaper(facts: PaperFacts, asked: Locale | "own"): Paper {
  const { version } = facts;
  const locale = asked === "own" ? "zh" : asked;
  return {
    locale,
    title: locale === "zh" ? "个人日程" : "Personal agenda",
    sheet: { kind: "a4" },
    // Each page says it in its guest's language.
    foot: "",
    numbered: false,
    contents: false,
    parts: version
      ? placedGuests(facts).map((g) => onePage(facts, g, asked === "own" ? g.language : asked))
      : [],
  };
}

function onePage(facts: PaperFacts, guest: Guest, locale: Locale): Block[] {
  const zh = locale === "zh";
  const entries = facts.version ? entriesOf(facts, facts.version, guest.key) : [];
  const blocks: Block[] = [
    { kind: "text", text: say(facts.activity.name, locale), align: "center", small: true },
    {
      kind: "heading",
      text: zh ? `${nameOf(guest, locale)} 日程安排` : `Agenda of ${nameOf(guest, locale)}`,
      level: 1,
    },
  ];
  const about: [string, string][] = [
    ...(guest.kind === "expert" && guest.organisationName
      ? [[zh ? "单位" : "Organisation", organisationOf(guest, locale) ?? ""] as [string, string]]
      : []),
    ...(facts.activity.venue ? [[zh ? "会场" : "Venue", facts.activity.venue] as [string, string]] : []),
    ...(guest.hotelName ? [[zh ? "住宿" : "Hotel", hotel(guest, locale)] as [string, string]] : []),
  ];
  if (about.length > 0) blocks.push({ kind: "facts", rows: about });
  for (const [day, list] of grouped(entries, (e) => e.day)) {
    blocks.push({ kind: "heading", text: dayInWords(day, locale), level: 2 });
    blocks.push({
      kind: "table",
      head: zh ? ["时间", "内容", "对方", "地点"] : ["Time", "What", "With", "Where"],
      shares: zh ? [16, 37, 28, 19] : [14, 36, 26, 24],
      rows: list.map((e) => [
        span(e),
        [say(e.title, locale), e.note && say(e.note, locale)].filter(Boolean).join("\n"),
        joined(
          e.withParties.map((p) => nameOf(p, locale)),
          locale,
        ),
        place(e, locale),
      ]),
    });
  }
  blocks.push({ kind: "text", text: foot(facts, locale), small: true });
  return blocks;
}

const hotel = ({ hotelName, hotelRoom }: Guest, locale: Locale): string =>
  [hotelName, hotelRoom && (locale === "zh" ? `${hotelRoom}房间` : `room ${hotelRoom}`)]
    .filter(Boolean)
    .join(locale === "zh" ? " " : ", ");

/** The agenda of a guest as data, e.g. for text and calendar. */
export function agendaFor(facts: PaperFacts, guest: Pick<Guest, "key" | "name" | "nameEn">): Agenda {
  const { version, activity } = facts;
  return {
    activityId: activity.id,
    editionId: activity.editionId,
    party: { key: guest.key, name: guest.name, nameEn: guest.nameEn },
    number: version?.number ?? null,
    publishedAt: version?.publishedAt ?? null,
    timeZone: activity.timeZone,
    entries: version ? entriesOf(facts, version, guest.key) : [],
  };
}

/** All agendas as plain text, divided by a line. */
export const agendaTexts = (facts: PaperFacts, asked: Locale | "own"): string =>
  placedGuests(facts)
    .map((g) => agendaAsText(agendaFor(facts, g), asked === "own" ? g.language : asked, facts.activity.name))
    .join("\n\n────────────\n\n");

/** Who interprets at which table of a room, a line. */
function interpretersIn({ interpreters = [] }: PaperFacts, roomId: string, locale: Locale): Block[] {
  const here = interpreters.filter((i) => i.roomId === roomId).map((i) => `${i.number} ${i.name}`);
  const label = locale === "zh" ? "翻译人员（按桌号）：" : "Interpreters by table: ";
  return here.length > 0 ? [{ kind: "text", small: true, text: label + joined(here, locale) }] : [];
}

/** Wall lists (会场一览表): every table of a room by time, a page for each room and half day, to be read from two steps away. */
export function wallListPaper(facts: PaperFacts, locale: Locale, room?: string): Paper {
  const zh = locale === "zh";
  const { version } = facts;
  const roomOf = new Map(facts.tables.map((t) => [t.id, t.roomId]));
  const slots = new Map((version?.names.slots ?? []).map((s) => [s.id, s]));
  const tables = new Map((version?.names.tables ?? []).map((t) => [t.id, t]));
  const meetings = new Map((version?.names.meetings ?? []).map((m) => [m.id, m]));
  const people = new Map((version?.names.parties ?? []).map((p) => [p.key, p]));
  const wanted = facts.rooms.filter((r) => !room || r.id === room);
  const parts = wanted.flatMap((r) => {
    const here = (version?.placements ?? []).flatMap((p) => {
      const [slot, table, meeting] = [slots.get(p.slot), tables.get(p.table ?? ""), meetings.get(p.meeting)];
      if (!slot || !table || !meeting || roomOf.get(table.id) !== r.id) return [];
      return [{ slot, table, meeting }];
    });
    here.sort(
      (a, b) =>
        `${a.slot.day} ${a.slot.startsAt}`.localeCompare(`${b.slot.day} ${b.slot.startsAt}`) ||
        a.table.number.localeCompare(b.table.number, "en", { numeric: true }),
    );
    // 一楼洽谈大厅 says the floor itself.
    const floor = r.floor && !(zh && /[楼层]/.test(r.name.zh)) ? ` · ${r.floor}` : "";
    return grouped(here, (x) => `${x.slot.day} ${halfDay(x.slot.startsAt, locale)}`).map(
      ([half, list]): Block[] => [
        { kind: "heading", text: `${say(r.name, locale)}${floor}`, level: 1 },
        {
          kind: "heading",
          text: `${dayInWords(half.slice(0, 10), locale)}${zh ? "" : ", "}${half.slice(11)}`,
          level: 2,
        },
        ...interpretersIn(facts, r.id, locale),
        {
          kind: "table",
          size: 11,
          head: zh ? ["时间", "桌号", "洽谈内容", "参加方"] : ["Time", "Table", "Subject", "Who meets"],
          shares: [17, 9, 37, 37],
          rows: list.map(({ slot, table, meeting }) => [
            span(slot),
            table.number,
            meeting.title,
            sides(
              meeting.parties.flatMap((key) => people.get(key) ?? []),
              locale,
            ),
          ]),
        },
      ],
    );
  });
  return {
    locale,
    title: zh ? "会场一览表" : "Wall lists",
    sheet: { kind: "a4" },
    foot: foot(facts, locale),
    numbered: true,
    contents: false,
    parts,
  };
}
