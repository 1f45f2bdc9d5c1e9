import { App, Button } from "antd";
import { useState } from "react";
import { Panel, ReasonDialog, useRefresh, useText } from "#platform/web/index.ts";
import type { TargetView } from "../../model/campaigns/target.ts";
import { decideExtension, RENEWED } from "./calls.ts";

/** What the enterprise asked for after the end, and the officer's decision. */
export function Extensions({ view }: { view: TargetView }) {
  const { t, date, dateTime } = useText();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const [deciding, setDeciding] = useState<"grant" | "refuse" | null>(null);
  if (view.extensions.length === 0) return null;
  const waiting = view.extensions.find((x) => x.decidedAt === null);
  return (
    <Panel title={{ zh: "延期申请", en: "Extensions" }}>
      <ul className="hz-survey-rows">
        {view.extensions.map((x) => (
          <li key={x.id}>
            <span>
              {x.reason}
              {x.wantedUntil &&
                t({ zh: "（希望延至 {day}）", en: " (until {day})" }, { day: date(x.wantedUntil) })}
              {x.decidedAt && (
                <p>
                  {x.granted
                    ? t({ zh: "已同意，延至 {day}", en: "Granted until {day}" }, { day: date(x.until) })
                    : t({ zh: "未同意", en: "Not granted" })}
                  {x.remark ? ` · ${x.remark}` : ""}
                </p>
              )}
            </span>
            <span className="hz-quiet">
              {t({ zh: "{at} 申请", en: "asked {at}" }, { at: dateTime(x.askedAt) })}
              {x.decidedBy ? ` · ${x.decidedBy}` : ""}
            </span>
          </li>
        ))}
      </ul>
      {waiting && view.allowedActions.includes("decideExtension") && (
        <div className="hz-actions-row">
          <Button type="primary" onClick={() => setDeciding("grant")}>
            {t({ zh: "同意延期", en: "Grant" })}
          </Button>
          <Button onClick={() => setDeciding("refuse")}>{t({ zh: "不同意", en: "Do not grant" })}</Button>
        </div>
      )}
      <ReasonDialog
        open={deciding !== null}
        title={
          deciding === "grant"
            ? { zh: "同意延期", en: "Grant the extension" }
            : { zh: "不同意延期", en: "Do not grant it" }
        }
        reason={deciding === "refuse"}
        initial={waiting?.wantedUntil ? { until: waiting.wantedUntil } : {}}
        fields={
          deciding === "grant"
            ? [
                { id: "until", label: { zh: "延至", en: "Until" }, kind: "date", required: true },
                { id: "remark", label: { zh: "说明", en: "Remark" }, kind: "text", max: 500 },
              ]
            : []
        }
        confirmLabel={{ zh: "确定", en: "Confirm" }}
        onConfirm={async ({ reason, values }) => {
          await decideExtension(
            view.id,
            deciding === "grant"
              ? { granted: true, until: values.until, ...(values.remark ? { remark: values.remark } : {}) }
              : { granted: false, remark: reason },
          );
          void message.success(
            t({ zh: "已办理，企业将收到邮件", en: "Done; the enterprise is told by mail" }),
          );
          await refresh(...RENEWED);
        }}
        onClose={() => setDeciding(null)}
      />
    </Panel>
  );
}
