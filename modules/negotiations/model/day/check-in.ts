import type { CheckInEvent } from "../day.ts";

/** What is known of somebody's first check-in. */
export type FirstCheckIn = { readonly at: string; readonly device: string };

/** When an event happened, as far as it can be believed: a device whose clock runs ahead does not check in tomorrow. */
export const believed = (at: string, now: string): string => {
  const said = new Date(at).toISOString();
  return said > now ? now : said;
};

/**
 * Merges one event into what is known: the earliest counts, whichever device was heard first. `earlier`: known already, but this
 * one came before.
 */
export function merged(
  known: FirstCheckIn | undefined,
  event: FirstCheckIn,
): "first" | "earlier" | "already" {
  if (!known) return "first";
  return event.at < known.at ? "earlier" : "already";
}

/** Events in the order in which they happened; equal times by device and id, so that any two servers agree. */
export const inOrder = (events: readonly CheckInEvent[]): CheckInEvent[] =>
  [...events].sort(
    (a, b) =>
      Date.parse(a.at) - Date.parse(b.at) ||
      a.device.localeCompare(b.device) ||
      a.eventId.localeCompare(b.eventId),
  );
