import type { Command } from "commander";
import { type Demand, embedDemands, explain, reasonsBySide } from "#libs/matching/index.ts";
import type { Skipped } from "../affinity/lines.ts";
import { demandsOf, fitFile, type ModelOptions } from "../affinity/model.ts";
import { idJson, type NumericIds } from "../affinity/records.ts";
import { writeAffinities } from "../affinity/write.ts";
import { UsageError } from "../exit.ts";
import { claimOut } from "../files.ts";
import { printJson } from "../print.ts";

type Shared = ModelOptions & { demands: string };
type ScoreOptions = Shared & { out: string; top?: string; json?: boolean };
type ExplainOptions = Shared & { demand: string; supply: string; json?: boolean; lang?: string };

/** `huizhi affinity`: texts in, comparable scores out; `huizhi affinity explain`: why one pair has its score. */
export function registerAffinity(program: Command): void {
  const affinity = program
    .command("affinity")
    .description(
      "score every supply (expert, seeker, post) for every demand by their texts; JSONL in, JSONL out, no server or database (docs/formats.md)",
    )
    .option("--demands <file>", 'JSONL: {"id","title"?,"text","lang"?}')
    .option("--supplies <file>", 'JSONL: {"id","documents":[{"id","title"?,"text"}]}')
    .option("--out <file>", 'JSONL: {"demand","supply","score","rank"}, a demand after the other, best first')
    .option("--top <k>", "only the best k supplies of each demand; all unless given");
  withModel(affinity)
    .option("--json", "print a summary as JSON")
    .action(async (options: Partial<ScoreOptions>) =>
      scoreFiles(required(options, ["demands", "supplies", "out"])),
    );
  withModel(
    affinity
      .command("explain")
      .description("why a supply has its score and rank for a demand: terms, documents, what is missing")
      .option("--demands <file>", "as for affinity")
      .option("--supplies <file>", "as for affinity")
      .option("--demand <id>", "id of the demand")
      .option("--supply <id>", "id of the supply"),
  )
    .option("--json", "print JSON instead of sentences")
    .option("--lang <lang>", "zh or en; both in JSON, and zh in sentences, unless given")
    .action(explainPair);
}

const withModel = (command: Command): Command =>
  command
    .option("--terms <file>", "user dictionary: lines 中文词 or 中文/别名|english/other form")
    .option("--skip-bad", "count and pass over lines that cannot be read, instead of ending with 2")
    .option(
      "--embedding-url <url>",
      "OpenAI-compatible endpoint, one more family (HUIZHI_EMBEDDING_URL); off unless given",
    )
    .option(
      "--embedding-model <name>",
      "its model (HUIZHI_EMBEDDING_MODEL); a key is read from HUIZHI_EMBEDDING_KEY",
    )
    .option(
      "--embedding-file <file>",
      "keeps the documents' vectors: a later run asks for changed texts only (HUIZHI_EMBEDDING_FILE)",
    );

async function scoreFiles(options: ScoreOptions): Promise<void> {
  const top = options.top === undefined ? Number.POSITIVE_INFINITY : Number(options.top);
  if (options.top !== undefined && !(Number.isInteger(top) && top > 0))
    throw new UsageError(`--top ${options.top}: 应为正整数 / must be a whole number above 0`);
  await claimOut(options.out, [options.demands, options.supplies, ...(options.terms ? [options.terms] : [])]);
  const fitted = await fitFile(options);
  const skippedDemands: Skipped = { lines: [], count: 0 };
  const numeric: NumericIds = new Set();
  const demands = demandsOf(options.demands, options.skipBad ? skippedDemands : undefined, numeric);
  const written = await writeAffinities(fitted, demands, { out: options.out, top, numeric });
  tell(fitted.skipped);
  tell(skippedDemands);
  const summary = {
    out: options.out,
    demands: written.demands,
    supplies: fitted.model.supplies.size,
    pairs: written.pairs,
    skipped: { demands: skippedDemands.count, supplies: fitted.skipped.count },
    modelVersion: fitted.model.version,
  };
  if (options.json) printJson(summary);
  else
    process.stdout.write(
      `${summary.demands} 条需求 demands × ${summary.supplies} 个供给 supplies → ${summary.pairs} 对 pairs: ${summary.out}\n` +
        (options.skipBad
          ? `略过 skipped: ${summary.skipped.demands} 条需求 demands, ${summary.skipped.supplies} 个供给 supplies\n`
          : ""),
    );
}

