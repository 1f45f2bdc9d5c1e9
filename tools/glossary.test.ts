import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { isTest, read, sourceFiles } from "./guards/guard.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

test("every identifier of the glossary stands in the code, and only once in the glossary", () => {
  const glossary = readFileSync(`${root}/GLOSSARY.md`, "utf8").split("## Terms of the field")[0] ?? "";
  const identifiers = [...glossary.matchAll(/^\| (`[^|]+) \|/gm)].flatMap((row) =>
    [...(row[1] ?? "").matchAll(/`([^`]+)`/g)].map((hit) => hit[1] ?? ""),
  );
  assert.ok(identifiers.length > 60);
  const code = sourceFiles(root, ["libs", "platform", "modules", "apps"])
    .filter((file) => !isTest(file) && !/generated\/|\.gen\./.test(file))
    .map((file) => read(root, file))
    .join("\n");
  const inCode = (id: string) => {
    const hyphened = id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return new RegExp(`(?<![A-Za-z])(${id}|${hyphened})s?(?![A-Za-z])`).test(code);
  };
  assert.deepEqual(
    identifiers.filter((id) => !inCode(id)),
    [],
  );
  assert.deepEqual(
    identifiers.filter((id, i) => identifiers.indexOf(id) !== i),
    [],
  );
});
