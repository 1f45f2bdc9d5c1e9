import { StageTag, useText } from "#platform/web/index.ts";
import { notRelevantLabel, sideLabels } from "../../model/feedback.ts";
import type { Said, Suggestion } from "../../model/suggestion.ts";

/** What sides said of a pair, for officers and for the side itself. */
export function SaidTags({ said }: { said: readonly Said[] }) {
  const { t, date, language } = useText();
  if (said.length === 0) return null;
  return (
    <ul className="hz-said">
      {said.map((s) => (
        <li key={s.id}>
          <StageTag
            label={{
              zh: `${sideLabels[s.side].zh}认为不相关`,
              en: `${sideLabels[s.side].en}: not relevant`,
            }}
            tone="warning"
          />{" "}
          {t(notRelevantLabel(s.category))}
          {s.note ? `${language === "zh" ? "：" : ": "}${s.note}` : ""}{" "}
          <span className="hz-quiet">
            {s.byName} · {date(s.saidAt)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Conditions that were lifted, said on each expert they would have left out. */
export function DespiteTags({ despite }: { despite: Suggestion["despite"] }) {
  const { t } = useText();
  if (despite.length === 0) return null;
  return (
    <ul className="hz-said">
      {despite.map((d) => (
        <li key={d.filter}>
          <StageTag label={{ zh: "已放开条件", en: "Condition lifted" }} tone="warning" />{" "}
          {t({
            zh: d.text.zh.replace(/^已排除：/, ""),
            en: d.text.en.replace(/^Excluded: /, ""),
          })}
        </li>
      ))}
    </ul>
  );
}
