// node tools/hmm-model.ts FILE: writes libs/matching/text/segment/generated/hmm.ts from jieba's hmm_model.utf8 (as in the package
// nodejieba 3.5.8, submodules/cppjieba/dict; MIT, Copyright (c) 2013 and 2021 Yanyi Wu; trained for jieba, MIT, Copyright (c) 2013 Sun Junyi).
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const [, , file] = process.argv;
if (file === undefined) {
  console.error("usage: node tools/hmm-model.ts hmm_model.utf8");
  process.exit(2);
}
const lines = (await readFile(file, "utf8"))
  .split("\n")
  .filter((line) => line.trim() !== "" && !line.startsWith("#"));
const rows = lines.slice(0, 5).map((line) => line.trim().split(/\s+/).map(Number));
/** By character: four logarithms in millionths, NaN for none. */
const emissions = new Map<number, number[]>();
lines.slice(5, 9).forEach((line, state) => {
  for (const pair of line.split(",")) {
    const character = pair.codePointAt(0) ?? 0;
    if (character < 0x4e00 || character > 0x9fd5) continue;
    const four = emissions.get(character) ?? Array<number>(4).fill(Number.NaN);
    four[state] = Math.round(Number(pair.slice(2)) * 1e6);
    emissions.set(character, four);
  }
});
const values = [...new Set([...emissions.values()].flat())]
  .filter((value) => !Number.isNaN(value))
  .sort((a, b) => b - a);
const numbers = new Map(values.map((value, i) => [value, i + 1]));
const table = Uint16Array.from(
  [...emissions]
    .sort(([a], [b]) => a - b)
    .flatMap(([character, four]) => [character, ...four.map((value) => numbers.get(value) ?? 0)]),
);
const base64 = (bytes: ArrayBufferLike) => Buffer.from(bytes).toString("base64");
await writeFile(
  join(import.meta.dirname, "../libs/matching/text/segment/generated/hmm.ts"),
  [
    "// Written by tools/hmm-model.ts from jieba's hidden Markov model; licence and origin: ../README.md.",
    `export const START_AND_TRANSITION: readonly (readonly number[])[] = ${JSON.stringify(rows)};`,
    "/** Logarithms in millionths, 32 bits little-endian, in base64. */",
    `export const VALUES = "${base64(Int32Array.from(values).buffer)}";`,
    "/** Character and, for begin, end, middle, single, the number of its value from 1 or 0; 16 bits little-endian, in base64. */",
    `export const TABLE = "${base64(table.buffer)}";`,
    "",
  ].join("\n"),
);
console.log(`${emissions.size} characters, ${values.length} values`);
