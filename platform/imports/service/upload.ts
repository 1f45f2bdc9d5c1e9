import { headersSignature } from "#libs/tabular/index.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { type Inspection, inspectUpload } from "#platform/spreadsheets/index.ts";
import type { Importer } from "../importer.ts";
import { placeOf } from "../imports.policy.ts";
import * as repository from "../store/imports.repository.ts";
import type { createProfiles } from "../store/profiles.ts";
import { detectKind, planTable } from "../table/reading.ts";
import type { Access } from "./access.ts";

export type UploadInput = {
  readonly file: { readonly name: string; readonly mime: string; readonly bytes: Buffer };
  /** A kind, or the beginning of several (`needs`): the headers then tell which. */
  readonly kind: string;
  readonly editionId?: string | undefined;
  readonly activityId?: string | undefined;
  readonly sheet?: string | undefined;
};

/** What the imports need to know of editions. */
export type EditionPort = {
  readonly edition: (
    id: string,
  ) => Promise<{ readonly city: string; readonly mainActivityId: string } | null>;
  readonly activity: (id: string) => Promise<{ readonly editionId: string } | null>;
};

export type UploadDeps = {
  readonly access: Access;
  readonly profiles: ReturnType<typeof createProfiles>;
  readonly editions: EditionPort;
  readonly city: string;
};

/** Keeps a file, finds its table and proposes columns; a mapping kept for the same headers is used. Nothing is imported. */
export function createUpload(platform: Platform, deps: UploadDeps) {
  const { commands, files } = platform;
  const { access, profiles, editions } = deps;

  async function placeInEdition(input: UploadInput, importer: Importer) {
    if (!importer.byEdition) return { editionId: null, activityId: null, city: deps.city };
    if (!input.editionId) return refuse("imports.edition-needed");
    const edition = await editions.edition(input.editionId);
    if (!edition) return refuse("imports.edition-unknown", { values: { id: input.editionId } });
    const activityId = input.activityId ?? edition.mainActivityId;
    const activity = await editions.activity(activityId);
    if (activity?.editionId !== input.editionId)
      return refuse("imports.edition-unknown", { values: { id: activityId } });
    return { editionId: input.editionId, activityId, city: edition.city };
  }

  async function understand(context: CommandContext, input: UploadInput, seen: Inspection) {
    const viewer = { actor: context.actor, now: context.recordedAt };
    const own = access.candidates(input.kind, viewer);
    const first = own[0] as Importer;
    const place = await placeInEdition(input, first);
    const known = await profiles.matching(context.actor, {
      city: place.city,
      kinds: own.map((i) => i.kind),
    });
    const wish = { sheet: input.sheet, kept: known.keptFor };
    const found =
      own.length === 1
        ? { importer: first, plan: planTable(seen, first.fields(context.actor), wish) }
        : detectKind(
            seen,
            own.map((importer) => ({ importer, fields: importer.fields(context.actor) })),
            wish,
          );
    const profileId = known.usedFor(found.importer.kind, headersSignature(found.plan.table.headers));
    return { ...found, place, profileId };
  }

  return async (context: CommandContext, input: UploadInput): Promise<{ id: string }> => {
    const seen = await inspectUpload(input.file.bytes);
    const { importer, plan, place, profileId } = await understand(context, input, seen);
    return commands.run(context, async (work) => {
      const id = work.newId();
      const file = await files.save(work, { ...input.file, entityType: "import", entityId: id });
      const record: repository.ImportRecord = {
        id,
        kind: importer.kind,
        ...place,
        ...placeOf(work.actor, { now: work.now, city: place.city }),
        fileId: file.id,
        fileName: file.name,
        sha256: file.sha256,
        byId: work.actor.personId,
        byName: work.actor.name,
        createdAt: work.now,
        state: "ready",
        submitAs: "draft",
        inspection: seen,
        plan,
        profileId,
        checked: null,
        rowsTotal: plan.rowsTotal,
        rowsRead: 0,
        lastRow: 0,
        created: 0,
        updated: 0,
        unchanged: 0,
        refused: 0,
        actor: null,
        startedAt: null,
        finishedAt: null,
        failure: null,
        runner: null,
        heartbeatAt: null,
        attempts: 0,
        purgedAt: null,
        version: 1,
        updatedAt: work.now,
        searchText: "",
      };
      await repository.insert(work.tx, record);
      work.audit({
        action: "import.upload",
        entityType: "import",
        entityId: id,
        editionId: place.editionId,
        county: record.county,
        detail: { kind: importer.kind, sha256: file.sha256, bytes: file.size, rows: plan.rowsTotal },
      });
      return { id };
    });
  };
}
