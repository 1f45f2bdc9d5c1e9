import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import type { Actor } from "#platform/kernel/actor.ts";
import { aModule, type Harness, refusedAs } from "../testing/a-module.ts";
import { people } from "../testing/a-world.ts";
import { registeredEngagementFigures } from "./index.ts";

let h: Harness;
before(async () => {
  h = await aModule();
});
after(() => h.close());
const as = (actor: Actor, at?: string) => h.t.context(actor, at);

test("a meeting moves a confirmed engagement; in person on the event's days it is at the event", async () => {
  const engagement = await h.invited(h.freshNeed(), "e2");
  await assert.rejects(
    h.step(people.city, engagement.id, "recordMeeting", {
      meeting: { at: "2023-09-24T01:00:00Z", mode: "on-site" },
    }),
    refusedAs("wrong-state"),
  );
  await h.step(people.city, engagement.id, "confirmDemand", { reason: "电话" });
  await h.step(people.city, engagement.id, "confirmSupply", { reason: "电话" });
  await assert.rejects(
    h.step(people.city, engagement.id, "recordMeeting"),
    refusedAs("engagements.meeting-required"),
  );
  await assert.rejects(
    h.step(people.city, engagement.id, "recordMeeting", {
      meeting: { at: "2023-09-25T01:00:00Z", mode: "on-site" },
    }),
    refusedAs("engagements.in-future"),
  );
  await h.step(people.city, engagement.id, "planMeeting", {
    meeting: { at: "2023-09-24T01:00:00Z", mode: "on-site", table: "3" },
  });
  const met = await h.step(people.city, engagement.id, "recordMeeting", {
    meeting: { at: "2023-09-24T01:30:00Z", mode: "on-site", minutes: "谈成了", result: "negotiating" },
  });
  assert.equal(met.state, "met");
  assert.deepEqual(
    met.meetings.map((m) => [m.status, m.atEvent]),
    [
      ["cancelled", true],
      ["held", true],
    ],
  );
  const side = await h.module.service.view(engagement.id, { actor: people.enterprise, now: h.now() });
  assert.equal(side.meetings[1]?.minutes, null);
});

test("a recorded paper moves the engagement, once; not one that both sides have not confirmed", async () => {
  const engagement = await h.invited(h.freshNeed(), "e2");
  const reach = (state: "intent" | "signed") =>
    h.t.platform.commands.run(h.t.context(people.city), async (work) => {
      work.audit({ action: "test.paper", entityType: "test", entityId: engagement.id });
      await h.module.progress.reached(work, engagement.id, state);
    });
  await assert.rejects(reach("intent"), refusedAs("wrong-state"));
  await h.step(people.enterprise, engagement.id, "confirmDemand");
  await h.step(people.city, engagement.id, "confirmSupply", { reason: "电话" });
  await reach("intent");
  await reach("signed");
  await reach("intent");
  const seen = await h.module.service.view(engagement.id, {
    actor: people.city,
    now: h.now(),
  });
  assert.equal(seen.state, "signed");
  assert.deepEqual(
    seen.history.slice(-2).map((h) => h.to),
    ["intent", "signed"],
  );
});

test("the supply side begins with its own project, which is tied to a need later", async () => {
  const offer = await h.module.service.offer(as(people.expert), {
    expertId: "e1",
    editionId: "jz",
    title: "固态电池中试项目",
  });
  assert.deepEqual(
    [offer.origin, offer.state, offer.need, offer.demanders],
    ["supply", "suggested", null, []],
  );
  await assert.rejects(
    h.module.service.offer(as(people.otherExpert), { expertId: "e1", editionId: "jz", title: "冒名" }),
    refusedAs("not-allowed"),
  );
  const needId = h.freshNeed();
  const linked = await h.module.service.linkNeed(as(people.city), { id: offer.id, needId });
  assert.deepEqual([linked.need?.id, linked.county, linked.demanders[0]?.id], [needId, "410811", "org-a"]);
  await assert.rejects(
    h.module.service.linkNeed(as(people.city), { id: offer.id, needId }),
    refusedAs("engagements.already-linked"),
  );
  await assert.rejects(
    h.module.service.propose(as(people.city), { needId, expertId: "e1" }),
    refusedAs("engagements.exists"),
  );
});

