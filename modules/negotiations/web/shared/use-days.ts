import { type Option, useRead } from "#platform/web/index.ts";
import type { Programme } from "../../model/programme/programme.ts";
import { dayName } from "./slot-text.ts";

/** The days of an activity's programme, as choices of a filter; `also`: days around it on which people are under way. */
export function useDays(activityId: string | undefined, also: readonly (string | null)[] = []): Option[] {
  const read = useRead<Programme>(`/activities/${activityId}/programme`, {}, activityId !== undefined);
  const days = [...(read.data?.slots ?? []).map((s) => s.day), ...also.filter((d) => d !== null)];
  return [...new Set(days)]
    .sort()
    .map((day) => ({ value: day, label: { zh: dayName(day, "zh"), en: dayName(day, "en") } }));
}
