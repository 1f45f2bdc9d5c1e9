import { EDITION } from "../world/columns.ts";
import { type Row, row } from "./table.ts";

const edition = { edition: EDITION };
const READERS = "ok ok ok | ok ok | ok ok | 403 403 | 403 403 | ok ok 403 | ok";

/** A figure's rows are seen where their county is: how many in the city, in the county, in the other county. */
const rowsOf = (figure: string, city: number, county: number, other: number): Row =>
  row(
    "listFigureRows",
    { params: { figure }, query: edition },
    `=${city} =${county} =${other} | =0 =0 | =${county} =${city} | 403 403 | 403 403 | =${city} =${city} 403 | =0`,
    { on: figure },
  );

/** Counted by hand from the small world (world/build.ts). */
export const figures = [
  row("listFigures", { query: edition }, READERS),
  row("exportFigures", { query: edition }, READERS),
  row("listFigureRowsExport", { params: { figure: "intents.total" }, query: edition }, READERS),
  rowsOf("survey.enterprises", 2, 1, 1),
  rowsOf("survey.technology-needs", 16, 15, 1),
  rowsOf("survey.talent-needs", 1, 1, 0),
  rowsOf("survey.talent-headcount", 1, 1, 0),
  // The closed one was published too.
  rowsOf("needs.published", 13, 12, 1),
  // One dispatch, of no county; its eight needs lie in the county, one was read by answering.
  rowsOf("channels.dispatches", 1, 0, 0),
  rowsOf("channels.needs-sent", 8, 8, 0),
  rowsOf("channels.reads", 1, 1, 0),
  rowsOf("channels.recommendations", 1, 1, 0),
  rowsOf("channels.engaged", 0, 0, 0),
  rowsOf("channels.signed", 0, 0, 0),
  rowsOf("matching.needs-engaged", 4, 4, 0),
  rowsOf("negotiation.experts", 1, 1, 0),
  rowsOf("experts.overseas-share", 1, 1, 0),
  rowsOf("negotiation.enterprises", 0, 0, 0),
  // One by its letter, one signed at once.
  rowsOf("intents.total", 2, 2, 0),
  rowsOf("signings.on-stage", 0, 0, 0),
  rowsOf("signings.total", 1, 1, 0),
  rowsOf("signings.amount", 1, 1, 0),
  rowsOf("plaques.postdoc-workstation", 0, 0, 0),
  rowsOf("ledger.open", 2, 2, 0),
  rowsOf("blockers.open", 1, 1, 0),
];

const EVIDENCE = "403 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | ok ok ok | 403";
export const audit = [
  row("listAudit", {}, EVIDENCE),
  row("listAuditExport", { query: { reason: "年度检查" } }, EVIDENCE),
  row("verifyAudit", {}, EVIDENCE),
];
