import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import type { FieldRefusal } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { parseCounty } from "../../model/codes/counties.ts";
import { parseDivision } from "../../model/codes/divisions.ts";
import { parseIndustry } from "../../model/codes/industries.ts";
import { normaliseOrganisationName, plainName } from "../../model/names/index.ts";
import { organisationKindOptions } from "../../model/organisation.fields.ts";
import { organisationPolicy, organisationSubjects } from "../../model/organisation.policy.ts";
import { namesOf, type Organisation, type OrganisationInput } from "../../model/organisation.ts";
import { checkInput, fieldRefusal } from "../checking.ts";
import { batches } from "../organisation.repository.ts";
import { Registry } from "../registry.ts";

/** One row of a file: values by field id (missing = not stated), and what identifies its content for good. */
export type ImportRow = {
  readonly row: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly fingerprint: string;
};
export type ImportOutcome =
  | { readonly row: number; readonly outcome: "created" | "updated" | "unchanged"; readonly id: string }
  | { readonly row: number; readonly outcome: "refused"; readonly fields: readonly FieldRefusal[] };

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

const kindOf = (value: string): string => {
  const wanted = value.normalize("NFKC").trim();
  const option = organisationKindOptions.find(
    (o) =>
      o.value === wanted || o.label.zh === wanted || o.label.en === wanted || o.aliases?.includes(wanted),
  );
  return option?.value ?? wanted;
};

/** Words of a cell brought to codes where the file writes names; what cannot be read stays and is refused with its value. */
function readValues(values: ImportRow["values"]): Record<string, unknown> {
  const read = Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
  const put = (field: string, parse: (text: string) => string | undefined) => {
    const value = read[field];
    if (typeof value === "string") read[field] = parse(value) ?? value;
  };
  put("kind", kindOf);
  put("county", parseCounty);
  put("region", parseDivision);
  put("industry", parseIndustry);
  if (read.kind === undefined) read.kind = "enterprise";
  return read;
}

/** Imports organisations: a row that says something new of a known organisation updates it, with history. */
export function createOrganisationImporter({ commands }: Platform, city: string) {
  /** Fingerprints of rows carried out before: a later edit by hand is not undone by importing the file again. */
  async function known(work: UnitOfWork, rows: readonly ImportRow[]): Promise<Map<string, string>> {
    const found = await work.tx
      .selectFrom("organisationImports")
      .select(["fingerprint", "organisationId"])
      .where("fingerprint", "in", rows.length > 0 ? rows.map((r) => r.fingerprint) : [""])
      .execute();
    return new Map(found.map((f) => [f.fingerprint, f.organisationId]));
  }

  const allowed = (
    work: UnitOfWork,
    action: "create" | "edit" | "editIdentity",
    o: Parameters<typeof organisationSubjects>[0],
  ) =>
    isAllowed(work.actor, organisationPolicy, action, { subjects: organisationSubjects(o), now: work.now });

  const outside = (input: OrganisationInput): FieldRefusal =>
    fieldRefusal(
      "county",
      input.county,
      { zh: "不在您的管辖范围内", en: "Outside your area of responsibility" },
      { zh: "只能导入本县（市、区）的机构", en: "Only organisations of your own county can be imported" },
    );

  /** The values the row states and that may change a known organisation. */
  function stated(record: Organisation, input: OrganisationInput, given: Record<string, unknown>) {
    const { fullName: _name, aliases: _aliases, invented: _invented, ...rest } = input;
    const values = Object.fromEntries(Object.entries(rest).filter(([field]) => field in given));
    const known = new Set(namesOf(record).map(plainName));
    const gained = namesOf(input).filter((name) => !known.has(plainName(name)) && known.add(plainName(name)));
    return gained.length > 0 ? { ...values, aliases: [...record.aliases, ...gained] } : values;
  }

  function apply(work: UnitOfWork, registry: Registry, { row, values }: ImportRow): ImportOutcome {
    const given = readValues(values);
    const checked = checkInput(given);
    if (!checked.ok) return { row, outcome: "refused", fields: checked.fields };
    const { input } = checked;
    const match = registry.match(input);
    if (!match) {
      if (!allowed(work, "create", { ...input, id: "", city }))
        return { row, outcome: "refused", fields: [outside(input)] };
      return { row, outcome: "created", id: registry.create({ ...input, invented: false }).id };
    }
    const next = stated(match, input, given);
    const moved = { ...match, ...next };
    if (
      !["edit", "editIdentity"].every(
        (a) => allowed(work, a as "edit", match) && allowed(work, a as "edit", moved),
      )
    )
      return { row, outcome: "refused", fields: [outside(input)] };
    const holder = input.uscc ? registry.withCode(input.uscc) : undefined;
    if (holder && holder.id !== match.id)
      return {
        row,
        outcome: "refused",
        fields: [
          fieldRefusal("uscc", input.uscc, {
            zh: "代码已登记在其他机构名下",
            en: "Registered for another organisation",
          }),
        ],
      };
    const after = registry.change(match.id, next, "organisation.import");
    return { row, outcome: after === match ? "unchanged" : "updated", id: match.id };
  }

  async function importIn(
    work: UnitOfWork,
    rows: readonly ImportRow[],
    dryRun: boolean,
  ): Promise<ImportOutcome[]> {
    const done = await known(work, rows);
    const keys = rows.map(({ values }) => ({
      fullName: normaliseOrganisationName(String(values.fullName ?? "")),
      uscc: checkedCode(values),
    }));
    const registry = await Registry.open(work, keys, city);
    const fresh = new Map<string, string>();
    const outcomes = rows.map((row): ImportOutcome => {
      const id = done.get(row.fingerprint) ?? fresh.get(row.fingerprint);
      if (id) return { row: row.row, outcome: "unchanged", id };
      const outcome = apply(work, registry, row);
      if (outcome.outcome !== "refused") fresh.set(row.fingerprint, outcome.id);
      return outcome;
    });
    if (dryRun || (!registry.changed && fresh.size === 0)) {
      work.nothingChanged();
      return outcomes;
    }
    if (registry.changed) await registry.save();
    else work.nothingChanged();
    const importedAt = work.now;
    for (const part of batches([...fresh]))
      await work.tx
        .insertInto("organisationImports")
        .values(part.map(([fingerprint, organisationId]) => ({ fingerprint, organisationId, importedAt })))
        .onConflict((c) => c.doNothing())
        .execute();
    return outcomes;
  }

  return {
    /** As `importRows`, inside the caller's own transaction. */
    importIn: (work: UnitOfWork, rows: readonly ImportRow[]) => importIn(work, rows, false),

    /**
     * Imports rows in one transaction (call with up to some thousands; larger files in portions). Every row gets its outcome;
     * a refused row writes nothing and names its fields. Rows imported before are unchanged. `dryRun` writes nothing at all.
     */
    importRows: (
      context: CommandContext,
      rows: readonly ImportRow[],
      options: { dryRun?: boolean } = {},
    ): Promise<ImportOutcome[]> =>
      commands.run(context, (work) => importIn(work, rows, options.dryRun ?? false)),
  };
}
export type OrganisationImporter = ReturnType<typeof createOrganisationImporter>;

/** The row's code when it is one: rows with a wrong code are refused later and must not lock others. */
function checkedCode(values: ImportRow["values"]): string | null {
  const checked =
    typeof values.uscc === "string"
      ? checkInput({ fullName: "机构", kind: "other", uscc: values.uscc })
      : undefined;
  return checked?.ok ? checked.input.uscc : null;
}
