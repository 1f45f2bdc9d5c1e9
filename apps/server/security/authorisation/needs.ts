import { aTechnologyNeed } from "#modules/needs/testing/a-need.ts";
import { EDITION } from "../world/columns.ts";
import type { World } from "../world/index.ts";
import { row } from "./table.ts";

const on = (name: string, body?: object) => (w: World) => ({
  params: { id: w[name] },
  ...(body ? { body } : {}),
});
const because = { reason: "情况说明" };
const content = aTechnologyNeed({ title: "新的需求" });

const ENTERPRISE = "403 403 403 | 403 403 | 403 403 | ok 404 | 403 403 | 403 403 403 | 403";
const ITS_COUNTY = "403 ok 404 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 403";
const ITS_CITY = "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404";
const OFFICERS = "ok ok 404 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404";
const ENTERPRISE_AND_CITY = "ok 403 403 | 403 403 | 403 403 | ok 404 | 403 403 | 403 403 403 | 404";

/** One need among many: what became of it. */
const outcome = (body: Record<string, unknown>) => ((body.results as { ok: boolean }[])[0]?.ok ? "ok" : "no");
const rows =
  (name: string, more: object = {}) =>
  (w: World) => ({ body: { rows: [{ id: w[name], ...more }] } });
const BULK_COUNTY = "403 ok no | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 403";
const BULK_CITY = "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | no";

export const needs = [
  row("needsList", {}, "=20 =19 =1 | =16 =0 | =19 =20 | =19 =1 | =12 =12 | 403 403 403 | =0"),
  row("needsListExport", { query: because }, "ok ok ok | ok ok | ok ok | ok ok | ok ok | 403 403 403 | ok"),
  row(
    "needsSimilar",
    { body: { kind: "technology", title: "测试需求" } },
    "ok ok ok | 403 403 | 403 403 | ok ok | 403 403 | 403 403 403 | ok",
  ),
  row("needsGet", on("needSubmitted"), "ok ok 404 | ok 404 | ok ok | ok 404 | 404 404 | 403 403 403 | 404"),
  // Published: experts read its public part. Other enterprises and counties have no business with it; the department was asked when
  // it was submitted.
  row("needsGet", on("needFree"), "ok ok 404 | ok 404 | ok ok | ok 404 | ok ok | 403 403 403 | 404", {
    on: "published",
  }),
  row(
    "needsHistory",
    on("needSubmitted"),
    "ok ok 404 | ok 404 | ok ok | ok 404 | 403 403 | 403 403 403 | 404",
  ),
  row(
    "needsCreate",
    (w) => ({ body: { editionId: EDITION, organisationId: w.orgEnterprise, content } }),
    "ok ok 403 | 403 403 | 403 403 | ok 403 | 403 403 | 403 403 403 | 403",
  ),
  // What an enterprise wrote itself no officer rewrites.
  row(
    "needsEdit",
    on("needDraft", { version: 1, content }),
    "403 403 404 | 403 403 | 403 403 | ok 404 | 403 403 | 403 403 403 | 404",
  ),
  row(
    "needsEdit",
    on("needFilledIn", { version: 1, content }),
    "ok ok 404 | 403 403 | 403 403 | ok 404 | 403 403 | 403 403 403 | 404",
    { on: "filled in by an officer" },
  ),
  row("needsSubmit", on("needDraft", {}), ENTERPRISE),
  row("needsSubmit", on("needReturned", {}), ENTERPRISE, { on: "sent back" }),
  row("needsAskConfirmation", on("needFilledIn", {}), OFFICERS),
  row("needsConfirm", on("needToConfirm", {}), ENTERPRISE),
  row("needsDecline", on("needToConfirm", because), ENTERPRISE),
  row("needsCountyApprove", on("needSubmitted", {}), ITS_COUNTY),
  row("needsCountyReturn", on("needSubmitted", because), ITS_COUNTY),
  row("needsCityApprove", on("needAtCity", {}), ITS_CITY),
  row("needsCityReturn", on("needAtCity", because), ITS_CITY),
  row("needsPublish", on("needApproved", {}), ITS_CITY),
  row("needsWithdraw", on("needSubmitted", because), ENTERPRISE_AND_CITY),
  row("needsClose", on("needFree", because), ENTERPRISE_AND_CITY),
  row("needsRepublish", on("needClosed", because), ITS_CITY),
  row("needsBulkCountyApprove", rows("needSubmitted"), BULK_COUNTY, { outcome }),
  row("needsBulkCountyReturn", rows("needSubmitted", because), BULK_COUNTY, { outcome }),
  row("needsBulkCityApprove", rows("needAtCity"), BULK_CITY, { outcome }),
  row("needsBulkCityReturn", rows("needAtCity", because), BULK_CITY, { outcome }),
  row("needsBulkPublish", rows("needApproved"), BULK_CITY, { outcome }),
  row(
    "needsRecordFilled",
    on("needTalent", { headsHired: 1, headsFlexible: 0 }),
    "ok ok 404 | 403 403 | 403 403 | ok 404 | 403 403 | 403 403 403 | 404",
  ),
  row(
    "needsAskOpinion",
    (w) => ({ ...on("needSubmitted")(w), body: { departmentIds: [w.orgOtherDepartment] } }),
    OFFICERS,
  ),
  row(
    "needsGiveOpinion",
    on("needSubmitted", { answer: "agree" }),
    "403 403 403 | ok 404 | 403 403 | 403 403 | 403 403 | 403 403 403 | 403",
  ),
  row("needsDeskLimits", {}, "ok ok ok | ok ok | ok ok | ok ok | 403 403 | ok 403 403 | ok"),
  // They hold for the whole platform, which is this city's.
  row(
    "needsSetDeskLimits",
    { body: { county: 3, city: 3 } },
    "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | ok 403 403 | 403",
  ),
];
