import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { insertRows } from "#platform/db/insert-rows.ts";
import { people } from "../../testing/a-programme.ts";
import { type AnAttendance, anAttendance, aReply, MAIN } from "../../testing/an-attendance.ts";
import { refused } from "../../testing/programme-module.ts";
import { createDay } from "../day/index.ts";
import { dataOf, personAnonymised } from "../person.ts";

let a: AnAttendance;
before(async () => {
  a = await anAttendance();
  await a.add(["expert:e1", "expert:e2", "organisation:org-a", "organisation:org-b", "organisation:org-c"]);
});
after(() => a.close());

const list = async () =>
  (
    await a.platform.db
      .selectFrom("attendances")
      .select(["party", "partyId", "name"])
      .orderBy("party")
      .execute()
  ).map((r) => `${r.party} ${r.partyId} ${r.name}`);
const merge = (from: string, into: string, mergeId = `${from}-${into}`) => ({ mergeId, from, into }) as const;
const merged = (m: ReturnType<typeof merge>) =>
  a.happen((work) => a.services.reactions.organisationMerged(work, { type: "organisation.merged", ...m }));
const unmerged = (m: ReturnType<typeof merge>) =>
  a.happen((work) =>
    a.services.reactions.organisationUnmerged(work, { type: "organisation.unmerged", ...m }),
  );

test("the list follows a guest's answer told elsewhere; an invitation taken back takes its links along", async () => {
  const token = await a.link("expert:e2");
  const told = (reply: "accepted" | "declined" | "withdrawn") =>
    a.happen((work) =>
      a.services.reactions.guestChanged(work, {
        type: "guest.changed",
        activityId: MAIN,
        expertId: "e2",
        reply,
        note: null,
        at: "2023-09-23T10:00:00.000Z",
      }),
    );
  await told("accepted");
  assert.deepEqual(
    [(await a.row("expert:e2")).replyState, (await a.row("expert:e2")).repliedBy],
    ["accepted", "p-city"],
  );
  await told("withdrawn");
  assert.equal((await a.row("expert:e2")).replyState, "not-invited");
  const actor = { ...people.city, personId: "anonymous", grants: [] };
  await assert.rejects(
    a.services.invitations.open(a.t.context(actor), { token, ip: "::1", actor }),
    refused("attendance.link-revoked"),
  );
});

test("an organisation that became part of another brings attendance, tickets and check-in along, and takes them back", async () => {
  const day = createDay(a.platform, a.ports, a.timetables.repairs).services;
  await a.reply("organisation:org-b", aReply({ attendees: [{ name: "测试乙" }] }));
  await day.tickets.issue(a.t.context(people.city), MAIN);
  await day.checkIns.record(a.t.context(people.city), {
    activityId: MAIN,
    events: [
      {
        eventId: "11111111-1111-4111-8111-111111111111",
        way: "name",
        party: "organisation:org-b",
        at: "2023-09-23T22:00:00.000Z",
        device: "台一",
      },
    ],
  });
  const of = async (party: string) => {
    const { rows } = await a.platform.pool.query<{ n: string }>(
      "select (select count(*) from check_in_tickets where party = $1) || ' ' || (select count(*) from check_ins where party = $1) n",
      [party],
    );
    return rows[0]?.n;
  };
  const before = await list();
  assert.equal(await of("organisation:org-b"), "1 1");
  // The survivor is not on the list: org-c leaves it first.
  await a.platform.db.deleteFrom("attendances").where("party", "=", "organisation:org-c").execute();
  await a.platform.db.deleteFrom("checkInTickets").where("party", "=", "organisation:org-c").execute();
  await merged(merge("org-b", "org-c"));
  assert.ok((await list()).includes("organisation:org-c org-c 企业org-c"));
  assert.deepEqual([await of("organisation:org-b"), await of("organisation:org-c")], ["0 0", "1 1"]);
  await unmerged(merge("org-b", "org-c"));
  assert.deepEqual(
    await list(),
    before.filter((line) => !line.includes("org-c")),
  );
  assert.deepEqual([await of("organisation:org-b"), await of("organisation:org-c")], ["1 1", "0 0"]);
});

