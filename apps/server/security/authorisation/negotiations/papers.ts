import type { World } from "../../world/index.ts";
import { row } from "../table.ts";

const on = (w: World) => ({ params: { id: w.main } });
const paper =
  (kind: string, more: Record<string, string> = {}) =>
  (w: World) => ({ params: { id: w.main, kind }, query: { locale: "zh", reason: "会务准备", ...more } });

// Officers of the city and of every county of the edition; of a county its own. Nobody else's are shown to a party.
const MAKERS = "ok ok ok | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404";

/** The expert and the enterprise are on the list of the main conference and have papers of their own; the others have none. */
const OWN = "ok 404 | ok 404 | 403 403 403 | 404";
const NOT_A_PARTYS = "403 404 | 403 404 | 403 403 403 | 404";
export const papers = [
  row("listConferencePapers", on, `ok ok ok | 403 403 | 403 403 | ${OWN}`),
  row("getConferencePaper", paper("table-card"), `ok ok 409 | 403 403 | 403 403 | ${NOT_A_PARTYS}`),
  row("getConferencePaper", paper("running-order"), `409 403 403 | 403 403 | 403 403 | ${NOT_A_PARTYS}`, {
    on: "the whole activity's",
  }),
  row(
    "getConferencePaper",
    (w) => paper("agenda-text", { party: `expert:${w.expert}` })(w),
    "ok ok 404 | 403 403 | 403 403 | 404 404 | ok 404 | 403 403 403 | 404",
    { on: "an expert's" },
  ),
  row(
    "calendarOfParty",
    (w) => ({ params: { id: w.main }, query: { party: `expert:${w.expert}` } }),
    "ok ok ok | 403 403 | ok ok | 404 404 | ok 404 | 403 403 403 | 404",
  ),
  row(
    "makeAllConferencePapers",
    (w) => ({ params: { id: w.main }, body: { locale: "zh", reason: "会务准备" } }),
    MAKERS,
  ),
  // Nobody has started a run; one who may not would not learn even that.
  row("getConferencePaperRun", on, "404 404 404 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404"),
  row(
    "getConferencePaperArchive",
    on,
    "409 409 409 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
  ),
];
