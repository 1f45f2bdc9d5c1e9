import { Alert, Skeleton, Space } from "antd";
import { countyByCode } from "#modules/organisations/model/codes/counties.ts";
import {
  ActionBar,
  AppLink,
  api,
  Facts,
  LinkButton,
  PageHeader,
  Panel,
  RefusalNotice,
  StageTag,
  useListPage,
  useRead,
  useRefresh,
  useRouteParam,
  useSession,
  useText,
} from "#platform/web/index.ts";
import { deskLabels, needKindLabels } from "../model/need.ts";
import type { NeedView } from "../model/need-view.ts";
import { readinessMomentLabels } from "../model/readiness/kept.ts";
import { CarriedTo } from "./carried-to.tsx";
import { actionPath, stateLabel, stateTones, texts } from "./labels.ts";
import { needActions } from "./need-actions.ts";
import { NeedInterest } from "./need-interest.tsx";
import { NeedClock, NeedHistoryPanel, NeedOpinions, NeedReviews } from "./need-parts.tsx";
import { NeedValues } from "./need-values.tsx";
import { AfterReview } from "./review/review-queue.tsx";
import { TestReadsPanel } from "./test-reads/test-reads-panel.tsx";

const REVIEWS = ["countyApprove", "countyReturn", "cityApprove", "cityReturn"];
const sent = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, v]) => v !== null && v !== undefined && v !== ""));

