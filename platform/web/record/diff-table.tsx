import type { ReactNode } from "react";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import type { Text } from "../types.ts";

/** One changed field. Values may be anything the version history holds. */
export interface FieldDifference {
  field: string;
  label: Text;
  before: unknown;
  after: unknown;
  /** Note beside the field: who, when, or a reviewer's reason. */
  note?: ReactNode;
}

/** A stored value as people read it; lists joined with 、, empties said. */
export function useShownValue(): (value: unknown) => string {
  const { t, language } = useText();
  const show = (value: unknown): string => {
    if (value === null || value === undefined || value === "") return t(words.empty);
    if (typeof value === "boolean") return t(value ? words.yes : words.no);
    if (Array.isArray(value))
      return value.length ? value.map(show).join(language === "zh" ? "、" : ", ") : t(words.empty);
    if (typeof value === "object") {
      if ("zh" in value && "en" in value) return t(value as Text);
      return Object.entries(value)
        .map(([key, inner]) => `${key} ${show(inner)}`)
        .join("；");
    }
    return String(value);
  };
  return show;
}

/** Fields that differ between two versions. `show` formats a field's value (money, dates, options); texts wrap on phones. */
export function DiffTable({
  differences,
  show,
}: {
  differences: readonly FieldDifference[];
  show?: (field: string, value: unknown) => ReactNode;
}) {
  const { t } = useText();
  const shown = useShownValue();
  if (differences.length === 0) return <p className="hz-quiet">{t(words.noDifference)}</p>;
  const cell = (field: string, value: unknown) => show?.(field, value) ?? shown(value);
  return (
    <table className="hz-diff">
      <thead>
        <tr>
          <th scope="col">{t(words.conflictField)}</th>
          <th scope="col">{t(words.before)}</th>
          <th scope="col">{t(words.after)}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => (
          <tr key={difference.field}>
            <th scope="row">
              {t(difference.label)}
              {difference.note && <div className="hz-quiet">{difference.note}</div>}
            </th>
            <td data-label={t(words.before)}>
              <del>{cell(difference.field, difference.before)}</del>
            </td>
            <td data-label={t(words.after)}>
              <ins>{cell(difference.field, difference.after)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
