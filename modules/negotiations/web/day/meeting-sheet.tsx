import { App, Button, Drawer, Space } from "antd";
import { useState } from "react";
import { AppLink, api, RefusalNotice, usePhone, useRefresh, useText } from "#platform/web/index.ts";
import type { DayBoard } from "../../model/day.ts";
import { countyName } from "../board/labels.ts";
import { AbsenceChoice } from "./absence-choice.tsx";
import { OutcomeTaps } from "./outcome-taps.tsx";
import { OutcomesSaid } from "./outcomes-said.tsx";
import { Repairs } from "./repairs.tsx";
import { stateLabel } from "./states.ts";

interface MeetingSheetProps {
  readonly meeting: DayBoard["meetings"][number] | undefined;
  /** Day and time in words. */
  readonly when: string;
  readonly day: DayBoard;
  readonly activityId: string;
  /** Slots and tables in words. */
  readonly labels: ReadonlyMap<string, string>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}
const LATE_BY = [5, 15, 30] as const;

/** One meeting on the day: begun, late, missing, over; then what came of it. Every mark can be taken back. */
export function MeetingSheet({ meeting, when, ...page }: MeetingSheetProps) {
  const { day, activityId, labels, onClose, onDone } = page;
  const { t, language, dateTime, list } = useText();
  const phone = usePhone();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  /** Who is about to be marked as missing. */
  const [missing, setMissing] = useState<string | null>(null);
  if (!meeting) return null;
  const nameOf = (p: (typeof meeting.parties)[number]) => (language === "en" ? (p.nameEn ?? p.name) : p.name);
  async function send(path: string, body: object) {
    setBusy(true);
    setError(null);
    try {
      const done = await api.post<{ repair?: boolean; lifted?: boolean }>(path, body);
      if (done.lifted)
        void message.info(
          t({
            zh: "缺席已取消；已发布的日程不会自动改回",
            en: "No longer absent; the published timetable is not changed back by itself",
          }),
        );
      if (done.repair)
        void message.info(
          t({ zh: "正在计算对日程影响最小的调整方案", en: "A repair that changes least is being computed" }),
        );
      setMissing(null);
      await refresh("/activities");
      onDone();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  }
  const mark = (body: object) => void send(`/negotiation-meetings/${meeting.id}/marks`, body);
  const may = (action: string) => meeting.allowedActions.includes(action);
  /** Whoever opens a meeting that is on or over comes to say how it went; before, to say who is missing. */
  const begun = ["started", "finished", "unmarked"].includes(meeting.state);
  const outcome = may("recordOutcome") ? (
    <OutcomeTaps meetingId={meeting.id} outcomes={meeting.outcomes} onDone={onDone} />
  ) : (
    <section className="hz-day-taps">
      <p>{list(meeting.parties.map(nameOf))}</p>
      <OutcomesSaid outcomes={meeting.outcomes} />
    </section>
  );
  return (
    <Drawer
      open
      placement={phone ? "bottom" : "right"}
      size={phone ? "85vh" : 560}
      onClose={onClose}
      title={`${meeting.code} ${meeting.title}`}
    >
      <p className="hz-day-hint">
        {[
          meeting.table ? t({ zh: "{n} 号桌", en: "Table {n}" }, { n: meeting.table }) : null,
          when,
          t(countyName(meeting.county)),
          t(stateLabel(meeting.state)),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <RefusalNotice error={error} />
      {may("markMeeting") && (
        <section className="hz-day-marks">
          <h2>{t({ zh: "现场情况", en: "At the table" })}</h2>
          <Space wrap>
            <Button
              size="large"
              type={meeting.state === "started" ? "default" : "primary"}
              loading={busy}
              disabled={meeting.state === "started"}
              onClick={() => mark({ mark: "started" })}
            >
              {t({ zh: "已开始", en: "Has begun" })}
            </Button>
            <Button
              size="large"
              type={meeting.state === "started" ? "primary" : "default"}
              loading={busy}
              disabled={meeting.state === "finished"}
              onClick={() => mark({ mark: "finished" })}
            >
              {t({ zh: "已结束", en: "Is over" })}
            </Button>
          </Space>
          <ul className="hz-day-list">
            {meeting.marks.map((m) => (
              <li key={m.id}>
                <span>
                  {t(stateLabel(m.mark))} {meeting.parties.filter((p) => p.key === m.party).map(nameOf)}{" "}
                  <small>{dateTime(m.at)}</small>
                </span>
                <Button loading={busy} onClick={() => void send(`/meeting-marks/${m.id}/withdraw`, {})}>
                  {t({ zh: "撤销", en: "Take back" })}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {begun && outcome}
      {may("markMeeting") && meeting.state !== "finished" && (
        <section className="hz-day-marks">
          <h2>{t({ zh: "有人未到或迟到", en: "Somebody missing or late" })}</h2>
          <p className="hz-day-hint">
            {t({
              zh: "标记后自动计算对日程影响最小的调整，由经办人确认后才会改动。",
              en: "The repair that changes least is computed; nothing moves before an officer accepts it.",
            })}
          </p>
          {meeting.parties.map((p) => (
            <div key={p.key} className="hz-day-party">
              <strong>
                {nameOf(p)}
                <small>
                  {p.here ? t({ zh: "已签到", en: "checked in" }) : t({ zh: "未签到", en: "not checked in" })}
                </small>
              </strong>
              {missing === p.key && (
                <AbsenceChoice
                  day={day}
                  slot={meeting.slot}
                  name={nameOf(p)}
                  busy={busy}
                  onChoose={(absentFor) => mark({ mark: "no-show", party: p.key, absentFor })}
                  onCancel={() => setMissing(null)}
                />
              )}
              <Space wrap hidden={missing === p.key}>
                <Button danger loading={busy} onClick={() => setMissing(p.key)}>
                  {t({ zh: "未到场", en: "No-show" })}
                </Button>
                {LATE_BY.map((minutes) => (
                  <Button
                    key={minutes}
                    loading={busy}
                    onClick={() => mark({ mark: "late", party: p.key, minutes })}
                  >
                    {t({ zh: "迟到 {n} 分钟", en: "{n} min late" }, { n: minutes })}
                  </Button>
                ))}
              </Space>
              <Repairs activityId={activityId} labels={labels} meetings={day.meetings} party={p.key} />
            </div>
          ))}
        </section>
      )}
      {!begun && (meeting.state !== "next" || !may("recordOutcome")) && outcome}
      <AppLink to={`/negotiations/meetings?q=${encodeURIComponent(meeting.code)}`}>
        {t({ zh: "查看洽谈详情", en: "The meeting's record" })}
      </AppLink>
    </Drawer>
  );
}
