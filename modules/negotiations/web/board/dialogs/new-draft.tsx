import { App, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import { api, RefusalNotice, useGo, useRead, useRefresh, useText } from "#platform/web/index.ts";
import type { TimetableItem, TimetableVersion } from "../../../model/timetable.ts";
import type { ActivityChoice } from "../../shared/use-activity.ts";

/** `from`: nothing, the version in force, or the id of another draft. */
type NewValues = { name: string; from: string };

/** A draft that begins empty, from the version in force, or from another draft. */
export function NewDraft({ activity, onClose }: { activity: ActivityChoice; onClose: () => void }) {
  const { t } = useText();
  const { message } = App.useApp();
  const go = useGo();
  const refresh = useRefresh();
  const [form] = Form.useForm<NewValues>();
  const drafts = useRead<{ items: TimetableItem[] }>("/timetables", {
    activity: activity.id,
    sort: "-changedAt",
    pageSize: 50,
  });
  const versions = useRead<{ items: TimetableVersion[] }>("/timetable-versions", { activity: activity.id });
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  async function make({ name, from }: NewValues) {
    setBusy(true);
    setError(null);
    try {
      const made = await api.post<{ id: string }>("/timetables", {
        activityId: activity.id,
        name,
        from: from === "empty" || from === "version" ? { kind: from } : { kind: "timetable", id: from },
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
              ...((versions.data?.items.length ?? 0) > 0
                ? [{ value: "version", label: t({ zh: "当前发布的版本", en: "The version in force" }) }]
                : []),
              ...(drafts.data?.items ?? []).map((d) => ({
                value: d.id,
                label: t({ zh: "草案 {name}", en: "Draft {name}" }, { name: `${d.code} ${d.name}` }),
              })),
            ]}
          />
        </Form.Item>
      </Form>
      <RefusalNotice error={error} />
    </Modal>
  );
}
