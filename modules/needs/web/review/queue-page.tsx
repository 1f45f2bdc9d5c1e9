import { useSearch } from "@tanstack/react-router";
import { App } from "antd";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import {
  AppLink,
  api,
  LinkButton,
  PageHeader,
  Panel,
  RefusalNotice,
  ResourceList,
  StageTag,
  type Text,
  useEdition,
  useRead,
  useRefresh,
  useSession,
  useText,
  words,
} from "#platform/web/index.ts";
import {
  CLOCK_STATES,
  type ClockState,
  clockStateLabels,
  type QueueCounts,
} from "../../model/escalation/escalation.ts";
import { needLifecycle } from "../../model/need.lifecycle.ts";
import { deskLabels, needKindLabels } from "../../model/need.ts";
import type { NeedItem } from "../../model/need-item.ts";
import type { BulkResult } from "../../model/need-view.ts";
import { deskOptions, kindOptions, texts } from "../labels.ts";
import { BulkRefusals } from "./bulk-refusals.tsx";
import "./review.css";

const counties = jiaozuo.counties.map((c) => ({ value: c.code, label: c.label }));
const clockOptions = CLOCK_STATES.map((value) => ({ value, label: clockStateLabels[value] }));
const tones: Readonly<Record<ClockState, "neutral" | "warning" | "danger">> = {
  "on-time": "neutral",
  "due-soon": "warning",
  overdue: "danger",
  escalated: "danger",
};
const said = {
  hint: {
    zh: "县（市、区）初审和市级审核中的需求，先到期的在前；超过期限和宽限期的自动上报，上级可以催办，市级可以接管初审。",
    en: "Needs at the county's and the city's desks, earliest due first. What runs past its time and grace goes up: the superior urges, the city may take a county's check over.",
  },
  waiting: { zh: "待审", en: "Waiting" },
  dueSoon: { zh: "24 小时内", en: "Within 24 h" },
  overdue: { zh: "超期", en: "Overdue" },
  escalated: { zh: "已上报", en: "Escalated" },
  urge: { zh: "催办", en: "Urge the desk" },
  nothing: { zh: "没有在审的需求", en: "Nothing is under review" },
  partly: { zh: "{done} 条已办理，{refused} 条未办理", en: "{done} done, {refused} refused" },
} as const satisfies Record<string, Text>;

