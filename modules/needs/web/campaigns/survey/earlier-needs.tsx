import { Button } from "antd";
import { useState } from "react";
import { Panel, RefusalNotice, StageTag, useText } from "#platform/web/index.ts";
import type { SurveyDraft, SurveyView } from "../../../model/campaigns/survey.ts";
import { needKindLabels } from "../../../model/need.ts";
import { stateLabel, stateTones } from "../../labels.ts";
import { survey } from "./calls.ts";

type Props = {
  token: string;
  view: SurveyView;
  onChange: (view: SurveyView) => void;
  onEdit: (draft: SurveyDraft) => void;
};
const FIRST = 6;

/** Needs of earlier editions with what became of them; one press makes a draft of one. */
export function EarlierNeeds({ token, view, onChange, onEdit }: Props) {
  const { t, date } = useText();
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [all, setAll] = useState(false);
  const renew = async (needId: string) => {
    setBusy(needId);
    setError(null);
    try {
      const next = await survey.renew(token, { needId });
      onChange(next);
      const draft = next.drafts.find((d) => d.key === `renew:${needId}`);
      if (draft) onEdit(draft);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(null);
    }
  };
  const fateOf = ({ fate, headsFound }: SurveyView["earlier"][number]): string[] => [
    ...(fate.engaged > 0 ? [t({ zh: "对接 {n} 次", en: "{n} talks" }, { n: fate.engaged })] : []),
    ...(fate.intents > 0 ? [t({ zh: "意向 {n} 项", en: "{n} intents" }, { n: fate.intents })] : []),
    ...(fate.signed > 0 ? [t({ zh: "签约 {n} 项", en: "{n} signed" }, { n: fate.signed })] : []),
    ...(headsFound ? [t({ zh: "引进 {n} 人", en: "{n} found" }, { n: headsFound })] : []),
  ];
  const shown = all ? view.earlier : view.earlier.slice(0, FIRST);
  return (
    <Panel title={{ zh: "往届的需求，可一键续报", en: "Needs of earlier editions, to renew" }}>
      <RefusalNotice error={error} />
      <ul className="hz-survey-list">
        {shown.map((need) => (
          <li key={need.id}>
            <span>
              <strong>{need.title}</strong>{" "}
              <StageTag label={stateLabel(need.state)} tone={stateTones[need.state]} />
              <span className="hz-quiet">
                {[
                  t(need.edition ?? undefined),
                  t(needKindLabels[need.kind]),
                  need.publishedAt &&
                    t({ zh: "{day} 发布", en: "published {day}" }, { day: date(need.publishedAt) }),
                  ...fateOf(need),
                  need.result,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
            <Button
              loading={busy === need.id}
              disabled={need.renewed || busy !== null}
              onClick={() => void renew(need.id)}
            >
              {need.renewed ? t({ zh: "已续报", en: "Renewed" }) : t({ zh: "续报", en: "Renew" })}
            </Button>
          </li>
        ))}
      </ul>
      {view.earlier.length > FIRST && !all && (
        <Button type="link" onClick={() => setAll(true)}>
          {t({ zh: "显示全部 {n} 条", en: "Show all {n}" }, { n: view.earlier.length })}
        </Button>
      )}
    </Panel>
  );
}
