import { DatePicker, Input, InputNumber, Radio, Select, Space, TreeSelect } from "antd";
import dayjs from "dayjs";
import type { ReactElement } from "react";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import type { Text } from "../types.ts";
import type { FormField, InputProps } from "./field-types.ts";
import { ReferenceInput, SourceTreeInput } from "./source-inputs.tsx";
import { treeNodes } from "./tree-nodes.ts";

const YUAN_PER_WAN = 10_000;

/** Numbers with a unit behind; money is typed in 万元 and kept in yuan, so no figure is ever off by 10,000. */
function NumberInput({ field, value, onChange, ...rest }: InputProps<number | null> & { field: FormField }) {
  const { t } = useText();
  const factor = field.kind === "money" ? YUAN_PER_WAN : 1;
  // A fixed precision pads with zeros, so only whole numbers have one.
  const precision = field.kind === "integer" ? 0 : undefined;
  const unit: Text | undefined = field.kind === "money" ? words.wan : field.unit;
  const input = (
    <InputNumber<number>
      {...rest}
      style={{ width: "100%" }}
      min={field.min ?? (field.kind === "decimal" ? undefined : 0)}
      max={field.max === undefined ? undefined : field.max / factor}
      precision={precision}
      controls={false}
      inputMode={precision === 0 ? "numeric" : "decimal"}
      value={typeof value === "number" ? value / factor : null}
      onChange={(next) => onChange?.(next === null ? null : Math.round(next * factor * 100) / 100)}
      placeholder={t(field.placeholder)}
    />
  );
  if (!unit) return input;
  return (
    <Space.Compact block>
      {input}
      <Space.Addon>{t(unit)}</Space.Addon>
    </Space.Compact>
  );
}

/** Days are `YYYY-MM-DD`, instants ISO; the picker's own objects never leave this component. */
function DateInput({ field, value, onChange, ...rest }: InputProps<string | null> & { field: FormField }) {
  const { t } = useText();
  const withTime = field.kind === "datetime";
  return (
    <DatePicker
      {...rest}
      style={{ width: "100%" }}
      showTime={withTime ? { format: "HH:mm" } : false}
      format={withTime ? "YYYY-MM-DD HH:mm" : "YYYY-MM-DD"}
      // What was typed counts when the field is left; a further press of "OK" would be forgotten.
      needConfirm={false}
      placeholder={t(field.placeholder)}
      value={typeof value === "string" && value ? dayjs(value) : null}
      onChange={(next) =>
        onChange?.(next ? (withTime ? next.toISOString() : next.format("YYYY-MM-DD")) : null)
      }
    />
  );
}

function YearInput({ value, onChange, field, ...rest }: InputProps<number | null> & { field: FormField }) {
  const { t } = useText();
  return (
    <DatePicker
      {...rest}
      picker="year"
      style={{ width: "100%" }}
      placeholder={t(field.placeholder)}
      value={typeof value === "number" ? dayjs(`${value}-01-01`) : null}
      onChange={(next) => onChange?.(next ? next.year() : null)}
    />
  );
}

function BooleanInput({ value, onChange, ...rest }: InputProps<boolean>) {
  const { t } = useText();
  return (
    <Radio.Group
      {...rest}
      value={value}
      onChange={(event) => onChange?.(event.target.value === true)}
      options={[
        { value: true, label: t(words.yes) },
        { value: false, label: t(words.no) },
      ]}
    />
  );
}

function ChoiceInput({ field, ...rest }: InputProps<string | string[]> & { field: FormField }) {
  const { t } = useText();
  const options = (field.options ?? []).map(({ value, label }) => ({ value, label: t(label) }));
  return (
    <Select
      {...rest}
      mode={field.kind === "enums" ? "multiple" : undefined}
      allowClear={!field.required}
      showSearch={options.length > 8 ? { optionFilterProp: "label" } : false}
      options={options}
      placeholder={t(field.placeholder)}
      notFoundContent={t(words.noOption)}
    />
  );
}

