import { Alert, Button, Space } from "antd";
import { type Text, useText } from "#platform/web/index.ts";
import type { DayBoard, MarkInput } from "../../model/day.ts";

type Absence = NonNullable<MarkInput["absentFor"]>;
interface AbsenceChoiceProps {
  readonly day: DayBoard;
  /** The meeting's slot. */
  readonly slot: string;
  readonly name: string;
  readonly busy: boolean;
  readonly onChoose: (absentFor: Absence) => void;
  readonly onCancel: () => void;
}

/** What is asked before somebody counts as absent: for this meeting, for the day, or for all that is to come. */
export function AbsenceChoice({ day, slot, name, busy, onChoose, onCancel }: AbsenceChoiceProps) {
  const { t, date } = useText();
  const own = day.slots.find((s) => s.id === slot)?.day ?? day.day;
  const on = [own, day.day].toSorted().at(-1) ?? day.day;
  const today = on === day.day;
  const inSession = day.slots.some((s) => s.day === day.day);
  const ahead = day.slots.filter((s) => s.day > day.day || (s.day === day.day && s.endsAt > day.time));
  const toCome = ahead.length > 0;
  const ofThatDay = ahead.some((s) => s.day === on);
  const later = day.slots.some((s) => s.day > on);
  const ofDay: Text = today
    ? { zh: "今天余下的场次", en: "The rest of today" }
    : { zh: "{day} 的场次", en: "All of {day}" };
  return (
    <section className="hz-day-choice" aria-label={t({ zh: "缺席多久", en: "Absent for how long" })}>
      <strong>{t({ zh: "{name}缺席哪些场次？", en: "What does {name} miss?" }, { name })}</strong>
      {!inSession && (
        <Alert
          type="warning"
          showIcon
          title={
            toCome
              ? t({
                  zh: "今天不在会期内：选“仅这一场”以外的选项，将按尚未举行的日程计算调整。",
                  en: "Today is not a day of the conference: anything but “this meeting alone” concerns days still to come.",
                })
              : t({
                  zh: "会期已过：标记只作记录，日程不变。",
                  en: "The conference is over: the mark is noted and nothing moves.",
                })
          }
        />
      )}
      <Space orientation="vertical" className="hz-day-choices">
        <Button size="large" block loading={busy} onClick={() => onChoose("meeting")}>
          {t({ zh: "仅这一场（只作记录，日程不变）", en: "This meeting alone (noted, nothing moves)" })}
        </Button>
        {ofThatDay && (
          <Button
            size="large"
            block
            type={inSession ? "primary" : "default"}
            loading={busy}
            onClick={() => onChoose("day")}
          >
            {t(ofDay, { day: date(on) })}
          </Button>
        )}
        {toCome && later && (
          <Button size="large" block danger loading={busy} onClick={() => onChoose("rest")}>
            {t({ zh: "直至会期结束", en: "The rest of the conference" })}
          </Button>
        )}
        <Button size="large" block disabled={busy} onClick={onCancel}>
          {t({ zh: "返回", en: "Back" })}
        </Button>
      </Space>
    </section>
  );
}
