import { cellText } from "./cells.ts";
import type { TableShape } from "./header.ts";
import { headerLabel, type Mapping } from "./mapping.ts";
import { parseCell } from "./parse-cell.ts";
import type { FieldSpec, ParseContext, SheetRow, Text } from "./types.ts";

/** Why a cell was refused: what the user sees in the failed row. */
export type CellFailure = {
  field: string;
  label: Text;
  /** Header of the user's own column; empty when the field has none. */
  header: string;
  column: number | null;
  value: string;
  reason: Text;
  possible?: Text;
};

export type ReadRow = { row: number; values: Record<string, unknown>; failures: CellFailure[] };

export type RowReading = {
  table: TableShape;
  mapping: Mapping;
  fields: readonly FieldSpec[];
  context?: ParseContext;
};

/**
 * Makes a reader of data rows: every mapped cell becomes its field's value, every refused cell a failure. Fields without a
 * column read as an empty cell (so a required one fails). Nothing throws.
 */
export function rowReader(reading: RowReading): (row: SheetRow) => ReadRow {
  const { table, mapping, fields, context } = reading;
  const columnOf = new Map(mapping.columns.map((c) => [c.field, c.column]));
  const plan = fields.map((field) => {
    const column = columnOf.get(field.id) ?? null;
    const own = column === null ? undefined : table.headers.find((h) => h.column === column)?.unit;
    const unit = own ?? (field.kind === "money" ? table.unit : undefined);
    const ctx: ParseContext = unit === undefined ? { ...context } : { ...context, unit };
    return { field, column, ctx, header: column === null ? "" : headerLabel(table.headers, column) };
  });
  return (row) => {
    const values: Record<string, unknown> = {};
    const failures: CellFailure[] = [];
    for (const { field, column, ctx, header } of plan) {
      const cell = column === null ? null : (row.cells[column] ?? null);
      const parsed = parseCell(field, cell, ctx);
      if (parsed.ok) {
        if (parsed.value !== null) values[field.id] = parsed.value;
        continue;
      }
      const failure: CellFailure = {
        field: field.id,
        label: field.label,
        header,
        column,
        value: cellText(cell),
        reason: parsed.reason,
      };
      if (parsed.possible) failure.possible = parsed.possible;
      failures.push(failure);
    }
    return { row: row.row, values, failures };
  };
}

/** Text of a value that is the same for equal values whatever the order of an object's keys. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const object = value as Record<string, unknown>;
  let text = "{";
  for (const key of Object.keys(object).sort()) {
    const inner = object[key];
    if (inner === undefined || inner === null) continue;
    text += `${JSON.stringify(key)}:${canonical(inner)},`;
  }
  return `${text}}`;
}

const hex = (n: number) => (n >>> 0).toString(16).padStart(8, "0");

/**
 * A short text that is equal for equal rows: the same row imported again is known by it, in whatever order the columns
 * stand. 16 hexadecimal characters (the two halves of cyrb53, public domain: among a million rows a chance collision is
 * less likely than 1 in 10 million); not for secrets. Empty fields do not count.
 */
export function rowFingerprint(values: Readonly<Record<string, unknown>>): string {
  const text = canonical(values);
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ c, 2654435761);
    h2 = Math.imul(h2 ^ c, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return hex(h2) + hex(h1);
}

/**
 * Remembers rows and tells the repeats: returns the row number seen first with the same content (or the same `keys`),
 * or null when this one is new. Rows lacking every key are never repeats.
 */
export function repeatFinder(keys?: readonly string[]): (row: ReadRow) => number | null {
  const seen = new Map<string, number>();
  return ({ row, values }) => {
    const picked = keys ? Object.fromEntries(keys.map((k) => [k, values[k]])) : values;
    if (Object.values(picked).every((v) => v === undefined || v === null)) return null;
    const print = rowFingerprint(picked);
    const first = seen.get(print);
    if (first === undefined) seen.set(print, row);
    return first ?? null;
  };
}
