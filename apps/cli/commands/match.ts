import type { Command } from "commander";

export function registerMatch(program: Command): void {
  program.command("match");
}