test("a closed need ends what was not confirmed, and an organisation's merge is undone without trace", async () => {
  const needId = h.freshNeed();
  const engagement = await h.invited(needId, "e1");
  const inCommand = (work: Parameters<Parameters<typeof h.t.platform.commands.run>[1]>[0]) =>
    work.audit({ action: "test", entityType: "test", entityId: needId });
  await h.t.platform.commands.run(h.t.context(), async (work) => {
    inCommand(work);
    await h.module.reactions.organisationMerged(work, {
      type: "organisation.merged",
      mergeId: "m1",
      from: "org-a",
      into: "org-b",
    });
  });
  const look = (actor: Actor) => h.module.service.view(engagement.id, { actor, now: h.now() });
  assert.equal((await look(people.otherEnterprise)).demanders[0]?.id, "org-b");
  await h.t.platform.commands.run(h.t.context(), async (work) => {
    inCommand(work);
    await h.module.reactions.organisationUnmerged(work, {
      type: "organisation.unmerged",
      mergeId: "m1",
      from: "org-a",
      into: "org-b",
    });
  });
  assert.equal((await look(people.enterprise)).demanders[0]?.id, "org-a");
  await assert.rejects(look(people.otherEnterprise), refusedAs("not-found"));
  await h.t.platform.commands.run(h.t.context(), async (work) => {
    inCommand(work);
    await h.module.reactions.needClosed(work, { type: "need.closed", needId, reason: "企业撤回" });
  });
  const ended = await look(people.city);
  assert.deepEqual([ended.state, ended.fellThrough?.category], ["fell-through", "need-closed"]);
});

test("todos: the enterprise is asked to confirm, overdue after a week; the expert's list is their own", async () => {
  const todos = h.module.module.todos;
  assert.ok(todos);
  await h.invited(h.freshNeed(), "e1");
  await h.invited(h.freshNeed(), "e2");
  const mine = await todos(people.enterprise, { now: "2023-10-10T00:00:00.000Z" });
  const asked = mine.find((i) => i.kind === "engagements.confirm-demand");
  assert.ok(asked?.overdue && (asked.count ?? 0) >= 1);
  assert.deepEqual(
    await todos(people.otherExpert, { now: "2023-10-10T00:00:00.000Z" }).then((l) => l.map((i) => i.kind)),
    ["engagements.confirm-supply"],
  );
  assert.deepEqual(await todos(people.nobody, { now: "2023-10-10T00:00:00.000Z" }), []);
});

test("an ended edition is read as of its cut-off: days in stage, to-dos and what is overdue stand still", async () => {
  const { edition, list } = h.world.ports.editions;
  const { id } = await h.invited(h.freshNeed(), "e3");
  const e1 = (await list())[0];
  assert.ok(e1);
  const cutOff = (day: string | null) => {
    const ended = { ...e1, cutOff: day };
    Object.assign(h.world.ports.editions, { edition: async () => ended, list: async () => [ended] });
  };
  const at = { actor: people.city, now: "2026-11-20T02:00:00.000Z" };
  const todos = h.module.module.todos;
  assert.ok(todos);
  const asked = async () =>
    (await todos(people.enterprise, at)).find((i) => i.kind === "engagements.confirm-demand");
  try {
    // Invited at 2023-09-24T02:00Z; the cut-off day ends at 2023-09-28T16:00Z in China: four whole days.
    cutOff("2023-09-28");
    assert.equal((await h.module.service.view(id, at)).daysInStage, 4);
    assert.equal((await asked())?.overdue, false);
    assert.equal(
      (await todos(people.city, at)).some((i) => i.kind === "engagements.chase"),
      false,
    );
    // 2023-10-02T16:00Z is eight days later: a week has passed.
    cutOff("2023-10-02");
    assert.equal((await h.module.service.view(id, at)).daysInStage, 8);
    assert.equal((await asked())?.overdue, true);
    cutOff(null);
    // 2023-09-24 to 2026-11-20: 3 years (1096 days, 2024 being a leap year) and 57 days.
    assert.equal((await h.module.service.view(id, at)).daysInStage, 1153);
    assert.equal((await todos(people.city, at)).find((i) => i.kind === "engagements.chase")?.overdue, true);
  } finally {
    Object.assign(h.world.ports.editions, { edition, list });
  }
});

