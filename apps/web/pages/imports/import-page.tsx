import { Alert, Button, Progress, Radio, Steps } from "antd";
import { useEffect, useRef, useState } from "react";
import {
  ActionBar,
  api,
  LinkButton,
  PageHeader,
  Panel,
  RefusalNotice,
  StageTag,
  usePhone,
  useRead,
  useRefresh,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import { ColumnsPanel, FoldedColumns } from "./columns-panel.tsx";
import "./imports.css";
import { CountList, RefusedRows } from "./outcome.tsx";
import { type ImportRecord, type SubmitAs, stateLabels, stateTones } from "./types.ts";

const again = { zh: "上传另一份表格", en: "Upload another spreadsheet" };
const STEPS = [
  { zh: "核对列", en: "Columns" },
  { zh: "试算", en: "Dry run" },
  { zh: "导入", en: "Import" },
  { zh: "结果", en: "Result" },
];
const stepOf = ({ state, checked }: ImportRecord): number => {
  if (state === "ready") return checked ? 1 : 0;
  if (state === "checking") return 1;
  return state === "running" ? 2 : 3;
};

/** One import: columns, dry run, run with progress, result. */
export default function ImportPage() {
  const { t } = useText();
  const phone = usePhone();
  const id = useRouteParam("importId");
  const read = useRead<ImportRecord>(`/imports/${id}`);
  const refresh = useRefresh();
  const record = read.data;
  const busy = record?.state === "checking" || record?.state === "running";
  const { refetch } = read;
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(() => void refetch(), 1000);
    return () => clearInterval(timer);
  }, [busy, refetch]);
  // What was refused is read anew when a check or a run has ended.
  const wasBusy = useRef(false);
  useEffect(() => {
    if (wasBusy.current && !busy) void refresh(`/imports/${id}/refused`);
    wasBusy.current = busy;
  });
  const Columns = record?.checked ? FoldedColumns : ColumnsPanel;
  const act = async (path: string, body: object = {}) => {
    await api.post(`/imports/${id}/${path}`, body);
    await refresh("/imports");
  };
  return (
    <>
      <PageHeader
        title={record?.fileName ?? { zh: "导入", en: "Import" }}
        back="/imports"
        tags={record && <StageTag label={stateLabels[record.state]} tone={stateTones[record.state]} />}
        subtitle={record && t(record.kindLabel)}
        actions={
          <ActionBar
            allowed={record?.allowedActions}
            onAction={(action) => act(action)}
            actions={[
              {
                id: "cancel",
                label:
                  record?.state === "running"
                    ? { zh: "停止导入", en: "Stop" }
                    : record?.state === "checking"
                      ? { zh: "停止试算", en: "Stop the check" }
                      : { zh: "放弃", en: "Give up" },
                kind: "danger",
                confirm: {
                  zh: "已保存的行保留，其余不再处理。之后重新导入同一文件，已导入的行不会重复。",
                  en: "Rows already saved stay, the rest is left alone. Importing the file again later does not double them.",
                },
                done: { zh: "已停止", en: "Stopped" },
              },
            ]}
          />
        }
      />
      <RefusalNotice error={read.error} onRetry={() => void refetch()} />
      {record && (
        <div className="hz-stack">
          {!phone && (
            <Panel>
              <Steps
                size="small"
                current={stepOf(record)}
                {...(record.state === "failed" ? { status: "error" as const } : {})}
                items={STEPS.map((title) => ({ title: t(title) }))}
              />
            </Panel>
          )}
          {busy && <Running record={record} />}
          {record.state === "ready" && record.table && (
            <Columns key={record.version} record={record} onSaved={() => refresh("/imports")} />
          )}
          {record.state === "ready" && <Start record={record} act={act} />}
          {!busy && record.state !== "ready" && <Result record={record} />}
          {!busy && (record.checked || record.startedAt) && !record.purged && <RefusedRows record={record} />}
        </div>
      )}
    </>
  );
}

function Running({ record }: { record: ImportRecord }) {
  const { t, number } = useText();
  const percent = Math.min(100, Math.round((100 * record.rowsRead) / Math.max(1, record.rowsTotal)));
  return (
    <Panel title={stateLabels[record.state]}>
      <Progress percent={percent} aria-label={t(stateLabels[record.state])} />
      <p aria-live="polite">
        {t(
          { zh: "已处理 {done} / {all} 行", en: "{done} of {all} rows" },
          { done: number(record.rowsRead), all: number(record.rowsTotal) },
        )}
      </p>
      {record.state === "running" && <CountList counts={record} />}
      <p className="hz-quiet">
        {t({
          zh: "可以离开此页，处理在后台继续。",
          en: "You may leave this page; it goes on in the background.",
        })}
      </p>
    </Panel>
  );
}

type StartProps = { record: ImportRecord; act: (path: string, body?: object) => Promise<void> };

