import { Alert } from "antd";
import { useText } from "#platform/web/index.ts";
import { nextStepLabels, outcomeLabels, standing, whoLabels } from "../../model/day/outcome.ts";
import type { MeetingOutcome } from "../../model/day.ts";

const SIDES = {
  host: { zh: "现场登记", en: "Host of the table" },
  expert: { zh: "专家反馈", en: "Expert" },
  enterprise: { zh: "企业反馈", en: "Enterprise" },
} as const;

/** What each side has said of a meeting, and whether they contradict each other. */
export function OutcomesSaid({ outcomes }: { outcomes: readonly MeetingOutcome[] }) {
  const { t, dateTime } = useText();
  const stands = standing(outcomes);
  return (
    <>
      {outcomes.map((o) => (
        <p key={o.id}>
          {t({ zh: "{side}：", en: "{side}: " }, { side: t(SIDES[o.side]) })}
          <strong>{t(outcomeLabels[o.outcome])}</strong>
          {o.nextStep && o.nextStep !== "none" && ` · ${t(nextStepLabels[o.nextStep])}`}
          {o.who &&
            t(
              { zh: "（{who}）", en: " ({who})" },
              { who: t(whoLabels[o.who as keyof typeof whoLabels]) },
            )}{" "}
          <small>{dateTime(o.at)}</small>
          {o.note && <small>{o.note}</small>}
        </p>
      ))}
      {stands?.disputed && (
        <Alert
          type="warning"
          showIcon
          title={
            stands.settled
              ? t({ zh: "各方说法不一，以现场登记为准", en: "The sides differ; the host's word stands" })
              : t({
                  zh: "一方说已洽谈，一方说未到场；请现场核实后登记",
                  en: "One side says they met, the other that nobody came: ask, and record what happened",
                })
          }
        />
      )}
    </>
  );
}
