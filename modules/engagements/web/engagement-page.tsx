import { Skeleton } from "antd";
import {
  ActionBar,
  AppLink,
  api,
  LinkButton,
  PageHeader,
  Panel,
  RefusalNotice,
  StageTag,
  Timeline,
  useRead,
  useRefresh,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import type { EngagementView } from "../model/engagement.ts";
import { engagementActions, pathOf, stepBody } from "./actions.ts";
import { EngagementFacts, Meetings, Reasons, Sides, TriedBefore } from "./engagement-parts.tsx";
import { fellThroughLabel, stateTones, texts } from "./labels.ts";
import "./engagements.css";

/** States in which a meeting of the talks days may stand for the engagement. */
const AT_THE_TALKS: ReadonlySet<string> = new Set(["confirmed", "met", "intent", "hold"]);

/** One engagement: both sides, where it stands, what may be done, meetings, and all that happened. */
export default function EngagementPage() {
  const id = useRouteParam("engagementId");
  const { t, aside } = useText();
  const refresh = useRefresh();
  const read = useRead<EngagementView>(`/engagements/${id}`);
  const e = read.data;
  if (!e)
    return (
      <>
        <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
        {read.isPending && <Skeleton active />}
      </>
    );
  const onAction = async (action: string, input: Parameters<typeof stepBody>[1]) => {
    const body = { version: e.version, ...stepBody(action, input) };
    if (action === "edit") await api.patch(`/engagements/${id}`, body);
    else await api.post(`/engagements/${id}/${pathOf(action)}`, body);
    await refresh("/engagements", "/needs", "/guests");
  };
  return (
    <>
      <PageHeader
        title={e.title}
        back="/engagements"
        tags={
          <StageTag
            label={e.stage.label}
            tone={e.stage.id === "need-closed" ? "warning" : stateTones[e.state]}
          />
        }
        subtitle={
          <>
            {e.code}
            {e.daysInStage > 0 && <> · {t(texts.days, { days: e.daysInStage })}</>}
            {e.need && (
              <>
                {" · "}
                <AppLink to={`/needs/${e.need.id}`} className="hz-eng-underlined">
                  {e.need.code}
                </AppLink>
              </>
            )}
          </>
        }
        actions={
          <div className="hz-actions-row">
            {AT_THE_TALKS.has(e.state) && (
              <LinkButton to={`/negotiations/meetings?activity=${e.activityId}&engagementId=${id}`}>
                {t({ zh: "洽谈安排", en: "Conference meetings" })}
              </LinkButton>
            )}
            {/* Who may record a meeting may record what it led to. */}
            {e.allowedActions.includes("recordMeeting") && (
              <>
                {e.state !== "intent" && (
                  <LinkButton to={`/signings/new?kind=intent&engagement=${id}`}>
                    {t({ zh: "登记意向", en: "Record an intent" })}
                  </LinkButton>
                )}
                <LinkButton to={`/signings/new?kind=agreement&engagement=${id}`}>
                  {t({ zh: "登记协议", en: "Record an agreement" })}
                </LinkButton>
              </>
            )}
            <ActionBar
              actions={engagementActions(e.internal)}
              allowed={e.allowedActions}
              onAction={onAction}
            />
          </div>
        }
      />
      <div className="hz-stack">
        <Sides engagement={e} />
        {e.fellThrough && (
          <Panel title={texts.outcome}>
            <p>{t(fellThroughLabel(e.fellThrough.category))}</p>
            {e.fellThrough.reason && <p>{e.fellThrough.reason}</p>}
          </Panel>
        )}
        <div className="hz-grid-wide">
          <EngagementFacts engagement={e} />
          <Meetings engagement={e} />
        </div>
        <Reasons engagement={e} />
        <TriedBefore engagement={e} />
        <Panel title={{ zh: "办理经过", en: "What happened" }}>
          <Timeline
            label={{ zh: "办理经过", en: "What happened" }}
            events={e.history.toReversed().map((h) => ({
              id: h.id,
              at: h.occurredAt,
              title: h.label,
              by: h.by ?? undefined,
              tone: h.from === h.to ? "neutral" : (stateTones[h.to as keyof typeof stateTones] ?? "neutral"),
              detail: (
                <>
                  {h.from !== h.to && <span className="hz-quiet">{t(h.toLabel)}</span>}
                  {h.onBehalfOf && (
                    <span className="hz-quiet">
                      {" "}
                      {aside(t(texts.onBehalf), t(h.onBehalfOf === "demand" ? texts.demand : texts.supply))}
                    </span>
                  )}
                  {h.category && <p>{t(fellThroughLabel(h.category))}</p>}
                  {h.reason && <p>{h.reason}</p>}
                </>
              ),
            }))}
          />
        </Panel>
      </div>
    </>
  );
}
