import { MinusCircleOutlined, PlusOutlined } from "@ant-design/icons";
import { App, Button, Checkbox, Drawer, Form, Input, InputNumber, Select } from "antd";
import { useMemo, useState } from "react";
import { addDays } from "#libs/calendar/index.ts";
import { api, RefusalNotice, useSubmissionKey, useText } from "#platform/web/index.ts";
import type { Programme } from "../../../model/programme/programme.ts";
import { SlotPlan, slotsFrom } from "../../../model/programme/slot-plan.ts";
import { kindLabels } from "./slot-labels.ts";
import { TimeInput } from "./time-input.tsx";

type Props = { open: boolean; programme: Programme; onDone: () => Promise<void>; onClose: () => void };
type PauseDraft = {
  key: number;
  startsAt: string;
  endsAt: string;
  kind: "break" | "meal" | "ceremony" | "transfer";
  zh: string;
};

const PAUSE_KINDS = ["break", "meal", "ceremony", "transfer"] as const;
const usual: readonly PauseDraft[] = [
  { key: 1, startsAt: "09:00", endsAt: "09:40", kind: "ceremony", zh: "开幕式" },
  { key: 2, startsAt: "10:40", endsAt: "11:00", kind: "break", zh: "" },
  { key: 3, startsAt: "12:00", endsAt: "14:00", kind: "meal", zh: "" },
];

/** The days an activity has, and the day after for a longer programme. */
function daysOf({ startsOn, endsOn, slots }: Programme): string[] {
  const days = new Set(slots.map((s) => s.day));
  if (startsOn)
    for (let day = startsOn, i = 0; day <= (endsOn ?? startsOn) && i < 10; day = addDays(day, 1), i++)
      days.add(day);
  return [...days].sort();
}

