import { Alert, Button, Checkbox, Form, Input, InputNumber, Radio, Select } from "antd";
import { useEffect, useRef, useState } from "react";
import {
  ApiRefusal,
  type Change,
  RefusalNotice,
  type Text,
  useLeaveGuard,
  useSubmissionKey,
  useText,
  words,
} from "#platform/web/index.ts";
import { dietOptions, interpreterOptions, preferenceOptions } from "../../../model/attendance/options.ts";
import type { AttendanceReply } from "../../../model/attendance.ts";
import type { PartyKind } from "../../../model/party.ts";
import { AttendeeRows } from "./attendee-rows.tsx";
import { JourneyFields } from "./journey-fields.tsx";
import { dropReplyDraft, keepReplyDraft, readReplyDraft } from "./reply-draft.ts";
import { formPath, type ReplyValues, replyOf, valuesOf } from "./reply-values.ts";
import { texts } from "./texts.ts";
import "./reply.css";

export type ReplySubmission = {
  readonly version: number;
  readonly reply: AttendanceReply;
  readonly idempotencyKey: string;
};
type Props = {
  partyKind: PartyKind;
  days: { startsOn: string | null; endsOn: string | null };
  /** The answer given before. */
  reply: AttendanceReply | null;
  version: number;
  /** Tells drafts on this device apart; never the secret of a link itself. */
  draft: string;
  submitLabel?: Text;
  submit: (submission: ReplySubmission) => Promise<unknown>;
  onCancel?: () => void;
};

const DRAFT_PAUSE_MS = 600;
const AROUND_MS = 14 * 86_400_000;
const near = (day: string | null, by: number) =>
  day ? new Date(Date.parse(`${day}T00:00:00Z`) + by).toISOString().slice(0, 10) : undefined;

