import { Button, Checkbox, Input, Skeleton } from "antd";
import { useState } from "react";
import {
  AppLink,
  api,
  PageHeader,
  Panel,
  RefusalNotice,
  SideBySide,
  StageTag,
  type Text,
  useGo,
  useRead,
  useRefresh,
  useRouteParam,
  useSubmissionKey,
  useText,
} from "#platform/web/index.ts";
import type { NeedView } from "../../model/need-view.ts";
import { ClassProposals } from "../classification/class-proposals.tsx";
import { stateLabel, stateTones, texts } from "../labels.ts";
import { needSections } from "../need-form.ts";
import { NeedChanges, NeedClock, NeedOpinions, NeedReviews } from "../need-parts.tsx";
import { useNeedValue } from "../need-values.tsx";
import { ReadinessPanel } from "../readiness/readiness-panel.tsx";
import { SimilarNeeds } from "../readiness/similar-needs.tsx";
import { TestReads } from "../test-reads/test-reads-panel.tsx";
import { NextInQueue } from "./review-queue.tsx";

const said = {
  content: { zh: "需求内容（勾选有问题的字段）", en: "The need (tick fields to send back)" },
  check: { zh: "核对", en: "To check against" },
  changes: { zh: "上次退回后的改动", en: "Changed since it was sent back" },
  why: { zh: "“{field}”的退回原因", en: "Why “{field}” is sent back" },
  remark: { zh: "总体意见", en: "General remark" },
  pass: { zh: "通过", en: "Pass" },
  sendBackWhole: { zh: "退回", en: "Send back" },
  sendBack: { zh: "退回（{count} 个字段）", en: "Send back ({count} fields)" },
  missing: {
    zh: "请为每个勾选的字段写明原因，或填写总体意见",
    en: "Say why for each ticked field, or give a general remark",
  },
  notYours: { zh: "这条需求现在不由您审核", en: "This need is not with your desk now" },
} as const satisfies Record<string, Text>;

/** Review: the need field by field with what to send back on the left; changes, opinions, clock and earlier decisions on the right. */
export default function NeedReviewPage() {
  const needId = useRouteParam("needId");
  const { t } = useText();
  const read = useRead<NeedView>(`/needs/${needId}`);
  const need = read.data;
  if (!need)
    return read.error ? (
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
    ) : (
      <Skeleton active />
    );
  const approve = (["countyApprove", "cityApprove"] as const).find((a) => need.allowedActions.includes(a));
  const sendBack = (["countyReturn", "cityReturn"] as const).find((a) => need.allowedActions.includes(a));
  return (
    <>
      <PageHeader
        title={need.title}
        back={`/needs/${needId}`}
        subtitle={`${need.code} · ${need.organisationName}`}
        tags={<StageTag label={stateLabel(need.state)} tone={stateTones[need.state]} />}
        actions={<NextInQueue needId={need.id} />}
      />
      {approve || sendBack ? (
        <Review
          key={need.id}
          need={need}
          approvePath={approve === "countyApprove" ? "county-approve" : approve && "city-approve"}
          returnPath={sendBack === "countyReturn" ? "county-return" : sendBack && "city-return"}
        />
      ) : (
        <Panel>
          <p>{t(said.notYours)}</p>
          <AppLink to={`/needs/${needId}`}>{t(texts.needs)}</AppLink>
        </Panel>
      )}
    </>
  );
}

interface ReviewProps {
  need: NeedView;
  approvePath: string | undefined;
  returnPath: string | undefined;
}

