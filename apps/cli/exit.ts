import { ConfigError } from "#platform/config/config.ts";
import { isUnavailable } from "#platform/db/unavailable.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { EmbeddedPostgresError } from "#platform/postgres/binaries.ts";

/** The caller's input cannot be used: exit code 2. */
export class UsageError extends Error {}
/** A check ran and failed: exit code 1; what failed was printed already. */
export class CheckFailed extends Error {}

/** Refusals that speak of the input as a whole: it cannot be used as given. */
const UNREADABLE: ReadonlySet<string> = new Set([
  "unreadable-file",
  "imports.no-table",
  "imports.kind-unclear",
  "imports.hidden-sheet",
  "imports.columns-missing",
  "imports.edition-unknown",
]);

const say = (line: string) => process.stderr.write(`${line}\n`);

/** Prints an error in words and sets the exit code: 1 for a refusal or a failed check, 2 for usage or unreadable input. */
export function exitWith(error: unknown): void {
  if (error instanceof CheckFailed) {
    if (error.message) say(error.message);
    process.exitCode = 1;
  } else if (error instanceof Refusal) {
    say(`${error.texts.zh} / ${error.texts.en}`);
    for (const f of error.detail.fields ?? []) {
      const where = [
        f.row === undefined ? "" : `第 ${f.row} 行 row ${f.row}`,
        f.label ? `${f.label.zh}` : f.field,
      ]
        .filter(Boolean)
        .join(" ");
      say(`  ${where}${f.value === undefined ? "" : ` “${f.value}”`}: ${f.reason.zh} / ${f.reason.en}`);
    }
    if (error.possible) say(`${error.possible.zh} / ${error.possible.en}`);
    process.exitCode = UNREADABLE.has(error.code) || error.code.startsWith("spreadsheets.") ? 2 : 1;
  } else if (error instanceof UsageError || error instanceof ConfigError) {
    say(error.message);
    process.exitCode = 2;
  } else if ((error as NodeJS.ErrnoException)?.code === "ENOENT" && (error as NodeJS.ErrnoException).path) {
    say(`找不到文件 / no such file: ${(error as NodeJS.ErrnoException).path}`);
    process.exitCode = 2;
  } else if (["EACCES", "EPERM", "EROFS", "ENOTDIR"].includes((error as NodeJS.ErrnoException)?.code ?? "")) {
    const { path, message } = error as NodeJS.ErrnoException;
    say(`文件不可用 / the file cannot be used: ${path ?? message}`);
    process.exitCode = 2;
  } else if ((error as NodeJS.ErrnoException)?.code === "EISDIR") {
    say(`是文件夹，不是文件 / a folder, not a file: ${(error as Error).message}`);
    process.exitCode = 2;
  } else if (error instanceof EmbeddedPostgresError || isUnavailable(error)) {
    say(`数据库不可用 / the database is not available: ${(error as Error).message}`);
    process.exitCode = 1;
  } else {
    say(`意外错误 / unexpected error: ${(error as Error)?.message ?? String(error)}`);
    if (process.env.HUIZHI_LOG_LEVEL === "debug") say((error as Error)?.stack ?? "");
    process.exitCode = 1;
  }
}
