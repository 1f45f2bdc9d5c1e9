import { Alert, Button, Skeleton } from "antd";
import { useState } from "react";
import {
  AppLink,
  Facts,
  PageHeader,
  Panel,
  ReasonDialog,
  RefusalNotice,
  StageTag,
  useRead,
  useRefresh,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import { type AnswerView, answerStateLabels, checkReasonLabels } from "../../model/campaigns/answer.ts";
import { needFieldsOf, needKindLabels } from "../../model/need.ts";
import { ANSWERS, answerTones, countyLabel, decideAnswer, RENEWED } from "./calls.ts";
import "./campaigns.css";

/** Values that are codes: the need itself shows their names. */
const CODED: readonly string[] = ["enum", "industry", "discipline", "division"];
type Decision = "accept" | "duplicate" | "refuse";
const titles: Record<Decision, { zh: string; en: string }> = {
  accept: { zh: "受理为新需求", en: "Take it in as a need" },
  duplicate: { zh: "与已有需求重复", en: "A duplicate" },
  refuse: { zh: "不予受理", en: "Do not take it in" },
};

/** One answer by the public form beside what it may repeat, for the county's decision. */
export default function AnswerPage() {
  const answerId = useRouteParam("answerId");
  const read = useRead<AnswerView>(`${ANSWERS}/${answerId}`);
  if (!read.data)
    return read.error ? (
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
    ) : (
      <Skeleton active />
    );
  return <Answer view={read.data} />;
}

function Answer({ view }: { view: AnswerView }) {
  const { t, dateTime, list } = useText();
  const refresh = useRefresh();
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const shown = needFieldsOf(view.kind).flatMap(({ id, label, kind }) => {
    const value = view.values[id];
    const text =
      typeof value === "string"
        ? value
        : Array.isArray(value)
          ? list(value.map(String))
          : typeof value === "number"
            ? String(value)
            : "";
    return text && !CODED.includes(kind) ? [{ label, content: text, wide: text.length > 40 }] : [];
  });
  return (
    <>
      <PageHeader
        title={{ zh: view.title, en: view.title }}
        subtitle={`${view.code} · ${t(needKindLabels[view.kind])}`}
        back="/campaigns/answers"
        tags={<StageTag label={answerStateLabels[view.state]} tone={answerTones[view.state]} />}
        actions={
          view.allowedActions.includes("decideAnswer") && (
            <div className="hz-actions-row">
              {(["accept", "duplicate", "refuse"] as const).map((d) => (
                <Button key={d} type={d === "accept" ? "primary" : "default"} onClick={() => setDeciding(d)}>
                  {t(titles[d])}
                </Button>
              ))}
            </div>
          )
        }
      />
      <div className="hz-stack">
        {view.reasons.length > 0 && view.state === "waiting" && (
          <Alert type="warning" showIcon title={list(view.reasons.map((r) => t(checkReasonLabels[r])))} />
        )}
        <Panel title={{ zh: "填报企业", en: "Who answered" }}>
          <Facts
            items={[
              { label: { zh: "企业名称（填报）", en: "Name, as given" }, content: view.name, wide: true },
              { label: { zh: "统一社会信用代码", en: "Credit code" }, content: view.uscc },
              { label: { zh: "县（市、区）", en: "County" }, content: t(countyLabel(view.county)) },
              { label: { zh: "联系人", en: "Contact" }, content: view.contactName ?? undefined },
              { label: { zh: "手机", en: "Mobile" }, content: view.contactMobile ?? undefined },
              { label: { zh: "收到时间", en: "Received" }, content: dateTime(view.receivedAt) },
              {
                label: { zh: "需求", en: "Need" },
                content: view.needId ? (
                  <AppLink to={`/needs/${view.needId}`}>{view.needCode}</AppLink>
                ) : undefined,
              },
              {
                label: { zh: "办理", en: "Decided" },
                content: view.decidedAt
                  ? [view.decidedBy, dateTime(view.decidedAt), view.decision].filter(Boolean).join(" · ")
                  : undefined,
                wide: true,
              },
            ]}
          />
          {view.candidates.length > 0 && (
            <>
              <h3>{t({ zh: "可能是已登记的企业", en: "It may be one of these" })}</h3>
              <ul className="hz-survey-rows">
                {view.candidates.map((o) => (
                  <li key={o.id}>
                    <AppLink to={`/organisations/${o.id}`}>{o.name}</AppLink>
                    <span className="hz-quiet">
                      {o.uscc ?? t({ zh: "未登记信用代码", en: "no code on record" })}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Panel>
        <Panel title={{ zh: "填报内容", en: "What it says" }}>
          <Facts items={shown} />
        </Panel>
        {view.others.length > 0 && (
          <Panel title={{ zh: "该企业（或名称相近企业）本届已报", en: "Told before in this edition" }}>
            <ul className="hz-survey-rows">
              {view.others.map((o) => (
                <li key={o.code}>
                  <span>
                    {o.needId ? <AppLink to={`/needs/${o.needId}`}>{o.title}</AppLink> : o.title}
                    <p className="hz-quiet">
                      {o.name} · {o.code} · {dateTime(o.at)}
                    </p>
                  </span>
                  <span>
                    {t({ zh: "相近度 {n}%", en: "{n}% alike" }, { n: Math.round(o.likeness * 100) })}
                  </span>
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
      {deciding && (
        <ReasonDialog
          open
          title={titles[deciding]}
          reason={deciding !== "accept"}
          reasonLabel={{ zh: "说明", en: "Reason" }}
          fields={
            deciding === "accept" && view.candidates.length > 0
              ? [
                  {
                    id: "organisationId",
                    label: { zh: "属于哪家企业", en: "Which enterprise it is" },
                    kind: "enum",
                    help: view.organisationId
                      ? { zh: "留空则按信用代码认定", en: "Empty: by its credit code" }
                      : { zh: "留空则登记为新企业", en: "Empty: registered as a new one" },
                    options: view.candidates.map((o) => ({ value: o.id, label: { zh: o.name, en: o.name } })),
                  },
                ]
              : []
          }
          confirmLabel={titles[deciding]}
          onConfirm={async ({ reason, values }) => {
            await decideAnswer(view.id, {
              decision: deciding,
              ...(reason ? { reason } : {}),
              ...(values.organisationId ? { organisationId: values.organisationId } : {}),
            });
            await refresh(ANSWERS, ...RENEWED);
          }}
          onClose={() => setDeciding(null)}
        />
      )}
    </>
  );
}
