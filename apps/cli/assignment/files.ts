import { open, readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import {
  type AssignmentProblem,
  type ProblemFailure,
  parseAssignment,
  withMatrix,
} from "#libs/matching/index.ts";
import { UsageError } from "../exit.ts";

/** A JSON file as a value; what is not JSON is named with its line. */
export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(resolve(path), "utf8");
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    const message = (error as Error).message;
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? firstStranger(text));
    const before = text.slice(0, position).split("\n");
    const at = position < text.length ? ` 第 ${before.length} 行 line ${before.length}` : "";
    throw new UsageError(
      `${path}${at}: 不是有效的 JSON（NaN、Infinity、注释、多余的逗号均不可用） / not JSON (NaN, Infinity, comments and trailing commas are not possible): ${message}`,
    );
  }
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

function refuse(path: string, failures: readonly ProblemFailure[]): never {
  throw new UsageError(
    failures
      .map((f) => `${path}: ${f.path || "$"}${f.value === undefined ? "" : ` ${f.value}`}: ${f.zh} / ${f.en}`)
      .join("\n"),
  );
}

/** A problem with the matrix it names, which is looked for beside the problem file. */
export async function readProblem(path: string): Promise<AssignmentProblem> {
  const parsed = parseAssignment(await readJson(path));
  if ("failures" in parsed) refuse(path, parsed.failures);
  const { problem, matrix } = parsed;
  if (!matrix) return problem;
  const values = await readFloats(resolve(dirname(resolve(path)), matrix.matrix));
  const complete = withMatrix(problem, matrix, values);
  if ("failures" in complete) refuse(path, complete.failures);
  return complete.problem;
}

/** Little-endian 32-bit floats. */
async function readFloats(path: string): Promise<Float32Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size % 4 !== 0)
      throw new UsageError(
        `${path}: ${size} 字节，不是 32 位浮点数的整数倍 / ${size} bytes are no whole number of 32-bit floats`,
      );
    const values = new Float32Array(size / 4);
    const bytes = new Uint8Array(values.buffer);
    for (let at = 0; at < size; ) {
      const { bytesRead } = await file.read(bytes, at, Math.min(size - at, 1 << 28), at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    if (new Uint8Array(Uint16Array.of(1).buffer)[0] === 0) Buffer.from(values.buffer).swap32();
    return values;
  } finally {
    await file.close();
  }
}

/** A result as JSON with one entry of its lists a line. */
export function resultText(result: object): string {
  const lines = Object.entries(result).map(([key, value]) => {
    const name = JSON.stringify(key);
    if (!Array.isArray(value) || value.length === 0) return `${name}: ${JSON.stringify(value)}`;
    return `${name}: [\n  ${value.map((x) => JSON.stringify(x)).join(",\n  ")}\n]`;
  });
  return `{\n${lines.filter((line) => !line.endsWith(": undefined")).join(",\n")}\n}\n`;
}
