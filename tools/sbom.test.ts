import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { shipped } from "./sbom.ts";

const project = JSON.parse(readFileSync(fileURLToPath(new URL("../package.json", import.meta.url)), "utf8"));

test("the list of what is shipped: every package with version and digest, without asking any registry", () => {
  const bom = shipped(true);
  assert.equal(bom.bomFormat, "CycloneDX");
  assert.equal(bom.metadata.component.version, project.version);
  assert.deepEqual(bom.metadata.component.licenses, [{ license: { id: "Apache-2.0" } }]);
  const known = new Set(bom.components.map((c) => `${c.name}@${c.version}`));
  for (const [name, version] of Object.entries(project.dependencies))
    assert.ok(known.has(`${name}@${version}`), `${name} is missing`);
  for (const name of ["@biomejs/biome", "@playwright/test", "smtp-server", "fast-check"])
    assert.ok(!bom.components.some((c) => c.name === name), `${name} is not shipped`);
  // Builds for other machines may be in the lock file by name only.
  for (const { purl, scope, hashes } of bom.components)
    assert.ok(scope === "optional" || hashes?.[0]?.alg === "SHA-512", `${purl}: no digest`);
  const refs = new Set(bom.components.map((c) => c["bom-ref"]));
  for (const { dependsOn } of bom.dependencies) for (const ref of dependsOn) assert.ok(refs.has(ref), ref);
});
