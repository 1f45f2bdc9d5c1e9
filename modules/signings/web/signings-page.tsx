import { LinkButton, PageHeader, ResourceList, StageTag, useText } from "#platform/web/index.ts";
import { PAPER_STATES, type PaperState, paperLifecycle } from "../model/paper.lifecycle.ts";
import {
  contractClassOptions,
  cooperationOptions,
  occasionOptions,
  paperKindOptions,
} from "../model/paper.options.ts";
import { countyOptions, labelIn, stateTones, texts } from "./labels.ts";
import { useMayRecord } from "./may-record.ts";
import "./signings.css";

type Row = {
  id: string;
  code: string;
  kind: string;
  title: string;
  demandParty: string | null;
  supplyParty: string;
  amount: number | null;
  amountQualifier: "exact" | "gt" | "lt" | "approx";
  signedOn: string;
  occasion: string;
  county: string;
  unit: string;
  officer: string;
  cooperationMode: string;
  contractClass: string | null;
  keyProject: boolean;
  state: PaperState;
};

/** Intents and agreements of the edition in view. */
export default function SigningsPage() {
  const { t, date, money } = useText();
  const mayRecord = useMayRecord();
  return (
    <>
      <PageHeader
        title={texts.signings}
        actions={
          <div className="hz-actions-row">
            <LinkButton to="/signings/ceremony">{t(texts.ceremony)}</LinkButton>
            <LinkButton to="/signings/plaques">{t(texts.plaques)}</LinkButton>
            {mayRecord && (
              <>
                <LinkButton to="/signings/new?kind=intent">{t(texts.recordIntent)}</LinkButton>
                <LinkButton type="primary" to="/signings/new?kind=agreement">
                  {t(texts.recordAgreement)}
                </LinkButton>
              </>
            )}
          </div>
        }
      />
      <ResourceList<Row>
        path="/signings"
        label={texts.signings}
        defaultSort="-signedOn"
        to={(row) => `/signings/${row.id}`}
        columns={[
          { id: "code", label: texts.code, sortable: true, width: 140, cardRole: "hidden" },
          {
            id: "kind",
            label: texts.kind,
            sortable: true,
            filter: { kind: "multi", options: paperKindOptions },
            render: (row) => t(labelIn(paperKindOptions, row.kind)),
            width: 96,
          },
          { id: "title", label: texts.project, sortable: true, cardRole: "title", width: 220 },
          { id: "demandParty", label: texts.partyA, cardRole: "subtitle" },
          { id: "supplyParty", label: texts.partyB, cardRole: "detail" },
          {
            id: "amount",
            label: texts.amount,
            sortable: true,
            align: "end",
            cardRole: "detail",
            filter: { kind: "number-range", unit: { zh: "万元", en: "10k CNY" }, factor: 10_000 },
            render: (row) => (row.amount === null ? null : money(row.amount, row.amountQualifier)),
          },
          {
            id: "signedOn",
            label: texts.signedOn,
            sortable: true,
            filter: { kind: "date-range" },
            render: (row) => date(row.signedOn),
            width: 110,
          },
          {
            id: "occasion",
            cardRole: "hidden",
            label: texts.occasion,
            sortable: true,
            filter: { kind: "multi", options: occasionOptions },
            render: (row) => t(labelIn(occasionOptions, row.occasion)),
          },
          {
            id: "county",
            cardRole: "hidden",
            label: texts.county,
            sortable: true,
            filter: { kind: "multi", options: countyOptions },
            render: (row) => t(labelIn(countyOptions, row.county)),
          },
          {
            id: "state",
            label: texts.state,
            cardRole: "stage",
            filter: {
              kind: "multi",
              options: PAPER_STATES.map((value) => ({ value, label: paperLifecycle.states[value].label })),
            },
            render: (row) => (
              <StageTag label={paperLifecycle.states[row.state].label} tone={stateTones[row.state]} />
            ),
          },
          { id: "unit", label: texts.unit, hidden: true },
          { id: "officer", label: texts.officer, hidden: true },
          {
            id: "cooperationMode",
            label: texts.cooperation,
            hidden: true,
            filter: { kind: "multi", options: cooperationOptions },
            render: (row) => t(labelIn(cooperationOptions, row.cooperationMode)),
          },
          {
            id: "contractClass",
            label: texts.contractClass,
            hidden: true,
            filter: { kind: "multi", options: contractClassOptions },
            render: (row) => t(labelIn(contractClassOptions, row.contractClass)),
          },
          {
            id: "keyProject",
            label: texts.keyProject,
            hidden: true,
            filter: { kind: "boolean" },
            render: (row) => t(row.keyProject ? { zh: "是", en: "Yes" } : { zh: "否", en: "No" }),
          },
        ]}
        empty={{ text: { zh: "还没有登记意向书或协议", en: "No intent or agreement has been recorded yet" } }}
      />
    </>
  );
}
