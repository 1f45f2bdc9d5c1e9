import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { clientFile, generatedClient } from "./generate-client.ts";

test("the client's types are those of the operations", { timeout: 60_000 }, async () => {
  const fresh = await generatedClient();
  assert.ok(fresh.includes("getHome"), "operations over all modules are in");
  assert.ok(
    fresh === readFileSync(clientFile, "utf8"),
    "operations changed: run `node tools/generate-client.ts` (Node 24) and commit apps/web/api/schema.gen.ts",
  );
});
