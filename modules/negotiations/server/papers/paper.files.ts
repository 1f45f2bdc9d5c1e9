import type { Locale } from "#platform/kernel/text.ts";
import { zipPieces } from "#platform/spreadsheets/write/zip.ts";
import { agendaTexts, placedGuests } from "../../model/papers/agendas.ts";
import { calendarEvents } from "../../model/papers/calendar.ts";
import type { Guest, PaperFacts } from "../../model/papers/facts.ts";
import { type PaperKind, paperKinds } from "../../model/papers/kinds.ts";
import { chosen, type PaperChoice, paperOf } from "../../model/papers/make.ts";
import { nameOf, say } from "../../model/papers/words.ts";
import { icsOf } from "./render/calendar.ts";
import type { Renderer } from "./render/renderer.ts";

export type PaperFile = { readonly name: string; readonly mime: string; readonly bytes: Buffer };

export const MIMES = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ics: "text/calendar; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  zip: "application/zip",
} as const;

/** Letters that file systems take, a part of a name. */
const safe = (text: string): string =>
  text
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, 80);

/** Several files as one archive. */
export async function archiveOf(files: readonly PaperFile[]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of zipPieces(files.map((f) => ({ name: f.name, content: [f.bytes] }))))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The calendar of one guest. */
export const calendarText = (facts: PaperFacts, guest: Guest, locale: Locale): string =>
  icsOf(
    `${say(facts.activity.name, locale)} · ${nameOf(guest, locale)}`,
    calendarEvents(facts, guest.key, locale),
  );

function calendars(facts: PaperFacts, locale: PaperChoice["locale"]): PaperFile[] {
  const taken = new Map<string, number>();
  return placedGuests(facts).map((g) => {
    const language = locale === "own" ? g.language : locale;
    const name = safe(nameOf(g, language));
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    return {
      name: `${name}${before > 0 ? ` (${before + 1})` : ""}.ics`,
      mime: MIMES.ics,
      bytes: Buffer.from(calendarText(facts, g, language), "utf8"),
    };
  });
}

/** One kind of paper as a file, null when there is nothing on it. Several calendars come as an archive. */
export async function paperFile(
  kind: PaperKind,
  given: { readonly facts: PaperFacts; readonly choice: PaperChoice; readonly open: () => Promise<Renderer> },
): Promise<PaperFile | null> {
  const { choice } = given;
  const language: Locale = choice.locale === "own" ? "zh" : choice.locale;
  const name = safe(`${say(paperKinds[kind].title, language)}${selected(given.facts, choice, language)}`);
  if (kind === "calendar" || kind === "agenda-text") {
    const facts = chosen(given.facts, choice);
    if (placedGuests(facts).length === 0) return null;
    if (kind === "agenda-text")
      return {
        name: `${name}.txt`,
        mime: MIMES.txt,
        bytes: Buffer.from(`${agendaTexts(facts, choice.locale)}\n`, "utf8"),
      };
    const files = calendars(facts, choice.locale);
    if (choice.party && files[0]) return { ...files[0], name: `${name}.ics` };
    return { name: `${name}.zip`, mime: MIMES.zip, bytes: await archiveOf(files) };
  }
  const paper = paperOf(kind, given.facts, choice);
  if (!paper || paper.parts.length === 0) return null;
  const format = paperKinds[kind].format === "docx" ? "docx" : "pdf";
  const renderer = await given.open();
  return { name: `${name}.${format}`, mime: MIMES[format], bytes: await renderer.render({ format, paper }) };
}

/** What was chosen, for the file's name. */
function selected(facts: PaperFacts, { party, table, room, county }: PaperChoice, locale: Locale): string {
  const guest = facts.guests.find((g) => g.key === party);
  const seat = facts.tables.find((t) => t.id === table);
  const hall = facts.rooms.find((r) => r.id === room);
  const area = facts.counties.find((c) => c.code === county);
  const parts = [
    guest && nameOf(guest, locale),
    seat?.number,
    hall && say(hall.name, locale),
    area && say(area.name, locale),
  ].filter(Boolean);
  return parts.length > 0 ? `-${parts.join("-")}` : "";
}
