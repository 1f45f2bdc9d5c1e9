import { PageHeader, ResourceList, StageTag, useText } from "#platform/web/index.ts";
import { type Progress, progressOptions, rowKindOptions, statusOptions } from "../model/ledger.options.ts";
import { type ProjectStage, stageOptions } from "../model/project.lifecycle.ts";
import { countyOptions, labelIn, progressTones, stageTones, texts } from "./labels.ts";

type Row = {
  id: string;
  code: string;
  kind: string;
  title: string;
  demandParty: string;
  supplyParty: string;
  county: string;
  unit: string;
  officer: string;
  signedOn: string;
  amount: number | null;
  stage: ProjectStage | null;
  lastVisitOn: string | null;
  lastProgress: Progress | null;
  visitDueOn: string | null;
  openBlockers: number;
  blockerDueOn: string | null;
  visitOverdue: boolean;
  blockerOverdue: boolean;
  overdue: boolean;
  status: "open" | "closed";
  withdrawn: boolean;
};

/** The ledger of signed projects: what is overdue first. */
export default function LedgerPage() {
  const { t, date, money } = useText();
  return (
    <>
      <PageHeader title={texts.ledger} />
      <ResourceList<Row>
        path="/ledger"
        label={texts.ledger}
        defaultSort="-overdue,visitDueOn"
        to={(row) => `/ledger/${row.id}`}
        filters={[
          {
            id: "visitSoon",
            label: { zh: "7 天内应回访", en: "To visit within 7 days" },
            filter: { kind: "boolean" },
          },
          { id: "keyProject", label: { zh: "重点项目", en: "Key project" }, filter: { kind: "boolean" } },
          { id: "visitOverdue", label: texts.visitOverdue, filter: { kind: "boolean" } },
          { id: "blockerOverdue", label: texts.blockerOverdue, filter: { kind: "boolean" } },
        ]}
        columns={[
          {
            id: "overdue",
            label: texts.overdue,
            sortable: true,
            filter: { kind: "boolean" },
            cardRole: "stage",
            width: 110,
            render: (row) => <Standing row={row} />,
          },
          { id: "code", label: texts.code, sortable: true, width: 130, cardRole: "hidden" },
          {
            id: "kind",
            cardRole: "hidden",
            label: texts.kind,
            sortable: true,
            filter: { kind: "multi", options: rowKindOptions },
            render: (row) => t(labelIn(rowKindOptions, row.kind)),
            width: 76,
          },
          { id: "title", label: texts.project, sortable: true, cardRole: "title" },
          { id: "demandParty", label: texts.partyA, cardRole: "subtitle" },
          { id: "supplyParty", label: texts.partyB, hidden: true },
          {
            id: "county",
            cardRole: "hidden",
            label: texts.county,
            sortable: true,
            filter: { kind: "multi", options: countyOptions },
            render: (row) => t(labelIn(countyOptions, row.county)),
          },
          {
            id: "stage",
            label: texts.stage,
            sortable: true,
            filter: { kind: "multi", options: stageOptions },
            cardRole: "detail",
            render: (row) =>
              row.stage ? (
                <StageTag
                  label={labelIn(stageOptions, row.stage) ?? texts.stage}
                  tone={stageTones[row.stage]}
                />
              ) : (
                t(texts.intentOnly)
              ),
          },
          {
            id: "visitDueOn",
            label: texts.visitDue,
            sortable: true,
            filter: { kind: "date-range" },
            cardRole: "detail",
            render: (row) => date(row.visitDueOn),
            width: 110,
          },
          {
            id: "lastProgress",
            cardRole: "hidden",
            label: texts.progress,
            filter: { kind: "multi", options: progressOptions },
            render: (row) =>
              row.lastProgress && (
                <StageTag
                  label={labelIn(progressOptions, row.lastProgress) ?? texts.progress}
                  tone={progressTones[row.lastProgress]}
                />
              ),
          },
          {
            id: "openBlockers",
            label: texts.openBlockers,
            sortable: true,
            align: "end",
            width: 110,
            filter: { kind: "number-range" },
            render: (row) => (row.openBlockers > 0 ? row.openBlockers : null),
          },
          { id: "unit", label: texts.unit, hidden: true },
          { id: "officer", label: texts.officer, hidden: true },
          {
            id: "status",
            label: texts.status,
            hidden: true,
            filter: { kind: "multi", options: statusOptions },
            render: (row) => t(labelIn(statusOptions, row.status)),
          },
          {
            id: "signedOn",
            label: texts.signedOn,
            sortable: true,
            hidden: true,
            filter: { kind: "date-range" },
            render: (row) => date(row.signedOn),
          },
          {
            id: "amount",
            label: texts.amount,
            sortable: true,
            hidden: true,
            align: "end",
            render: (row) => (row.amount === null ? null : money(row.amount)),
          },
          {
            id: "lastVisitOn",
            label: texts.lastVisit,
            sortable: true,
            hidden: true,
            render: (row) => date(row.lastVisitOn),
          },
        ]}
        empty={{
          text: {
            zh: "登记意向书或协议后，自动列入台账",
            en: "Rows appear here once an intent or agreement is recorded",
          },
        }}
      />
    </>
  );
}

/** Where a row stands: overdue, in order, or closed. */
function Standing({ row }: { row: Row }) {
  if (row.visitOverdue) return <StageTag label={texts.visitOverdue} tone="danger" />;
  if (row.blockerOverdue) return <StageTag label={texts.blockerOverdue} tone="danger" />;
  if (row.withdrawn) return <StageTag label={{ zh: "已撤销", en: "Withdrawn" }} tone="neutral" />;
  if (row.status === "closed") return <StageTag label={{ zh: "已销号", en: "Closed out" }} tone="neutral" />;
  return <StageTag label={{ zh: "在册", en: "Open" }} tone="info" />;
}
