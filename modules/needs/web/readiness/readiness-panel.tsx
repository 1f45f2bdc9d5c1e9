import { CheckCircleOutlined, ExclamationCircleOutlined, MinusCircleOutlined } from "@ant-design/icons";
import { Progress } from "antd";
import { Panel, StageTag, type Text, type Tone, useText } from "#platform/web/index.ts";
import type { NeedKind } from "../../model/directory.ts";
import type { NeedView } from "../../model/need-view.ts";
import { readinessMomentLabels } from "../../model/readiness/kept.ts";
import {
  type Met,
  type Readiness,
  type ReadinessPoint,
  readinessOf,
  type Written,
} from "../../model/readiness/readiness.ts";
import "./readiness.css";

const levels: Readonly<Record<Readiness["level"], { label: Text; tone: Tone }>> = {
  ready: { label: { zh: "可以发布", en: "Ready to go out" }, tone: "success" },
  usable: { label: { zh: "基本可用", en: "Usable" }, tone: "info" },
  thin: { label: { zh: "内容单薄", en: "Thin" }, tone: "warning" },
};
const marks: Readonly<Record<Met, { icon: React.ReactNode; label: Text }>> = {
  yes: { icon: <CheckCircleOutlined aria-hidden />, label: { zh: "已写明", en: "said" } },
  partly: { icon: <MinusCircleOutlined aria-hidden />, label: { zh: "部分写明", en: "said in part" } },
  no: { icon: <ExclamationCircleOutlined aria-hidden />, label: { zh: "未写明", en: "not said" } },
};

type Props = {
  kind: NeedKind;
  values: Written;
  /** A point not fully met was clicked: a writer is led to the field, a reviewer asks for it. */
  onPoint: (point: ReadinessPoint) => void;
  /** What it scored at earlier doors. */
  kept?: NeedView["readinessKept"];
};

/** How ready a need is to be read by strangers, with what to add, while it is written or reviewed. */
export function ReadinessPanel({ kind, values, onPoint, kept = [] }: Props) {
  const { t, number, date } = useText();
  const { score, level, points } = readinessOf(kind, values);
  return (
    <Panel
      title={{ zh: "需求完备度", en: "Readiness" }}
      extra={<StageTag label={levels[level].label} tone={levels[level].tone} />}
    >
      <div className="hz-readiness-score">
        <Progress percent={score} showInfo={false} aria-label={t({ zh: "完备度", en: "Readiness" })} />
        <strong>{t({ zh: "{n} 分", en: "{n} of 100" }, { n: number(score) })}</strong>
      </div>
      {kept.length > 0 && (
        <p className="hz-quiet">
          {kept
            .map((k) =>
              t(
                { zh: "{moment} {at}：{score} 分", en: "{moment} {at}: {score}" },
                { moment: t(readinessMomentLabels[k.moment]), at: date(k.at), score: k.score },
              ),
            )
            .join(" · ")}
        </p>
      )}
      <p className="hz-quiet">
        {t({
          zh: "仅供参考，不影响提交；写得越清楚，专家越容易应答。文字按关键词和数值识别，可能有误判。",
          en: "A hint only: it never stops a submission. The clearer the need, the easier the answer. Texts are read by their words and numbers, so it may err.",
        })}
      </p>
      <ul className="hz-readiness">
        {points.map((p) => (
          <li key={p.id} data-met={p.met}>
            {marks[p.met].icon}
            <span>
              <strong>
                {t(p.label)}{" "}
                <span className="hz-quiet">
                  {number(p.earned)}/{p.weight}
                </span>
              </strong>
              <span className="hz-visually-hidden">{t(marks[p.met].label)}</span>
              {p.met !== "yes" && (
                <button type="button" onClick={() => onPoint(p)}>
                  {t(p.hint)}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
