import { z } from "zod";
import type { Text } from "#platform/kernel/text.ts";
import { textPair } from "#platform/kernel/text-pair.ts";
import type { Importer, ImportField } from "../importer.ts";
import type { ImportRecord } from "../store/imports.repository.ts";
import type { ImportState } from "../store/tables.ts";
import { columnViews, type TablePlan } from "../table/reading.ts";

export const STATE_LABELS: Readonly<Record<ImportState, Text>> = {
  ready: { zh: "待导入", en: "ready" },
  checking: { zh: "正在试算", en: "being checked" },
  running: { zh: "正在导入", en: "running" },
  done: { zh: "已完成", en: "done" },
  cancelled: { zh: "已取消", en: "cancelled" },
  failed: { zh: "未完成", en: "failed" },
};
const STATES = ["ready", "checking", "running", "done", "cancelled", "failed"] as const;

const count = z.number().int();
const Count = { rows: count, created: count, updated: count, unchanged: count, refused: count };

export const ImportSummary = z.object({
  id: z.string(),
  version: z.number().int(),
  allowedActions: z.array(z.string()),
  kind: z.string(),
  kindLabel: textPair,
  fileName: z.string(),
  editionId: z.string().nullable(),
  activityId: z.string().nullable(),
  county: z.string().nullable(),
  state: z.enum(STATES),
  rowsTotal: count,
  rowsRead: count,
  created: count,
  updated: count,
  unchanged: count,
  refused: count,
  byName: z.string(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type ImportSummary = z.infer<typeof ImportSummary>;

export const ImportFieldView = z.object({
  id: z.string(),
  label: textPair,
  kind: z.string(),
  required: z.boolean(),
  asked: z.boolean(),
});
const TableView = z.object({
  sheets: z.array(z.object({ index: z.number().int(), name: z.string(), hidden: z.boolean(), rows: count })),
  sheet: z.number().int(),
  headerRow: z.number().int(),
  dataTop: z.number().int(),
  confidence: z.number(),
  columns: z.array(
    z.object({
      column: z.number().int(),
      letter: z.string(),
      label: z.string(),
      samples: z.array(z.string()),
    }),
  ),
  mapping: z.array(
    z.object({ field: z.string(), column: z.number().int(), confidence: z.number(), why: textPair }),
  ),
  unmapped: z.array(z.number().int()),
  /** Fields without a column: `required` ones must get one, `asked` ones are needed for handing in. */
  missing: z.array(ImportFieldView),
});
export const ImportView = ImportSummary.extend({
  submits: z.boolean(),
  submitAs: z.enum(["draft", "submitted"]),
  fields: z.array(ImportFieldView),
  table: TableView.nullable(),
  profile: z.object({ id: z.string(), name: z.string() }).nullable(),
  checked: z.object({ ...Count, at: z.string(), submitAs: z.enum(["draft", "submitted"]) }).nullable(),
  failure: z.object({ code: z.string(), messages: textPair, possible: textPair.optional() }).nullable(),
  startedAt: z.string().nullable(),
  /** The file and its refused rows were deleted, 90 days after the upload. */
  purged: z.boolean(),
});
export type ImportView = z.infer<typeof ImportView>;

export const ReportedRow = z.object({
  row: z.number().int(),
  /** refused; or created, updated: then `fields` are values that were left out. */
  outcome: z.enum(["created", "updated", "refused"]),
  fields: z.array(
    z.object({
      row: z.number().int().optional(),
      field: z.string(),
      label: textPair.optional(),
      value: z.string().optional(),
      reason: textPair,
      possible: textPair.optional(),
    }),
  ),
});

export const fieldView = (f: ImportField): z.infer<typeof ImportFieldView> => ({
  id: f.id,
  label: f.label,
  kind: f.kind,
  required: f.required === true,
  asked: f.asked === true,
});

/** Fields a file must or should have and for which no column is chosen. */
export function missingFields(plan: TablePlan, fields: readonly ImportField[]): ImportField[] {
  const mapped = new Set(plan.mapping.columns.map((c) => c.field));
  return fields.filter((f) => (f.required || f.asked) && !mapped.has(f.id));
}

const tableView = (record: ImportRecord, fields: readonly ImportField[]): ImportView["table"] => {
  const { plan, inspection } = record;
  if (!plan || !inspection) return null;
  return {
    sheets: inspection.sheets.map((s, index) => ({
      index,
      name: s.name,
      hidden: s.hidden,
      rows: s.rowCount,
    })),
    sheet: plan.sheet,
    headerRow: plan.table.headerBottom,
    dataTop: plan.table.dataTop,
    confidence: plan.table.confidence,
    columns: columnViews(plan, inspection.sheets[plan.sheet]?.head ?? []).map((c) => ({
      ...c,
      samples: [...c.samples],
    })),
    mapping: plan.mapping.columns,
    unmapped: plan.mapping.unmapped,
    missing: missingFields(plan, fields).map(fieldView),
  };
};

export type ViewParts = {
  readonly importer: Importer | undefined;
  readonly fields: readonly ImportField[];
  readonly allowedActions: readonly string[];
  readonly profile: { readonly id: string; readonly name: string } | undefined;
};

/** An import as its page shows it. */
export function importView(record: ImportRecord, parts: ViewParts): ImportView {
  const { importer, fields, allowedActions, profile } = parts;
  const checked = record.checked;
  return {
    id: record.id,
    version: record.version,
    allowedActions: [...allowedActions],
    kind: record.kind,
    kindLabel: importer?.label ?? { zh: record.kind, en: record.kind },
    fileName: record.fileName,
    editionId: record.editionId,
    activityId: record.activityId,
    county: record.county,
    state: record.state,
    rowsTotal: record.rowsTotal,
    rowsRead: record.rowsRead,
    created: record.created,
    updated: record.updated,
    unchanged: record.unchanged,
    refused: record.refused,
    byName: record.byName,
    createdAt: record.createdAt,
    finishedAt: record.finishedAt,
    submits: importer?.submits ?? false,
    submitAs: record.submitAs,
    fields: fields.map(fieldView),
    table: tableView(record, fields),
    profile: profile ? { id: profile.id, name: profile.name } : null,
    checked: checked
      ? {
          rows: checked.rows,
          created: checked.created,
          updated: checked.updated,
          unchanged: checked.unchanged,
          refused: checked.refused,
          at: checked.at,
          submitAs: checked.submitAs,
        }
      : null,
    failure: record.failure,
    startedAt: record.startedAt,
    purged: record.purgedAt !== null,
  };
}
