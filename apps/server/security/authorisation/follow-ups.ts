import type { World } from "../world/index.ts";
import { multipart } from "../world/multipart.ts";
import { row } from "./table.ts";

const on = (name: string, body?: object) => (w: World) => ({
  params: { id: w[name] },
  ...(body ? { body } : {}),
});
const because = { reason: "情况属实" };
const today = new Date().toISOString().slice(0, 10);
const later = "2027-12-31";
const evidence = { documentReference: "沁科〔2026〕1号", evidence: "合同原件已核对" };
/** County, city, task force and leaders read; the department for what was handed to it; each side its own. */
const READERS = "ok ok 404 | ok 404 | ok ok | ok 404 | ok 404 | 403 403 403 | 404";
const OFFICERS = "ok ok 404 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404";
const SUPERVISORS = "ok ok 404 | 403 403 | ok 403 | 403 403 | 403 403 | 403 403 403 | 404";
const OFFICE = "ok ok 404 | ok 404 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404";

export const followUps = [
  row("listLedger", {}, "=2 =2 =0 | =1 =0 | =2 =2 | =2 =0 | =2 =0 | 403 403 403 | =0"),
  row("listLedgerExport", { query: because }, "ok ok ok | ok ok | ok ok | ok ok | ok ok | 403 403 403 | ok"),
  row("getLedgerRow", on("ledgerAgreement"), READERS),
  row("getLedgerRowOfPaper", on("agreement"), READERS),
  row("getLedgerDocument", (w) => ({ params: { id: w.ledgerAgreement, fileId: w.ledgerDocument } }), READERS),
  row(
    "recordVisit",
    on("ledgerAgreement", { on: today, mode: "phone", visitor: "测试经办人", progress: "on-plan" }),
    SUPERVISORS,
  ),
  row("climbRung", on("ledgerAgreement", { ...evidence, action: "recordContract", on: today }), OFFICERS),
  row(
    "assignLedgerRow",
    on("ledgerAgreement", { unit: "沁阳市科技局", officer: "测试经办人", version: 1, ...because }),
    OFFICERS,
  ),
  row("closeOutLedgerRow", on("ledgerIntent", { ...evidence, ...because, on: today }), OFFICERS),
  // It is not closed: who may is told so.
  row(
    "reopenLedgerRow",
    on("ledgerIntent", because),
    "409 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
  ),
  row(
    "raiseBlocker",
    (w) => ({
      ...on("ledgerIntent")(w),
      body: { category: "site", description: "缺少中试场地", officeId: w.orgDepartment, deadline: later },
    }),
    SUPERVISORS,
  ),
  row("resolveBlocker", on("blocker", because), OFFICE),
  row("rejectBlocker", on("blocker", because), OFFICE),
  row(
    "reassignBlocker",
    (w) => ({ ...on("blocker")(w), body: { ...because, officeId: w.orgOtherDepartment, deadline: later } }),
    OFFICE,
  ),
  // More time the office does not give itself.
  row(
    "extendBlocker",
    on("blocker", { ...because, deadline: later }),
    "ok ok 404 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
  ),
  row(
    "addLedgerDocument",
    (w) => ({
      ...on("ledgerAgreement")(w),
      raw: multipart({ file: { name: "佐证.pdf", content: "%PDF-1.4 x" } }),
    }),
    "ok ok 404 | ok 404 | ok 403 | 403 403 | 403 403 | 403 403 403 | 404",
  ),
  row("listLedgerOffices", {}, "ok ok ok | ok ok | ok 403 | 403 403 | 403 403 | 403 403 403 | ok"),
  row("getLedgerRhythm", {}, "ok ok ok | ok ok | ok ok | ok ok | ok ok | ok 403 403 | ok"),
  row(
    "setLedgerRhythm",
    { body: { firstVisitDays: 20, nextVisitDays: 40 } },
    "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | ok 403 403 | 403",
  ),
];
