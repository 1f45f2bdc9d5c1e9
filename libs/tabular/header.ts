import { cellText, isBlank } from "./cells.ts";
import { labelKey, labelLikeness, labelParts } from "./labels.ts";
import type { Cell, FieldSpec, Merge, SheetRow } from "./types.ts";

/** A column of a table: its label path from the outermost group inward, e.g. ["联系人", "手机"]. */
export type Header = {
  column: number;
  path: string[];
  /** The path as one text, "联系人/手机". */
  label: string;
  unit?: string;
  starred: boolean;
};

/** Where the table is in its sheet. Row numbers are 1-based, as in Excel. */
export type TableShape = {
  headers: Header[];
  headerTop: number;
  headerBottom: number;
  /** Rows under the header that explain or exemplify, not data. */
  instructionRows: number[];
  dataTop: number;
  /** Text of the rows above the header (title, unit remark). */
  above: string[];
  /** Unit said once above the table ("单位：万元"). */
  unit?: string;
  /** How sure the detection is, 0–1. */
  confidence: number;
};

export type SheetGrid = {
  name: string;
  hidden: boolean;
  rows: readonly SheetRow[];
  merges: readonly Merge[];
};

const MAX_HEADER_DEPTH = 3;
const SEARCH_ROWS = 30;

const INSTRUCTION =
  /^[(（【[]?(填写说明|填表说明|填报说明|说明|填写要求|示例|样例|举例|范例|例[:：如]?$|例[:：]|例如|如[:：]|比如|注[:：]|备注[:：]|格式|必填|选填|可填|非必填|必选|可选|单选|多选|下拉|请|填写|不超过\s*\d+|\d+字以内|限\d+字|文本$|数字$|日期$|yyyy|required|optional|e\.?g\.?[:：\s]|example|please|format|max\.?\s*\d+|instructions?)/i;
const SERIAL_EXAMPLE = /^(例|示例|样例|示范|example|e\.?g\.?)$/i;

type Row = { row: number; cells: Cell[]; filled: number };

/** Cells of a row with merged ranges filled in; `spans` tells how wide the range starting at a column is. */
function expand(
  rows: readonly SheetRow[],
  merges: readonly Merge[],
): { rows: Map<number, Row>; wide: Set<string> } {
  const out = new Map<number, Row>();
  for (const r of rows)
    out.set(r.row, { row: r.row, cells: [...r.cells], filled: r.cells.filter((c) => !isBlank(c)).length });
  const wide = new Set<string>();
  for (const m of merges) {
    const value = out.get(m.top)?.cells[m.left];
    if (isBlank(value)) continue;
    for (let row = m.top; row <= Math.min(m.bottom, m.top + MAX_HEADER_DEPTH); row++) {
      const target = out.get(row) ?? { row, cells: [], filled: 0 };
      out.set(row, target);
      for (let column = m.left; column <= Math.min(m.right, m.left + 500); column++) {
        while (target.cells.length <= column) target.cells.push(null);
        target.cells[column] = value ?? null;
        if (m.right > m.left) wide.add(`${row}:${column}`);
      }
    }
  }
  return { rows: out, wide };
}

function looksLikeLabel(cell: Cell | undefined): boolean {
  if (typeof cell !== "string" || isBlank(cell)) return false;
  const text = cellText(cell);
  return (
    text.length <= 300 &&
    labelParts(text).name.length <= 40 &&
    !/^[\d\s.,%+\-/:年月日]+$/.test(text) &&
    !/[。！？]$/.test(text)
  );
}

function fieldKeys(fields: readonly FieldSpec[]): string[] {
  return fields.flatMap((f) => [f.label.zh, f.label.en, ...f.aliases].map(labelKey)).filter((k) => k !== "");
}

function buildHeaders(band: readonly Row[], wide: ReadonlySet<string>): Header[] {
  const width = Math.max(0, ...band.map((r) => r.cells.length));
  const headers: Header[] = [];
  for (let column = 0; column < width; column++) {
    const path: string[] = [];
    band.forEach((row, depth) => {
      let cell = row.cells[column];
      // Without merges (CSV, or a careless form) a group label stands over its first column only.
      if (isBlank(cell) && depth < band.length - 1 && !isBlank(band[depth + 1]?.cells[column]))
        cell = groupToTheLeft(band, depth, column);
      const text = isBlank(cell) ? "" : cellText(cell ?? null).replace(/\s*\n\s*/g, " ");
      if (text !== "" && path.at(-1) !== text) path.push(text);
    });
    if (path.length === 0) continue;
    const parts = path.map(labelParts);
    const unit = parts.findLast((p) => p.unit !== undefined)?.unit;
    const label = parts
      .map((p) => p.name)
      .filter((n) => n !== "")
      .join("/");
    const header: Header = { column, path, label, starred: parts.some((p) => p.starred) };
    if (unit !== undefined) header.unit = unit;
    if (band.length === 1 && wide.has(`${band[0]?.row}:${column}`) && headers.at(-1)?.label === label)
      continue;
    headers.push(header);
  }
  return headers;
}

function groupToTheLeft(band: readonly Row[], depth: number, column: number): Cell | undefined {
  for (let left = column - 1; left >= 0; left--) {
    const above = band[depth]?.cells[left];
    if (isBlank(band[depth + 1]?.cells[left])) return undefined;
    if (!isBlank(above)) return above;
  }
  return undefined;
}

/** Signs that a second header row belongs to the first: merges across it, or labels under a gap. */
function isGrouped(band: readonly Row[], wide: ReadonlySet<string>): boolean {
  for (let depth = 0; depth + 1 < band.length; depth++) {
    const [upper, lower] = [band[depth], band[depth + 1]];
    if (!upper || !lower || lower.filled < 2) return false;
    const labels = lower.cells.filter((c) => !isBlank(c));
    if (!labels.every(looksLikeLabel)) return false;
    const split = lower.cells.some(
      (c, column) =>
        !isBlank(c) &&
        wide.has(`${upper.row}:${column}`) &&
        cellText(c) !== cellText(upper.cells[column] ?? null),
    );
    const gaps = lower.cells.filter((c, column) => !isBlank(c) && isBlank(upper.cells[column])).length;
    const holes = upper.cells.filter((c, column) => !isBlank(c) && isBlank(lower.cells[column])).length;
    if (!split && !(gaps > 0 && holes > 0)) return false;
  }
  return true;
}

function scoreBand(headers: readonly Header[], keys: readonly string[], depth: number): number {
  const distinct = new Set(headers.map((h) => h.label)).size;
  if (distinct < 2) return 0;
  const labels = headers.filter((h) => h.path.every(looksLikeLabel)).length / headers.length;
  let matched = 0;
  for (const header of headers) {
    if (!header.path.every(looksLikeLabel)) continue;
    const names = new Set([labelKey(header.label), labelKey(header.path.at(-1) ?? "")]);
    let best = 0;
    for (const key of keys)
      for (const name of names) if (best < 1) best = Math.max(best, labelLikeness(name, key));
    if (best >= 0.8) matched += best;
  }
  const shape = labels * Math.min(1, distinct / 4) * (distinct / headers.length);
  const match = keys.length === 0 ? 0 : matched;
  return shape + match * 1.5 - (depth - 1) * 0.2;
}

function isInstruction(row: Row): boolean {
  const filled = row.cells.filter((c) => !isBlank(c));
  if (filled.length === 0) return false;
  const texts = filled.map((c) => cellText(c ?? null));
  if (
    SERIAL_EXAMPLE.test(texts[0] ?? "") ||
    /^(填写说明|填表说明|填报说明|示例|样例|说明[:：])/.test(texts[0] ?? "")
  )
    return true;
  const marks = texts.filter((t) => INSTRUCTION.test(t)).length;
  return marks >= 1 && marks / filled.length >= 0.5;
}

/**
 * Finds the table in the first rows of a sheet: title rows above, headers of one to three rows (merged or not), rows of
 * instructions below. With `fields` their names weigh most. Null when nothing looks like a header.
 */
export function detectTable(
  rows: readonly SheetRow[],
  merges: readonly Merge[],
  fields: readonly FieldSpec[] = [],
): TableShape | null {
  const grid = expand(
    rows.slice(0, SEARCH_ROWS * 2),
    merges.filter((m) => m.top <= (rows[0]?.row ?? 1) + SEARCH_ROWS * 2),
  );
  const ordered = [...grid.rows.values()]
    .sort((a, b) => a.row - b.row)
    .filter((r) => r.cells.some((c) => !isBlank(c)));
  const keys = fieldKeys(fields);
  let best: { score: number; at: number; depth: number; headers: Header[] } | null = null;
  for (let at = 0; at < Math.min(ordered.length, SEARCH_ROWS); at++) {
    for (let depth = 1; depth <= MAX_HEADER_DEPTH && at + depth <= ordered.length; depth++) {
      const band = ordered.slice(at, at + depth);
      if (depth > 1 && !isGrouped(band, grid.wide)) break;
      if (band.some(isInstruction)) break;
      const headers = buildHeaders(band, grid.wide);
      // Later rows must be clearly better: data can repeat words of the header.
      const score = scoreBand(headers, keys, depth) - at * 0.01;
      if (score > (best?.score ?? 0.3)) best = { score, at, depth, headers };
    }
  }
  if (!best) return null;
  const bandEnd = best.at + best.depth;
  const instructionRows: number[] = [];
  for (const row of ordered.slice(bandEnd, bandEnd + 5)) {
    if (!isInstruction(row)) break;
    instructionRows.push(row.row);
  }
  const headerTop = ordered[best.at]?.row ?? 1;
  const headerBottom = ordered[bandEnd - 1]?.row ?? headerTop;
  const above = ordered
    .slice(0, best.at)
    .flatMap((r) => [...new Set(r.cells.filter((c) => !isBlank(c)).map(cellText))]);
  const unit = above
    .map((t) => /单位\s*[:：]\s*([^\s,，;；)）]+)/.exec(t)?.[1])
    .find((u) => u && /元$/.test(u));
  const shape: TableShape = {
    headers: best.headers,
    headerTop,
    headerBottom,
    instructionRows,
    dataTop: Math.max(headerBottom, ...instructionRows) + 1,
    above,
    confidence: confidenceOf(best.score, best.headers.length, keys.length > 0),
  };
  if (unit) shape.unit = unit;
  return shape;
}

function confidenceOf(score: number, columns: number, withFields: boolean): number {
  const full = withFields ? 1 + 1.5 * Math.min(columns, 6) : 1;
  return Math.round(Math.min(1, score / full) * 100) / 100;
}

/** The visible sheet whose table fits the fields best, or null. Hidden sheets are never chosen. */
export function pickTable(
  sheets: readonly SheetGrid[],
  fields: readonly FieldSpec[] = [],
): { sheet: number; table: TableShape } | null {
  let best: { sheet: number; table: TableShape; score: number } | null = null;
  const keys = fieldKeys(fields);
  sheets.forEach((sheet, index) => {
    const table = sheet.hidden ? null : detectTable(sheet.rows, sheet.merges, fields);
    if (!table) return;
    const hasData = sheet.rows.some((r) => r.row >= table.dataTop && r.cells.some((c) => !isBlank(c)));
    const score = scoreBand(table.headers, keys, 1) + (hasData ? 0.5 : 0);
    if (score > (best?.score ?? 0)) best = { sheet: index, table, score };
  });
  const found = best as { sheet: number; table: TableShape } | null;
  return found && { sheet: found.sheet, table: found.table };
}
