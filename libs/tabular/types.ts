/** A user text in both languages of the product. */
export type Text = { zh: string; en: string };

/** A cell as read from a file: dates arrive as ISO text ("2023-09-24" or "2023-09-24T10:30"), errors as their text. */
export type Cell = string | number | boolean | null;

/** One row with its 1-based number in the sheet, as the user sees it in Excel. */
export type SheetRow = { row: number; cells: Cell[] };

/** A merged range, 1-based rows and 0-based columns, both ends included. */
export type Merge = { top: number; left: number; bottom: number; right: number };

/** What a parser says: a value, or why there is none and what would be accepted instead. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; reason: Text; possible?: Text };

export type FieldKind =
  | "text"
  | "integer"
  | "decimal"
  | "money"
  | "date"
  | "year"
  | "phone"
  | "email"
  | "boolean"
  | "enum"
  | "list"
  | "uscc";

export type EnumOption = { value: string; label: Text; aliases?: readonly string[] };

/** A field an import can fill: how columns may name it and how its cells are read. */
export type FieldSpec = {
  id: string;
  label: Text;
  /** Other headers seen for this field, in any language; the label and id are always tried too. */
  aliases: readonly string[];
  required: boolean;
  kind: FieldKind;
  /** enum, and list when its items are of a closed set. */
  options?: readonly EnumOption[];
  /** Unit of a bare number: money "元" or "万元" (default 元); others informative. The header's own unit wins. */
  unit?: string;
  min?: number;
  max?: number;
  /** text: characters; list: items. */
  maxLength?: number;
};

/** Facts of the file and checks from outside that parsing depends on. */
export type ParseContext = {
  /** The workbook counts days from 1904 (old Mac files). */
  date1904?: boolean;
  /** Unit found in the column's header or above the table, e.g. "万元". */
  unit?: string;
  /** Check digit of a unified social credit code (GB 32100). */
  isValidUscc?: (code: string) => boolean;
};

export const ok = <T>(value: T): Parsed<T> => ({ ok: true, value });

/** A refusal; `possible` says what would be accepted. */
export const no = (zh: string, en: string, possible?: Text): Parsed<never> =>
  possible ? { ok: false, reason: { zh, en }, possible } : { ok: false, reason: { zh, en } };
