import type { Locale } from "#platform/kernel/text.ts";
import { type Block, balanced, fitted, MM, type Paper, widthOf } from "./content.ts";
import type { Guest, PaperFacts } from "./facts.ts";
import { foot, grouped, nameOf, organisationOf, say, shortDay, sides, span } from "./words.ts";

const BADGE = { width: 90 * MM, height: 130 * MM };
/** Unfolded: each side of the standing card is half as high. */
const SEAT = { width: 190 * MM, height: 140 * MM };
/** Free margin inside a cut card, each side, points. */
const MARGIN = 14;

/** Guests who were not turned down: those who decline need no card. */
export const expected = (facts: PaperFacts): Guest[] =>
  facts.guests.filter((g) => g.replyState !== "declined");

/** The people of a guest who wear a badge: an organisation's named attendees, an expert alone; tickets say more once issued. */
function wearers(facts: PaperFacts, guest: Guest): { name: string; code: string | null }[] {
  const tickets = facts.tickets.filter((t) => t.party === guest.key);
  if (tickets.length > 0) return tickets.map(({ name, code }) => ({ name, code }));
  const named = guest.kind === "organisation" ? (guest.reply?.attendees ?? []).map((a) => a.name) : [];
  return (named.length > 0 ? [...new Set(named)] : [guest.name]).map((name) => ({ name, code: null }));
}

export const badgeCount = (facts: PaperFacts): number =>
  expected(facts).reduce((n, g) => n + wearers(facts, g).length, 0);

/** Badges (胸牌): four to a page; the QR code of the check-in ticket where one is issued. */
export function badgePaper(facts: PaperFacts, asked: Locale | "own"): Paper {
  const locale = asked === "own" ? "zh" : asked;
  const width = BADGE.width - 2 * MARGIN;
  return {
    locale,
    title: locale === "zh" ? "胸牌" : "Badges",
    sheet: { kind: "grid", columns: 2, rows: 2, ...BADGE },
    foot: "",
    numbered: false,
    contents: false,
    parts: expected(facts).flatMap((g) => {
      const language = asked === "own" ? g.language : asked;
      const county = facts.counties.find((c) => c.code === g.county);
      return wearers(facts, g).map(({ name, code }): Block[] => {
        // A person's own name; the organisation's stands below it.
        const own = name === g.name ? nameOf(g, language) : name;
        const organisation =
          g.kind === "organisation" && own === nameOf(g, language) ? null : organisationOf(g, language);
        const event = balanced(say(facts.activity.name, language), { width, size: 12 });
        const lines = event.split("\n");
        const size = Math.min(...lines.map((text) => fitted(text, { width, most: 12, least: 8 })));
        return [
          { kind: "display", text: event, size },
          // A long name takes a second line.
          { kind: "gap", height: widthOf(own, 20) > width ? 18 : 30 },
          ...nameLines(own, width),
          { kind: "gap", height: 6 },
          ...(organisation
            ? [
                {
                  kind: "display" as const,
                  text: organisation,
                  size: fitted(organisation, { width, most: 14, least: 8, lines: 2 }),
                },
              ]
            : []),
          { kind: "gap", height: 4 },
          {
            kind: "display",
            text: role(g, county && say(county.name, language), language),
            size: 12,
            strong: true,
          },
          { kind: "gap", height: 12 },
          ...(code
            ? [{ kind: "qr" as const, code, caption: language === "zh" ? "签到码" : "Check-in", size: 116 }]
            : []),
        ];
      });
    }),
  };
}

/** A name as large as a badge holds it: on one line, or a long one on two. Every badge has the same height. */
function nameLines(name: string, width: number): Block[] {
  const one = fitted(name, { width, most: 34, least: 20 });
  const size = widthOf(name, one) <= width ? one : fitted(name, { width, most: 23, least: 11, lines: 2 });
  return [{ kind: "display", text: name, size, strong: true }];
}

function role(guest: Guest, county: string | undefined, locale: Locale): string {
  const what =
    locale === "zh"
      ? guest.kind === "expert"
        ? "专家"
        : "企业代表"
      : guest.kind === "expert"
        ? "Expert"
        : "Enterprise";
  return [what, county].filter(Boolean).join(" · ");
}

