import type { AssignmentResult } from "#libs/matching/index.ts";

/** Ids that are whole numbers in the problem file; the library knows texts only. */
export type NumericIds = { readonly demands: Set<string>; readonly supplies: Set<string> };

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const asText = (value: unknown, seen?: Set<string>): unknown => {
  if (!Number.isSafeInteger(value)) return value;
  seen?.add(String(value));
  return String(value);
};
const entries = (value: unknown, change: (entry: Fields) => Fields): unknown =>
  Array.isArray(value) ? value.map((entry) => (isFields(entry) ? change(entry) : entry)) : value;
const texts = (value: unknown): unknown => (Array.isArray(value) ? value.map((id) => asText(id)) : value);
/** A field is changed where it is, never added. */
const change = (fields: Fields, name: string, how: (value: unknown) => unknown): Fields =>
  Object.hasOwn(fields, name) ? { ...fields, [name]: how(fields[name]) } : fields;

const pairTexts = (value: unknown) =>
  entries(value, (pair) => change(change(pair, "demand", texted), "supply", texted));
const texted = (value: unknown) => asText(value);

/** A problem with all ids as texts, and which of them were numbers. */
export function problemWithTextIds(value: unknown): { problem: unknown; numeric: NumericIds } {
  const numeric: NumericIds = { demands: new Set(), supplies: new Set() };
  if (!isFields(value)) return { problem: value, numeric };
  let problem = change(value, "demands", (list) =>
    entries(list, (d) => change(d, "id", (id) => asText(id, numeric.demands))),
  );
  problem = change(problem, "supplies", (list) =>
    entries(list, (s) =>
      change(
        change(s, "id", (id) => asText(id, numeric.supplies)),
        "group",
        texted,
      ),
    ),
  );
  problem = change(problem, "pairs", pairTexts);
  problem = change(problem, "affinity", (dense) =>
    isFields(dense) ? change(change(dense, "rows", texts), "columns", texts) : dense,
  );
  return { problem, numeric };
}

/** A result as it was written, with all ids as texts again. */
export function resultWithTextIds(value: unknown): unknown {
  if (!isFields(value)) return value;
  let result = value;
  for (const list of ["pairs", "alternates", "unfilled"]) result = change(result, list, pairTexts);
  return change(result, "conflict", (conflict) =>
    isFields(conflict)
      ? change(change(conflict, "demands", texts), "pins", (pins) =>
          Array.isArray(pins) ? pins.map(texts) : pins,
        )
      : conflict,
  );
}

/** A result whose ids are as they stand in the problem file; those of the certificate stay texts. */
export function resultAsGiven(result: AssignmentResult, { demands, supplies }: NumericIds): object {
  if (demands.size === 0 && supplies.size === 0) return result;
  const demandOf = (id: string) => (demands.has(id) ? Number(id) : id);
  const supplyOf = (id: string) => (supplies.has(id) ? Number(id) : id);
  const pair = <T extends { demand: string; supply: string }>(p: T) => ({
    ...p,
    demand: demandOf(p.demand),
    supply: supplyOf(p.supply),
  });
  const { conflict } = result;
  return {
    ...result,
    pairs: result.pairs.map(pair),
    alternates: result.alternates.map(pair),
    unfilled: result.unfilled.map((u) => ({ ...u, demand: demandOf(u.demand) })),
    ...(conflict && {
      conflict: {
        ...conflict,
        demands: conflict.demands.map(demandOf),
        pins: conflict.pins.map(([d, s]) => [demandOf(d), supplyOf(s)]),
      },
    }),
  };
}
