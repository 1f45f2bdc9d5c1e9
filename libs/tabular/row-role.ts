import { cellText, isBlank } from "./cells.ts";
import type { TableShape } from "./header.ts";
import { labelKey } from "./labels.ts";
import type { SheetRow } from "./types.ts";

/** What a row below the header is: data, or something to pass over. */
export type RowRole = "data" | "blank" | "repeated-header" | "instruction" | "total" | "footer";

/** Tells data from blank rows, headers repeated on each printed page, totals, and sign-off lines (填表人：…). */
export function rowRole(row: SheetRow, table: TableShape): RowRole {
  if (table.instructionRows.includes(row.row)) return "instruction";
  const filled = row.cells.flatMap((c, column) => (isBlank(c) ? [] : [{ text: cellText(c), column }]));
  if (filled.length === 0) return "blank";
  const byColumn = new Map(table.headers.map((h) => [h.column, h.path]));
  const same = filled.filter((c) =>
    byColumn.get(c.column)?.some((p) => labelKey(p) === labelKey(c.text)),
  ).length;
  if (same >= 2 && same / filled.length >= 0.6) return "repeated-header";
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
