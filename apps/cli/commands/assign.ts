import type { Command } from "commander";
import { assign, checkAssignment } from "#libs/matching/index.ts";
import { readProblem, resultText } from "../assignment/files.ts";
import { resultAsGiven, resultWithTextIds } from "../assignment/ids.ts";
import { CheckFailed, UsageError } from "../exit.ts";
import { readJson, writeText } from "../files.ts";
import { printJson } from "../print.ts";

const EXAMPLE = `
示例 Example: P.json
  {"objective": "total", "groupMax": 2,
   "demands": [{"id": "N1", "min": 1, "max": 2}, {"id": "N2", "min": 0, "max": 1}],
   "supplies": [{"id": "E1", "max": 1, "group": "甲大学"}, {"id": "E2", "max": 1}],
   "pairs": [{"demand": "N1", "supply": "E1", "affinity": 0.9}, {"demand": "N1", "supply": "E2", "affinity": 0.4},
             {"demand": "N2", "supply": "E2", "affinity": 0.7, "pinned": true}]}
  huizhi assign --problem P.json --out O.json
  huizhi assign check --problem P.json --result O.json
objective "fair": 先照顾匹配最差的需求 / the worst-served demand first (leximin).
稠密数据 Dense: "affinity": {"matrix": "A.f32", "rows": ["N1", "N2"], "columns": ["E1", "E2"]} 代替 instead of "pairs" (docs/formats.md).
退出码 Exit code: 0 = 有结果（包括最低要求无法满足） a result, minimums that cannot be met included; 1 = 校验未通过 the check failed; 2 = 输入不可用 unusable input.`;

/** `huizhi assign` and `huizhi assign check`: an assignment problem in, a result with its proof out; no server, no database. */
export function registerAssign(program: Command): void {
  const command = program
    .command("assign")
    .description(
      "assign supplies to demands within all limits, with a proof that nothing better is possible; no server or database is needed",
    )
    .option("--problem <file>", "the problem, JSON")
    .option("--out <file>", "the result, JSON")
    .option("--json", "print a summary as JSON")
    .addHelpText("after", EXAMPLE)
    .action(async (options: { problem?: string; out?: string; json?: boolean }) => {
      const file = needed(options.problem, "--problem");
      const out = needed(options.out, "--out");
      const { problem, numeric } = await readProblem(file, out);
      const result = assign(problem);
      await writeText(out, resultText(resultAsGiven(result, numeric)));
      const { status, objective, bound, pairs, unfilled, conflict } = result;
      if (options.json)
        printJson({
          out,
          status,
          objective,
          bound,
          pairs: pairs.length,
          unfilled: unfilled.length,
          conflict,
        });
      else
        process.stdout.write(
          `${status}: ${pairs.length} 对 pairs, 目标值 objective ${objective}, 上界 bound ${bound ?? "–"}, 未满 unfilled ${unfilled.length}: ${out}\n` +
            (conflict ? `${conflict.why.zh} / ${conflict.why.en}: ${conflict.demands.join(", ")}\n` : ""),
        );
    });
  command
    .command("check")
    .description("verify a result against its problem, its proof included, without solving anything")
    .option("--problem <file>", "the problem, JSON")
    .option("--result <file>", "the result, JSON")
    .option("--json", "print the outcome as JSON")
    .addHelpText("after", "\n示例 Example:\n  huizhi assign check --problem P.json --result O.json")
    .action(async (_: unknown, self: Command) => {
      // Options that the parent knows too are found there.
      const options = self.optsWithGlobals<{ problem?: string; result?: string; json?: boolean }>();
      const { problem } = await readProblem(needed(options.problem, "--problem"));
      const result = needed(options.result, "--result");
      const check = checkAssignment(problem, resultWithTextIds(await readJson(result)));
      if (options.json) printJson(check);
      if (!check.ok) {
        const lines = check.violations.slice(0, 50).map((v) => `${result}: ${v.path}: ${v.zh} / ${v.en}`);
        const more = check.violations.length - lines.length;
        throw new CheckFailed([...lines, ...(more > 0 ? [`… ${more}`] : [])].join("\n"));
      }
      if (!options.json)
        process.stdout.write(
          `校验通过 verified: ${check.status}, 目标值 objective ${check.objective}, 上界 bound ${check.bound ?? "–"}\n`,
        );
    });
}

function needed(value: string | undefined, option: string): string {
  if (value === undefined) throw new UsageError(`缺少 ${option} / ${option} is missing (--help)`);
  return value;
}
