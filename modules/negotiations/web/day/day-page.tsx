import { Button, Empty, Input, Select, Skeleton, Space, Tag } from "antd";
import { useState } from "react";
import { PageHeader, RefusalNotice, useRead, useText } from "#platform/web/index.ts";
import { outcomeLabels } from "../../model/day/outcome.ts";
import type { DayBoard } from "../../model/day.ts";
import { countyName } from "../board/labels.ts";
import { useActivity } from "../shared/use-activity.ts";
import { MeetingSheet } from "./meeting-sheet.tsx";
import { Repairs } from "./repairs.tsx";
import { stateLabel } from "./states.ts";
import "./day.css";

const EVERY = 10_000;

/** The days at the tables, made for the phone of whoever hosts them: the meetings of a slot, their marks and outcomes, repairs to decide. */
export default function DayPage() {
  const { t, language, list } = useText();
  const { activity } = useActivity();
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
  const wanted = search.trim().toLowerCase();
  const shown = day.meetings
    .filter((m) =>
      wanted === ""
        ? m.slot === chosen
        : [m.title, m.code, m.table, ...m.parties.flatMap((p) => [p.name, p.nameEn])].some((word) =>
            word?.toLowerCase().includes(wanted),
          ),
    )
    .sort((a, b) => (a.table ?? "").localeCompare(b.table ?? "", "zh", { numeric: true }));
  const labelOf = (id: string) => {
    const s = day.slots.find((one) => one.id === id);
    return s ? `${s.day.slice(5)} ${s.startsAt}–${s.endsAt}` : "";
  };
  return (
    <div className="hz-day">
      <PageHeader
        title={{ zh: "洽谈现场", en: "The day" }}
        back="/negotiations"
        subtitle={
          day.number === null
            ? t({ zh: "日程尚未发布", en: "Nothing is published yet" })
            : t(
                { zh: "第 {n} 版日程 · 现在 {time}", en: "Version {n}, now {time}" },
                { n: day.number, time: day.time },
              )
        }
      />
      <Repairs
        activityId={activity.id}
        labels={
          new Map([
            ...day.slots.map((s) => [s.id, labelOf(s.id)] as const),
            ...day.tables.map(
              (x) => [x.id, t({ zh: "{n} 号桌", en: "table {n}" }, { n: x.number })] as const,
            ),
          ])
        }
      />
      <Space wrap className="hz-day-tools">
        <Select
          className="hz-day-slot"
          value={chosen}
          onChange={setSlot}
          aria-label={t({ zh: "时段", en: "Slot" })}
          options={day.slots.map((s) => ({ value: s.id, label: labelOf(s.id) }))}
        />
        <Button disabled={!now || chosen === now.id} onClick={() => setSlot(null)}>
          {t({ zh: "当前时段", en: "Now" })}
        </Button>
        <Input
          allowClear
          value={search}
          aria-label={t({ zh: "查找桌号、专家或企业", en: "Find a table, an expert, an enterprise" })}
          placeholder={t({ zh: "桌号、专家、企业", en: "Table, expert, enterprise" })}
          onChange={(event) => setSearch(event.target.value)}
        />
      </Space>
      {shown.length === 0 && <Empty description={t({ zh: "没有洽谈", en: "No meeting" })} />}
      <ul className="hz-day-list">
        {shown.map((m) => {
          const outcome = m.outcomes.at(-1)?.outcome;
          return (
            <li key={m.id}>
              <button type="button" className="hz-day-meeting" onClick={() => setOpen(m.id)}>
                <strong>
                  {m.table
                    ? t({ zh: "{n} 号桌", en: "Table {n}" }, { n: m.table })
                    : t({ zh: "未定桌位", en: "No table" })}
                  <small>
                    {t(countyName(m.county))}
                    {wanted !== "" && ` · ${labelOf(m.slot)}`}
                  </small>
                </strong>
                <span>
                  {list(
                    m.parties.map(
                      (p) => `${language === "en" ? (p.nameEn ?? p.name) : p.name}${p.here ? " ✓" : ""}`,
                    ),
                  )}
                </span>
                <small>{m.title}</small>
              </button>
              <Space wrap>
                <Tag color={STATE_TONES[m.state]}>{t(stateLabel(m.state))}</Tag>
                {outcome && <Tag color="purple">{t(outcomeLabels[outcome])}</Tag>}
              </Space>
            </li>
          );
        })}
      </ul>
      <MeetingSheet
        meeting={day.meetings.find((m) => m.id === open)}
        onClose={() => setOpen(null)}
        onDone={() => void read.refetch()}
      />
    </div>
  );
}

const STATE_TONES: Readonly<Record<string, string>> = {
  waiting: "orange",
  late: "gold",
  "no-show": "red",
  started: "green",
  finished: "blue",
};