test("where both are on the list, both stay", async () => {
  const before = await list();
  await merged(merge("org-a", "org-b"));
  assert.deepEqual(await list(), before);
  await unmerged(merge("org-a", "org-b"));
  assert.deepEqual(await list(), before);
});

test("a person's copy holds what was said and done; forgotten, nothing of it is left but that somebody came", async () => {
  const { db, pool } = a.platform;
  const token = await a.link("expert:e1", "canary-mail@example.test");
  await a.reply(
    "expert:e1",
    aReply({
      note: "canary-note",
      diet: "other",
      dietNote: "canary-diet",
      hotel: true,
      attendees: [{ name: "专家e1", phone: "13899990000" }],
    }),
    people.expert,
  );
  const { id, version } = await a.row("expert:e1");
  await a.services.edit(a.t.context(people.city), {
    id,
    version,
    hotelName: "canary-hotel",
    hotelRoom: "canary-room",
  });
  const day = createDay(a.platform, a.ports, a.timetables.repairs).services;
  await day.tickets.issue(a.t.context(people.city), MAIN);
  await day.checkIns.record(a.t.context(people.city), {
    activityId: MAIN,
    events: [
      {
        eventId: "22222222-2222-4222-8222-222222222222",
        way: "name",
        party: "expert:e1",
        at: "2023-09-23T22:00:00.000Z",
        device: "台一",
      },
    ],
  });
  await db
    .updateTable("negotiationMeetings")
    .set({ ownerIds: ["p-expert"] })
    .where("id", "=", "e1a")
    .execute();
  await insertRows(db, "meetingOutcomes", [
    {
      id: "o1",
      meetingId: "e1a",
      activityId: MAIN,
      editionId: "jz",
      county: "410882",
      side: "expert",
      outcome: "weak",
      nextStep: null,
      who: null,
      note: "canary-outcome",
      occurredAt: "2023-09-24T01:00:00.000Z",
      recordedAt: "2023-09-24T01:00:00.000Z",
      byName: "专家e1",
      version: 1,
    },
  ]);
  const copy = JSON.stringify(await dataOf(db, "p-expert"));
  for (const word of [
    ...["canary-note", "canary-diet", "canary-hotel", "canary-room", "canary-mail", "canary-outcome"],
    ...["13899990000", "QT-e1a", "台一"],
  ])
    assert.ok(copy.includes(word), `${word} is missing`);
  const { rows } = await pool.query<{ secret: string }>("select secret from check_in_tickets");
  for (const { secret } of rows) assert.ok(!copy.includes(secret), "a ticket's secret");
  assert.ok(!copy.includes(token) && !/tokenHash|searchText/.test(copy));
  assert.deepEqual((await dataOf(db, "p-nobody")).attendances, []);

  await a.happen((work) => personAnonymised(work, { type: "account.anonymised", personId: "p-expert" }));
  const places = await pool.query<{ t: string }>(
    "select table_name t from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  for (const { t } of places.rows)
    for (const word of ["canary-", "13899990000"]) {
      const found = await pool.query(`select 1 from "${t}" x where x::text like $1 limit 1`, [`%${word}%`]);
      assert.equal(found.rowCount, 0, `${word} in ${t}`);
    }
  const left = await a.row("expert:e1");
  assert.deepEqual([left.replyState, left.reply?.hotel, left.reply?.attendees], ["accepted", true, []]);
  const tickets = await db
    .selectFrom("checkInTickets")
    .selectAll()
    .where("party", "=", "expert:e1")
    .execute();
  assert.ok(tickets.length > 0 && tickets.every((t) => t.revokedAt && t.personName === "已注销"));
  const here = await db
    .selectFrom("checkIns")
    .selectAll()
    .where("party", "=", "expert:e1")
    .executeTakeFirst();
  assert.deepEqual([here?.name, here?.at], ["已注销", "2023-09-23T22:00:00.000Z"]);
});
