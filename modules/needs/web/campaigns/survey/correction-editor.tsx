import { ArrowLeftOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useMemo } from "react";
import { RecordForm, useText } from "#platform/web/index.ts";
import type { SurveyView } from "../../../model/campaigns/survey.ts";
import { needSections, sentValues } from "../../need-form.ts";
import { ReadinessPanel } from "../../readiness/readiness-panel.tsx";
import { survey } from "./calls.ts";
import { toInput } from "./to-input.ts";

type Need = SurveyView["needs"][number];
type Props = { token: string; need: Need; onDone: (view: SurveyView) => void; onBack: () => void };

/** A need that was sent back, with the reviewer's reasons at its fields. */
export function CorrectionEditor({ token, need, onDone, onBack }: Props) {
  const { t } = useText();
  const returned = useMemo(
    () =>
      need.returned?.fields.map(({ field, reason }) => ({
        field,
        reason: { zh: `退回意见：${reason}`, en: `Sent back: ${reason}` },
      })),
    [need],
  );
  return (
    <div className="hz-stack">
      <div className="hz-survey-bar">
        <Button icon={<ArrowLeftOutlined aria-hidden />} onClick={onBack}>
          {t({ zh: "返回", en: "Back" })}
        </Button>
      </div>
      <h1>{need.title}</h1>
      {need.returned?.reason && <Alert type="warning" showIcon title={need.returned.reason} />}
      <RecordForm<SurveyView>
        formId="survey-correction"
        recordId={need.id}
        sections={needSections(need.kind)}
        initial={need.returned?.values ?? {}}
        returned={returned}
        submitLabel={{ zh: "更正后重新提交", en: "Submit the correction" }}
        aside={(values) => (
          <ReadinessPanel kind={need.kind} values={values} onPoint={({ field }) => toInput(field)} />
        )}
        submit={(values) =>
          survey.correct(token, {
            needId: need.id,
            version: need.version,
            kind: need.kind,
            values: sentValues(values),
          })
        }
        onDone={onDone}
        onCancel={onBack}
      />
    </div>
  );
}
