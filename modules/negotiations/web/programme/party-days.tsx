import { Facts, LinkButton, Panel, StageTag, type Text, type Tone, useText } from "#platform/web/index.ts";
import type { PartyOverview } from "../../model/overview.ts";

const replies: Readonly<Record<PartyOverview["replyState"], { label: Text; tone: Tone }>> = {
  "not-invited": { label: { zh: "尚未邀请", en: "Not invited yet" }, tone: "neutral" },
  waiting: { label: { zh: "待回复", en: "Please answer" }, tone: "warning" },
  accepted: { label: { zh: "已确认参会", en: "Coming" }, tone: "success" },
  declined: { label: { zh: "不参加", en: "Not coming" }, tone: "neutral" },
};

/** The days of one party: what comes next, and the ways to its agenda, requests and reply. */
export function PartyDays({ party, query }: { party: PartyOverview; query: string }) {
  const { t, number, date } = useText();
  const { next } = party;
  const place = next && [
    next.room ? t(next.room) : null,
    next.table ? t({ zh: "{n} 号桌", en: "Table {n}" }, { n: next.table }) : null,
  ];
  const reply = replies[party.replyState];
  const waits = party.replyState === "waiting";
  const replyButton = (
    <LinkButton type={waits ? "primary" : "default"} to={`/negotiations/attendance/${party.attendanceId}`}>
      {t(
        waits
          ? { zh: "填写参会回执", en: "Reply to the invitation" }
          : { zh: "参会回执", en: "Attendance reply" },
      )}
    </LinkButton>
  );
  return (
    <Panel
      title={{ zh: party.name, en: party.nameEn ?? party.name }}
      extra={<StageTag label={reply.label} tone={reply.tone} />}
    >
      <div className="hz-hub-next">
        <div className="hz-quiet">{t({ zh: "下一项", en: "Next" })}</div>
        {next ? (
          <>
            <strong>
              {date(next.day)} {next.startsAt}–{next.endsAt}
            </strong>
            <div lang="zh">{next.title}</div>
            <div className="hz-quiet">
              {[next.kind === "visit" ? t({ zh: "实地考察", en: "Site visit" }) : null, ...(place ?? [])]
                .filter(Boolean)
                .join(" · ")}
            </div>
          </>
        ) : (
          <div>
            {party.placed > 0
              ? t({ zh: "已排定的洽谈和考察都已结束", en: "Everything that was placed is over" })
              : t({
                  zh: "暂无安排；日程发布后显示在这里",
                  en: "Nothing yet; it appears here once the timetable is published",
                })}
          </div>
        )}
      </div>
      <Facts
        items={[
          {
            label: { zh: "洽谈", en: "Meetings" },
            content: t(
              { zh: "{all} 场，已排定 {placed} 场", en: "{all}, {placed} placed" },
              { all: number(party.meetings), placed: number(party.placed) },
            ),
          },
          { label: { zh: "实地考察", en: "Site visits" }, content: number(party.visits) },
          {
            label: { zh: "等您答复的约谈", en: "Requests for you to answer" },
            content: number(party.requestsToAnswer),
          },
        ]}
      />
      <div className="hz-actions-row">
        {waits && replyButton}
        <LinkButton type={waits ? "default" : "primary"} to={`/negotiations/agenda${query}`}>
          {t({ zh: "我的日程", en: "My agenda" })}
        </LinkButton>
        <LinkButton to={`/negotiations/requests${query}`}>{t({ zh: "约谈", en: "Requests" })}</LinkButton>
        {!waits && replyButton}
        <LinkButton to={`/negotiations/visits${query}`}>
          {t({ zh: "实地考察", en: "Site visits" })}
        </LinkButton>
        <LinkButton to={`/negotiations/papers${query}`}>
          {t({ zh: "我的会务材料", en: "My papers" })}
        </LinkButton>
      </div>
    </Panel>
  );
}
