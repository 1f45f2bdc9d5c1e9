import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Refusal } from "#platform/kernel/refusal.ts";
import { anActor } from "#platform/testing/test-platform.ts";
import type { PartyKey } from "../../model/party.ts";
import { TimetableInput } from "../../model/timetable/problem/inputs.ts";
import { timetableProblem } from "../../model/timetable/problem/problem.ts";
import { BoardEdit, TimetableSettings } from "../../model/timetable.ts";
import { people, QINYANG, WENXIAN } from "../../testing/a-programme.ts";
import { type AnAttendance, anAttendance, aReply, MAIN, standing } from "../../testing/an-attendance.ts";
import { refused } from "../../testing/programme-module.ts";
import { createSituations } from "../timetable/situations.ts";

let a: AnAttendance;
before(async () => {
  a = await anAttendance();
});
after(() => a.close());

const viewer = (actor = people.city) => ({ actor, now: a.t.platform.clock().toISOString() });

test("collected are the guests and both sides of standing engagements; once more adds nobody", async () => {
  a.upstream.engagements.push(
    standing("e1", "org-a"),
    standing("e2", "org-a"),
    standing("e1", "org-b", WENXIAN),
  );
  a.upstream.guests.push({
    id: "g3",
    activityId: MAIN,
    note: null,
    expertId: "e3",
    county: null,
    replyState: "accepted",
    repliedAt: "2023-09-20T00:00:00.000Z",
    invitedAt: "2023-09-18T00:00:00.000Z",
  });
  assert.deepEqual(await a.collect(), { added: 5, known: 0 });
  assert.deepEqual(await a.collect(), { added: 0, known: 5 });
  const e1 = await a.row("expert:e1");
  // Two counties wait for the expert; the first engagement's county receives.
  assert.deepEqual([e1.county, e1.replyState, e1.ownerId], [QINYANG, "not-invited", "p-expert"]);
  const e3 = await a.row("expert:e3");
  assert.deepEqual([e3.county, e3.replyState], [null, "accepted"]);
  assert.equal((await a.row("organisation:org-b")).county, WENXIAN);
});

test("only whoever hosts collects; a county puts on the list whom it receives itself", async () => {
  await assert.rejects(a.collect(people.qinyang), refused("not-allowed"));
  await assert.rejects(a.add(["expert:e4"], null, people.qinyang), refused("not-allowed"));
  await assert.rejects(a.add(["expert:e4"], WENXIAN, people.qinyang), refused("not-allowed"));
  await assert.rejects(a.add(["expert:nobody"]), refused("attendance.not-on-list", "expert:nobody"));
  await assert.rejects(a.add(["expert:e4"], "410799"), refused("invalid-input"));
  const { added, known } = await a.add(["expert:e4", "expert:e1"], QINYANG, people.qinyang);
  assert.deepEqual([added.map((x) => x.party), known], [["expert:e4"], 1]);
});

test("a county sees its own parties only; who only watches sees neither telephones nor diet nor bed", async () => {
  const secret = aReply({
    diet: "halal",
    dietNote: "不吃牛肉",
    note: "膝盖不好",
    hotel: true,
    attendees: [{ name: "测试甲", phone: "13812345678" }],
  });
  await a.reply("organisation:org-b", secret);
  const { id, version } = await a.row("organisation:org-b");
  await a.services.edit(a.t.context(people.wenxian), {
    id,
    version,
    hotelName: "迎宾馆",
    hotelRoom: "贵宾楼八室",
  });
  await assert.rejects(
    a.services.edit(a.t.context(people.qinyang), { id, version: version + 1, hotelName: "别处" }),
    refused("not-found"),
  );
  await assert.rejects(a.reply("organisation:org-b", secret, people.enterprise), refused("not-found"));
  const listed = async (actor: typeof people.city, query: Record<string, string> = {}) => {
    const operation = a.operations.find((o) => o.id === "listAttendance");
    const reply = await operation?.handler({
      context: { ...viewer(actor), locale: "zh", command: a.t.context(actor) },
      query: { activity: MAIN, ...query },
      params: {},
    } as never);
    return (reply as { items: Record<string, unknown>[]; nextCursor?: string | null }) ?? { items: [] };
  };
  const names = async (actor: typeof people.city, query = {}) =>
    (await listed(actor, query)).items.map((i) => i.party).sort();
  assert.deepEqual(await names(people.wenxian), ["organisation:org-b"]);
  assert.deepEqual(await names(people.enterprise), ["organisation:org-a"]);
  assert.equal((await names(people.leader)).length, 6);
  const shown = JSON.stringify((await listed(people.leader)).items);
  for (const word of ["halal", "牛肉", "膝盖", "13812345678", "迎宾馆", "贵宾楼"])
    assert.ok(!shown.includes(word), `a leader reads ${word}`);
  const near = JSON.stringify((await listed(people.wenxian)).items);
  for (const word of ["halal", "牛肉", "13812345678", "迎宾馆", "贵宾楼"])
    assert.ok(near.includes(word), word);
  // Nor does an order or a filter tell what is masked.
  assert.deepEqual(await names(people.leader, { diet: "halal" }), []);
  assert.deepEqual(await names(people.leader, { sort: "hotelName" }), []);
  assert.deepEqual(await names(people.wenxian, { diet: "halal" }), ["organisation:org-b"]);
});

