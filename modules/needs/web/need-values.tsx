import type { ReactNode } from "react";
import type { FieldSpec } from "#platform/kernel/fields.ts";
import { Facts, type Text, useShownValue, useText } from "#platform/web/index.ts";
import type { NeedMoney } from "../model/form/money.ts";
import { needFieldsOf } from "../model/need.ts";
import type { NeedView } from "../model/need-view.ts";

const isMoney = (value: unknown): value is NeedMoney =>
  typeof value === "object" && value !== null && "qualifier" in value;

/** An amount as people write it: 30–50 万元, 100 万元以上, 面议. */
export function useAmount(): (value: NeedMoney) => string {
  const { t, money } = useText();
  return ({ min, max, qualifier }) => {
    switch (qualifier) {
      case "negotiable":
        return t({ zh: "面议", en: "negotiable" });
      case "gt":
        return t({ zh: "{amount}以上", en: "more than {amount}" }, { amount: money(min) });
      case "lt":
        return t({ zh: "{amount}以内", en: "up to {amount}" }, { amount: money(max) });
      case "range":
        return joined(money(min), money(max));
      default:
        return money(min, qualifier);
    }
  };
}

/** 20–100万元 rather than 20万元–100万元, when both ends are in one unit. */
function joined(from: string, to: string): string {
  const [, low, unit] = /^([\d.,]+)(\D+)$/.exec(from) ?? [];
  return low && unit && to.endsWith(unit) && /^[\d.,]+$/.test(to.slice(0, -unit.length))
    ? `${low}–${to}`
    : `${from}–${to.replace(/^CNY /, "")}`;
}

/** A field's value as people read it: labels of choices, names of codes, amounts with their qualifier. */
export function useNeedValue(
  kind: NeedView["kind"],
  codeLabels: Readonly<Record<string, Text>> = {},
): (field: string, value: unknown) => ReactNode {
  const { t, aside } = useText();
  const shown = useShownValue();
  const amount = useAmount();
  return (field, value) => {
    const spec: FieldSpec | undefined = needFieldsOf(kind).find((f) => f.id === field);
    if (value === null || value === undefined || !spec) return shown(value);
    if (isMoney(value)) return amount(value);
    const label = codeLabels[field];
    if (label && typeof value === "string") return aside(t(label), value);
    const named = (one: unknown) => {
      const option = spec.options?.find((o) => o.value === one);
      return option ? t(option.label) : one;
    };
    return shown(Array.isArray(value) ? value.map(named) : named(value));
  };
}

const notAllowed: Text = { zh: "（无权查看）", en: "(not visible to you)" };

/** All fields of a need in the order of its form; empty ones are left out, hidden ones say so. */
export function NeedValues({
  need,
}: {
  need: Pick<NeedView, "kind" | "values" | "codeLabels" | "maskedFields">;
}) {
  const { t } = useText();
  const show = useNeedValue(need.kind, need.codeLabels);
  const items = needFieldsOf(need.kind).flatMap((field) => {
    const value = need.values[field.id];
    const hidden = value === null && need.maskedFields.includes(field.id);
    if (hidden && field.privacy === "contact") return [];
    const empty =
      value === null || value === undefined || value === "" || (Array.isArray(value) && !value.length);
    if (empty && !hidden) return [];
    return [
      {
        label: field.label,
        wide: field.kind === "longtext",
        content: hidden ? (
          <span className="hz-quiet">{t(notAllowed)}</span>
        ) : (
          <span style={{ whiteSpace: "pre-wrap" }}>{show(field.id, value)}</span>
        ),
      },
    ];
  });
  return <Facts items={items} />;
}
