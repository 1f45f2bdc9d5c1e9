import {
  type CellFailure,
  type DateValue,
  type Mapping,
  type PhoneValue,
  parseEnum,
  rowFingerprint,
  rowReader,
  type SheetRow,
  type FieldSpec as TableField,
  type TableShape,
} from "#libs/tabular/index.ts";
import type { FieldRefusal } from "#platform/kernel/refusal.ts";
import type { ImportField } from "../importer.ts";

const KINDS: Readonly<Record<ImportField["kind"], TableField["kind"]>> = {
  text: "text",
  longtext: "text",
  integer: "integer",
  decimal: "decimal",
  money: "money",
  date: "date",
  datetime: "date",
  year: "year",
  boolean: "boolean",
  enum: "enum",
  enums: "list",
  keywords: "list",
  phone: "phone",
  email: "email",
  uscc: "uscc",
  url: "text",
  division: "text",
  industry: "text",
  discipline: "text",
  reference: "text",
};

/** The field as libs/tabular reads its column. */
export function tableField(field: ImportField): TableField {
  const kind = field.parse ? "text" : KINDS[field.kind];
  const closed = kind === "enum" || field.kind === "enums";
  return {
    id: field.id,
    label: field.label,
    aliases: field.aliases ?? [],
    required: field.required === true,
    kind,
    ...(closed && field.options ? { options: field.options } : {}),
    ...(field.unit ? { unit: field.unit } : {}),
    ...(field.max === undefined || field.parse
      ? {}
      : kind === "text" || kind === "list"
        ? { maxLength: field.max }
        : { max: field.max }),
  };
}

/** A data row as the importer gets it, and what could not be read in it. `notes` tell of values that were left out. */
export type DataRow = {
  readonly row: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly fingerprint: string;
  readonly failures: readonly FieldRefusal[];
  readonly notes: readonly FieldRefusal[];
};

const lastDayOf = (iso: string): string => {
  const [year = 0, month = 12] = iso.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

type Problem = Pick<FieldRefusal, "reason" | "possible">;
type Converted = { value: unknown } | { note: Problem } | { problem: Problem };

function convertDate(field: ImportField, { iso, precision }: DateValue): Converted {
  if (iso === null) return { value: undefined };
  if (precision === "day") return { value: iso };
  if (field.partialDate === "last-day") return { value: lastDayOf(iso) };
  const reason = { zh: `“${iso}”没有写明日期`, en: `"${iso}" has no day` };
  return field.partialDate === "left-out"
    ? { note: { reason: { zh: `${reason.zh}，未采用`, en: `${reason.en} and was left out` } } }
    : {
        problem: { reason, possible: { zh: "请写到日，如 2023-09-24", en: "Give the day, e.g. 2023-09-24" } },
      };
}

/** Brings a value of libs/tabular to the form the modules' schemas take. */
function convert(field: ImportField, value: unknown): Converted {
  if (field.parse) {
    const parsed = field.parse(String(value));
    if (parsed !== undefined) return { value: parsed };
    const options = field.options ?? [];
    const read = options.length > 0 ? parseEnum(String(value), options) : undefined;
    if (read?.ok) return { value: read.value };
    return {
      problem: {
        reason: { zh: `“${value}”无法识别`, en: `"${value}" is not understood` },
        ...(read?.possible ? { possible: read.possible } : {}),
        ...(read || !field.help ? {} : { possible: field.help }),
      },
    };
  }
  switch (field.kind) {
    case "phone":
      return { value: (value as PhoneValue).number };
    case "date":
    case "datetime":
      return convertDate(field, value as DateValue);
    case "keywords":
      // Options of an open list are suggestions: known words by their value, others as they stand.
      return {
        value: (value as string[]).map((item) => {
          const known = field.options ? parseEnum(item, field.options) : undefined;
          return known?.ok ? known.value : item;
        }),
      };
    default:
      return { value };
  }
}

const refusalOfCell = (failure: CellFailure): FieldRefusal => ({
  field: failure.field,
  label: failure.label,
  ...(failure.value ? { value: failure.value.slice(0, 200) } : {}),
  reason: failure.reason,
  ...(failure.possible ? { possible: failure.possible } : {}),
});

export type ValuesReading = {
  readonly kind: string;
  readonly table: TableShape;
  readonly mapping: Mapping;
  readonly fields: readonly ImportField[];
  readonly date1904: boolean;
  readonly isValidUscc?: ((code: string) => boolean) | undefined;
};

/** Makes a reader of data rows: cells become values as schemas take them, every unreadable cell a refusal. */
export function valuesReader(reading: ValuesReading): (row: SheetRow) => DataRow {
  const { kind, table, mapping, fields, date1904, isValidUscc } = reading;
  const read = rowReader({
    table,
    mapping,
    fields: fields.map(tableField),
    context: { date1904, ...(isValidUscc ? { isValidUscc } : {}) },
  });
  const byId = new Map(fields.map((f) => [f.id, f]));
  return (sheetRow) => {
    const { row, values: cells, failures: failed } = read(sheetRow);
    const values: Record<string, unknown> = {};
    const failures = failed.map((f) => ({ ...refusalOfCell(f), row }));
    const notes: FieldRefusal[] = [];
    for (const [id, cell] of Object.entries(cells)) {
      const field = byId.get(id) as ImportField;
      const at = { row, field: id, label: field.label };
      const result = convert(field, cell);
      if ("value" in result) {
        if (result.value !== undefined) values[id] = result.value;
      } else if ("note" in result) notes.push({ ...at, ...result.note });
      else
        failures.push({
          ...at,
          ...(typeof cell === "string" ? { value: cell.slice(0, 200) } : {}),
          ...result.problem,
        });
    }
    return { row, values, fingerprint: rowFingerprint({ kind, ...values }), failures, notes };
  };
}