test("an expert's new name is shown and found on every engagement; the old one is found no more", async () => {
  const { id, version } = await h.invited(h.freshNeed(), "e4");
  const e4 = h.world.experts.get("e4");
  assert.ok(e4);
  const found = async (q: string) =>
    (
      await h.t.platform.db
        .selectFrom("engagements")
        .select("id")
        .where("searchText", "like", `%${q}%`)
        .execute()
    ).some((r) => r.id === id);
  assert.equal(await found(e4.name), true);
  h.world.experts.set("e4", { ...e4, name: "改名后的专家" });
  await h.t.platform.commands.run(h.t.context(), async (work) => {
    work.nothingChanged();
    await h.module.reactions.expertChanged(work, { type: "expert.changed", expertId: "e4" });
  });
  assert.deepEqual([await found("改名后的专家"), await found(e4.name)], [true, false]);
  const seen = await h.module.service.view(id, { actor: people.city, now: h.now() });
  // A name is the expert's, not the engagement's own content: no version passes.
  assert.deepEqual([seen.expert?.name, seen.version], ["改名后的专家", version]);
  h.world.experts.set("e4", e4);
});

test("guests count once, until withdrawn; the share is of them", async () => {
  const figure = async (id: string, before: string) => {
    const found = registeredEngagementFigures.find((f) => f.definition.id === id);
    assert.ok(found);
    const at = { editionId: "jz", activityId: "jz-main", before };
    const { rows } = await found.value(at, "city").execute(h.t.platform.db);
    const counties = (await found.value(at, "county").execute(h.t.platform.db)).rows;
    assert.equal(
      counties.reduce((n, r) => n + r.value, 0),
      rows.reduce((n, r) => n + r.value, 0),
    );
    const behind = (await found.rows(at, "city").execute(h.t.platform.db)).rows;
    return {
      value: rows.reduce((n, r) => n + r.value, 0),
      of: rows.reduce((n, r) => n + (r.denominator ?? 0), 0),
      rows: new Set(behind.map((r) => r.id)).size,
      counted: behind.filter((r) => r.counted).length,
    };
  };
  const later = "2023-10-21T00:00:00.000Z";
  await sql`delete from edition_guests`.execute(h.t.platform.db);
  const made = await h.module.guests.inviteGuests(as(people.city, "2023-09-10T00:00:00.000Z"), {
    activityId: "jz-main",
    guests: ["e1", "e2", "e7", "e8"].map((expertId) => ({ expertId, county: "410811" })),
  });
  assert.equal(made.invited.length, 4);
  assert.equal(
    (
      await h.module.guests.inviteGuests(as(people.city), {
        activityId: "jz-main",
        guests: [{ expertId: "e1" }],
      })
    ).already,
    1,
  );
  assert.deepEqual(await figure("negotiation.experts", later), { value: 4, of: 0, rows: 4, counted: 4 });
  // Of e1, e2, e7 and e8 the first two have an overseas background.
  assert.deepEqual(await figure("experts.overseas-share", later), { value: 2, of: 4, rows: 4, counted: 2 });
  assert.equal((await figure("negotiation.experts", "2023-09-09T00:00:00.000Z")).value, 0);
  await assert.rejects(
    h.module.guests.inviteGuests(as(people.shanyang), {
      activityId: "jz-main",
      guests: [{ expertId: "e3" }],
    }),
    refusedAs("not-allowed"),
  );
  const id = made.invited.find((g) => g.expertId === "e1")?.id as string;
  assert.equal(
    (await h.module.guests.recordReply(as(people.expert), { id, reply: "accepted" })).replyState,
    "accepted",
  );
  await assert.rejects(
    h.module.guests.recordReply(as(people.otherExpert), { id, reply: "declined" }),
    refusedAs("not-found"),
  );
  await h.module.guests.withdrawInvitation(as(people.city), { id, reason: "重复录入" });
  assert.equal((await figure("negotiation.experts", later)).value, 3);
  // One need with two confirmed engagements is one project.
  const before = await figure("matching.needs-engaged", later);
  assert.equal(before.value, before.rows);
  const needId = h.freshNeed();
  for (const expertId of ["e1", "e2"]) {
    const e = await h.invited(needId, expertId);
    await h.step(people.enterprise, e.id, "confirmDemand");
    await h.step(people.city, e.id, "confirmSupply", { reason: "电话" });
  }
  const grown = await figure("matching.needs-engaged", later);
  assert.deepEqual([grown.value - before.value, grown.rows - before.rows], [1, 1]);
  // Only org-a has met at the event in these tests.
  assert.deepEqual(await figure("negotiation.enterprises", later), { value: 1, of: 0, rows: 1, counted: 1 });
});
