import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Refusal } from "#platform/kernel/refusal.ts";
import { accountsWorld } from "../../testing/accounts-world.ts";

let w: Awaited<ReturnType<typeof accountsWorld>>;
before(async () => {
  w = await accountsWorld();
});
after(() => w.t.close());

const GOOD = "g".repeat(32);
const check = (secret: string) => async () => {
  // As long as a look into the database takes, so that all who ask at once are at it together.
  await new Promise((resolve) => setTimeout(resolve, 20));
  return secret === GOOD ? "whose it is" : null;
};
const ask = (secret: string, ip = "203.0.113.9") => w.t.accounts.links.guarded({ secret, ip }, check(secret));

test("a good link opens for a whole office at once, also from an address that tried wrong ones", async () => {
  const opened = await Promise.all(Array.from({ length: 40 }, () => ask(GOOD)));
  assert.ok(opened.every((o) => o === "whose it is"));
});

test("a wrong one is counted: five times nobody's, then the address has to wait", async () => {
  const wrong = "w".repeat(32);
  for (let i = 0; i < 5; i++) assert.equal(await ask(wrong), null);
  await assert.rejects(ask(wrong), (e: unknown) => e instanceof Refusal && e.code === "too-many-requests");
  assert.equal(await ask(wrong, "203.0.113.10"), null);
  assert.equal(await ask(GOOD), "whose it is");
});
