import { readFileSync } from "node:fs";

/**
 * True while a process runs. A process that has ended but was not collected by its parent (common in containers
 * without an init) still has its number and counts as gone.
 */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return processState(pid)?.state !== "Z";
}

/** Start time of a running process in the system's own unit, to tell it from a later one with the same number. */
export function startTimeOf(pid: number): string {
  return processState(pid)?.startTime ?? "";
}

/** The command line, or undefined where the system does not show it. */
export function commandLineOf(pid: number): string | undefined {
  return readTextIfThere(`/proc/${pid}/cmdline`).replaceAll("\0", " ") || undefined;
}

function processState(pid: number): { state: string; startTime: string } | undefined {
  const text = readTextIfThere(`/proc/${pid}/stat`);
  if (text === "") return undefined;
  // "123 (name with) spaces) S 1 …": the fields after the last parenthesis are safe to split.
  const fields = text.replace(/^.*\) /s, "").split(" ");
  return { state: fields[0] ?? "", startTime: fields[19] ?? "" };
}

/** A file another process may remove at any moment: empty when it is not there. */
export function readTextIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
