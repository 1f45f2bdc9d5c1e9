import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
} from "node:fs";
import { dirname } from "node:path";
import type { AuditHead } from "./audit.ts";

/**
 * The audit chain's head, noted outside the database after each commit, so that rows cut off at the end (with the head
 * rewritten to match) are noticed too. A restore starts a new anchor file and keeps the old one beside it.
 */
export class AnchorFile {
  #fd: number;
  readonly path: string;
  constructor(path: string) {
    this.path = path;
    mkdirSync(dirname(path), { recursive: true });
    this.#fd = openSync(path, "a", 0o600);
  }

  note(head: AuditHead): void {
    appendFileSync(this.#fd, `${head.seq} ${head.hash}\n`);
    // Ten megabytes of anchors are ~140,000 commits; older ones say nothing that the newest does not.
    if (fstatSync(this.#fd).size > 10_000_000) this.#rotate();
  }

  #rotate(): void {
    const last = readAnchors(this.path).at(-1);
    closeSync(this.#fd);
    renameSync(this.path, `${this.path}.1`);
    this.#fd = openSync(this.path, "a", 0o600);
    if (last) this.note(last);
  }

  close(): void {
    closeSync(this.#fd);
  }
}

/** All complete anchors of the file; a line cut short by a crash is passed over. */
export function readAnchors(path: string): AuditHead[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line) => {
      const m = /^(\d+) ([0-9a-f]{64})$/.exec(line);
      return m ? [{ seq: Number(m[1]), hash: m[2] as string }] : [];
    });
}
