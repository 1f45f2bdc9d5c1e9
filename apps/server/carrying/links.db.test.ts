import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { aTechnologyNeed } from "#modules/needs/testing/a-need.ts";
import type { ChannelView } from "#modules/publication/model/channels/channel.ts";
import type { DispatchView } from "#modules/publication/model/channels/dispatch.ts";
import { aPdf } from "#platform/documents/testing/a-document.ts";
import { EDITION } from "../security/world/columns.ts";
import { multipart } from "../security/world/multipart.ts";
import { anOffer, CANARY, type Carrying, openCarrying } from "./carrying-world.ts";

let c: Carrying;
before(async () => {
  c = await openCarrying();
});
after(() => c?.close());

const view = async (id: unknown) =>
  (await c.as("city", "GET", `/api/dispatches/${id}`)) as unknown as DispatchView;
test("of a confidential need letters, previews, pages and the form's replies show the summary, never the body", async () => {
  const { orgEnterprise: organisationId } = c.world;
  const content = aTechnologyNeed({
    title: "某装备在线监测",
    confidential: true,
    publicSummary: "某装备的在线监测",
    problem: CANARY,
    keyTechnology: CANARY,
    expectedGoal: CANARY,
  });
  const need = await c.as("enterprise", "POST", "/api/needs", {
    editionId: EDITION,
    organisationId,
    content,
  });
  for (const [who, step] of [
    ["enterprise", "submit"],
    ["county", "county-approve"],
    ["city", "city-approve"],
    ["city", "publish"],
  ] as const)
    await c.as(who, "POST", `/api/needs/${need.id}/${step}`, {});
  const channel = await c.channel("保密测试院", ["secret@institute.example.test"]);
  const made = await c.dispatch([channel.id]);
  const draft = await view(made.id);
  const { subjectZh, subjectEn, introZh, introEn } = draft.letters[0] as (typeof draft.letters)[number];
  await c.as("city", "PATCH", `/api/dispatches/${made.id}/letters/${channel.id}`, {
    version: draft.version,
    ...{ subjectZh, subjectEn, introZh, introEn },
    needIds: [need.id],
  });
  const url = `/api/dispatches/${made.id}/letters/${channel.id}`;
  const shown = [
    JSON.stringify(await c.as("city", "GET", `${url}/preview?locale=zh`)),
    JSON.stringify(await c.as("city", "GET", `${url}/preview?locale=en`)),
    JSON.stringify(await c.as("city", "GET", `${url}/candidates`)),
  ];
  await c.as("city", "POST", `/api/dispatches/${made.id}/send`, { version: draft.version + 1 });
  await c.letters();
  const mail = c.mailbox.latestTo("secret@institute.example.test");
  const link = c.linkTo("secret@institute.example.test");
  const code = String(need.code);
  shown.push(mail?.text ?? "", mail?.raw ?? "");
  for (const page of [
    link,
    `${link}/n/${code}`,
    link.replace("/portal/d", "/portal/en/d"),
    `/portal/needs/${code}/offer`,
  ])
    shown.push((await c.page("GET", page)).text);
  shown.push((await c.page("POST", `${link}/n/${code}`, anOffer({ consent: "" }))).text);
  assert.ok(shown.every((text) => !text.includes("CANARY7391")));
  assert.ok(shown[5]?.includes("某装备的在线监测"), "the summary is there");
});