/** What waits at the desks: counts by clock that lead into the list, urging and taking over for those above. */
export default function QueuePage() {
  const { t, date, dateTime } = useText();
  const { grants } = useSession();
  const edition = useEdition();
  const { modal } = App.useApp();
  const refresh = useRefresh();
  const search = useSearch({ strict: false }) as { desk?: string; clock?: string };
  const counts = useRead<QueueCounts>("/need-queues", { edition: edition?.id }, edition !== null);
  const reviews = grants.some((g) => g.role === "county-officer" || g.role === "city-operator");
  const bulk =
    (path: string) =>
    async (rows: readonly NeedItem[], { reason }: { reason?: string }) => {
      const result = await api.post<BulkResult>(`/needs/bulk/${path}`, {
        rows: rows.map(({ id, version }) => ({ id, version, ...(reason ? { reason } : {}) })),
      });
      await refresh("/need-queues", "/home");
      if (result.refused > 0)
        modal.warning({
          title: t(said.partly, { done: result.done, refused: result.refused }),
          content: <BulkRefusals result={result} rows={rows} />,
          okText: t(words.confirm),
          width: 640,
        });
    };
  return (
    <>
      <PageHeader
        title={texts.queue}
        back="/needs"
        subtitle={t(said.hint)}
        actions={
          reviews && (
            <LinkButton type="primary" to="/needs/bulk-review">
              {t(texts.bulkReview)}
            </LinkButton>
          )
        }
      />
      <RefusalNotice error={counts.error} onRetry={() => void counts.refetch()} />
      {counts.data && <Counts counts={counts.data} chosen={search} />}
      <ResourceList<NeedItem>
        path="/needs"
        fixed={{ state: "submitted,county-approved" }}
        label={texts.queue}
        defaultSort="deskDueAt"
        to={(need) =>
          `/needs/${need.id}${need.allowedActions.includes("countyApprove") || need.allowedActions.includes("cityApprove") ? "/review" : ""}`
        }
        searchHint={{ zh: "编号、名称、企业、内容", en: "Code, title, enterprise, content" }}
        columns={[
          { id: "code", label: { zh: "编号", en: "Code" }, sortable: true, width: 120, cardRole: "subtitle" },
          { id: "title", label: { zh: "需求名称", en: "Title" }, sortable: true, cardRole: "title" },
          {
            id: "desk",
            label: { zh: "所在环节", en: "Desk" },
            filter: { kind: "select", options: deskOptions },
            render: (n) => (n.desk ? t(deskLabels[n.desk as "county" | "city"]) : undefined),
          },
          {
            id: "clock",
            label: { zh: "时限情况", en: "Clock" },
            cardRole: "stage",
            filter: { kind: "multi", options: clockOptions },
            render: (n) =>
              n.clock ? <StageTag label={clockStateLabels[n.clock]} tone={tones[n.clock]} /> : undefined,
          },
          {
            id: "deskDueAt",
            label: { zh: "办理期限", en: "Due" },
            sortable: true,
            render: (n) => dateTime(n.deskDueAt),
          },
          {
            id: "county",
            label: { zh: "县（市、区）", en: "County" },
            sortable: true,
            filter: { kind: "multi", options: counties },
            render: (n) => t(counties.find((c) => c.value === n.county)?.label),
          },
          { id: "enterprise", label: { zh: "企业", en: "Enterprise" }, sortable: true },
          {
            id: "kind",
            label: { zh: "种类", en: "Kind" },
            hidden: true,
            filter: { kind: "select", options: kindOptions },
            render: (n) => t(needKindLabels[n.kind]),
          },
          { id: "readiness", label: { zh: "完备度", en: "Readiness" }, align: "end" },
          {
            id: "escalatedAt",
            label: { zh: "上报时间", en: "Escalated" },
            sortable: true,
            hidden: true,
            render: (n) => date(n.escalatedAt),
          },
          {
            id: "submittedAt",
            label: { zh: "提交时间", en: "Submitted" },
            sortable: true,
            hidden: true,
            render: (n) => date(n.submittedAt),
          },
        ]}
        bulkActions={[
          { id: "urge", label: said.urge, fields: [reasonField], run: bulkUrge(bulk("urge")) },
          {
            id: "takeOver",
            label: needLifecycle.transitions.takeOver.label,
            needsReason: true,
            run: bulk("take-over"),
          },
        ]}
        empty={{ text: said.nothing }}
      />
    </>
  );
}

const reasonField = {
  id: "note",
  label: { zh: "催办意见", en: "What to say" },
  kind: "longtext",
  max: 1000,
} as const;
type Run = (rows: readonly NeedItem[], input: { reason?: string }) => Promise<void>;
const bulkUrge =
  (run: Run) =>
  (rows: readonly NeedItem[], { values }: { values: Record<string, unknown> }) =>
    run(rows, typeof values.note === "string" && values.note ? { reason: values.note } : {});

/** Per desk how many wait and how their clocks stand; each number opens its rows. */
function Counts({
  counts,
  chosen,
}: {
  counts: QueueCounts;
  chosen: { desk?: string | undefined; clock?: string | undefined };
}) {
  const { t, number } = useText();
  return (
    <div className="hz-queue-counts">
      {counts.desks.map((d) => (
        <Panel key={d.desk} title={deskLabels[d.desk]}>
          <ul className="hz-list-plain">
            {(
              [
                ["", said.waiting, d.waiting],
                ["due-soon", said.dueSoon, d.dueSoon],
                ["overdue,escalated", said.overdue, d.overdue],
                ["escalated", said.escalated, d.escalated],
              ] as const
            ).map(([clock, label, count]) => (
              <li key={clock}>
                <AppLink
                  to={`/needs/queue?desk=${d.desk}${clock ? `&clock=${clock}` : ""}`}
                  aria-current={chosen.desk === d.desk && (chosen.clock ?? "") === clock ? "true" : undefined}
                >
                  <strong>{number(count)}</strong>
                  <span>{t(label)}</span>
                </AppLink>
              </li>
            ))}
          </ul>
        </Panel>
      ))}
    </div>
  );
}
