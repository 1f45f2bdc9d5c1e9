import { Skeleton } from "antd";
import {
  ActionBar,
  AppLink,
  Facts,
  PageHeader,
  Panel,
  RefusalNotice,
  StageTag,
  useRead,
  useRefresh,
  useRouteParam,
  useSession,
  useText,
} from "#platform/web/index.ts";
import { rowKindOptions } from "../model/ledger.options.ts";
import type { LedgerView } from "../model/ledger.ts";
import { stageOptions } from "../model/project.lifecycle.ts";
import { Blockers } from "./blockers.tsx";
import { EvidenceLadder } from "./evidence-ladder.tsx";
import { countyOptions, labelIn, stageTones, texts } from "./labels.ts";
import { actOnRow, rowActions } from "./ledger-actions.ts";
import { ProjectTimeline } from "./project-timeline.tsx";
import "./ledger.css";

/** One row of the ledger: where the project stands, with what evidence, what blocks it, and all that happened. */
export default function LedgerRowPage() {
  const id = useRouteParam("rowId");
  const { t } = useText();
  const refresh = useRefresh();
  const read = useRead<LedgerView>(`/ledger/${id}`);
  const row = read.data;
  if (!row)
    return read.isPending ? (
      <Skeleton active />
    ) : (
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
    );
  return (
    <>
      <PageHeader
        title={row.title}
        back="/ledger"
        tags={<Tags row={row} />}
        subtitle={`${row.code} · ${t(labelIn(rowKindOptions, row.kind))}`}
        actions={
          <div className="hz-actions-row">
            {row.allowedActions.includes("visit") && (
              <AppLink className="hz-ledger-button" to={`/ledger/${id}/visit`}>
                {t(texts.visit)}
              </AppLink>
            )}
            <ActionBar
              actions={rowActions}
              allowed={row.allowedActions}
              onAction={async (action, input) => {
                await actOnRow(row, action, input);
                return refresh("/ledger", "/signings", "/figures");
              }}
            />
          </div>
        }
      />
      <div className="hz-stack">
        <RowFacts row={row} />
        <EvidenceLadder row={row} />
        <Blockers row={row} />
        <ProjectTimeline row={row} />
      </div>
    </>
  );
}

function Tags({ row }: { row: LedgerView }) {
  return (
    <>
      {row.stage && (
        <StageTag label={labelIn(stageOptions, row.stage) ?? texts.stage} tone={stageTones[row.stage]} />
      )}
      {row.status === "closed" && (
        <StageTag
          label={row.withdrawn ? { zh: "已撤销", en: "Withdrawn" } : { zh: "已销号", en: "Closed out" }}
          tone="neutral"
        />
      )}
      {row.overdue.visit && <StageTag label={texts.visitOverdue} tone="danger" />}
      {row.overdue.blocker && <StageTag label={texts.blockerOverdue} tone="danger" />}
    </>
  );
}

function RowFacts({ row }: { row: LedgerView }) {
  const { t, date, money } = useText();
  const { navigation } = useSession();
  // Departments read the row for its blockers; papers and talks are not theirs to open.
  const opens = (entry: string) => navigation.includes(entry);
  const paper = row.agreementPaperId ?? row.intentPaperId;
  return (
    <Panel
      title={{ zh: "台账信息", en: "The row" }}
      extra={<span className="hz-quiet">{t(texts.asOf, { day: date(row.asOf) })}</span>}
    >
      <Facts
        items={[
          { label: texts.partyA, content: row.demandParty },
          { label: texts.partyB, content: row.supplyParty },
          { label: texts.county, content: t(labelIn(countyOptions, row.county)) },
          { label: texts.unit, content: row.unit },
          { label: texts.officer, content: row.officer },
          {
            label: texts.signedOn,
            content: date(row.signedOn),
          },
          {
            label: texts.amount,
            content: row.amountYuan === null ? null : money(row.amountYuan, row.amountQualifier),
          },
          { label: texts.visitDue, content: row.visitDueOn && date(row.visitDueOn) },
          { label: texts.lastVisit, content: row.lastVisitOn && date(row.lastVisitOn) },
          ...(paper && opens("signings")
            ? [
                {
                  label: { zh: "签约文本", en: "Paper" },
                  content: (
                    <AppLink to={`/signings/${paper}`}>
                      {t(
                        row.agreementPaperId
                          ? { zh: "查看协议", en: "Open the agreement" }
                          : { zh: "查看意向书", en: "Open the intent" },
                      )}
                    </AppLink>
                  ),
                },
              ]
            : []),
          ...(row.engagementId && opens("engagements")
            ? [
                {
                  label: { zh: "对接", en: "Engagement" },
                  content: (
                    <AppLink to={`/engagements/${row.engagementId}`}>
                      {t({ zh: "查看对接", en: "Open" })}
                    </AppLink>
                  ),
                },
              ]
            : []),
          ...(row.closedReason
            ? [{ label: { zh: "关闭原因", en: "Why closed" }, content: row.closedReason, wide: true }]
            : []),
        ]}
      />
    </Panel>
  );
}
