import { DownloadOutlined, PrinterOutlined } from "@ant-design/icons";
import { Alert, App, Button, Progress, Space } from "antd";
import { useEffect, useState } from "react";
import { api, ReasonDialog, RefusalNotice, useRead, useText } from "#platform/web/index.ts";
import { type PaperRun, paperKinds } from "../../model/papers/kinds.ts";
import { type PaperLanguage, REASON_BODY, REASON_LABEL } from "./words.ts";

type Props = {
  readonly path: string;
  readonly run: PaperRun | null;
  readonly language: PaperLanguage;
  readonly onFinished: () => void;
};

/** One run for everything: started with a reason, watched while it goes, downloaded as one archive. */
export function AllPapers({ path, run: known, language, onFinished }: Props) {
  const { t, dateTime, number } = useText();
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const [started, setStarted] = useState(known?.state === "running");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const read = useRead<PaperRun>(`${path}-run`, {}, started, { every: 1_000 });
  const run = started ? (read.data ?? known) : known;
  const running = started && run?.state === "running";
  const over = started && read.data !== undefined && read.data.state !== "running";
  useEffect(() => {
    if (!over) return;
    setStarted(false);
    onFinished();
  }, [over, onFinished]);
  async function download() {
    setBusy(true);
    setError(null);
    try {
      const name = await api.download(`${path}-run/archive`);
      void message.success(t({ zh: "已下载：{name}", en: "Downloaded: {name}" }, { name }));
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  }
  return (
    <section className="hz-papers-all" aria-label={t({ zh: "全部材料", en: "All papers" })}>
      <Space wrap>
        <Button
          type="primary"
          icon={<PrinterOutlined aria-hidden />}
          loading={running}
          onClick={() => setAsking(true)}
        >
          {t({ zh: "生成全部材料", en: "Make all papers" })}
        </Button>
        {run?.state === "finished" && (
          <Button icon={<DownloadOutlined aria-hidden />} loading={busy} onClick={() => void download()}>
            {t(
              { zh: "下载全部（{mb} MB，{at} 生成）", en: "Download all ({mb} MB, made {at})" },
              {
                mb: number(Math.max(0.1, Math.round((run.size ?? 0) / 104_858) / 10)),
                at: dateTime(run.finishedAt),
              },
            )}
          </Button>
        )}
      </Space>
      <div aria-live="polite">
        {running && run && (
          <>
            <Progress percent={Math.round((100 * run.done) / Math.max(1, run.total))} size="small" />
            {run.making &&
              t(
                { zh: "正在生成：{kind}（{done}/{total}）", en: "Making: {kind} ({done} of {total})" },
                { kind: t(paperKinds[run.making].title), done: run.done, total: run.total },
              )}
          </>
        )}
        {run?.state === "failed" && run.failure && <Alert type="warning" showIcon title={t(run.failure)} />}
      </div>
      <RefusalNotice error={error} />
      <ReasonDialog
        open={asking}
        title={{ zh: "生成全部材料", en: "Make all papers" }}
        body={REASON_BODY}
        reasonLabel={REASON_LABEL}
        confirmLabel={{ zh: "生成", en: "Make them" }}
        onClose={() => setAsking(false)}
        onConfirm={async ({ reason }) => {
          await api.post(`${path}/all`, { locale: language, reason });
          await read.refetch();
          setStarted(true);
        }}
      />
    </section>
  );
}
