import { open } from "node:fs/promises";
import {
  cellText,
  detectTable,
  type FieldSpec,
  type Header,
  pickTable,
  proposeMapping,
  rowRole,
  type SheetRow,
  type TableShape,
} from "#libs/tabular/index.ts";
import { inspectUpload, readSheetBatches } from "#platform/spreadsheets/index.ts";
import { UsageError } from "../exit.ts";
import { fileError } from "../files.ts";
import { csvRecords } from "./csv.ts";

/** A table whose columns are known; `rows` are the data rows, cells by column. */
export type OpenTable = {
  readonly file: string;
  readonly sheet?: string;
  /** Field → its column. */
  readonly columns: ReadonlyMap<string, Header>;
  readonly headers: readonly string[];
  readonly unread: readonly string[];
  readonly rows: AsyncIterable<SheetRow>;
};

const HEAD = 60;

/** Finds the table of a .xlsx or .csv file, told by content, and which of its columns is which field. */
export async function openTable(path: string, fields: readonly FieldSpec[]): Promise<OpenTable> {
  const start = await firstBytes(path);
  const zipped = start.subarray(0, 2).toString("latin1") === "PK" || start.readUInt32BE(0) === 0xd0cf11e0;
  return zipped ? openWorkbook(path, fields) : openCsv(path, fields);
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path).catch((error: unknown) => {
    throw fileError(path, error);
  });
  try {
    const bytes = Buffer.alloc(8);
    const { bytesRead } = await file.read(bytes, 0, 8, 0).catch((error: unknown) => {
      throw fileError(path, error);
    });
    if (bytesRead === 0) throw new UsageError(`${path}: 文件是空的 / the file is empty`);
    return bytes;
  } finally {
    await file.close();
  }
}

async function openWorkbook(path: string, fields: readonly FieldSpec[]): Promise<OpenTable> {
  const seen = await inspectUpload(path);
  const found = pickTable(
    seen.sheets.map((s) => ({ ...s, rows: s.head })),
    fields,
  );
  const sheet = found && seen.sheets[found.sheet];
  if (!found || !sheet) throw noTable(path);
  async function* rows() {
    for await (const batch of readSheetBatches(path, { sheet: found?.sheet ?? 0 })) yield* batch;
  }
  return {
    ...shaped(path, found.table, sheet.head, fields),
    sheet: sheet.name,
    rows: dataRows(rows(), found.table),
  };
}

async function openCsv(path: string, fields: readonly FieldSpec[]): Promise<OpenTable> {
  const records = csvRecords(path, path);
  const head: SheetRow[] = [];
  for (let next = await records.next(); !next.done; next = await records.next()) {
    head.push(next.value);
    if (head.length === HEAD) break;
  }
  const table = detectTable(head, [], fields) ?? firstRowAsHeader(head);
  if (!table) throw noTable(path);
  async function* rows() {
    yield* head;
    yield* records;
  }
  return { ...shaped(path, table, head, fields), rows: dataRows(rows(), table) };
}

/** A file none of whose words is known still has headers to tell of. */
function firstRowAsHeader(head: readonly SheetRow[]): TableShape | undefined {
  const first = head.find((r) => r.cells.some((c) => c !== null));
  if (!first) return undefined;
  const headers = first.cells.flatMap((cell, column) => {
    const label = cellText(cell).trim();
    return label === "" ? [] : [{ column, path: [label], label, starred: false }];
  });
  const { row } = first;
  return {
    headers,
    headerTop: row,
    headerBottom: row,
    instructionRows: [],
    dataTop: row + 1,
    above: [],
    confidence: 0,
  };
}

function shaped(file: string, table: TableShape, head: readonly SheetRow[], fields: readonly FieldSpec[]) {
  const data = head.filter((r) => r.row >= table.dataTop);
  const mapping = proposeMapping(table.headers, fields, {
    samples: (c) => data.map((r) => r.cells[c] ?? null),
  });
  const at = new Map(table.headers.map((h) => [h.column, h]));
  const columns = new Map<string, Header>();
  for (const { field, column } of mapping.columns) {
    const header = at.get(column);
    if (header) columns.set(field, table.unit && !header.unit ? { ...header, unit: table.unit } : header);
  }
  const label = (column: number) => at.get(column)?.label ?? "";
  return {
    file,
    columns,
    headers: table.headers.map((h) => h.label).filter(Boolean),
    unread: mapping.unmapped.map(label).filter(Boolean),
  };
}

async function* dataRows(rows: AsyncIterable<SheetRow>, table: TableShape): AsyncGenerator<SheetRow> {
  for await (const row of rows) if (row.row >= table.dataTop && rowRole(row, table) === "data") yield row;
}

const noTable = (path: string) =>
  new UsageError(`${path}: 没有找到带表头的表格 / no table with a header was found`);
