import { Badge } from "antd";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import {
  LinkButton,
  PageHeader,
  ResourceList,
  StageTag,
  useSession,
  useText,
  words,
} from "#platform/web/index.ts";
import { countyOptions } from "../../model/county-options.ts";
import { type QuestionItem, questionStateLabels } from "../../model/questions/question.ts";
import { countyLabel } from "../labels.ts";

const title = { zh: "专家提问", en: "Questions of experts" };
const mine = { zh: "我的提问", en: "My questions" };
const states = Object.entries(questionStateLabels).map(([value, label]) => ({ value, label }));
const sides = [
  { value: "supply", label: { zh: "专家", en: "The expert" } },
  { value: "demand", label: { zh: "需求方", en: "The enterprise" } },
];

/** Conversations about needs, the latest word first. Names stay masked until both sides agreed. */
export default function QuestionsPage() {
  const { t, dateTime } = useText();
  const { grants } = useSession();
  const expert = grants.every((g) => g.role === "expert");
  return (
    <>
      <PageHeader
        title={expert ? mine : title}
        subtitle={t({
          zh: "双方同意交换联系方式之前，彼此看不到对方是谁",
          en: "Neither side sees who the other is before both agree to exchange contacts",
        })}
      />
      <ResourceList<QuestionItem>
        path="/questions"
        byEdition={false}
        label={expert ? mine : title}
        defaultSort="-lastAt"
        to={(q) => `/questions/${q.id}`}
        searchHint={{ zh: "需求名称、编号", en: "Title or code of the need" }}
        columns={[
          {
            id: "needTitle",
            label: { zh: "需求", en: "Need" },
            sortable: true,
            cardRole: "title",
            render: (q) => (
              <>
                {q.needTitle}{" "}
                {q.unread > 0 && (
                  <Badge
                    count={q.unread}
                    title={t({ zh: "{count} 条未读", en: "{count} unread" }, { count: q.unread })}
                  />
                )}
              </>
            ),
          },
          { id: "needCode", label: { zh: "编号", en: "Code" }, sortable: true, cardRole: "subtitle" },
          ...(expert
            ? []
            : [
                {
                  id: "expert",
                  label: { zh: "提问人", en: "Asked by" },
                  cardRole: "detail" as const,
                  render: (q: QuestionItem) => t(q.expert),
                },
              ]),
          {
            id: "lastSide",
            label: { zh: "最后发言", en: "Last word" },
            filter: { kind: "multi", options: sides },
            render: (q) => t(sides.find((s) => s.value === q.lastSide)?.label),
          },
          {
            id: "lastAt",
            label: { zh: "最近消息", en: "Latest message" },
            sortable: true,
            cardRole: "detail",
            filter: { kind: "date-range" },
            render: (q) => dateTime(q.lastAt),
          },
          { id: "messages", label: { zh: "消息数", en: "Messages" }, sortable: true, align: "end" },
          {
            id: "shared",
            label: { zh: "已交换联系方式", en: "Contacts exchanged" },
            render: (q) => t(q.shared ? words.yes : words.no),
          },
          {
            id: "county",
            label: { zh: "县（市、区）", en: "County" },
            sortable: true,
            filter: { kind: "multi", options: countyOptions(jiaozuo) },
            render: (q) => t(countyLabel(q.county)),
          },
          {
            id: "state",
            label: { zh: "状态", en: "State" },
            sortable: true,
            cardRole: "stage",
            filter: { kind: "multi", options: states },
            render: (q) => (
              <StageTag
                label={questionStateLabels[q.state]}
                tone={q.state === "open" ? "progress" : "neutral"}
              />
            ),
          },
        ]}
        empty={{
          text: expert
            ? {
                zh: "还没有提问。打开一条需求，可以向需求方提问。",
                en: "No questions yet. Open a need to ask the enterprise behind it.",
              }
            : { zh: "还没有提问", en: "No questions yet" },
          ...(expert
            ? { action: <LinkButton to="/needs">{t({ zh: "查看需求", en: "See needs" })}</LinkButton> }
            : {}),
        }}
      />
    </>
  );
}
