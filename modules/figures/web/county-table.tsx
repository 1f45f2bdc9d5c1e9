import { Checkbox, Select } from "antd";
import { useMemo, useState } from "react";
import { AppLink, BarByCounty, Panel, useFigureText, useText } from "#platform/web/index.ts";
import type { FigureValue } from "../model/figure.ts";
import { asFigure, countyShort } from "./figure-values.ts";

interface ByCountyProps {
  values: readonly FigureValue[];
  counties: readonly string[];
  /** Opens a county's value with its rows. */
  onOpen: (value: FigureValue) => void;
  linkOf: (county: string) => string;
}

/** Every figure of every county. Figures that are zero everywhere fold away, so that the rest stays readable. */
export function CountyTable({ values, counties, onOpen, linkOf }: ByCountyProps) {
  const { t } = useText();
  const figureText = useFigureText();
  const [hideZero, setHideZero] = useState(true);
  const cities = values.filter((v) => v.scope.kind === "city");
  const at = new Map(values.map((v) => [`${v.id} ${v.scope.code}`, v]));
  const lives = (id: string) =>
    counties.some((code) => {
      const v = at.get(`${id} ${code}`);
      return (v?.denominator ?? v?.value ?? 0) !== 0;
    });
  const shown = hideZero ? cities.filter((v) => lives(v.id)) : cities;
  const cell = (v: FigureValue | undefined) => {
    if (!v) return null;
    const zero = (v.denominator ?? v.value) === 0;
    return (
      <button type="button" className={zero ? "hz-link hz-zero" : "hz-link"} onClick={() => onOpen(v)}>
        {zero ? (v.unit === "score" ? "—" : "0") : figureText({ ...asFigure(v), unit: { zh: "", en: "" } })}
        {v.denominator ? <span className="hz-quiet"> {`${v.numerator}/${v.denominator}`}</span> : null}
      </button>
    );
  };
  return (
    <Panel
      title={{ zh: "分县（市、区）统计", en: "By county" }}
      extra={
        cities.some((v) => !lives(v.id)) ? (
          <Checkbox
            className="hz-no-print"
            checked={hideZero}
            onChange={(event) => setHideZero(event.target.checked)}
          >
            {t({ zh: "隐藏各县均为零的指标", en: "Hide figures that are zero everywhere" })}
          </Checkbox>
        ) : null
      }
    >
      <section
        className="hz-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-label={t({ zh: "分县统计表", en: "Table by county" })}
      >
        <table className="hz-county-table">
          <thead>
            <tr>
              <th scope="col">{t({ zh: "指标", en: "Figure" })}</th>
              <th scope="col">{t({ zh: "全市", en: "City" })}</th>
              {counties.map((code) => (
                <th key={code} scope="col">
                  <AppLink to={linkOf(code)}>{t(countyShort(code))}</AppLink>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((v) => (
              <tr key={v.id}>
                <th scope="row">
                  {t(v.name)} <span className="hz-quiet">{t(asFigure(v).unit)}</span>
                </th>
                <td className="hz-county-all">{cell(v)}</td>
                {counties.map((code) => (
                  <td key={code}>{cell(at.get(`${v.id} ${code}`))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="hz-quiet">
        {t({
          zh: "企业、专家等跨县活动的，在各县分别计入，全市只计一次，因此各县之和可能大于全市数。",
          en: "A unit active in several counties counts in each of them and once for the city, so counties may add up to more.",
        })}
      </p>
    </Panel>
  );
}

/** One figure's counties as bars, largest first; counties at zero are named below instead of drawn. */
export function CountyChart({ values, counties, onOpen }: Omit<ByCountyProps, "linkOf">) {
  const { t, language } = useText();
  const cities = values.filter((v) => v.scope.kind === "city" && v.value > 0);
  const [chosen, setChosen] = useState("survey.technology-needs");
  const shown = cities.find((v) => v.id === chosen) ?? cities[0];
  const id = shown?.id;
  const points = useMemo(
    () =>
      values
        .filter((v) => v.id === id && v.scope.kind === "county" && v.value > 0)
        .toSorted((a, b) => b.value - a.value)
        .map((v) => ({
          id: v.scope.code,
          label: countyShort(v.scope.code),
          value: v.denominator === undefined ? v.value : Math.round(v.value * 100),
          qualifier: v.qualifier,
        })),
    [values, id],
  );
  if (!shown) return null;
  const none = counties.filter((code) => !points.some((p) => p.id === code)).map((c) => t(countyShort(c)));
  return (
    <div className="hz-county-chart">
      <div className="hz-no-print">
        <Select
          aria-label={t({ zh: "图中指标", en: "Figure of the chart" })}
          value={shown.id}
          onChange={setChosen}
          options={cities.map((v) => ({ value: v.id, label: t(v.name) }))}
          popupMatchSelectWidth={false}
        />
      </div>
      <BarByCounty
        title={shown.name}
        unit={asFigure(shown).unit}
        points={points}
        onPick={(point) => {
          const value = values.find((v) => v.id === shown.id && v.scope.code === point.id);
          if (value) onOpen(value);
        }}
      />
      {none.length > 0 && (
        <p className="hz-quiet">
          {t({ zh: "为零：", en: "At zero: " })}
          {none.join(language === "zh" ? "、" : ", ")}
        </p>
      )}
    </div>
  );
}
