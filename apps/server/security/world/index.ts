import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import type { Preparation, TestApplication } from "../../testing/test-application.ts";
import { buildWorld, type World } from "./build.ts";

export type { World } from "./build.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** Changes with any source the world is made by. */
function sourcesKey(): string {
  const hash = createHash("sha256");
  const files = globSync(
    ["apps/server/**/*.ts", "libs/**/*.ts", "modules/*/{model,server,testing}/**/*.ts", "platform/**/*.ts"],
    { cwd: root, exclude: ["**/*.test.ts", "apps/server/security/authorisation/**"] },
  );
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

/** A database holding the small world, with its ids in a table of its own. */
export const smallWorld: Preparation = {
  key: `security:${sourcesKey()}`,
  async load(runtime) {
    const { db } = runtime.platform;
    const world = await buildWorld(runtime);
    // Signed with the key of another data folder: worth nothing to the tests.
    await sql`delete from auth_sessions`.execute(db);
    await sql`create table test_world (ids jsonb not null)`.execute(db);
    await sql`insert into test_world values (${JSON.stringify(world)}::jsonb)`.execute(db);
  },
};

export async function readWorld(t: TestApplication): Promise<World> {
  const { rows } = await sql<{ ids: World }>`select ids from test_world`.execute(
    t.runtime.platform.db.withoutPlugins(),
  );
  return rows[0]?.ids ?? {};
}
