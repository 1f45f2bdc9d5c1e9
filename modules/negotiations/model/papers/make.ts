import type { Locale, Text } from "#platform/kernel/text.ts";
import { agendaPaper, placedGuests, wallListPaper } from "./agendas.ts";
import { badgeCount, badgePaper, expected, seatCardPaper, tableCardPaper } from "./cards.ts";
import type { Paper } from "./content.ts";
import { ofCounties, ofParty, type PaperFacts } from "./facts.ts";
import { handbookPaper } from "./handbook.ts";
import type { PaperKind, PaperKindView } from "./kinds.ts";
import { PAPER_KINDS, paperKinds } from "./kinds.ts";
import { invitationPaper } from "./letters.ts";
import { interpreterPaper, interpreting, plaquePaper, runningOrderPaper } from "./lists.ts";
import { drives, vehiclePaper } from "./vehicles.ts";

/** `own`: each guest's own language, where a paper has a page for each; Chinese otherwise. */
export type PaperLanguage = Locale | "own";
export type PaperChoice = {
  readonly locale: PaperLanguage;
  readonly party?: string | undefined;
  readonly table?: string | undefined;
  readonly room?: string | undefined;
  readonly county?: string | undefined;
};

/** The facts a choice of party or county leaves. */
export function chosen(facts: PaperFacts, { party, county }: PaperChoice): PaperFacts {
  const of = county ? ofCounties(facts, [county]) : facts;
  return party ? ofParty(of, party) : of;
}

/** What stands on a paper of a kind; no parts when there is nothing to print. Calendars and texts are no papers in this sense. */
export function paperOf(kind: PaperKind, given: PaperFacts, choice: PaperChoice): Paper | null {
  const facts = chosen(given, choice);
  const locale = choice.locale === "own" ? "zh" : choice.locale;
  switch (kind) {
    case "invitation":
      return invitationPaper(facts, choice);
    case "agenda":
      return agendaPaper(facts, choice.locale);
    case "badge":
      return badgePaper(facts, choice.locale);
    case "seat-card":
      return seatCardPaper(facts, choice.locale);
    case "table-card":
      return tableCardPaper(facts, locale, choice.table);
    case "wall-list":
      return wallListPaper(facts, locale, choice.room);
    case "handbook":
      return handbookPaper(facts, locale);
    case "interpreter-rota":
      return interpreterPaper(facts, locale);
    case "vehicle-plan":
      return vehiclePaper(facts, locale);
    case "running-order":
      return runningOrderPaper(facts, locale);
    case "plaque-roll":
      return plaquePaper(facts, locale);
    default:
      return null;
  }
}

const countOf: Readonly<Record<PaperKind, (facts: PaperFacts) => number>> = {
  invitation: (f) => f.guests.length,
  agenda: (f) => placedGuests(f).length,
  calendar: (f) => placedGuests(f).length,
  "agenda-text": (f) => placedGuests(f).length,
  badge: badgeCount,
  "seat-card": (f) => expected(f).length,
  "table-card": (f) => f.tables.length,
  "wall-list": (f) => wallListPaper(f, "zh").parts.length,
  handbook: (f) => (f.version ? 1 : 0),
  "interpreter-rota": (f) => interpreting(f).length,
  "vehicle-plan": (f) => drives(f, "zh").length,
  "running-order": (f) => f.ceremony?.items.length ?? 0,
  "plaque-roll": (f) => f.ceremony?.plaques.length ?? 0,
};

/** Guests who may come and hold no check-in code. */
function uncoded(facts: PaperFacts): number {
  const coded = new Set(facts.tickets.map((t) => t.party));
  return expected(facts).filter((g) => !coded.has(g.key)).length;
}

/** What is missing from a kind of paper, in sentences for those who prepare it. */
export function warningsOf(kind: PaperKind, facts: PaperFacts): Text[] {
  const found: Text[] = [];
  const say = (zh: string, en: string) => found.push({ zh, en });
  if (paperKinds[kind].published && !facts.version)
    say("日程尚未发布，发布后才有内容", "No timetable is published yet; there is nothing to print before");
  if (kind === "table-card" && !facts.version)
    say("日程尚未发布，桌牌上没有安排", "No timetable is published yet; the cards show no meetings");
  if (facts.guests.length === 0 && paperKinds[kind].by === "party")
    say("参会名单还是空的", "Nobody is on the list yet");
  const waiting = facts.guests.filter(
    (g) => g.replyState === "waiting" || g.replyState === "not-invited",
  ).length;
  if (waiting > 0 && ["badge", "seat-card", "handbook", "vehicle-plan", "interpreter-rota"].includes(kind))
    say(`还有 ${waiting} 方没有回复`, `No reply yet: ${waiting}`);
  if (kind === "badge") {
    const without = uncoded(facts);
    if (without > 0)
      say(`${without} 方还没有签到码，胸牌上不印二维码`, `Without a check-in code on the badge: ${without}`);
  }
  if (kind === "agenda" && facts.version) {
    const placed = new Set(placedGuests(facts).map((g) => g.key));
    const without = facts.guests.filter((g) => g.replyState === "accepted" && !placed.has(g.key)).length;
    if (without > 0) say(`${without} 方参会但没有洽谈或考察`, `Coming but meeting nobody: ${without}`);
  }
  if (kind === "vehicle-plan") {
    const without = facts.visits.filter((v) => !v.vehicleId).length;
    if (without > 0) say(`${without} 次考察还没有安排车辆`, `Visits without a vehicle: ${without}`);
  }
  if (kind === "invitation" && facts.activity.venue === null)
    say("活动尚未填写地点，函中不写地点", "The activity has no venue yet; letters name none");
  if (kind === "running-order") {
    const open = (facts.ceremony?.items ?? []).filter(
      (i) => i.signatories.length === 0 || i.signatories.some((s) => s.position === null),
    ).length;
    if (open > 0) say(`${open} 项缺签约人或站位`, `Items without signatories or positions: ${open}`);
  }
  return found;
}

function choicesOf(kind: PaperKind, facts: PaperFacts): PaperKindView["choices"] {
  const by = paperKinds[kind].by;
  const needsPlace = paperKinds[kind].published;
  if (by === "party")
    return (needsPlace ? placedGuests(facts) : facts.guests).map((g) => ({
      id: g.key,
      label: { zh: g.name, en: g.nameEn ?? g.name },
    }));
  if (by === "table")
    return facts.tables.map((t) => ({
      id: t.id,
      label: { zh: `${t.number}号桌`, en: `Table ${t.number}` },
    }));
  if (by === "room") {
    const used = new Set(facts.tables.map((t) => t.roomId));
    return facts.rooms.filter((r) => used.has(r.id)).map((r) => ({ id: r.id, label: r.name }));
  }
  return by === "county" ? facts.counties.map((c) => ({ id: c.code, label: c.name })) : [];
}

/** Every kind its reader may make, with counts and what is missing. */
export const paperKindViews = (facts: PaperFacts): PaperKindView[] =>
  PAPER_KINDS.filter((kind) => facts.whole || !paperKinds[kind].whole).map((kind) => {
    const { title, purpose, unit, format, by, personal } = paperKinds[kind];
    const count = countOf[kind](facts);
    return {
      kind,
      title,
      purpose,
      unit: { zh: unit.zh, en: count === 1 ? unit.one : unit.en },
      format,
      by,
      personal,
      count,
      choices: choicesOf(kind, facts),
      warnings: warningsOf(kind, facts),
      wantsCodes: kind === "badge" && uncoded(facts) > 0,
    };
  });
