import { type ActionDefinition, api, type FormField } from "#platform/web/index.ts";
import { blockerFields, type LedgerView, responsibilityFields } from "../model/ledger.ts";
import { projectLifecycle, RUNG_ACTIONS, type RungAction } from "../model/project.lifecycle.ts";
import { EvidenceFile } from "./evidence-input.tsx";
import { OfficeSelect } from "./office-select.tsx";

type Values = Record<string, unknown>;
type Given = { reason?: string | undefined; values: Values };

const day: FormField = { id: "on", kind: "date", required: true, label: { zh: "日期", en: "Day" } };
const note: FormField = { id: "reason", kind: "longtext", max: 1000, label: { zh: "说明", en: "Note" } };
const evidence: readonly FormField[] = [
  {
    id: "fileId",
    kind: "custom",
    input: EvidenceFile,
    label: { zh: "上传佐证文件", en: "Upload the document" },
  },
  {
    id: "documentReference",
    kind: "text",
    max: 200,
    label: { zh: "或：文件名称、文号", en: "Or: name and number of a document" },
  },
  { id: "evidence", kind: "longtext", max: 1000, label: { zh: "文件说明什么", en: "What it shows" } },
];
const office: FormField = {
  id: "officeId",
  kind: "custom",
  input: OfficeSelect,
  required: true,
  label: { zh: "交办部门", en: "Handed to" },
};

/** The actions of a row; rungs of the ladder ask for their evidence. */
export const rowActions: readonly ActionDefinition[] = [
  ...RUNG_ACTIONS.map(
    (id): ActionDefinition => ({
      id,
      label: projectLifecycle.transitions[id].label,
      ...(id === "recordEnd" ? { kind: "danger", needsReason: true } : {}),
      fields: [day, ...evidence],
    }),
  ),
  {
    id: "raiseBlocker",
    label: { zh: "交办困难", en: "Hand over a blocker" },
    fields: blockerFields.map((f) => (f.id === "officeId" ? office : f)),
  },
  {
    id: "assign",
    label: { zh: "调整责任", en: "Change responsibility" },
    needsReason: true,
    fields: responsibilityFields,
  },
  {
    id: "closeOut",
    label: { zh: "销号", en: "Close out" },
    confirm: {
      zh: "销号后不再跟踪，须附佐证；意向放弃的须说明原因。",
      en: "The row is no longer followed; evidence is needed, and for an intent given up its reason.",
    },
    fields: [day, ...evidence, note],
  },
  { id: "reopen", label: { zh: "恢复在册", en: "Reopen" }, needsReason: true },
];

const isRung = (id: string): id is RungAction => (RUNG_ACTIONS as readonly string[]).includes(id);
const filled = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined && v !== ""));

/** Carries out an action of a row. */
export async function actOnRow(row: LedgerView, id: string, { reason, values }: Given): Promise<unknown> {
  const path = `/ledger/${row.id}`;
  const said = { ...filled(values), ...(reason ? { reason } : {}) };
  if (isRung(id)) return api.post(`${path}/rungs`, { ...said, action: id });
  if (id === "raiseBlocker") return api.post(`${path}/blockers`, said);
  if (id === "assign") return api.post(`${path}/assign`, { ...said, version: row.version });
  if (id === "closeOut") return api.post(`${path}/close-out`, said);
  return api.post(`${path}/reopen`, { reason: reason ?? "" });
}

const deadline: FormField = {
  id: "deadline",
  kind: "date",
  required: true,
  label: { zh: "新的办结时限", en: "New deadline" },
};

/** The actions of one blocker; each says why. */
export const blockerActions: readonly ActionDefinition[] = [
  {
    id: "resolveBlocker",
    label: { zh: "办结", en: "Resolve" },
    kind: "primary",
    needsReason: true,
    reasonLabel: { zh: "办理结果", en: "What was done" },
  },
  {
    id: "reassignBlocker",
    label: { zh: "转办", en: "Hand on" },
    needsReason: true,
    fields: [office, { ...deadline, required: false }],
  },
  { id: "extendBlocker", label: { zh: "延期", en: "Extend" }, needsReason: true, fields: [deadline] },
  { id: "rejectBlocker", label: { zh: "退回", en: "Reject" }, kind: "danger", needsReason: true },
];
const BLOCKER_PATHS: Readonly<Record<string, string>> = {
  resolveBlocker: "resolve",
  rejectBlocker: "reject",
  reassignBlocker: "reassign",
  extendBlocker: "extend",
};
export const actOnBlocker = (blockerId: string, id: string, { reason, values }: Given): Promise<unknown> =>
  api.post(`/blockers/${blockerId}/${BLOCKER_PATHS[id] ?? id}`, { ...filled(values), reason: reason ?? "" });
