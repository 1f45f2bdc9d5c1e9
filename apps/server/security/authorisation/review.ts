import type { World } from "../world/index.ts";
import { row } from "./table.ts";

const on = (name: string, body?: object) => (w: World) => ({
  params: { id: w[name] },
  ...(body ? { body } : {}),
});
const rows =
  (name: string, more: object = {}) =>
  (w: World) => ({ body: { rows: [{ id: w[name], ...more }] } });
const outcome = (body: Record<string, unknown>) => ((body.results as { ok: boolean }[])[0]?.ok ? "ok" : "no");
const because = { reason: "情况说明" };
const ITS_READER = "403 403 403 | 403 403 | 403 403 | 403 403 | ok 404 | 403 403 403 | 403";

/** Queues, escalation, bulk decisions, classes, renewal and test-reads of needs. */
export const needReview = [
  row("needsQueues", {}, "ok ok ok | 403 403 | 403 ok | 403 403 | 403 403 | 403 403 403 | ok"),
  // Escalated ones: a county's is urged and taken over by the city, the city's own urged by the leader.
  row(
    "needsUrge",
    on("needSubmitted", {}),
    "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
  ),
  row(
    "needsUrge",
    on("needAtCity", {}),
    "403 403 403 | 403 403 | 403 ok | 403 403 | 403 403 | 403 403 403 | 404",
    { on: "at the city's desk" },
  ),
  row(
    "needsTakeOver",
    on("needSubmitted", because),
    "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
  ),
  row(
    "needsBulkUrge",
    rows("needSubmitted"),
    "ok 403 403 | 403 403 | 403 no | 403 403 | 403 403 | 403 403 403 | no",
    { outcome },
  ),
  row(
    "needsBulkTakeOver",
    rows("needSubmitted", because),
    "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | no",
    { outcome },
  ),
  row(
    "needsBulkDecide",
    rows("needSubmitted", { verdict: "pass" }),
    "no ok no | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | no",
    { outcome },
  ),
  row("needsEscalation", {}, "ok ok ok | ok ok | ok ok | ok ok | 403 403 | ok 403 403 | ok"),
  // As the limits, it holds for the whole platform, which is this city's.
  row(
    "needsSetEscalation",
    { body: { county: 2, city: 2 } },
    "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | ok 403 403 | 403",
  ),
  row(
    "needsClassify",
    { body: { kind: "technology", title: "输送带接头监测" } },
    "ok ok ok | 403 403 | 403 403 | ok ok | 403 403 | 403 403 403 | ok",
  ),
  // Only the desk that has the need.
  row(
    "needsSetClasses",
    on("needSubmitted", { version: 2, industry: "291" }),
    "403 ok 404 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
  ),
  row(
    "needsRenew",
    on("needFree", { ...because, expiresOn: "2029-12-31" }),
    "ok 403 403 | 403 403 | 403 403 | ok 404 | 403 403 | 403 403 403 | 404",
  ),
  // Officers name readers; an enterprise requests one and does not choose.
  row(
    "needsAskTestRead",
    (w) => ({ params: { id: w.needSubmitted }, body: { expertId: w.expert } }),
    "ok ok 404 | 403 403 | 403 403 | 403 404 | 403 403 | 403 403 403 | 404",
  ),
  row(
    "needsAskTestRead",
    on("needDraft", {}),
    "422 422 404 | 403 403 | 403 403 | ok 404 | 403 403 | 403 403 403 | 404",
    { on: "without naming a reader" },
  ),
  row(
    "needTestReadsWithdraw",
    on("testRead", {}),
    "ok ok 404 | 403 403 | 403 403 | ok 404 | 403 403 | 403 403 403 | 404",
  ),
  row("needTestReadsMine", {}, "403 403 403 | 403 403 | 403 403 | 403 403 | ok ok | 403 403 403 | 403"),
  row("needTestReadsGet", on("testRead"), ITS_READER),
  row("needTestReadsAnswer", on("testRead", { verdict: "clear" }), ITS_READER),
  row("needTestReadsDecline", on("testRead", {}), ITS_READER),
];
