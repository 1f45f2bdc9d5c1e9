import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { anActor } from "#platform/testing/test-platform.ts";
import type { JoinInput } from "../../model/joining.ts";
import { anExpert } from "../../testing/an-expert.ts";
import { people } from "../../testing/expert-app.ts";
import { code } from "../../testing/expert-world.ts";
import { joiningApp } from "../../testing/joining-app.ts";

let t: Awaited<ReturnType<typeof joiningApp>>;
before(async () => {
  t = await joiningApp();
});
after(() => t.close());

const said = (more: Partial<JoinInput> = {}): JoinInput => ({
  name: "Anna Testwell",
  email: "Anna@Example.com",
  locale: "en",
  organisationName: "University of Testing",
  field: "Conveyor belts",
  consentPool: true,
  consentPublic: false,
  website: "",
  ...more,
});
const ask = (more: Partial<JoinInput> = {}, ip = "1.2.3.4") => t.joining.ask(t.context(), said(more), ip);
const registrations = () => t.platform.db.selectFrom("expertRegistrations").selectAll().execute();
const viewer = (actor = people.city) => ({ actor, now: t.platform.clock().toISOString() });
const asPerson = (id: string) => anActor(id, ["expert", { kind: "own", personId: id }]);
/** Registers and confirms; the account is `personId`. */
async function confirmed(personId: string, more: Partial<JoinInput>): Promise<string> {
  await ask(more);
  await t.carryOut();
  const { expertId = "" } = t.mailed.at(-1) ?? {};
  await t.platform.commands.run(t.context(), (work) => t.experts.joined(work, expertId, personId));
  return expertId;
}

test("asking leaves nothing in the pool; the confirmed address makes a record that waits, the person's own", async () => {
  await ask();
  assert.deepEqual(await registrations(), [], "found out after the reply");
  await t.carryOut();
  const [row] = await registrations();
  assert.deepEqual([row?.email, row?.state, row?.publicProfile], ["anna@example.com", "mailed", false]);
  assert.equal((await t.platform.db.selectFrom("experts").selectAll().execute()).length, 0);
  const expertId = t.mailed[0]?.expertId ?? "";
  await t.platform.commands.run(t.context(), (work) => t.experts.joined(work, expertId, "anna"));
  const mine = await t.experts.service.mine(viewer(asPerson("anna")));
  assert.deepEqual(
    [mine.state, mine.public.nameEn, mine.public.currentField, mine.contact.email, mine.consent.matching],
    ["registered", "Anna Testwell", "Conveyor belts", "anna@example.com", true],
  );
  assert.ok(mine.allowedActions.includes("edit"), "the person fills it in meanwhile");
  assert.deepEqual(await t.experts.directory.matchable(), [], "not suggested before an officer has seen it");
  for (const other of [people.county, people.enterprise, people.otherExpert])
    await assert.rejects(t.experts.service.view(expertId, viewer(other)), code("not-found"));
  const waiting = await t.experts.module.todos?.(people.city, { now: viewer().now });
  assert.deepEqual(waiting?.[0]?.count, 1);
});

test("a known address gets no second account and learns it by mail only; the request says the same", async () => {
  t.holders.set("known@example.com", { personId: "known", expertId: "e-known" });
  const before = t.mailed.length;
  assert.equal(await ask({ email: "known@example.com" }), undefined);
  const notices = await t.carryOut();
  assert.deepEqual(
    notices.map((n) => [n.kind, n.to]),
    [["expert.known-already", { personId: "known" }]],
  );
  assert.equal(t.mailed.length, before);
});

test("an address is mailed at most three times a day; the record keeps its id, the newest words count", async () => {
  for (let i = 1; i <= 5; i++) {
    await ask({ email: "often@example.com", field: `Field ${i}` });
    await t.carryOut();
  }
  const mails = t.mailed.filter((m) => m.email === "often@example.com");
  assert.deepEqual([mails.length, new Set(mails.map((m) => m.expertId)).size], [3, 1]);
  const [row] = (await registrations()).filter((r) => r.email === "often@example.com");
  assert.equal(row?.field, "Field 3");
});

test("programs that fill everything in are answered like people and leave nothing; too many requests are refused", async () => {
  await ask({ email: "bot@example.com", website: "http://spam.example" });
  await t.carryOut();
  assert.equal((await registrations()).filter((r) => r.email === "bot@example.com").length, 0);
  await assert.rejects(ask({}, "blocked"), code("too-many-requests"));
});

