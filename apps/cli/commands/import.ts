import { readFile, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Command } from "commander";
import type { ImportView } from "#platform/imports/service/imports.view.ts";
import { inspectUpload } from "#platform/spreadsheets/index.ts";
import type { Runtime } from "../../server/runtime.ts";
import { UsageError } from "../exit.ts";
import { columnChoices } from "../imports/column-choices.ts";
import { showProgress } from "../imports/progress.ts";
import { type ImportReport, printReport, reportOf } from "../imports/report.ts";
import { printJson } from "../print.ts";
import { cliContext, withRuntime } from "../session.ts";

const KINDS = ["needs", "experts", "organisations"] as const;

type Options = {
  edition?: string;
  activity?: string;
  sheet?: string;
  dryRun?: boolean;
  submit?: boolean;
  mapping?: string;
  failed?: string;
  json?: boolean;
};

/** `huizhi import needs|experts|organisations FILE`: a spreadsheet into records; refused rows are a result. */
export function registerImport(program: Command): void {
  program
    .command("import")
    .argument("<kind>", `what the file holds: ${KINDS.join(", ")}`)
    .argument("<file>", "a spreadsheet: .xlsx or .csv")
    .description(
      "import a spreadsheet; the columns are recognised by their headers (docs/formats.md), a second import of the same file changes nothing",
    )
    .option("--edition <id>", "edition the needs belong to (default: the newest that is under way)")
    .option("--activity <id>", "activity of the edition (default: its main conference)")
    .option("--sheet <name>", "sheet to read (default: the one that fits best)")
    .option("--dry-run", "check every row as the import would and save nothing")
    .option("--submit", "hand the needs in instead of keeping them as drafts")
    .option(
      "--mapping <file>",
      'JSON: {"title": "需求名称", "org.county": "C", "industry": null}: field → header, column letter or none',
    )
    .option("--failed <file>", "write the refused rows, in the columns of the file, with their reasons")
    .option("--json", "print the result as JSON")
    .action(async (kind: string, path: string, options: Options) => {
      if (!KINDS.includes(kind as (typeof KINDS)[number]))
        throw new UsageError(`${kind}: ${KINDS.join(", ")}`);
      const bytes = await readFile(resolve(path));
      const choices = options.mapping
        ? columnChoices(await readFile(resolve(options.mapping), "utf8"))
        : undefined;
      // What cannot be read is said before a database is started for it.
      await inspectUpload(bytes);
      const report = await withRuntime((runtime) =>
        carryOut(runtime, { kind, name: basename(path), bytes, options, choices }),
      );
      if (options.json) printJson(report);
      else printReport(report);
    });
}

type Task = {
  kind: string;
  name: string;
  bytes: Buffer;
  options: Options;
  choices: ReturnType<typeof columnChoices> | undefined;
};

async function carryOut(
  runtime: Runtime,
  { kind, name, bytes, options, choices }: Task,
): Promise<ImportReport> {
  const { service, runner } = runtime.imports;
  const editionId = kind === "needs" ? (options.edition ?? (await currentEdition(runtime))) : undefined;
  let view: ImportView = await service.upload(cliContext(), {
    kind,
    editionId,
    activityId: options.activity,
    sheet: options.sheet,
    file: { name, mime: "application/octet-stream", bytes },
  });
  const { id } = view;
  const viewer = () => ({ actor: cliContext().actor, now: new Date().toISOString() });
  try {
    if (choices && view.table)
      view = await service.setColumns(cliContext(), {
        id,
        version: view.version,
        columns: choices(view.table.columns, view.fields),
      });
    const { table } = view;
    const step = options.dryRun ? "check" : "run";
    await service[step](cliContext(), { id, ...(options.submit ? { submitAs: "submitted" as const } : {}) });
    const interrupt = () => void service.cancel(cliContext(), id).catch(() => {});
    process.once("SIGINT", interrupt);
    const progress = showProgress(async () => service.view(id, viewer()));
    await runner.start(id);
    // Another process of the deployment may have taken it up: then this one only watches.
    view = await progress.ended();
    process.removeListener("SIGINT", interrupt);
    const reported = [];
    for (let page = 1; ; page++) {
      const { items } = await service.reportedRows(id, viewer(), { page, pageSize: 1000 });
      reported.push(...items);
      if (items.length < 1000) break;
    }
    if (options.failed && reported.some((r) => r.outcome === "refused"))
      await writeFile(
        resolve(options.failed),
        (await service.failedFile(id, { ...viewer(), locale: "zh" })).bytes,
      );
    return reportOf({ view, table, reported, dryRun: options.dryRun === true, failed: options.failed });
  } finally {
    // A dry run's upload, or one that could not be started, is not left waiting for somebody.
    const left = await service.view(id, viewer());
    if (left.state === "ready") await service.cancel(cliContext(), id);
  }
}

/** The edition under way (no cut-off) that starts last. */
async function currentEdition({ editions }: Runtime): Promise<string> {
  const all = await editions.directory.list();
  const open = all
    .filter((e) => e.cutOff === null)
    .sort((a, b) => ((a.startsOn ?? "") < (b.startsOn ?? "") ? 1 : -1));
  const [first] = open;
  if (!first)
    throw new UsageError(
      `--edition: ${all.map((e) => e.id).join(", ") || "没有届次 / there is no edition yet"}`,
    );
  process.stderr.write(`届次 / edition: ${first.id}\n`);
  return first.id;
}
