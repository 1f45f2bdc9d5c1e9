import type { Text } from "#platform/web/index.ts";
import { standing } from "../../model/day/outcome.ts";
import type { DayBoard } from "../../model/day.ts";

type DayMeeting = DayBoard["meetings"][number];

/** What somebody at the tables looks for. */
export const VIEWS = ["all", "absent", "silent"] as const;
export type DayView = (typeof VIEWS)[number];
export const viewLabels: Readonly<Record<DayView, Text>> = {
  all: { zh: "全部", en: "All" },
  absent: { zh: "有人未到", en: "Somebody missing" },
  silent: { zh: "未登记结果", en: "No outcome yet" },
};

const shows: Readonly<Record<DayView, (m: DayMeeting) => boolean>> = {
  all: () => true,
  absent: (m) => m.state === "no-show" || m.state === "late" || m.parties.some((p) => !p.here),
  silent: (m) => m.outcomes.length === 0,
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
