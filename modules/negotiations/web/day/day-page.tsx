import { useSearch } from "@tanstack/react-router";
import { Button, Empty, Input, Segmented, Select, Skeleton, Space } from "antd";
import { useState } from "react";
import {
  LinkButton,
  PageHeader,
  RefusalNotice,
  StageTag,
  type Tone,
  useRead,
  useText,
} from "#platform/web/index.ts";
import { outcomeLabels } from "../../model/day/outcome.ts";
import type { DayBoard } from "../../model/day.ts";
import { countyName } from "../board/labels.ts";
import { useActivity } from "../shared/use-activity.ts";
import { type DayView, meetingsShown, standingOf, viewLabels, viewsFor } from "./day-list.ts";
import { MeetingSheet } from "./meeting-sheet.tsx";
import { Repairs } from "./repairs.tsx";
import { StandingMarks } from "./standing-marks.tsx";
import { stateLabel } from "./states.ts";
import { quietWall } from "./wall/wall-screens.ts";
import "./day.css";

const EVERY = 10_000;

/** The days at the tables, made for the phone of whoever hosts them: the meetings of a slot, their marks and outcomes, repairs to decide. */
export default function DayPage() {
  const { t, language, date } = useText();
  const { activity } = useActivity();
  const { view: wanted } = useSearch({ strict: false }) as { view?: string };
  const [asked, setView] = useState<DayView | null>(null);
  const read = useRead<DayBoard>(`/activities/${activity?.id}/day`, {}, activity !== undefined, {
    every: EVERY,
  });
  const [slot, setSlot] = useState<string | null>(null);
  const [search, setSearch] = useState("");
  const [open, setOpen] = useState<string | null>(null);
  const day = read.data;
  if (read.error && !day) return <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />;
  if (!day || !activity) return <Skeleton active />;
  const now =
    day.slots.find((s) => s.day === day.day && day.time < s.endsAt) ??
    day.slots.find((s) => s.day > day.day) ??
    day.slots[0];
  const chosen = slot ?? now?.id;
  const views = viewsFor(day.meetings);
  const view = asked ?? views.find((v) => v === wanted) ?? views[0] ?? "all";
  const searching = search.trim() !== "";
  const order = new Map(day.slots.map((s, i) => [s.id, i]));
  // What is found in several slots is read in the order of time.
  const shown = meetingsShown(day.meetings, { slot: chosen, search, view }).toSorted(
    (a, b) => (order.get(a.slot) ?? 0) - (order.get(b.slot) ?? 0),
  );
  const today = day.slots.some((s) => s.day === day.day);
  const moments = day.slots.map((s) => ({ day: s.day, time: s.startsAt }));
  const clock = today
    ? t({ zh: "现在 {time}", en: "now {time}" }, { time: day.time })
    : t(quietWall({ number: day.number, day: day.day, moments }, date));
  const labelOf = (id: string) => {
    const s = day.slots.find((one) => one.id === id);
    return s ? `${s.day.slice(5)} ${s.startsAt}–${s.endsAt}` : "";
  };
  const labels = new Map([
    ...day.slots.map((s) => [s.id, labelOf(s.id)] as const),
    ...day.tables.map((x) => [x.id, t({ zh: "{n} 号桌", en: "table {n}" }, { n: x.number })] as const),
  ]);
  const opened = day.meetings.find((m) => m.id === open);
  return (
    <div className="hz-day">
      <PageHeader
        title={{ zh: "洽谈现场", en: "The day" }}
        back="/negotiations"
        subtitle={
          day.number === null
            ? t({ zh: "日程尚未发布", en: "Nothing is published yet" })
            : t({ zh: "第 {n} 版日程 · {clock}", en: "Version {n} · {clock}" }, { n: day.number, clock })
        }
      />
      <nav className="hz-actions-row" aria-label={t({ zh: "现场相关页面", en: "Pages of the day" })}>
        {day.meetings.some((m) => m.allowedActions.length > 0) && (
          <LinkButton to={`/negotiations/check-in?activity=${activity.id}`}>
            {t({ zh: "签到台", en: "Check-in desk" })}
          </LinkButton>
        )}
        <LinkButton to={`/negotiations/wall?activity=${activity.id}`}>
          {t({ zh: "桌位大屏", en: "Wall of tables" })}
        </LinkButton>
        {views.includes("silent") && view !== "silent" && (
          <Button onClick={() => setView("silent")}>
            {t({ zh: "登记洽谈结果", en: "Record outcomes" })}
          </Button>
        )}
      </nav>
      <Repairs activityId={activity.id} labels={labels} meetings={day.meetings} />
      <StandingMarks day={day} onDone={() => void read.refetch()} />
      <div className="hz-day-tools">
        <Select
          size="large"
          className="hz-day-slot"
          value={chosen}
          onChange={setSlot}
          aria-label={t({ zh: "时段", en: "Slot" })}
          options={day.slots.map((s) => ({ value: s.id, label: labelOf(s.id) }))}
        />
        {today && (
          <Button size="large" disabled={!now || chosen === now.id} onClick={() => setSlot(null)}>
            {t({ zh: "当前时段", en: "Now" })}
          </Button>
        )}
        <Input
          size="large"
          allowClear
          value={search}
          aria-label={t({ zh: "查找桌号、专家或企业", en: "Find a table, an expert, an enterprise" })}
          placeholder={t({ zh: "桌号、专家、企业", en: "Table, expert, enterprise" })}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Segmented<DayView>
          size="large"
          value={view}
          onChange={setView}
          aria-label={t({ zh: "只看", en: "Show" })}
          options={views.map((value) => ({
            value,
            label: `${t(viewLabels[value])} ${meetingsShown(day.meetings, { slot: chosen, search, view: value }).length}`,
          }))}
        />
      </div>
      {shown.length === 0 && (
        <Empty
          description={
            searching
              ? t({
                  zh: "没有符合的洽谈，请检查桌号或姓名",
                  en: "No meeting fits; check the table or the name",
                })
              : t({ zh: "这个时段没有这样的洽谈", en: "No such meeting in this slot" })
          }
        />
      )}
      <ul className="hz-day-list">
        {shown.map((m) => {
          const stands = standingOf(m);
          return (
            <li key={m.id}>
              <button type="button" className="hz-day-meeting" onClick={() => setOpen(m.id)}>
                <strong>
                  {m.table
                    ? t({ zh: "{n} 号桌", en: "Table {n}" }, { n: m.table })
                    : t({ zh: "未定桌位", en: "No table" })}
                  <small>
                    {t(countyName(m.county))}
                    {searching && ` · ${labelOf(m.slot)}`}
                  </small>
                </strong>
                {m.parties.map((p) => (
                  <span key={p.key} className="hz-day-name">
                    {language === "en" ? (p.nameEn ?? p.name) : p.name}
                    <small data-here={p.here}>
                      {p.here ? t({ zh: "✓ 已签到", en: "✓ here" }) : t({ zh: "未签到", en: "not here yet" })}
                    </small>
                  </span>
                ))}
                <small>{m.title}</small>
              </button>
              <Space wrap>
                <StageTag label={stateLabel(m.state)} tone={STATE_TONES[m.state]} />
                {stands && <StageTag label={outcomeLabels[stands.outcome]} tone="progress" />}
                {stands?.disputed && (
                  <StageTag
                    label={
                      stands.settled
                        ? { zh: "各方说法不一", en: "sides differ" }
                        : { zh: "说法矛盾，请登记", en: "contradictory: your word is needed" }
                    }
                    tone="danger"
                  />
                )}
              </Space>
            </li>
          );
        })}
      </ul>
      <MeetingSheet
        key={open}
        meeting={opened}
        day={day}
        activityId={activity.id}
        labels={labels}
        when={opened ? labelOf(opened.slot) : ""}
        onClose={() => setOpen(null)}
        onDone={() => void read.refetch()}
      />
    </div>
  );
}

const STATE_TONES: Readonly<Record<string, Tone>> = {
  waiting: "warning",
  late: "warning",
  "no-show": "danger",
  started: "success",
  finished: "info",
};
