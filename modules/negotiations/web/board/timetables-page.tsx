import { App, Button, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import {
  ActionBar,
  AppLink,
  api,
  PageHeader,
  RefusalNotice,
  ResourceList,
  StageTag,
  useGo,
  useRead,
  useRefresh,
  useText,
} from "#platform/web/index.ts";
import type { TimetableItem, TimetableVersion } from "../../model/timetable.ts";
import { DriftNotice } from "../shared/drift-notice.tsx";
import { type ActivityChoice, useActivity } from "../shared/use-activity.ts";

const STATES = {
  draft: { zh: "草案", en: "Draft" },
  solving: { zh: "求解中", en: "Solving" },
  published: { zh: "已发布", en: "Published" },
} as const;
const TONES = { draft: "neutral", solving: "progress", published: "success" } as const;

/** Drafts of an activity's timetable side by side, and the versions that were published. */
export default function TimetablesPage() {
  const { t, number, dateTime } = useText();
  const { activity } = useActivity();
  const go = useGo();
  const refresh = useRefresh();
  const [making, setMaking] = useState(false);
  if (!activity) return null;
  return (
    <>
      <PageHeader
        title={{ zh: "日程草案与版本", en: "Timetables" }}
        subtitle={t(activity.name)}
        back="/negotiations"
        actions={
          <Button type="primary" onClick={() => setMaking(true)}>
            {t({ zh: "新建草案", en: "New draft" })}
          </Button>
        }
      />
      <DriftNotice activityId={activity.id} when />
      <ResourceList<TimetableItem>
        path="/timetables"
        label={{ zh: "日程草案", en: "Draft timetables" }}
        fixed={{ activity: activity.id }}
        byEdition={false}
        defaultSort="-changedAt"
        to={(row) => `/negotiations/timetables/${row.id}`}
        empty={{
          text: {
            zh: "还没有草案。先确认时段、桌位、参会回执和会见，再新建草案自动排程。",
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
          <ActionBar
            size="small"
            allowed={["compare", ...row.allowedActions]}
            actions={[
              { id: "compare", label: { zh: "比较", en: "Compare" } },
              {
                id: "remove",
                label: { zh: "删除", en: "Delete" },
                kind: "danger",
                confirm: {
                  zh: "草案将被删除，已发布的版本不受影响。",
                  en: "The draft goes; published versions stay.",
                },
              },
            ]}
            onAction={async (id) => {
              if (id === "compare") await go(`/negotiations/compare/${row.id}`);
              else {
                await api.delete(`/timetables/${row.id}`);
                await refresh("/timetables");
              }
            }}
          />
        )}
      />
      <h2 className="hz-tt-heading">{t({ zh: "已发布的版本", en: "Published versions" })}</h2>
      <Versions activityId={activity.id} />
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
              { zh: "{n} 场会见，{c} 处变动", en: "{n} meetings, {c} changes" },
              { n: number(version.placed), c: number(version.changes.length) },
            )}
            {version.note && ` · ${version.note}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

type NewValues = { name: string; from: "empty" | "version" };

/** A draft that begins empty, from the version in force, or from another draft. */
function NewDraft({ activity, onClose }: { activity: ActivityChoice; onClose: () => void }) {
  const { t } = useText();
  const { message } = App.useApp();
  const go = useGo();
  const refresh = useRefresh();
  const [form] = Form.useForm<NewValues>();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  async function make({ name, from }: NewValues) {
    setBusy(true);
    setError(null);
    try {
      const made = await api.post<{ id: string }>("/timetables", {
        activityId: activity.id,
        name,
        from: { kind: from },
      });
      await refresh("/timetables");
      void message.success(t({ zh: "已新建", en: "Made" }));
      await go(`/negotiations/timetables/${made.id}`);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Modal
      open
      title={t({ zh: "新建草案", en: "New draft" })}
      okText={t({ zh: "新建", en: "Make" })}
      cancelText={t({ zh: "取消", en: "Cancel" })}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<NewValues>
        form={form}
        layout="vertical"
        initialValues={{ from: "empty" }}
        onFinish={(values) => void make(values)}
      >
        <Form.Item
          name="name"
          label={t({ zh: "名称", en: "Name" })}
          rules={[{ required: true, message: t({ zh: "请填写名称", en: "A name is required" }) }]}
        >
          <Input maxLength={80} placeholder={t({ zh: "例如：方案甲", en: "e.g. Plan A" })} />
        </Form.Item>
        <Form.Item name="from" label={t({ zh: "从何开始", en: "Begin with" })}>
          <Select
            options={[
              { value: "empty", label: t({ zh: "空白", en: "Nothing placed" }) },
              { value: "version", label: t({ zh: "当前发布的版本", en: "The version in force" }) },
            ]}
          />
        </Form.Item>
      </Form>
      <RefusalNotice error={error} />
    </Modal>
  );
}
