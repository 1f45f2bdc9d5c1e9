import { headersSignature, keepMapping } from "#libs/tabular/index.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import type { Reader } from "#platform/db/database.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Locale } from "#platform/kernel/text.ts";
import type { Platform } from "#platform/platform.ts";
import { annotateWorkbook } from "#platform/spreadsheets/index.ts";
import type { Importer } from "../importer.ts";
import type { ImportRecord } from "../store/imports.repository.ts";
import * as repository from "../store/imports.repository.ts";
import { createProfiles } from "../store/profiles.ts";
import { planTable, type TablePlan } from "../table/reading.ts";
import { createAccess, type Viewer } from "./access.ts";
import { fieldView, importView, missingFields } from "./imports.view.ts";
import { createUpload, type EditionPort, type UploadInput } from "./upload.ts";

export type ColumnsInput = {
  readonly id: string;
  readonly version: number;
  readonly sheet?: number | undefined;
  /** Field → column, null for none; fields not named keep what is proposed. */
  readonly columns: Readonly<Record<string, number | null>>;
  /** Keeps the choice under this name for later files with the same headers. */
  readonly saveAs?: string | undefined;
};
export type StartInput = {
  readonly id: string;
  readonly version?: number | undefined;
  readonly submitAs?: "draft" | "submitted" | undefined;
};
export type ImportsServiceDeps = {
  readonly importers: ReadonlyMap<string, Importer>;
  readonly editions: EditionPort;
  readonly city: string;
};

const planOf = (record: ImportRecord): TablePlan => record.plan ?? refuse("imports.purged");

function requireColumns(record: ImportRecord, importer: Importer, actor: Viewer["actor"]): void {
  const missing = missingFields(planOf(record), importer.fields(actor)).filter((f) => f.required);
  if (missing.length === 0) return;
  refuse("imports.columns-missing", {
    values: {
      fields: missing.map((f) => f.label.zh).join("、"),
      fieldsEn: missing.map((f) => f.label.en).join(", "),
    },
    fields: missing.map((f) => ({
      field: f.id,
      label: f.label,
      reason: { zh: "没有对应的列", en: "No column is chosen" },
    })),
  });
}

