import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form } from "antd";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useSubmissionKey } from "../data/queries.ts";
import { ApiRefusal, type Change } from "../data/refusal.ts";
import { SESSION_KEY, type Session } from "../data/session.ts";
import { RefusalNotice } from "../record/refusal-notice.tsx";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import type { Text } from "../types.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { type Draft, draftKey, dropDraft, keepDraft, mayBeKept, readDraft } from "./draft.ts";
import { FieldList } from "./field-list.tsx";
import { type FormSection, type FormValues, visibleFields } from "./field-types.ts";
import { splitChanges } from "./merge-changes.ts";
import { useLeaveGuard } from "./use-leave-guard.tsx";

/** What `submit` gets beside the values: the version edited and the key to send as `idempotencyKey`. */
export interface Submission {
  version?: number;
  idempotencyKey: string;
  /** Id of the button pressed: `submit`, or one of `otherButtons`. */
  button: string;
}

export interface RecordFormProps<Result> {
  /** Name of the form for drafts, e.g. `technology-need`. */
  formId: string;
  /** Id of the record edited; leave out for a new one. */
  recordId?: string;
  sections: readonly FormSection[];
  initial?: FormValues;
  version?: number;
  submitLabel?: Text;
  /** Further ways to send the form, e.g. 存草稿 beside 提交; `check: false` sends without the required fields. */
  otherButtons?: readonly { id: string; label: Text; check?: boolean }[];
  /** Sends the visible fields. Throw the ApiRefusal on; the form shows it and marks the fields. */
  submit: (values: FormValues, submission: Submission) => Promise<Result>;
  onDone: (result: Result) => void;
  onCancel?: () => void;
  /** Field refusals that came with the record (send-back of a reviewer): shown at the fields until edited. */
  returned?: readonly { field: string; reason: Text }[];
  /** Keep a draft on this device (default true). */
  draft?: boolean;
  /** Below the sections; a function is given what the form holds now, and a way to put values in as if they were typed. */
  aside?: ReactNode | ((values: FormValues, put: (values: FormValues) => void) => ReactNode);
}

const DRAFT_PAUSE_MS = 800;

