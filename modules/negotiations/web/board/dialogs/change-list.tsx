import { type Text, useText } from "#platform/web/index.ts";

type Seat = {
  readonly slot: string | number;
  readonly table: string | number | null;
  /** As it stood then. */
  readonly text?: Text | undefined;
};
export interface SeenChange {
  readonly meeting: string | number;
  readonly title?: string;
  readonly from: Seat | null;
  readonly to: Seat | null;
}

/** What differs between two timetables, a line per meeting. */
export function ChangeList({
  changes,
  labels,
}: {
  changes: readonly SeenChange[];
  labels: ReadonlyMap<string, string>;
}) {
  const { t } = useText();
  const at = (seat: Seat | null) =>
    seat === null
      ? t({ zh: "无安排", en: "no place" })
      : seat.text
        ? t(seat.text)
        : [
            labels.get(String(seat.slot)) ?? seat.slot,
            seat.table === null ? null : (labels.get(String(seat.table)) ?? seat.table),
          ]
            .filter(Boolean)
            .join(" · ");
  if (changes.length === 0) return null;
  return (
    <ul className="hz-tt-changes">
      {changes.map((change) => (
        <li key={change.meeting}>
          <strong>{labels.get(String(change.meeting)) ?? change.title ?? change.meeting}</strong>
          <span>
            {at(change.from)} → {at(change.to)}
          </span>
        </li>
      ))}
    </ul>
  );
}
