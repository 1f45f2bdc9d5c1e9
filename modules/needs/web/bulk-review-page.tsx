import { Button, Input, Radio, Skeleton, Space } from "antd";
import { useState } from "react";
import {
  AppLink,
  api,
  PageHeader,
  Panel,
  RefusalNotice,
  StageTag,
  type Text,
  useRefresh,
  useText,
} from "#platform/web/index.ts";
import { fieldOptions } from "../model/form/choices.ts";
import type { NeedItem } from "../model/need-item.ts";
import type { BulkResult } from "../model/need-view.ts";
import { BulkRefusals } from "./bulk-refusals.tsx";
import { stateLabel, stateTones, texts } from "./labels.ts";
import { useReviewQueue } from "./review-queue.tsx";

type Verdict = "none" | "pass" | "return";
type Decision = { readonly verdict: Verdict; readonly reason: string };
const UNDECIDED: Decision = { verdict: "none", reason: "" };

const said = {
  hint: {
    zh: "逐条选择通过或退回，退回须写明意见；未选择的不受影响。每次最多显示 50 条，先到期的在前。",
    en: "Pass or send back one by one; sending back needs a remark. What is left open stays as it is. Up to 50 at a time, earliest due first.",
  },
  more: {
    zh: "共 {waiting} 条待审，先列出 {shown} 条，提交后接着列出其余。",
    en: "{waiting} wait; the first {shown} are listed, the others follow once these are decided.",
  },
  passAll: { zh: "未选择的全部设为通过", en: "Pass all left open" },
  submit: { zh: "提交 {count} 条决定", en: "Submit {count} decisions" },
  remark: { zh: "审核意见", en: "Remark" },
  nothing: { zh: "没有待您审核的需求", en: "Nothing waits for your review" },
  done: { zh: "已办理 {done} 条，{refused} 条未办理", en: "{done} done, {refused} refused" },
  lacking: { zh: "退回的需求须写明意见", en: "Say why for each one sent back" },
} as const satisfies Record<string, Text>;
const verdicts: readonly { value: Verdict; label: Text }[] = [
  { value: "none", label: { zh: "待定", en: "Open" } },
  { value: "pass", label: { zh: "通过", en: "Pass" } },
  { value: "return", label: { zh: "退回", en: "Send back" } },
];

/** The four bulk steps: which desk's, and whether it passes or sends back. */
const STEPS = [
  { allowed: "countyApprove", verdict: "pass", path: "county-approve" },
  { allowed: "countyReturn", verdict: "return", path: "county-return" },
  { allowed: "cityApprove", verdict: "pass", path: "city-approve" },
  { allowed: "cityReturn", verdict: "return", path: "city-return" },
] as const;

