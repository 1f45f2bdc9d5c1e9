import { Button, Skeleton } from "antd";
import {
  ActionBar,
  AppLink,
  api,
  DiffTable,
  Facts,
  FileDrop,
  PageHeader,
  Panel,
  RefusalNotice,
  StageTag,
  type Text,
  Timeline,
  useRead,
  useRefresh,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import { paperLifecycle } from "../../model/paper.lifecycle.ts";
import {
  contractClassOptions,
  cooperationOptions,
  occasionOptions,
  paperKindOptions,
} from "../../model/paper.options.ts";
import { type PaperView, paperFields } from "../../model/paper.ts";
import { countyOptions, labelIn, stateTones, texts } from "../labels.ts";
import "../signings.css";

/** What is done in a form of its own. */
const forms = [
  { id: "convert", label: { zh: "转为协议", en: "Convert to an agreement" } },
  { id: "amend", label: { zh: "更正或变更", en: "Amend" } },
] as const;
const actions = [
  {
    id: "withdraw",
    label: { zh: "撤销", en: "Withdraw" },
    kind: "danger" as const,
    needsReason: true,
    confirm: {
      zh: "撤销后不再计入统计，跟踪台账同时关闭；由意向转来的协议撤销后，意向恢复有效。",
      en: "A withdrawn paper no longer counts and its ledger row is closed; an agreement that came from an intent leaves the intent standing.",
    },
  },
];

/** One intent or agreement: its terms, documents, history, and the way to its ledger row. */
export default function PaperPage() {
  const id = useRouteParam("paperId");
  const { t } = useText();
  const refresh = useRefresh();
  const read = useRead<PaperView>(`/signings/${id}`);
  const ledger = useRead<{ id: string; code: string }>(`/signings/${id}/ledger`);
  const paper = read.data;
  if (!paper)
    return read.isPending ? (
      <Skeleton active />
    ) : (
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
    );
  const withdraw = async (_action: string, input: { reason?: string }) => {
    await api.post(`/signings/${id}/withdraw`, { reason: input.reason ?? "" });
    await refresh("/signings", "/ledger", "/engagements", "/figures");
  };
  return (
    <>
      <PageHeader
        title={paper.title}
        back="/signings"
        tags={<StageTag label={paperLifecycle.states[paper.state].label} tone={stateTones[paper.state]} />}
        subtitle={
          <>
            {paper.code} · {t(labelIn(paperKindOptions, paper.kind))}
            {ledger.data && (
              <>
                {" · "}
                <AppLink to={`/ledger/${ledger.data.id}`}>
                  {t(texts.ledger)} {ledger.data.code}
                </AppLink>
              </>
            )}
          </>
        }
        actions={
          <div className="hz-actions-row">
            {forms
              .filter((form) => paper.allowedActions.includes(form.id))
              .map((form) => (
                <AppLink key={form.id} className="hz-sign-button" to={`/signings/${id}/${form.id}`}>
                  {t(form.label)}
                </AppLink>
              ))}
            <ActionBar actions={actions} allowed={paper.allowedActions} onAction={withdraw} />
          </div>
        }
      />
      <div className="hz-stack">
        <Terms paper={paper} />
        <Documents paper={paper} />
        <History id={id} />
      </div>
    </>
  );
}

function Terms({ paper }: { paper: PaperView }) {
  const { t, date, money, language } = useText();
  const join = language === "zh" ? "、" : ", ";
  const label = (id: string): Text => paperFields.find((f) => f.id === id)?.label ?? { zh: id, en: id };
  const other = paper.kind === "intent" ? paper.agreementId : paper.intentId;
  const period = [paper.validFrom, paper.validTo].map((d) => (d ? date(d) : "…")).join(" – ");
  return (
    <Panel title={{ zh: "文本内容", en: "Terms" }}>
      <Facts
        items={[
          { label: texts.partyA, content: paper.demanders.map((d) => d.name).join(join) },
          { label: texts.partyB, content: paper.supplierName },
          { label: texts.cooperation, content: t(labelIn(cooperationOptions, paper.cooperationMode)) },
          {
            label: texts.contractClass,
            content: t(labelIn(contractClassOptions, paper.contractClass)) || null,
          },
          {
            label: texts.amount,
            content:
              paper.amountYuan === null ? t(texts.noAmount) : money(paper.amountYuan, paper.amountQualifier),
          },
          {
            label: label("technologyValueYuan"),
            content: paper.technologyValueYuan === null ? null : money(paper.technologyValueYuan),
          },
          { label: texts.signedOn, content: date(paper.signedOn) },
          { label: texts.occasion, content: t(labelIn(occasionOptions, paper.occasion)) },
          {
            label: { zh: "有效期", en: "Validity" },
            content: paper.validFrom || paper.validTo ? period : null,
          },
          { label: label("registrationNumber"), content: paper.registrationNumber },
          { label: texts.county, content: t(labelIn(countyOptions, paper.county)) },
          { label: texts.unit, content: paper.unit },
          { label: texts.officer, content: paper.officer },
          {
            label: texts.keyProject,
            content: t(paper.keyProject ? { zh: "是", en: "Yes" } : { zh: "否", en: "No" }),
          },
          {
            label: texts.engagement,
            content: paper.engagementId && (
              <AppLink to={`/engagements/${paper.engagementId}`}>{t({ zh: "查看对接", en: "Open" })}</AppLink>
            ),
          },
          {
            label:
              paper.kind === "intent"
                ? { zh: "转成的协议", en: "Agreement it became" }
                : { zh: "来自意向书", en: "From the intent" },
            content: other && <AppLink to={`/signings/${other}`}>{t({ zh: "查看", en: "Open" })}</AppLink>,
          },
          { label: label("note"), content: paper.note, wide: true },
          ...(paper.withdrawnReason
            ? [{ label: { zh: "撤销原因", en: "Why withdrawn" }, content: paper.withdrawnReason, wide: true }]
            : []),
        ]}
      />
    </Panel>
  );
}

function Documents({ paper }: { paper: PaperView }) {
  const { t, dateTime } = useText();
  const refresh = useRefresh();
  const path = `/signings/${paper.id}/documents`;
  return (
    <Panel title={texts.documents}>
      {paper.documents.length === 0 && (
        <p className="hz-quiet">{t({ zh: "还没有上传扫描件", en: "No document has been uploaded yet" })}</p>
      )}
      <ul className="hz-sign-plain">
        {paper.documents.map((file) => (
          <li key={file.id}>
            <Button type="link" onClick={() => void api.download(`${path}/${file.id}`)}>
              {file.name}
            </Button>
            <span className="hz-quiet">{dateTime(file.uploadedAt)}</span>
          </li>
        ))}
      </ul>
      {paper.allowedActions.includes("addDocument") && (
        <FileDrop<PaperView>
          path={path}
          accept={[".pdf", ".jpg", ".jpeg", ".png", ".doc", ".docx", ".ofd"]}
          onUploaded={() => void refresh("/signings")}
        />
      )}
    </Panel>
  );
}

type Version = {
  version: number;
  at: string;
  by: string;
  changes: { field: string; label: Text; from: unknown; to: unknown }[];
};

function History({ id }: { id: string }) {
  const { t } = useText();
  const read = useRead<{ items: Version[] }>(`/signings/${id}/history`);
  return (
    <Panel title={texts.history}>
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
      <Timeline
        label={texts.history}
        events={(read.data?.items ?? []).map((v) => ({
          id: String(v.version),
          at: v.at,
          by: v.by,
          title: t({ zh: "第 {n} 版", en: "Version {n}" }, { n: v.version }),
          detail:
            v.changes.length > 0 ? (
              <DiffTable
                differences={v.changes.map(({ field, label, from, to }) => ({
                  field,
                  label,
                  before: from,
                  after: to,
                }))}
              />
            ) : undefined,
        }))}
      />
    </Panel>
  );
}
