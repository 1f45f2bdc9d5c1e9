import type { FieldRefusal } from "#platform/kernel/refusal.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { NeedKind } from "../directory.ts";
import { type NeedContent, needFieldsOf } from "../need.ts";

type Values = Readonly<Record<string, unknown>>;

/** What goes out of date from one edition to the next, by kind: shown to be checked. */
const DATED: Readonly<Record<NeedKind, readonly string[]>> = {
  technology: ["startYear", "endYear", "plannedFunding"],
  talent: ["headcount", "deadline", "salary"],
};

/** A past need as the start of a new draft: everything it said, and which fields are to be looked at first. */
export function renewed(kind: NeedKind, past: Values): { values: Values; check: string[] } {
  const values = Object.fromEntries(Object.entries(past).filter(([, value]) => value !== null));
  return { values, check: DATED[kind].filter((field) => values[field] !== undefined) };
}

const label = (kind: NeedKind, field: string): { label: Text } | object => {
  const spec = needFieldsOf(kind).find((f) => f.id === field);
  return spec ? { label: spec.label } : {};
};

/** What a submission by a survey may not hold on a day: a time limit that has passed. Reviewed needs have rules of their own. */
export function outdated({ kind, values }: NeedContent, day: string): FieldRefusal[] {
  const year = Number(day.slice(0, 4));
  if (kind === "technology") {
    const { endYear } = values;
    if (!endYear || endYear >= year) return [];
    return [
      {
        field: "endYear",
        ...label(kind, "endYear"),
        value: String(endYear),
        reason: {
          zh: `时限已于 ${endYear} 年结束，请更新`,
          en: `It ended in ${endYear}: bring it up to date`,
        },
        possible: { zh: `不早于 ${year}`, en: `${year} or later` },
      },
    ];
  }
  const { deadline } = values;
  if (!deadline || deadline >= day) return [];
  return [
    {
      field: "deadline",
      ...label(kind, "deadline"),
      value: deadline,
      reason: {
        zh: `截止日期 ${deadline} 已过，请更新`,
        en: `The deadline ${deadline} has passed: bring it up to date`,
      },
      possible: { zh: `不早于 ${day}`, en: `${day} or later` },
    },
  ];
}

/** How long one draft may be, in characters of its JSON: the form's fields filled to the brim are below a quarter of it. */
export const DRAFT_LIMIT = 40_000;
export const DRAFTS_LIMIT = 100;

/** The values of a draft: fields of the form only, whatever they hold. */
export function draftValues(kind: NeedKind, given: Values): Record<string, unknown> {
  const known = new Set(needFieldsOf(kind).map((f) => f.id));
  return Object.fromEntries(
    Object.entries(given).filter(([id, value]) => known.has(id) && value !== undefined && value !== null),
  );
}

/** What a draft is called in lists while it may have no title. */
export const draftTitle = (values: Values): string =>
  typeof values.title === "string" ? values.title.trim().slice(0, 120) : "";