test("admitted: in the pool from now on, and told; declined: told why; neither twice", async () => {
  const id = await confirmed("ok", { email: "ok@example.com", name: "测试登记甲", locale: "zh" });
  await t.carryOut();
  await assert.rejects(
    t.experts.decisions.admit(t.context(asPerson("ok")), { id, version: 1, reason: "自荐" }),
    code("not-allowed"),
  );
  await t.experts.decisions.admit(t.context(people.city), { id, version: 1, reason: "核对单位官网" });
  assert.deepEqual(
    (await t.experts.directory.matchable()).map((e) => e.id),
    [id],
  );
  assert.deepEqual(
    (await t.carryOut()).map((n) => [n.kind, n.to]),
    [["expert.admitted", { personId: "ok" }]],
  );
  await assert.rejects(
    t.experts.decisions.decline(t.context(people.city), { id, reason: "重复" }),
    code("wrong-state"),
  );
  const no = await confirmed("no", { email: "no@example.com", name: "测试登记乙" });
  await t.carryOut();
  await t.experts.decisions.decline(t.context(people.city), { id: no, reason: "无法核实单位" });
  const told = await t.carryOut();
  assert.deepEqual(
    told.map((n) => n.text),
    [{ zh: "原因：无法核实单位", en: "Reason: 无法核实单位" }],
  );
  assert.equal((await t.experts.service.view(no, viewer())).state, "withdrawn");
});

test("the pool's own record of the person is proposed, never taken; linking moves the account, new works and the consent", async () => {
  const values = anExpert({
    public: { name: "Bea Probe", nameEn: null, organisationName: "University of Testing" },
    contact: { email: "bea@old.example", mobile: null },
    documents: [{ kind: "paper", title: "Known work", doi: "10.1000/known" }],
  });
  const { id: known } = await t.experts.registration.registerOne(t.context(people.city), {
    city: "410800",
    values,
  });
  const id = await confirmed("bea", { email: "bea@new.example", name: "bea probe", consentPublic: true });
  const { twins, registration } = await t.experts.decisions.view(id, viewer());
  assert.deepEqual(
    twins.map((w) => [w.id, w.because, w.hasAccount, w.documents]),
    [[known, ["name"], false, 1]],
  );
  assert.equal(registration?.state, "confirmed");
  await assert.rejects(t.experts.decisions.view(id, viewer(asPerson("bea"))), code("not-allowed"));
  await t.experts.service.edit(t.context(asPerson("bea")), {
    id,
    version: 1,
    values: {
      documents: anExpert({
        documents: [
          { kind: "paper", title: "KNOWN  WORK!", doi: null },
          { kind: "paper", title: "New work" },
        ],
      }).documents,
    },
  });
  await t.carryOut();
  await t.experts.decisions.link(t.context(people.city), { id, into: known, reason: "电话核实为同一人" });
  const linked = await t.experts.service.mine(viewer(asPerson("bea")));
  assert.deepEqual(
    [linked.id, linked.documents.map((d) => d.title), linked.consent.publicProfile, linked.contact.email],
    [known, ["Known work", "New work"], true, "bea@old.example"],
  );
  assert.deepEqual(t.pointed.at(-1), ["bea", known]);
  assert.equal((await t.experts.service.view(id, viewer())).state, "withdrawn");
  const again = await confirmed("bea2", { email: "bea@third.example", name: "Bea Probe" });
  assert.deepEqual(
    (await t.experts.decisions.view(again, viewer())).twins.map((w) => w.hasAccount),
    [true],
  );
  await assert.rejects(
    t.experts.decisions.link(t.context(people.city), { id: again, into: known, reason: "同一人" }),
    code("experts.linked-already"),
  );
});

test("what nobody confirmed is deleted after its days; what was confirmed stays", async () => {
  await ask({ email: "late@example.com" });
  await t.carryOut();
  const before = (await registrations()).filter((r) => r.confirmedAt !== null).length;
  t.setNow("2023-10-10T02:00:00.000Z");
  assert.ok((await t.joining.purge()) >= 1);
  const left = await registrations();
  assert.deepEqual([left.filter((r) => r.confirmedAt === null).length, left.length], [0, before]);
});
