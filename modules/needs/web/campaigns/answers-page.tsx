import { PageHeader, ResourceList, StageTag, useText } from "#platform/web/index.ts";
import {
  ANSWER_STATES,
  type AnswerItem,
  answerStateLabels,
  CHECK_REASONS,
  checkReasonLabels,
} from "../../model/campaigns/answer.ts";
import { kindOptions } from "../../model/campaigns/campaign.ts";
import { ANSWERS, answerTones, countyLabel, countyOptions } from "./calls.ts";

/** What came in by the public forms of an edition; what may be a duplicate waits here. */
export default function AnswersPage() {
  const { t, dateTime, list } = useText();
  return (
    <>
      <PageHeader title={{ zh: "公开填报", en: "Answers by the public form" }} back="/campaigns" />
      <ResourceList<AnswerItem>
        path={ANSWERS}
        label={{ zh: "公开填报", en: "Answers by the public form" }}
        defaultSort="-receivedAt"
        searchHint={{ zh: "企业、信用代码、需求名称", en: "Enterprise, credit code, title" }}
        to={(row) => `/campaigns/answers/${row.id}`}
        columns={[
          { id: "title", label: { zh: "需求名称", en: "Title" }, sortable: true, cardRole: "title" },
          { id: "name", label: { zh: "企业", en: "Enterprise" }, sortable: true, cardRole: "subtitle" },
          {
            id: "state",
            label: { zh: "状态", en: "State" },
            sortable: true,
            cardRole: "stage",
            filter: {
              kind: "multi",
              options: ANSWER_STATES.map((value) => ({ value, label: answerStateLabels[value] })),
            },
            render: (row) => <StageTag label={answerStateLabels[row.state]} tone={answerTones[row.state]} />,
          },
          {
            id: "reasons",
            label: { zh: "需核对的原因", en: "To check" },
            filter: {
              kind: "multi",
              options: CHECK_REASONS.map((value) => ({ value, label: checkReasonLabels[value] })),
            },
            render: (row) => list(row.reasons.map((r) => t(checkReasonLabels[r]))) || undefined,
          },
          {
            id: "county",
            label: { zh: "县（市、区）", en: "County" },
            sortable: true,
            filter: { kind: "multi", options: countyOptions },
            render: (row) => t(countyLabel(row.county)),
          },
          {
            id: "kind",
            label: { zh: "种类", en: "Kind" },
            sortable: true,
            filter: { kind: "multi", options: kindOptions },
            render: (row) => t(kindOptions.find((o) => o.value === row.kind)?.label),
          },
          { id: "code", label: { zh: "回执编号", en: "Receipt" }, sortable: true },
          { id: "needCode", label: { zh: "需求编号", en: "Need" }, sortable: true },
          {
            id: "receivedAt",
            label: { zh: "收到时间", en: "Received" },
            sortable: true,
            filter: { kind: "date-range" },
            render: (row) => dateTime(row.receivedAt),
          },
          { id: "uscc", label: { zh: "统一社会信用代码", en: "Credit code" }, hidden: true },
          { id: "contactName", label: { zh: "联系人", en: "Contact" }, hidden: true, personal: true },
          { id: "contactMobile", label: { zh: "手机", en: "Mobile" }, hidden: true, personal: true },
        ]}
        empty={{
          text: {
            zh: "还没有公开填报。征集开放公开填报后，企业扫码提交的需求出现在这里。",
            en: "Nothing yet. What enterprises send by the public form of a survey appears here.",
          },
        }}
      />
    </>
  );
}
