import type { Text } from "#platform/kernel/text.ts";
import { plainName } from "./names/parse.ts";
import { type OrganisationField, organisationField } from "./organisation.fields.ts";
import type { Organisation, OrganisationInput } from "./organisation.ts";

/** A field of the survivor that the merge changes, with both values so that it can be changed back. */
export type FieldTaken = {
  readonly field: OrganisationField;
  readonly before: unknown;
  readonly after: unknown;
};

/** A field in which both say something different; `kept` is whose word stays. */
export type MergeConflict = {
  readonly field: OrganisationField;
  readonly label: Text;
  readonly into: unknown;
  readonly from: unknown;
  readonly kept: "into" | "from";
};

/** A merge as data: stored with the merge, shown before it, and enough to undo it. */
export type MergePlan = {
  readonly intoId: string;
  readonly fromId: string;
  /** Names the survivor gains. */
  readonly aliasesAdded: readonly string[];
  readonly fieldsTaken: readonly FieldTaken[];
  readonly conflicts: readonly MergeConflict[];
  /** Both have a code and the codes differ: the person must choose one knowingly. */
  readonly codesDiffer: boolean;
};

/** Whose word stays where both differ; the survivor's by default. */
export type MergeChoices = Readonly<Partial<Record<OrganisationField, "into" | "from">>>;

/** Fields a merge carries over one by one. Names are handled as aliases; `invented` says how the survivor came to be. */
const CARRIED = [
  "fullName",
  "kind",
  "uscc",
  "county",
  "region",
  "address",
  "industry",
  "aboveScale",
  "supervisingDept",
  "url",
  "email",
  "legalRep",
  "postcode",
  "contactName",
  "contactMobile",
  "contactPhone",
  "contactFax",
  "profile",
  "fields",
] as const satisfies readonly OrganisationField[];

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** What merging `from` into `into` would change. Empty fields are filled; where both differ the choice decides. */
export function mergePlan(into: Organisation, from: Organisation, choices: MergeChoices = {}): MergePlan {
  const fieldsTaken: FieldTaken[] = [];
  const conflicts: MergeConflict[] = [];
  for (const field of CARRIED) {
    const [before, other] = [into[field], from[field]];
    if (isEmpty(other) || same(before, other)) continue;
    if (field === "fields") {
      const after = [...new Set([...into.fields, ...from.fields])];
      if (!same(before, after)) fieldsTaken.push({ field, before, after });
      continue;
    }
    const kept = isEmpty(before) ? "from" : (choices[field] ?? "into");
    if (!isEmpty(before))
      conflicts.push({ field, label: organisationField(field).label, into: before, from: other, kept });
    if (kept === "from") fieldsTaken.push({ field, before, after: other });
  }
  const survivor = fieldsTaken.some((taken) => taken.field === "fullName") ? from.fullName : into.fullName;
  const known = new Set([survivor, ...into.aliases].map(plainName));
  const aliasesAdded: string[] = [];
  for (const name of [into.fullName, from.fullName, ...from.aliases]) {
    if (known.has(plainName(name))) continue;
    known.add(plainName(name));
    aliasesAdded.push(name);
  }
  return {
    intoId: into.id,
    fromId: from.id,
    aliasesAdded,
    fieldsTaken,
    conflicts,
    codesDiffer: into.uscc !== null && from.uscc !== null && into.uscc !== from.uscc,
  };
}

const withFields = (
  organisation: Organisation,
  values: readonly (readonly [OrganisationField, unknown])[],
): Organisation => ({
  ...organisation,
  ...(Object.fromEntries(values) as Partial<OrganisationInput>),
});

const fits = (plan: MergePlan, into: Organisation, from: Organisation): void => {
  if (plan.intoId !== into.id || plan.fromId !== from.id || into.id === from.id)
    throw new Error(`the plan merges ${plan.fromId} into ${plan.intoId}, not ${from.id} into ${into.id}`);
};

/**
 * Carries a plan out. The merged record keeps all its own values; only its state changes, so nothing of it is lost.
 * @throws Error when the plan is for other organisations or they are the same.
 */
export function merge(
  into: Organisation,
  from: Organisation,
  plan: MergePlan,
): { readonly into: Organisation; readonly from: Organisation } {
  fits(plan, into, from);
  const merged = withFields(
    into,
    plan.fieldsTaken.map(({ field, after }) => [field, after] as const),
  );
  return {
    into: { ...merged, aliases: [...into.aliases, ...plan.aliasesAdded] },
    from: { ...from, state: "merged", mergedInto: into.id },
  };
}

/**
 * Undoes a merge. Fields edited since then keep the later edit (named in `kept`); everything else returns to what it was.
 * @throws Error when the plan is for other organisations.
 */
export function unmerge(
  into: Organisation,
  from: Organisation,
  plan: MergePlan,
): { readonly into: Organisation; readonly from: Organisation; readonly kept: readonly OrganisationField[] } {
  fits(plan, into, from);
  const [untouched, edited] = [
    plan.fieldsTaken.filter(({ field, after }) => same(into[field], after)),
    plan.fieldsTaken.filter(({ field, after }) => !same(into[field], after)),
  ];
  const gained = new Set(plan.aliasesAdded);
  const restored = withFields(
    into,
    untouched.map(({ field, before }) => [field, before] as const),
  );
  return {
    into: { ...restored, aliases: into.aliases.filter((alias) => !gained.has(alias)) },
    from: { ...from, state: "active", mergedInto: null },
    kept: edited.map(({ field }) => field),
  };
}
