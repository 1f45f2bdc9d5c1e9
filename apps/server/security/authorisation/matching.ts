import { EDITION } from "../world/columns.ts";
import type { World } from "../world/index.ts";
import { row } from "./table.ts";

const pair = (w: World, need = "needFree") => ({ needId: w[need], expertId: w.expert });
const say = (side: string) => (w: World) => ({ body: { ...pair(w), side, category: "field" } });
const shown = (side: string) => (w: World) => ({ body: { side, pairs: [pair(w)] } });
const found = (body: Record<string, unknown>) => `=${(body.items as unknown[]).length}`;
const CITY_AND_ADMINISTRATOR = "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | ok 403 403 | 403";

/** What sides say of suggestions. Who stands on one side of the pair reads it and is told no; others never hear of it. */
export const suggestions = [
  row(
    "suggestionsRevision",
    (w) => ({ params: { id: w.needFree } }),
    "ok ok 404 | 403 403 | ok ok | ok 404 | 403 403 | 403 403 403 | 404",
  ),
  row(
    "sayNotRelevant",
    say("desk"),
    "ok ok 404 | 403 403 | 403 403 | 403 404 | 403 404 | 403 403 403 | 404",
    {
      on: "for the desk",
    },
  ),
  row(
    "sayNotRelevant",
    say("demand"),
    "403 403 404 | 403 403 | 403 403 | ok 404 | 403 404 | 403 403 403 | 404",
    { on: "for the asking enterprise" },
  ),
  row(
    "sayNotRelevant",
    say("supply"),
    "403 403 404 | 403 403 | 403 403 | 403 404 | ok 404 | 403 403 403 | 404",
    { on: "for the expert" },
  ),
  // The expert said it: officers see it, the enterprise does not.
  row(
    "withdrawNotRelevant",
    (w) => ({ params: { id: w.saidByExpert }, body: {} }),
    "403 403 404 | 403 403 | 403 403 | 404 404 | ok 404 | 403 403 403 | 404",
  ),
  row(
    "listNotRelevantOfNeed",
    (w) => ({ params: { id: w.needTalent } }),
    "=1 =1 404 | 403 403 | =1 =1 | =0 404 | 403 403 | 403 403 403 | 404",
    { outcome: found },
  ),
  row(
    "listNotRelevantOfExpert",
    (w) => ({ params: { id: w.expert } }),
    "=1 =1 =0 | 403 403 | 403 403 | 403 403 | =1 404 | 403 403 403 | 404",
    { outcome: found },
  ),
  row("noteShown", shown("desk"), "ok ok 404 | 403 403 | ok ok | 404 404 | 404 404 | 403 403 403 | 404", {
    on: "to the desk",
  }),
  row(
    "noteShown",
    shown("demand"),
    "404 404 404 | 403 403 | 404 404 | ok 404 | 404 404 | 403 403 403 | 404",
    {
      on: "to the asking enterprise",
    },
  ),
  row(
    "noteShown",
    shown("supply"),
    "404 404 404 | 403 403 | 404 404 | 404 404 | ok 404 | 403 403 403 | 404",
    {
      on: "to the expert",
    },
  ),
  row(
    "nameRival",
    (w) => ({ params: { id: w.needFree }, body: { organisationId: w.orgOtherEnterprise } }),
    "ok ok 404 | 403 403 | 403 403 | ok 404 | 403 403 | 403 403 403 | 404",
  ),
  row(
    "withdrawRival",
    (w) => ({ params: { id: w.needTalent, organisation: w.orgOtherEnterprise }, body: {} }),
    "ok ok 404 | 403 403 | 403 403 | ok 404 | 403 403 | 403 403 403 | 404",
  ),
  row("readMatchingModel", {}, CITY_AND_ADMINISTRATOR),
  row("refitMatchingModel", { body: {} }, CITY_AND_ADMINISTRATOR),
  row(
    "listFigureMonths",
    { params: { figure: "intents.total" }, query: { edition: EDITION } },
    "ok ok ok | ok ok | ok ok | 403 403 | 403 403 | ok ok 403 | ok",
  ),
];