/** A form from field definitions; see the guide in README.md for what it takes off a page's hands. */
export function RecordForm<Result>(props: RecordFormProps<Result>) {
  const { sections, initial = {}, draft: draftWanted = true, otherButtons = [] } = props;
  const speech = useText();
  const { t, dateTime } = speech;
  // Pages behind a personal link have no session, and ask for none; their drafts belong to whoever holds the link.
  const owner = useQueryClient().getQueryData<Session | null>(SESSION_KEY)?.person.id ?? "nobody";
  const key = draftKey(owner, props.formId, props.recordId);
  const [form] = Form.useForm<FormValues>();
  const [restored, setRestored] = useState<Draft | null>(() => (draftWanted ? readDraft(key) : null));
  const [start] = useState<FormValues>(() => ({ ...initial, ...restored?.values }));
  const values: FormValues = Form.useWatch([], { form, preserve: true }) ?? start;
  // A draft typed against an older version keeps that version, so that the server can tell what changed since.
  const [version, setVersion] = useState(restored?.version ?? props.version);
  const [error, setError] = useState<unknown>(null);
  const [contested, setContested] = useState<readonly Change[] | null>(null);
  const [merged, setMerged] = useState(false);
  const [busy, setBusy] = useState<string | null>(null);
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const dirty = useRef(restored !== null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const { keyFor, settle } = useSubmissionKey();
  const guard = useLeaveGuard(() => dirty.current);
  const fields = visibleFields(sections, values);

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    form.setFields((props.returned ?? []).map(({ field, reason }) => ({ name: field, errors: [t(reason)] })));
  }, [form, props.returned, t]);

  useEffect(() => {
    // A newer version read in the background is taken over only while nothing was typed; otherwise saving shows the conflict.
    if (dirty.current || props.version === undefined) return;
    setVersion(props.version);
    form.setFieldsValue(props.initial ?? {});
  }, [form, props.version, props.initial]);

  const keep = () => {
    const all: FormValues = form.getFieldsValue(true);
    const keepable = sections.flatMap((section) => section.fields).filter(mayBeKept);
    const kept = Object.fromEntries(
      keepable.flatMap(({ id }) => (all[id] === undefined ? [] : [[id, all[id]]])),
    );
    const savedAt = new Date().toISOString();
    if (keepDraft(key, { values: kept, savedAt, version })) setKeptAt(savedAt);
  };
  const changed = () => {
    dirty.current = true;
    if (!draftWanted) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, DRAFT_PAUSE_MS);
  };
  const put = (part: FormValues) => {
    form.setFieldsValue(part);
    changed();
  };
  const forget = () => {
    clearTimeout(timer.current);
    dirty.current = false;
    dropDraft(key);
  };
  const discard = () => {
    forget();
    setRestored(null);
    setKeptAt(null);
    setVersion(props.version);
    form.setFieldsValue({
      ...Object.fromEntries(Object.keys(start).map((id) => [id, undefined])),
      ...initial,
    });
  };
  const refused = (refusal: ApiRefusal) => {
    const { problem } = refusal;
    if (problem.code === "stale-version" && problem.changes.length > 0) {
      const split = splitChanges(problem.changes, initial, form.getFieldsValue(true));
      form.setFieldsValue(split.adopted);
      // Without the stored version in the answer, the next one is the least it can be; a later one is refused again with its changes.
      setVersion(problem.version ?? (version ?? 0) + 1);
      setContested(split.contested);
      setMerged(split.contested.length === 0);
    }
    const known = problem.fields.filter(({ field }) => fields.some(({ id }) => id === field));
    form.setFields(
      known.map(({ field, reason, possible }) => ({
        name: field,
        errors: [t(reason) + (possible ? ` ${t(possible)}` : "")],
      })),
    );
    if (known[0]) form.scrollToField(known[0].field, { block: "center", focus: true });
  };
  const send = async (button: string, check: boolean) => {
    if (check) {
      try {
        await form.validateFields();
      } catch {
        const wrong = form.getFieldsError().filter((field) => field.errors.length > 0);
        const first = wrong[0]?.name;
        if (first) form.scrollToField(first, { block: "center", focus: true });
        return;
      }
    }
    const all: FormValues = form.getFieldsValue(true);
    const sent = Object.fromEntries(fields.map(({ id }) => [id, all[id] ?? null]));
    setBusy(button);
    setError(null);
    setMerged(false);
    try {
      const result = await props.submit(sent, {
        version,
        button,
        idempotencyKey: keyFor([button, version, sent]),
      });
      settle();
      forget();
      props.onDone(result);
    } catch (failure) {
      settle(failure);
      setError(failure);
      if (failure instanceof ApiRefusal) refused(failure);
    } finally {
      setBusy(null);
    }
  };
  return (
    <Form<FormValues>
      form={form}
      layout="vertical"
      className="hz-form"
      initialValues={start}
      onValuesChange={changed}
      onFinish={() => void send("submit", true)}
      disabled={busy !== null}
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
      {sections.map((section) => {
        if (!section.fields.some((field) => field.visibleWhen?.(values) ?? true)) return null;
        return (
          <section
            key={section.id}
            className="hz-panel"
            aria-labelledby={section.title ? `section-${section.id}` : undefined}
          >
            {section.title && <h2 id={`section-${section.id}`}>{t(section.title)}</h2>}
            {section.help && <p className="hz-quiet">{t(section.help)}</p>}
            <FieldList fields={section.fields} values={values} />
          </section>
        );
      })}
      {typeof props.aside === "function" ? props.aside(values, put) : props.aside}
      {merged && <Alert type="info" showIcon title={t(words.staleSave)} />}
      <RefusalNotice error={contested?.length || merged ? null : error} onRetry={() => form.submit()} />
      <div className="hz-form-foot">
        <Button type="primary" htmlType="submit" loading={busy === "submit"}>
          {t(props.submitLabel ?? words.save)}
        </Button>
        {otherButtons.map((button) => (
          <Button
            key={button.id}
            loading={busy === button.id}
            onClick={() => void send(button.id, button.check ?? true)}
          >
            {t(button.label)}
          </Button>
        ))}
        {props.onCancel && <Button onClick={props.onCancel}>{t(words.cancel)}</Button>}
        <span className="hz-quiet" aria-live="polite">
          {keptAt && t(words.draftKept, { at: dateTime(keptAt) })}
        </span>
      </div>
      {contested && contested.length > 0 && (
        <ConflictDialog
          changes={contested}
          fields={fields}
          mine={form.getFieldsValue(true)}
          onResolve={(resolved) => {
            form.setFieldsValue(resolved);
            setContested(null);
            setMerged(true);
            changed();
          }}
          onClose={() => setContested(null)}
        />
      )}
    </Form>
  );
}
