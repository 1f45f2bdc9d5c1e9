import { App, Button } from "antd";
import { useState } from "react";
import { api, RefusalNotice, type Text, useRefresh, useText } from "#platform/web/index.ts";
import type { DayBoard, StandingMark } from "../../model/day.ts";
import { stateLabel } from "./states.ts";

const ABSENT: Readonly<Record<StandingMark["absentFor"], Text>> = {
  meeting: { zh: "仅这一场", en: "this meeting alone" },
  day: { zh: "当天余下场次", en: "the rest of that day" },
  rest: { zh: "直至会期结束", en: "the rest of the conference" },
};

/** Marks of somebody late concern their day alone; whoever is absent stays so until it is taken back. */
export function standingMarks(day: DayBoard): StandingMark[] {
  const dayOf = (meeting: string) => {
    const slot = day.meetings.find((m) => m.id === meeting)?.slot;
    return day.slots.find((s) => s.id === slot)?.day ?? day.day;
  };
  return day.away.filter((m) => m.mark === "no-show" || dayOf(m.meeting.id) === day.day);
}

/** Who counts as missing or late, also where an accepted repair took the meeting's place; each can be taken back here. */
export function StandingMarks({ day, onDone }: { day: DayBoard; onDone: () => void }) {
  const { t, language, dateTime } = useText();
  const { message, modal } = App.useApp();
  const refresh = useRefresh();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const marks = standingMarks(day);
  async function takeBack(mark: StandingMark, name: string) {
    const agreed = await modal.confirm({
      title: t({ zh: "撤销“{name}”的标记？", en: "Take the mark of {name} back?" }, { name }),
      content: t({
        zh: "撤销后，新的草案和调整可以重新安排其洽谈；已发布的日程不会自动改回。",
        en: "New drafts and repairs may place the meetings again; the published timetable is not changed back by itself.",
      }),
      okText: t({ zh: "撤销标记", en: "Take back" }),
      cancelText: t({ zh: "取消", en: "Cancel" }),
    });
    if (!agreed) return;
    setBusy(mark.id);
    setError(null);
    try {
      const { lifted } = await api.post<{ lifted: boolean }>(`/meeting-marks/${mark.id}/withdraw`, {});
      void message.success(
        lifted
          ? t({
              zh: "缺席已取消；如需恢复洽谈，请在日程编排中新建草案并发布",
              en: "No longer absent; to bring the meetings back, make and publish a new draft",
            })
          : t({ zh: "已撤销", en: "Taken back" }),
      );
      await refresh("/activities", "/timetables");
      onDone();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(null);
    }
  }
  if (marks.length === 0) return <RefusalNotice error={error} />;
  return (
    <section className="hz-day-marks" aria-label={t({ zh: "缺席与迟到", en: "Absent and late" })}>
      <h2>{t({ zh: "缺席与迟到（{n}）", en: "Absent and late ({n})" }, { n: marks.length })}</h2>
      <RefusalNotice error={error} />
      <ul className="hz-day-list">
        {marks.map((m) => {
          const name = language === "en" ? (m.party.nameEn ?? m.party.name) : m.party.name;
          return (
            <li key={m.id}>
              <span>
                <strong>{name}</strong>{" "}
                {m.mark === "late"
                  ? t({ zh: "迟到 {n} 分钟", en: "{n} min late" }, { n: m.minutes ?? 0 })
                  : `${t(stateLabel(m.mark))} · ${t(ABSENT[m.absentFor])}`}
                <small>
                  {m.meeting.code} {m.meeting.title}
                </small>
                <small>
                  {t(
                    { zh: "{at} 起，{by}标记", en: "since {at}, marked by {by}" },
                    { at: dateTime(m.at), by: m.by },
                  )}
                </small>
              </span>
              {m.allowedActions.includes("markMeeting") && (
                <Button size="large" loading={busy === m.id} onClick={() => void takeBack(m, name)}>
                  {t({ zh: "已到场，撤销", en: "Has come after all" })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
