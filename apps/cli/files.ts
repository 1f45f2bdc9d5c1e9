import { isUtf8 } from "node:buffer";
import { renameSync, rmSync } from "node:fs";
import { access, constants, mkdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { UsageError } from "./exit.ts";

const REASONS: Record<string, { zh: string; en: string }> = {
  ENOENT: { zh: "找不到文件", en: "no such file" },
  EISDIR: { zh: "是文件夹，不是文件", en: "is a folder, not a file" },
  EEXIST: { zh: "是文件，不是文件夹", en: "is a file, not a folder" },
  ENOTDIR: { zh: "路径中有一段不是文件夹", en: "a part of the path is no folder" },
  EACCES: { zh: "没有权限", en: "permission denied" },
  EPERM: { zh: "没有权限", en: "permission denied" },
  EROFS: { zh: "只读，不能写入", en: "is on a read-only volume" },
  ENAMETOOLONG: { zh: "文件名太长", en: "the name is too long" },
  ENOSPC: { zh: "磁盘空间不足", en: "no space left on the disk" },
  EMFILE: { zh: "打开的文件太多", en: "too many open files" },
};

/** An error of the file system in words, with the file it concerns; any other error as it is. */
export function fileError(file: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const reason = code === undefined ? undefined : REASONS[code];
  return reason ? new UsageError(`${file}: ${reason.zh} / ${reason.en}`) : error;
}

/** The text of a UTF-8 file without its byte order mark. @throws UsageError naming the file, and the line that is not UTF-8. */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(resolve(file)).catch((error: unknown) => {
    throw fileError(file, error);
  });
  if (!isUtf8(bytes)) {
    let line = 1;
    for (
      let from = 0, end = bytes.indexOf(10);
      end >= 0;
      from = end + 1, end = bytes.indexOf(10, from), line++
    )
      if (!isUtf8(bytes.subarray(from, end))) break;
    throw new UsageError(
      `${file}: 第 ${line} 行不是 UTF-8 文字 / line ${line} is not UTF-8 text (UTF-8 is what can be read)`,
    );
  }
  const text = bytes.toString("utf8");
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** A JSON file as a value. @throws UsageError naming the line of what is not JSON. */
export async function readJson(file: string): Promise<unknown> {
  const text = await readText(file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = (error as Error).message;
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? firstStranger(text));
    const before = text.slice(0, position).split("\n");
    const at = position < text.length ? ` 第 ${before.length} 行 line ${before.length}` : "";
    throw new UsageError(
      `${file}${at}: 不是有效的 JSON（NaN、Infinity、注释、多余的逗号均不可用） / not JSON (NaN, Infinity, comments and trailing commas are not possible): ${message}`,
    );
  }
  if (tooDeep(text, value)) throw new UsageError(`${file}: ${TOO_DEEP.zh} / ${TOO_DEEP.en}`);
  return value;
}

/** Nothing that is read is nested deeper; beyond it recursion ends in an overflow. */
const DEEPEST = 1000;
export const TOO_DEEP = {
  zh: `嵌套超过 ${DEEPEST} 层`,
  en: `nested deeper than ${DEEPEST} levels`,
};

/** Whether a JSON value is nested deeper than anything that is read. `text` is what it was parsed from. */
export function tooDeep(text: string, value: unknown): boolean {
  let depth = 0;
  let most = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x5b || c === 0x7b) {
      if (++depth > most) most = depth;
    } else if (c === 0x5d || c === 0x7d) depth--;
  }
  // Brackets within texts count too: only then the value itself is looked at.
  const deeper = (part: unknown, left: number): boolean =>
    typeof part === "object" &&
    part !== null &&
    (left === 0 || Object.values(part).some((inner) => deeper(inner, left - 1)));
  return most > DEEPEST && deeper(value, DEEPEST);
}

/** Where the first character stands that no JSON has there; the length when each could be. */
function firstStranger(text: string): number {
  const token = /\s+|[[\]{},:]|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    if (!token.test(text)) return at;
  }
  return text.length;
}

/** A value without the fields of its objects that are null: null says the same as leaving a field out. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([, content]) => content !== null);
  return Object.fromEntries(kept.map(([name, content]) => [name, withoutNulls(content)]));
}

/**
 * Whether a result can be written there, asked before the work begins.
 * @throws UsageError when `out` is a folder or an input, or when its folder is missing or cannot be written to
 */
