import assert from "node:assert/strict";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import { createEngagements, engagementMigrations } from "../server/index.ts";
import { aWorld, people, type World } from "./a-world.ts";

type Module = ReturnType<typeof createEngagements>;
type Action = Parameters<Module["service"]["step"]>[1]["action"];

/** The module on a fresh database beside an upstream world in memory. */
export type Harness = {
  readonly t: TestPlatform;
  readonly world: World;
  readonly module: Module;
  readonly now: () => string;
  readonly step: (
    actor: Actor,
    id: string,
    action: Action,
    more?: object,
  ) => ReturnType<Module["service"]["step"]>;
  /** A fresh engagement, taken as far as invited. */
  readonly invited: (needId: string, expertId: string) => ReturnType<Module["service"]["step"]>;
  /** Another published need like n1, so that pairs do not collide between tests. */
  readonly freshNeed: () => string;
  readonly close: () => Promise<void>;
};

export async function aModule(): Promise<Harness> {
  const t = await testPlatform({
    migrations: { ...platformMigrations, ...engagementMigrations },
    poolSize: 50,
  });
  const world = aWorld();
  const module = createEngagements(t.platform, world.ports);
  let fresh = 0;
  const step: Harness["step"] = (actor, id, action, more = {}) =>
    module.service.step(t.context(actor), { id, action, ...more });
  return {
    t,
    world,
    module,
    step,
    now: () => t.platform.clock().toISOString(),
    async invited(needId, expertId) {
      const made = await module.service.propose(t.context(people.city), {
        needId,
        expertId,
        upTo: "shortlisted",
        reason: "测试需要",
      });
      return step(people.city, made.id, "invite");
    },
    freshNeed() {
      const id = `fresh-${++fresh}`;
      const n1 = world.needs.get("n1");
      assert.ok(n1);
      world.needs.set(id, { ...n1, id, code: `XQ-${id}` });
      return id;
    },
    async close() {
      await module.close();
      await t.close();
    },
  };
}

/** For `assert.rejects`: refused with this code. */
export const refusedAs = (code: string) => (error: unknown) => {
  assert.ok(error instanceof Refusal, String(error));
  assert.equal(error.code, code);
  return true;
};
