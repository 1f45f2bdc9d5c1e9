import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isProcessNamed, processName } from "./lock-file.ts";
import { readTextIfThere } from "./processes.ts";

/** One small file per process and use, in the data folder: the server stops with its last user, not with its first. */
const folderOf = (directory: string): string => join(directory, "huizhi-users");
let uses = 0;

/** Notes that this process uses the cluster; returns how to take the note away. */
export function addUser(directory: string): () => void {
  mkdirSync(folderOf(directory), { recursive: true, mode: 0o700 });
  const file = join(folderOf(directory), `${process.pid}-${++uses}`);
  writeFileSync(file, processName(), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/** The notes of living processes; those of dead ones are removed. */
export function otherUsers(directory: string): string[] {
  return readdirSync(folderOf(directory)).filter((name) => {
    const file = join(folderOf(directory), name);
    if (isProcessNamed(readTextIfThere(file))) return true;
    rmSync(file, { force: true });
    return false;
  });
}
