import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { authorisationTable } from "./authorisation/index.ts";
import { allowedOne, at, changed, type Path } from "./world/allowed.ts";
import { openStage, type Stage } from "./world/stage.ts";

const NUMBERS = [-1, 0, 0.5, 2 ** 31, 2 ** 53, 1e300];
const INSTANTS = ["0000-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"];
const DAYS = ["0000-01-01", "0001-01-01", "9999-12-31"];
const MANY = 6000;

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage?.close());

/** What stands in the place of a number, a day, an instant or a list. */
function instead(value: unknown): readonly unknown[] {
  if (typeof value === "number") return NUMBERS;
  if (Array.isArray(value)) return [[], Array.from({ length: MANY }, () => value[0] ?? "x")];
  if (typeof value !== "string") return [];
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return INSTANTS;
  return /^\d{4}-\d\d-\d\d$/.test(value) ? DAYS : [];
}

function places(body: unknown, path: Path = []): { path: Path; values: readonly unknown[] }[] {
  const here = instead(body);
  const below =
    body !== null && typeof body === "object"
      ? Object.entries(body).flatMap(([key, value]) =>
          places(value, [...path, Array.isArray(body) ? Number(key) : key]),
        )
      : [];
  return here.length > 0 ? [{ path, values: here }, ...below] : below;
}

test("numbers, days and lists beyond all measure: refused or done, never a fault, never long", async (context) => {
  const wrong: string[] = [];
  let tried = 0;
  for (const row of authorisationTable) {
    const asked = row.asked(stage.world);
    const who = allowedOne(row);
    if (!who || asked.body === undefined) continue;
    for (const { path, values } of places(asked.body))
      for (const value of values) {
        tried++;
        const begun = process.cpuUsage();
        const body = changed(asked.body, path, () => value);
        const reply = await stage.ask(row.operation, { ...asked, body }, stage.cookies[who]);
        const { user } = process.cpuUsage(begun);
        const what = `${row.operation} ${path.join(".")} ← ${JSON.stringify(value).slice(0, 40)} (was ${JSON.stringify(at(asked.body, path)).slice(0, 40)})`;
        if (reply.status >= 500)
          wrong.push(
            `${what}: ${reply.status} ${stage.t.logs.findLast((l) => l.includes('"bug"'))?.slice(0, 600)}`,
          );
        if (reply.text.length > 1_000_000) wrong.push(`${what}: ${reply.text.length} characters`);
        if (user > 5_000_000) wrong.push(`${what}: ${user / 1e6} s`);
      }
  }
  context.diagnostic(`${tried} tried`);
  assert.equal(wrong.length, 0, `\n${wrong.join("\n")}`);
  assert.ok(tried > 300, `only ${tried} were tried`);
});
