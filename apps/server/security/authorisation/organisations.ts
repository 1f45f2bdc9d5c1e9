import { CITY, COUNTY, EDITION } from "../world/columns.ts";
import type { World } from "../world/index.ts";
import { EVERYONE, PUBLIC, row } from "./table.ts";

const enterprise = (w: World) => ({ params: { id: w.orgEnterprise } });
const pair = (w: World) => ({ a: w.orgTwin, b: w.orgOtherTwin });
const because = { reason: "核实属实" };
const CITY_AND_ADMINISTRATOR = "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | ok 403 403 | 404";

export const organisations = [
  row("listOrganisations", {}, "=9 =4 =3 | =1 =1 | =4 =9 | =1 =1 | 403 403 | =9 =9 403 | =0"),
  row(
    "listOrganisationsExport",
    { query: because },
    "ok ok ok | 403 403 | 403 ok | 403 403 | 403 403 | 403 403 403 | ok",
  ),
  row("listOrganisationActions", {}, "ok ok ok | ok ok | ok ok | ok ok | 403 403 | ok ok 403 | ok"),
  row("getOrganisation", enterprise, "ok ok 404 | 404 404 | ok ok | ok 404 | 403 403 | ok ok 403 | 404"),
  row(
    "getOrganisationHistory",
    enterprise,
    "ok ok 404 | 404 404 | ok ok | ok 404 | 403 403 | ok ok 403 | 404",
  ),
  row(
    "registerOrganisation",
    { body: { fullName: "沁阳市新登记有限公司", kind: "enterprise", county: COUNTY } },
    "ok ok 403 | 403 403 | 403 403 | 403 403 | 403 403 | ok 403 403 | 403",
  ),
  row(
    "editOrganisation",
    (w) => ({ ...enterprise(w), body: { version: 2, address: "建设路1号" } }),
    "ok ok 404 | 403 403 | 403 403 | ok 404 | 403 403 | ok 403 403 | 404",
  ),
  // Who it is, an enterprise asks an officer to change.
  row(
    "editOrganisation",
    (w) => ({ ...enterprise(w), body: { version: 2, fullName: "沁阳市另一个名字有限公司" } }),
    "ok ok 404 | 403 403 | 403 403 | 403 404 | 403 403 | ok 403 403 | 404",
    { on: "its name" },
  ),
  row(
    "addOrganisationAlias",
    (w) => ({ ...enterprise(w), body: { alias: "测试带业" } }),
    "ok ok 404 | 403 403 | 403 403 | 403 403 | 403 403 | ok 403 403 | 404",
  ),
  row(
    "removeOrganisationAlias",
    (w) => ({ ...enterprise(w), body: { alias: "老带厂" } }),
    "ok ok 404 | 403 403 | 403 403 | 403 403 | 403 403 | ok 403 403 | 404",
  ),
  row("listOrganisationDuplicates", {}, "=1 =1 =0 | 403 403 | 403 403 | 403 403 | 403 403 | =1 403 403 | =0"),
  row("dismissOrganisationDuplicate", (w) => ({ body: { ...pair(w), ...because } }), CITY_AND_ADMINISTRATOR),
  row(
    "reconsiderOrganisationDuplicate",
    (w) => ({ body: { a: w.orgDismissed, b: w.orgOtherDismissed } }),
    CITY_AND_ADMINISTRATOR,
  ),
  row(
    "planOrganisationMerge",
    (w) => ({ params: { id: w.orgTwin }, query: { from: w.orgOtherTwin ?? "" } }),
    CITY_AND_ADMINISTRATOR,
  ),
  row(
    "mergeOrganisations",
    (w) => ({
      params: { id: w.orgTwin },
      body: { from: w.orgOtherTwin, version: 1, fromVersion: 1, ...because },
    }),
    CITY_AND_ADMINISTRATOR,
  ),
  row("undoOrganisationMerge", (w) => ({ params: { id: w.merge }, body: because }), CITY_AND_ADMINISTRATOR),
  row("searchCodes", { params: { table: "industries" }, query: { q: "橡胶" } }, PUBLIC),
  row("codeTree", { params: { table: "industries" } }, PUBLIC),
];

const edition = {
  number: 13,
  name: { zh: "下一届", en: "Next" },
  city: CITY,
  venue: null,
  startsOn: null,
  endsOn: null,
  cutOff: null,
  counties: [COUNTY],
};
/** Everybody sees which editions there are; the city and its administrator run them. */
const CITY_RUNS = "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | ok 403 403 | 403";

export const editions = [
  row("listEditions", {}, EVERYONE),
  row("getEdition", { params: { id: EDITION } }, EVERYONE),
  row("createEdition", { body: { id: "next-2027", ...edition } }, CITY_RUNS),
  row("editEdition", { params: { id: EDITION }, body: { ...edition, version: 1 } }, CITY_RUNS),
  row(
    "addActivity",
    {
      params: { id: EDITION },
      body: {
        kind: "job-fair",
        name: { zh: "招聘会", en: "Fair" },
        hostCounty: null,
        startsOn: null,
        endsOn: null,
        venue: null,
      },
    },
    CITY_RUNS,
  ),
];
