import type { SheetRow } from "#libs/tabular/index.ts";
import { LIMITS } from "./limits.ts";
import type { Inspection, ReadOptions, Source } from "./read/jobs.ts";
import { jobResult, runJob } from "./worker-client.ts";
import type { Notes } from "./write/annotate.ts";

export type { CsvShape } from "./read/csv.ts";
export type { Inspection, ReadOptions, SheetInfo, Source } from "./read/jobs.ts";
export { type SpreadsheetRefusalCode, spreadsheetRefusals } from "./refusals.ts";
export { type Notes, REASON_HEADER, type RowNote } from "./write/annotate.ts";
export { csvField, csvText } from "./write/csv.ts";
export {
  type ColumnKind,
  type SheetSpec,
  type WriteCell,
  type WriteColumn,
  workbookStream,
  writeWorkbook,
} from "./write/workbook.ts";

/** Progress of reading: rows read so far and, when the file was inspected before, how many there are. */
export type Progress = { rowsRead: number; rowsTotal: number | null };

export type ReadControl = ReadOptions & {
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
  /** Result of inspecting the same file, for `rowsTotal`. */
  inspection?: Inspection;
};

/**
 * Looks at an uploaded file in a capped worker: what it is by content (never by name), its sheets with hidden flag, merges
 * and first rows. A hostile or unusable file throws a Refusal within 5 s.
 */
export async function inspectUpload(
  source: Source,
  options: { signal?: AbortSignal } = {},
): Promise<Inspection> {
  return (await jobResult(
    { kind: "inspect", source },
    { milliseconds: LIMITS.inspectMs, signal: options.signal },
  )) as Inspection;
}

/**
 * Reads one sheet in a capped worker, in batches of some hundred rows with their row numbers; blank rows are left out, hidden
 * sheets read only when named. Leaving the loop or aborting the signal ends the worker at once. Throws a Refusal.
 */
export async function* readSheetBatches(
  source: Source,
  control: ReadControl = {},
): AsyncGenerator<SheetRow[]> {
  const { onProgress, signal, inspection, ...options } = control;
  const total = totalOf(inspection, options.sheet);
  let rowsRead = 0;
  for await (const report of runJob(
    { kind: "read", source, options },
    { milliseconds: LIMITS.readMs, signal },
  )) {
    if (report.kind !== "rows") continue;
    yield report.rows;
    rowsRead += report.rows.length;
    onProgress?.({ rowsRead, rowsTotal: total });
  }
}

/** As readSheetBatches, row by row. */
export async function* readSheetRows(source: Source, control: ReadControl = {}): AsyncGenerator<SheetRow> {
  for await (const batch of readSheetBatches(source, control)) yield* batch;
}

function totalOf(inspection: Inspection | undefined, sheet: string | number | undefined): number | null {
  const sheets = inspection?.sheets ?? [];
  const found =
    sheet === undefined
      ? sheets.find((s) => !s.hidden)
      : typeof sheet === "number"
        ? sheets[sheet]
        : sheets.find((s) => s.name === sheet);
  return found?.rowCount ?? null;
}

/**
 * Gives the user's own file back with a column of reasons: own columns, order and header kept; with `onlyNoted` the rows
 * that passed are left out. Formulas become their values and links to other files go. CSV comes back as CSV.
 */
export async function annotateWorkbook(source: Source, notes: Notes): Promise<Buffer> {
  const bytes = (await jobResult(
    { kind: "annotate", source, notes },
    { milliseconds: LIMITS.readMs },
  )) as Uint8Array;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
