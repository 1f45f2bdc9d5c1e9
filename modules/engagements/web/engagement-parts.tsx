import { AppLink, Facts, Panel, StageTag, type Text, useText } from "#platform/web/index.ts";
import {
  channelOptions,
  cooperationOptions,
  meetingModeOptions,
  meetingResultOptions,
  originOptions,
  overrideOptions,
  stateOptions,
} from "../model/engagement.options.ts";
import type { EngagementView } from "../model/engagement.ts";
import { countyLabel, fellThroughLabel, labelIn, stateTones, texts } from "./labels.ts";

type Props = { engagement: EngagementView };

/** The two sides beside each other, each with its confirmation and, once both have confirmed, its contacts. */
export function Sides({ engagement: e }: Props) {
  const { t, language } = useText();
  const asked = e.history.some((h) => h.to === "invited");
  const expertName = e.expert && (language === "en" && e.expert.nameEn ? e.expert.nameEn : e.expert.name);
  return (
    <div className="hz-grid-wide">
      <Panel
        title={texts.demand}
        extra={<Confirmation at={e.demandConfirmedAt} onBehalf={e.demandConfirmedOnBehalf} asked={asked} />}
      >
        <ul className="hz-eng-plain">
          {e.demanders.map((d) => (
            <li key={d.id}>
              {e.internal ? <AppLink to={`/organisations/${d.id}`}>{d.name}</AppLink> : d.name}{" "}
              <span className="hz-quiet">
                {t(countyLabel(d.county))}
                {e.demanders.length > 1 && d.lead && <> · {t({ zh: "牵头", en: "lead" })}</>}
              </span>
            </li>
          ))}
        </ul>
        <Contacts list={e.contacts?.demand} />
      </Panel>
      <Panel
        title={texts.supply}
        extra={<Confirmation at={e.supplyConfirmedAt} onBehalf={e.supplyConfirmedOnBehalf} asked={asked} />}
      >
        {e.expert && (
          <p>
            {e.internal ? <AppLink to={`/experts/${e.expert.id}`}>{expertName}</AppLink> : expertName}{" "}
            <span className="hz-quiet">{e.expert.organisationName}</span>
          </p>
        )}
        {e.supplierOrganisation && <p>{e.supplierOrganisation.name}</p>}
        <Contacts list={e.contacts?.supply} />
      </Panel>
    </div>
  );
}

function Confirmation({ at, onBehalf, asked }: { at: string | null; onBehalf: boolean; asked: boolean }) {
  const { t, date } = useText();
  if (!at) return asked ? <StageTag label={texts.waiting} tone="info" /> : null;
  return (
    <span>
      <StageTag label={onBehalf ? texts.onBehalf : texts.confirmed} tone="success" />{" "}
      <span className="hz-quiet">{t({ zh: "{day}", en: "{day}" }, { day: date(at) })}</span>
    </span>
  );
}

function Contacts({ list }: { list: NonNullable<EngagementView["contacts"]>["demand"] | undefined }) {
  if (!list || list.length === 0) return null;
  return (
    <ul className="hz-eng-plain">
      {list.map((c) => (
        <li key={`${c.name}${c.phone ?? ""}`}>{[c.name, c.phone, c.email].filter(Boolean).join("  ")}</li>
      ))}
    </ul>
  );
}

