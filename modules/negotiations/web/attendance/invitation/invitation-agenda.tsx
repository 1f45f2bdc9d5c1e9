import { CalendarOutlined } from "@ant-design/icons";
import { Button, Skeleton } from "antd";
import { useEffect, useState } from "react";
import { Panel, RefusalNotice, useText } from "#platform/web/index.ts";
import type { Agenda, AgendaEntry } from "../../../model/timetable.ts";
import { invitation } from "../calls.ts";
import "../../agenda/agenda.css";

type Props = { token: string; published: number; calendar: boolean };

/** The invitee's own days from the version in force. */
export function InvitationAgenda({ token, published, calendar }: Props) {
  const { t, language, date } = useText();
  const [agenda, setAgenda] = useState<Agenda | null>(null);
  const [error, setError] = useState<unknown>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer version is read anew
  useEffect(() => {
    let left = false;
    invitation
      .agenda(token)
      .then((found) => !left && setAgenda(found))
      .catch((refusal: unknown) => !left && setError(refusal));
    return () => {
      left = true;
    };
  }, [token, published]);
  const days = [...new Set((agenda?.entries ?? []).map((e) => e.day))];
  return (
    <Panel
      title={{ zh: "洽谈日程", en: "Your agenda" }}
      extra={
        calendar && (
          <Button
            size="large"
            icon={<CalendarOutlined aria-hidden />}
            href={invitation.calendarUrl(token, language)}
            download
          >
            {t({ zh: "加入日历（ICS）", en: "Calendar (ICS)" })}
          </Button>
        )
      }
    >
      <RefusalNotice error={error} />
      {!agenda && !error && <Skeleton active />}
      {agenda && agenda.entries.length === 0 && (
        <p className="hz-quiet">
          {t({ zh: "还没有为您安排的洽谈。", en: "No meeting is placed for you yet." })}
        </p>
      )}
      {days.map((day) => (
        <section key={day}>
          <h3>{date(day)}</h3>
          <ol className="hz-agenda-entries">
            {(agenda?.entries ?? [])
              .filter((e) => e.day === day)
              .map((e) => (
                <Entry key={e.kind + e.id} entry={e} />
              ))}
          </ol>
        </section>
      ))}
      {days.length > 0 && (
        <p className="hz-quiet">{t({ zh: "时间为北京时间", en: "Times are Beijing time" })}</p>
      )}
    </Panel>
  );
}

function Entry({ entry: e }: { entry: AgendaEntry }) {
  const { t, language, list } = useText();
  const names = e.withParties.map((p) => (language === "en" ? (p.nameEn ?? p.name) : p.name));
  const place = [
    e.room ? t(e.room) : null,
    e.table ? t({ zh: "{n} 号桌", en: "table {n}" }, { n: e.table }) : null,
  ].filter(Boolean);
  return (
    <li data-kind={e.kind}>
      <time>
        {e.startsAt}–{e.endsAt}
      </time>
      <div>
        <strong>{t(e.title)}</strong>
        {names.length > 0 && (
          <span>{t({ zh: "与 {names}", en: "with {names}" }, { names: list(names) })}</span>
        )}
        {place.length > 0 && <span className="hz-agenda-place">{place.join(" · ")}</span>}
        {e.note && <small>{t(e.note)}</small>}
      </div>
    </li>
  );
}