/** Slots of one or more days from a few figures, shown before they are made. */
export function SlotPlanForm({ open, programme, onDone, onClose }: Props) {
  const { t, date, number } = useText();
  const { message } = App.useApp();
  const all = daysOf(programme);
  const [days, setDays] = useState<string[]>(all);
  const [span, setSpan] = useState({ from: "09:40", to: "17:30" });
  const [minutes, setMinutes] = useState<number | null>(30);
  const [change, setChange] = useState<number | null>(0);
  const [replace, setReplace] = useState(false);
  const [pauses, setPauses] = useState<readonly PauseDraft[]>(usual);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const { keyFor, settle } = useSubmissionKey();

  const given = useMemo(
    () => ({
      days,
      ...span,
      minutes,
      change: change ?? 0,
      replace,
      pauses: pauses.map((p) => ({
        startsAt: p.startsAt,
        endsAt: p.endsAt,
        kind: p.kind,
        title: p.zh.trim() ? { zh: p.zh.trim(), en: p.zh.trim() === "开幕式" ? "Opening" : "" } : null,
      })),
    }),
    [days, span, minutes, change, replace, pauses],
  );
  const plan = SlotPlan.safeParse(given);
  const preview = plan.success ? slotsFrom(plan.data) : [];
  const meetings = preview.filter((s) => s.kind === "meeting");
  const first = preview.filter((s) => s.day === preview[0]?.day);

  const make = async () => {
    setBusy(true);
    setError(null);
    try {
      const path = `/activities/${programme.activityId}/slots/generate`;
      await api.post(path, given, { idempotencyKey: keyFor(given) });
      settle();
      void message.success(
        t({ zh: "已生成 {n} 个洽谈时段", en: "{n} meeting slots made" }, { n: meetings.length }),
      );
      await onDone();
      onClose();
    } catch (refusal) {
      settle(refusal);
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  const setPause = (key: number, part: Partial<PauseDraft>) =>
    setPauses(pauses.map((p) => (p.key === key ? { ...p, ...part } : p)));
  const time = (label: string, value: string, set: (value: string) => void) => (
    <TimeInput label={label} value={value} onChange={set} />
  );
  const start = t({ zh: "开始", en: "Start" });
  const end = t({ zh: "结束", en: "End" });
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size={640}
      className="hz-drawer"
      title={t({ zh: "按作息生成时段", en: "Slots from a plan" })}
      destroyOnHidden
    >
      <Form layout="vertical" disabled={busy}>
        <Form.Item label={t({ zh: "日期", en: "Days" })} htmlFor="plan-days">
          <Select
            id="plan-days"
            mode="multiple"
            value={days}
            options={all.map((value) => ({ value, label: date(value) }))}
            onChange={setDays}
          />
        </Form.Item>
        <div className="hz-slot-times">
          <Form.Item label={t({ zh: "首个洽谈开始", en: "First meeting at" })}>
            {time(start, span.from, (from) => setSpan({ ...span, from }))}
          </Form.Item>
          <Form.Item label={t({ zh: "最晚结束", en: "Ends by" })}>
            {time(end, span.to, (to) => setSpan({ ...span, to }))}
          </Form.Item>
          <Form.Item label={t({ zh: "每场分钟数", en: "Minutes per slot" })} htmlFor="plan-minutes">
            <InputNumber id="plan-minutes" min={5} max={240} value={minutes} onChange={setMinutes} />
          </Form.Item>
          <Form.Item label={t({ zh: "换桌间隔（分钟）", en: "Change-over (minutes)" })} htmlFor="plan-change">
            <InputNumber id="plan-change" min={0} max={60} value={change} onChange={setChange} />
          </Form.Item>
        </div>
        <Form.Item label={t({ zh: "茶歇、午餐和仪式", en: "Breaks, lunch and ceremonies" })}>
          <ul className="hz-pauses">
            {pauses.map((p) => (
              <li key={p.key}>
                {time(start, p.startsAt, (startsAt) => setPause(p.key, { startsAt }))}
                {time(end, p.endsAt, (endsAt) => setPause(p.key, { endsAt }))}
                <Select
                  aria-label={t({ zh: "类型", en: "Kind" })}
                  value={p.kind}
                  options={PAUSE_KINDS.map((value) => ({ value, label: t(kindLabels[value]) }))}
                  onChange={(kind) => setPause(p.key, { kind })}
                />
                <Input
                  aria-label={t({ zh: "名称", en: "Title" })}
                  placeholder={t(kindLabels[p.kind])}
                  maxLength={80}
                  value={p.zh}
                  onChange={(e) => setPause(p.key, { zh: e.target.value })}
                />
                <Button
                  type="text"
                  aria-label={t({ zh: "去掉", en: "Take out" })}
                  icon={<MinusCircleOutlined aria-hidden />}
                  onClick={() => setPauses(pauses.filter((x) => x.key !== p.key))}
                />
              </li>
            ))}
          </ul>
          <Button
            size="small"
            icon={<PlusOutlined aria-hidden />}
            onClick={() =>
              setPauses([
                ...pauses,
                {
                  key: Math.max(0, ...pauses.map((p) => p.key)) + 1,
                  startsAt: "15:30",
                  endsAt: "15:45",
                  kind: "break",
                  zh: "",
                },
              ])
            }
          >
            {t({ zh: "加一段", en: "Add one" })}
          </Button>
        </Form.Item>
        <Checkbox checked={replace} onChange={(e) => setReplace(e.target.checked)}>
          {t({
            zh: "先删除这些日期已有的时段（已被洽谈使用的不能删除）",
            en: "Remove these days' slots first (refused when meetings use them)",
          })}
        </Checkbox>
      </Form>
      <section className="hz-plan-preview" aria-live="polite">
        <h3>
          {t(
            { zh: "预览：{days} 天，共 {n} 个洽谈时段", en: "Preview: {days} days, {n} meeting slots" },
            { days: number(new Set(preview.map((s) => s.day)).size), n: number(meetings.length) },
          )}
        </h3>
        {plan.success ? (
          <ol>
            {first.map((s) => (
              <li key={s.startsAt} className={`hz-slot-${s.kind}`}>
                {s.startsAt}–{s.endsAt} {t(s.title ?? kindLabels[s.kind])}
              </li>
            ))}
          </ol>
        ) : (
          <p className="hz-error-text">
            {t({
              zh: "请检查：日期、起止时间、每场分钟数和各段休息的先后。",
              en: "Please check days, times, minutes and the pauses.",
            })}
          </p>
        )}
      </section>
      <RefusalNotice error={error} />
      <div className="hz-form-foot">
        <Button type="primary" loading={busy} disabled={meetings.length === 0} onClick={() => void make()}>
          {t({ zh: "生成", en: "Make the slots" })}
        </Button>
        <Button onClick={onClose}>{t({ zh: "取消", en: "Cancel" })}</Button>
      </div>
    </Drawer>
  );
}
