import { Button } from "antd";
import { useState } from "react";
import { Panel, useRefresh, useText } from "#platform/web/index.ts";
import type { Programme } from "../../../model/programme/programme.ts";
import { minutesOf } from "../../../model/programme/slot-plan.ts";
import "./slots.css";
import { DayColumn, HourScale } from "./day-column.tsx";
import { SlotPlanForm } from "./slot-plan-form.tsx";

/** The days of an activity as timelines beside each other. */
export function SlotsTab({ programme, manages }: { programme: Programme; manages: boolean }) {
  const { t } = useText();
  const refresh = useRefresh();
  const [planning, setPlanning] = useState(false);
  const { slots, activityId } = programme;
  const days = [
    ...new Set([
      ...slots.map((s) => s.day),
      ...(slots.length ? [] : programme.startsOn ? [programme.startsOn] : []),
    ]),
  ];
  const hours = {
    from: Math.floor(Math.min(540, ...slots.map((s) => minutesOf(s.startsAt))) / 60) * 60,
    to: Math.ceil(Math.max(slots.length ? 0 : 1080, ...slots.map((s) => minutesOf(s.endsAt))) / 60) * 60,
  };
  const renew = () => refresh(`/activities/${activityId}`);
  return (
    <Panel
      title={{ zh: "每天的时段", en: "The days" }}
      extra={
        manages && (
          <Button type={slots.length === 0 ? "primary" : "default"} onClick={() => setPlanning(true)}>
            {t({ zh: "按作息生成时段", en: "Slots from a plan" })}
          </Button>
        )
      }
    >
      {slots.length === 0 && (
        <p className="hz-quiet">
          {manages
            ? t({
                zh: "还没有时段。先按作息生成，再逐个调整。",
                en: "No slots yet. Make them from a plan, then adjust single ones.",
              })
            : t({ zh: "时段尚未公布。", en: "The slots are not set yet." })}
        </p>
      )}
      {slots.length > 0 && manages && (
        <p className="hz-quiet">{t({ zh: "点按任一时段即可修改。", en: "Press a slot to change it." })}</p>
      )}
      {(slots.length > 0 || manages) && days.length > 0 && (
        <section
          className="hz-days"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
          aria-label={t({ zh: "各天的时段", en: "Slots by day" })}
        >
          <HourScale hours={hours} />
          {days.map((day) => (
            <DayColumn
              key={day}
              activityId={activityId}
              day={day}
              slots={slots.filter((s) => s.day === day)}
              hours={hours}
              manages={manages}
              onDone={renew}
            />
          ))}
        </section>
      )}
      {manages && (
        <SlotPlanForm
          open={planning}
          programme={programme}
          onDone={renew}
          onClose={() => setPlanning(false)}
        />
      )}
    </Panel>
  );
}
