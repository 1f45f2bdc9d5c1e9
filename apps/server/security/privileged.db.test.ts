import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { z } from "zod";
import { authorisationTable } from "./authorisation/index.ts";
import { allowedOne, at, changed, objectPaths, type Path } from "./world/allowed.ts";
import { openStage, type Stage } from "./world/stage.ts";

/** What the platform decides itself, as a client might try to decide it. */
const PRIVILEGED = {
  id: "00000000-0000-7000-8000-000000000000",
  version: 999,
  state: "published",
  status: "closed",
  role: "administrator",
  roles: ["administrator"],
  grants: [{ role: "administrator", scope: { kind: "city", code: "410800" } }],
  isAdmin: true,
  system: true,
  demo: true,
  invented: true,
  city: "410700",
  county: "410825",
  personId: "someone-else",
  createdAt: "2001-01-01T00:00:00.000Z",
  recordedAt: "2001-01-01T00:00:00.000Z",
  registeredBy: "someone-else",
  filledInBy: "someone-else",
  confidential: false,
  verification: "verified",
  degreeVerification: "verified",
  allowedActions: ["everything"],
  hash: "0".repeat(64),
  seq: 1,
} as const;

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage?.close());

/** Names that the operation itself takes at this place; there they are input like any other. */
function takenAt(operation: string, path: Path): Set<string> {
  const body = stage.operations.get(operation)?.body;
  const names = new Set<string>();
  const walk = (schema: Record<string, unknown>, rest: Path): void => {
    for (const key of ["anyOf", "oneOf", "allOf"] as const)
      for (const one of (schema[key] as Record<string, unknown>[] | undefined) ?? []) walk(one, rest);
    const [key, ...further] = rest;
    if (key === undefined) {
      for (const name of Object.keys((schema.properties as object | undefined) ?? {})) names.add(name);
      return;
    }
    const next =
      typeof key === "number"
        ? schema.items
        : (schema.properties as Record<string, unknown> | undefined)?.[key];
    if (next) walk(next as Record<string, unknown>, further);
  };
  if (body)
    walk(z.toJSONSchema(body, { io: "input", unrepresentable: "any" }) as Record<string, unknown>, path);
  return names;
}

test("fields that are the platform's to decide are refused by name in every write, at every depth", async (context) => {
  const wrong: string[] = [];
  let tried = 0;
  for (const row of authorisationTable) {
    const asked = row.asked(stage.world);
    const who = allowedOne(row);
    if (!who || asked.body === undefined) continue;
    for (const path of objectPaths(asked.body)) {
      const taken = takenAt(row.operation, path);
      const present = at(asked.body, path) as object;
      const added = Object.fromEntries(
        Object.entries(PRIVILEGED).filter(([name]) => !taken.has(name) && !(name in present)),
      );
      if (taken.size === 0) continue; // A record with free keys: columns of an import.
      const body = changed(asked.body, path, (value) => ({ ...(value as object), ...added }));
      const reply = await stage.ask(row.operation, { ...asked, body }, stage.cookies[who]);
      tried += Object.keys(added).length;
      const unnamed = Object.keys(added).filter((name) => !reply.text.includes(name));
      if (reply.status !== 400)
        wrong.push(`${row.operation} ${path.join(".")}: ${reply.status} ${reply.text.slice(0, 200)}`);
      else if (unnamed.length > 0)
        wrong.push(`${row.operation} ${path.join(".")}: taken silently: ${unnamed}`);
    }
  }
  context.diagnostic(`${tried} fields tried`);
  assert.equal(wrong.length, 0, `\n${wrong.join("\n")}`);
  assert.ok(tried > 1500, `only ${tried} fields were tried`);
});

test("a claim does not verify itself: honours stated as verified stay claimed, also by the city that registers", async () => {
  const honours = [{ title: "国家杰青", verification: "verified" }];
  const now = await stage.t.call("GET", `/api/experts/${stage.world.expert}`, {
    cookie: stage.cookies.expert,
  });
  const { public: shown, version } = now.body as { public: object; version: number };
  const edited = await stage.ask(
    "editExpert",
    { params: { id: stage.world.expert }, body: { version, values: { public: { ...shown, honours } } } },
    stage.cookies.expert,
  );
  assert.equal(edited.status, 200, edited.text);
  assert.equal(verificationOf(edited.body), "claimed");
  const row = authorisationTable.find((r) => r.operation === "registerExpert");
  const body = row?.asked(stage.world).body as { public: object };
  const registered = await stage.ask(
    "registerExpert",
    { body: { ...body, public: { ...body.public, honours } } },
    stage.cookies.city,
  );
  assert.equal(registered.status, 201, registered.text);
  assert.equal(verificationOf(registered.body), "claimed");
});

const verificationOf = (expert: unknown): string | undefined =>
  (expert as { public: { honours: { verification: string }[] } }).public.honours[0]?.verification;
