import { Form, Input, InputNumber, Modal, Switch } from "antd";
import { useState } from "react";
import { api, RefusalNotice, useRefresh, useText } from "#platform/web/index.ts";
import type { TimetableSettings } from "../../../model/timetable.ts";
import type { BoardView } from "../types.ts";

interface SettingsDialogProps {
  readonly board: BoardView;
  readonly version: number;
  readonly onClose: () => void;
}
type Values = TimetableSettings & { name: string };

/** What the solver is asked for. */
export function SettingsDialog({ board, version, onClose }: SettingsDialogProps) {
  const { t } = useText();
  const refresh = useRefresh();
  const [form] = Form.useForm<Values>();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  async function save({ name, ...settings }: Values) {
    setBusy(true);
    setError(null);
    try {
      await api.patch(`/timetables/${board.timetable.id}`, {
        version,
        name,
        settings: { ...board.timetable.settings, ...settings, fairness: settings.fairness ?? null },
      });
      await refresh("/timetables");
      onClose();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Modal
      open
      title={t({ zh: "排程设置", en: "Settings" })}
      okText={t({ zh: "保存", en: "Save" })}
      cancelText={t({ zh: "取消", en: "Cancel" })}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ ...board.timetable.settings, name: board.timetable.name }}
        onFinish={(values) => void save(values)}
      >
        <Form.Item
          name="name"
          label={t({ zh: "名称", en: "Name" })}
          rules={[{ required: true, message: t({ zh: "请填写名称", en: "A name is required" }) }]}
        >
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item
          name="fairness"
          label={t({
            zh: "公平：任意两方空档数最多相差",
            en: "Fairness: breaks of any two parties differ by at most",
          })}
          help={t({ zh: "留空表示不限", en: "Empty: no such rule" })}
        >
          <InputNumber min={0} max={20} />
        </Form.Item>
        <Form.Item
          name="breaks"
          valuePropName="checked"
          label={t({ zh: "尽量减少等待的空档", en: "As few breaks as possible" })}
        >
          <Switch />
        </Form.Item>
        <Form.Item
          name="ownTables"
          valuePropName="checked"
          label={t({
            zh: "各县（市、区）的洽谈只用本县桌位",
            en: "Meetings of a county at its own tables only",
          })}
        >
          <Switch />
        </Form.Item>
        <Form.Item name="seconds" label={t({ zh: "求解时间（秒）", en: "Seconds of search" })}>
          <InputNumber min={2} max={600} />
        </Form.Item>
        <Form.Item
          name="prove"
          valuePropName="checked"
          label={t({ zh: "同时证明不能更好", en: "Also prove that none is better" })}
        >
          <Switch />
        </Form.Item>
      </Form>
      <RefusalNotice error={error} />
    </Modal>
  );
}
