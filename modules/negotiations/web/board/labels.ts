import { countyByCode } from "#modules/organisations/model/codes/counties.ts";
import type { Speech, Text } from "#platform/web/index.ts";
import type { FrozenNames } from "../../model/timetable/problem/inputs.ts";
import { whenText } from "../shared/slot-text.ts";
import type { BoardView } from "./types.ts";

/** Names of everything on the board by id, in the language of the reader. */
export function labelsOf(
  board: BoardView,
  { t, language }: Pick<Speech, "t" | "language">,
): Map<string, string> {
  const labels = new Map<string, string>();
  for (const party of board.parties)
    labels.set(party.key, language === "en" ? (party.nameEn ?? party.name) : party.name);
  for (const meeting of board.meetings) labels.set(meeting.id, `${meeting.code} ${meeting.title}`);
  for (const slot of board.problem.slots) labels.set(String(slot.id), slotLabel(slot, language));
  for (const table of board.tables)
    labels.set(table.id, t({ zh: `${table.number} 号桌`, en: `table ${table.number}` }));
  for (const visit of board.visits) labels.set(visit.id, visit.title);
  return labels;
}

/** Names of everything in a published version, as they stood. */
export function frozenLabels(names: FrozenNames, { t, language, list }: Speech): Map<string, string> {
  const labels = new Map<string, string>();
  for (const party of names.parties)
    labels.set(party.key, language === "en" ? (party.nameEn ?? party.name) : party.name);
  for (const meeting of names.meetings)
    labels.set(
      meeting.id,
      `${list(meeting.parties.map((key) => labels.get(key) ?? key))} · ${meeting.title}`,
    );
  for (const slot of names.slots) labels.set(slot.id, whenText(slot, language));
  for (const table of names.tables)
    labels.set(table.id, t({ zh: `${table.number} 号桌`, en: `table ${table.number}` }));
  return labels;
}

const slotLabel = (
  slot: { day?: unknown; start?: unknown; end?: unknown },
  language: Speech["language"],
): string =>
  whenText(
    { day: String(slot.day ?? ""), startsAt: String(slot.start ?? ""), endsAt: String(slot.end ?? "") },
    language,
  );

/** Counties by their short name; the city's own where there is none. */
export const countyName = (code: string | null): Text =>
  (code && countyByCode(code)?.short) || { zh: "市本级", en: "City" };

const TONES = [
  "#1f5f99",
  "#8a5208",
  "#196d3c",
  "#6b4ea0",
  "#b3261e",
  "#0f6b75",
  "#7a3b69",
  "#54621a",
  "#9a4a1c",
  "#3b5bbf",
  "#4a5866",
];
/** The colour of a county; its name always stands beside it. */
export function countyTone(code: string | null, codes: readonly string[]): string {
  const at = code ? codes.indexOf(code) : -1;
  return at < 0 ? "#4a5866" : (TONES[at % TONES.length] ?? "#4a5866");
}