export function EngagementFacts({ engagement: e }: Props) {
  const { t } = useText();
  return (
    <Panel title={{ zh: "登记信息", en: "Record" }}>
      <Facts
        items={[
          { label: texts.county, content: t(countyLabel(e.county)) || null },
          { label: texts.channel, content: t(labelIn(channelOptions, e.channel)) || null },
          { label: { zh: "来源", en: "Begun by" }, content: t(labelIn(originOptions, e.origin)) },
          {
            label: { zh: "合作方式", en: "Co-operation" },
            content: t(labelIn(cooperationOptions, e.cooperationMode)) || null,
          },
          { label: { zh: "责任人", en: "Officer in charge" }, content: e.responsibleOfficer },
          ...(e.internal
            ? [
                {
                  label: { zh: "渠道名称", en: "Channel's name" },
                  content: e.channelId ? (
                    <AppLink to={`/channels/${e.channelId}`}>{e.channelName}</AppLink>
                  ) : null,
                },
                {
                  label: { zh: "推荐人", en: "Recommended by" },
                  content: e.recommendationId ? (
                    <AppLink to={`/recommendations/${e.recommendationId}`}>{e.recommender}</AppLink>
                  ) : (
                    e.recommender
                  ),
                },
                { label: { zh: "登记人", en: "Registered by" }, content: e.registeredBy },
                { label: { zh: "匹配依据", en: "Basis of the match" }, content: e.basis, wide: true },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}

const meetingStates: Record<EngagementView["meetings"][number]["status"], Text> = {
  planned: { zh: "已安排", en: "Planned" },
  held: { zh: "已举行", en: "Held" },
  cancelled: { zh: "已取消", en: "Cancelled" },
};

export function Meetings({ engagement: e }: Props) {
  const { t, dateTime } = useText();
  return (
    <Panel title={{ zh: "洽谈记录", en: "Meetings" }}>
      {e.meetings.length === 0 && (
        <p className="hz-quiet">{t({ zh: "尚未安排洽谈", en: "No meeting yet" })}</p>
      )}
      <ul className="hz-eng-list">
        {e.meetings.map((m) => (
          <li key={m.id}>
            <div className="hz-eng-list-head">
              <strong>{dateTime(m.at)}</strong>
              <StageTag
                label={meetingStates[m.status]}
                tone={m.status === "held" ? "progress" : m.status === "planned" ? "info" : "neutral"}
              />
            </div>
            <p className="hz-quiet">
              {[t(labelIn(meetingModeOptions, m.mode)), m.place, m.table, m.participants]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {m.minutes && <p className="hz-eng-text">{m.minutes}</p>}
            {(m.result || m.nextStep) && (
              <p>
                {t(labelIn(meetingResultOptions, m.result))}
                {m.nextStep && <> · {m.nextStep}</>}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

type Kept = {
  rank?: number;
  total?: number;
  score?: number;
  reasons?: { zh: string[]; en: string[] };
};

/** Why the pair was suggested, as it stood when the choice was made. */
export function Reasons({ engagement: e }: Props) {
  const { t, number, language } = useText();
  if (!e.suggestion && !e.override) return null;
  const kept: Kept = e.suggestion ?? {};
  return (
    <Panel
      title={{ zh: "推荐理由", en: "Why it was suggested" }}
      extra={
        kept.rank ? (
          <span className="hz-quiet">
            {t(
              {
                zh: "第 {rank} 位，共 {total} 位；得分 {score}",
                en: "Rank {rank} of {total}, score {score}",
              },
              { rank: kept.rank, total: kept.total ?? 0, score: number(kept.score, 2) },
            )}
          </span>
        ) : null
      }
    >
      {e.override && (
        <p>
          <StageTag label={labelIn(overrideOptions, e.override.kind) ?? texts.state} tone="warning" />{" "}
          {e.override.reason}
        </p>
      )}
      <ul>
        {(kept.reasons?.[language] ?? []).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </Panel>
  );
}

/** What was tried with this need, or between these parties, in any edition. */
export function TriedBefore({ engagement: e }: Props) {
  const { t, date } = useText();
  if (e.triedBefore.length === 0) return null;
  return (
    <Panel title={{ zh: "同一需求或同一双方的其他对接", en: "Other engagements of this need or pair" }}>
      <ul className="hz-eng-list">
        {e.triedBefore.map((past) => (
          <li key={past.id}>
            <div className="hz-eng-list-head">
              <AppLink to={`/engagements/${past.id}`}>
                {past.code} {past.supplierName}
              </AppLink>
              <StageTag
                label={labelIn(stateOptions, past.state) ?? texts.state}
                tone={stateTones[past.state]}
              />
            </div>
            <p className="hz-quiet">
              {[past.title, date(past.stateSince), t(fellThroughLabel(past.category)), past.reason]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
