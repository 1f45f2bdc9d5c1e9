import { DiffTable, Panel, StageTag, type Text, Timeline, useRead, useText } from "#platform/web/index.ts";
import { deskLabels } from "../model/need.ts";
import type { NeedHistory, NeedView } from "../model/need-view.ts";
import { answerOptions, answerTones, eventLabels, stateLabel, texts } from "./labels.ts";
import { useNeedValue } from "./need-values.tsx";

const clockTexts = {
  title: { zh: "办理时限", en: "Clock" },
  used: { zh: "{desk}：已用 {used} / {limit} 个工作日", en: "{desk}: {used} of {limit} working days used" },
  due: { zh: "应于 {at} 前办结", en: "due {at}" },
  paused: { zh: "退回期间暂停计时", en: "paused while returned" },
  approximate: {
    zh: "（该年度放假安排未公布，仅按周末推算）",
    en: "(holidays of that year are not published yet)",
  },
} as const satisfies Record<string, Text>;

/** The clock of the desk that has the need. */
export function NeedClock({ clock }: { clock: NonNullable<NeedView["clock"]> }) {
  const { t, dateTime } = useText();
  const values = {
    desk: t(deskLabels[clock.desk]),
    used: Math.round(clock.workingDaysUsed * 10) / 10,
    limit: clock.limit,
  };
  return (
    <Panel
      title={clockTexts.title}
      extra={clock.overdue ? <StageTag label={texts.overdue} tone="danger" /> : undefined}
    >
      <p>
        {t(clockTexts.used, values)}
        <br />
        <span className="hz-quiet">
          {clock.running && clock.dueAt
            ? t(clockTexts.due, { at: dateTime(clock.dueAt) })
            : t(clockTexts.paused)}
          {clock.approximate && t(clockTexts.approximate)}
        </span>
      </p>
    </Panel>
  );
}

/** What the departments asked say. */
export function NeedOpinions({ opinions }: { opinions: NeedView["opinions"] }) {
  const { t, dateTime } = useText();
  if (opinions.length === 0) return <p className="hz-quiet">{t(texts.none)}</p>;
  const waiting: Text = { zh: "待答复", en: "waiting" };
  return (
    <ul className="hz-cards">
      {opinions.map((o) => (
        <li key={o.departmentId} className="hz-card">
          <div className="hz-card-head">
            <div className="hz-card-title">{o.departmentName}</div>
            <StageTag
              label={answerOptions.find((a) => a.value === o.answer)?.label ?? waiting}
              tone={o.answer ? answerTones[o.answer] : "neutral"}
            />
          </div>
          {o.comment && <div>{o.comment}</div>}
          <div className="hz-quiet">
            {o.answeredByName ? `${o.answeredByName} · ${dateTime(o.answeredAt)}` : dateTime(o.askedAt)}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Decisions so far: who, when, which fields and why. */
export function NeedReviews({ reviews }: { reviews: NeedView["reviews"] }) {
  const { t } = useText();
  if (reviews.length === 0) return <p className="hz-quiet">{t(texts.none)}</p>;
  const label = (action: string) =>
    eventLabels[`need.${action.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`];
  return (
    <Timeline
      events={reviews.toReversed().map((r) => ({
        id: `${r.at}-${r.action}`,
        at: r.at,
        by: r.byName,
        title: label(r.action) ?? r.action,
        tone: r.action.endsWith("Return") || r.action === "decline" ? "warning" : "neutral",
        detail: (
          <>
            {r.reason}
            {r.fields.length > 0 && (
              <ul>
                {r.fields.map((f) => (
                  <li key={f.field}>
                    <strong>{t(f.label)}</strong> {f.reason}
                  </li>
                ))}
              </ul>
            )}
          </>
        ),
      }))}
    />
  );
}

/** Fields changed since the need was sent back, before and after. */
export function NeedChanges({ need }: { need: NeedView }) {
  const show = useNeedValue(need.kind);
  const asked = new Map(
    need.reviews.findLast((r) => r.action.endsWith("Return"))?.fields.map((f) => [f.field, f.reason]),
  );
  return (
    <DiffTable
      show={show}
      differences={need.changesSinceReturn.map((c) => ({
        field: c.field,
        label: c.label,
        before: c.from,
        after: c.to,
        note: asked.get(c.field),
      }))}
    />
  );
}

/** Everything that happened, newest first, and what each version changed. */
export function NeedHistoryPanel({ need }: { need: NeedView }) {
  const { t, dateTime } = useText();
  const history = useRead<NeedHistory>(`/needs/${need.id}/history`);
  const show = useNeedValue(need.kind);
  const changed = history.data?.versions.filter((v) => v.changes.length > 0).toReversed() ?? [];
  return (
    <>
      <Panel title={{ zh: "办理过程", en: "What happened" }}>
        <Timeline
          events={(history.data?.events ?? []).toReversed().map((e) => ({
            id: String(e.seq),
            at: e.at,
            by: e.byName,
            title: eventLabels[e.action] ?? e.action,
            detail: (
              <>
                {e.to && e.to !== e.from && (
                  <span className="hz-quiet">→ {t(stateLabel(e.to as NeedView["state"]))} </span>
                )}
                {e.reason}
              </>
            ),
          }))}
        />
      </Panel>
      {changed.length > 0 && (
        <Panel title={{ zh: "版本差异", en: "Versions" }}>
          {changed.map((v) => (
            <details key={v.version} open={v === changed[0]}>
              <summary>
                {t(
                  { zh: "第 {version} 版 · {by} · {at}", en: "Version {version} · {by} · {at}" },
                  { version: v.version, by: v.byName, at: dateTime(v.at) },
                )}
              </summary>
              <DiffTable
                show={show}
                differences={v.changes.map((c) => ({
                  field: c.field,
                  label: c.label,
                  before: c.from,
                  after: c.to,
                }))}
              />
            </details>
          ))}
        </Panel>
      )}
    </>
  );
}
