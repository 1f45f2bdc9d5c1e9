import type { Command } from "commander";
import { DznError, problemFromDzn } from "#libs/timetable/index.ts";
import { UsageError } from "../exit.ts";
import { claimOut, readText } from "../files.ts";
import { checkCommand } from "../timetable/check.ts";
import { writeJson } from "../timetable/files.ts";
import { repairCommand } from "../timetable/repair.ts";
import { numberFlag, solveCommand } from "../timetable/solve.ts";
import { whyNotCommand } from "../timetable/why-not.ts";

const EXAMPLES = `
Examples:
  huizhi timetable solve --problem days.json --out timetable.json --seconds 30
  huizhi timetable solve --problem days.json --out timetable.json --prove
  huizhi timetable solve --problem days.json --out timetable.json --steps 200000 --seed 7
  huizhi timetable check --problem days.json --timetable timetable.json
  huizhi timetable repair --problem changed.json --published timetable.json --out version2.json
  huizhi timetable why-not --problem days.json --meeting m17
  huizhi timetable import-dzn forum-13.original.dzn --out problem.json
Formats: docs/formats.md, docs/schemas; method: docs/timetable.md`;

/** `huizhi timetable …`: problems and timetables as JSON; no server, no database. */
export function registerTimetable(program: Command): void {
  const timetable = program
    .command("timetable")
    .description(
      "timetables of the negotiation days: solve, check, repair, explain; no server or database is needed",
    )
    .addHelpText("after", EXAMPLES);
  timetable
    .command("solve")
    .description(
      "find a timetable with the fewest breaks, with a bound or a proof; Ctrl-C keeps the best so far",
    )
    .requiredOption("--problem <file>", "problem, .json (docs/formats.md)")
    .requiredOption("--out <file>", "timetable, .json")
    .option(
      "--seconds <n>",
      "time, on two threads; ends earlier when the optimum is proved (default 10; none with --prove)",
    )
    .option(
      "--steps <n>",
      "instead of a time: so many steps in one thread; the same seed gives the same bytes",
    )
    .option("--seed <n>", "seed of the search", "1")
    .option("--prove", "go on until the optimum or the impossibility is proved, within --seconds when given")
    .addHelpText(
      "after",
      "\nExample: huizhi timetable solve --problem days.json --out timetable.json --seconds 30 --seed 1",
    )
    .action(solveCommand);
  timetable
    .command("check")
    .description("list every rule a timetable breaks; exit code 1 when there is one")
    .requiredOption("--problem <file>", "problem, .json")
    .requiredOption("--timetable <file>", "timetable, .json")
    .option("--json", "print the result as JSON")
    .addHelpText("after", "\nExample: huizhi timetable check --problem days.json --timetable timetable.json")
    .action(checkCommand);
  timetable
    .command("repair")
    .description("adapt a published timetable to a changed problem with the fewest changes")
    .requiredOption("--problem <file>", 'changed problem, .json; may name "now" and "cancelled"')
    .requiredOption("--published <file>", "published timetable, .json")
    .requiredOption("--out <file>", "repaired timetable with its changes, .json")
    .option("--seconds <n>", "time for the repair and the proof that no fewer changes suffice", "5")
    .option("--seed <n>", "seed of the search", "1")
    .addHelpText(
      "after",
      "\nExample: huizhi timetable repair --problem changed.json --published timetable.json --out version2.json",
    )
    .action(repairCommand);
  timetable
    .command("why-not")
    .description("the smallest set of causes why a meeting cannot take place beside all that must")
    .requiredOption("--problem <file>", "problem, .json")
    .requiredOption("--meeting <id>", "id of the meeting")
    .option("--seconds <n>", "time for a smaller set of causes", "10")
    .addHelpText("after", "\nExample: huizhi timetable why-not --problem days.json --meeting m17")
    .action(whyNotCommand);
  timetable
    .command("import-dzn")
    .description("convert an instance of the published benchmark (MiniZinc data) to a problem")
    .argument("<file>", "instance, .dzn")
    .requiredOption("--out <file>", "problem, .json")
    .option("--fairness <n>", "greatest difference between the breaks of two participants", "2")
    .addHelpText("after", "\nExample: huizhi timetable import-dzn tic-12.original.dzn --out tic-12.json")
    .action(importDzn);
}

async function importDzn(file: string, options: { out: string; fairness: string }): Promise<void> {
  const fairness = numberFlag(options.fairness, "fairness", { least: 0, most: 1000, whole: true });
  await claimOut(options.out, [file]);
  const text = await readText(file);
  try {
    const problem = problemFromDzn(text, fairness);
    await writeJson(options.out, problem);
    process.stdout.write(
      `${options.out}: ${problem.meetings.length} 场洽谈 meetings, ${problem.participants.length} 位参加者 participants, ${problem.slots.length} 个时段 slots\n`,
    );
  } catch (error) {
    if (error instanceof DznError) throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
}
