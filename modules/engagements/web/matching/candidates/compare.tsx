import { Drawer } from "antd";
import type { ReactNode } from "react";
import { TITLE_TIERS, titleTierLabel } from "#modules/organisations/model/codes/titles.ts";
import { type Text, useText } from "#platform/web/index.ts";
import type { Suggestion } from "../../../model/suggestion.ts";
import { DespiteTags, SaidTags } from "../../feedback/said.tsx";
import { Components, Evidence, Features } from "./suggestion-card.tsx";

/** Two to four chosen experts beside each other, the same rows for each. */
export function Compare(props: { open: boolean; items: readonly Suggestion[]; onClose: () => void }) {
  const { t, number, language, list, aside } = useText();
  const tier = (value: string | null) => TITLE_TIERS.find((known) => known === value);
  const rows: { label: Text; cell: (item: Suggestion) => ReactNode }[] = [
    { label: { zh: "名次 / 得分", en: "Rank / score" }, cell: (i) => `${i.rank} / ${number(i.score, 2)}` },
    { label: { zh: "单位", en: "Organisation" }, cell: (i) => i.expert.organisationName },
    {
      label: { zh: "职称", en: "Title" },
      cell: (i) => {
        const known = tier(i.expert.titleTier);
        return known ? t(titleTierLabel(known)) : null;
      },
    },
    { label: { zh: "领域", en: "Fields" }, cell: (i) => list(i.expert.fields.map((f) => t(f))) },
    {
      label: { zh: "共同关键词", en: "Shared words" },
      cell: (i) => list(i.terms.map((term) => aside(term.term, term.via))),
    },
    { label: { zh: "未见的内容", en: "Not covered" }, cell: (i) => list(i.unmatched) },
    { label: { zh: "依据", en: "Evidence" }, cell: (i) => <Components item={i} /> },
    { label: { zh: "有利与不利", en: "For and against" }, cell: (i) => <Features item={i} /> },
    {
      label: { zh: "依据的资料", en: "Documents behind it" },
      cell: (i) => (i.evidence.length > 0 ? <Evidence item={i} /> : null),
    },
    {
      label: { zh: "提示", en: "Notes" },
      cell: (i) =>
        i.despite.length + i.said.length > 0 ? (
          <>
            <DespiteTags despite={i.despite} />
            <SaidTags said={i.said} />
          </>
        ) : null,
    },
  ];
  return (
    <Drawer
      open={props.open}
      onClose={props.onClose}
      title={t({ zh: "专家对比", en: "Compare experts" })}
      size={1100}
      className="hz-drawer"
      destroyOnHidden
    >
      <div className="hz-bench-compare">
        <table>
          <thead>
            <tr>
              <td />
              {props.items.map((item) => (
                <th key={item.expertId} scope="col">
                  {language === "en" && item.expert.nameEn ? item.expert.nameEn : item.expert.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label.en}>
                <th scope="row">{t(row.label)}</th>
                {props.items.map((item) => (
                  <td key={item.expertId}>{row.cell(item) || "—"}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Drawer>
  );
}
