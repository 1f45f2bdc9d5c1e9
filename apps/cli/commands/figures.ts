import type { Command } from "commander";

export function registerFigures(program: Command): void {
  program.command("figures");
}
