import { App, Button } from "antd";
import { useState } from "react";
import { api, ReasonDialog, useRefresh, useText } from "#platform/web/index.ts";
import type { ActivityChoice } from "../shared/use-activity.ts";

/** Brings the programme of another activity of the edition over. */
export function CopyButton({ activity, all }: { activity: ActivityChoice; all: readonly ActivityChoice[] }) {
  const { t } = useText();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  const others = all.filter((a) => a.id !== activity.id);
  if (others.length === 0) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {t({ zh: "从其他活动复制", en: "Copy from another activity" })}
      </Button>
      <ReasonDialog
        open={open}
        title={{ zh: "从其他活动复制", en: "Copy from another activity" }}
        body={{
          zh: "时段的日期按两个活动的开始日期平移；已有内容的部分不会被覆盖。",
          en: "Days move along with the beginning of the activity; parts that have content already are not overwritten.",
        }}
        reason={false}
        confirmLabel={{ zh: "复制", en: "Copy" }}
        initial={{ from: others[0]?.id, parts: ["venue", "slots", "vehicles"] }}
        fields={[
          {
            id: "from",
            label: { zh: "来源活动", en: "From" },
            kind: "enum",
            required: true,
            options: others.map((a) => ({ value: a.id, label: a.name })),
          },
          {
            id: "parts",
            label: { zh: "复制内容", en: "What" },
            kind: "enums",
            required: true,
            options: [
              { value: "venue", label: { zh: "会场与桌位", en: "Rooms and tables" } },
              { value: "slots", label: { zh: "时段", en: "Slots" } },
              { value: "vehicles", label: { zh: "车辆", en: "Vehicles" } },
            ],
          },
        ]}
        onConfirm={async ({ values }) => {
          const made = await api.post<{ rooms: number; tables: number; slots: number; vehicles: number }>(
            `/activities/${activity.id}/programme/copy`,
            values,
          );
          void message.success(
            t(
              {
                zh: "已复制 {rooms} 个会场、{tables} 张桌、{slots} 个时段、{vehicles} 辆车",
                en: "{rooms} rooms, {tables} tables, {slots} slots and {vehicles} vehicles copied",
              },
              made,
            ),
          );
          await refresh(`/activities/${activity.id}`);
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
