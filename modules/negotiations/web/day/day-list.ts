import type { Text } from "#platform/web/index.ts";
import { standing } from "../../model/day/outcome.ts";
import type { DayBoard } from "../../model/day.ts";

type DayMeeting = DayBoard["meetings"][number];

/** What somebody at the tables looks for. */
export const VIEWS = ["mine", "all", "absent", "silent"] as const;
export type DayView = (typeof VIEWS)[number];
export const viewLabels: Readonly<Record<DayView, Text>> = {
  mine: { zh: "我负责的", en: "Mine" },
  all: { zh: "全部", en: "All" },
  absent: { zh: "有人未到", en: "Somebody missing" },
  silent: { zh: "未登记结果", en: "No outcome yet" },
};

/** Whether this person speaks for the table. */
function hosted(m: DayMeeting): boolean {
  return m.allowedActions.includes("recordOutcome");
}

/** The views that tell something: "mine" only for whoever hosts some tables of many, outcomes only for those who record them. */
export function viewsFor(meetings: readonly DayMeeting[]): DayView[] {
  const own = meetings.filter(hosted).length;
  return VIEWS.filter(
    (v) => (v !== "mine" || (own > 0 && own < meetings.length)) && (v !== "silent" || own > 0),
  );
}

const shows: Readonly<Record<DayView, (m: DayMeeting) => boolean>> = {
  mine: hosted,
  all: () => true,
  absent: (m) => m.state === "no-show" || m.state === "late" || m.parties.some((p) => !p.here),
  silent: (m) => hosted(m) && m.outcomes.length === 0,
};

/** The meetings of a slot, or of all days when something is searched for, by table. */
export function meetingsShown(
  meetings: readonly DayMeeting[],
  { slot, search, view }: { slot: string | undefined; search: string; view: DayView },
): DayMeeting[] {
  const wanted = search.trim().toLowerCase();
  const words = (m: DayMeeting) => [
    m.title,
    m.code,
    m.table,
    ...m.parties.flatMap((p) => [p.name, p.nameEn]),
  ];
  return meetings
    .filter((m) =>
      wanted === "" ? m.slot === slot : words(m).some((w) => w?.toLowerCase().includes(wanted)),
    )
    .filter(shows[view])
    .toSorted((a, b) => (a.table ?? "").localeCompare(b.table ?? "", "zh", { numeric: true }));
}

/** What stands of a meeting as its list shows it. */
export const standingOf = (m: DayMeeting) => standing(m.outcomes);
