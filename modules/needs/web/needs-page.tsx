import { useSearch } from "@tanstack/react-router";
import { App, Space } from "antd";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import {
  AppLink,
  api,
  LinkButton,
  type NamedFilter,
  PageHeader,
  ResourceList,
  StageTag,
  type Text,
  useSession,
  useText,
  words,
} from "#platform/web/index.ts";
import { fieldOptions, needTypeOptions } from "../model/form/choices.ts";
import { needKindLabels } from "../model/need.ts";
import type { NeedItem } from "../model/need-item.ts";
import type { BulkResult } from "../model/need-view.ts";
import { TEST_READ_STATES, testReadLifecycle } from "../model/test-reads/test-read.ts";
import { deskOptions, kindOptions, stateLabel, stateOptions, stateTones, texts } from "./labels.ts";
import { useAmount } from "./need-values.tsx";
import { BulkRefusals } from "./review/bulk-refusals.tsx";

const testReadOptions = TEST_READ_STATES.map((value) => ({
  value,
  label: testReadLifecycle.states[value].label,
}));
const counties = jiaozuo.counties.map((c) => ({ value: c.code, label: c.label }));
const passIt: Text = { zh: "初审通过", en: "Pass the county check" };
const approveIt: Text = { zh: "审核通过", en: "Approve" };
const publishIt: Text = { zh: "发布", en: "Publish" };

/** What only those who work on needs of others ask for. */
const officeFilters: readonly NamedFilter[] = [
  { id: "overdue", label: texts.overdue, filter: { kind: "boolean" } },
  {
    id: "testRead",
    label: { zh: "试读", en: "Test-read" },
    filter: { kind: "multi", options: testReadOptions },
  },
  {
    id: "desk",
    label: { zh: "所在环节", en: "Desk" },
    filter: { kind: "select", options: deskOptions },
  },
  {
    id: "opinion",
    label: { zh: "会签", en: "Opinions" },
    filter: {
      kind: "select",
      options: [
        { value: "open", label: { zh: "待答复", en: "Waiting" } },
        { value: "answered", label: { zh: "已答复", en: "Answered" } },
      ],
    },
  },
];

