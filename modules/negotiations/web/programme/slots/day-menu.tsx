import { Button, DatePicker, Form, InputNumber, Popconfirm, Select } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { api, RefusalNotice, useSubmissionKey, useText } from "#platform/web/index.ts";
import type { Slot } from "../../../model/programme/programme.ts";

type Props = {
  activityId: string;
  day: string;
  slots: readonly Slot[];
  onDone: () => Promise<void>;
  onClose: () => void;
};

/** A day as a whole: put off from a slot on, moved to another date, or taken away. */
export function DayMenu({ activityId, day, slots, onDone, onClose }: Props) {
  const { t, date } = useText();
  const [from, setFrom] = useState(slots[0]?.startsAt ?? "00:00");
  const [minutes, setMinutes] = useState<number | null>(15);
  const [to, setTo] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const { keyFor, settle } = useSubmissionKey();

  const send = async (path: string, body: object) => {
    setBusy(true);
    setError(null);
    try {
      await api.post(`/activities/${activityId}/slots/${path}`, body, {
        idempotencyKey: keyFor([path, body]),
      });
      settle();
      await onDone();
      onClose();
    } catch (refusal) {
      settle(refusal);
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form layout="vertical" className="hz-slot-editor" disabled={busy}>
      <RefusalNotice error={error} />
      <div className="hz-slot-times">
        <Form.Item label={t({ zh: "从哪一段起", en: "From the slot at" })} htmlFor="day-from">
          <Select
            id="day-from"
            value={from}
            options={slots.map((s) => ({ value: s.startsAt, label: s.startsAt }))}
            onChange={setFrom}
          />
        </Form.Item>
        <Form.Item label={t({ zh: "顺延分钟（提前填负数）", en: "Later by minutes" })} htmlFor="day-minutes">
          <InputNumber id="day-minutes" min={-720} max={720} step={5} value={minutes} onChange={setMinutes} />
        </Form.Item>
        <Form.Item label=" " colon={false}>
          <Button
            type="primary"
            disabled={!minutes}
            onClick={() => void send("shift", { day, from, minutes: minutes ?? 0 })}
          >
            {t({ zh: "顺延", en: "Put off" })}
          </Button>
        </Form.Item>
      </div>
      <div className="hz-slot-titles">
        <Form.Item label={t({ zh: "整天改到", en: "Move the day to" })} htmlFor="day-to">
          <DatePicker
            id="day-to"
            defaultPickerValue={dayjs(day)}
            value={to ? dayjs(to) : null}
            onChange={(value) => setTo(value ? value.format("YYYY-MM-DD") : null)}
          />
        </Form.Item>
        <Form.Item label=" " colon={false}>
          <Button disabled={!to || to === day} onClick={() => void send("shift", { day, to })}>
            {t({ zh: "改期", en: "Move" })}
          </Button>
        </Form.Item>
      </div>
      <p className="hz-quiet">
        {t({
          zh: "已发布的日程不会随之改变，页面会提示差异；重新发布后才通知各方。考察时间需在“实地考察”中另行调整。",
          en: "A published timetable stays; the difference is shown, and people are told with the next version. Site visits are changed on their own page.",
        })}
      </p>
      <div className="hz-programme-buttons">
        <Popconfirm
          title={t({ zh: "删除 {day} 的全部时段？", en: "Remove all slots of {day}?" }, { day: date(day) })}
          okText={t({ zh: "删除", en: "Remove" })}
          cancelText={t({ zh: "取消", en: "Cancel" })}
          onConfirm={() => void send("remove-day", { day })}
        >
          <Button danger>{t({ zh: "删除这一天", en: "Remove the day" })}</Button>
        </Popconfirm>
        <Button onClick={onClose}>{t({ zh: "关闭", en: "Close" })}</Button>
      </div>
    </Form>
  );
}
