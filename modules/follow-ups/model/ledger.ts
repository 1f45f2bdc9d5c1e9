import { z } from "zod";
import type { FieldSpec } from "#platform/kernel/fields.ts";
import { textPair } from "#platform/kernel/text-pair.ts";
import {
  BLOCKER_CATEGORIES,
  blockerCategoryOptions,
  NEEDS_REASON,
  PROGRESS,
  progressOptions,
  VISIT_MODES,
  visitModeOptions,
} from "./ledger.options.ts";
import { PROJECT_STAGES, RUNG_ACTIONS } from "./project.lifecycle.ts";

const text = (max: number) => z.string().trim().max(max);
const optional = (max: number) =>
  text(max)
    .nullable()
    .default(null)
    .transform((v) => v || null);
const Day = z.iso.date();

/** How often a row is visited, in days: at the latest after signing, and after a visit that names no next one. */
export const Rhythm = z.strictObject({
  firstVisitDays: z.number().int().min(1).max(365),
  nextVisitDays: z.number().int().min(1).max(365),
});
export type Rhythm = z.infer<typeof Rhythm>;
export const DEFAULT_RHYTHM: Rhythm = { firstVisitDays: 30, nextVisitDays: 60 };

/** A visit (跟踪服务记录). Never edited: a correction is a new entry that names the old one. */
export const VisitInput = z
  .strictObject({
    on: Day,
    mode: z.enum(VISIT_MODES),
    visitor: text(120).min(1),
    progress: z.enum(PROGRESS),
    reason: optional(1000),
    moneyArrivedYuan: z.number().min(0).max(1e12).nullable().default(null),
    result: optional(2000),
    satisfaction: z.number().int().min(1).max(5).nullable().default(null),
    nextVisitOn: Day.nullable().default(null),
    fileIds: z
      .array(z.string().max(60))
      .max(10)
      .nullable()
      .default([])
      .transform((v) => v ?? []),
    /** Id of the visit this entry corrects. */
    corrects: z.string().max(60).nullable().default(null),
  })
  .refine((v) => !v.nextVisitOn || v.nextVisitOn > v.on, {
    message: "下次回访应晚于本次 / The next visit must be after this one",
    path: ["nextVisitOn"],
  });
export type VisitInput = z.infer<typeof VisitInput>;
export const lacksReason = (v: Pick<VisitInput, "progress" | "reason">): boolean =>
  NEEDS_REASON.includes(v.progress) && !v.reason;

/** A document, or the name of one with what it shows. */
const evidence = {
  fileId: z.string().max(60).nullable().default(null),
  documentReference: optional(200),
  evidence: optional(1000),
};
export const EvidenceInput = z.strictObject(evidence);
export type EvidenceInput = z.infer<typeof EvidenceInput>;
export const isEvidence = (e: EvidenceInput): boolean =>
  Boolean(e.fileId ?? (e.documentReference && e.evidence));

export const RungInput = z.strictObject({
  ...evidence,
  action: z.enum(RUNG_ACTIONS),
  on: Day,
  reason: optional(1000),
});
export type RungInput = z.infer<typeof RungInput>;
export const CloseOutInput = z.strictObject({ ...evidence, on: Day, reason: optional(1000) });
export type CloseOutInput = z.infer<typeof CloseOutInput>;

export const BlockerInput = z
  .strictObject({
    category: z.enum(BLOCKER_CATEGORIES),
    description: text(1000).min(1),
    officeId: z.string().max(60).min(1),
    on: Day.nullable().default(null),
    deadline: Day,
  })
  .refine((v) => !v.on || v.on <= v.deadline, {
    message: "办结时限不能早于交办日期 / The deadline is before the day it was handed over",
    path: ["deadline"],
  });
export type BlockerInput = z.infer<typeof BlockerInput>;

/** What becomes of a blocker: settled with an answer, handed on, or given more time. */
export const BlockerStep = z.strictObject({
  reason: text(1000).min(1),
  on: Day.nullable().default(null),
  officeId: z.string().max(60).nullable().default(null),
  deadline: Day.nullable().default(null),
});
export type BlockerStep = z.infer<typeof BlockerStep>;

export type Dues = { readonly visitDueOn: string | null; readonly blockerDueOn: string | null };
/** What is overdue on a day: due on an earlier one. */
export const overdueOf = (due: Dues, asOf: string): { visit: boolean; blocker: boolean } => ({
  visit: due.visitDueOn !== null && due.visitDueOn < asOf,
  blocker: due.blockerDueOn !== null && due.blockerDueOn < asOf,
});

const field = (
  id: string,
  kind: FieldSpec["kind"],
  label: { zh: string; en: string },
  more: Partial<FieldSpec> = {},
): FieldSpec => ({ id, kind, label, ...more });

