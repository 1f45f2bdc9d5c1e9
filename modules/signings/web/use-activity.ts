import { useSearch } from "@tanstack/react-router";
import { type Text, useEdition, useRead } from "#platform/web/index.ts";

export type Activity = { id: string; kind: string; name: Text; hostCounty: string | null };

/** The activities of the edition in view, the main conference first. */
export function useActivities(): readonly Activity[] {
  const edition = useEdition();
  const read = useRead<{ activities: Activity[] }>(`/editions/${edition?.id}`, {}, edition !== null);
  return (read.data?.activities ?? []).toSorted(
    (a, b) => Number(b.kind === "main-conference") - Number(a.kind === "main-conference"),
  );
}

/** The activity in the address, else the main conference. */
export function useActivity(): { activity: Activity | undefined; activities: readonly Activity[] } {
  const activities = useActivities();
  const { activity } = useSearch({ strict: false }) as { activity?: string };
  return { activities, activity: activities.find((a) => a.id === activity) ?? activities[0] };
}
