import { parseCounty } from "#modules/organisations/model/codes/counties.ts";
import { checkUscc } from "#modules/organisations/model/uscc.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { ImportRow as FileRow, Importer, RowOutcome } from "#platform/imports/importer.ts";
import { refusedRow } from "#platform/imports/importer.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import type { FieldRefusal } from "#platform/kernel/refusal.ts";
import type { NeedKind } from "../../model/directory.ts";
import { needPolicy } from "../../model/need.policy.ts";
import { needKindLabels } from "../../model/need.ts";
import { needImportFields, partsOfNeedRow } from "../../model/need-import.ts";
import type { ImportOutcome, ImportRow } from "../commands/importing.ts";
import type { NeedsService } from "../needs.service.ts";

const ENTERPRISE = { zh: "单位", en: "Organisation" };

/** The enterprise of someone who holds no officer's role. */
function ownOrganisation(actor: Actor): string | null {
  if (actor.system) return null;
  if (actor.grants.some((g) => g.role === "city-operator" || g.role === "county-officer")) return null;
  const own = actor.grants.find((g) => g.role === "enterprise" && g.scope.kind === "organisation");
  return own?.scope.kind === "organisation" ? own.scope.id : null;
}

/** The county of an officer: of enterprises that are new and whose row names none. */
const ownCounty = (actor: Actor): string | undefined => {
  const own = actor.grants.find((g) => g.role === "county-officer" && g.scope.kind === "county");
  return own?.scope.kind === "county" ? own.scope.code : undefined;
};

type Prepared =
  | { readonly row: FileRow; readonly need: ImportRow }
  | { readonly row: FileRow; readonly refused: RowOutcome };

function prepare(kind: NeedKind, row: FileRow, actor: Actor): Prepared {
  const { organisation, values } = partsOfNeedRow(row.values);
  const fingerprint = row.fingerprint;
  const own = ownOrganisation(actor);
  if (!organisation.fullName) {
    if (own) return { row, need: { kind, organisation: { id: own }, values, fingerprint } };
    const reason = { zh: "必填，不能为空", en: "Required; it cannot be empty" };
    return { row, refused: refusedRow(row.row, [{ field: "org.fullName", label: ENTERPRISE, reason }]) };
  }
  const county = organisation.county ? parseCounty(organisation.county) : undefined;
  if (organisation.county && !county)
    return {
      row,
      refused: refusedRow(row.row, [
        {
          field: "org.county",
          label: { zh: "所在县（市、区）", en: "County" },
          value: organisation.county,
          reason: { zh: "不是本市的县（市、区）", en: "Not a county of the city" },
        },
      ]),
    };
  return {
    row,
    need: {
      kind,
      organisation: {
        ...organisation,
        fullName: organisation.fullName,
        kind: organisation.kind ?? "enterprise",
        ...(county ? { county } : {}),
      },
      values,
      fingerprint,
    },
  };
}

/** A refusal that names no field speaks of the enterprise: whose it is, where it is, whether it takes part. */
function refusedNeed(row: FileRow, outcome: ImportOutcome & { status: "refused" }): RowOutcome {
  if (outcome.fields.length > 0) return refusedRow(row.row, outcome.fields);
  const name = row.values["org.fullName"];
  const field: FieldRefusal = {
    field: "org.fullName",
    label: ENTERPRISE,
    ...(typeof name === "string" ? { value: name } : {}),
    reason: outcome.messages,
    ...(outcome.possible ? { possible: outcome.possible } : {}),
  };
  return refusedRow(row.row, [field]);
}

/** Files of technology or talent needs. */
export function createNeedImporter(service: NeedsService, kind: NeedKind): Importer {
  return {
    kind: `needs-${kind}`,
    label: needKindLabels[kind],
    roles: rolesFor(needPolicy, "import", "create"),
    byEdition: true,
    submits: true,
    fields: (actor) => needImportFields(kind, { ownOrganisation: ownOrganisation(actor) !== null }),
    isValidUscc: (code) => checkUscc(code).ok,
    async importRows(work: UnitOfWork, target, rows) {
      const prepared = rows.map((row) => prepare(kind, row, work.actor));
      const ready = prepared.filter((p) => "need" in p);
      const county = ownCounty(work.actor);
      const outcomes = await service.importChunk(work, {
        editionId: target.editionId ?? "",
        ...(target.activityId ? { activityId: target.activityId } : {}),
        submitAs: target.submitAs,
        ...(county ? { county } : {}),
        rows: ready.map((p) => p.need),
      });
      const byRow = new Map(ready.map((p, i) => [p.row.row, outcomes[i] as ImportOutcome]));
      return prepared.map((p): RowOutcome => {
        if ("refused" in p) return p.refused;
        const outcome = byRow.get(p.row.row) as ImportOutcome;
        const { row } = p.row;
        if (outcome.status === "refused") return refusedNeed(p.row, outcome);
        if (outcome.status === "created") return { row, outcome: "created", id: outcome.id };
        return { row, outcome: "unchanged", id: outcome.status === "repeated" ? outcome.id : null };
      });
    },
  };
}
