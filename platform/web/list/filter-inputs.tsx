import { DatePicker, InputNumber, Select, Space } from "antd";
import dayjs from "dayjs";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import type { Text } from "../types.ts";
import type { ListColumn, ListFilter } from "./list-types.ts";

/** A filter of the list, from a column or on its own. */
export interface NamedFilter {
  id: string;
  label: Text;
  filter: ListFilter;
}

type Filters = Record<string, string>;

/** All filters of a list: those without a column first. */
export function filtersOf<Row>(
  columns: readonly ListColumn<Row>[],
  extra: readonly NamedFilter[] = [],
): NamedFilter[] {
  return [...extra, ...columns.flatMap(({ id, label, filter }) => (filter ? { id, label, filter } : []))];
}

const isRange = (filter: ListFilter): boolean =>
  filter.kind === "date-range" || filter.kind === "number-range";

/** Parameter names a filter uses in the list protocol. */
export const parameterNames = ({ id, filter }: NamedFilter): string[] =>
  isRange(filter) ? [`${id}From`, `${id}To`] : [id];

/** What the filter is set to, in words; empty when it is not set. */
export function useFilterText(): (named: NamedFilter, filters: Filters) => string {
  const { t, number } = useText();
  return ({ id, filter }, filters) => {
    if (filter.kind === "select" || filter.kind === "multi") {
      const chosen = (filters[id] ?? "").split(",").filter(Boolean);
      return chosen
        .map((value) => t(filter.options.find((option) => option.value === value)?.label) || value)
        .join(" / ");
    }
    if (filter.kind === "boolean") {
      const value = filters[id];
      return value ? t(value === "true" ? words.yes : words.no) : "";
    }
    const show = (value: string | undefined) =>
      filter.kind === "number-range" && value
        ? number(Number(value) / (filter.factor ?? 1), 4)
        : (value ?? "");
    const [from, to] = [filters[`${id}From`], filters[`${id}To`]];
    if (!from && !to) return "";
    const unit = filter.kind === "number-range" && filter.unit ? ` ${t(filter.unit)}` : "";
    return `${show(from)} ~ ${show(to)}${unit}`;
  };
}

interface FilterInputProps {
  named: NamedFilter;
  filters: Filters;
  onChange: (part: Filters) => void;
  wide?: boolean;
}

/** The control of one filter; its change is a part of the parameters, empty strings remove. */
export function FilterInput({ named, filters, onChange, wide }: FilterInputProps) {
  const { t } = useText();
  const { id, label, filter } = named;
  const name = t(label);
  const width = wide ? "100%" : undefined;
  if (filter.kind === "date-range") {
    const day = (value: string | undefined) => (value ? dayjs(value) : null);
    return (
      <DatePicker.RangePicker
        style={{ width: width ?? 250 }}
        aria-label={name}
        allowEmpty={[true, true]}
        placeholder={[`${name} ${t(words.from)}`, t(words.to)]}
        value={[day(filters[`${id}From`]), day(filters[`${id}To`])]}
        onChange={(range) =>
          onChange({
            [`${id}From`]: range?.[0]?.format("YYYY-MM-DD") ?? "",
            [`${id}To`]: range?.[1]?.format("YYYY-MM-DD") ?? "",
          })
        }
      />
    );
  }
  if (filter.kind === "number-range")
    return <NumberRange named={named} filters={filters} onChange={onChange} wide={wide} />;
  const options =
    filter.kind === "boolean"
      ? [
          { value: "true", label: t(words.yes) },
          { value: "false", label: t(words.no) },
        ]
      : filter.options.map((option) => ({ value: option.value, label: t(option.label) }));
  const chosen = (filters[id] ?? "").split(",").filter(Boolean);
  const multiple = filter.kind === "multi";
  return (
    <Select<string | string[]>
      style={{ width: width ?? 168 }}
      aria-label={name}
      placeholder={name}
      allowClear
      mode={multiple ? "multiple" : undefined}
      maxTagCount="responsive"
      showSearch={multiple || options.length > 8 ? { optionFilterProp: "label" } : false}
      options={options}
      value={multiple ? chosen : chosen[0]}
      onChange={(value) => onChange({ [id]: [value ?? []].flat().join(",") })}
      popupMatchSelectWidth={false}
    />
  );
}

function NumberRange({ named, filters, onChange, wide }: FilterInputProps) {
  const { t } = useText();
  const { id, label, filter } = named;
  const factor = filter.kind === "number-range" ? (filter.factor ?? 1) : 1;
  const unit = filter.kind === "number-range" ? filter.unit : undefined;
  const field = (end: "From" | "To", word: Text) => (
    <InputNumber<number>
      key={`${end}${filters[id + end] ?? ""}`}
      aria-label={`${t(label)} ${t(word)}`}
      placeholder={end === "From" ? `${t(label)} ${t(word)}` : t(word)}
      controls={false}
      style={{ width: wide ? "50%" : end === "From" ? 120 : 72 }}
      defaultValue={filters[id + end] ? Number(filters[id + end]) / factor : undefined}
      onPressEnter={(event) => event.currentTarget.blur()}
      onBlur={(event) => {
        const text = event.currentTarget.value.replaceAll(",", "").trim();
        const next = text === "" || Number.isNaN(Number(text)) ? "" : String(Number(text) * factor);
        if (next !== (filters[id + end] ?? "")) onChange({ [id + end]: next });
      }}
    />
  );
  return (
    <Space.Compact block={wide}>
      {field("From", words.from)}
      {field("To", words.to)}
      {unit && <Space.Addon>{t(unit)}</Space.Addon>}
    </Space.Compact>
  );
}
