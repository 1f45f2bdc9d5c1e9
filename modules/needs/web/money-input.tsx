import { InputNumber, Select, Space } from "antd";
import { type InputProps, type Text, useText, words } from "#platform/web/index.ts";
import type { NeedMoney } from "../model/form/money.ts";

const YUAN_PER_WAN = 10_000;
type Qualifier = NeedMoney["qualifier"];
const CHOICES: readonly { value: Qualifier; label: Text }[] = [
  { value: "exact", label: { zh: "准确", en: "exactly" } },
  { value: "range", label: { zh: "区间", en: "range" } },
  { value: "approx", label: { zh: "约", en: "about" } },
  { value: "gt", label: { zh: "不低于", en: "at least" } },
  { value: "lt", label: { zh: "不超过", en: "at most" } },
  { value: "negotiable", label: { zh: "面议", en: "negotiable" } },
];
const labels = {
  qualifier: { zh: "金额的说法", en: "How exact" },
  from: { zh: "金额（万元）", en: "Amount (10k yuan)" },
  to: { zh: "至（万元）", en: "to (10k yuan)" },
} as const;

const shaped = (qualifier: Qualifier, min: number | null, max: number | null): NeedMoney => {
  switch (qualifier) {
    case "negotiable":
      return { min: null, max: null, qualifier };
    case "gt":
      return { min, max: null, qualifier };
    case "lt":
      return { min: null, max: min, qualifier };
    case "range":
      return { min, max, qualifier };
    default:
      return { min, max: min, qualifier };
  }
};

/** An amount in yuan with its qualifier, typed in 万元. An amount without a number is no amount, unless it is 面议. */
export function MoneyInput({ id, value, onChange, disabled, ...rest }: InputProps<NeedMoney | null>) {
  const { t } = useText();
  const qualifier = value?.qualifier ?? "exact";
  const first = qualifier === "lt" ? (value?.max ?? null) : (value?.min ?? null);
  const second = qualifier === "range" ? (value?.max ?? null) : null;
  const change = (next: { qualifier?: Qualifier; first?: number | null; second?: number | null }) => {
    const q = next.qualifier ?? qualifier;
    const min = next.first === undefined ? first : next.first;
    const max = next.second === undefined ? second : next.second;
    onChange?.(shaped(q, min, max));
  };
  const number = (key: "first" | "second", shown: number | null, label: Text) => (
    <InputNumber<number>
      id={key === "first" ? id : undefined}
      aria-label={t(label)}
      aria-describedby={rest["aria-describedby"]}
      disabled={disabled}
      min={0}
      controls={false}
      value={shown === null ? null : shown / YUAN_PER_WAN}
      onChange={(next) =>
        change({ [key]: next === null ? null : Math.round(next * YUAN_PER_WAN * 100) / 100 })
      }
      style={{ width: "100%" }}
    />
  );
  return (
    <Space.Compact block>
      <Select<Qualifier>
        id={qualifier === "negotiable" ? id : undefined}
        aria-label={t(labels.qualifier)}
        disabled={disabled}
        value={qualifier}
        onChange={(next) => change({ qualifier: next })}
        options={CHOICES.map((c) => ({ value: c.value, label: t(c.label) }))}
        style={{ width: 110, flex: "none" }}
      />
      {qualifier !== "negotiable" && number("first", first, labels.from)}
      {qualifier === "range" && number("second", second, labels.to)}
      {qualifier !== "negotiable" && <Space.Addon>{t(words.wan)}</Space.Addon>}
    </Space.Compact>
  );
}

/** What is sent: nothing for an amount without a number. */
export const sentMoney = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null || !("qualifier" in value)) return value;
  const { min, max, qualifier } = value as NeedMoney;
  return qualifier !== "negotiable" && min === null && max === null ? null : value;
};
