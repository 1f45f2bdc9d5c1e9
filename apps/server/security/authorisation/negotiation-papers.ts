import type { World } from "../world/index.ts";
import { row } from "./table.ts";

const on = (w: World) => ({ params: { id: w.main } });
const paper =
  (kind: string, more: Record<string, string> = {}) =>
  (w: World) => ({ params: { id: w.main, kind }, query: { locale: "zh", reason: "会务准备", ...more } });

// Officers of the city and of every county of the edition; of a county its own. Nobody else's are shown to a party.
const OFFICERS = "ok ok ok | 403 403 | 403 403 | 404 404 | 404 404 | 403 403 403 | 404";
const MAKERS = "ok ok ok | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404";

/** Nobody is on the list of the main conference yet, so that parties have no paper of their own. */
export const papers = [
  row("listConferencePapers", on, OFFICERS),
  row(
    "getConferencePaper",
    paper("table-card"),
    "ok ok 409 | 403 403 | 403 403 | 404 404 | 404 404 | 403 403 403 | 404",
  ),
  row(
    "getConferencePaper",
    paper("running-order"),
    "409 403 403 | 403 403 | 403 403 | 404 404 | 404 404 | 403 403 403 | 404",
    { on: "the whole activity's" },
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
