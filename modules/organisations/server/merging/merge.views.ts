import { z } from "zod";
import type { Reader } from "#platform/db/database.ts";
import type { MergePlan } from "../../model/merge.ts";
import { organisationField } from "../../model/organisation.fields.ts";
import type { Organisation } from "../../model/organisation.ts";
import {
  type MergeView,
  masked,
  maskedValue,
  may,
  OrganisationSide,
  type Viewer,
} from "../organisation.views.ts";
import "../tables.ts";
import { textPair } from "#platform/kernel/text-pair.ts";

/** Merges the organisation took part in, newest first. */
export async function mergesOf(db: Reader, organisation: Organisation, viewer: Viewer): Promise<MergeView[]> {
  const rows = await db
    .selectFrom("organisationMerges as m")
    .innerJoin("organisations as i", "i.id", "m.intoId")
    .innerJoin("organisations as f", "f.id", "m.fromId")
    .select([
      "m.id",
      "m.intoId",
      "m.fromId",
      "m.reason",
      "m.mergedAt",
      "m.mergedBy",
      "m.undoneAt",
      "m.undoneBy",
      "m.undoReason",
      "i.fullName as intoName",
      "f.fullName as fromName",
    ])
    .where((eb) => eb.or([eb("m.intoId", "=", organisation.id), eb("m.fromId", "=", organisation.id)]))
    .orderBy("m.mergedAt", "desc")
    .orderBy("m.id", "desc")
    .execute();
  const undo = may(viewer, "unmerge", organisation);
  return rows.map(({ intoId, fromId, intoName, fromName, ...merge }) => ({
    ...merge,
    into: { id: intoId, fullName: intoName },
    from: { id: fromId, fullName: fromName },
    allowedActions: undo && merge.undoneAt === null ? ["unmerge"] : [],
  }));
}

/** What a merge would do, before it is done. */
export const PlanView = z.object({
  into: OrganisationSide,
  from: OrganisationSide,
  aliasesAdded: z.array(z.string()),
  fieldsTaken: z.array(
    z.object({ field: z.string(), label: textPair, before: z.unknown(), after: z.unknown() }),
  ),
  conflicts: z.array(
    z.object({
      field: z.string(),
      label: textPair,
      into: z.unknown(),
      from: z.unknown(),
      kept: z.enum(["into", "from"]),
    }),
  ),
  codesDiffer: z.boolean(),
});
export type PlanView = z.infer<typeof PlanView>;

/** The plan as the viewer may see it: who may merge need not be one who may read telephone numbers. */
export function planView(
  plan: MergePlan,
  pair: { into: Organisation; from: Organisation },
  viewer: Viewer,
): PlanView {
  const open = may(viewer, "readContact", pair.into) && may(viewer, "readContact", pair.from);
  const show = (field: string, value: unknown) => (open ? value : maskedValue(field, value));
  return {
    into: masked(pair.into, viewer),
    from: masked(pair.from, viewer),
    aliasesAdded: [...plan.aliasesAdded],
    fieldsTaken: plan.fieldsTaken.map(({ field, before, after }) => ({
      field,
      label: organisationField(field).label,
      before: show(field, before),
      after: show(field, after),
    })),
    conflicts: plan.conflicts.map(({ field, label, into, from, kept }) => ({
      field,
      label,
      into: show(field, into),
      from: show(field, from),
      kept,
    })),
    codesDiffer: plan.codesDiffer,
  };
}
