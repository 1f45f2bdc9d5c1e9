import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { detectTable, type FieldSpec, proposeMapping, repeatFinder, rowReader } from "#libs/tabular/index.ts";
import { inspectUpload, readSheetBatches } from "#platform/spreadsheets/index.ts";
import { aLargeWorkbook } from "#platform/spreadsheets/testing/a-workbook.ts";

// What an import costs before the database: the bare parser (hucre, streaming) beside our guarded reader in its worker,
// and beside that with every cell parsed, checked and every row fingerprinted. Each run is a process of its own.
// usage: node bench/import-parser.ts [rows] [columns]

const KINDS = ["text", "phone", "date", "money", "text"] as const;
const fieldsOf = (columns: number): FieldSpec[] =>
  Array.from({ length: columns }, (_, c) => ({
    id: `f${c}`,
    label: { zh: `${["名称", "手机", "日期", "金额", "说明"][c % 5]}${c + 1}`, en: `f${c}` },
    aliases: [],
    required: c < 5,
    kind: KINDS[c % 5] ?? "text",
    unit: "万元",
  }));

const jobs: Record<string, (file: string, columns: number) => Promise<number>> = {
  "bare parser (hucre)": async (file) => {
    const { streamXlsxRows } = await import("hucre");
    let rows = 0;
    for await (const _ of streamXlsxRows(await readFile(file))) rows++;
    return rows;
  },
  "ours: inspected and read": async (file) => {
    const inspection = await inspectUpload(file);
    let rows = 0;
    for await (const batch of readSheetBatches(file, { inspection })) rows += batch.length;
    return rows;
  },
  "ours: and every cell parsed, repeats found": async (file, columns) => {
    const inspection = await inspectUpload(file);
    const sheet = inspection.sheets[0];
    const fields = fieldsOf(columns);
    const table = sheet ? detectTable(sheet.head, sheet.merges, fields) : null;
    if (!sheet || !table) throw new Error("no table found");
    const samples = (c: number) => sheet.head.slice(1).map((r) => r.cells[c] ?? null);
    const read = rowReader({ table, mapping: proposeMapping(table.headers, fields, { samples }), fields });
    const repeat = repeatFinder();
    let rows = 0;
    for await (const batch of readSheetBatches(file, { inspection }))
      for (const row of batch) {
        if (row.row < table.dataTop) continue;
        const result = read(row);
        if (result.failures.length > 0 || repeat(result) !== null)
          throw new Error(`row ${row.row} was not read`);
        rows++;
      }
    return rows;
  },
};

type Cost = { rows: number; wallMs: number; cpuMs: number; peakMb: number };
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function one(name: string, file: string, columns: number): Promise<void> {
  const started = performance.now();
  const rows = (await jobs[name]?.(file, columns)) ?? 0;
  const used = process.resourceUsage();
  const cost: Cost = {
    rows,
    wallMs: Math.round(performance.now() - started),
    cpuMs: Math.round((used.userCPUTime + used.systemCPUTime) / 1000),
    peakMb: Math.round(used.maxRSS / 1024),
  };
  process.stdout.write(JSON.stringify(cost));
}

function all(rows: number, columns: number): void {
  const folder = mkdtempSync(join(tmpdir(), "import-bench-"));
  try {
    const file = join(folder, "rows.xlsx");
    writeFileSync(file, aLargeWorkbook(rows, columns));
    process.stdout.write(`${rows} rows × ${columns} columns, median of 3 (whole process)\n`);
    let bare = 0;
    for (const name of Object.keys(jobs)) {
      const runs = [1, 2, 3].map(() => {
        const out = execFileSync(
          process.execPath,
          [import.meta.filename, "--one", name, file, String(columns)],
          { encoding: "utf8" },
        );
        return JSON.parse(out) as Cost;
      });
      const wall = median(runs.map((r) => r.wallMs));
      bare ||= wall;
      const line = [
        name.padEnd(44),
        `${wall} ms`.padStart(9),
        `cpu ${median(runs.map((r) => r.cpuMs))} ms`.padStart(13),
        `${median(runs.map((r) => r.peakMb))} MB`.padStart(8),
        `× ${(wall / bare).toFixed(2)} of bare`.padStart(16),
      ];
      process.stdout.write(`${line.join("  ")}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [first, second, third, fourth] = process.argv.slice(2);
if (first === "--one") await one(second ?? "", third ?? "", Number(fourth));
else all(Number(first ?? 25_000), Number(second ?? 24));
