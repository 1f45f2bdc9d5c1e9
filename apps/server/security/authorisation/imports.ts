import { aWorkbook } from "#platform/spreadsheets/testing/a-workbook.ts";
import { EDITION } from "../world/columns.ts";
import type { World } from "../world/index.ts";
import { multipart } from "../world/multipart.ts";
import { row } from "./table.ts";

/** A survey of one row, as a county officer uploads it. */
export const aSurvey = (kind = "needs-technology") =>
  multipart({
    file: {
      name: "需求汇总.xlsx",
      content: aWorkbook({
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ["企业名称", "需求名称"],
              ["沁阳市测试输送带有限公司", "表格里的需求"],
            ],
          },
        ],
      }),
    },
    fields: { kind, editionId: EDITION },
  });

const mine = (body?: object) => (w: World) => ({ params: { id: w.import }, ...(body ? { body } : {}) });
/** The county's file: the county and the city above it. An administrator looks after organisations only. */
const OWNERS = "ok ok 404 | 403 403 | 403 403 | 404 404 | 403 403 | 404 403 403 | 404";
const ROLES = "ok ok ok | 403 403 | 403 403 | ok ok | 403 403 | ok 403 403 | ok";
// Refused for its version once it is allowed: a started import would run on beside the table.
const STALE = "409 409 404 | 403 403 | 403 403 | 404 404 | 403 403 | 404 403 403 | 404";
const stale = { version: 999 };

export const imports = [
  row("listImports", {}, "=1 =1 =0 | 403 403 | 403 403 | =0 =0 | 403 403 | =0 403 403 | =0"),
  row("listImportsExport", { query: { reason: "核对" } }, ROLES),
  row("listImportKinds", {}, ROLES),
  row(
    "downloadImportTemplate",
    { params: { kind: "needs-technology" } },
    "ok ok ok | 403 403 | 403 403 | ok ok | 403 403 | 422 403 403 | ok",
  ),
  row(
    "uploadImport",
    { raw: aSurvey() },
    "ok ok ok | 403 403 | 403 403 | ok ok | 403 403 | 403 403 403 | 404",
  ),
  row("readImport", mine(), OWNERS),
  row("setImportColumns", mine({ ...stale, columns: {} }), STALE),
  row("checkImport", mine(stale), STALE),
  row("runImport", mine(stale), STALE),
  row("cancelImport", mine({}), OWNERS),
  row("listImportRefusedRows", mine(), OWNERS),
  row("downloadImportFailures", mine(), OWNERS),
  row("listImportProfiles", {}, ROLES),
  row(
    "removeImportProfile",
    { params: { id: "none" } },
    "404 404 404 | 403 403 | 403 403 | 404 404 | 403 403 | 404 403 403 | 404",
  ),
];
