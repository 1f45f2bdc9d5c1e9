import { useEffect, useMemo, useState } from "react";
import {
  api,
  LanguageSwitch,
  Mark,
  Panel,
  RecordForm,
  RefusalNotice,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import type { InvitationView } from "../../model/attendance/invitation.ts";
import { daysInWords } from "../../model/attendance/letter.ts";
import { replyStateOptions } from "../../model/attendance/options.ts";
import { replyOf, replySections, replyValues } from "./reply-fields.ts";

/** The page behind a personal link: who invites, when and where, the answer, and later the agenda. No account is needed. */
export default function InvitationPage() {
  const { t, language, dateTime } = useText();
  const token = useRouteParam("token");
  const [view, setView] = useState<InvitationView | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let left = false;
    api
      .post<InvitationView>("/public/invitations/open", { token }, { expectUnauthenticated: true })
      .then((found) => !left && setView(found))
      .catch((refusal: unknown) => !left && setError(refusal));
    return () => {
      left = true;
    };
  }, [token]);
  const initial = useMemo(() => replyValues(view?.reply ?? null), [view?.reply]);
  const sections = useMemo(() => replySections(view?.partyKind ?? "expert"), [view?.partyKind]);
  const days = view && daysInWords(view.activity.startsOn, view.activity.endsOn);
  const answered = replyStateOptions.find((o) => o.value === view?.replyState);
  const file = (name: string) => `/api/public/invitations/${token}/${name}?locale=${language}`;
  return (
    <div className="hz-door">
      <div className="hz-door-head">
        <span className="hz-door-brand">
          <Mark size={32} />
          <span>{t({ zh: "汇智", en: "Huizhi" })}</span>
        </span>
        <LanguageSwitch />
      </div>
      <main className="hz-stack">
        <RefusalNotice error={error} />
        {view && (
          <>
            <section className="hz-panel">
              <h1>{t(view.activity.name)}</h1>
              <p>
                {t(
                  { zh: "诚邀 {name} 参加。", en: "{name}, you are cordially invited." },
                  { name: language === "en" ? (view.nameEn ?? view.name) : view.name },
                )}
              </p>
              {days && <p>{t({ zh: "时间：{days}", en: "When: {days}" }, { days: t(days) })}</p>}
              {view.activity.venue && (
                <p>{t({ zh: "地点：{venue}", en: "Where: {venue}" }, { venue: view.activity.venue })}</p>
              )}
              {view.over && <p role="status">{t({ zh: "活动已结束。", en: "The event is over." })}</p>}
              {view.repliedAt && answered && (
                <p role="status">
                  {t(
                    {
                      zh: "您已于 {at} 回复：{answer}。链接有效期内仍可修改。",
                      en: "You answered on {at}: {answer}. You can change it while the link is good.",
                    },
                    { at: dateTime(view.repliedAt), answer: t(answered.label) },
                  )}
                </p>
              )}
              {view.hotelName && (
                <p>
                  {t(
                    { zh: "住宿：{hotel}", en: "Hotel: {hotel}" },
                    { hotel: [view.hotelName, view.hotelRoom].filter(Boolean).join(" ") },
                  )}
                </p>
              )}
              {view.hasPaper && (
                <p>
                  <a className="hz-link" href={file("invitation.pdf")}>
                    {t({ zh: "下载邀请函（PDF）", en: "Download the invitation (PDF)" })}
                  </a>
                </p>
              )}
              {view.hasCalendar && (
                <p>
                  <a className="hz-link" href={file("agenda.ics")}>
                    {t({ zh: "下载我的日程（日历文件）", en: "Download my agenda (calendar file)" })}
                  </a>
                </p>
              )}
            </section>
            <Panel title={{ zh: "参会回执", en: "Your reply" }}>
              <RecordForm
                formId="invitation-reply"
                version={view.version}
                initial={initial}
                sections={sections}
                submit={(values) =>
                  api.post<InvitationView>(
                    "/public/invitations/reply",
                    { token, version: view.version, reply: replyOf(values) },
                    { expectUnauthenticated: true },
                  )
                }
                onDone={setView}
              />
            </Panel>
          </>
        )}
      </main>
    </div>
  );
}
