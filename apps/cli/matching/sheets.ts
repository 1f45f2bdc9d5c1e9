import type { ImportField } from "#platform/imports/importer.ts";
import { detectKind, readDataRows } from "#platform/imports/table/reading.ts";
import { Refusal, refuse } from "#platform/kernel/refusal.ts";
import type { Text } from "#platform/kernel/text.ts";
import { inspectUpload } from "#platform/spreadsheets/index.ts";

export type Candidate = {
  readonly importer: { readonly kind: string; readonly label: Text };
  readonly fields: readonly ImportField[];
};
export type ReadRecord = {
  readonly kind: string;
  readonly sheet: string;
  readonly row: number;
  readonly values: Readonly<Record<string, unknown>>;
};
export type ReadFile = {
  readonly records: readonly ReadRecord[];
  /** Cells that were not understood; the record is used without them. */
  readonly notes: readonly string[];
};

/**
 * Reads the records of every visible sheet that holds a table of one of the kinds: `key` (title, name) and one column more.
 * Refuses `spreadsheets.*` and `imports.no-table`.
 */
export async function readRecords(
  bytes: Buffer,
  candidates: readonly Candidate[],
  key: string,
): Promise<ReadFile> {
  const seen = await inspectUpload(bytes);
  const records: ReadRecord[] = [];
  const notes: string[] = [];
  let refusal: Refusal | undefined;
  let tables = 0;
  for (const [index, sheet] of seen.sheets.entries()) {
    if (sheet.hidden || sheet.rowCount === 0) continue;
    let found: ReturnType<typeof detectKind<Candidate["importer"]>>;
    try {
      found = detectKind(seen, candidates, { sheet: index });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusal ??= error;
      continue;
    }
    const { importer, plan } = found;
    const mapped = plan.mapping.columns;
    if (mapped.length < 2 || !mapped.some((c) => c.field === key)) continue;
    tables++;
    const fields = candidates.find((c) => c.importer.kind === importer.kind)?.fields ?? [];
    for await (const rows of readDataRows({ source: bytes, plan, importer, fields }))
      for (const row of rows) {
        const at = `${sheet.name} 第 ${row.row} 行 row ${row.row}`;
        for (const f of row.failures)
          notes.push(`${at} ${f.label?.zh ?? f.field} “${f.value ?? ""}”: ${f.reason.zh} / ${f.reason.en}`);
        if (typeof row.values[key] !== "string" || row.values[key] === "") continue;
        records.push({ kind: importer.kind, sheet: sheet.name, row: row.row, values: row.values });
      }
  }
  if (tables === 0) throw refusal ?? refuse("imports.no-table");
  return { records, notes };
}
