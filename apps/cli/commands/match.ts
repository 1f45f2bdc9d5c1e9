import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Command } from "commander";
import { matchingService } from "#modules/engagements/server/matching/matching.service.ts";
import { UsageError } from "../exit.ts";
import { resultOf, writerFor } from "../matching/output.ts";
import { expertCandidates, expertOf, needCandidates, needOf } from "../matching/profiles.ts";
import { readRecords } from "../matching/sheets.ts";

/** Where lines for people go. */
type Writer = { write(text: string): unknown };
type Options = { needs: string; experts: string; out: string; top: string; json?: boolean };

/** `huizhi match`: spreadsheets of needs and experts in, ranked pairs with reasons out; no server, no database. */
export function registerMatch(program: Command): void {
  program
    .command("match")
    .description(
      "rank the experts of one spreadsheet for the needs of another, with reasons; no server or database is needed (docs/formats.md)",
    )
    .requiredOption("--needs <file>", "needs: .xlsx or .csv, headers as in an import")
    .requiredOption("--experts <file>", "experts: .xlsx or .csv, headers as in an import")
    .requiredOption("--out <file>", "result: .xlsx, .csv, .json or .jsonl")
    .option("--top <n>", "experts per need", "20")
    .option("--json", "print a summary as JSON")
    .action((options: Options) => matchFiles(options));
}

/** Reads both files, matches, writes. @throws UsageError for what cannot be used. */
export async function matchFiles(
  options: Options,
  { out, notes: remarks }: { out: Writer; notes: Writer } = { out: process.stdout, notes: process.stderr },
): Promise<void> {
  const limit = Number(options.top);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new UsageError(`--top ${options.top}: 1–1000`);
  const write = writerFor(options.out);
  const needFile = await readRecords(await readFile(resolve(options.needs)), needCandidates, "title");
  const expertFile = await readRecords(await readFile(resolve(options.experts)), expertCandidates, "name");
  const notes = [
    ...needFile.notes.map((n) => `${options.needs}: ${n}`),
    ...expertFile.notes.map((n) => `${options.experts}: ${n}`),
  ];
  for (const note of notes.slice(0, 50)) remarks.write(`${note}\n`);
  if (notes.length > 50) remarks.write(`… ${notes.length - 50}\n`);
  const needs = needFile.records.map(needOf);
  const experts = expertFile.records.map(expertOf);
  if (needs.length === 0 || experts.length === 0)
    throw new UsageError(
      `没有可匹配的需求或专家 / nothing to match: ${needs.length} 条需求 needs, ${experts.length} 位专家 experts`,
    );
  const result = resultOf(matchingService.match(needs, experts, { limit }), needs, experts);
  await writeFile(resolve(options.out), await write(result));
  const confidential = needs.filter((n) => n.confidential).length;
  const summary = {
    out: options.out,
    needs: needs.length,
    experts: experts.length,
    pairs: result.pairs.length,
    excluded: result.excluded.length,
    confidential,
    unreadCells: notes.length,
    modelVersion: result.modelVersion,
  };
  if (options.json) out.write(`${JSON.stringify(summary, null, 2)}\n`);
  else
    out.write(
      `${summary.needs} 条需求 needs × ${summary.experts} 位专家 experts → ${summary.pairs} 对 pairs: ${options.out}\n` +
        `未参与 excluded: ${summary.excluded}\n${
          confidential > 0
            ? `${confidential} 条商业保密需求只按公开部分匹配 / confidential needs are matched by their public part only\n`
            : ""
        }`,
    );
}