/** Needs of my part of the city: search, filters, bulk steps, export. */
export default function NeedsPage() {
  const { t, date, list, aside, language } = useText();
  const titled = (n: NeedItem) => (language === "en" && n.titleEn) || n.title;
  const amount = useAmount();
  const { grants } = useSession();
  const { modal } = App.useApp();
  const { organisationId } = useSearch({ strict: false }) as { organisationId?: string };
  const holds = (...roles: string[]) => grants.some((g) => roles.includes(g.role));
  const office = holds("city-operator", "county-officer", "department-officer", "task-force", "leader");
  const writes = holds("enterprise", "county-officer", "city-operator");
  const bulk = (path: string) => async (rows: readonly NeedItem[]) => {
    const result = await api.post<BulkResult>(`/needs/bulk/${path}`, {
      rows: rows.map(({ id, version }) => ({ id, version })),
    });
    if (result.refused > 0) {
      modal.warning({
        title: t(
          { zh: "{done} 条已办理，{refused} 条未办理", en: "{done} done, {refused} refused" },
          { done: result.done, refused: result.refused },
        ),
        content: <BulkRefusals result={result} rows={rows} />,
        okText: t(words.confirm),
        width: 640,
      });
    }
  };
  const confirm = (zh: string, en: string): Text => ({
    zh: `所选需求将${zh}。`,
    en: `The chosen needs will be ${en}.`,
  });
  return (
    <>
      <PageHeader
        title={texts.needs}
        actions={
          <Space wrap>
            {holds("county-officer", "city-operator", "leader") && (
              <LinkButton to="/needs/queue">{t(texts.queue)}</LinkButton>
            )}
            {holds("county-officer", "city-operator") && (
              <LinkButton to="/needs/bulk-review">{t(texts.bulkReview)}</LinkButton>
            )}
            {writes && <LinkButton to="/needs/new/talent">{t(texts.newTalent)}</LinkButton>}
            {writes && (
              <LinkButton type="primary" to="/needs/new/technology">
                {t(texts.newTechnology)}
              </LinkButton>
            )}
          </Space>
        }
      />
      {organisationId && (
        <p className="hz-quiet">
          {t({ zh: "只显示一家企业的需求。", en: "Needs of one enterprise only." })}{" "}
          <AppLink to="/needs">{t({ zh: "查看全部", en: "Show all" })}</AppLink>
        </p>
      )}
      <ResourceList<NeedItem>
        path="/needs"
        fixed={{ organisationId }}
        label={{ zh: "需求列表", en: "Needs" }}
        defaultSort="-updatedAt"
        to={(need) => `/needs/${need.id}`}
        searchHint={{ zh: "编号、名称、企业、内容", en: "Code, title, enterprise, content" }}
        columns={[
          { id: "code", label: { zh: "编号", en: "Code" }, sortable: true, width: 120, cardRole: "subtitle" },
          {
            id: "title",
            label: { zh: "需求名称", en: "Title" },
            sortable: true,
            cardRole: "title",
            render: (n) => (
              <>
                {n.confidential ? aside(titled(n), t(texts.confidential)) : titled(n)}
                {n.openCall && (
                  <>
                    {" "}
                    <StageTag label={texts.openCall} tone="info" />
                  </>
                )}
              </>
            ),
          },
          {
            id: "kind",
            label: { zh: "种类", en: "Kind" },
            width: 96,
            filter: { kind: "select", options: kindOptions },
            render: (n) => t(needKindLabels[n.kind]),
          },
          {
            id: "state",
            label: { zh: "状态", en: "State" },
            sortable: true,
            cardRole: "stage",
            filter: { kind: "multi", options: stateOptions },
            render: (n) => (
              <StageTag label={stateLabel(n.state)} tone={n.overdue ? "danger" : stateTones[n.state]} />
            ),
          },
          { id: "enterprise", label: { zh: "企业", en: "Enterprise" }, sortable: true },
          {
            id: "county",
            label: { zh: "县（市、区）", en: "County" },
            sortable: true,
            filter: { kind: "multi", options: counties },
            render: (n) =>
              t(counties.find((c) => c.value === n.county)?.label ?? { zh: n.county, en: n.county }),
          },
          {
            id: "field",
            label: { zh: "领域", en: "Fields" },
            filter: { kind: "multi", options: fieldOptions },
            render: (n) =>
              list(
                n.field.map((f) => t(fieldOptions.find((o) => o.value === f)?.label ?? { zh: f, en: f })),
              ) || undefined,
          },
          { id: "industryName", label: { zh: "行业", en: "Industry" }, hidden: true },
          {
            id: "needType",
            label: { zh: "需求类别", en: "Type of need" },
            hidden: true,
            filter: { kind: "multi", options: needTypeOptions },
            render: (n) => t(needTypeOptions.find((o) => o.value === n.needType)?.label),
          },
          {
            id: "budget",
            label: { zh: "投入或年薪", en: "Funding or salary" },
            align: "end",
            sortable: true,
            filter: { kind: "number-range", unit: { zh: "万元", en: "10k yuan" }, factor: 10_000 },
            render: (n) =>
              n.budgetQualifier
                ? amount({ min: n.budget, max: n.budgetTo, qualifier: n.budgetQualifier as "exact" })
                : undefined,
          },
          {
            id: "headcount",
            label: { zh: "需求人数", en: "Heads" },
            align: "end",
            sortable: true,
            hidden: true,
          },
          {
            id: "deskDueAt",
            label: { zh: "办理期限", en: "Due" },
            sortable: true,
            render: (n) =>
              n.deskDueAt ? (
                n.overdue ? (
                  <StageTag
                    label={{ zh: `${date(n.deskDueAt)} 超期`, en: `${date(n.deskDueAt)} overdue` }}
                    tone="danger"
                  />
                ) : (
                  date(n.deskDueAt)
                )
              ) : undefined,
          },
          {
            id: "submittedAt",
            label: { zh: "提交时间", en: "Submitted" },
            sortable: true,
            filter: { kind: "date-range" },
            render: (n) => date(n.submittedAt),
          },
          {
            id: "deadline",
            label: { zh: "到期日", en: "Expires" },
            sortable: true,
            hidden: true,
            filter: { kind: "date-range" },
            render: (n) => date(n.deadline),
          },
          {
            id: "answerBy",
            label: { zh: "揭榜截止日", en: "Answers until" },
            sortable: true,
            hidden: true,
            render: (n) => date(n.answerBy),
          },
          { id: "activityName", label: { zh: "活动", en: "Activity" }, hidden: true },
          {
            id: "updatedAt",
            label: { zh: "更新时间", en: "Updated" },
            sortable: true,
            hidden: true,
            render: (n) => date(n.updatedAt),
          },
        ]}
        filters={[
          ...(office ? officeFilters : []),
          { id: "openCall", label: texts.openCall, filter: { kind: "boolean" } },
        ]}
        bulkActions={[
          {
            id: "countyApprove",
            label: passIt,
            kind: "primary",
            confirm: confirm("通过县级初审，送市级审核", "passed on to the city"),
            run: bulk("county-approve"),
          },
          {
            id: "cityApprove",
            label: approveIt,
            kind: "primary",
            confirm: confirm("审核通过", "approved"),
            run: bulk("city-approve"),
          },
          {
            id: "publish",
            label: publishIt,
            kind: "primary",
            confirm: confirm("对外发布", "published"),
            run: bulk("publish"),
          },
        ]}
        empty={{
          text: { zh: "还没有需求", en: "No needs yet" },
          action: writes ? <AppLink to="/needs/new/technology">{t(texts.newTechnology)}</AppLink> : undefined,
        }}
      />
    </>
  );
}
