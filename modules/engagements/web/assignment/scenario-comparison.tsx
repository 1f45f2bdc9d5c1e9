import { Select } from "antd";
import { useState } from "react";
import { type ListPage, RefusalNotice, useListPage, useRead, useText } from "#platform/web/index.ts";
import type { ScenarioComparison, ScenarioItem, ScenarioView } from "../../model/assignment/scenario.ts";
import { countyLabel, nameIn } from "../labels.ts";

/** What changes when another scenario is taken instead. */
export function Comparison({ scenario }: { scenario: ScenarioView }) {
  const { t, number, language } = useText();
  const [other, setOther] = useState<string>();
  const others = useListPage<ScenarioItem>("/assignments", {
    edition: scenario.editionId,
    state: ["computed", "adopted"],
    pageSize: 100,
  });
  const choices = ((others.data as ListPage<ScenarioItem> | undefined)?.items ?? []).filter(
    (item) => item.id !== scenario.id,
  );
  const read = useRead<ScenarioComparison>(
    `/assignments/${scenario.id}/compare/${other}`,
    {},
    other !== undefined,
  );
  const data = read.data;
  return (
    <section
      className="hz-panel"
      aria-label={t({ zh: "与其他方案比较", en: "Compare with another scenario" })}
    >
      <div className="hz-panel-head">
        <h2>{t({ zh: "与其他方案比较", en: "Compare with another scenario" })}</h2>
        {choices.length > 0 ? (
          <Select
            style={{ minWidth: 260 }}
            value={other}
            onChange={setOther}
            aria-label={t({ zh: "另一个方案", en: "The other scenario" })}
            placeholder={t({ zh: "选择另一个已计算的方案", en: "Choose another computed scenario" })}
            options={choices.map((c) => ({ value: c.id, label: `${c.code} ${c.name}` }))}
          />
        ) : (
          <span className="hz-quiet">
            {t({ zh: "还没有另一个已计算的方案", en: "There is no other computed scenario yet" })}
          </span>
        )}
      </div>
      <RefusalNotice error={read.error} />
      {data && (
        <>
          <table className="hz-diff">
            <thead>
              <tr>
                <th scope="col" />
                <th scope="col">{data.left.name}</th>
                <th scope="col">{data.right.name}</th>
              </tr>
            </thead>
            <tbody>
              {(
                [
                  [{ zh: "有专家的需求", en: "Needs served" }, "needsServed", 0],
                  [{ zh: "落空的需求", en: "Needs empty" }, "needsEmpty", 0],
                  [{ zh: "配对数", en: "Pairs" }, "pairs", 0],
                  [{ zh: "用到的专家", en: "Experts used" }, "expertsUsed", 0],
                  [{ zh: "相近程度合计", en: "Total score" }, "total", 2],
                  [{ zh: "最弱需求的得分", en: "Score of the worst-served need" }, "worst", 2],
                ] as const
              ).map(([label, key, digits]) => (
                <tr key={key}>
                  <th scope="row">{t(label)}</th>
                  <td>{number(data.left.summary[key], digits)}</td>
                  <td>{number(data.right.summary[key], digits)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>
            {t(
              {
                zh: "相同 {same} 对；只在“{a}”中 {left} 对；只在“{b}”中 {right} 对；{n} 项需求的专家不同。",
                en: "{same} pairs in both; {left} only in “{a}”; {right} only in “{b}”; {n} needs get other experts.",
              },
              {
                same: data.same,
                left: data.onlyLeft,
                right: data.onlyRight,
                n: data.needs.length,
                a: data.left.name,
                b: data.right.name,
              },
            )}
          </p>
          <ol className="hz-assign-list">
            {data.needs.slice(0, 200).map((need) => (
              <li key={need.needId}>
                <div className="hz-assign-need">
                  <span className="hz-quiet">
                    {need.code} · {t(countyLabel(need.county))}
                  </span>
                  <strong>{need.title}</strong>
                  <span className="hz-quiet">
                    {number(need.left, 2)} → {number(need.right, 2)}
                  </span>
                </div>
                <div className="hz-assign-changes">
                  {need.onlyLeft.map((e) => (
                    <del key={e.expertId}>
                      {nameIn(language, e)} {number(e.score, 2)}
                    </del>
                  ))}
                  {need.onlyRight.map((e) => (
                    <ins key={e.expertId}>
                      {nameIn(language, e)} {number(e.score, 2)}
                    </ins>
                  ))}
                  {need.both.map((e) => (
                    <span key={e.expertId} className="hz-quiet">
                      {nameIn(language, e)}
                    </span>
                  ))}
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
