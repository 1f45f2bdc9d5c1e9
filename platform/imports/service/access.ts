import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Db } from "#platform/db/database.ts";
import { type Actor, rolesAt } from "#platform/kernel/actor.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Importer } from "../importer.ts";
import { type ImportAction, importPolicy, importSubjects } from "../imports.policy.ts";
import type { ImportRecord } from "../store/imports.repository.ts";
import * as repository from "../store/imports.repository.ts";
import type { ImportState } from "../store/tables.ts";
import { STATE_LABELS } from "./imports.view.ts";

export type Viewer = { readonly actor: Actor; readonly now: string };
export type Step = Exclude<ImportAction, "read">;

const MAY_BE: Readonly<Record<Step, readonly ImportState[]>> = {
  change: ["ready"],
  check: ["ready"],
  run: ["ready"],
  cancel: ["ready", "checking", "running"],
  download: ["ready", "done", "cancelled", "failed"],
};
const STEPS = Object.keys(MAY_BE) as Step[];

/** Who may import what, and do what with an import in its state. */
export function createAccess(db: Db, importers: ReadonlyMap<string, Importer>) {
  const mayImport = (importer: Importer, { actor, now }: Viewer): boolean => {
    const held = rolesAt(actor, now);
    return actor.system === true || importer.roles.some((r) => held.has(r));
  };
  const importerOf = (record: Pick<ImportRecord, "kind">): Importer =>
    importers.get(record.kind) ?? refuse("imports.kind-unknown", { values: { kind: record.kind } });

  return {
    mayImport,
    importerOf,

    /** Steps open to the viewer now. */
    steps: (record: repository.ImportFacts, viewer: Viewer): Step[] =>
      STEPS.filter(
        (step) =>
          MAY_BE[step].includes(record.state) &&
          (step !== "download" || record.refused > 0 || (record.checked?.refused ?? 0) > 0) &&
          record.purgedAt === null &&
          isAllowed(viewer.actor, importPolicy, step, { subjects: importSubjects(record), now: viewer.now }),
      ),

    /** The import; `not-found` for one that the viewer may not see. */
    async readable(id: string, viewer: Viewer): Promise<ImportRecord> {
      const record = await repository.find(db, id);
      const on = record && { subjects: importSubjects(record), now: viewer.now };
      return record && on && isAllowed(viewer.actor, importPolicy, "read", on) ? record : refuse("not-found");
    },

    /** Locks, hides what is not visible, authorises, checks the state. */
    async open(work: UnitOfWork, id: string, step: Step): Promise<ImportRecord> {
      const record = await repository.lock(work.tx, id);
      const on = record && { subjects: importSubjects(record), now: work.now };
      if (!record || !on || !isAllowed(work.actor, importPolicy, "read", on)) return refuse("not-found");
      requireAllowed(work.actor, importPolicy, step, on);
      if (record.purgedAt !== null) refuse("imports.purged");
      if (!MAY_BE[step].includes(record.state)) {
        const label = STATE_LABELS[record.state];
        refuse("imports.wrong-state", { values: { state: label.zh, stateEn: label.en } });
      }
      if (step !== "cancel" && step !== "download" && !mayImport(importerOf(record), work))
        refuse("not-allowed");
      return record;
    },

    /** The kinds the viewer may import that the word stands for: a kind, or the beginning of several (`needs`). */
    candidates(kind: string, viewer: Viewer): Importer[] {
      const named = [...importers.values()].filter((i) => i.kind === kind || i.kind.startsWith(`${kind}-`));
      if (named.length === 0) refuse("imports.kind-unknown", { values: { kind } });
      const own = named.filter((i) => mayImport(i, viewer));
      return own.length > 0 ? own : refuse("not-allowed");
    },
  };
}
export type Access = ReturnType<typeof createAccess>;
