import type { ImportView } from "#platform/imports/service/imports.view.ts";
import type { FieldRefusal } from "#platform/kernel/refusal.ts";

type ReportedCell = FieldRefusal & { readonly row: number };
export type ImportReport = {
  readonly importId: string;
  readonly kind: string;
  readonly file: string;
  readonly edition: string | null;
  readonly activity: string | null;
  readonly dryRun: boolean;
  readonly state: string;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refusedRows: number;
  readonly refused: readonly ReportedCell[];
  /** Values that were left out of rows that were saved. */
  readonly leftOut: readonly ReportedCell[];
  readonly sheet: string | null;
  readonly mapping: readonly {
    readonly field: string;
    readonly column: string;
    readonly header: string;
    readonly confidence: number;
  }[];
  readonly unmapped: readonly { readonly column: string; readonly header: string }[];
  readonly missing: readonly string[];
  readonly otherSheets: readonly string[];
  readonly failure?: ImportView["failure"];
  readonly failedFile?: string;
};

type Parts = {
  readonly view: ImportView;
  readonly table: ImportView["table"];
  readonly reported: readonly {
    readonly row: number;
    readonly outcome: string;
    readonly fields: readonly FieldRefusal[];
  }[];
  readonly dryRun: boolean;
  readonly failed: string | undefined;
};

/** What an import came to, in the form that is printed. */
export function reportOf({ view, table, reported, dryRun, failed }: Parts): ImportReport {
  const counts = dryRun
    ? (view.checked ?? { rows: 0, created: 0, updated: 0, unchanged: 0, refused: 0 })
    : { ...view, rows: view.rowsRead };
  const refused = reported.filter((r) => r.outcome === "refused");
  const cells = (rows: typeof reported) => rows.flatMap((r) => r.fields.map((f) => ({ ...f, row: r.row })));
  const column = (index: number) => table?.columns.find((c) => c.column === index);
  return {
    importId: view.id,
    kind: view.kind,
    file: view.fileName,
    edition: view.editionId,
    activity: view.activityId,
    dryRun,
    state: dryRun ? "checked" : view.state,
    rows: counts.rows,
    created: counts.created,
    updated: counts.updated,
    unchanged: counts.unchanged,
    refusedRows: counts.refused,
    refused: cells(refused),
    leftOut: cells(reported.filter((r) => r.outcome !== "refused")),
    sheet: table?.sheets[table.sheet]?.name ?? null,
    mapping: (table?.mapping ?? []).map((m) => ({
      field: m.field,
      column: column(m.column)?.letter ?? "",
      header: column(m.column)?.label ?? "",
      confidence: m.confidence,
    })),
    unmapped: (table?.unmapped ?? []).map((c) => ({
      column: column(c)?.letter ?? "",
      header: column(c)?.label ?? "",
    })),
    missing: (table?.missing ?? []).map((f) => f.id),
    otherSheets: (table?.sheets ?? [])
      .filter((s) => s.index !== table?.sheet && !s.hidden && s.rows > 1)
      .map((s) => s.name),
    ...(view.failure ? { failure: view.failure } : {}),
    ...(failed && refused.length > 0 ? { failedFile: failed } : {}),
  };
}

/** The report for people. */
export function printReport(report: ImportReport): void {
  const out: string[] = [];
  const line = (zh: string, en: string, value: string | number) => out.push(`${zh} ${en}\t${value}`);
  if (report.dryRun) out.push("试算，未保存任何内容 / dry run, nothing was saved");
  line("类别", "kind", report.kind);
  if (report.sheet) line("工作表", "sheet", report.sheet);
  line("读取行数", "rows", report.rows);
  line("新增", "created", report.created);
  line("更新", "updated", report.updated);
  line("未变", "unchanged", report.unchanged);
  line("未通过", "refused", report.refusedRows);
  if (report.unmapped.length > 0)
    line("未采用的列", "columns not used", report.unmapped.map((c) => `${c.column} ${c.header}`).join(", "));
  if (report.missing.length > 0)
    line("没有对应列的字段", "fields without a column", report.missing.join(", "));
  if (report.otherSheets.length > 0) line("未读取的工作表", "sheets not read", report.otherSheets.join(", "));
  for (const r of report.refused.slice(0, 200))
    out.push(
      `第 ${r.row} 行 row ${r.row}\t${r.label?.zh ?? r.field} ${r.label?.en ?? ""}\t${r.value ?? ""}\t${r.reason.zh} / ${r.reason.en}`,
    );
  for (const r of report.leftOut.slice(0, 50))
    out.push(`第 ${r.row} 行 row ${r.row}\t${r.label?.zh ?? r.field}\t${r.reason.zh} / ${r.reason.en}`);
  if (report.refused.length > 200) out.push(`… ${report.refused.length - 200} （--json, --failed）`);
  if (report.failedFile) line("未通过的行已写入", "refused rows written to", report.failedFile);
  if (report.failure) out.push(`${report.failure.messages.zh} / ${report.failure.messages.en}`);
  process.stdout.write(`${out.join("\n")}\n`);
}