function Review({ need, approvePath, returnPath }: ReviewProps) {
  const { t } = useText();
  const go = useGo();
  const refresh = useRefresh();
  const { keyFor, settle } = useSubmissionKey();
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [remark, setRemark] = useState("");
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [incomplete, setIncomplete] = useState(false);
  const fields = Object.entries(reasons).map(([field, reason]) => ({ field, reason: reason.trim() }));

  const send = async (path: string, body: object) => {
    setBusy(path);
    setError(null);
    try {
      const target = `/needs/${need.id}/${path}`;
      await api.post(target, body, { idempotencyKey: keyFor([target, body]) });
      settle();
      await refresh("/needs", "/home");
      await go(`/needs/${need.id}?reviewed=1`);
    } catch (refusal) {
      settle(refusal);
      setError(refusal);
    } finally {
      setBusy(null);
    }
  };
  const takeClass = async (field: "industry" | "discipline", code: string) => {
    setError(null);
    try {
      const body = { version: need.version, [field]: code };
      await api.post(`/needs/${need.id}/classes`, body, { idempotencyKey: keyFor(body) });
      settle();
      await refresh("/needs");
    } catch (refusal) {
      settle(refusal);
      setError(refusal);
    }
  };
  const base = { version: need.version, ...(remark.trim() ? { reason: remark.trim() } : {}) };
  const returnIt = (path: string) => {
    const lacking = fields.some((f) => f.reason === "") || (fields.length === 0 && !remark.trim());
    setIncomplete(lacking);
    if (!lacking) void send(path, { ...base, ...(fields.length ? { fields } : {}) });
  };
  return (
    <>
      <a className="hz-skip" href="#review-remark">
        {t({ zh: "跳到审核意见", en: "Skip to the decision" })}
      </a>
      <SideBySide
        ratio={0.55}
        left={{
          title: said.content,
          content: <FieldChecks need={need} reasons={reasons} onChange={setReasons} />,
        }}
        right={{
          title: said.check,
          content: (
            <div className="hz-stack">
              {need.reviews.some((r) => r.action.endsWith("Return")) && (
                <div>
                  <h3>{t(said.changes)}</h3>
                  <NeedChanges need={need} />
                </div>
              )}
              {need.clock && <NeedClock clock={need.clock} />}
              {need.allowedActions.includes("classify") && (
                <ClassProposals
                  kind={need.kind}
                  values={need.values}
                  fields={need.kind === "technology" ? ["industry", "discipline"] : ["industry"]}
                  onTake={takeClass}
                />
              )}
              <SimilarNeeds
                kind={need.kind}
                values={need.values}
                organisationId={need.organisationId}
                needId={need.id}
              />
              <ReadinessPanel
                kind={need.kind}
                values={need.values}
                kept={need.readinessKept}
                onPoint={({ field, hint }) => {
                  const said = reasons[field]?.trim();
                  const asked = t(hint);
                  if (!said?.includes(asked)) setReasons({ ...reasons, [field]: (said ?? "") + asked });
                }}
              />
              {need.testReads.length > 0 && <TestReads need={need} />}
              <div>
                <h3>{t({ zh: "部门会签", en: "Opinions of departments" })}</h3>
                <NeedOpinions opinions={need.opinions} />
              </div>
              <div>
                <h3>{t({ zh: "审核意见", en: "Decisions" })}</h3>
                <NeedReviews reviews={need.reviews} />
              </div>
            </div>
          ),
        }}
      />
      <div className="hz-form-foot" style={{ display: "block", marginTop: 12 }}>
        <label htmlFor="review-remark">{t(said.remark)}</label>
        <Input.TextArea
          id="review-remark"
          value={remark}
          maxLength={1000}
          autoSize={{ minRows: 1, maxRows: 6 }}
          onChange={(event) => setRemark(event.target.value)}
        />
        {incomplete && (
          <p role="alert" className="hz-error-text">
            {t(said.missing)}
          </p>
        )}
        <RefusalNotice error={error} />
        <div className="hz-actions-row" style={{ marginTop: 8 }}>
          {approvePath && (
            <Button
              type="primary"
              loading={busy === approvePath}
              disabled={busy !== null || fields.length > 0}
              onClick={() => void send(approvePath, base)}
            >
              {t(said.pass)}
            </Button>
          )}
          {returnPath && (
            <Button
              danger
              loading={busy === returnPath}
              disabled={busy !== null}
              onClick={() => returnIt(returnPath)}
            >
              {fields.length > 0 ? t(said.sendBack, { count: fields.length }) : t(said.sendBackWhole)}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}

interface FieldChecksProps {
  need: NeedView;
  reasons: Readonly<Record<string, string>>;
  onChange: (reasons: Readonly<Record<string, string>>) => void;
}

function FieldChecks({ need, reasons, onChange }: FieldChecksProps) {
  const { t } = useText();
  const show = useNeedValue(need.kind, need.codeLabels);
  // Fields that do not apply to this need (open call, discipline) were not asked of the enterprise.
  const asked = needSections(need.kind)
    .flatMap((section) => section.fields)
    .filter((field) => field.visibleWhen?.(need.values) ?? true);
  const changed = new Set(need.changesSinceReturn.map((c) => c.field));
  const toggle = (field: string, on: boolean) => {
    const { [field]: _gone, ...rest } = reasons;
    onChange(on ? { ...reasons, [field]: "" } : rest);
  };
  return (
    <ul className="hz-cards">
      {asked.map((field) => {
        const label = t(field.label);
        const reason = reasons[field.id];
        return (
          <li key={field.id} className="hz-card">
            <div className="hz-card-head">
              <Checkbox checked={reason !== undefined} onChange={(e) => toggle(field.id, e.target.checked)}>
                <strong>{label}</strong>
              </Checkbox>
              {changed.has(field.id) && <StageTag label={{ zh: "已改动", en: "changed" }} tone="info" />}
            </div>
            <div style={{ whiteSpace: "pre-wrap" }}>{show(field.id, need.values[field.id])}</div>
            {reason !== undefined && (
              <Input
                value={reason}
                maxLength={500}
                aria-label={t(said.why, { field: label })}
                placeholder={t(said.why, { field: label })}
                onChange={(event) => onChange({ ...reasons, [field.id]: event.target.value })}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
