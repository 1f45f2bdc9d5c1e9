import type { Change } from "../data/refusal.ts";
import type { FormValues } from "./field-types.ts";

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Changes of others that touch what this person changed too; the rest is taken over without asking. */
export function splitChanges(changes: readonly Change[], initial: FormValues, mine: FormValues) {
  const contested = changes.filter(
    ({ field, to }) => !same(mine[field], initial[field]) && !same(mine[field], to),
  );
  const adopted = Object.fromEntries(
    changes.filter(({ field }) => same(mine[field], initial[field])).map(({ field, to }) => [field, to]),
  );
  return { contested, adopted };
}
