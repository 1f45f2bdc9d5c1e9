import { cellText, isBlank } from "./cells.ts";
import type { TableShape } from "./header.ts";
import { labelKey } from "./labels.ts";
import type { SheetRow } from "./types.ts";

/** What a row below the header is: data, or something to pass over. */
export type RowRole = "data" | "blank" | "repeated-header" | "instruction" | "total" | "footer";

type Filled = { readonly text: string; readonly column: number };
type HeaderKeys = ReadonlyMap<number, readonly string[]>;

const known = new WeakMap<TableShape, HeaderKeys>();

function headerKeys(table: TableShape): HeaderKeys {
  const keys = known.get(table) ?? new Map(table.headers.map((h) => [h.column, h.path.map(labelKey)]));
  known.set(table, keys);
  return keys;
}

/** Whether at least two cells and three of five stand for their own column's header. Stops as soon as too many do not. */
function repeatsHeader(filled: readonly Filled[], keys: HeaderKeys): boolean {
  const most = filled.length * 0.4 + 1e-9;
  let others = 0;
  for (const { text, column } of filled) {
    const own = keys.get(column);
    if (own?.includes(labelKey(text))) continue;
    others++;
    if (others > most) return false;
  }
  return filled.length - others >= 2;
}

/** Tells data from blank rows, headers repeated on each printed page, totals, and sign-off lines (填表人：…). */
export function rowRole(row: SheetRow, table: TableShape): RowRole {
  if (table.instructionRows.includes(row.row)) return "instruction";
  const filled = row.cells.flatMap((c, column) => (isBlank(c) ? [] : [{ text: cellText(c), column }]));
  if (filled.length === 0) return "blank";
  if (repeatsHeader(filled, headerKeys(table))) return "repeated-header";
  const first = filled[0]?.text ?? "";
  if (/^(合\s*计|总\s*计|小\s*计|total|sum)\s*[:：]?$/i.test(first)) return "total";
  if (
    filled.length <= 3 &&
    /^(填表人|填报人|制表人|审核人|负责人|联系人|单位（盖章）|填报单位|注|备注|说明)\s*[（(]?.*[:：]/.test(
      first,
    )
  )
    return "footer";
  return "data";
}
