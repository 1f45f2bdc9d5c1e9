import { Alert, Button, Input, Select } from "antd";
import { useState } from "react";
import { api, Panel, RefusalNotice, StageTag, useText } from "#platform/web/index.ts";
import type { ImportRecord, ImportTable, TableColumn } from "./types.ts";

type Choice = Readonly<Record<number, string | null>>;
const chosenIn = (table: ImportTable): Choice =>
  Object.fromEntries(
    table.columns.map((c) => [c.column, table.mapping.find((m) => m.column === c.column)?.field ?? null]),
  );

type Props = { record: ImportRecord; onSaved: () => Promise<void> };

/** The columns in one line once a dry run has shown what they give; unfolded to change them. */
export function FoldedColumns(props: Props) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const { columns = [], mapping = [] } = props.record.table ?? {};
  if (open) return <ColumnsPanel {...props} />;
  const left = columns.filter(({ column }) => !mapping.some((m) => m.column === column));
  return (
    <Panel
      title={{ zh: "核对列与字段", en: "Columns and fields" }}
      extra={<Button onClick={() => setOpen(true)}>{t({ zh: "修改对应关系", en: "Change" })}</Button>}
    >
      <p className="hz-import-folded">
        {t(
          { zh: "已对应 {count} 列。", en: "{count} columns are matched." },
          { count: columns.length - left.length },
        )}{" "}
        {left.length > 0 &&
          t(
            { zh: "不导入：{columns}", en: "Not imported: {columns}" },
            { columns: left.map((c) => `${c.letter} ${c.label}`).join(t({ zh: "、", en: ", " })) },
          )}
      </p>
    </Panel>
  );
}

/** Which column is which field: proposed, with samples; changed here, and kept under a name for the next file. */
export function ColumnsPanel({ record, onSaved }: Props) {
  const { t } = useText();
  const table = record.table as ImportTable;
  const [choice, setChoice] = useState<Choice>(() => chosenIn(table));
  const [name, setName] = useState(record.profile?.name ?? "");
  const [error, setError] = useState<unknown>(null);
  const [saving, setSaving] = useState(false);
  const proposed = chosenIn(table);
  const changed = table.columns.some((c) => choice[c.column] !== proposed[c.column]);
  const used = new Set(Object.values(choice));
  const missing = record.fields.filter((f) => (f.required || f.asked) && !used.has(f.id));
  const required = missing.filter((f) => f.required);
  const asked = missing.filter((f) => !f.required);

  const save = async (over: { sheet?: number } = {}) => {
    setError(null);
    setSaving(true);
    const columns = Object.fromEntries(
      record.fields.map((f) => [f.id, table.columns.find((c) => choice[c.column] === f.id)?.column ?? null]),
    );
    const body = {
      version: record.version,
      columns: over.sheet === undefined ? columns : {},
      ...over,
      ...(name.trim() && over.sheet === undefined ? { saveAs: name.trim() } : {}),
    };
    await api.put(`/imports/${record.id}/columns`, body).then(onSaved).catch(setError);
    setSaving(false);
  };
  const pick = (column: number, field: string | null) =>
    setChoice({
      // A field has one column: it leaves the one it had.
      ...Object.fromEntries(
        Object.entries(choice).map(([c, f]) => [c, f !== null && f === field ? null : f]),
      ),
      [column]: field,
    });
  const readable = table.sheets.filter((s) => !s.hidden && s.rows > 0);
  return (
    <Panel
      title={{ zh: "核对列与字段", en: "Columns and fields" }}
      extra={
        readable.length > 1 && (
          <Select
            aria-label={t({ zh: "工作表", en: "Sheet" })}
            value={table.sheet}
            disabled={saving}
            onChange={(sheet) => void save({ sheet })}
            options={readable.map((s) => ({ value: s.index, label: s.name }))}
          />
        )
      }
    >
      {record.profile && (
        <p className="hz-quiet">
          {t(
            { zh: "已沿用保存过的对应关系“{name}”。", en: "Using the choice kept as “{name}”." },
            { name: record.profile.name },
          )}
        </p>
      )}
      {required.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t(
            { zh: "还缺必需的列：{fields}", en: "Required and without a column: {fields}" },
            { fields: required.map((f) => t(f.label)).join(t({ zh: "、", en: ", " })) },
          )}
        />
      )}
      {asked.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t(
            { zh: "提交审核还需要：{fields}", en: "Needed for a submission: {fields}" },
            { fields: asked.map((f) => t(f.label)).join(t({ zh: "、", en: ", " })) },
          )}
        />
      )}
      <table className="hz-import-table hz-import-columns">
        <thead>
          <tr>
            <th scope="col">{t({ zh: "表中的列", en: "Column" })}</th>
            <th scope="col">{t({ zh: "内容示例", en: "Samples" })}</th>
            <th scope="col">{t({ zh: "对应字段", en: "Field" })}</th>
            <th scope="col">{t({ zh: "依据", en: "Why" })}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column) => (
            <ColumnRow
              key={column.column}
              column={column}
              record={record}
              field={choice[column.column] ?? null}
              onPick={(field) => pick(column.column, field)}
            />
          ))}
        </tbody>
      </table>
      <RefusalNotice error={error} />
      <div className="hz-actions-row">
        <Input
          className="hz-import-name"
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
          aria-label={t({ zh: "保存为（下次自动沿用）", en: "Keep as (used next time)" })}
          placeholder={t({ zh: "保存为…（下次自动沿用）", en: "Keep as … (used next time)" })}
        />
        <Button
          disabled={!changed && (name.trim() === "" || name.trim() === record.profile?.name)}
          type={changed ? "primary" : "default"}
          loading={saving}
          onClick={() => void save()}
        >
          {t({ zh: "保存对应关系", en: "Save the columns" })}
        </Button>
        {changed && (
          <span className="hz-quiet" role="status">
            {t({ zh: "改动尚未保存", en: "Changes not saved yet" })}
          </span>
        )}
      </div>
    </Panel>
  );
}

type RowProps = {
  column: TableColumn;
  record: ImportRecord;
  field: string | null;
  onPick: (field: string | null) => void;
};

function ColumnRow({ column, record, field, onPick }: RowProps) {
  const { t } = useText();
  const found = record.table?.mapping.find((m) => m.column === column.column && m.field === field);
  const head = `${column.letter} ${column.label}`;
  return (
    <tr>
      <th scope="row">
        <span className="hz-quiet">{column.letter}</span> {column.label}
      </th>
      <td data-label={t({ zh: "内容示例", en: "Samples" })}>
        {column.samples.length > 0 ? column.samples.join(" ｜ ") : "—"}
      </td>
      <td data-label={t({ zh: "对应字段", en: "Field" })}>
        <Select<string | null>
          className="hz-import-select"
          aria-label={t({ zh: "“{head}”对应的字段", en: "Field of “{head}”" }, { head })}
          value={field}
          onChange={onPick}
          showSearch={{ optionFilterProp: "label" }}
          options={[
            { value: null, label: t({ zh: "不导入", en: "Not imported" }) },
            ...record.fields.map((f) => ({ value: f.id, label: `${f.required ? "* " : ""}${t(f.label)}` })),
          ]}
        />
      </td>
      <td data-label={t({ zh: "依据", en: "Why" })}>
        {found ? (
          <StageTag
            tone={found.confidence >= 0.85 ? "success" : "warning"}
            label={{
              zh: `${found.why.zh}（${Math.round(found.confidence * 100)}%）`,
              en: `${found.why.en} (${Math.round(found.confidence * 100)} %)`,
            }}
          />
        ) : (
          "—"
        )}
      </td>
    </tr>
  );
}
