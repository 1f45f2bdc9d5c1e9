import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { OrganisationRef } from "#modules/organisations/model/directory.ts";
import { type AccountsApp, accountsApp, CITY, county, organisation } from "../../testing/accounts-app.ts";
import { createBulkInvitations, type Invited } from "./bulk.ts";
import { createLinks } from "./links.ts";

const enterprise = (id: string, over: Partial<OrganisationRef> = {}): OrganisationRef => ({
  id,
  fullName: `焦作测试${id}有限公司`,
  uscc: null,
  kind: "enterprise",
  city: "410800",
  county: "410882",
  industry: null,
  aboveScale: false,
  ...over,
});
const known = new Map(
  [
    enterprise("plain"),
    enterprise("twin"),
    enterprise("mute"),
    enterprise("ent-qinyang"),
    enterprise("wuzhi", { county: "410823" }),
    enterprise("institute", { kind: "university" }),
  ].map((o) => [o.id, o]),
);
const contacts = new Map([
  ["plain", { name: "联系人甲", email: "Office@plain.example.cn" }],
  ["twin", { name: null, email: "office@plain.example.cn" }],
  ["mute", { name: "联系人乙", email: null }],
  ["wuzhi", { name: "联系人丙", email: "office@wuzhi.example.cn" }],
  ["institute", { name: "联系人丁", email: "office@institute.example.cn" }],
  ["ent-qinyang", { name: "联系人戊", email: "office@qinyang.example.cn" }],
]);
const among = <T>(all: ReadonlyMap<string, T>, ids: readonly string[]) =>
  new Map(ids.flatMap((id) => (all.has(id) ? [[id, all.get(id) as T]] : [])));

let t: AccountsApp;
let invite: ReturnType<typeof createBulkInvitations>;
before(async () => {
  t = await accountsApp();
  await t.person("member", [["enterprise", organisation("ent-qinyang")]]);
  invite = createBulkInvitations({
    platform: t.platform,
    organisations: {
      byIds: async (ids) => among(known, ids),
      contactsOf: async (ids) => among(contacts, ids),
      find: async () => null,
      ensure: async () => {
        throw new Error("not needed here");
      },
      departmentsForFields: async () => [],
    },
    link: createLinks({
      platform: t.platform,
      auth: { seal: async (s: string) => s } as Parameters<typeof createLinks>[0]["auth"],
      sms: undefined,
    }),
  });
});
after(() => t.close());

const officer = (id: string, where: Parameters<typeof t.person>[1]) =>
  t.context({
    personId: id,
    name: id,
    locale: "zh",
    grants: where.map(([role, scope]) => ({ role, scope })),
  });
const outcome = (results: readonly Invited[]) =>
  results.map((r) => [r.organisationId, r.link?.delivery ?? r.refusal?.code]);

test("a county's officer invites its enterprises: one per address, none who are served already, none elsewhere", async () => {
  const qinyang = officer("qinyang", [["county-officer", county("410882")]]);
  const ids = ["plain", "twin", "mute", "ent-qinyang", "wuzhi", "institute", "unknown", "plain"];
  const results = await invite(qinyang, { organisationIds: ids, send: true });
  assert.deepEqual(outcome(results), [
    ["plain", "mail"],
    ["twin", "invitation.shared-email"],
    ["mute", "invitation.no-email"],
    ["ent-qinyang", "invitation.has-account"],
    ["wuzhi", "not-found"],
    ["institute", "invitation.enterprises-only"],
    ["unknown", "not-found"],
  ]);
  // What lies elsewhere is not even named.
  assert.equal(results[4]?.name, "");
  const rows = await t.platform.db
    .selectFrom("invitations")
    .select(["name", "email", "role", "organisationId", "county", "state"])
    .execute();
  assert.deepEqual(rows, [
    {
      name: "联系人甲",
      email: "office@plain.example.cn",
      role: "enterprise",
      organisationId: "plain",
      county: "410882",
      state: "open",
    },
  ]);
});

test("again, the open one is not repeated; the city invites in every county; without sending there is a link to hand over", async () => {
  const city = officer("city", [["city-operator", CITY]]);
  const results = await invite(city, { organisationIds: ["plain", "wuzhi"], send: false });
  assert.deepEqual(outcome(results), [
    ["plain", "invitation.pending"],
    ["wuzhi", "none"],
  ]);
});

test("over HTTP: counts and a refusal per enterprise; roles that may not invite in bulk are refused", async () => {
  await t.person("wuzhi", [["county-officer", county("410823")]]);
  const { cookie } = await t.signIn("wuzhi");
  const body = { organisationIds: ["ent-wuzhi", "ent-qinyang"] };
  const reply = await t.call("POST", "/api/invitations/enterprises", { cookie, body });
  assert.equal(reply.status, 200);
  const { invited, refused, results } = reply.body as unknown as {
    invited: number;
    refused: number;
    results: { refusal: { code: string } }[];
  };
  assert.deepEqual([invited, refused], [0, 2]);
  // The directory of this test knows no contacts.
  assert.deepEqual(
    results.map((r) => r.refusal.code),
    ["invitation.no-email", "not-found"],
  );
  const member = await t.signIn("member");
  const own = await t.call("POST", "/api/invitations/enterprises", { cookie: member.cookie, body });
  assert.equal(own.status, 403);
});
