import { App, Button, Input, Space } from "antd";
import { useState } from "react";
import { api, RefusalNotice, useRefresh, useText } from "#platform/web/index.ts";
import { nextStepLabels, outcomeLabels, whoLabels } from "../../model/day/outcome.ts";
import { type MeetingOutcome, NEXT_STEPS, OUTCOMES, type OutcomeInput } from "../../model/day.ts";
import { OutcomesSaid } from "./outcomes-said.tsx";
import "./day.css";

interface OutcomeTapsProps {
  readonly meetingId: string;
  readonly outcomes: readonly MeetingOutcome[];
  readonly onDone: () => void;
}
type Said = Partial<Pick<OutcomeInput, "outcome" | "nextStep" | "who">>;

/** What came of a meeting in three taps: result, next step, who does it. A no-show needs one. */
export function OutcomeTaps({ meetingId, outcomes, onDone }: OutcomeTapsProps) {
  const { t } = useText();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const [said, setSaid] = useState<Said>({});
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function send(next: Said) {
    setSaid(next);
    const steps = next.outcome !== "no-show" && next.nextStep !== "none";
    if (!next.outcome || (steps && (!next.nextStep || !next.who))) return;
    setBusy(true);
    setError(null);
    try {
      await api.post(`/negotiation-meetings/${meetingId}/outcome`, { ...next, note: note.trim() || null });
      setSaid({});
      setNote("");
      void message.success(t({ zh: "已登记", en: "Recorded" }));
      await refresh("/engagements", "/activities", "/negotiation-meetings");
      onDone();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  }
  const asksStep = said.outcome !== undefined && said.outcome !== "no-show";
  return (
    <section className="hz-day-taps">
      <h2>{t({ zh: "洽谈结果", en: "Outcome" })}</h2>
      <OutcomesSaid outcomes={outcomes} />
      <p className="hz-day-hint">
        {outcomes.length > 0
          ? t({ zh: "点错了？重新点一遍即可更正。", en: "A mistake? Tap again to correct it." })
          : t({
              zh: "结果、下一步、由谁来做：点三下即登记。",
              en: "Result, next step, who: three taps and it is recorded.",
            })}
      </p>
      <Input
        value={note}
        maxLength={1000}
        aria-label={t({ zh: "补充（可选）", en: "Note (optional)" })}
        placeholder={t({ zh: "补充（可选，先写再点）", en: "Note (optional, before you tap)" })}
        onChange={(event) => setNote(event.target.value)}
      />
      <Space wrap>
        {OUTCOMES.map((outcome) => (
          <Button
            key={outcome}
            size="large"
            loading={busy}
            type={said.outcome === outcome ? "primary" : "default"}
            aria-pressed={said.outcome === outcome}
            onClick={() => void send({ outcome })}
          >
            {t(outcomeLabels[outcome])}
          </Button>
        ))}
      </Space>
      {asksStep && (
        <>
          <h3>{t({ zh: "下一步", en: "Next step" })}</h3>
          <Space wrap>
            {NEXT_STEPS.map((nextStep) => (
              <Button
                key={nextStep}
                size="large"
                type={said.nextStep === nextStep ? "primary" : "default"}
                aria-pressed={said.nextStep === nextStep}
                onClick={() => void send({ ...said, nextStep })}
              >
                {t(nextStepLabels[nextStep])}
              </Button>
            ))}
          </Space>
        </>
      )}
      {asksStep && said.nextStep && said.nextStep !== "none" && (
        <>
          <h3>{t({ zh: "由谁来做", en: "Who does it" })}</h3>
          <Space wrap>
            {(Object.keys(whoLabels) as (keyof typeof whoLabels)[]).map((who) => (
              <Button key={who} size="large" onClick={() => void send({ ...said, who })}>
                {t(whoLabels[who])}
              </Button>
            ))}
          </Space>
        </>
      )}
      <RefusalNotice error={error} />
    </section>
  );
}
