import { Button, Checkbox, Input, Radio, Skeleton } from "antd";
import { useEffect, useState } from "react";
import {
  api,
  deviceDrawer,
  PageHeader,
  Panel,
  RefusalNotice,
  StageTag,
  type Text,
  useRead,
  useRefresh,
  useRouteParam,
  useSession,
  useSubmissionKey,
  useText,
} from "#platform/web/index.ts";
import { needFieldsOf } from "../../model/need.ts";
import {
  type ReaderView,
  testReadLifecycle,
  VERDICTS,
  verdictLabels,
} from "../../model/test-reads/test-read.ts";
import { useNeedValue } from "../need-values.tsx";

const said = {
  text: {
    zh: "公开文字（勾选看不懂的地方并提问）",
    en: "The public text (tick what you cannot understand and ask)",
  },
  ask: { zh: "关于“{field}”的问题", en: "Your question about “{field}”" },
  verdict: { zh: "总的来说", en: "On the whole" },
  remark: { zh: "说明", en: "Remark" },
  answer: { zh: "提交答复", en: "Send the answer" },
  decline: { zh: "不便试读", en: "Decline" },
  what: {
    zh: "请说明哪里看不懂：逐项提问或写明总体说明",
    en: "Say what cannot be understood: at a field or in a remark",
  },
  choose: { zh: "请选择看得懂或看不懂", en: "Choose one of the two" },
  thanks: {
    zh: "您的答复已转给企业和审核人员，不署名。",
    en: "Your answer went to the enterprise and the reviewers, without your name.",
  },
  note: { zh: "请留意：{note}", en: "Please look at: {note}" },
} as const satisfies Record<string, Text>;
type Draft = { verdict: ReaderView["verdict"]; questions: Record<string, string>; remark: string };
const EMPTY: Draft = { verdict: null, questions: {}, remark: "" };
const KEPT_HOURS = 14 * 24;

/** The reader's page: the public text on the left of the questions, the verdict below. */
export default function TestReadPage() {
  const id = useRouteParam("testReadId");
  const { t, date } = useText();
  const read = useRead<ReaderView>(`/need-test-reads/${id}`);
  const data = read.data;
  if (!data)
    return read.error ? (
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
    ) : (
      <Skeleton active />
    );
  return (
    <>
      <PageHeader
        title={data.title}
        back="/needs/test-reads"
        tags={<StageTag label={testReadLifecycle.states[data.state].label} tone="info" />}
        subtitle={
          data.state === "asked" &&
          t({ zh: "{day} 前答复", en: "Answer by {day}" }, { day: date(data.dueOn) })
        }
      />
      {data.note && <p>{t(said.note, { note: data.note })}</p>}
      {data.allowedActions.includes("answer") ? <Answering key={id} read={data} /> : <Answered read={data} />}
    </>
  );
}

function Answered({ read }: { read: ReaderView }) {
  const { t } = useText();
  return (
    <Panel>
      {read.verdict && (
        <p>
          <strong>{t(verdictLabels[read.verdict])}</strong>
        </p>
      )}
      {read.remark && <p>{read.remark}</p>}
      <ul>
        {read.questions.map((q) => (
          <li key={`${q.field} ${q.question}`}>
            <strong>{t(q.label)}</strong> {q.question}
          </li>
        ))}
      </ul>
      {read.state === "answered" && <p className="hz-quiet">{t(said.thanks)}</p>}
    </Panel>
  );
}

