import { EDITION } from "../world/columns.ts";
import type { World } from "../world/index.ts";
import { anAnswer, surveyContent, surveyValues } from "../world/survey.ts";
import { PUBLIC, row } from "./table.ts";

const on =
  (name: string, body?: object, more: object = {}) =>
  (w: World) => ({ params: { id: w[name], ...more }, ...(body ? { body } : {}) });
const byLink =
  (body: (w: World) => object = () => ({}), token = "surveyToken") =>
  (w: World) => ({ body: { token: w[token], ...body(w) } });

/** Offices read; a department what was given to it. */
const READ = "ok ok ok | ok 404 | ok ok | 403 403 | 403 403 | 403 403 403 | 404";
const CITY_RUNS = "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404";
/** Officers of the city and of the enterprise's county. */
const OFFICERS = "ok ok 404 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404";
/** A personal link is its enterprise's: without an account it opens, signed in as anybody else it does not. */
const BEARER = "ok ok ok | 403 403 403 | 403 403 | 403 403 | ok 403 | 403 403 | 403 403 403 | 403";
const OTHER_BEARER = "ok ok ok | 403 403 403 | 403 403 | 403 403 | 403 ok | 403 403 | 403 403 403 | 403";

export const campaigns = [
  row("listSurveyCampaigns", {}, "=3 =3 =3 | =1 =0 | =3 =3 | 403 403 | 403 403 | 403 403 403 | =0"),
  row("listRunningSurveys", {}, "ok ok ok | ok ok | ok ok | ok ok | 403 403 | 403 403 403 | ok"),
  row("listSurveyCampaignsExport", {}, "ok ok ok | ok ok | ok ok | 403 403 | 403 403 | 403 403 403 | ok"),
  row(
    "createSurveyCampaign",
    { body: { editionId: EDITION, content: surveyContent("又一次征集") } },
    "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 403",
  ),
  row("getSurveyCampaign", on("survey"), READ),
  row("editSurveyCampaign", on("surveyDrafted", { version: 1, content: surveyContent("改名") }), CITY_RUNS),
  row("openSurveyCampaign", on("surveyDrafted"), CITY_RUNS),
  row("closeSurveyCampaign", on("survey"), CITY_RUNS),
  row("reopenSurveyCampaign", on("surveyClosed"), CITY_RUNS),
  row("progressOfSurvey", on("survey"), READ),
  row("exportProgressOfSurvey", on("survey"), READ),
  row("qrOfSurveyForm", on("survey", undefined, { format: "svg" }), READ),
  row("listSurveyTargets", {}, "=4 =3 =1 | =1 =0 | =3 =4 | 403 403 | 403 403 | 403 403 403 | =0"),
  row("listSurveyTargetsExport", {}, "ok ok ok | ok ok | ok ok | 403 403 | 403 403 | 403 403 403 | ok"),
  row("getSurveyTarget", on("surveyTarget"), READ.replace("ok ok ok", "ok ok 404")),
  row(
    "addSurveyTargets",
    (w) => ({ params: { id: w.survey }, body: { organisationIds: [w.orgOtherEnterprise] } }),
    "ok 403 ok | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
  ),
  row("removeSurveyTargets", (w) => ({ body: { ids: [w.surveyFresh] } }), OFFICERS),
  row(
    "removeSurveyTargets",
    (w) => ({ body: { ids: [w.surveyTarget] } }),
    OFFICERS.replace("ok ok", "409 409"),
    {
      on: "one that has opened its link",
    },
  ),
  row("listSurveyDepartments", {}, "ok ok ok | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | ok"),
  row(
    "assignSurveyTargets",
    (w) => ({ body: { ids: [w.surveyFresh], departmentId: w.orgOtherDepartment } }),
    OFFICERS,
  ),
  row(
    "noteSurveyVisit",
    on("surveyTarget", { on: "2026-04-01", mode: "visit", who: "两人", heard: "缺检测设备" }),
    "ok ok 404 | ok 404 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
  ),
  row("decideSurveyExtension", on("surveyLate", { granted: false, remark: "已另行安排" }), OFFICERS),
  row(
    "previewSurveyLetters",
    on("survey", { kind: "reminder" }),
    "ok ok ok | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
  ),
  row("inviteSurveyTargets", (w) => ({ body: { ids: [w.surveyTarget], send: false } }), OFFICERS),
  row("remindSurveyTargets", (w) => ({ body: { ids: [w.surveyTarget] } }), OFFICERS),
  row("revokeSurveyLinks", on("surveyTarget", {}), OFFICERS),

  row("openSurvey", byLink(), BEARER),
  row(
    "saveSurveyDraft",
    byLink(() => ({ key: "device-sec-2", kind: "talent", values: { title: "研发工程师" } })),
    BEARER,
  ),
  // It was submitted in no earlier edition: there is nothing to renew.
  row(
    "renewSurveyNeed",
    byLink((w) => ({ needId: w.needDraft ?? "" })),
    BEARER.replaceAll("ok", "422"),
  ),
  row(
    "dropSurveyDraft",
    byLink((w) => ({ draftId: w.surveyDraft ?? "" })),
    BEARER,
  ),
  row(
    "submitSurveyDraft",
    byLink((w) => ({ draftId: w.surveyDraft ?? "", version: 1, values: surveyValues })),
    BEARER,
  ),
  row(
    "correctSurveyNeed",
    byLink((w) => ({ needId: w.needReturned ?? "", version: 3, kind: "technology", values: surveyValues })),
    BEARER,
  ),
  // A need of somebody else does not exist for the link.
  row(
    "correctSurveyNeed",
    byLink(
      (w) => ({ needId: w.needReturned ?? "", version: 3, kind: "technology", values: surveyValues }),
      "surveyOtherToken",
    ),
    OTHER_BEARER.replaceAll("ok", "404"),
    { on: "another enterprise's need" },
  ),
  row(
    "remarkSurveyFacts",
    byLink(() => ({ text: "行业登记有误" })),
    BEARER,
  ),
  row(
    "askSurveyExtension",
    byLink(() => ({ reason: "设备检修" }), "surveyOtherToken"),
    OTHER_BEARER,
  ),
  row("askSurveyAccount", byLink(), BEARER),
  row(
    "similarForSurvey",
    byLink(() => ({ kind: "technology", title: "在线监测" })),
    BEARER,
  ),
  row("claimSurvey", byLink(), "403 403 403 | 403 403 | 403 403 | ok 403 | 403 403 | 403 403 403 | 403"),
  row("getSurveyForm", (w) => ({ params: { code: w.surveyForm } }), PUBLIC),
  row(
    "answerSurveyForm",
    (w) => ({ params: { code: w.surveyForm }, body: anAnswer("再次填报的需求") }),
    PUBLIC,
  ),
  row("listSurveyAnswers", {}, "=1 =1 =0 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | =0"),
  row(
    "listSurveyAnswersExport",
    { query: { reason: "核对" } },
    "ok ok ok | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | ok",
  ),
  row("getSurveyAnswer", on("surveyAnswer"), OFFICERS),
  row("decideSurveyAnswer", on("surveyAnswer", { decision: "duplicate", reason: "已报" }), OFFICERS),
];