export const visitFields: readonly FieldSpec[] = [
  field("on", "date", { zh: "回访日期", en: "Day of the visit" }, { required: true }),
  field("mode", "enum", { zh: "方式", en: "How" }, { required: true, options: visitModeOptions }),
  field("visitor", "text", { zh: "服务人", en: "Visited by" }, { required: true, max: 120 }),
  field("progress", "enum", { zh: "进展", en: "Progress" }, { required: true, options: progressOptions }),
  field(
    "reason",
    "longtext",
    { zh: "原因", en: "Reason" },
    {
      max: 1000,
      help: {
        zh: "拖延、停顿、申请变更、申请终止时必填",
        en: "Required when delayed, stopped, or a change or end is asked for",
      },
    },
  ),
  field("moneyArrivedYuan", "money", { zh: "到位资金", en: "Money arrived" }),
  field("result", "longtext", { zh: "阶段成果", en: "Interim result" }, { max: 2000 }),
  field(
    "satisfaction",
    "integer",
    { zh: "满意度（1–5）", en: "Satisfaction (1–5)" },
    { help: { zh: "5 为非常满意", en: "5 is very satisfied" } },
  ),
  field(
    "nextVisitOn",
    "date",
    { zh: "下次回访", en: "Next visit" },
    { help: { zh: "不填的按回访周期推算", en: "Left empty, it follows from the rhythm of visits" } },
  ),
];
export const blockerFields: readonly FieldSpec[] = [
  field(
    "category",
    "enum",
    { zh: "困难类别", en: "Kind of difficulty" },
    { required: true, options: blockerCategoryOptions },
  ),
  field("description", "longtext", { zh: "困难描述", en: "Description" }, { required: true, max: 1000 }),
  field("officeId", "reference", { zh: "交办部门", en: "Handed to" }, { required: true }),
  field("deadline", "date", { zh: "办结时限", en: "Deadline" }, { required: true }),
];
export const responsibilityFields: readonly FieldSpec[] = [
  field("unit", "text", { zh: "责任单位", en: "Responsible unit" }, { required: true, max: 120 }),
  field("officer", "text", { zh: "责任人", en: "Officer in charge" }, { required: true, max: 60 }),
];
export const Responsibility = z.strictObject({
  unit: text(120).min(1),
  officer: text(60).min(1),
  reason: text(500).min(1),
});

const nullable = z.string().nullable();
export const BlockerView = z.object({
  id: z.string(),
  category: z.enum(BLOCKER_CATEGORIES),
  description: z.string(),
  officeId: z.string(),
  officeName: z.string(),
  raisedOn: z.string(),
  deadline: z.string(),
  state: z.enum(["open", "resolved", "rejected"]),
  overdue: z.boolean(),
  settledAt: nullable,
  settlement: nullable,
  allowedActions: z.array(z.string()),
});
export const TimelineItem = z.object({
  id: z.string(),
  source: z.enum(["ledger", "engagement"]),
  kind: z.string(),
  label: textPair,
  occurredAt: z.string(),
  recordedAt: z.string(),
  by: nullable,
  reason: nullable,
  /** The entry this one corrects, or the one that corrects it. */
  corrects: nullable,
  correctedBy: nullable,
  data: z.record(z.string(), z.unknown()),
});
export type TimelineItem = z.infer<typeof TimelineItem>;
export const RungView = z.object({
  stage: z.enum(PROJECT_STAGES),
  label: textPair,
  reached: z.boolean(),
  on: nullable,
  fileId: nullable,
  fileName: nullable,
  documentReference: nullable,
  evidence: nullable,
});
export const LedgerView = z.object({
  id: z.string(),
  version: z.number().int(),
  code: z.string(),
  kind: z.enum(["intent", "agreement"]),
  status: z.enum(["open", "closed"]),
  withdrawn: z.boolean(),
  title: z.string(),
  editionId: z.string(),
  activityId: z.string(),
  engagementId: nullable,
  intentPaperId: nullable,
  agreementPaperId: nullable,
  demandParty: z.string(),
  supplyParty: z.string(),
  county: z.string(),
  unit: z.string(),
  officer: z.string(),
  keyProject: z.boolean(),
  signedOn: z.string(),
  amountYuan: z.number().nullable(),
  amountQualifier: z.enum(["exact", "gt", "lt", "approx"]),
  stage: z.enum(PROJECT_STAGES).nullable(),
  stageSince: nullable,
  asOf: z.string(),
  visitDueOn: nullable,
  blockerDueOn: nullable,
  overdue: z.object({ visit: z.boolean(), blocker: z.boolean() }),
  lastVisitOn: nullable,
  lastProgress: nullable,
  closedReason: nullable,
  rungs: z.array(RungView),
  blockers: z.array(BlockerView),
  timeline: z.array(TimelineItem),
  allowedActions: z.array(z.string()),
});
export type LedgerView = z.infer<typeof LedgerView>;
export type BlockerView = z.infer<typeof BlockerView>;
