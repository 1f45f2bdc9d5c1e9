import { Checkbox } from "antd";
import { StageTag, useText } from "#platform/web/index.ts";
import { documentKindOptions } from "../../model/expert.options.ts";
import type { ExpertDocument } from "../../model/expert.ts";

export type Choosable = { readonly document: ExpertDocument; readonly known: boolean };

/** Works to tick; those the profile has already are named and not offered. */
export function WorksTable(props: {
  works: readonly Choosable[];
  chosen: ReadonlySet<number>;
  onChange: (chosen: ReadonlySet<number>) => void;
}) {
  const { t } = useText();
  const { works, chosen, onChange } = props;
  const free = works.flatMap(({ known }, i) => (known ? [] : [i]));
  const toggle = (i: number, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(i);
    else next.delete(i);
    onChange(next);
  };
  return (
    <>
      {free.length > 1 && (
        <p>
          <Checkbox
            checked={chosen.size === free.length}
            indeterminate={chosen.size > 0 && chosen.size < free.length}
            onChange={(e) => onChange(new Set(e.target.checked ? free : []))}
          >
            {t({ zh: "全选（{count} 项）", en: "All ({count})" }, { count: free.length })}
          </Checkbox>
        </p>
      )}
      <ul className="hz-works">
        {works.map(({ document: d, known }, i) => (
          // A file may name one work twice; its place tells the two apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={i}>
            <Checkbox checked={chosen.has(i)} disabled={known} onChange={(e) => toggle(i, e.target.checked)}>
              <span lang={d.language === "en" ? "en" : "zh-CN"}>{d.title}</span>{" "}
              <span className="hz-quiet">
                {[
                  t(documentKindOptions.find((o) => o.value === d.kind)?.label),
                  d.authors,
                  d.venue,
                  d.year,
                  d.doi && `DOI ${d.doi}`,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>{" "}
              {known && <StageTag label={{ zh: "已在资料中", en: "In the profile already" }} />}
            </Checkbox>
          </li>
        ))}
      </ul>
    </>
  );
}
