import { cellText, isBlank } from "./cells.ts";
import type { Header } from "./header.ts";
import { labelKey, labelLikeness } from "./labels.ts";
import { parseCell } from "./parse-cell.ts";
import type { Cell, FieldKind, FieldSpec, Text } from "./types.ts";

/** One field's column as proposed; `why` is for the person who checks it. */
export type MappedColumn = { field: string; column: number; confidence: number; why: Text };

export type Mapping = {
  columns: MappedColumn[];
  /** Columns no field wants; kept so that a user can still assign them and a returned file still shows them. */
  unmapped: number[];
  /** Required fields without a column. */
  missing: string[];
};

/** A mapping in a form to store: field id → label key of its column, so it survives other column orders. */
export type KeptMapping = { version: 1; columns: Record<string, string> };

export type MappingHelp = {
  /** Some data cells of a column, for hints by content. */
  samples?: (column: number) => readonly Cell[];
  /** What a user confirmed earlier for the same headers. */
  kept?: KeptMapping;
};

const THRESHOLD = 0.62;
// Kinds whose content is telling enough to speak for or against a header.
const TELLING: ReadonlySet<FieldKind> = new Set([
  "uscc",
  "phone",
  "email",
  "date",
  "money",
  "integer",
  "decimal",
  "year",
  "boolean",
]);
const BY_CONTENT: ReadonlySet<FieldKind> = new Set(["uscc", "phone", "email"]);

const headerKey = (header: Header) => labelKey(header.path.join(""));

type Likeness = { score: number; alias: string; exact: boolean };

type Names = { header: Header; leaf: string; whole: string; grouped: boolean };
type Wanted = { field: FieldSpec; aliases: { alias: string; key: string }[] };

const namesOf = (header: Header): Names => ({
  header,
  leaf: labelKey(header.path.at(-1) ?? ""),
  whole: headerKey(header),
  grouped: header.path.length > 1,
});

const wantedOf = (field: FieldSpec): Wanted => ({
  field,
  aliases: [field.label.zh, field.label.en, field.id, ...field.aliases].map((alias) => ({
    alias,
    key: labelKey(alias),
  })),
});

function likeness({ leaf, whole, grouped }: Names, { aliases }: Wanted): Likeness {
  let best: Likeness = { score: 0, alias: "", exact: false };
  for (const { alias, key } of aliases) {
    const onWhole = labelLikeness(whole, key);
    // Under a group the leaf alone is a weaker name: 法人/手机 and 联系人/手机 share it.
    const onLeaf = grouped ? labelLikeness(leaf, key) * 0.95 : onWhole;
    const score = Math.max(onWhole, onLeaf);
    if (score > best.score) best = { score, alias, exact: onWhole === 1 || (onLeaf >= 0.95 && leaf === key) };
    if (best.score === 1) break;
  }
  return best;
}

function contentFit(field: FieldSpec, samples: readonly Cell[]): number | null {
  const filled = samples.filter((c) => !isBlank(c)).slice(0, 50);
  if (filled.length === 0) return null;
  const good = filled.filter((c) => parseCell(field, c).ok).length;
  return good / filled.length;
}

const percent = (n: number) => `${Math.round(n * 100)}%`;

function propose(names: Names, wanted: Wanted, samples: readonly Cell[]): MappedColumn | null {
  const { header } = names;
  const { field } = wanted;
  const like = likeness(names, wanted);
  const telling = like.exact ? false : like.score >= 0.45 || BY_CONTENT.has(field.kind);
  const fit = telling && TELLING.has(field.kind) ? contentFit(field, samples) : null;
  const at = { field: field.id, column: header.column };
  if (like.exact)
    return {
      ...at,
      confidence: Math.min(1, like.score),
      why: { zh: `列名即“${like.alias}”`, en: `The header is "${like.alias}"` },
    };
  let score = like.score;
  if (fit !== null && fit >= 0.8 && score >= 0.45) score = Math.min(0.98, score + 0.1);
  if (fit !== null && fit < 0.3) score -= 0.3;
  if (score >= THRESHOLD)
    return {
      ...at,
      confidence: round(score),
      why: { zh: `列名与“${like.alias}”相近`, en: `The header resembles "${like.alias}"` },
    };
  if (
    BY_CONTENT.has(field.kind) &&
    fit !== null &&
    fit >= 0.8 &&
    samples.filter((c) => !isBlank(c)).length >= 2
  )
    return {
      ...at,
      confidence: 0.63,
      why: {
        zh: `内容有 ${percent(fit)} 符合“${field.label.zh}”`,
        en: `${percent(fit)} of the cells read as ${field.label.en}`,
      },
    };
  return null;
}