/** One need: what it says, where it stands, what was said about it, and what this person may do. */
export default function NeedPage() {
  const needId = useRouteParam("needId");
  const { t, date, language } = useText();
  const refresh = useRefresh();
  const { grants, editions } = useSession();
  const read = useRead<NeedView>(`/needs/${needId}`);
  const need = read.data;
  const asks = need?.allowedActions.includes("askOpinion") ?? false;
  const found = useListPage<{ id: string; label: string }>(
    "/organisations",
    { kind: "department", pageSize: 200 },
    asks,
  );
  const departments = (found.data?.items ?? []).map(({ id, label }) => ({
    value: id,
    label: { zh: label, en: label },
  }));
  if (!need)
    return read.error ? (
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
    ) : (
      <Skeleton active />
    );
  const allowed = need.allowedActions;
  const english = language === "en" ? need.values.titleEn : null;
  const titleEn = typeof english === "string" && english !== "" ? english : null;
  // An edition that is still live takes what an enterprise asked for in an earlier one.
  const renewIn = editions.find((e) => e.cutOff === null && e.id !== need.editionId);
  const mayRenew =
    renewIn && grants.some((g) => g.scope.kind === "organisation" && g.scope.id === need.organisationId);
  return (
    <>
      <PageHeader
        title={titleEn ?? need.title}
        back="/needs"
        tags={
          <Space size={4} wrap>
            <StageTag
              label={stateLabel(need.state)}
              tone={need.clock?.overdue ? "danger" : stateTones[need.state]}
            />
            {need.openCall && <StageTag label={texts.openCall} tone="info" />}
            {need.confidential && <StageTag label={texts.confidential} tone="warning" />}
          </Space>
        }
        subtitle={
          <>
            {titleEn && <>{need.title} · </>}
            {need.code} · {t(needKindLabels[need.kind])} · {need.organisationName} ·{" "}
            {t(countyByCode(need.county)?.label)}
          </>
        }
        actions={
          <Space wrap align="start">
            {allowed.some((a) => REVIEWS.includes(a)) && (
              <LinkButton type="primary" to={`/needs/${need.id}/review`}>
                {t(texts.review)}
              </LinkButton>
            )}
            {mayRenew && (
              <LinkButton to={`/needs/new/${need.kind}?from=${need.id}&edition=${renewIn.id}`}>
                {t({ zh: "续报", en: "Renew" })}
              </LinkButton>
            )}
            {allowed.includes("edit") && (
              <LinkButton to={`/needs/${need.id}/edit`}>{t(texts.edit)}</LinkButton>
            )}
            <ActionBar
              actions={needActions(need, departments)}
              allowed={allowed}
              onAction={async (action, { reason, values }) => {
                await api.post(`/needs/${need.id}/${actionPath(action)}`, {
                  ...(action === "giveOpinion" || action === "askOpinion" ? {} : { version: need.version }),
                  ...(reason ? { reason } : {}),
                  ...sent(values),
                });
                await refresh("/needs", "/home");
              }}
            />
          </Space>
        }
      />
      <AfterReview needId={need.id} />
      <div className="hz-stack">
        {need.returned && <Returned need={need} returned={need.returned} />}
        {need.warnings.map((w) => (
          <Alert key={w.field} type="warning" showIcon title={`${t(w.label)} ${t(w.reason)}`} />
        ))}
        <Panel title={{ zh: "需求内容", en: "The need" }}>
          <NeedValues need={need} />
        </Panel>
        {need.sight === "public" && <NeedInterest needId={need.id} />}
        <Panel title={{ zh: "办理信息", en: "Where it stands" }}>
          <Facts
            items={[
              { label: { zh: "活动", en: "Activity" }, content: t(need.activityName) },
              { label: { zh: "代填人", en: "Filled in by" }, content: need.filledInByName ?? t(texts.none) },
              { label: { zh: "提交", en: "Submitted" }, content: date(need.submittedAt) },
              { label: { zh: "发布", en: "Published" }, content: date(need.publishedAt) },
              { label: { zh: "到期日", en: "Expires" }, content: date(need.expiresOn) },
              ...(need.openCall
                ? [{ label: { zh: "揭榜截止日", en: "Answers until" }, content: date(need.answerBy) }]
                : []),
              ...(need.readinessKept.length > 0
                ? [
                    {
                      label: { zh: "完备度", en: "Readiness" },
                      content: need.readinessKept
                        .map((k) => `${t(readinessMomentLabels[k.moment])} ${k.score}`)
                        .join(" → "),
                    },
                  ]
                : []),
              ...(need.kind === "talent"
                ? [
                    {
                      label: { zh: "引进进度", en: "Heads found" },
                      content: t(
                        {
                          zh: "全职 {hired}，柔性 {flexible}，需求 {heads}",
                          en: "{hired} hired, {flexible} flexible, of {heads}",
                        },
                        {
                          hired: need.headsHired,
                          flexible: need.headsFlexible,
                          heads: need.headcount ?? "—",
                        },
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Panel>
        {need.sight === "all" && (
          <>
            {need.clock && <NeedClock clock={need.clock} />}
            <Panel title={{ zh: "部门会签", en: "Opinions of departments" }}>
              <NeedOpinions opinions={need.opinions} />
            </Panel>
            <CarriedTo needId={need.id} />
            <TestReadsPanel need={need} />
            <Panel title={{ zh: "审核意见", en: "Decisions" }}>
              <NeedReviews reviews={need.reviews} />
            </Panel>
            <NeedHistoryPanel need={need} />
          </>
        )}
      </div>
    </>
  );
}

function Returned({ need, returned }: { need: NeedView; returned: NonNullable<NeedView["returned"]> }) {
  const { t, dateTime } = useText();
  return (
    <Alert
      type="warning"
      showIcon
      title={t(
        {
          zh: "{desk}于 {at} 退回，请更正后重新提交",
          en: "Sent back by {desk} on {at}; please correct and submit again",
        },
        { desk: t(deskLabels[returned.desk]), at: dateTime(returned.at) },
      )}
      description={
        <>
          {returned.reason && <p>{returned.reason}</p>}
          <ul>
            {returned.fields.map((f) => (
              <li key={f.field}>
                <strong>{t(f.label)}</strong> {f.reason}
              </li>
            ))}
          </ul>
        </>
      }
      action={
        need.allowedActions.includes("edit") ? (
          <AppLink to={`/needs/${need.id}/edit`}>{t(texts.edit)}</AppLink>
        ) : undefined
      }
    />
  );
}
