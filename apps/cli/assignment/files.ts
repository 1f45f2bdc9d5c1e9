import { open } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import {
  type AssignmentProblem,
  type ProblemFailure,
  parseAssignment,
  withMatrix,
} from "#libs/matching/index.ts";
import { UsageError } from "../exit.ts";
import { claimOut, fileError, readJson, withoutNulls } from "../files.ts";
import { type NumericIds, problemWithTextIds } from "./ids.ts";

function refuse(path: string, failures: readonly ProblemFailure[]): never {
  throw new UsageError(
    failures
      .map((f) => `${path}: ${f.path || "$"}${f.value === undefined ? "" : ` ${f.value}`}: ${f.zh} / ${f.en}`)
      .join("\n"),
  );
}

export type ReadProblem = { readonly problem: AssignmentProblem; readonly numeric: NumericIds };

/**
 * A problem with the matrix it names, which is looked for beside the problem file.
 * @param out where the result will be written: neither over the problem nor over its matrix
 */
export async function readProblem(path: string, out?: string): Promise<ReadProblem> {
  if (out !== undefined) await claimOut(out, [path]);
  const { problem: given, numeric } = problemWithTextIds(withoutNulls(await readJson(path)));
  const parsed = parseAssignment(given);
  if ("failures" in parsed) refuse(path, parsed.failures);
  const { problem, matrix } = parsed;
  if (!matrix) return { problem, numeric };
  const file = resolve(dirname(resolve(path)), matrix.matrix);
  if (out !== undefined) await claimOut(out, [file]);
  const values = await readFloats(file).catch((error: unknown) => {
    throw fileError(`${path}: affinity.matrix ${matrix.matrix}`, error);
  });
  const complete = withMatrix(problem, matrix, values);
  if ("failures" in complete) refuse(path, complete.failures);
  return { problem: complete.problem, numeric };
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
