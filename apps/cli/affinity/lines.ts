import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { UsageError } from "../exit.ts";
import { fileError, TOO_DEEP, tooDeep } from "../files.ts";

/** Why a line cannot be used, in both languages, with what would be possible. */
export class BadLine extends Error {
  readonly zh: string;
  readonly en: string;
  constructor(zh: string, en: string) {
    super(en);
    this.zh = zh;
    this.en = en;
  }
}

/** Lines that were left out, counted; the first are told on standard error. */
export type Skipped = { readonly lines: string[]; count: number };

const TOLD = 20;
/** A line beyond this is no record but a mistaken file. */
const LONGEST = 256 * 1024 * 1024;

export type LineOptions<T> = {
  readonly file: string;
  readonly read: (value: unknown) => T;
  /** Given: bad lines are counted there and passed over. */
  readonly skipped?: Skipped | undefined;
};

/** The records of a JSONL file one after another; blank lines do not count. @throws UsageError naming file and line. */
export async function* readLines<T>({ file, read, skipped }: LineOptions<T>): AsyncGenerator<T> {
  let number = 0;
  for await (const bytes of rawLines(file)) {
    number++;
    try {
      const text = decode(bytes, number === 1);
      if (text.trim() === "") continue;
      yield read(parse(text));
    } catch (error) {
      if (!(error instanceof BadLine)) throw error;
      const message = `${file}:${number}: ${error.zh} / ${error.en}`;
      if (!skipped) throw new UsageError(message);
      skipped.count++;
      if (skipped.lines.length < TOLD) skipped.lines.push(message);
    }
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decode(bytes: Buffer, first: boolean): string {
  try {
    const text = utf8.decode(bytes);
    return first && text.startsWith("\ufeff") ? text.slice(1) : text;
  } catch {
    throw new BadLine("不是 UTF-8 文字", "not UTF-8 text");
  }
}

function parse(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const start = text.trim().slice(0, 60);
    throw new BadLine(
      `不是 JSON：${start}；每行一个 JSON 对象`,
      `not JSON (${(error as Error).message.slice(0, 80)}); one JSON object a line`,
    );
  }
  if (tooDeep(text, value)) throw new BadLine(TOO_DEEP.zh, TOO_DEEP.en);
  return value;
}

/** Pieces between line ends; a line may be longer than any chunk. */
async function* rawLines(file: string): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks(file)) {
    let from = 0;
    for (let end = chunk.indexOf(10, from); end >= 0; end = chunk.indexOf(10, from)) {
      parts.push(chunk.subarray(from, end));
      yield Buffer.concat(parts);
      parts = [];
      length = 0;
      from = end + 1;
    }
    parts.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > LONGEST) throw new UsageError(`${file}: 一行超过 256 MB / a line of more than 256 MB`);
  }
  if (length > 0) yield Buffer.concat(parts);
}

async function* chunks(file: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(resolve(file), { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>;
  } catch (error) {
    throw fileError(file, error);
  }
}
