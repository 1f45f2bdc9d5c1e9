import { Button, Skeleton } from "antd";
import { useEffect, useState } from "react";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import {
  ApiRefusal,
  api,
  Facts,
  LanguageSwitch,
  Mark,
  RefusalNotice,
  switchLanguage,
  useRouteParam,
  useSessionRenewal,
  useText,
} from "#platform/web/index.ts";
import type { InvitationView } from "../../../model/attendance/invitation.ts";
import { daysInWords } from "../../../model/attendance/letter.ts";
import { counties, labelIn } from "../../meetings/labels.ts";
import { invitation } from "../calls.ts";
import { shortName } from "../reply/reply-draft.ts";
import { ReplyFacts } from "../reply/reply-facts.tsx";
import { ReplyForm } from "../reply/reply-form.tsx";
import { InvitationAgenda } from "./invitation-agenda.tsx";
import "./invitation.css";

/** Opens in the invitee's language once; what is chosen afterwards stays for this tab. */
async function startIn(language: "zh" | "en", name: string): Promise<void> {
  const key = `huizhi.invitation-language.${name}`;
  if (window.sessionStorage.getItem(key)) return;
  window.sessionStorage.setItem(key, language);
  await switchLanguage(language);
}

/** What a personal link shows its holder: who invites, when, where; the reply; later the agenda. No account is needed. */
export default function AttendanceInvitationPage() {
  const token = useRouteParam("token");
  const { t } = useText();
  const [view, setView] = useState<InvitationView | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again
  useEffect(() => {
    let left = false;
    setError(null);
    invitation
      .open(token)
      .then(async (found) => {
        if (left) return;
        await startIn(found.language, shortName(token));
        setView(found);
      })
      .catch((refusal: unknown) => !left && setError(refusal));
    return () => {
      left = true;
    };
  }, [token, tries]);
  return (
    <div className="hz-invitation">
      <div className="hz-invitation-head">
        <span className="hz-invitation-brand">
          <Mark size={28} />
          <span>{t({ zh: "汇智", en: "Huizhi" })}</span>
        </span>
        <LanguageSwitch />
      </div>
      {error ? <Refused error={error} onRetry={() => setTries(tries + 1)} /> : null}
      {!view && !error && <Skeleton active />}
      {view && !error && <Invitation key={token} token={token} view={view} onChange={setView} />}
    </div>
  );
}

