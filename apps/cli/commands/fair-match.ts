import type { Command } from "commander";
import { UsageError } from "../exit.ts";
import { runFairMatch } from "../fair-match/run.ts";

type Options = {
  seekers: string;
  posts: string;
  out: string;
  top: string;
  skipBad?: boolean;
  asOf?: string;
  json?: boolean;
};

/** `huizhi fair-match`: a job fair's seekers and posts in, the best of both sides with reasons out; no server, no database. */
export function registerFairMatch(program: Command): void {
  program
    .command("fair-match")
    .description(
      "match the seekers of a job fair with its posts, both ways and with reasons; no server or database is needed (docs/formats.md)",
    )
    .requiredOption("--seekers <file>", "seekers: .csv or .xlsx")
    .requiredOption("--posts <file>", "posts: .csv or .xlsx")
    .requiredOption(
      "--out <folder>",
      "folder for seekers.jsonl, seekers.csv, posts.jsonl, posts.csv, summary.json",
    )
    .option("--top <n>", "posts per seeker and seekers per post, 1–200", "20")
    .option("--skip-bad", "pass over rows that cannot be used, and count them")
    .option("--as-of <date>", "day on which ages are counted, yyyy-mm-dd (default: today)")
    .option("--json", "print the summary as JSON")
    .action(async (options: Options) => {
      const top = Number(options.top);
      if (!Number.isInteger(top) || top < 1 || top > 200)
        throw new UsageError(`--top ${options.top}: 应为 1–200 的整数 / must be a whole number, 1–200`);
      const asOf = options.asOf ?? new Date().toISOString().slice(0, 10);
      const day = new Date(`${asOf}T00:00:00Z`);
      if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== asOf)
        throw new UsageError(`--as-of ${asOf}: 应为日期 yyyy-mm-dd / must be a date, yyyy-mm-dd`);
      const { seekers, posts, out } = options;
      const summary = await runFairMatch({
        seekers,
        posts,
        out,
        top,
        asOf,
        skipBad: options.skipBad === true,
        say: (line) => void process.stderr.write(`${line}\n`),
      });
      if (options.json) process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
      else
        process.stdout.write(
          `${summary.seekers.used} 名求职者 seekers × ${summary.posts.used} 个岗位 posts → ${out}\n` +
            `有推荐 matched: ${summary.seekers.used - summary.seekers.withoutMatch} 名求职者 seekers, ${summary.posts.used - summary.posts.withoutMatch} 个岗位 posts\n` +
            `未采用 left out: ${summary.seekers.refusedRows + summary.posts.refusedRows} 行 rows, ${summary.unreadCells.length} 个单元格 cells\n`,
        );
    });
}
