import type { Importer, RowOutcome } from "#platform/imports/importer.ts";
import { refusedRow } from "#platform/imports/importer.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { organisationFields } from "../../model/organisation.fields.ts";
import { organisationPolicy } from "../../model/organisation.policy.ts";
import { checkUscc } from "../../model/uscc.ts";
import type { OrganisationImporter } from "./organisation.import.ts";

// A sheet of organisations says nothing of the demonstration; a kind that is not said is an enterprise.
const fields = organisationFields
  .filter((f) => f.id !== "invented")
  .map((f) => ({ ...f, required: f.id === "fullName" }));

/** Files of organisations. */
export function createOrganisationFileImporter(importer: OrganisationImporter): Importer {
  return {
    kind: "organisations",
    label: { zh: "机构", en: "Organisations" },
    roles: rolesFor(organisationPolicy, "create"),
    byEdition: false,
    submits: false,
    fields: () => fields,
    isValidUscc: (code) => checkUscc(code).ok,
    async importRows(work, _target, rows) {
      const outcomes = await importer.importIn(work, rows);
      return outcomes.map(
        (o): RowOutcome =>
          o.outcome === "refused"
            ? refusedRow(o.row, o.fields)
            : { row: o.row, outcome: o.outcome, id: o.id },
      );
    },
  };
}