function Answering({ read }: { read: ReaderView }) {
  const { t } = useText();
  const { person } = useSession();
  const refresh = useRefresh();
  const { keyFor, settle } = useSubmissionKey();
  const name = `test-read.${read.id}`;
  const [draft, setDraft] = useState<Draft>(() => deviceDrawer.kept<Draft>(name) ?? EMPTY);
  const [problem, setProblem] = useState<Text | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const show = useNeedValue(read.kind, read.codeLabels);
  useEffect(() => {
    const said = draft.verdict !== null || draft.remark !== "" || Object.keys(draft.questions).length > 0;
    if (said) deviceDrawer.keep(name, draft, { owner: person.id, hours: KEPT_HOURS, unsent: 1 });
    else deviceDrawer.drop(name);
  }, [draft, name, person.id]);

  const send = async (path: "answer" | "decline", body: object) => {
    setBusy(path);
    setError(null);
    try {
      const target = `/need-test-reads/${read.id}/${path}`;
      await api.post(target, body, { idempotencyKey: keyFor([target, body]) });
      settle();
      deviceDrawer.drop(name);
      await refresh("/need-test-reads", "/home");
    } catch (refusal) {
      settle(refusal);
      setError(refusal);
    } finally {
      setBusy(null);
    }
  };
  const answer = () => {
    const questions = Object.entries(draft.questions)
      .map(([field, question]) => ({ field, question: question.trim() }))
      .filter((q) => q.question);
    const remark = draft.remark.trim();
    const lacking = !draft.verdict
      ? said.choose
      : draft.verdict === "unclear" && questions.length === 0 && !remark
        ? said.what
        : null;
    setProblem(lacking);
    if (!lacking) void send("answer", { verdict: draft.verdict, questions, ...(remark ? { remark } : {}) });
  };
  const fields = needFieldsOf(read.kind).filter((f) => {
    const value = read.values?.[f.id];
    return f.privacy !== "contact" && value !== null && value !== undefined && value !== "" && value !== false
      ? !(Array.isArray(value) && value.length === 0)
      : false;
  });
  const ask = (field: string, question: string | null) => {
    const { [field]: _old, ...others } = draft.questions;
    setDraft({ ...draft, questions: question === null ? others : { ...others, [field]: question } });
  };
  return (
    <div className="hz-stack">
      <Panel title={said.text}>
        <ul className="hz-cards">
          {fields.map((f) => {
            const question = draft.questions[f.id];
            const label = t(f.label);
            return (
              <li key={f.id} className="hz-card">
                <Checkbox
                  checked={question !== undefined}
                  onChange={(e) => ask(f.id, e.target.checked ? "" : null)}
                >
                  <strong>{label}</strong>
                </Checkbox>
                <div style={{ whiteSpace: "pre-wrap" }}>{show(f.id, read.values?.[f.id])}</div>
                {question !== undefined && (
                  <Input
                    value={question}
                    maxLength={500}
                    aria-label={t(said.ask, { field: label })}
                    placeholder={t(said.ask, { field: label })}
                    onChange={(e) => ask(f.id, e.target.value)}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </Panel>
      <Panel title={said.verdict}>
        <Radio.Group
          aria-label={t(said.verdict)}
          value={draft.verdict}
          onChange={(e) => setDraft({ ...draft, verdict: e.target.value as Draft["verdict"] })}
          options={VERDICTS.map((value) => ({ value, label: t(verdictLabels[value]) }))}
        />
        <label htmlFor="test-read-remark">{t(said.remark)}</label>
        <Input.TextArea
          id="test-read-remark"
          value={draft.remark}
          maxLength={1000}
          autoSize={{ minRows: 2, maxRows: 6 }}
          onChange={(e) => setDraft({ ...draft, remark: e.target.value })}
        />
        {problem && (
          <p role="alert" className="hz-error-text">
            {t(problem)}
          </p>
        )}
        <RefusalNotice error={error} />
        <div className="hz-actions-row" style={{ marginTop: 8 }}>
          <Button type="primary" loading={busy === "answer"} disabled={busy !== null} onClick={answer}>
            {t(said.answer)}
          </Button>
          <Button
            loading={busy === "decline"}
            disabled={busy !== null}
            onClick={() => void send("decline", draft.remark.trim() ? { reason: draft.remark.trim() } : {})}
          >
            {t(said.decline)}
          </Button>
        </div>
      </Panel>
    </div>
  );
}
