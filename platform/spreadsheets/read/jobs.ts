import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { isBlank, type Merge, type SheetRow } from "#libs/tabular/index.ts";
import { LIMITS } from "../limits.ts";
import { refusal } from "../refusals.ts";
import { type CsvShape, csvRows, csvShape } from "./csv.ts";
import { readDateStyles, readMerges, readStrings } from "./parts.ts";
import { hasContent, rowParser, sheetStretches } from "./sheet.ts";
import { sniff } from "./sniff.ts";
import { openWorkbook, type SheetPart, type Workbook } from "./workbook.ts";

/** A table file: where it lies on disk, or its bytes. */
export type Source = string | Uint8Array;

export type SheetInfo = {
  name: string;
  hidden: boolean;
  /** Rows that hold anything; 0 for a hidden sheet, which is not looked into. */
  rowCount: number;
  merges: Merge[];
  /** The first rows as they stand, for detecting the table and for a preview. */
  head: SheetRow[];
};

export type Inspection = {
  format: "xlsx" | "csv";
  bytes: number;
  /** SHA-256 of the file, by which the same file is known again. */
  sha256: string;
  date1904: boolean;
  sheets: SheetInfo[];
  csv?: CsvShape;
};

/** Loads a source, at most LIMITS.fileBytes. */
export async function load(source: Source): Promise<Buffer> {
  if (typeof source !== "string") return Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const file = await open(source);
  try {
    const { size } = await file.stat();
    if (size > LIMITS.fileBytes)
      throw refusal("spreadsheets.file-too-large", {
        size: Math.ceil(size / 1_048_576),
        limit: LIMITS.fileBytes / 1_048_576,
      });
    return await file.readFile();
  } finally {
    await file.close();
  }
}

async function inspectSheet(
  book: Workbook,
  sheet: SheetPart,
  parse: ReturnType<typeof rowParser>,
): Promise<SheetInfo> {
  const info: SheetInfo = { name: sheet.name, hidden: sheet.hidden, rowCount: 0, merges: [], head: [] };
  const entry = book.parts.get(sheet.path);
  if (sheet.hidden || !entry) return info;
  let tail = "";
  let previous = 0;
  for await (const stretch of sheetStretches(entry)) {
    for (const xml of stretch.rows) {
      if (info.head.length < LIMITS.previewRows) {
        const row = parse(xml, previous);
        previous = row.row;
        if (row.cells.some((c) => !isBlank(c))) info.head.push(row);
      }
      if (hasContent(xml) && ++info.rowCount > LIMITS.rows)
        throw refusal("spreadsheets.too-many-rows", { limit: LIMITS.rows });
    }
    tail += stretch.tail;
    if (tail.length > LIMITS.segmentBytes) throw refusal("spreadsheets.too-complex");
  }
  info.merges = readMerges(tail);
  return info;
}

/** Looks at a file without reading it all into cells: kind, sheets, merges, first rows. Throws a Refusal. */
export async function inspectFile(source: Source): Promise<Inspection> {
  const file = await load(source);
  const format = sniff(file);
  const seen = { format, bytes: file.length, sha256: createHash("sha256").update(file).digest("hex") };
  if (format === "csv") {
    const csv = csvShape(file);
    const info: SheetInfo = { name: "CSV", hidden: false, rowCount: 0, merges: [], head: [] };
    for (const row of csvRows(file, csv)) {
      if (row.cells.every(isBlank)) continue;
      info.rowCount++;
      if (info.head.length < LIMITS.previewRows) info.head.push(row);
    }
    return { ...seen, date1904: false, sheets: [info], csv };
  }
  const book = await openWorkbook(file);
  const parse = rowParser({
    strings: await readStrings(book),
    dateStyles: await readDateStyles(book),
    date1904: book.date1904,
  });
  const sheets: SheetInfo[] = [];
  for (const sheet of book.sheets) sheets.push(await inspectSheet(book, sheet, parse));
  return { ...seen, date1904: book.date1904, sheets };
}

export type ReadOptions = {
  /** Name or 0-based index; the first visible sheet when absent. */
  sheet?: string | number;
  /** Puts the value of a vertically merged range in each of its rows (default true). */
  fillMerged?: boolean;
};

/** The sheet asked for, or a refusal. */
export function sheetOf(book: Workbook, wanted: string | number | undefined): SheetPart {
  const found =
    wanted === undefined
      ? (book.sheets.find((s) => !s.hidden) ?? book.sheets[0])
      : typeof wanted === "number"
        ? book.sheets[wanted]
        : book.sheets.find((s) => s.name === wanted);
  if (!found) throw refusal("spreadsheets.no-sheet", { sheet: String(wanted) });
  return found;
}

async function mergesOf(book: Workbook, sheet: SheetPart): Promise<Merge[]> {
  const entry = book.parts.get(sheet.path);
  let tail = "";
  if (entry) for await (const stretch of sheetStretches(entry)) tail += stretch.tail;
  return readMerges(tail);
}

/** Gives each row the value of the vertical merges it lies in: one company written once beside its several needs. */
export function mergeFiller(merges: readonly Merge[]): (row: SheetRow) => SheetRow {
  const vertical = merges.filter((m) => m.bottom > m.top).sort((a, b) => a.top - b.top);
  let next = 0;
  let active: { merge: Merge; value: SheetRow["cells"][number] }[] = [];
  return (row) => {
    active = active.filter((a) => a.merge.bottom >= row.row);
    // A row made only of merged leftovers is still blank unless something of its own stands in it.
    if (active.length > 0 && row.cells.some((c) => !isBlank(c)))
      for (const { merge, value } of active) {
        while (row.cells.length <= merge.left) row.cells.push(null);
        if (isBlank(row.cells[merge.left])) row.cells[merge.left] = value;
      }
    for (let merge = vertical[next]; merge && merge.top <= row.row; merge = vertical[++next])
      if (merge.top === row.row) active.push({ merge, value: row.cells[merge.left] ?? null });
    return row;
  };
}

/** Reads a sheet's rows in batches of a few hundred; blank rows are left out. Throws a Refusal. */
export async function* readBatches(source: Source, options: ReadOptions): AsyncGenerator<SheetRow[]> {
  const file = await load(source);
  if (sniff(file) === "csv") {
    let batch: SheetRow[] = [];
    for (const row of csvRows(file, csvShape(file))) {
      if (row.cells.some((c) => !isBlank(c))) batch.push(row);
      if (batch.length < 500) continue;
      yield batch;
      batch = [];
    }
    yield batch;
    return;
  }
  const book = await openWorkbook(file);
  const sheet = sheetOf(book, options.sheet);
  const entry = book.parts.get(sheet.path);
  if (!entry) throw refusal("spreadsheets.damaged");
  const parse = rowParser({
    strings: await readStrings(book),
    dateStyles: await readDateStyles(book),
    date1904: book.date1904,
  });
  const fill = mergeFiller(options.fillMerged === false ? [] : await mergesOf(book, sheet));
  let previous = 0;
  let count = 0;
  for await (const stretch of sheetStretches(entry)) {
    const batch: SheetRow[] = [];
    for (const xml of stretch.rows) {
      if (!hasContent(xml)) {
        previous++;
        continue;
      }
      const row = fill(parse(xml, previous));
      previous = row.row;
      if (row.cells.every(isBlank)) continue;
      if (++count > LIMITS.rows) throw refusal("spreadsheets.too-many-rows", { limit: LIMITS.rows });
      batch.push(row);
    }
    if (batch.length > 0) yield batch;
  }
}
