import type { Speech } from "#platform/web/index.ts";
import { type Availability, availabilityModeOptions, HOME_ZONE } from "../../model/availability.ts";

/** One period in the words of the page. */
export function freeTimeText(a: Availability, { t, date }: Pick<Speech, "t" | "date">): string {
  const mode = a.mode === "any" ? "" : t(availabilityModeOptions.find((o) => o.value === a.mode)?.label);
  const zone = a.timeZone === HOME_ZONE ? "" : ` (${a.timeZone})`;
  return [
    a.from === a.to ? date(a.from) : `${date(a.from)} – ${date(a.to)}`,
    a.startsAt ? `${a.startsAt}–${a.endsAt}${zone}` : "",
    mode,
    a.remark ?? "",
  ]
    .filter(Boolean)
    .join(" · ");
}