/** Imports of spreadsheets: upload, columns, dry run, run, cancel, failed rows. */
export function createImportsService(platform: Platform, deps: ImportsServiceDeps) {
  const { db, commands, files } = platform;
  const { importers } = deps;
  const access = createAccess(db, importers);
  const profiles = createProfiles(db);
  const keep = createUpload(platform, { access, profiles, editions: deps.editions, city: deps.city });

  async function view(record: ImportRecord, viewer: Viewer, reader: Reader = db) {
    const importer = importers.get(record.kind);
    return importView(record, {
      importer,
      fields: importer?.fields(viewer.actor) ?? [],
      allowedActions: access.steps(record, viewer),
      profile: record.profileId ? await profiles.find(reader, record.profileId) : undefined,
    });
  }

  const begin = (context: CommandContext, input: StartInput, step: "check" | "run") =>
    commands.run(context, async (work) => {
      const record = await access.open(work, input.id, step);
      if (input.version !== undefined && input.version !== record.version) refuse("stale-version");
      const importer = access.importerOf(record);
      requireColumns(record, importer, work.actor);
      const changes = {
        state: step === "check" ? ("checking" as const) : ("running" as const),
        submitAs: importer.submits ? (input.submitAs ?? record.submitAs) : ("draft" as const),
        actor: work.actor,
        runner: null,
        heartbeatAt: null,
        attempts: 0,
        rowsRead: 0,
        updatedAt: work.now,
        ...(step === "run" ? { startedAt: work.now } : {}),
      };
      await repository.update(work.tx, record.id, changes);
      work.audit({
        action: `import.${step}`,
        entityType: "import",
        entityId: record.id,
        editionId: record.editionId,
        county: record.county,
        detail: { kind: record.kind, sha256: record.sha256, submitAs: changes.submitAs },
      });
      work.later("imports.start", { importId: record.id });
      return view({ ...record, ...changes }, work, work.tx);
    });

  return {
    profiles,
    steps: access.steps,

    /** The kinds a person may import, with their fields. */
    kinds: (viewer: Viewer) =>
      [...importers.values()]
        .filter((i) => access.mayImport(i, viewer))
        .map((i) => ({
          kind: i.kind,
          label: i.label,
          byEdition: i.byEdition,
          submits: i.submits,
          fields: i.fields(viewer.actor).map(fieldView),
        })),

    view: async (id: string, viewer: Viewer) => view(await access.readable(id, viewer), viewer),

    async upload(context: CommandContext, input: UploadInput) {
      const { id } = await keep(context, input);
      const viewer = { actor: context.actor, now: context.recordedAt };
      return view(await access.readable(id, viewer), viewer);
    },

    /** Assigns columns to fields (or another sheet); what a dry run found before is void. */
    setColumns(context: CommandContext, input: ColumnsInput) {
      return commands.run(context, async (work) => {
        const record = await access.open(work, input.id, "change");
        if (record.version !== input.version) refuse("stale-version");
        const importer = access.importerOf(record);
        const plan = planTable(record.inspection ?? refuse("imports.purged"), importer.fields(work.actor), {
          sheet: input.sheet ?? planOf(record).sheet,
          columns: input.columns,
        });
        const profileId = input.saveAs
          ? await profiles.save(work, {
              kind: record.kind,
              city: record.city,
              name: input.saveAs,
              signature: headersSignature(plan.table.headers),
              columns: keepMapping(plan.mapping, plan.table.headers).columns,
            })
          : record.profileId;
        const changes = {
          plan,
          profileId,
          checked: null,
          rowsTotal: plan.rowsTotal,
          version: record.version + 1,
          updatedAt: work.now,
        };
        await repository.update(work.tx, record.id, changes);
        await repository.deleteRows(work.tx, record.id, "check");
        work.audit({
          action: "import.columns",
          entityType: "import",
          entityId: record.id,
          editionId: record.editionId,
          county: record.county,
          detail: { fields: plan.mapping.columns.map((c) => c.field) },
        });
        return view({ ...record, ...changes }, work, work.tx);
      });
    },

    /** Starts the dry run: every row through the same code, nothing kept but what it found. */
    check: (context: CommandContext, input: StartInput) => begin(context, input, "check"),
    /** Starts the run. */
    run: (context: CommandContext, input: StartInput) => begin(context, input, "run"),

    /** Stops a run between two portions (saved ones stay and are counted), or a dry run, or gives an upload up. */
    cancel(context: CommandContext, id: string) {
      return commands.run(context, async (work) => {
        const record = await access.open(work, id, "cancel");
        const backToReady = record.state === "checking";
        const changes = {
          ...(backToReady
            ? { state: "ready" as const, rowsRead: 0 }
            : { state: "cancelled" as const, finishedAt: work.now, inspection: null }),
          actor: null,
          updatedAt: work.now,
        };
        await repository.update(work.tx, id, changes);
        const { created, updated, unchanged, refused, rowsRead: rows } = record;
        work.audit({
          action: "import.cancel",
          entityType: "import",
          entityId: id,
          editionId: record.editionId,
          county: record.county,
          detail: { from: record.state, rows, created, updated, unchanged, refused },
        });
        return view({ ...record, ...changes }, work, work.tx);
      });
    },

    /** Refused rows (and those of which a value was left out) of the run, or of the last dry run while nothing has run. */
    async reportedRows(id: string, viewer: Viewer, page: { page: number; pageSize: number }) {
      const record = await access.readable(id, viewer);
      const at = { importId: id, phase: record.startedAt ? ("run" as const) : ("check" as const) };
      const rows = await repository.reportedRows(db, at, {
        offset: (page.page - 1) * page.pageSize,
        limit: page.pageSize,
      });
      const total = await repository.countReported(db, at);
      return {
        items: rows.map((r) => ({ row: r.row, outcome: r.outcome, fields: [...r.fields] })),
        total,
        ...page,
      };
    },

    /** The user's own file with the refused rows only, each with its reasons. */
    async failedFile(id: string, viewer: Viewer & { locale: Locale }) {
      const record = await access.readable(id, viewer);
      if (record.purgedAt !== null) refuse("imports.purged");
      const plan = planOf(record);
      const rows = (
        await repository.reportedRows(db, { importId: id, phase: record.startedAt ? "run" : "check" })
      ).filter((r) => r.outcome === "refused");
      const say = (f: (typeof rows)[number]["fields"][number]) =>
        viewer.locale === "zh"
          ? `${f.label?.zh ?? f.field}：${f.reason.zh}${f.possible ? `（${f.possible.zh}）` : ""}`
          : `${f.label?.en ?? f.field}: ${f.reason.en}${f.possible ? ` (${f.possible.en})` : ""}`;
      const bytes = await annotateWorkbook(await files.read(record.sha256), {
        sheet: plan.sheet,
        headerRow: plan.table.headerBottom,
        dataTop: plan.table.dataTop,
        notes: rows.map((r) => ({ row: r.row, reasons: r.fields.map(say) })),
      });
      return { bytes, name: record.fileName };
    },
  };
}
export type ImportsService = ReturnType<typeof createImportsService>;