test("nobody hands a party to a county he does not act for, nor out of his own sight", async () => {
  const { id, version } = await a.row("expert:e4");
  for (const county of [WENXIAN, null])
    await assert.rejects(
      a.services.edit(a.t.context(people.qinyang), { id, version, county }),
      refused("not-allowed"),
    );
  const moved = await a.services.edit(a.t.context(people.city), { id, version, county: WENXIAN });
  assert.equal(moved.county, WENXIAN);
});

test("a county that hosts an event sees and invites everybody on its list, and nobody on the city's", async () => {
  const host = a.t.context(people.qinyang);
  const add = (parties: PartyKey[]) =>
    a.services.add(host, { activityId: "jz-event", parties, county: null });
  const { added } = await add(["organisation:org-b", "expert:e2"]);
  assert.equal(added.length, 2);
  const operation = (id: string) => a.operations.find((o) => o.id === id);
  const ask = async (id: string, given: object, actor = people.qinyang) =>
    operation(id)?.handler({
      context: { ...viewer(actor), locale: "zh", command: a.t.context(actor) },
      ...given,
    } as never) as Promise<{ items: { party: string; county: string }[] } & Record<string, number>>;
  const listed = (actor = people.qinyang, activity = "jz-event") =>
    ask("listAttendance", { query: { activity, sort: "name" }, params: {} }, actor);
  assert.deepEqual(
    (await listed()).items.map((i) => [i.party, i.county]),
    // Who belongs to no county of the edition stands with the host.
    [
      ["organisation:org-b", WENXIAN],
      ["expert:e2", QINYANG],
    ],
  );
  assert.equal((await ask("countAttendance", { params: { id: "jz-event" } })).all, 2);
  assert.equal((await listed(people.wenxian)).items.length, 1);
  assert.ok((await listed(people.qinyang, MAIN)).items.every((i) => i.county === QINYANG));
  const made = await a.services.inviting.invite(host, { ids: added.map((x) => x.id), send: true });
  assert.equal(made.made.length, 2);
  const [mine] = added;
  await a.services.edit(host, { id: mine?.id ?? "", version: 2, hotelName: "迎宾馆" });
});

test("two answer at once: one counts, the other is told what changed", async () => {
  const { id, version } = await a.row("organisation:org-a");
  const answers = await Promise.allSettled([
    a.services.reply(a.t.context(people.enterprise), { id, version, reply: aReply() }),
    a.services.reply(a.t.context(people.city), { id, version, reply: aReply({ reply: "declined" }) }),
  ]);
  const lost = answers.find((x) => x.status === "rejected");
  assert.equal(answers.filter((x) => x.status === "fulfilled").length, 1);
  assert.ok(refused("stale-version")(lost?.reason));
  const { changes } = (lost as { reason: Refusal }).reason.detail;
  assert.ok(changes?.some((c) => c.field === "replyState"));
  await a.reply("organisation:org-a", aReply({ representatives: 2 }));
});