const round = (n: number) => Math.round(n * 100) / 100;

/**
 * Proposes a column for each field by its names (label, id, aliases; exact, then similar) and by content (a column of
 * 18-character codes is a credit code). Each column serves one field. A kept mapping wins where its header is present.
 */
export function proposeMapping(
  headers: readonly Header[],
  fields: readonly FieldSpec[],
  help: MappingHelp = {},
): Mapping {
  const chosen = new Map<string, MappedColumn>();
  const taken = new Set<number>();
  const take = (m: MappedColumn) => {
    chosen.set(m.field, m);
    taken.add(m.column);
  };
  for (const field of fields) {
    const key = help.kept?.columns[field.id];
    const header =
      key === undefined ? undefined : headers.find((h) => headerKey(h) === key && !taken.has(h.column));
    if (header)
      take({
        field: field.id,
        column: header.column,
        confidence: 1,
        why: { zh: "沿用上次确认的对应关系", en: "As confirmed last time" },
      });
  }
  const candidates: (MappedColumn & { order: number })[] = [];
  const named = headers.map(namesOf);
  fields.map(wantedOf).forEach((wanted, order) => {
    for (const names of named) {
      const found = propose(names, wanted, help.samples?.(names.header.column) ?? []);
      if (found) candidates.push({ ...found, order });
    }
  });
  candidates.sort((a, b) => b.confidence - a.confidence || a.order - b.order || a.column - b.column);
  for (const { order: _, ...candidate } of candidates)
    if (!chosen.has(candidate.field) && !taken.has(candidate.column)) take(candidate);
  return settle(
    headers,
    fields,
    fields.flatMap((f) => chosen.get(f.id) ?? []),
  );
}

function settle(headers: readonly Header[], fields: readonly FieldSpec[], columns: MappedColumn[]): Mapping {
  const used = new Set(columns.map((c) => c.column));
  const mapped = new Set(columns.map((c) => c.field));
  return {
    columns,
    unmapped: headers.map((h) => h.column).filter((c) => !used.has(c)),
    missing: fields.filter((f) => f.required && !mapped.has(f.id)).map((f) => f.id),
  };
}

/** The user's own choice over a proposal: field id → column, or null for "no column". A column moves, it is never shared. */
export function overrideMapping(
  mapping: Mapping,
  choice: Readonly<Record<string, number | null>>,
  table: { headers: readonly Header[]; fields: readonly FieldSpec[] },
): Mapping {
  const claimed = new Set(Object.values(choice));
  const kept = mapping.columns.filter((c) => !(c.field in choice) && !claimed.has(c.column));
  const own = Object.entries(choice).flatMap(([field, column]) =>
    column === null ||
    !table.headers.some((h) => h.column === column) ||
    !table.fields.some((f) => f.id === field)
      ? []
      : [{ field, column, confidence: 1, why: { zh: "由您指定", en: "Chosen by you" } }],
  );
  const all = new Map([...kept, ...own].map((c) => [c.field, c]));
  return settle(
    table.headers,
    table.fields,
    table.fields.flatMap((f) => all.get(f.id) ?? []),
  );
}

/** A mapping to store and use for the next file with these headers. */
export function keepMapping(mapping: Mapping, headers: readonly Header[]): KeptMapping {
  const columns: Record<string, string> = {};
  for (const c of mapping.columns) {
    const header = headers.find((h) => h.column === c.column);
    if (header) columns[c.field] = headerKey(header);
  }
  return { version: 1, columns };
}

/** Text under which a kept mapping is stored: the headers, whatever their order. */
export function headersSignature(headers: readonly Header[]): string {
  return headers.map(headerKey).sort().join("|");
}

/** Label of a column for messages: its header, or its letter's text when it has none. */
export function headerLabel(headers: readonly Header[], column: number): string {
  return cellText(headers.find((h) => h.column === column)?.label ?? "");
}
