import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { expertImportFields } from "#modules/experts/model/expert-import.ts";
import { needImportFields } from "#modules/needs/model/need-import.ts";
import { organisationFields } from "#modules/organisations/model/organisation.fields.ts";
import type { FieldSpec } from "#platform/kernel/fields.ts";

test("docs/formats.md names every field an import reads, with all its headers", () => {
  const text = readFileSync(join(import.meta.dirname, "../../docs/formats.md"), "utf8");
  const lines = text.split("\n").map((line) => line.replaceAll(/ +/g, " "));
  const fields: FieldSpec[] = [
    ...needImportFields("technology"),
    ...needImportFields("talent"),
    ...expertImportFields,
    ...organisationFields.filter((f) => f.id !== "invented"),
  ];
  const missing = fields.filter(({ id, label, aliases = [] }) => {
    const start = `| \`${id}\` | ${label.zh} · ${label.en} | ${aliases.join(", ")}`.trimEnd();
    return !lines.some((line) => line.startsWith(start));
  });
  assert.deepEqual(
    missing.map((f) => f.id),
    [],
  );
});
