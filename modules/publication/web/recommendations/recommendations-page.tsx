import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { PageHeader, ResourceList, StageTag, useText } from "#platform/web/index.ts";
import {
  recommendationKindOptions,
  recommendationSourceOptions,
  recommendationStateOptions,
} from "../../model/recommendations/recommendation.options.ts";
import type { RecommendationItem } from "../../model/recommendations/recommendation.ts";
import { RecommendationTag } from "./labels.tsx";

const counties = jiaozuo.counties.map((c) => ({
  value: c.code,
  label: { zh: c.functionalZone ? c.short.zh : c.label.zh, en: c.short.en },
}));
const of = (options: readonly { value: string; label: { zh: string; en: string } }[], value: string) =>
  options.find((o) => o.value === value)?.label ?? { zh: value, en: value };

/** What partners and visitors recommended, to be screened. */
export default function RecommendationsPage() {
  const { t, dateTime } = useText();
  return (
    <>
      <PageHeader title={{ zh: "推荐筛选", en: "Recommendations" }} />
      <ResourceList<RecommendationItem>
        path="/recommendations"
        label={{ zh: "专家推荐", en: "Recommendations" }}
        defaultSort="-receivedAt"
        to={(row) => `/recommendations/${row.id}`}
        searchHint={{ zh: "编号、姓名、单位、需求", en: "Number, name, institution, need" }}
        empty={{
          text: {
            zh: "还没有专家推荐。渠道通过推送链接、访客通过公开门户推荐的专家会出现在这里。",
            en: "Nothing recommended yet. What partners send through their links and visitors through the portal appears here.",
          },
        }}
        columns={[
          { id: "code", label: { zh: "编号", en: "Number" }, sortable: true, width: 130 },
          {
            id: "name",
            label: { zh: "被推荐人", en: "Person" },
            sortable: true,
            personal: true,
            cardRole: "title",
            render: (row) => (
              <>
                {row.name}
                {row.title && <span className="hz-quiet"> {row.title}</span>}
              </>
            ),
          },
          {
            id: "institution",
            label: { zh: "单位", en: "Institution" },
            sortable: true,
            cardRole: "subtitle",
          },
          {
            id: "needCode",
            label: { zh: "需求", en: "Need" },
            sortable: true,
            width: 260,
            render: (row) => `${row.needCode} ${row.needTitle}`,
          },
          {
            id: "county",
            label: { zh: "县（市、区）", en: "County" },
            sortable: true,
            filter: { kind: "multi", options: counties },
            render: (row) => t(of(counties, row.county)),
          },
          {
            id: "channelName",
            label: { zh: "渠道", en: "Channel" },
            sortable: true,
            render: (row) => row.channelName ?? t(of(recommendationSourceOptions, row.source)),
          },
          {
            id: "source",
            label: { zh: "来源", en: "Source" },
            hidden: true,
            filter: { kind: "multi", options: recommendationSourceOptions },
            render: (row) => t(of(recommendationSourceOptions, row.source)),
          },
          {
            id: "kind",
            label: { zh: "方式", en: "Kind" },
            hidden: true,
            filter: { kind: "multi", options: recommendationKindOptions },
            render: (row) => t(of(recommendationKindOptions, row.kind)),
          },
          {
            id: "recommenderName",
            label: { zh: "推荐人", en: "Recommended by" },
            personal: true,
            hidden: true,
          },
          { id: "email", label: { zh: "邮箱", en: "E-mail" }, personal: true, hidden: true },
          { id: "phone", label: { zh: "电话", en: "Telephone" }, personal: true, hidden: true },
          {
            id: "receivedAt",
            label: { zh: "收到时间", en: "Received" },
            sortable: true,
            filter: { kind: "date-range" },
            render: (row) => dateTime(row.receivedAt),
          },
          {
            id: "dueAt",
            label: { zh: "筛选期限", en: "To be screened by" },
            screenOnly: true,
            render: (row) =>
              row.dueAt ? (
                row.overdue ? (
                  <StageTag label={{ zh: "已逾期", en: "Overdue" }} tone="danger" />
                ) : (
                  dateTime(row.dueAt)
                )
              ) : (
                "—"
              ),
          },
          {
            id: "state",
            label: { zh: "状态", en: "State" },
            sortable: true,
            cardRole: "stage",
            filter: { kind: "multi", options: recommendationStateOptions },
            render: (row) => <RecommendationTag state={row.state} />,
          },
        ]}
      />
    </>
  );
}
