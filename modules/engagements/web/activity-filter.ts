import { type NamedFilter, type Text, useEdition, useRead } from "#platform/web/index.ts";

/** The filter by activity of the edition in view; none where there is nothing to choose. */
export function useActivityFilter(): NamedFilter[] {
  const edition = useEdition();
  const read = useRead<{ activities: { id: string; name: Text }[] }>(
    `/editions/${edition?.id}`,
    {},
    edition !== null,
  );
  const activities = read.data?.activities ?? [];
  if (activities.length < 2) return [];
  const options = activities.map(({ id, name }) => ({ value: id, label: name }));
  return [{ id: "activity", label: { zh: "活动", en: "Activity" }, filter: { kind: "select", options } }];
}