function Start({ record, act }: StartProps) {
  const { t, dateTime } = useText();
  const [submitAs, setSubmitAs] = useState<SubmitAs>(record.checked?.submitAs ?? record.submitAs);
  const [error, setError] = useState<unknown>(null);
  const [pressed, setPressed] = useState<string | null>(null);
  const lacking = record.table?.missing.some((f) => f.required) ?? false;
  const may = (action: string) => record.allowedActions.includes(action);
  const press = async (step: "check" | "run") => {
    setError(null);
    setPressed(step);
    await act(step, { version: record.version, ...(record.submits ? { submitAs } : {}) }).catch(setError);
    setPressed(null);
  };
  const checked = record.checked?.submitAs === submitAs ? record.checked : null;
  const fruitless = checked !== null && checked.created + checked.updated === 0;
  return (
    <Panel title={checked ? { zh: "试算结果", en: "Dry run" } : { zh: "试算与导入", en: "Check and import" }}>
      {checked && (
        <>
          <CountList counts={checked} />
          <p className="hz-quiet">
            {t(
              {
                zh: "{at} 试算，未保存任何内容。未通过的行导入时会被跳过，其余照常保存。",
                en: "Checked {at}; nothing was saved. Refused rows will be skipped, the others saved.",
              },
              { at: dateTime(checked.at) },
            )}
          </p>
        </>
      )}
      {fruitless && (
        <Alert
          type="warning"
          showIcon
          title={t(
            checked.unchanged > 0
              ? {
                  zh: "没有可新增或更新的行：各行此前都已导入，或未通过。",
                  en: "Nothing to add or update: every row was imported before, or is refused.",
                }
              : {
                  zh: "没有一行通过。可修改上面的对应关系，或下载未通过的行改好后重新上传。",
                  en: "No row passes. Change the columns above, or download the rows, correct them and upload again.",
                },
          )}
          action={<LinkButton to="/imports/new">{t(again)}</LinkButton>}
        />
      )}
      {record.submits && (
        <Radio.Group
          className="hz-import-choice"
          aria-label={t({ zh: "导入为", en: "Import as" })}
          value={submitAs}
          onChange={(event) => setSubmitAs(event.target.value)}
          options={[
            { value: "draft", label: t({ zh: "存为草稿，缺项以后补", en: "Drafts, completed later" }) },
            {
              value: "submitted",
              label: t({ zh: "直接提交审核，须填写完整", en: "Submitted for review; must be complete" }),
            },
          ]}
        />
      )}
      <RefusalNotice error={error} />
      <div className="hz-actions-row">
        {may("check") && (
          <Button
            type={checked ? "default" : "primary"}
            disabled={lacking}
            loading={pressed === "check"}
            onClick={() => void press("check")}
          >
            {t({ zh: "试算（不保存）", en: "Dry run (saves nothing)" })}
          </Button>
        )}
        {may("run") && (
          <Button
            type={checked ? "primary" : "default"}
            disabled={lacking || fruitless}
            loading={pressed === "run"}
            onClick={() => void press("run")}
          >
            {t({ zh: "开始导入", en: "Start the import" })}
          </Button>
        )}
      </div>
    </Panel>
  );
}

/** Where what was imported is found. */
const PLACES = [
  { kind: "needs", to: "/needs", label: { zh: "查看需求", en: "Open the needs" } },
  { kind: "experts", to: "/experts", label: { zh: "查看专家", en: "Open the experts" } },
  { kind: "organisations", to: "/organisations", label: { zh: "查看机构", en: "Open the organisations" } },
];

function Result({ record }: { record: ImportRecord }) {
  const { t, number } = useText();
  return (
    <Panel title={{ zh: "导入结果", en: "Result" }}>
      {record.failure && (
        <Alert
          type="error"
          showIcon
          title={t(record.failure.messages)}
          description={t(record.failure.possible)}
        />
      )}
      {record.startedAt ? (
        <>
          <CountList counts={record} />
          {record.state === "cancelled" && (
            <p>
              {t(
                {
                  zh: "处理到 {done} / {all} 行时取消，以上各行已生效，其余未处理。",
                  en: "Cancelled after {done} of {all} rows: those above took effect, the rest was not touched.",
                },
                { done: number(record.rowsRead), all: number(record.rowsTotal) },
              )}
            </p>
          )}
        </>
      ) : (
        <p>{t({ zh: "没有导入任何内容。", en: "Nothing was imported." })}</p>
      )}
      <div className="hz-actions-row">
        {record.created + record.updated > 0 &&
          PLACES.filter(({ kind }) => record.kind.startsWith(kind)).map(({ to, label }) => (
            <LinkButton
              key={to}
              type="primary"
              to={record.editionId ? `${to}?edition=${record.editionId}` : to}
            >
              {t(label)}
            </LinkButton>
          ))}
        <LinkButton to="/imports/new">{t(again)}</LinkButton>
      </div>
      {record.purged && (
        <p className="hz-quiet">
          {t({
            zh: "上传的文件和未通过的行已按期删除。",
            en: "The file and its refused rows were deleted as scheduled.",
          })}
        </p>
      )}
    </Panel>
  );
}