export async function claimOut(out: string, inputs: readonly string[]): Promise<void> {
  const path = resolve(out);
  const there = await stat(path).catch(() => undefined);
  if (out === "" || there?.isDirectory())
    throw new UsageError(`--out ${out}: 是文件夹，应为文件 / is a folder, must be a file`);
  for (const input of inputs) {
    const source = await stat(resolve(input)).catch(() => undefined);
    if (there && source && there.isFile() && there.dev === source.dev && there.ino === source.ino)
      throw new UsageError(
        `--out ${out}: 与输入文件 ${input} 相同，请另取文件名 / is the input ${input}; give another name`,
      );
  }
  if (there && !there.isFile()) return;
  const folder = dirname(path);
  const stand = await stat(folder).catch(() => undefined);
  if (!stand?.isDirectory())
    throw new UsageError(
      `--out ${out}: 文件夹 ${folder} 不存在，请先建立 / there is no folder ${folder}; create it first`,
    );
  await access(folder, constants.W_OK).catch((error: unknown) => {
    throw fileError(`--out ${out}`, error);
  });
}

/**
 * Whether files of these names can be written into a folder, which need not be there yet.
 * @throws UsageError when it is no folder or an input is among the files
 */
export async function claimFolder(
  out: string,
  names: readonly string[],
  inputs: readonly string[],
): Promise<void> {
  const folder = resolve(out);
  const there = await stat(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw fileError(`--out ${out}`, error);
  });
  if (out === "" || (there && !there.isDirectory()))
    throw new UsageError(`--out ${out}: 应为文件夹 / must be a folder`);
  if (there) for (const name of names) await claimOut(join(out, name), inputs);
}

/** Temporary files that an interrupt takes away. */
const unfinished = new Set<string>();
const interrupted = (signal: NodeJS.Signals) => {
  for (const part of unfinished) rmSync(part, { force: true, recursive: true });
  process.exit(signal === "SIGINT" ? 130 : 143);
};

/**
 * Writes files under temporary names and gives them their names when all are whole: an error or an interrupt leaves what was
 * there before. Devices and pipes are written to directly.
 * @param write is given the names to write to, in the order of `files`
 */
export async function writeWhole<T>(
  files: readonly string[],
  write: (parts: readonly string[]) => Promise<T>,
): Promise<T> {
  const places = await Promise.all(
    files.map(async (file) => {
      const path = resolve(file);
      const there = await stat(path).catch(() => undefined);
      if (there && !there.isFile()) return { path, part: path };
      const target = there ? await realpath(path) : path;
      return { path: target, part: `${target}.${process.pid}.part` };
    }),
  );
  const temporary = places.filter(({ path, part }) => path !== part);
  for (const { part } of temporary) unfinished.add(part);
  process.on("SIGINT", interrupted).on("SIGTERM", interrupted);
  try {
    const result = await write(places.map(({ part }) => part));
    for (const { path, part } of temporary) await rename(part, path);
    return result;
  } catch (error) {
    for (const { part } of temporary) await rm(part, { force: true });
    throw fileError(files.join(", "), error);
  } finally {
    for (const { part } of temporary) unfinished.delete(part);
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
  }
}

/**
 * Writes files into a folder, which is made when it is not there; they get their places when all are whole.
 * @param write is given a temporary folder in which it makes `names`
 */
export async function writeFolder<T>(
  out: string,
  names: readonly string[],
  write: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = resolve(out);
  const part = join(folder, `.${process.pid}.part`);
  let made: string | undefined;
  unfinished.add(part);
  process.on("SIGINT", interrupted).on("SIGTERM", interrupted);
  try {
    made = await mkdir(folder, { recursive: true });
    await mkdir(part, { recursive: true });
    const result = await write(part);
    for (const name of names) renameSync(join(part, name), join(folder, name));
    await rm(part, { recursive: true, force: true });
    return result;
  } catch (error) {
    await rm(made ?? part, { recursive: true, force: true }).catch(() => undefined);
    throw fileError(`--out ${out}`, error);
  } finally {
    unfinished.delete(part);
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
  }
}

/** Writes one file of text, whole or not at all. */
export const writeText = (file: string, text: string): Promise<void> =>
  writeWhole([file], ([part = file]) => writeFile(part, text));
