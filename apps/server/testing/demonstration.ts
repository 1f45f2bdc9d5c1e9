import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadDemonstration } from "#demo/jiaozuo-2023/load/index.ts";
import type { Preparation } from "./test-application.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Changes with any source the demonstration is made by, so that a template of older code is never used. */
function sourcesKey(): string {
  const hash = createHash("sha256");
  const files = globSync(
    [
      "demo/**/*.ts",
      "libs/**/*.ts",
      "modules/*/{model,server}/**/*.ts",
      "platform/{commands,db,kernel,lists}/**/*.ts",
      "apps/server/compose.ts",
    ],
    { cwd: root, exclude: ["**/*.test.ts"] },
  );
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

/** The day on which the second edition of test databases is being prepared. */
export const TEST_TODAY = "2026-03-10";

/** A database holding the demonstration; made once for all test files of the same sources. */
export const demonstration: Preparation = {
  key: sourcesKey(),
  async load(runtime) {
    const result = await loadDemonstration(runtime, { today: TEST_TODAY });
    if (!result.loaded) throw new Error(`the demonstration was not loaded: ${result.reason}`);
  },
};
