import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { api, RefusalNotice, useSubmissionKey, useText } from "#platform/web/index.ts";
import { SLOT_KINDS, type Slot } from "../../../model/programme/programme.ts";
import { sessionAt } from "../../../model/programme/slot-plan.ts";
import { kindLabels } from "./slot-labels.ts";
import { TimeInput } from "./time-input.tsx";

export type SlotDraft = Pick<Slot, "day" | "startsAt" | "endsAt" | "kind" | "title"> & {
  id?: string;
  version?: number;
};
type Props = {
  activityId: string;
  slot: SlotDraft;
  onDone: () => Promise<void>;
  onClose: () => void;
};

/** Times, kind and title of one slot, edited where it stands; `slot` without id is a new one. */
export function SlotEditor({ activityId, slot, onDone, onClose }: Props) {
  const { t } = useText();
  const [draft, setDraft] = useState({ ...slot, zh: slot.title?.zh ?? "", en: slot.title?.en ?? "" });
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const { keyFor, settle } = useSubmissionKey();
  const { id, version } = slot;

  const send = async (body: object, path: string, method: "put" | "post") => {
    setBusy(true);
    setError(null);
    try {
      await api[method](path, body, { idempotencyKey: keyFor([path, body]) });
      settle();
      await onDone();
      onClose();
    } catch (refusal) {
      settle(refusal);
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  const save = () => {
    const input = {
      day: draft.day,
      startsAt: draft.startsAt,
      endsAt: draft.endsAt,
      kind: draft.kind,
      session: sessionAt(draft.startsAt),
      title: draft.zh.trim() ? { zh: draft.zh.trim(), en: draft.en.trim() } : null,
    };
    void (id
      ? send({ version, slot: input }, `/negotiation-slots/${id}`, "put")
      : send(input, `/activities/${activityId}/slots`, "post"));
  };
  const time = (field: "startsAt" | "endsAt", label: string) => (
    <Form.Item label={label} htmlFor={`slot-${field}`}>
      <TimeInput
        id={`slot-${field}`}
        value={draft[field]}
        onChange={(at) => setDraft({ ...draft, [field]: at })}
      />
    </Form.Item>
  );
  return (
    <Form layout="vertical" className="hz-slot-editor" onFinish={save} disabled={busy}>
      <RefusalNotice error={error} />
      <div className="hz-slot-times">
        {time("startsAt", t({ zh: "开始", en: "Start" }))}
        {time("endsAt", t({ zh: "结束", en: "End" }))}
        <Form.Item label={t({ zh: "类型", en: "Kind" })} htmlFor="slot-kind">
          <Select
            id="slot-kind"
            value={draft.kind}
            options={SLOT_KINDS.map((value) => ({ value, label: t(kindLabels[value]) }))}
            onChange={(kind) => setDraft({ ...draft, kind })}
          />
        </Form.Item>
      </div>
      <div className="hz-slot-titles">
        <Form.Item label={t({ zh: "名称（可不填）", en: "Title in Chinese (optional)" })} htmlFor="slot-zh">
          <Input
            id="slot-zh"
            maxLength={80}
            value={draft.zh}
            onChange={(e) => setDraft({ ...draft, zh: e.target.value })}
          />
        </Form.Item>
        <Form.Item label={t({ zh: "英文名称", en: "Title in English" })} htmlFor="slot-en">
          <Input
            id="slot-en"
            maxLength={120}
            value={draft.en}
            onChange={(e) => setDraft({ ...draft, en: e.target.value })}
          />
        </Form.Item>
      </div>
      <div className="hz-programme-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t({ zh: "保存", en: "Save" })}
        </Button>
        <Button onClick={onClose}>{t({ zh: "取消", en: "Cancel" })}</Button>
        {id && (
          <Button danger onClick={() => void send({ version }, `/negotiation-slots/${id}/remove`, "post")}>
            {t({ zh: "删除时段", en: "Remove the slot" })}
          </Button>
        )}
      </div>
    </Form>
  );
}
