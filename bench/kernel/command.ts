import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const main = join(import.meta.dirname, "../../apps/cli/main.ts");
/** Prints at the end what the command used, start included. */
const MEASURED = `
  const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };
  process.on("exit", () => process.stderr.write("\\n" + JSON.stringify({ cpu: used(), rss: process.resourceUsage().maxRSS / 1024 })));
`;

/** Runs `huizhi …args` in a process of its own. CPU and clock in seconds, most memory in MB, and what it printed. */
export function measuredCommand(
  args: readonly string[],
  folder: string,
): { cpu: number; rss: number; seconds: number; told: string } {
  const probe = join(folder, "probe.mjs");
  writeFileSync(probe, MEASURED);
  const log = join(folder, "log");
  const started = performance.now();
  const told = execFileSync(
    "sh",
    ["-c", 'exec "$0" "$@" 2>"$LOG"', process.execPath, "--import", probe, main, ...args],
    { encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, LOG: log } },
  );
  const seconds = (performance.now() - started) / 1000;
  const last = readFileSync(log, "utf8").trimEnd().split("\n").at(-1) ?? "";
  return { ...(JSON.parse(last) as { cpu: number; rss: number }), seconds, told };
}
