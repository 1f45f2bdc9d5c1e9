import { aPaper, termsOf } from "#modules/signings/testing/a-paper.ts";
import { COUNTY } from "../world/columns.ts";
import type { World } from "../world/index.ts";
import { multipart } from "../world/multipart.ts";
import { row } from "./table.ts";

const because = { reason: "双方商定" };
const today = new Date().toISOString().slice(0, 10);
const draft = aPaper({ signedOn: today, county: COUNTY, occasion: "at-venue" });
const terms = termsOf(draft);
const paper = (w: World) => ({ body: { ...draft, engagementId: w.engagementMet } });
const on = (name: string, body?: object) => (w: World) => ({
  params: { id: w[name] },
  ...(body ? { body } : {}),
});
const READERS = "ok ok 404 | 403 403 | ok ok | ok 404 | ok 404 | 403 403 403 | 404";
const OFFICERS = "ok ok 404 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404";

export const signings = [
  row("listSignings", {}, "=2 =2 =0 | 403 403 | =2 =2 | =2 =0 | =2 =0 | 403 403 403 | =0"),
  row(
    "listSigningsExport",
    { query: because },
    "ok ok ok | 403 403 | ok ok | ok ok | ok ok | 403 403 403 | ok",
  ),
  row("getSigning", on("intent"), READERS),
  row("getSigningHistory", on("intent"), READERS),
  row("getSigningDocument", (w) => ({ params: { id: w.agreement, fileId: w.document } }), READERS),
  row("recordIntent", paper, OFFICERS),
  row("recordAgreement", paper, OFFICERS),
  row("convertIntent", on("intent", { version: 1, ...terms }), OFFICERS),
  row("amendSigning", on("intent", { version: 1, ...terms, nature: "correction", ...because }), OFFICERS),
  row("withdrawSigning", on("intent", because), OFFICERS),
  row(
    "addSigningDocument",
    (w) => ({
      params: { id: w.agreement },
      raw: multipart({ file: { name: "补充.pdf", content: "%PDF-1.4 more" } }),
    }),
    OFFICERS,
  ),
];

const activity = (name: string, body?: object) => (w: World) => ({
  params: { activityId: w[name] },
  ...(body ? { body } : {}),
});
const plaque = (w: World) => ({ organisationId: w.orgTwin, kind: "postdoc-practice-base" });
// The main conference is the city's stage. That there is one is no secret.
const CITY_STAGE = "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 403";
const COUNTY_STAGE = "ok ok 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 403";

export const ceremony = [
  row("getCeremony", activity("main"), "ok ok ok | ok ok | ok ok | 403 403 | 403 403 | 403 403 403 | 403"),
  row("orderCeremony", activity("main", { version: 0, items: [] }), CITY_STAGE),
  row("orderCeremony", activity("event", { version: 0, items: [] }), COUNTY_STAGE, {
    on: "a county's event",
  }),
  row("listPlaques", activity("main"), "ok ok ok | ok ok | ok ok | 403 403 | 403 403 | 403 403 403 | 403"),
  row("addPlaque", (w) => ({ ...activity("main")(w), body: plaque(w) }), CITY_STAGE),
  row("addPlaque", (w) => ({ ...activity("event")(w), body: plaque(w) }), COUNTY_STAGE, {
    on: "a county's event",
  }),
  row(
    "editPlaque",
    (w) => ({ params: { id: w.plaque }, body: { version: 1, plaque: plaque(w) } }),
    CITY_STAGE,
  ),
  row("removePlaque", (w) => ({ params: { id: w.plaque }, body: because }), CITY_STAGE),
];
