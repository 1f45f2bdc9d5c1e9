import {
  ActionBar,
  type ActionDefinition,
  api,
  Panel,
  StageTag,
  type Text,
  type Tone,
  useRefresh,
  useText,
} from "#platform/web/index.ts";
import type { NeedView } from "../../model/need-view.ts";
import {
  type TestReadState,
  type TestReadView,
  testReadLifecycle,
  verdictLabels,
} from "../../model/test-reads/test-read.ts";

const said = {
  title: { zh: "专家试读", en: "Test-read by an expert" },
  none: {
    zh: "发布前可请专家库中的一位专家看看公开文字能否看懂；专家看不到企业、联系方式和保密内容。",
    en: "Before publication an expert of the pool may tell whether the public text can be understood. The reader sees neither the enterprise, contacts nor anything confidential.",
  },
  by: { zh: "{name} 申请于 {at}", en: "requested by {name} on {at}" },
  reader: { zh: "专家：{name}", en: "Reader: {name}" },
  due: { zh: "{day} 前答复", en: "answer by {day}" },
  answered: { zh: "{at} 答复", en: "answered {at}" },
} as const satisfies Record<string, Text>;
const tones: Readonly<Record<TestReadState, Tone>> = {
  requested: "warning",
  asked: "info",
  answered: "success",
  declined: "neutral",
  expired: "neutral",
  withdrawn: "neutral",
};
const note = {
  id: "note",
  label: { zh: "请专家留意", en: "What to look at" },
  kind: "longtext",
  max: 500,
  help: { zh: "专家会看到，请勿写入保密内容", en: "The reader sees it: nothing confidential" },
} as const;
const actions: readonly ActionDefinition[] = [
  {
    id: "askTestRead",
    label: { zh: "请专家试读", en: "Ask an expert to read" },
    fields: [
      {
        id: "expertId",
        label: { zh: "专家", en: "Expert" },
        kind: "reference",
        source: "/experts",
        required: true,
      },
      {
        id: "dueOn",
        label: { zh: "答复截止日", en: "Answer by" },
        kind: "date",
        help: { zh: "不填为七天", en: "A week if left out" },
      },
      note,
    ],
  },
  { id: "requestTestRead", label: { zh: "申请专家试读", en: "Request a test-read" }, fields: [note] },
];

/** The test-reads of a need, with asking for one. */
export function TestReadsPanel({ need }: { need: NeedView }) {
  const { t } = useText();
  const refresh = useRefresh();
  const offers = need.allowedActions.some((a) => a === "askTestRead" || a === "requestTestRead");
  if (!offers && need.testReads.length === 0) return null;
  return (
    <Panel
      title={said.title}
      extra={
        <ActionBar
          actions={actions}
          allowed={need.allowedActions}
          onAction={async (_action, { values }) => {
            const given = Object.entries(values).filter(([, v]) => v !== null && v !== undefined && v !== "");
            await api.post(`/needs/${need.id}/test-reads`, Object.fromEntries(given));
            await refresh("/needs", "/home");
          }}
        />
      }
    >
      {need.testReads.length === 0 ? <p className="hz-quiet">{t(said.none)}</p> : <TestReads need={need} />}
    </Panel>
  );
}

/** What readers said, newest first. */
export function TestReads({ need }: { need: NeedView }) {
  const refresh = useRefresh();
  return (
    <ul className="hz-cards">
      {need.testReads.toReversed().map((read) => (
        <TestRead
          key={read.id}
          read={read}
          onWithdraw={async () => {
            await api.post(`/need-test-reads/${read.id}/withdraw`, {});
            await refresh("/needs", "/home");
          }}
        />
      ))}
    </ul>
  );
}

function TestRead({ read, onWithdraw }: { read: TestReadView; onWithdraw: () => Promise<void> }) {
  const { t, date } = useText();
  return (
    <li className="hz-card">
      <div className="hz-card-head">
        <div className="hz-card-title">
          {read.verdict ? t(verdictLabels[read.verdict]) : t(testReadLifecycle.states[read.state].label)}
        </div>
        <StageTag
          label={testReadLifecycle.states[read.state].label}
          tone={read.verdict === "unclear" ? "warning" : tones[read.state]}
        />
      </div>
      {read.remark && <div>{read.remark}</div>}
      {read.questions.length > 0 && (
        <ul>
          {read.questions.map((q) => (
            <li key={`${q.field} ${q.question}`}>
              <strong>{t(q.label)}</strong> {q.question}
            </li>
          ))}
        </ul>
      )}
      <div className="hz-quiet">
        {[
          t(said.by, { name: read.requestedByName, at: date(read.requestedAt) }),
          read.readerName && t(said.reader, { name: read.readerName }),
          read.state === "asked" && read.dueOn && t(said.due, { day: date(read.dueOn) }),
          read.answeredAt && t(said.answered, { at: date(read.answeredAt) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </div>
      {read.allowedActions.length > 0 && (
        <ActionBar
          size="small"
          actions={[
            {
              id: "withdraw",
              label: testReadLifecycle.transitions.withdraw.label,
              confirm: { zh: "取消后可另请专家。", en: "Another reader can be asked then." },
            },
          ]}
          allowed={read.allowedActions}
          onAction={onWithdraw}
        />
      )}
    </li>
  );
}
