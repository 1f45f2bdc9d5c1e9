import {
  columnLetters,
  detectTable,
  type KeptMapping,
  type Mapping,
  overrideMapping,
  pickTable,
  proposeMapping,
  rowRole,
  type SheetRow,
  type TableShape,
} from "#libs/tabular/index.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { type Inspection, readSheetBatches, type Source } from "#platform/spreadsheets/index.ts";
import { CHUNK_ROWS, type Importer, type ImportField } from "../importer.ts";
import "../imports.refusals.ts";
import { type DataRow, tableField, valuesReader } from "./values.ts";

/** Which table of the file is read, and which column is which field. Everything a run needs besides the file. */
export type TablePlan = {
  readonly sheet: number;
  readonly date1904: boolean;
  readonly table: TableShape;
  readonly mapping: Mapping;
  /** Rows below the header that hold anything. */
  readonly rowsTotal: number;
};

export type PlanWish = {
  /** Name or position of the sheet; the best one when absent. */
  readonly sheet?: string | number | undefined;
  /** Field → column over the proposal; null for no column. */
  readonly columns?: Readonly<Record<string, number | null>> | undefined;
  /** A mapping confirmed before, by the signature of the headers. */
  readonly kept?: ((table: TableShape) => KeptMapping | undefined) | undefined;
};

const sheetIndex = (seen: Inspection, wanted: string | number): number => {
  const index =
    typeof wanted === "number"
      ? wanted
      : seen.sheets.findIndex((s) => s.name === wanted || s.name.trim() === wanted.trim());
  const sheet = seen.sheets[index];
  if (!sheet) return refuse("spreadsheets.no-sheet", { values: { sheet: String(wanted) } });
  return sheet.hidden ? refuse("imports.hidden-sheet", { values: { sheet: sheet.name } }) : index;
};

function findTable(seen: Inspection, fields: readonly ImportField[], wanted: string | number | undefined) {
  const specs = fields.map(tableField);
  if (wanted === undefined) {
    const found = pickTable(
      seen.sheets.map((s) => ({ ...s, rows: s.head })),
      specs,
    );
    return found ?? undefined;
  }
  const sheet = sheetIndex(seen, wanted);
  const info = seen.sheets[sheet];
  const table = info ? detectTable(info.head, info.merges, specs) : null;
  return table ? { sheet, table } : undefined;
}

/** Finds the table and proposes its columns. Refuses `imports.no-table` when no sheet holds one. */
export function planTable(seen: Inspection, fields: readonly ImportField[], wish: PlanWish = {}): TablePlan {
  const found = findTable(seen, fields, wish.sheet) ?? refuse("imports.no-table");
  const head = seen.sheets[found.sheet]?.head ?? [];
  const data = head.filter((r) => r.row >= found.table.dataTop);
  const specs = fields.map(tableField);
  const kept = wish.kept?.(found.table);
  const proposed = proposeMapping(found.table.headers, specs, {
    samples: (column) => data.map((r) => r.cells[column] ?? null),
    ...(kept ? { kept } : {}),
  });
  const mapping = wish.columns
    ? overrideMapping(proposed, wish.columns, { headers: found.table.headers, fields: specs })
    : proposed;
  return {
    sheet: found.sheet,
    date1904: seen.date1904,
    table: found.table,
    mapping,
    rowsTotal: Math.max(0, (seen.sheets[found.sheet]?.rowCount ?? 0) - (head.length - data.length)),
  };
}

/** How well the columns fit: the sum of their confidence over fields that tell the kinds apart. */
const fitOf = (plan: TablePlan, telling: ReadonlySet<string>): number =>
  plan.mapping.columns.reduce((sum, c) => sum + (telling.has(c.field) ? c.confidence : c.confidence / 10), 0);

/** The importer whose fields the file's headers speak of, with its plan. Refuses when none or two fit alike. */
export function detectKind<I extends Pick<Importer, "label">>(
  seen: Inspection,
  candidates: readonly { importer: I; fields: readonly ImportField[] }[],
  wish: Pick<PlanWish, "sheet" | "kept"> = {},
): { importer: I; plan: TablePlan } {
  const labels = candidates.map((c) => new Set(c.fields.map((f) => f.label.zh)));
  const scored = candidates.flatMap((candidate, i) => {
    if (!findTable(seen, candidate.fields, wish.sheet)) return [];
    const plan = planTable(seen, candidate.fields, wish);
    const telling = new Set(
      candidate.fields.filter((f) => labels.every((l, j) => j === i || !l.has(f.label.zh))).map((f) => f.id),
    );
    return [{ importer: candidate.importer, plan, fit: fitOf(plan, telling) }];
  });
  scored.sort((a, b) => b.fit - a.fit);
  const [best, second] = scored;
  if (!best) return refuse("imports.no-table");
  if (second && best.fit - second.fit < 0.3)
    refuse("imports.kind-unclear", {
      values: {
        kinds: scored.map((s) => s.importer.label.zh).join("、"),
        kindsEn: scored.map((s) => s.importer.label.en).join(", "),
      },
    });
  return best;
}

export type RowsReading = {
  readonly source: Source;
  readonly plan: TablePlan;
  readonly importer: Pick<Importer, "kind" | "isValidUscc">;
  readonly fields: readonly ImportField[];
  /** Rows up to this number (as Excel shows it) were dealt with before. */
  readonly afterRow?: number;
  readonly signal?: AbortSignal;
};

/** The data rows of the table in portions of at most {@link CHUNK_ROWS}; blank rows, repeated headers and totals are passed over. */
export async function* readDataRows(reading: RowsReading): AsyncGenerator<DataRow[]> {
  const { source, plan, importer, fields, afterRow = 0, signal } = reading;
  const read = valuesReader({
    kind: importer.kind,
    table: plan.table,
    mapping: plan.mapping,
    fields,
    date1904: plan.date1904,
    isValidUscc: importer.isValidUscc,
  });
  const from = Math.max(plan.table.dataTop, afterRow + 1);
  let portion: DataRow[] = [];
  for await (const batch of readSheetBatches(source, { sheet: plan.sheet, ...(signal ? { signal } : {}) })) {
    for (const row of batch) {
      if (row.row < from || rowRole(row, plan.table) !== "data") continue;
      portion.push(read(row));
      if (portion.length < CHUNK_ROWS) continue;
      yield portion;
      portion = [];
    }
  }
  if (portion.length > 0) yield portion;
}

/**
 * The same values, each asked for while the one before is dealt with: the next portion is read while the database stores
 * the last. A failure to read comes when its portion would.
 */
export async function* oneAhead<T>(values: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = values.next();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = values.next();
      // Awaited in the next round; until then a refusal is nobody's.
      next.catch(() => {});
      yield value;
    }
  } finally {
    await next.catch(() => {});
    await values.return(undefined);
  }
}

/** A column as people choose it: its letter, header and some of its cells. */
export type ColumnView = {
  readonly column: number;
  readonly letter: string;
  readonly label: string;
  readonly samples: readonly string[];
};

/** The table's columns with up to four different cells each. */
export function columnViews(plan: TablePlan, head: readonly SheetRow[]): ColumnView[] {
  const data = head.filter((r) => r.row >= plan.table.dataTop);
  return plan.table.headers.map((h) => {
    const cells = data.map((r) => String(r.cells[h.column] ?? "").trim()).filter(Boolean);
    return {
      column: h.column,
      letter: columnLetters(h.column),
      label: h.label,
      samples: [...new Set(cells)].slice(0, 4).map((c) => c.slice(0, 60)),
    };
  });
}
