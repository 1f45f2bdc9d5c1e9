import { Form, Input, Modal } from "antd";
import { useEffect, useMemo, useState } from "react";
import { ApiRefusal } from "../data/refusal.ts";
import { FieldList } from "../form/field-list.tsx";
import type { FormField, FormValues } from "../form/field-types.ts";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import type { Text } from "../types.ts";
import { RefusalNotice } from "./refusal-notice.tsx";

/** What a dialog hands over: the reason (when asked) and the values of its fields. */
export interface DialogInput {
  reason?: string;
  values: FormValues;
}

interface ReasonDialogProps {
  open: boolean;
  title: Text;
  /** What will happen. */
  body?: Text;
  /** Ask a reason; false shows a plain confirmation (with fields, if any). */
  reason?: boolean;
  /** Label of the reason, when it is more than a reason (e.g. 退回意见). */
  reasonLabel?: Text;
  minReason?: number;
  fields?: readonly FormField[];
  /** What the fields hold when the dialog opens. */
  initial?: FormValues;
  danger?: boolean;
  confirmLabel?: Text;
  /** Resolves when done (the dialog closes); a refusal stays visible inside the dialog. */
  onConfirm: (input: DialogInput) => Promise<unknown>;
  onClose: () => void;
}

const REASON = "__reason";
const MIN_REASON = 2;

/** Asks for a reason and further fields before something is done; keeps what was typed when the server refuses. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { t } = useText();
  const [form] = Form.useForm<FormValues>();
  const values: FormValues = Form.useWatch([], form) ?? {};
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { reason: asksReason = true, minReason = MIN_REASON, fields = [] } = props;

  // The dialog goes at once with whoever asked for it, so it gives the focus back itself.
  const opener = useMemo(() => (props.open ? document.activeElement : null), [props.open]);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    },
    [opener],
  );
  const close = () => {
    setError(null);
    form.resetFields();
    props.onClose();
  };
  const submit = async (filled: FormValues) => {
    const { [REASON]: reason, ...rest } = filled;
    setBusy(true);
    setError(null);
    try {
      await props.onConfirm({ reason: typeof reason === "string" ? reason.trim() : undefined, values: rest });
      close();
    } catch (refusal) {
      setError(refusal);
      if (refusal instanceof ApiRefusal) {
        form.setFields(
          refusal.problem.fields.map((field) => ({ name: field.field, errors: [t(field.reason)] })),
        );
      }
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open={props.open}
      title={t(props.title)}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t(props.confirmLabel ?? words.confirm)}
      cancelText={t(words.cancel)}
      okButtonProps={{ danger: props.danger, loading: busy }}
      cancelButtonProps={{ disabled: busy }}
      mask={{ closable: false }}
      destroyOnHidden
    >
      {props.body && <p className="hz-dialog-body">{t(props.body)}</p>}
      <RefusalNotice error={error} />
      {/* The name keeps ids apart from those of a form on the page below. */}
      <Form
        form={form}
        name="dialog"
        layout="vertical"
        initialValues={props.initial}
        onFinish={submit}
        disabled={busy}
        preserve={false}
      >
        <FieldList fields={fields} values={values} />
        {asksReason && (
          <Form.Item
            name={REASON}
            label={t(props.reasonLabel ?? words.reason)}
            required
            rules={[
              {
                min: minReason,
                required: true,
                whitespace: true,
                message: t(words.reasonNeeded, {
                  min: minReason,
                  label: t(props.reasonLabel ?? words.reason),
                }),
              },
            ]}
          >
            <Input.TextArea
              autoSize={{ minRows: 3, maxRows: 8 }}
              maxLength={1000}
              placeholder={t(words.reasonHint, { label: t(props.reasonLabel ?? words.reason) })}
            />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