/** The attendance reply (参会回执): the invitee's on a phone, the party's own and the officer's for it. */
export function ReplyForm(props: Props) {
  const { t, dateTime } = useText();
  const [form] = Form.useForm<ReplyValues>();
  const [restored, setRestored] = useState(() => readReplyDraft(props.draft));
  const [start] = useState<ReplyValues>(() => ({ ...valuesOf(props.reply), ...restored?.values }));
  const answer = Form.useWatch("reply", { form, preserve: true }) ?? start.reply;
  const [version, setVersion] = useState(props.version);
  const [error, setError] = useState<unknown>(null);
  const [changes, setChanges] = useState<readonly Change[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [kept, setKept] = useState(false);
  const dirty = useRef(restored !== null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const { keyFor, settle } = useSubmissionKey();
  const guard = useLeaveGuard(() => dirty.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    // A newer answer read in the background is shown while nothing was typed; else sending says what changed.
    if (dirty.current) return;
    setVersion(props.version);
    form.setFieldsValue(valuesOf(props.reply) as never);
  }, [form, props.version, props.reply]);

  const changed = () => {
    dirty.current = true;
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => setKept(keepReplyDraft(props.draft, form.getFieldsValue(true))),
      DRAFT_PAUSE_MS,
    );
  };
  const forget = () => {
    clearTimeout(timer.current);
    dirty.current = false;
    dropReplyDraft(props.draft);
    setRestored(null);
    setKept(false);
  };
  const discard = () => {
    forget();
    form.resetFields();
    form.setFieldsValue({
      ...Object.fromEntries(Object.keys(start).map((id) => [id, undefined])),
      ...valuesOf(props.reply),
    } as never);
  };
  const refused = (failure: unknown) => {
    setError(failure);
    if (!(failure instanceof ApiRefusal)) return;
    const { problem } = failure;
    if (problem.code === "stale-version") {
      setVersion(problem.version ?? version + 1);
      setChanges(problem.changes);
    }
    const named = problem.fields.map(({ field, reason, possible }) => ({
      name: formPath(field) as never,
      errors: [t(reason) + (possible ? ` ${t(possible)}` : "")],
    }));
    form.setFields(named);
    if (named[0]) form.scrollToField(named[0].name, { block: "center", focus: true });
  };
  const send = async () => {
    const reply = replyOf(form.getFieldsValue(true));
    setBusy(true);
    setError(null);
    setChanges(null);
    try {
      await props.submit({ version, reply, idempotencyKey: keyFor([version, reply]) });
      settle();
      forget();
    } catch (failure) {
      settle(failure);
      refused(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form<ReplyValues>
      form={form}
      name="reply"
      layout="vertical"
      className="hz-reply"
      initialValues={start}
      onValuesChange={changed}
      onFinish={() => void send()}
      disabled={busy}
      noValidate
      scrollToFirstError={{ block: "center", focus: true }}
    >
      {guard}
      {restored && (
        <Alert
          type="info"
          showIcon
          title={t(words.draftRestored, { at: dateTime(restored.savedAt) })}
          action={
            <Button size="small" onClick={discard}>
              {t(words.draftDiscard)}
            </Button>
          }
        />
      )}
      <Form.Item name="reply" label={t(texts.reply)} rules={[{ required: true, message: t(texts.choose) }]}>
        <Radio.Group
          block
          optionType="button"
          buttonStyle="solid"
          size="large"
          options={[
            { value: "accepted", label: t(texts.accept) },
            { value: "declined", label: t(texts.decline) },
          ]}
        />
      </Form.Item>
      {answer === "accepted" && <Coming partyKind={props.partyKind} days={props.days} />}
      {answer && (
        <Form.Item name="note" label={t(answer === "declined" ? texts.why : texts.note)}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} />
        </Form.Item>
      )}
      <RefusalNotice error={changes ? null : error} onRetry={() => form.submit()} />
      {changes && (
        <Alert
          role="alert"
          type="warning"
          showIcon
          title={t(texts.again)}
          description={changes.length > 0 ? <ChangeList changes={changes} /> : undefined}
        />
      )}
      <div className="hz-reply-foot">
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          {t(props.submitLabel ?? texts.send)}
        </Button>
        {props.onCancel && (
          <Button
            size="large"
            onClick={() => {
              forget();
              props.onCancel?.();
            }}
          >
            {t(words.cancel)}
          </Button>
        )}
        <span className="hz-quiet" aria-live="polite">
          {kept && t({ zh: "草稿已存于本机", en: "Draft kept on this device" })}
        </span>
      </div>
    </Form>
  );
}

function ChangeList({ changes }: { changes: readonly Change[] }) {
  const { t } = useText();
  return (
    <ul className="hz-list-plain">
      {changes.map((c) => (
        <li key={c.field}>{[t(c.label), c.by].filter(Boolean).join(" · ")}</li>
      ))}
    </ul>
  );
}

/** What is asked of those who come. */
function Coming({ partyKind, days }: Pick<Props, "partyKind" | "days">) {
  const { t } = useText();
  const diet = Form.useWatch<string | undefined>("diet");
  const from = near(days.startsOn, -AROUND_MS);
  const until = near(days.endsOn ?? days.startsOn, AROUND_MS);
  return (
    <>
      <p className="hz-quiet">{t(texts.journeyHint)}</p>
      <JourneyFields which="arrival" from={from} until={until} />
      <JourneyFields which="departure" from={from} until={until} />
      <Form.Item name="preference" label={t(texts.preference)} extra={t(texts.preferenceHint)}>
        <Select
          allowClear
          placeholder={t(texts.noPreference)}
          options={preferenceOptions.map((o) => ({ value: o.value, label: t(o.label) }))}
        />
      </Form.Item>
      <h3>{t(texts.stay)}</h3>
      <Form.Item name="hotel" valuePropName="checked" noStyle>
        <Checkbox className="hz-reply-check">{t(texts.hotel)}</Checkbox>
      </Form.Item>
      <div className="hz-reply-grid">
        <Form.Item name="interpreter" label={t(texts.interpreter)}>
          <Select
            allowClear
            placeholder={t(texts.noInterpreter)}
            options={interpreterOptions.map((o) => ({ value: o.value, label: t(o.label) }))}
          />
        </Form.Item>
        <Form.Item name="diet" label={t(texts.diet)}>
          <Select options={dietOptions.map((o) => ({ value: o.value, label: t(o.label) }))} />
        </Form.Item>
      </div>
      {diet && diet !== "none" && (
        <Form.Item
          name="dietNote"
          label={t(texts.dietNote)}
          required={diet === "other"}
          rules={[{ required: diet === "other", whitespace: true, message: t(texts.dietNoteNeeded) }]}
          validateTrigger="onBlur"
        >
          <Input maxLength={100} />
        </Form.Item>
      )}
      <h3>{t(texts.people)}</h3>
      <div className="hz-reply-grid">
        {partyKind === "organisation" && (
          <Form.Item
            name="representatives"
            label={t(texts.representatives)}
            extra={t(texts.representativesHint)}
          >
            <InputNumber min={1} max={6} precision={0} inputMode="numeric" />
          </Form.Item>
        )}
        <Form.Item name="companions" label={t(texts.companions)}>
          <InputNumber min={0} max={10} precision={0} inputMode="numeric" />
        </Form.Item>
      </div>
      <AttendeeRows />
    </>
  );
}
