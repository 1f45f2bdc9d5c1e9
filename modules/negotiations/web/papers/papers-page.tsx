import { DownloadOutlined } from "@ant-design/icons";
import { App, Button, Card, Empty, Segmented, Select, Skeleton, Tag } from "antd";
import { useState } from "react";
import { api, PageHeader, ReasonDialog, RefusalNotice, useRead, useText } from "#platform/web/index.ts";
import type { PaperKindView, PapersView } from "../../model/papers/kinds.ts";
import { useActivity } from "../shared/use-activity.ts";
import { AllPapers } from "./all-papers.tsx";
import { languages, type PaperLanguage, REASON_BODY, REASON_LABEL } from "./words.ts";
import "./papers.css";

/** Every kind of paper: what it is for, how many there are, what is missing, and its download. */
export default function PapersPage() {
  const { t } = useText();
  const { activity } = useActivity();
  const [language, setLanguage] = useState<PaperLanguage>("own");
  const path = `/activities/${activity?.id}/papers`;
  const read = useRead<PapersView>(path, {}, activity !== undefined);
  const view = read.data;
  if (read.error) return <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />;
  if (!activity || !view) return <Skeleton active />;
  const officer = view.allowedActions.includes("makePapers");
  return (
    <>
      <PageHeader
        title={{ zh: "会务材料", en: "Papers" }}
        back="/negotiations"
        subtitle={
          view.number === null
            ? t(
                { zh: "{name} · 日程尚未发布", en: "{name}: no timetable published yet" },
                { name: t(view.name) },
              )
            : t(
                { zh: "{name} · 按日程第 {n} 版生成", en: "{name}: from timetable version {n}" },
                { name: t(view.name), n: view.number },
              )
        }
      />
      <div className="hz-papers-bar">
        <span id="paper-language">{t({ zh: "材料语言", en: "Language of the papers" })}</span>
        <Segmented<PaperLanguage>
          aria-labelledby="paper-language"
          value={language}
          onChange={setLanguage}
          options={languages.map((o) => ({ value: o.value, label: t(o.label) }))}
        />
      </div>
      {officer && (
        <AllPapers path={path} run={view.run} language={language} onFinished={() => void read.refetch()} />
      )}
      {view.kinds.length === 0 && <Empty description={t({ zh: "没有材料。", en: "No papers." })} />}
      <ul className="hz-papers">
        {view.kinds.map((kind) => (
          <li key={kind.kind}>
            <PaperCard
              path={path}
              paper={kind}
              language={language}
              officer={officer}
              onChanged={() => void read.refetch()}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

type CardProps = {
  readonly path: string;
  readonly paper: PaperKindView;
  readonly language: PaperLanguage;
  readonly officer: boolean;
  readonly onChanged: () => void;
};

function PaperCard({ path, paper, language, officer, onChanged }: CardProps) {
  const { t, number } = useText();
  const { message } = App.useApp();
  const [of, setOf] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const [issuing, setIssuing] = useState(false);
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const title = t(paper.title);
  async function take(reason?: string) {
    const name = await api.download(`${path}/${paper.kind}`, {
      locale: language,
      ...(paper.by && of ? { [paper.by]: of } : {}),
      ...(reason ? { reason } : {}),
    });
    void message.success(t({ zh: "已下载：{name}", en: "Downloaded: {name}" }, { name }));
  }
  async function takeAtOnce() {
    setBusy(true);
    setError(null);
    try {
      await take();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  }
  async function issueCodes() {
    setIssuing(true);
    setError(null);
    try {
      const { issued } = await api.post<{ issued: number }>(path.replace(/papers$/, "tickets"), {});
      void message.success(t({ zh: "已生成 {n} 个签到码", en: "Check-in codes issued: {n}" }, { n: issued }));
      onChanged();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setIssuing(false);
    }
  }
  const needsReason = paper.personal && officer;
  return (
    <Card size="small" className="hz-paper">
      <h2>
        {title} <Tag>{paper.format.toUpperCase()}</Tag>
      </h2>
      <p>{t(paper.purpose)}</p>
      <p className="hz-paper-count">
        {t({ zh: "{n} {unit}", en: "{n} {unit}" }, { n: number(paper.count), unit: t(paper.unit) })}
      </p>
      {paper.warnings.map((w) => (
        <p key={w.zh} className="hz-paper-warning">
          {t(w)}
        </p>
      ))}
      <div className="hz-paper-actions">
        {paper.by && paper.choices.length > 1 && (
          <Select
            allowClear
            showSearch
            optionFilterProp="label"
            className="hz-paper-choice"
            aria-label={t({ zh: "{title}：只要其中一份", en: "{title}: only one of them" }, { title })}
            placeholder={t({ zh: "全部", en: "All" })}
            value={of}
            onChange={(value: string | undefined) => setOf(value)}
            options={paper.choices.map((c) => ({ value: c.id, label: t(c.label) }))}
          />
        )}
        <Button
          icon={<DownloadOutlined aria-hidden />}
          loading={busy}
          disabled={paper.count === 0}
          aria-label={t({ zh: "下载{title}", en: "Download: {title}" }, { title })}
          onClick={() => (needsReason ? setAsking(true) : void takeAtOnce())}
        >
          {t({ zh: "下载", en: "Download" })}
        </Button>
        {paper.wantsCodes && officer && (
          <Button loading={issuing} onClick={() => void issueCodes()}>
            {t({ zh: "生成签到码", en: "Issue check-in codes" })}
          </Button>
        )}
      </div>
      <RefusalNotice error={error} />
      <ReasonDialog
        open={asking}
        title={paper.title}
        body={REASON_BODY}
        reasonLabel={REASON_LABEL}
        confirmLabel={{ zh: "下载", en: "Download" }}
        onClose={() => setAsking(false)}
        onConfirm={({ reason }) => take(reason)}
      />
    </Card>
  );
}
