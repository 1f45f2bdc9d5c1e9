import { Alert, Button } from "antd";
import { useState } from "react";
import { ReasonDialog, useText } from "#platform/web/index.ts";
import type { SurveyView } from "../../../model/campaigns/survey.ts";
import { survey } from "./calls.ts";

type Props = { token: string; view: SurveyView; onChange: (view: SurveyView) => void };

/** Whether answers are taken, and until when; after the end, the way to more time. */
export function Standing({ token, view, onChange }: Props) {
  const { t, date } = useText();
  const [asking, setAsking] = useState(false);
  const { campaign, standing, extension } = view;
  if (standing === "not-yet")
    return (
      <Alert
        type="info"
        showIcon
        title={t(
          { zh: "{day} 起可以提交，现在可先写草稿", en: "Takes answers from {day}; you can draft now" },
          { day: date(campaign.opensOn) },
        )}
      />
    );
  if (standing === "open")
    return (
      <p>
        <strong>{t({ zh: "截止 {day}", en: "Until {day}" }, { day: date(campaign.until) })}</strong>
        {campaign.until > campaign.closesOn && ` ${t({ zh: "（已同意延期）", en: "(extended)" })}`}
      </p>
    );
  const waiting = extension && extension.decidedAt === null;
  return (
    <div className="hz-stack">
      <Alert
        type="warning"
        showIcon
        title={t(
          { zh: "征集已于 {day} 截止，草稿均已保留", en: "Closed on {day}; your drafts are kept" },
          { day: date(campaign.until) },
        )}
        description={
          waiting
            ? t({
                zh: "延期申请已提交，等待经办人办理。",
                en: "Your request for an extension waits for an officer.",
              })
            : extension?.granted === false
              ? t(
                  { zh: "延期申请未获同意：{remark}", en: "The extension was not granted: {remark}" },
                  { remark: extension.remark ?? "" },
                )
              : t({
                  zh: "如仍需提交，可以申请延期。",
                  en: "If you still want to submit, ask for an extension.",
                })
        }
      />
      {!waiting && (
        <Button type="primary" size="large" onClick={() => setAsking(true)}>
          {t({ zh: "申请延期", en: "Ask for an extension" })}
        </Button>
      )}
      <ReasonDialog
        open={asking}
        title={{ zh: "申请延期", en: "Ask for an extension" }}
        body={{
          zh: "说明原因和希望的期限，由所在县（市、区）经办人办理，结果发到邮箱并显示在本页。",
          en: "Say why and until when. Your county's officer decides; the answer comes by mail and stands on this page.",
        }}
        reasonLabel={{ zh: "原因", en: "Why" }}
        fields={[{ id: "wantedUntil", label: { zh: "希望延至", en: "Until" }, kind: "date" }]}
        confirmLabel={{ zh: "提交申请", en: "Ask" }}
        onConfirm={async ({ reason = "", values }) => {
          const wantedUntil = typeof values.wantedUntil === "string" ? values.wantedUntil : undefined;
          onChange(await survey.extension(token, { reason, ...(wantedUntil ? { wantedUntil } : {}) }));
        }}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
