import assert from "node:assert/strict";
import { after, test } from "node:test";
import { anExpert } from "../testing/an-expert.ts";
import { people } from "../testing/expert-app.ts";
import { code, expertWorld, NOW } from "../testing/expert-world.ts";
import { expertReactions } from "./index.ts";

const { t, seen, added } = await expertWorld();
after(() => t.close());

test("consent is the person's; an officer records one given on paper with the reason", async () => {
  const id = await added({}, "consenting");
  const person = {
    ...people.expert,
    personId: "consenting",
    grants: [{ role: "expert" as const, scope: { kind: "own" as const, personId: "consenting" } }],
  };
  const wish = { id, version: 2, publicProfile: true, matching: true, shareCv: false };
  await assert.rejects(t.experts.service.giveConsent(t.context(people.city), wish), code("reason-required"));
  await assert.rejects(t.experts.service.giveConsent(t.context(people.county), wish), code("not-allowed"));
  assert.equal(
    (await t.experts.directory.matchable()).some((e) => e.id === id),
    false,
  );
  const given = await t.experts.service.giveConsent(t.context(person), wish);
  assert.deepEqual(given.consent, { publicProfile: true, matching: true, shareCv: false, at: NOW });
  const matchable = (await t.experts.directory.matchable()).find((e) => e.id === id);
  assert.deepEqual(
    matchable?.documents.map((d) => d.kind),
    ["cv", "paper"],
    "the profile counts as a text of the person; the CV itself waits for its own consent",
  );
  await t.experts.service.giveConsent(t.context(people.city), {
    ...wish,
    version: 3,
    shareCv: true,
    reason: "纸质授权书 2023-09",
  });
  const shared = (await t.experts.directory.matchable()).find((e) => e.id === id);
  assert.deepEqual(
    shared?.documents.map((d) => d.title),
    ["橡胶复合材料", "钢丝绳芯输送带接头失效", "简历"],
  );
});

test("a withdrawn expert may be added anew, and then not restored beside the twin", async () => {
  const id = await added({ public: { name: "进退" } });
  const email = (await seen(id, people.city)).contact?.email;
  const { service, registration } = t.experts;
  await assert.rejects(
    service.move(t.context(people.city), { id, action: "withdraw" }),
    code("reason-required"),
  );
  await service.move(t.context(people.city), { id, action: "withdraw", reason: "本人要求" });
  await assert.rejects(
    service.move(t.context(people.city), { id, action: "withdraw", reason: "再次" }),
    code("wrong-state"),
  );
  const values = anExpert({ public: { name: "进退" }, contact: { email } });
  const twin = await registration.registerOne(t.context(people.city), { city: "410800", values });
  await assert.rejects(
    service.move(t.context(people.city), { id, action: "restore", reason: "恢复" }),
    code("experts.duplicate"),
  );
  await service.move(t.context(people.city), { id: twin.id, action: "withdraw", reason: "合并" });
  assert.equal(
    (await service.move(t.context(people.city), { id, action: "restore", reason: "恢复" })).state,
    "active",
  );
});

test("an account stands for one expert, an expert for one account", async () => {
  const id = await added({}, "linked");
  const link = (person: string) =>
    t.platform.commands.run(t.context(people.city), async (work) => {
      work.nothingChanged();
      await t.experts.service.linkPerson(work, id, person);
    });
  await link("linked");
  await assert.rejects(link("someone-else"), code("experts.linked-already"));
});

test("history names what changed, by whom, and quotes no contact or identity value", async () => {
  const id = await added();
  await t.experts.service.edit(t.context(people.city), {
    id,
    version: 1,
    values: { contact: anExpert({ contact: { email: "later@example.com" } }).contact, documents: [] },
  });
  const [latest, first] = await t.experts.service.history(id, { actor: people.city, now: NOW });
  assert.deepEqual(first?.changes, []);
  assert.deepEqual(
    latest?.changes.map((c) => c.field),
    ["mobile", "email", "documents"],
  );
  assert.ok(!JSON.stringify(latest).includes("later@example.com"));
});

test("experts follow their organisation's merge, and come back with its undoing", async () => {
  const { commands, events, db } = t.platform;
  events.on("organisation.merged", expertReactions.organisationMerged);
  events.on("organisation.unmerged", expertReactions.organisationUnmerged);
  const [a, b, c] = [
    await added(),
    await added(),
    await added({ public: { organisationName: "测试农业大学" } }),
  ];
  const employers = async () =>
    Promise.all([a, b, c].map(async (id) => (await seen(id, people.city)).public.organisationId));
  const tell = (type: string) =>
    commands.run(t.context(people.city), async (work) => {
      work.audit({ action: "test", entityType: "test", entityId: "m1" });
      const event = { type, mergeId: "m1", from: "o1", into: "o2" };
      await work.emit(event);
    });
  assert.deepEqual(await employers(), ["o1", "o1", "o2"]);
  await tell("organisation.merged");
  assert.deepEqual(await employers(), ["o2", "o2", "o2"]);
  const column = await db
    .selectFrom("experts")
    .select("organisationId")
    .where("id", "=", a)
    .executeTakeFirst();
  assert.equal(column?.organisationId, "o2");
  await t.experts.service.edit(t.context(people.city), {
    id: b,
    version: 1,
    values: { public: { ...(await seen(b, people.city)).public, organisationId: "o7" } },
  });
  await tell("organisation.unmerged");
  assert.deepEqual(await employers(), ["o1", "o7", "o2"]);
});
