import type { FieldRefusal, Text, Tone } from "#platform/web/index.ts";

export type ImportState = "ready" | "checking" | "running" | "done" | "cancelled" | "failed";
export type Counts = { created: number; updated: number; unchanged: number; refused: number };

/** A row of the list of imports. */
export type ImportRow = Counts & {
  id: string;
  version: number;
  allowedActions: string[];
  kind: string;
  kindLabel: Text;
  fileName: string;
  editionId: string | null;
  state: ImportState;
  rowsTotal: number;
  rowsRead: number;
  byName: string;
  createdAt: string;
  finishedAt: string | null;
};

export type ImportField = { id: string; label: Text; kind: string; required: boolean; asked: boolean };
export type TableColumn = { column: number; letter: string; label: string; samples: string[] };
export type ImportTable = {
  sheets: { index: number; name: string; hidden: boolean; rows: number }[];
  sheet: number;
  headerRow: number;
  dataTop: number;
  columns: TableColumn[];
  mapping: { field: string; column: number; confidence: number; why: Text }[];
  missing: ImportField[];
};
export type SubmitAs = "draft" | "submitted";

/** One import with its columns, its dry run and its result. */
export type ImportRecord = ImportRow & {
  submits: boolean;
  submitAs: SubmitAs;
  fields: ImportField[];
  table: ImportTable | null;
  profile: { id: string; name: string } | null;
  checked: (Counts & { rows: number; at: string; submitAs: SubmitAs }) | null;
  failure: { code: string; messages: Text; possible?: Text } | null;
  startedAt: string | null;
  purged: boolean;
};
export type ReportedRow = { row: number; outcome: "created" | "updated" | "refused"; fields: FieldRefusal[] };
export type ImportKind = {
  kind: string;
  label: Text;
  byEdition: boolean;
  submits: boolean;
  fields: ImportField[];
};

export const stateLabels: Readonly<Record<ImportState, Text>> = {
  ready: { zh: "待导入", en: "Ready" },
  checking: { zh: "正在试算", en: "Being checked" },
  running: { zh: "正在导入", en: "Running" },
  done: { zh: "已完成", en: "Done" },
  cancelled: { zh: "已取消", en: "Cancelled" },
  failed: { zh: "未完成", en: "Failed" },
};
export const stateTones: Readonly<Record<ImportState, Tone>> = {
  ready: "info",
  checking: "progress",
  running: "progress",
  done: "success",
  cancelled: "neutral",
  failed: "danger",
};
export const countLabels: readonly { id: keyof Counts; label: Text }[] = [
  { id: "created", label: { zh: "新增", en: "Created" } },
  { id: "updated", label: { zh: "更新", en: "Updated" } },
  { id: "unchanged", label: { zh: "未变", en: "Unchanged" } },
  { id: "refused", label: { zh: "未通过", en: "Refused" } },
];
