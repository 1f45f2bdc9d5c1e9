import { Button } from "antd";
import { useState } from "react";
import {
  ActionBar,
  type ActionDefinition,
  AppLink,
  api,
  PageHeader,
  Panel,
  RefusalNotice,
  ResourceList,
  StageTag,
  useGo,
  useRead,
  useRefresh,
  useSession,
  useText,
} from "#platform/web/index.ts";
import type { TimetableItem, TimetableVersion } from "../../../model/timetable.ts";
import { ActivitySwitch } from "../../programme/activity-switch.tsx";
import { DriftNotice } from "../../shared/drift-notice.tsx";
import { useActivity } from "../../shared/use-activity.ts";

import { NewDraft } from "../dialogs/new-draft.tsx";
import "../board.css";

const STATES = {
  draft: { zh: "草案", en: "Draft" },
  solving: { zh: "求解中", en: "Solving" },
  published: { zh: "已发布", en: "Published" },
} as const;
const TONES = { draft: "neutral", solving: "progress", published: "success" } as const;

const draftActions: readonly ActionDefinition[] = [
  {
    id: "copy",
    label: { zh: "复制", en: "Copy" },
    fields: [
      {
        id: "name",
        kind: "text",
        label: { zh: "新草案名称", en: "Name of the new draft" },
        required: true,
        max: 80,
      },
    ],
  },
  {
    id: "delete",
    label: { zh: "删除", en: "Delete" },
    kind: "danger",
    confirm: { zh: "草案将被删除，已发布的版本不受影响。", en: "The draft goes; published versions stay." },
  },
];

/** Drafts of an activity's timetable side by side, and the versions that were published. */
export default function TimetablesPage() {
  const { t, number, dateTime } = useText();
  const { activity, all } = useActivity();
  const { grants } = useSession();
  const manages =
    grants.some((g) => g.role === "city-operator") ||
    (activity?.hostCounty != null && grants.some((g) => g.role === "county-officer"));
  const go = useGo();
  const refresh = useRefresh();
  const [making, setMaking] = useState(false);
  if (!activity) return null;
  return (
    <>
      <PageHeader
        title={{ zh: "日程草案与版本", en: "Timetables" }}
        subtitle={t(activity.name)}
        back={`/negotiations?activity=${activity.id}`}
        actions={
          <div className="hz-actions-row">
            <ActivitySwitch activity={activity} all={all} path="/negotiations/timetables" />
            {manages && (
              <Button type="primary" onClick={() => setMaking(true)}>
                {t({ zh: "新建草案", en: "New draft" })}
              </Button>
            )}
          </div>
        }
      />
      <DriftNotice activityId={activity.id} when />
      <div className="hz-stack">
        <ResourceList<TimetableItem>
          path="/timetables"
          label={{ zh: "日程草案", en: "Draft timetables" }}
          fixed={{ activity: activity.id }}
          byEdition={false}
          defaultSort="-changedAt"
          to={(row) => `/negotiations/timetables/${row.id}`}
          empty={{
            text: {
              zh: "还没有草案。先确认时段、桌位、参会回执和洽谈，再新建草案自动排程。",
              en: "No draft yet. Check slots, tables, replies and meetings, then make a draft and solve it.",
            },
          }}
          columns={[
            { id: "code", label: { zh: "编号", en: "Code" }, sortable: true, width: 130 },
            { id: "name", label: { zh: "名称", en: "Name" }, sortable: true, cardRole: "title" },
            {
              id: "state",
              label: { zh: "状态", en: "State" },
              sortable: true,
              cardRole: "stage",
              render: (row) => <StageTag label={STATES[row.state]} tone={TONES[row.state]} />,
            },
            {
              id: "placed",
              label: { zh: "已安排", en: "Placed" },
              align: "end",
              screenOnly: true,
              render: (row) =>
                row.quality ? `${number(row.quality.placed)} / ${number(row.quality.meetings)}` : "—",
            },
            {
              id: "violations",
              label: { zh: "冲突", en: "Conflicts" },
              align: "end",
              screenOnly: true,
              render: (row) => (row.quality ? number(row.quality.violations) : "—"),
            },
            {
              id: "breaks",
              label: { zh: "空档（下界）", en: "Breaks (bound)" },
              align: "end",
              screenOnly: true,
              render: (row) =>
                row.quality
                  ? `${number(row.quality.breaks)} (${row.quality.bound === null ? "–" : number(row.quality.bound)})`
                  : "—",
            },
            {
              id: "changedAt",
              label: { zh: "最近改动", en: "Changed" },
              sortable: true,
              render: (row) => dateTime(row.changedAt),
            },
            { id: "createdBy", label: { zh: "创建人", en: "By" }, hidden: true },
          ]}
          rowActions={(row) => (
            <div className="hz-actions-row">
              <AppLink className="hz-link" to={`/negotiations/compare/${row.id}`}>
                {t({ zh: "比较", en: "Compare" })}
              </AppLink>
              <ActionBar
                size="small"
                allowed={row.allowedActions}
                actions={draftActions}
                onAction={async (action, { values }) => {
                  if (action === "delete") {
                    await api.delete(`/timetables/${row.id}`);
                    await refresh("/timetables");
                    return;
                  }
                  const made = await api.post<{ id: string }>("/timetables", {
                    activityId: activity.id,
                    name: String(values.name ?? "").trim(),
                    from: { kind: "timetable", id: row.id },
                  });
                  await refresh("/timetables");
                  await go(`/negotiations/timetables/${made.id}`);
                }}
              />
            </div>
          )}
        />
        <Panel title={{ zh: "已发布的版本", en: "Published versions" }}>
          <Versions activityId={activity.id} />
        </Panel>
      </div>
      {making && <NewDraft activity={activity} onClose={() => setMaking(false)} />}
    </>
  );
}

/** What was published, the newest first. */
function Versions({ activityId }: { activityId: string }) {
  const { t, dateTime, number } = useText();
  const read = useRead<{ items: TimetableVersion[] }>("/timetable-versions", { activity: activityId });
  const versions = read.data?.items ?? [];
  if (read.error) return <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />;
  if (read.data && versions.length === 0)
    return <p className="hz-tt-quiet">{t({ zh: "还没有发布过日程。", en: "Nothing was published yet." })}</p>;
  return (
    <ul className="hz-tt-changes">
      {versions.map((version) => (
        <li key={version.id}>
          <AppLink to={`/negotiations/versions/${version.id}`}>
            {t({ zh: "第 {n} 版", en: "Version {n}" }, { n: version.number })}
          </AppLink>
          <span>
            {dateTime(version.publishedAt)} · {version.publishedBy} ·{" "}
            {t(
              { zh: "{n} 场洽谈，{c} 处变动", en: "{n} meetings, {c} changes" },
              { n: number(version.placed), c: number(version.changes.length) },
            )}
            {version.note && ` · ${version.note}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