function KeywordsInput({ field, value, ...rest }: InputProps<string[]> & { field: FormField }) {
  const { t } = useText();
  const hint =
    field.placeholder ??
    (field.options?.length
      ? { zh: "可从列表选择，也可输入后按回车", en: "Choose from the list, or type and press Enter" }
      : { zh: "输入后按回车，可用顿号或逗号分隔", en: "Press Enter after each; commas separate" });
  return (
    <Select
      {...rest}
      mode="tags"
      open={field.options?.length ? undefined : false}
      suffixIcon={null}
      value={value ?? []}
      tokenSeparators={["、", "，", ",", "；", ";"]}
      options={(field.options ?? []).map((option) => ({ value: option.value, label: t(option.label) }))}
      placeholder={t(hint)}
    />
  );
}

function PlainInput({ field, value, onChange, ...rest }: InputProps<string> & { field: FormField }) {
  const { t } = useText();
  const type = { phone: "tel", email: "email", url: "url" }[field.kind as "phone"] ?? "text";
  const shared = {
    ...rest,
    value: value ?? "",
    maxLength: field.kind === "uscc" ? 18 : undefined,
    placeholder: t(field.placeholder),
  };
  if (field.kind === "longtext") {
    return (
      <Input.TextArea
        {...shared}
        autoSize={{ minRows: 3, maxRows: 14 }}
        count={field.max ? { show: true, max: field.max, strategy: (text) => [...text].length } : undefined}
        onChange={(event) => onChange?.(event.target.value)}
      />
    );
  }
  const tidy = (text: string) => (field.kind === "uscc" ? text.toUpperCase().replace(/\s/g, "") : text);
  return <Input {...shared} type={type} onChange={(event) => onChange?.(tidy(event.target.value))} />;
}

function TreeInput({ field, ...rest }: InputProps<string | string[]> & { field: FormField }) {
  const { t } = useText();
  if (field.source) return <SourceTreeInput {...rest} field={field} source={field.source} />;
  return (
    <TreeSelect
      {...rest}
      treeData={treeNodes(field.tree ?? field.options ?? [], t)}
      multiple={field.multiple}
      treeCheckable={field.multiple}
      allowClear={!field.required}
      showSearch={{ treeNodeFilterProp: "title" }}
      placeholder={t(field.placeholder)}
      notFoundContent={t(words.noOption)}
    />
  );
}

/** The input of one field, by kind. Controlled by antd's Form.Item through `value` and `onChange`. */
export function FieldInput({ field, ...props }: { field: FormField } & InputProps): ReactElement {
  const shared = { ...props, disabled: props.disabled || field.readOnly, field };
  switch (field.kind) {
    case "integer":
    case "decimal":
    case "money":
      return <NumberInput {...(shared as InputProps<number | null> & { field: FormField })} />;
    case "year":
      return <YearInput {...(shared as InputProps<number | null> & { field: FormField })} />;
    case "date":
    case "datetime":
      return <DateInput {...(shared as InputProps<string | null> & { field: FormField })} />;
    case "boolean": {
      const { field: _field, ...rest } = shared;
      return <BooleanInput {...(rest as InputProps<boolean>)} />;
    }
    case "enum":
    case "enums":
      return <ChoiceInput {...(shared as InputProps<string | string[]> & { field: FormField })} />;
    case "keywords":
      return <KeywordsInput {...(shared as InputProps<string[]> & { field: FormField })} />;
    case "tree":
    case "division":
    case "industry":
    case "discipline":
      return <TreeInput {...(shared as InputProps<string | string[]> & { field: FormField })} />;
    case "reference":
      return <ReferenceInput {...(shared as InputProps<string | string[]> & { field: FormField })} />;
    case "custom": {
      const Custom = field.input;
      if (!Custom) throw new Error(`custom field ${field.id} has no input`);
      const { field: _field, ...rest } = shared;
      return <Custom {...rest} />;
    }
    default:
      return <PlainInput {...(shared as InputProps<string> & { field: FormField })} />;
  }
}