test("the link belongs to its channel: somebody else who is signed in is refused, guesses are counted, it ends", async () => {
  const channel = await c.channel("链接测试院", ["link@institute.example.test"]);
  const made = await c.dispatch([channel.id]);
  await c.as("city", "POST", `/api/dispatches/${made.id}/send`, { version: (await view(made.id)).version });
  await c.letters();
  const link = c.linkTo("link@institute.example.test");
  const other = await c.t.app.inject({ method: "GET", url: link, headers: { cookie: c.cookies.enterprise } });
  assert.equal(other.statusCode, 403);
  assert.ok(other.payload.includes("该链接是发给“链接测试院”联系人的"));
  const stored = await c.t.runtime.platform.db
    .selectFrom("dispatchRecipients")
    .selectAll()
    .where("channelId", "=", String(channel.id))
    .executeTakeFirstOrThrow();
  assert.ok(!JSON.stringify(stored).includes(link.split("/").at(-1) ?? "?"), "the database cannot open it");
  assert.equal((await c.page("GET", "/portal/d/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")).status, 404);
  await c.t.runtime.platform.db
    .updateTable("dispatchRecipients")
    .set({ expiresAt: "2020-01-01T00:00:00Z" })
    .where("id", "=", stored.id)
    .execute();
  assert.equal((await c.page("GET", link)).status, 410);
  assert.equal(
    (await c.page("GET", `${link}/unsubscribe`)).status,
    200,
    "whoever wants no letters may say so later too",
  );
});

test("unsubscribing takes one press, also by the mail program itself; the next dispatch leaves the address out", async () => {
  const channel = await c.channel("退订测试院", [
    "stop@institute.example.test",
    "stay@institute.example.test",
  ]);
  const made = await c.dispatch([channel.id]);
  await c.as("city", "POST", `/api/dispatches/${made.id}/send`, { version: (await view(made.id)).version });
  await c.letters();
  const link = c.linkTo("stop@institute.example.test");
  const byProgram = await c.page("POST", `${link}/unsubscribe`, { "List-Unsubscribe": "One-Click" });
  assert.deepEqual([byProgram.status, byProgram.text], [200, "ok\n"]);
  const undo = await c.page("POST", `${link}/unsubscribe`, { wants: "yes" });
  assert.equal(undo.status, 303);
  assert.equal((await c.page("POST", `${link}/unsubscribe`, { wants: "no" })).status, 303);
  const next = await c.dispatch([channel.id]);
  const draft = await view(next.id);
  assert.deepEqual([draft.letters[0]?.reachable, draft.letters[0]?.leftOut], [1, 1]);
  // Entered anew, in another channel too: the wish stays.
  const elsewhere = await c.channel("退订测试二院", ["stop@institute.example.test"]);
  const shown = (await c.as("city", "GET", `/api/channels/${elsewhere.id}`)) as unknown as ChannelView;
  assert.notEqual(shown.contacts[0]?.unsubscribedAt, null);
});

test("a CV that cannot be read or is over 10 MB is refused by name with everything typed kept; one that can comes to the officer", async () => {
  const channel = await c.channel("简历测试院", ["cv@institute.example.test"]);
  const made = await c.dispatch([channel.id]);
  const draft = await view(made.id);
  await c.as("city", "POST", `/api/dispatches/${made.id}/send`, { version: draft.version });
  await c.letters();
  const url = `${c.linkTo("cv@institute.example.test")}/n/${draft.letters[0]?.needs[0]?.code}`;
  const send = (name: string, content: Buffer) => {
    const { headers, payload } = multipart({
      file: { name, content },
      fields: anOffer({ name: "有简历的专家", email: "with.cv@example.test" }),
    });
    return c.t.app.inject({ method: "POST", url, headers, payload });
  };
  const large = await send("large.pdf", Buffer.concat([aPdf(["x"]), Buffer.alloc(10 * 1024 * 1024)]));
  const broken = await send("photo.docx", Buffer.from("no document at all, just words"));
  for (const reply of [large, broken]) {
    assert.equal(reply.statusCode, 422);
    assert.ok(reply.payload.includes('value="有简历的专家"'));
  }
  assert.ok(large.payload.includes("超过 10 MB"));
  assert.ok(broken.payload.includes("photo.docx"));
  assert.equal(
    (await send("cv.pdf", aPdf(["Professor of Materials", "Test University, since 2001"]))).statusCode,
    303,
  );
  const { items } = (await c.as("city", "GET", "/api/recommendations?q=有简历的专家")) as {
    items?: { id: string }[];
  };
  assert.equal(items?.length, 1);
  const record = (await c.as("city", "GET", `/api/recommendations/${items?.[0]?.id}`)) as {
    cv?: { name: string };
  };
  assert.equal(record.cv?.name, "cv.pdf");
});
