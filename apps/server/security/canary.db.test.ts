import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { openApiDocument } from "#platform/http/openapi.ts";
import { type Client, clientOf } from "./world/client.ts";
import {
  BODY,
  BUDGET,
  GUEST,
  NEED_CONTACT,
  PERSON,
  type Planted,
  plantSecrets,
  WORDS,
} from "./world/secrets.ts";
import { type Sighting, sightings } from "./world/sightings.ts";
import { openStage, type Stage } from "./world/stage.ts";

let stage: Stage;
let as: Client;
let made: Planted;
let sighted: readonly Sighting[];
let searches: readonly string[];
before(async () => {
  stage = await openStage({ effects: true });
  as = clientOf(stage.t.app, stage.cookies);
  made = await plantSecrets(stage);
  ({ sighted, searches } = await sightings(stage, made));
});
after(() => stage?.close());

const lines = (found: readonly Sighting[]): string =>
  found.map((s) => `\n${s.who} sees ${s.word} at ${s.url}`).join("");

/** What those see who should not; and each who should, does. */
function outside(words: readonly string[], rights: readonly string[]): Sighting[] {
  const found = sighted.filter((s) => words.includes(s.word));
  for (const who of rights)
    assert.ok(
      found.some((s) => s.who === who),
      `${who} should read it`,
    );
  return found.filter((s) => !rights.includes(s.who));
}

test("the restricted body of a confidential need shows to its enterprise, its county, its city and the departments asked; to nobody else, anywhere", () => {
  const found = [BODY, BUDGET].flatMap((word) =>
    outside([word], ["enterprise", "county", "city", "department"]),
  );
  assert.equal(found.length, 0, lines(found));
  assert.deepEqual(searches, [], "a search for its words finds it");
});

test("contacts of a need show to the city, its county and its enterprise only", () => {
  const found = outside(Object.values(NEED_CONTACT), ["city", "county", "enterprise"]);
  assert.equal(found.length, 0, lines(found));
});

test("an expert's contact data show to the city operator and the expert; identity and bank data to the expert alone, and for a reason", async () => {
  const { idNumber, bankAccount, ...contact } = PERSON;
  const contacts = outside(Object.values(contact), ["city", "invitedExpert"]);
  assert.equal(contacts.length, 0, lines(contacts));
  const secrets = outside([idNumber, bankAccount], ["invitedExpert"]);
  assert.equal(secrets.length, 0, lines(secrets));
  const revealed = await as("city", "POST", `/api/experts/${made.expert}/reveal`, { reason: "接待报销" });
  assert.ok(JSON.stringify(revealed).includes(bankAccount));
});

test("journey, diet, telephone and bed of a guest show to the city, the county that receives and the guest; link and ticket to nobody who reads", async () => {
  const { companion, ...guest } = GUEST;
  const found = outside(Object.values(guest), ["city", "county", "invitedExpert"]);
  assert.equal(found.length, 0, lines(found));
  // Who comes along is for whoever watches over the days as well; not for other parties, counties or offices.
  const watching = ["city", "county", "invitedExpert", "taskForce", "leader"];
  const companions = outside([companion], watching);
  assert.equal(companions.length, 0, lines(companions));
  const { pool } = stage.t.runtime.platform;
  const { rows } = await pool.query<{ secret: string }>("select secret from check_in_tickets");
  assert.ok(rows.length > 0 && String(made.link).length > 20);
  for (const word of [String(made.link), ...rows.map((r) => r.secret)]) {
    const places = (await columnsHolding([word])).map((p) => p.place);
    assert.deepEqual(
      places.filter((p) => p !== "check_in_tickets.secret"),
      [],
    );
    assert.ok(!stage.t.logs.some((line) => line.includes(word)));
  }
});

test("search text, audit, outbox, logs and the API's description hold none of it", async () => {
  const words = WORDS;
  const places = await columnsHolding(words);
  const kept =
    /^(needs\.body|record_versions\.snapshot|idempotency_keys\.response|experts\.(contact|restricted|contact_key)|people\.(email|mobile)|people\.search_text|attendances\.(reply|hotel_name|hotel_room)|attendance_invitations\.email)$/;
  assert.deepEqual(
    places.filter((p) => !kept.test(p.place)),
    [],
  );
  const telling = stage.t.logs.filter((line) => words.some((word) => line.includes(word)));
  assert.deepEqual(telling, []);
  const described = JSON.stringify(
    openApiDocument({
      operations: [...stage.operations.values()],
      version: "0",
      publicUrl: "http://localhost",
    }),
  );
  assert.ok(!words.some((word) => described.includes(word)));
});

/** Which text and JSON columns of which tables hold one of the words. */
async function columnsHolding(words: readonly string[]): Promise<{ place: string; word: string }[]> {
  const { pool } = stage.t.runtime.platform;
  const { rows } = await pool.query<{ t: string; c: string }>(
    `select table_name t, column_name c from information_schema.columns
     where table_schema = 'public' and data_type in ('text', 'jsonb', 'json', 'ARRAY', 'character varying')`,
  );
  const found: { place: string; word: string }[] = [];
  for (const { t, c } of rows)
    for (const word of words) {
      const hit = await pool.query(`select 1 from "${t}" where position($1 in "${c}"::text) > 0 limit 1`, [
        word,
      ]);
      if (hit.rowCount) found.push({ place: `${t}.${c}`, word });
    }
  return found;
}

test("a person's own copy holds everything kept about the person", async () => {
  const reply = await stage.t.call("GET", "/api/me/export", { cookie: made.cookie });
  assert.equal(reply.status, 200);
  for (const word of [...Object.values(PERSON), ...Object.values(GUEST), "金丝雀专家", "胶料配方老化"])
    assert.ok(reply.text.includes(word), `${word} is missing`);
  for (const id of [made.engagement, made.guest, made.paper, made.attendance])
    assert.ok(reply.text.includes(id ?? "-"), `${id} is missing`);
});

test("a person forgotten leaves nothing behind but the evidence", async () => {
  await stage.t.call("POST", "/api/me/deletion-request", {
    cookie: made.cookie,
    body: { reason: "不再参加" },
  });
  await as("administrator", "POST", `/api/accounts/${made.person}/anonymise`, { reason: "本人申请注销" });
  stage.t.runtime.outbox.kick();
  await stage.t.runtime.outbox.drained();
  assert.deepEqual(await columnsHolding([...Object.values(PERSON), ...Object.values(GUEST)]), []);
  // The name stands where it is evidence: in the chained log, and on a signed paper with the row that follows it.
  const named = (await columnsHolding(["金丝雀专家"])).map((p) => p.place);
  assert.deepEqual(
    named.filter((p) => !/^(audit_entries\.actor_name|papers\.\w+|ledger_\w+\.\w+)$/.test(p)),
    [],
  );
  const dead = await stage.t.call("GET", "/api/me", { cookie: made.cookie });
  assert.equal(dead.status, 401);
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int n from auth_sessions where user_id = ${made.person}`.execute(
    stage.t.runtime.platform.db,
  );
  assert.equal(rows[0]?.n, 0);
});