/** Many needs at once: a verdict and a remark per row, sent together; each row's outcome is told. */
export default function BulkReviewPage() {
  const { t } = useText();
  const refresh = useRefresh();
  const { page, rows: queue, waiting } = useReviewQueue();
  const [decisions, setDecisions] = useState<Readonly<Record<string, Decision>>>({});
  const [outcome, setOutcome] = useState<{ result: BulkResult; rows: readonly NeedItem[] } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [lacking, setLacking] = useState(false);
  const rows = queue.slice(0, 50);
  const of = (id: string): Decision => decisions[id] ?? UNDECIDED;
  const decided = rows.filter((n) => of(n.id).verdict !== "none");
  const set = (id: string, part: Partial<Decision>) =>
    setDecisions({ ...decisions, [id]: { ...of(id), ...part } });

  const submit = async () => {
    const unexplained = decided.some((n) => of(n.id).verdict === "return" && !of(n.id).reason.trim());
    setLacking(unexplained);
    if (unexplained) return;
    setBusy(true);
    setError(null);
    const results: BulkResult["results"] = [];
    try {
      for (const step of STEPS) {
        const part = decided.filter(
          (n) => of(n.id).verdict === step.verdict && n.allowedActions.includes(step.allowed),
        );
        if (part.length === 0) continue;
        const sent = part.map(({ id, version }) => {
          const reason = of(id).reason.trim();
          return { id, version, ...(reason ? { reason } : {}) };
        });
        results.push(...(await api.post<BulkResult>(`/needs/bulk/${step.path}`, { rows: sent })).results);
      }
    } catch (refusal) {
      setError(refusal);
    } finally {
      const done = new Set(results.flatMap((r) => (r.ok ? [r.id] : [])));
      if (results.length > 0)
        setOutcome({
          result: { done: done.size, refused: results.length - done.size, results },
          rows: decided,
        });
      // What was refused or never reached the server keeps its verdict and remark.
      setDecisions(Object.fromEntries(Object.entries(decisions).filter(([id]) => !done.has(id))));
      setBusy(false);
      await refresh("/needs", "/home");
    }
  };
  const passRest = () =>
    setDecisions(
      Object.fromEntries(
        rows.map((n) => [n.id, of(n.id).verdict === "none" ? { ...of(n.id), verdict: "pass" } : of(n.id)]),
      ),
    );
  return (
    <>
      <PageHeader title={texts.bulkReview} back="/needs" subtitle={t(said.hint)} />
      {waiting > rows.length && <p className="hz-quiet">{t(said.more, { waiting, shown: rows.length })}</p>}
      <RefusalNotice error={page.error ?? error} onRetry={() => void page.refetch()} />
      {outcome && (
        <Panel>
          <p role="status">{t(said.done, { done: outcome.result.done, refused: outcome.result.refused })}</p>
          <BulkRefusals result={outcome.result} rows={outcome.rows} />
        </Panel>
      )}
      {page.isLoading ? (
        <Skeleton active />
      ) : rows.length === 0 ? (
        <Panel>
          <p>{t(said.nothing)}</p>
        </Panel>
      ) : (
        <>
          <ul className="hz-cards" aria-label={t(texts.bulkReview)}>
            {rows.map((need) => (
              <Row
                key={need.id}
                need={need}
                decision={of(need.id)}
                lacking={lacking && of(need.id).verdict === "return" && !of(need.id).reason.trim()}
                onChange={(part) => set(need.id, part)}
              />
            ))}
          </ul>
          <div className="hz-form-foot">
            <Button
              type="primary"
              loading={busy}
              disabled={decided.length === 0}
              onClick={() => void submit()}
            >
              {t(said.submit, { count: decided.length })}
            </Button>
            <Button disabled={busy} onClick={passRest}>
              {t(said.passAll)}
            </Button>
            {lacking && (
              <span role="alert" className="hz-error-text">
                {t(said.lacking)}
              </span>
            )}
          </div>
        </>
      )}
    </>
  );
}

interface RowProps {
  need: NeedItem;
  decision: Decision;
  /** It is to be sent back and the remark is missing. */
  lacking: boolean;
  onChange: (part: Partial<Decision>) => void;
}

function Row({ need, decision, lacking, onChange }: RowProps) {
  const { t, date, list } = useText();
  const label = `${need.code} ${need.title}`;
  return (
    <li className="hz-card">
      <div className="hz-card-head">
        <div className="hz-card-title">
          <AppLink to={`/needs/${need.id}/review`}>{label}</AppLink>
        </div>
        <StageTag label={stateLabel(need.state)} tone={need.overdue ? "danger" : stateTones[need.state]} />
      </div>
      <div className="hz-quiet">
        {[
          need.enterprise,
          list(need.field.map((f) => t(fieldOptions.find((o) => o.value === f)?.label ?? { zh: f, en: f }))),
          need.deskDueAt && `${t({ zh: "期限", en: "due" })} ${date(need.deskDueAt)}`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </div>
      <Space wrap style={{ width: "100%" }}>
        <Radio.Group
          aria-label={label}
          value={decision.verdict}
          onChange={(event) => onChange({ verdict: event.target.value as Verdict })}
          options={verdicts.map((v) => ({ value: v.value, label: t(v.label) }))}
        />
        {decision.verdict !== "none" && (
          <Input
            value={decision.reason}
            status={lacking ? "error" : undefined}
            aria-invalid={lacking}
            maxLength={1000}
            aria-label={`${t(said.remark)} ${label}`}
            placeholder={t(said.remark)}
            onChange={(event) => onChange({ reason: event.target.value })}
            style={{ minWidth: 260 }}
          />
        )}
      </Space>
    </li>
  );
}
