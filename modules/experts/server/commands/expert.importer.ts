import { refusalOf } from "#platform/http/problem.ts";
import type { Importer, ImportRow, RowOutcome } from "#platform/imports/importer.ts";
import { refusedRow } from "#platform/imports/importer.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import type { FieldRefusal } from "#platform/kernel/refusal.ts";
import { expertPolicy } from "../../model/expert.policy.ts";
import { ExpertInput } from "../../model/expert.ts";
import { expertImportFields, expertOfRow } from "../../model/expert-import.ts";
import type { ExpertRegistration } from "./expert.import.ts";

/** What the schema does not accept, by the field of the file. */
function schemaRefusals(row: ImportRow, issues: Parameters<typeof issuesOf>[0]): FieldRefusal[] {
  const fields = issuesOf(issues)?.detail.fields ?? [];
  return fields.map((f) => {
    const [part, id = part] = f.field.split(".");
    const spec = expertImportFields.find((s) => s.id === id);
    const value = row.values[id ?? ""];
    return {
      ...f,
      field: spec?.id ?? f.field,
      ...(spec ? { label: spec.label } : {}),
      ...(value === undefined ? {} : { value: String(value).slice(0, 100) }),
    };
  });
}
const issuesOf = (issues: readonly { path: PropertyKey[]; message: string }[]) =>
  refusalOf({
    validation: issues.map((issue) => ({
      instancePath: `/${issue.path.map(String).join("/")}`,
      message: issue.message,
      params: { issue },
    })),
  });

/** Files of experts, for the pool of the city. */
export function createExpertImporter(registration: ExpertRegistration): Importer {
  return {
    kind: "experts",
    label: { zh: "专家", en: "Experts" },
    roles: rolesFor(expertPolicy, "create"),
    byEdition: false,
    submits: false,
    fields: () => expertImportFields,
    async importRows(work, target, rows) {
      const outcomes = new Map<number, RowOutcome>();
      const first = new Map<string, number>();
      const experts: { row: number; fingerprint: string; values: ExpertInput }[] = [];
      for (const row of rows) {
        const read = ExpertInput.safeParse(expertOfRow(row.values), { reportInput: true });
        if (!read.success) outcomes.set(row.row, refusedRow(row.row, schemaRefusals(row, read.error.issues)));
        else if (!first.has(row.fingerprint)) {
          first.set(row.fingerprint, row.row);
          experts.push({ row: row.row, fingerprint: row.fingerprint, values: read.data });
        }
      }
      const done = await registration.registerIn(work, target.city, experts);
      for (const o of done)
        outcomes.set(
          o.row as number,
          o.outcome === "refused"
            ? refusedRow(o.row as number, o.fields ?? [])
            : { row: o.row as number, outcome: o.outcome, id: o.id ?? null },
        );
      return rows.map((row): RowOutcome => {
        const own = outcomes.get(row.row);
        if (own) return own;
        // The same row again: whatever became of its first occurrence, it adds nothing.
        const before = outcomes.get(first.get(row.fingerprint) ?? -1);
        return before?.outcome === "refused"
          ? refusedRow(row.row, before.fields)
          : { row: row.row, outcome: "unchanged", id: before?.id ?? null };
      });
    },
  };
}
