import { useSearch } from "@tanstack/react-router";
import { type Text, useEdition, useRead } from "#platform/web/index.ts";

export type ActivityChoice = {
  readonly id: string;
  readonly editionId: string;
  readonly name: Text;
  readonly kind: string;
  readonly hostCounty: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
};

/**
 * The activity a page of the negotiation days speaks of: `?activity=…` of the address, else the main conference of the edition
 * in view. `all` are the edition's activities, for a switch; undefined while they are read.
 */
export function useActivity(): { activity: ActivityChoice | undefined; all: readonly ActivityChoice[] } {
  const edition = useEdition();
  const asked = (useSearch({ strict: false }) as { activity?: string }).activity;
  const read = useRead<{ activities: Omit<ActivityChoice, "editionId">[] }>(
    `/editions/${edition?.id}`,
    {},
    edition !== null,
  );
  const all = (read.data?.activities ?? []).map((a) => ({ ...a, editionId: edition?.id ?? "" }));
  const activity = all.find((a) => a.id === asked) ?? all.find((a) => a.kind === "main-conference") ?? all[0];
  return { activity, all };
}