test("journeys that cannot be are refused by field", async () => {
  const journey = (day: string, time: string) => ({ day, time, transport: "train" });
  const wrong = async (reply: object) => {
    await assert.rejects(a.reply("expert:e1", aReply(reply)), (error: unknown) => {
      assert.ok(refused("invalid-input")(error));
      return true;
    });
  };
  await wrong({ arrival: journey("2023-09-26", "09:00") });
  await wrong({ departure: journey("2023-09-23", "09:00") });
  await wrong({ arrival: journey("2023-09-24", "10:00"), departure: journey("2023-09-24", "10:00") });
  await wrong({ arrival: journey("2020-01-01", "10:00") });
  await wrong({ diet: "other" });
});

test("from when to when somebody is there decides the slots of the timetable; a guest's answer reaches the guest list", async () => {
  await a.reply(
    "expert:e1",
    aReply({
      arrival: { day: "2023-09-24", time: "09:40", transport: "car" },
      departure: { day: "2023-09-24", time: "10:30", transport: "car" },
    }),
    people.expert,
  );
  assert.deepEqual(a.upstream.told.at(-1), { expertId: "e1", reply: "accepted" });
  const loaded = await createSituations(a.platform, a.ports).load(MAIN);
  const { problem } = timetableProblem(loaded?.situation as never, TimetableSettings.parse({}));
  const of = (key: string) => problem.participants.find((p) => p.id === key);
  // By car at 09:40, at the table a quarter of an hour later, until 10:30: of the slots at 09:00, 09:30, 10:00 and 10:30 only the third.
  assert.deepEqual([...(of("expert:e1")?.unavailable ?? [])].sort(), ["s1", "s2", "s4"]);
  assert.equal(of("organisation:org-a")?.parallel, 2);
  await a.reply("expert:e1", aReply(), people.expert);
});

test("an answer that changes after publication tells of it and waits for whoever runs the days, until the next version", async () => {
  const told: { changed: readonly string[]; published: number }[] = [];
  a.t.platform.events.on("attendance.changed", async (_work, event) => void told.push(event as never));
  const city = a.t.context(people.city);
  const todo = async (actor = people.city) =>
    (await a.todos(actor, { now: viewer().now, editionId: null } as never)).find(
      (x) => x.kind === "attendance.changed",
    )?.count;
  await a.reply("expert:e2", aReply({ representatives: 1 }));
  assert.deepEqual([told.length, await todo()], [0, undefined]);
  const publish = async (name: string) => {
    const { id } = await a.timetables.service.create(
      city,
      TimetableInput.parse({ activityId: MAIN, name, from: name === "一" ? undefined : { kind: "version" } }),
    );
    const edited = await a.timetables.service.move(city, {
      id,
      ...BoardEdit.parse({ version: 1, place: [{ meeting: "e2a", slot: "s2", table: "t1" }] }),
    });
    await a.timetables.publishing.publish(city, { id, version: edited.version });
  };
  for (const m of ["e1a", "e1b", "e2c", "e3b", "e3c", "e4a", "e4b"])
    await a.t.platform.db
      .updateTable("negotiationMeetings")
      .set({ state: "cancelled" })
      .where("id", "=", m)
      .execute();
  await publish("一");
  // A telephone or a hotel is no matter of the timetable.
  await a.reply("expert:e2", aReply({ hotel: true }));
  assert.deepEqual([told.length, await todo()], [0, undefined]);
  await a.reply("expert:e2", aReply({ departure: { day: "2023-09-24", time: "09:45", transport: "car" } }));
  assert.deepEqual(
    told.map((e) => [e.published, e.changed]),
    [[1, ["departure"]]],
  );
  assert.equal(await todo(), 1);
  assert.equal(await todo(people.enterprise), undefined);
  // Whoever meets nobody disturbs nothing.
  await a.reply("expert:e3", aReply({ reply: "declined" }));
  assert.equal(await todo(), 1);
  await a.reply("expert:e2", aReply());
  await publish("二");
  assert.equal(await todo(), undefined);
});

test("what a stranger, an auditor or another enterprise may do with the list: nothing", async () => {
  const { id, version } = await a.row("expert:e1");
  for (const actor of [
    anActor("p-else", ["enterprise", { kind: "organisation", id: "org-c" }]),
    anActor("anonymous"),
  ]) {
    await assert.rejects(
      a.services.reply(a.t.context(actor), { id, version, reply: aReply() }),
      refused("not-found"),
    );
    await assert.rejects(
      a.services.inviting.invite(a.t.context(actor), { ids: [id], send: true }),
      refused("not-found"),
    );
  }
});
