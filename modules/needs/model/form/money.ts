import { z } from "zod";

/**
 * An amount in yuan as a need states it. exact: min = max; approx (约): min = max; gt (余、以上): no max; lt (近、以内): no min;
 * range: both; negotiable (面议): neither. The same shape as the amounts that libs/tabular reads from spreadsheets.
 */
export type NeedMoney = {
  readonly min: number | null;
  readonly max: number | null;
  readonly qualifier: "exact" | "gt" | "lt" | "approx" | "range" | "negotiable";
};

const yuan = z.number().min(0).max(1e12);
const given = z.strictObject({
  min: yuan.nullable(),
  max: yuan.nullable(),
  qualifier: z.enum(["exact", "gt", "lt", "approx", "range", "negotiable"]),
  period: z.enum(["year", "month"]).optional(),
});
type Given = z.infer<typeof given>;

/** Whether the bounds say what the qualifier says. */
function isConsistent({ min, max, qualifier }: Given): boolean {
  switch (qualifier) {
    case "negotiable":
      return min === null && max === null;
    case "gt":
      return min !== null && max === null;
    case "lt":
      return min === null && max !== null;
    case "range":
      return min !== null && max !== null && min <= max;
    default:
      return min !== null && min === max;
  }
}

/** A plain number is an exact amount; a monthly one is kept per year, as the forms ask for 年薪. */
function normalise(value: number | Given): NeedMoney {
  if (typeof value === "number") return { min: value, max: value, qualifier: "exact" };
  const factor = value.period === "month" ? 12 : 1;
  const scaled = (n: number | null) => (n === null ? null : Math.round(n * factor * 100) / 100);
  return { min: scaled(value.min), max: scaled(value.max), qualifier: value.qualifier };
}

/** An amount as a client may send it: a number of yuan, or bounds with their qualifier. */
export const Money = z
  .union([
    yuan,
    given.refine(isConsistent, "金额的上下限与限定词不一致 / The bounds do not agree with the qualifier"),
  ])
  .transform(normalise);