/** A name on one line, a long one in two larger ones. */
function seatName(name: string, width: number): { text: string; size: number; strong: true }[] {
  const one = fitted(name, { width, most: 72, least: 16 });
  const lines = one >= 28 ? [name] : balanced(name, { width, size: 28 }).split("\n");
  const size =
    lines.length === 1 ? one : Math.min(...lines.map((l) => fitted(l, { width, most: 44, least: 16 })));
  return lines.map((text) => ({ text, size, strong: true }));
}

/** Seat cards (席卡) in protocol order, two to a page; folded they stand and are read from both sides. */
export function seatCardPaper(facts: PaperFacts, asked: Locale | "own"): Paper {
  const locale = asked === "own" ? "zh" : asked;
  const width = SEAT.width - 3 * MARGIN;
  return {
    locale,
    title: locale === "zh" ? "席卡" : "Seat cards",
    sheet: { kind: "grid", columns: 1, rows: 2, ...SEAT },
    foot: "",
    numbered: false,
    contents: false,
    parts: expected(facts).map((g): Block[] => {
      const language = asked === "own" ? g.language : asked;
      const name = nameOf(g, language);
      // Two characters are set apart, as on printed seat cards.
      const shown = /^[\u4e00-\u9fff]{2}$/.test(name) ? [...name].join("　") : name;
      const organisation = g.kind === "expert" ? organisationOf(g, language) : null;
      return [
        {
          kind: "tent",
          ...SEAT,
          lines: [
            ...seatName(shown, width),
            ...(organisation
              ? [{ text: organisation, size: fitted(organisation, { width, most: 20, least: 9 }) }]
              : []),
          ],
        },
      ];
    }),
  };
}

/** Table cards (桌牌): a page for each table with its number, county and what takes place there. */
export function tableCardPaper(facts: PaperFacts, locale: Locale, table?: string): Paper {
  const zh = locale === "zh";
  const { version } = facts;
  const rooms = new Map(facts.rooms.map((r) => [r.id, r]));
  const slots = new Map((version?.names.slots ?? []).map((s) => [s.id, s]));
  const meetings = new Map((version?.names.meetings ?? []).map((m) => [m.id, m]));
  const people = new Map((version?.names.parties ?? []).map((p) => [p.key, p]));
  const counties = new Map(facts.counties.map((c) => [c.code, c.name]));
  return {
    locale,
    title: zh ? "桌牌" : "Table cards",
    sheet: { kind: "a4" },
    foot: foot(facts, locale),
    numbered: false,
    contents: false,
    parts: facts.tables
      .filter((t) => !table || t.id === table)
      .map((t): Block[] => {
        const room = rooms.get(t.roomId);
        const county = counties.get(t.county ?? "");
        const here = (version?.placements ?? [])
          .flatMap((p) => {
            const [slot, meeting] = [slots.get(p.slot), meetings.get(p.meeting)];
            return p.table === t.id && slot && meeting ? [{ slot, meeting }] : [];
          })
          .sort((a, b) =>
            `${a.slot.day} ${a.slot.startsAt}`.localeCompare(`${b.slot.day} ${b.slot.startsAt}`),
          );
        const number = zh ? `${t.number}号桌` : `Table ${t.number}`;
        const blocks: Block[] = [
          {
            kind: "text",
            text: [say(facts.activity.name, locale), room && say(room.name, locale)]
              .filter(Boolean)
              .join(" · "),
            align: "center",
            small: true,
          },
          {
            kind: "display",
            text: number,
            size: fitted(number, { width: 470, most: 120, least: 40 }),
            strong: true,
          },
        ];
        if (county) blocks.push({ kind: "display", text: say(county, locale), size: 36 });
        blocks.push({ kind: "gap", height: 12 });
        for (const [day, list] of grouped(here, (x) => x.slot.day))
          blocks.push({
            kind: "table",
            head: zh
              ? [shortDay(day, locale), "洽谈内容", "参加方"]
              : [shortDay(day, locale), "Subject", "Who meets"],
            shares: [16, 42, 42],
            rows: list.map(({ slot, meeting }) => [
              span(slot),
              meeting.title,
              sides(
                meeting.parties.flatMap((key) => people.get(key) ?? []),
                locale,
              ),
            ]),
          });
        return blocks;
      }),
  };
}
