import type { Command } from "commander";
import { CheckFailed, UsageError } from "../exit.ts";
import { printJson } from "../print.ts";
import { withRuntime } from "../session.ts";

type Options = {
  edition: string;
  activity?: string;
  by?: string;
  json?: boolean;
  lang?: string;
  check?: boolean;
};

/** `huizhi figures`: the registered figures of an edition, computed now from the rows. */
export function registerFigures(program: Command): void {
  program
    .command("figures")
    .description(
      "compute the figures of an edition; --check compares each with its rows (exit code 1 when one differs)",
    )
    .requiredOption("--edition <id>", "edition, e.g. jiaozuo-2023")
    .option("--activity <id>", "one activity of the edition (default: the main conference)")
    .option("--by <what>", "county: also one value per county")
    .option("--json", "print as JSON: [{id, value, qualifier, unit, scope: {kind, code}, asOf, definition}]")
    .option("--lang <lang>", "language of names and definitions: zh (default) or en", "zh")
    .option("--check", "compare every value with the count, sum or share of its rows")
    .action(async (options: Options) => {
      if (options.by !== undefined && options.by !== "county")
        throw new UsageError(`--by ${options.by}: county`);
      if (options.lang !== "zh" && options.lang !== "en")
        throw new UsageError(`--lang ${options.lang}: zh, en`);
      const lang = options.lang;
      const request = {
        editionId: options.edition,
        activityId: options.activity,
        by: options.by === "county" ? ("county" as const) : ("city" as const),
      };
      await withRuntime(async ({ figures }) => {
        if (options.check) {
          const checks = await figures.service.check(request);
          const differing = checks.filter((c) => !c.agrees);
          if (options.json) printJson(checks);
          if (differing.length > 0)
            throw new CheckFailed(
              differing.map((c) => `${c.id} ${c.scope}: ${c.value} ≠ ${c.fromRows}`).join("\n"),
            );
          if (!options.json)
            process.stdout.write(`${checks.length} 个数值与明细一致 / values agree with their rows\n`);
          return;
        }
        const values = await figures.service.values(request);
        if (options.json)
          printJson(values.map((v) => ({ ...v, name: v.name[lang], definition: v.definition[lang] })));
        else
          for (const v of values)
            process.stdout.write(
              `${v.id}\t${v.scope.kind === "county" ? v.scope.code : ""}\t${v.value}\t${v.unit}\t${v.qualifier}\t${v.name.zh} / ${v.name.en}\n`,
            );
      });
    });
}