async function explainPair(own: ExplainOptions, command: Command): Promise<void> {
  // Options that the parent knows too are taken by it; here they are one.
  const given: Partial<ExplainOptions> = { ...command.optsWithGlobals(), ...own };
  const options = required(given, ["demands", "supplies", "demand", "supply"]);
  const lang = options.lang;
  if (lang !== undefined && lang !== "zh" && lang !== "en") throw new UsageError(`--lang ${lang}: zh | en`);
  const fitted = await fitFile(options);
  const skipped: Skipped = { lines: [], count: 0 };
  const numeric: NumericIds = new Set();
  let found: Demand | undefined;
  for await (const demand of demandsOf(options.demands, options.skipBad ? skipped : undefined, numeric))
    if (demand.id === options.demand) found = demand;
  tell(fitted.skipped);
  tell(skipped);
  if (!found) throw unknown(options.demands, "--demand", options.demand);
  if (!fitted.model.supplies.has(options.supply)) throw unknown(options.supplies, "--supply", options.supply);
  const [demand = found] = fitted.embedder ? await embedDemands([found], fitted.embedder) : [found];
  const e = explain(fitted.model, demand, options.supply);
  const sides = { zh: reasonsBySide(e, "zh"), en: reasonsBySide(e, "en") };
  if (!options.json) {
    const said = sides[lang ?? "zh"];
    const lines = [...said.for.map((s) => `+ ${s}`), ...said.against.map((s) => `- ${s}`)];
    process.stdout.write(
      `${demand.id} × ${e.supplyId}: ${e.score.toFixed(4)}, ${e.rank}/${fitted.model.supplies.size}\n${lines.join("\n")}\n`,
    );
    return;
  }
  printJson({
    demand: JSON.parse(idJson(demand.id, numeric)),
    supply: JSON.parse(idJson(e.supplyId, fitted.numeric)),
    score: digits(e.score),
    rank: e.rank,
    of: fitted.model.supplies.size,
    components: e.components.map((c) => ({
      name: c.name,
      label: lang ? c.label[lang] : c.label,
      value: digits(c.value),
      z: digits(c.z),
      rank: c.rank,
      share: digits(c.share),
    })),
    terms: e.terms.map((t) => ({
      term: t.term,
      ...(t.via ? { via: t.via } : {}),
      weight: digits(t.weight),
      document: t.documentId,
      title: t.documentTitle,
    })),
    unmatched: e.unmatched,
    reasons: lang ? sides[lang] : sides,
    modelVersion: e.version,
  });
}

const digits = (value: number) => Math.round(value * 1e6) / 1e6;

const unknown = (file: string, option: string, id: string) =>
  new UsageError(`${option} ${id}: ${file} 中没有这个 id / no such id in ${file}`);

function tell({ lines, count }: Skipped): void {
  for (const line of lines) process.stderr.write(`${line}\n`);
  if (count > lines.length) process.stderr.write(`… ${count - lines.length}\n`);
}

/** The options of a command that also has subcommands, where commander cannot require them. */
function required<T extends object>(options: Partial<T>, names: readonly (keyof T & string)[]): T {
  const missing = names.filter((name) => options[name] === undefined);
  if (missing.length > 0)
    throw new UsageError(
      `缺少 missing: ${missing.map((name) => `--${name}`).join(" ")} (huizhi affinity --help)`,
    );
  return options as T;
}