/** Why the link does not open, and what is possible instead. */
function Refused({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useText();
  const renew = useSessionRenewal();
  const another = error instanceof ApiRefusal && error.problem.code === "attendance.link-of-another";
  const signOut = async () => {
    await api.delete("/session", { expectUnauthenticated: true }).catch(() => undefined);
    await renew();
    onRetry();
  };
  return (
    <section className="hz-panel">
      <h1>{t({ zh: "参会邀请", en: "Invitation" })}</h1>
      <RefusalNotice error={error} onRetry={onRetry} />
      {another && (
        <Button size="large" onClick={() => void signOut()}>
          {t({ zh: "退出登录，以受邀人身份打开", en: "Sign out and open it as the invitee" })}
        </Button>
      )}
    </section>
  );
}

type Props = { token: string; view: InvitationView; onChange: (view: InvitationView) => void };

function Invitation({ token, view, onChange }: Props) {
  const { t, language, date } = useText();
  const [changing, setChanging] = useState(false);
  const { activity } = view;
  const days = daysInWords(activity.startsOn, activity.endsOn);
  const host = labelIn(counties, view.hostCounty) ?? (view.city === jiaozuo.code ? jiaozuo.label : undefined);
  const who = language === "en" ? (view.nameEn ?? view.name) : view.name;
  const name = t(activity.name);
  useEffect(() => {
    document.title = name;
  }, [name]);
  return (
    <div className="hz-stack">
      <section className="hz-panel hz-invitation-letter">
        <p>
          {view.partyKind === "expert"
            ? t({ zh: "尊敬的{who}：", en: "Dear {who}," }, { who })
            : t({ zh: "{who}：", en: "{who}," }, { who })}
        </p>
        <p>
          {t(
            view.partyKind === "expert"
              ? { zh: "{host}诚邀您参加", en: "{host} cordially invites you to" }
              : { zh: "{host}诚邀贵单位参加", en: "{host} cordially invites your organisation to" },
            { host: t(host) || t({ zh: "主办方", en: "The host" }) },
          )}
        </p>
        <h1>{name}</h1>
        <Facts
          items={[
            { label: { zh: "时间", en: "When" }, content: days ? t(days) : undefined, wide: true },
            { label: { zh: "地点", en: "Where" }, content: activity.venue ?? undefined, wide: true },
          ]}
        />
        {view.hasPaper && (
          <Button href={invitation.paperUrl(token, language)} download>
            {t({ zh: "下载邀请函（PDF）", en: "Invitation (PDF)" })}
          </Button>
        )}
      </section>
      {view.over ? (
        <section className="hz-panel">
          <p role="status">
            {t({ zh: "活动已结束，感谢您的关注。", en: "The event is over. Thank you for your interest." })}
          </p>
        </section>
      ) : view.reply && !changing ? (
        <Answered view={view} onChange={() => setChanging(true)} />
      ) : (
        <section className="hz-panel" aria-labelledby="invitation-reply">
          <h2 id="invitation-reply">{t({ zh: "参会回执", en: "Your reply" })}</h2>
          <ReplyForm
            partyKind={view.partyKind}
            days={activity}
            reply={view.reply}
            version={view.version}
            draft={shortName(token)}
            submit={async (submission) => {
              onChange(await invitation.reply(token, submission));
              setChanging(false);
              window.scrollTo({ top: 0 });
            }}
            onCancel={view.reply ? () => setChanging(false) : undefined}
          />
        </section>
      )}
      {view.published !== null && view.replyState === "accepted" && (
        <InvitationAgenda token={token} published={view.published} calendar={view.hasCalendar} />
      )}
      <p className="hz-quiet">
        {t(
          {
            zh: "链接仅限受邀人使用，请勿转发；有效期至 {day}。",
            en: "This link is for its invitee only; please do not forward it. It works until {day}.",
          },
          { day: date(view.expiresAt) },
        )}
      </p>
    </div>
  );
}

/** The confirmation, and the way to another answer. */
function Answered({ view, onChange }: { view: InvitationView; onChange: () => void }) {
  const { t, dateTime } = useText();
  if (!view.reply) return null;
  const coming = view.reply.reply === "accepted";
  return (
    <section className="hz-panel" aria-labelledby="invitation-answer">
      <div role="status" className={`hz-invitation-answer hz-tone-${coming ? "success" : "neutral"}`}>
        <h2 id="invitation-answer">
          {coming
            ? t({ zh: "已确认参会，期待您的到来", en: "You are coming. We look forward to seeing you" })
            : t({ zh: "已回复：不参加", en: "You have declined. Thank you for letting us know" })}
        </h2>
        <span className="hz-quiet">
          {t({ zh: "{at} 提交", en: "Sent {at}" }, { at: dateTime(view.repliedAt) })}
        </span>
      </div>
      <ReplyFacts reply={view.reply} partyKind={view.partyKind} />
      {coming && view.hotelName && (
        <p>
          {t({ zh: "为您安排的酒店：", en: "Your hotel: " })}
          <strong>{[view.hotelName, view.hotelRoom].filter(Boolean).join(" ")}</strong>
        </p>
      )}
      {coming && view.published !== null && (
        <p className="hz-quiet">
          {t({
            zh: "洽谈日程已发布，修改行程可能引起洽谈调整。",
            en: "The timetable is published: a change of your journey may move meetings.",
          })}
        </p>
      )}
      <Button size="large" onClick={onChange}>
        {t({ zh: "修改回复", en: "Change my answer" })}
      </Button>
    </section>
  );
}
