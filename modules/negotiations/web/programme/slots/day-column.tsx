import { EllipsisOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Popover } from "antd";
import { useState } from "react";
import { useText } from "#platform/web/index.ts";
import type { Slot } from "../../../model/programme/programme.ts";
import { minutesOf, timeOf } from "../../../model/programme/slot-plan.ts";
import { dayName } from "../../shared/slot-text.ts";
import { DayMenu } from "./day-menu.tsx";
import { type SlotDraft, SlotEditor } from "./slot-editor.tsx";
import { kindLabels } from "./slot-labels.ts";

/** Height of an hour on the timeline; a slot of 20 minutes still takes a line of text. */
const HOUR = 88;

type Props = {
  activityId: string;
  day: string;
  slots: readonly Slot[];
  /** Minutes since midnight at which all columns begin and end. */
  hours: { from: number; to: number };
  manages: boolean;
  onDone: () => Promise<void>;
};

/** The next free half hour after the day's last slot. */
const nextFree = (day: string, slots: readonly Slot[]): SlotDraft => {
  const last = slots.at(-1);
  const at = Math.min(last ? minutesOf(last.endsAt) : 540, 1380);
  return { day, startsAt: timeOf(at), endsAt: timeOf(Math.min(at + 30, 1439)), kind: "meeting", title: null };
};

/** One day drawn to scale; each slot opens its editor where it stands. */
export function DayColumn({ activityId, day, slots, hours, manages, onDone }: Props) {
  const { t, date, number, language } = useText();
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  const meetings = slots.filter((s) => s.kind === "meeting").length;
  const top = (time: string) => ((minutesOf(time) - hours.from) / 60) * HOUR;
  const editor = (slot: SlotDraft) => (
    <SlotEditor key={slot.id ?? "new"} activityId={activityId} slot={slot} onDone={onDone} onClose={close} />
  );
  const name = (s: Slot) => t(s.title ?? kindLabels[s.kind]);
  let count = 0;
  return (
    <section className="hz-day" aria-label={date(day)}>
      <header className="hz-day-head">
        <h3>{dayName(day, language)}</h3>
        <span className="hz-quiet">
          {t({ zh: "{n} 个洽谈时段", en: "{n} meeting slots" }, { n: number(meetings) })}
        </span>
        {manages && (
          <Popover
            trigger="click"
            open={open === "new"}
            onOpenChange={(is) => setOpen(is ? "new" : null)}
            destroyOnHidden
            content={editor(nextFree(day, slots))}
          >
            <Button size="small" icon={<PlusOutlined aria-hidden />}>
              {t({ zh: "时段", en: "Slot" })}
            </Button>
          </Popover>
        )}
        {manages && slots.length > 0 && (
          <Popover
            trigger="click"
            open={open === "day"}
            onOpenChange={(is) => setOpen(is ? "day" : null)}
            destroyOnHidden
            content={
              <DayMenu activityId={activityId} day={day} slots={slots} onDone={onDone} onClose={close} />
            }
          >
            <Button
              size="small"
              icon={<EllipsisOutlined aria-hidden />}
              aria-label={t({ zh: "调整 {day}", en: "Change {day}" }, { day: date(day) })}
            />
          </Popover>
        )}
      </header>
      <ol className="hz-day-line" style={{ height: ((hours.to - hours.from) / 60) * HOUR }}>
        {slots.map((s) => {
          if (s.kind === "meeting") count++;
          const box = (
            <button type="button" className={`hz-slot hz-slot-${s.kind}`} disabled={!manages}>
              <span className="hz-slot-time">
                {s.startsAt}–{s.endsAt}
              </span>
              <span className="hz-slot-name">
                {name(s)}
                {s.kind === "meeting" && !s.title && ` ${count}`}
              </span>
            </button>
          );
          return (
            <li
              key={s.id}
              style={{ top: top(s.startsAt), height: Math.max(15, top(s.endsAt) - top(s.startsAt) - 2) }}
            >
              {manages ? (
                <Popover
                  trigger="click"
                  open={open === s.id}
                  onOpenChange={(is) => setOpen(is ? s.id : null)}
                  destroyOnHidden
                  content={editor(s)}
                >
                  {box}
                </Popover>
              ) : (
                box
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The hours beside the columns. */
export function HourScale({ hours }: { hours: { from: number; to: number } }) {
  const marks = Array.from({ length: (hours.to - hours.from) / 60 + 1 }, (_, i) => hours.from + i * 60);
  return (
    <div className="hz-hours" aria-hidden style={{ height: ((hours.to - hours.from) / 60) * HOUR }}>
      {marks.map((m) => (
        <span key={m} style={{ top: ((m - hours.from) / 60) * HOUR }}>
          {m < 1440 ? timeOf(m) : "24:00"}
        </span>
      ))}
    </div>
  );
}
