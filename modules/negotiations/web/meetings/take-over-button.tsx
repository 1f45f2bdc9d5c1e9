import { App, Button } from "antd";
import { useState } from "react";
import { api, ReasonDialog, useRefresh, useText } from "#platform/web/index.ts";
import type { TakenOver } from "../../model/meetings/meeting.ts";

/** Makes a meeting of every confirmed engagement that has none. */
export function TakeOverButton({ activityId }: { activityId: string }) {
  const { t } = useText();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t({ zh: "从对接生成洽谈", en: "Take over engagements" })}
      </Button>
      <ReasonDialog
        open={open}
        title={{ zh: "从已确认的对接生成洽谈", en: "Take confirmed engagements over as meetings" }}
        body={{
          zh: "每个双方已确认的对接生成一场洽谈，已有的不重复。此后对接未成或暂缓，洽谈随之取消；新确认的对接自动增加洽谈。",
          en: "Every engagement confirmed by both sides becomes one meeting; those that have one are left alone. From then on meetings follow: an engagement that falls through or is put on hold takes its meeting with it, one confirmed later gets one.",
        }}
        reason={false}
        confirmLabel={{ zh: "生成", en: "Take over" }}
        initial={{ consortium: "lead", advanced: false }}
        fields={[
          {
            id: "consortium",
            label: { zh: "联合体由谁参加", en: "Of a consortium" },
            kind: "enum",
            required: true,
            options: [
              { value: "lead", label: { zh: "牵头单位", en: "The leading member" } },
              { value: "all", label: { zh: "全部成员（不超过 3 家时）", en: "All members (up to three)" } },
            ],
          },
          {
            id: "advanced",
            label: {
              zh: "包括已洽谈、达成意向和已签约的对接",
              en: "Also engagements that have met, reached an intent or signed",
            },
            kind: "boolean",
          },
        ]}
        onConfirm={async ({ values }) => {
          const done = await api.post<TakenOver>("/negotiation-meetings/take-over", {
            activityId,
            consortium: values.consortium,
            advanced: values.advanced === true,
          });
          void message.success(
            t(
              {
                zh: "新增 {made} 场，恢复 {reopened} 场，关联约谈 {linked} 场；已有 {already} 场，人工取消的 {cancelled} 场未动",
                en: "{made} made, {reopened} opened again, {linked} linked to requests; {already} were there, {cancelled} cancelled by hand left alone",
              },
              done,
            ),
            6,
          );
          await refresh("/negotiation-meetings");
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
