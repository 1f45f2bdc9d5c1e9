import { Button, Radio, Select } from "antd";
import { useId, useState } from "react";
import {
  api,
  FileDrop,
  PageHeader,
  Panel,
  RefusalNotice,
  type Text,
  useEdition,
  useGo,
  useRead,
  useText,
} from "#platform/web/index.ts";
import "./imports.css";
import type { ImportKind, ImportRecord } from "./types.ts";

type Activity = { id: string; name: Text };
type Choice = { value: string; label: Text; kinds: ImportKind[] };

/** Technology and talent needs are one choice: the headers tell them apart. */
function choicesOf(kinds: readonly ImportKind[]): Choice[] {
  const needs = kinds.filter((k) => k.kind.startsWith("needs-"));
  const joined: Choice[] =
    needs.length > 1
      ? [
          {
            value: "needs",
            label: { zh: "需求（自动识别技术、人才）", en: "Needs (kind recognised)" },
            kinds: needs,
          },
        ]
      : [];
  return [...joined, ...kinds.map((k) => ({ value: k.kind, label: k.label, kinds: [k] }))];
}

/** First step: what it is, for which activity, and the file. */
export default function NewImportPage() {
  const { t } = useText();
  const go = useGo();
  const edition = useEdition();
  const selectId = useId();
  const kinds = useRead<{ items: ImportKind[] }>("/imports/kinds");
  const choices = choicesOf(kinds.data?.items ?? []);
  const [picked, setPicked] = useState<string | null>(null);
  const [activityId, setActivityId] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const choice = choices.find((c) => c.value === picked) ?? choices[0];
  const byEdition = choice?.kinds.some((k) => k.byEdition) ?? false;
  const { data: place } = useRead<{ activities: Activity[] }>(
    `/editions/${edition?.id}`,
    {},
    edition !== null && byEdition,
  );
  const template = async (kind: string) => {
    setError(null);
    await api.download(`/imports/kinds/${kind}/template`).catch(setError);
  };
  return (
    <>
      <PageHeader title={{ zh: "导入表格", en: "Import a spreadsheet" }} back="/imports" />
      <RefusalNotice error={kinds.error ?? error} onRetry={() => void kinds.refetch()} />
      {kinds.data && choices.length === 0 && (
        <Panel>{t({ zh: "您的角色没有可导入的内容。", en: "Your role has nothing to import." })}</Panel>
      )}
      {choice && (
        <div className="hz-stack">
          <Panel title={{ zh: "导入什么", en: "What it holds" }}>
            <Radio.Group
              aria-label={t({ zh: "类别", en: "Kind" })}
              value={choice.value}
              onChange={(event) => setPicked(event.target.value)}
              options={choices.map((c) => ({ value: c.value, label: t(c.label) }))}
            />
            {byEdition && edition && (
              <p className="hz-import-place">
                <span>{t({ zh: "届次：{name}", en: "Edition: {name}" }, { name: t(edition.name) })}</span>
                {(place?.activities.length ?? 0) > 1 && (
                  <>
                    <label htmlFor={selectId}>{t({ zh: "活动", en: "Activity" })}</label>
                    <Select
                      id={selectId}
                      value={activityId ?? place?.activities[0]?.id}
                      onChange={setActivityId}
                      options={place?.activities.map((a) => ({ value: a.id, label: t(a.name) }))}
                    />
                  </>
                )}
              </p>
            )}
          </Panel>
          <Panel title={{ zh: "选择文件", en: "Choose the file" }}>
            <FileDrop<ImportRecord>
              path="/imports"
              accept={[".xlsx", ".csv"]}
              maxMegabytes={25}
              fields={{
                kind: choice.value,
                ...(byEdition && edition ? { editionId: edition.id } : {}),
                ...(byEdition && activityId ? { activityId } : {}),
              }}
              onUploaded={(record) => void go(`/imports/${record.id}`)}
            />
            <p className="hz-quiet">
              {t({
                zh: "表头可为两行或合并单元格，列名、列序不限；上传后先核对列，再试算，确认后才保存。文件 90 天后自动删除。",
                en: "Headers may be merged or in two rows, in any words and order. You check the columns and a dry run before anything is saved. Files are deleted after 90 days.",
              })}
            </p>
            <p className="hz-import-templates">
              {choice.kinds.map((k) => (
                <Button key={k.kind} type="link" size="small" onClick={() => void template(k.kind)}>
                  {t({ zh: "下载空白模板：{kind}", en: "Empty template: {kind}" }, { kind: t(k.label) })}
                </Button>
              ))}
            </p>
          </Panel>
        </div>
      )}
    </>
  );
}
