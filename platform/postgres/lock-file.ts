import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isRunning, readTextIfThere, startTimeOf } from "./processes.ts";

/** Name of this process that stays unique when numbers are used again after a restart of the machine. */
export const processName = (): string => `${process.pid} ${startTimeOf(process.pid)}`;

/** Whether the process that `processName()` named elsewhere is still there. */
export function isProcessNamed(name: string): boolean {
  const [pid = "", startTime = ""] = name.split(" ");
  const number = Number(pid);
  return Number.isInteger(number) && number > 0 && isRunning(number) && startTimeOf(number) === startTime;
}

const heldHere = new Set<string>();
let attempts = 0;

/**
 * Takes the lock unless a living process holds it; returns how to give it back. The lock of a dead process is
 * taken over. Never waits.
 */
export function tryLock(file: string): (() => void) | undefined {
  if (heldHere.has(file)) return undefined;
  mkdirSync(dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}.${++attempts}`;
  writeFileSync(mine, processName(), { mode: 0o600 });
  try {
    removeIfStale(file);
    linkSync(mine, file); // appears complete or not at all
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return undefined;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
  heldHere.add(file);
  return () => {
    heldHere.delete(file);
    rmSync(file, { force: true });
  };
}

function removeIfStale(file: string): void {
  const holder = readTextIfThere(file);
  if (holder === "" || isProcessNamed(holder)) return;
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return; // another process was faster
  }
  // Between reading and renaming somebody may have taken the lock properly: put theirs back.
  if (readTextIfThere(aside) !== holder) linkSync(aside, file);
  rmSync(aside, { force: true });
}

/**
 * Runs `work` while holding the lock, waiting for other holders first.
 * @throws when the lock is not free within `waitMilliseconds`
 */
export async function withLock<T>(
  file: string,
  work: () => Promise<T>,
  { waitMilliseconds = 180_000 } = {},
): Promise<T> {
  const deadline = performance.now() + waitMilliseconds;
  let release = tryLock(file);
  while (!release) {
    if (performance.now() > deadline) throw new Error(`${file} is held by process ${readTextIfThere(file)}`);
    await sleep(25);
    release = tryLock(file);
  }
  try {
    return await work();
  } finally {
    release();
  }
}
