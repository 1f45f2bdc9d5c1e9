import { useText } from "#platform/web/index.ts";
import type { BulkResult } from "../../model/need-view.ts";

/** Which rows of a bulk step were refused, and why each. */
export function BulkRefusals({
  result,
  rows,
}: {
  result: BulkResult;
  rows: readonly { id: string; code: string; title: string }[];
}) {
  const { t } = useText();
  const refused = result.results.filter((r) => !r.ok);
  if (refused.length === 0) return null;
  const names = new Map(rows.map((r) => [r.id, `${r.code} ${r.title}`]));
  return (
    <ul>
      {refused.map((r) => (
        <li key={r.id}>
          <strong>{names.get(r.id) ?? r.id}</strong> {t(r.messages)}
          {r.possible && <em className="hz-quiet"> {t(r.possible)}</em>}
          {r.fields?.map((f) => (
            <div key={f.field} className="hz-quiet">
              {t(f.label) || f.field} {t(f.reason)}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
