import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { ClassesSet } from "../../model/classification/asked.ts";
import type { NeedContent } from "../../model/need.ts";
import { acceptContent } from "../commands/authoring.ts";
import { requireAction, requireCurrent } from "../commands/moves.ts";
import type { NeedRow } from "../needs.repository.ts";
import * as repository from "../needs.repository.ts";
import { columnsOf, contentOf } from "../needs.repository.ts";

/** The desk that has the need corrects its industry or discipline; nothing else of what the enterprise wrote is touched. */
export async function setClasses(
  work: UnitOfWork,
  { id, version, ...classes }: ClassesSet & { readonly id: string },
): Promise<NeedRow> {
  const need = requireAction(work, (await repository.lockMany(work.tx, [id])).get(id), "classify");
  await requireCurrent(work, need, version);
  if (classes.discipline !== undefined && need.kind === "talent")
    refuse("needs.unknown-field", { values: { field: "discipline" } });
  const before = contentOf(need);
  const content = acceptContent({
    kind: before.kind,
    values: { ...before.values, ...classes },
  } as NeedContent);
  const given = content.values as unknown as Record<string, unknown>;
  const was = before.values as unknown as Record<string, unknown>;
  const changed = Object.keys(classes).filter((field) => given[field] !== was[field]);
  if (changed.length === 0) {
    work.nothingChanged();
    return need;
  }
  const row: NeedRow = {
    ...need,
    ...columnsOf(content, need.organisationName, need.code),
    body: content.values,
    version: need.version + 1,
    updatedAt: work.now,
  };
  await repository.updateContent(work.tx, row);
  work.saveVersion({
    entityType: "need",
    entityId: id,
    version: row.version,
    snapshot: { ...content.values },
  });
  work.audit({
    action: "need.classify",
    entityType: "need",
    entityId: id,
    editionId: need.editionId,
    county: need.county,
    detail: Object.fromEntries(
      changed.map((field) => [field, { from: was[field] ?? null, to: given[field] }]),
    ),
  });
  return row;
}
