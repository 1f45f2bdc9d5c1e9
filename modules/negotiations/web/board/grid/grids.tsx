import type { Speech } from "#platform/web/index.ts";
import { dayName } from "../../shared/slot-text.ts";
import type { Placed } from "../board-state.ts";
import { countyName } from "../labels.ts";
import type { BoardView } from "../types.ts";
import type { GridColumn, GridRow } from "./grid.tsx";

export type Content = { readonly meeting?: string; readonly note?: string };
export interface BoardGrid {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly contents: (row: string, slot: string) => readonly Content[];
  /** Nothing can be here: the table is out of use, the party is not there. */
  readonly closed: (row: string, slot: string) => boolean;
  /** Whether the meeting may be dropped in this row at all. */
  readonly accepts: (meeting: string, row: string) => boolean;
}

export const columnsOf = (board: BoardView, language: Speech["language"]): GridColumn[] =>
  board.problem.slots.map((slot) => {
    const [label, day] = [`${slot.start ?? ""}–${slot.end ?? ""}`, dayName(String(slot.day ?? ""), language)];
    return { id: String(slot.id), label, day, name: `${day} ${label}` };
  });

const NOTHING: readonly Content[] = [];
const keyOf = (row: string, slot: string): string => `${row}\n${slot}`;
function cells(entries: Iterable<readonly [string, string, Content]>): Map<string, Content[]> {
  const found = new Map<string, Content[]>();
  for (const [row, slot, content] of entries) {
    const list = found.get(keyOf(row, slot));
    if (list) list.push(content);
    else found.set(keyOf(row, slot), [content]);
  }
  return found;
}

/** Tables as rows, by room. */
export function tableGrid(
  board: BoardView,
  placed: Placed,
  { t, language }: Pick<Speech, "t" | "language">,
): BoardGrid {
  const shut = new Set(
    (board.problem.tables ?? []).flatMap((table) =>
      (table.unavailable ?? []).map((slot) => keyOf(String(table.id), String(slot))),
    ),
  );
  const at = cells(
    [...placed.values()].flatMap((p) =>
      p.table ? [[p.table, p.slot, { meeting: p.meeting }] as const] : [],
    ),
  );
  return {
    rows: board.tables.map((table) => ({
      key: table.id,
      name: t({ zh: `${table.number} 号桌`, en: `table ${table.number}` }),
      group: table.roomId,
      label: (
        <>
          <strong>{table.number}</strong>
          <small>
            {[t(table.room), table.county ? t(countyName(table.county)) : null].filter(Boolean).join(" · ")}
          </small>
        </>
      ),
    })),
    columns: columnsOf(board, language),
    contents: (row, slot) => at.get(keyOf(row, slot)) ?? NOTHING,
    closed: (row, slot) => shut.has(keyOf(row, slot)),
    accepts: () => true,
  };
}

interface PartyView {
  readonly labels: ReadonlyMap<string, string>;
  readonly county: string | null;
  readonly search: string;
  readonly language: Speech["language"];
}

/** People and enterprises as rows; absences and visits stand in their cells. */
export function partyGrid(
  board: BoardView,
  placed: Placed,
  { labels, county, search, language }: PartyView,
): BoardGrid {
  const partiesOf = new Map(board.meetings.map((m) => [m.id, m.parties]));
  const away = new Set(
    board.problem.participants.flatMap((p) =>
      (p.unavailable ?? []).map((slot) => keyOf(String(p.id), String(slot))),
    ),
  );
  const meetings = [...placed.values()].flatMap((p) =>
    (partiesOf.get(p.meeting) ?? []).map((key) => [key, p.slot, { meeting: p.meeting }] as const),
  );
  const visits = (board.problem.visits ?? []).flatMap((visit) =>
    visit.participants.flatMap((key) =>
      [...visit.slots, ...(visit.travel ?? [])].map(
        (slot) => [String(key), String(slot), { note: labels.get(String(visit.id)) ?? "" }] as const,
      ),
    ),
  );
  const at = cells([...meetings, ...visits]);
  const wanted = search.toLowerCase();
  const busy = new Set(
    board.meetings.flatMap((m) => (county === null || m.county === county ? m.parties : [])),
  );
  const nameOf = (key: string): string => labels.get(key) ?? key;
  const shown = board.parties
    .filter(({ key }) => busy.has(key) && (wanted === "" || nameOf(key).toLowerCase().includes(wanted)))
    // Experts first, then organisations, each as in a list of names.
    .sort((a, b) => a.kind.localeCompare(b.kind) || nameOf(a.key).localeCompare(nameOf(b.key), "zh"));
  return {
    rows: shown.map((party) => ({
      key: party.key,
      name: labels.get(party.key) ?? party.name,
      group: party.kind,
      label: <strong className="hz-tt-party">{labels.get(party.key) ?? party.name}</strong>,
    })),
    columns: columnsOf(board, language),
    contents: (row, slot) => at.get(keyOf(row, slot)) ?? NOTHING,
    closed: (row, slot) => away.has(keyOf(row, slot)),
    accepts: (meeting, row) => partiesOf.get(meeting)?.includes(row) === true,
  };
}
