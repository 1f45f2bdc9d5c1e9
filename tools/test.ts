// What `npm test` runs: guards, unit, database, reliability and browser tests, the quick ones first. The last line
// counts them all; the exit code is 1 when any failed. `--only guards|unit|db|rounds|e2e` runs a part, `--full` the full sizes.
import { type Counts, oneFailed, summaryLine } from "./testing/counts.ts";
import { stopPrograms } from "./testing/run-program.ts";
import { allSteps, type Step, total } from "./testing/steps.ts";

const kinds: readonly string[] = ["guards", "unit", "db", "rounds", "e2e"];

function chosenSteps(args: readonly string[]): Step[] {
  const only: string[] = [];
  for (let place = 0; place < args.length; place++) {
    const value = args[place + 1] ?? "";
    if (args[place] === "--full") process.env.HUIZHI_FULL = "1";
    else if (args[place] === "--only" && kinds.includes(value)) only.push(args[++place] ?? "");
    else {
      console.error(`usage: npm test -- [--full] [--only ${kinds.join("|")}]…`);
      process.exit(2);
    }
  }
  return allSteps().filter(({ kind }) => only.length === 0 || only.includes(kind));
}

async function runStep({ name, run }: Step): Promise<Counts> {
  const started = performance.now();
  console.log(`▶ ${name}`);
  const counts = await run().catch((error: unknown) => {
    console.log(error);
    return oneFailed;
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${counts.failed > 0 ? "✖" : "✔"} ${name}: ${summaryLine(counts)} (${seconds} s)`);
  return counts;
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    stopPrograms(signal);
    process.exit(signal === "SIGINT" ? 130 : 143);
  });
}

const results: Counts[] = [];
for (const step of chosenSteps(process.argv.slice(2))) results.push(await runStep(step));
const counts = total(results);
process.exitCode = counts.failed > 0 ? 1 : 0;
// Written on exit, so that nothing can print after it.
process.on("exit", () => console.log(summaryLine(counts)));
