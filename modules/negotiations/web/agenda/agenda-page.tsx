import { CalendarOutlined, CopyOutlined, PrinterOutlined } from "@ant-design/icons";
import { useSearch } from "@tanstack/react-router";
import { Button, Empty, Select, Skeleton, Space } from "antd";
import {
  PageHeader,
  RefusalNotice,
  type Text,
  useCopy,
  useGo,
  usePhone,
  useRead,
  useText,
} from "#platform/web/index.ts";
import { localMoment } from "../../model/day/wall.ts";
import { agendaAsText } from "../../model/timetable/agenda-text.ts";
import type { Agenda, AgendaEntry } from "../../model/timetable.ts";
import { useActivity } from "../shared/use-activity.ts";
import { Report } from "./report.tsx";
import "./agenda.css";

type Choice = { key: string; name: string; nameEn: string | null };

/** One party's days from the version in force: what, when, where, with whom. Made for a phone. */
export default function AgendaPage() {
  const { t, language, dateTime } = useText();
  const copy = useCopy();
  const phone = usePhone();
  const go = useGo();
  const { activity } = useActivity();
  const { party } = useSearch({ strict: false }) as { party?: string };
  const path = `/activities/${activity?.id}/agenda`;
  const parties = useRead<{ parties: Choice[] }>(`${path}/parties`, {}, activity !== undefined);
  const choices = parties.data?.parties ?? [];
  const wanted = party ?? choices[0]?.key;
  const read = useRead<Agenda>(path, { party: wanted }, activity !== undefined && wanted !== undefined);
  const agenda = read.data;
  if (parties.data && !wanted)
    return (
      <>
        <PageHeader title={{ zh: "洽谈日程", en: "Agenda" }} back="/negotiations" />
        <Empty
          description={t({
            zh: "参会名单里还没有您或您所辖的一方。",
            en: "Neither you nor anybody of your area is on the list yet.",
          })}
        />
      </>
    );
  const error = parties.error ?? read.error;
  if (error) return <RefusalNotice error={error} onRetry={() => void read.refetch()} />;
  if (!agenda) return <Skeleton active />;
  const who = language === "en" ? (agenda.party.nameEn ?? agenda.party.name) : agenda.party.name;
  const files = `/api${path}.ics?party=${encodeURIComponent(agenda.party.key)}`;
  return (
    <div className="hz-agenda">
      <PageHeader
        title={t({ zh: "{who} 的日程", en: "Agenda of {who}" }, { who })}
        back="/negotiations"
        subtitle={
          agenda.number === null
            ? t({ zh: "日程尚未发布", en: "Nothing is published yet" })
            : t(
                {
                  zh: "第 {n} 版 · {at} 发布 · 时间为北京时间",
                  en: "Version {n}, published {at}; times are Beijing time",
                },
                { n: agenda.number, at: dateTime(agenda.publishedAt) },
              )
        }
        actions={
          agenda.entries.length > 0 && (
            <Space wrap>
              <Button icon={<CalendarOutlined />} href={files} download>
                {t({ zh: "加入日历（ICS）", en: "Calendar (ICS)" })}
              </Button>
              <Button
                icon={<CopyOutlined />}
                onClick={() =>
                  void copy(agendaAsText(agenda, language), {
                    zh: "已复制，可粘贴到微信",
                    en: "Copied, ready to paste",
                  })
                }
              >
                {t({ zh: "复制文字", en: "Copy as text" })}
              </Button>
              {!phone && (
                <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
                  {t({ zh: "打印", en: "Print" })}
                </Button>
              )}
            </Space>
          )
        }
      />
      {choices.length > 1 && (
        <Select
          showSearch
          optionFilterProp="label"
          className="hz-agenda-who"
          aria-label={t({ zh: "看谁的日程", en: "Whose agenda" })}
          value={agenda.party.key}
          onChange={(key) =>
            void go(`/negotiations/agenda?activity=${activity?.id}&party=${encodeURIComponent(key)}`)
          }
          options={choices.map((c) => ({
            value: c.key,
            label: language === "en" ? (c.nameEn ?? c.name) : c.name,
          }))}
        />
      )}
      {agenda.entries.length === 0 && (
        <Empty description={t({ zh: "还没有为您安排的洽谈。", en: "No meeting is placed for you yet." })} />
      )}
      <Days entries={agenda.entries} timeZone={agenda.timeZone} />
    </div>
  );
}

/** Where an entry lies by the clock of the venue, wherever the reader's telephone thinks it is. */
const when = (entry: AgendaEntry, now: { day: string; time: string }): "past" | "now" | "ahead" => {
  const at = `${now.day} ${now.time}`;
  if (`${entry.day} ${entry.endsAt}` <= at) return "past";
  return `${entry.day} ${entry.startsAt}` <= at ? "now" : "ahead";
};

function Days({ entries, timeZone }: { entries: readonly AgendaEntry[]; timeZone: string }) {
  const { t, date, language } = useText();
  const now = localMoment(new Date().toISOString(), timeZone);
  const next = entries.find((e) => e.kind !== "programme" && when(e, now) === "ahead");
  const weekday = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
    weekday: "long",
    timeZone: "UTC",
  });
  const days = [...new Set(entries.map((e) => e.day))];
  return days.map((day) => (
    <section key={day}>
      <h2>
        {date(day)} <small>{weekday.format(new Date(`${day}T00:00:00Z`))}</small>
      </h2>
      <ol className="hz-agenda-entries">
        {entries
          .filter((e) => e.day === day)
          .map((e) => (
            <li key={e.kind + e.id} data-kind={e.kind} data-when={when(e, now)}>
              <time>
                {e.startsAt}–{e.endsAt}
                {when(e, now) === "now" && <em>{t({ zh: "正在进行", en: "now" })}</em>}
                {e === next && <em>{t({ zh: "下一项", en: "next" })}</em>}
              </time>
              <div>
                <strong>{t(e.title)}</strong>
                <Others entry={e} />
                <Place entry={e} />
                {e.note && <small>{t(e.note)}</small>}
                {e.mark && <small>{t(MARK_LABELS[e.mark] ?? { zh: e.mark, en: e.mark })}</small>}
                {e.kind === "meeting" && when(e, now) !== "ahead" && (
                  <Report meetingId={e.id} title={t(e.title)} />
                )}
              </div>
            </li>
          ))}
      </ol>
    </section>
  ));
}

function Others({ entry }: { entry: AgendaEntry }) {
  const { t, language, list } = useText();
  if (entry.withParties.length === 0) return null;
  const names = entry.withParties.map((p) => (language === "en" ? (p.nameEn ?? p.name) : p.name));
  return <span>{t({ zh: "与 {names}", en: "with {names}" }, { names: list(names) })}</span>;
}

function Place({ entry }: { entry: AgendaEntry }) {
  const { t } = useText();
  const parts = [
    entry.room ? t(entry.room) : null,
    entry.table ? t({ zh: "{n} 号桌", en: "table {n}" }, { n: entry.table }) : null,
  ].filter(Boolean);
  return parts.length > 0 ? <span className="hz-agenda-place">{parts.join(" · ")}</span> : null;
}

const MARK_LABELS: Readonly<Record<string, Text>> = {
  started: { zh: "已开始", en: "has begun" },
  late: { zh: "推迟", en: "late" },
  "no-show": { zh: "未到场", en: "no-show" },
  finished: { zh: "已结束", en: "over" },
};
