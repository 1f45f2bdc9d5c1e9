import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { DispatchView } from "#modules/publication/model/channels/dispatch.ts";
import { EDITION } from "../security/world/columns.ts";
import { anOffer, type Carrying, openCarrying } from "./carrying-world.ts";

let c: Carrying;
before(async () => {
  c = await openCarrying();
});
after(() => c?.close());

const IDS = [
  "channels.dispatches",
  "channels.needs-sent",
  "channels.reads",
  "channels.recommendations",
  "channels.engaged",
  "channels.signed",
];
const figures = async () => {
  const values = await c.t.runtime.figures.service.values({ editionId: EDITION });
  const of = new Map(values.map((v) => [v.id, v.value ?? 0]));
  return IDS.map((id) => of.get(id) ?? 0);
};
const gained = async (before: readonly number[]) => (await figures()).map((v, i) => v - (before[i] ?? 0));

/** A dispatch whose letters carry exactly these needs. */
async function sent(channels: readonly string[], needIds: readonly (readonly string[])[]): Promise<void> {
  const { id } = await c.dispatch(channels);
  for (const [i, channel] of channels.entries()) {
    const { version } = (await c.as("city", "GET", `/api/dispatches/${id}`)) as unknown as DispatchView;
    await c.as("city", "PATCH", `/api/dispatches/${id}/letters/${channel}`, {
      version,
      subjectZh: "需求推送",
      subjectEn: "Needs",
      introZh: "请看需求。",
      introEn: "Please read.",
      needIds: needIds[i],
    });
  }
  const { version } = (await c.as("city", "GET", `/api/dispatches/${id}`)) as unknown as DispatchView;
  await c.as("city", "POST", `/api/dispatches/${id}/send`, { version });
  await c.letters();
}

test("dispatches, needs carried, reads, recommendations and what came of them are counted as their definitions say", async () => {
  // What the small world carried before would hide that a need is carried for the first time.
  await c.t.runtime.platform.db.deleteFrom("dispatchNeeds").execute();
  const start = await figures();
  const north = await c.channel("北方研究院", ["n1@north.example.test", "n2@north.example.test"]);
  const south = await c.channel("南方协会", ["s1@south.example.test"]);

  // A draft is none; sent, one dispatch carries two needs, the shared one counted once.
  const draft = (await c.as(
    "city",
    "GET",
    `/api/dispatches/${(await c.dispatch([north.id])).id}`,
  )) as unknown as DispatchView;
  const [shared, other] = draft.letters[0]?.needs ?? [];
  assert.ok(shared && other);
  assert.deepEqual(await gained(start), [0, 0, 0, 0, 0, 0]);
  await sent([String(north.id), String(south.id)], [[shared.needId, other.needId], [shared.needId]]);
  assert.deepEqual(await gained(start), [1, 2, 0, 0, 0, 0]);

  // Two people of one channel read the same need: one pair. The other channel's reader makes a second.
  for (const address of ["n1@north.example.test", "n2@north.example.test"])
    await c.page("POST", `${c.linkTo(address)}/seen`, { need: shared.code });
  assert.deepEqual(await gained(start), [1, 2, 1, 0, 0, 0]);
  await c.page("POST", `${c.linkTo("s1@south.example.test")}/seen`, { need: shared.code });
  assert.deepEqual(await gained(start), [1, 2, 2, 0, 0, 0]);

  // The same person recommended for the same need by two channels counts once.
  for (const address of ["n1@north.example.test", "s1@south.example.test"])
    assert.equal((await c.page("POST", `${c.linkTo(address)}/n/${shared.code}`, anOffer())).status, 303);
  assert.deepEqual(await gained(start), [1, 2, 2, 1, 0, 0]);

  // Accepted it is in talks, but engaged only when both sides have confirmed.
  const list = (await c.as("city", "GET", "/api/recommendations?state=received&q=测试新专家")) as {
    items: { id: string; version: number }[];
  };
  const [item] = list.items;
  assert.ok(item && list.items.length === 1);
  const { engagementId } = await c.as("city", "POST", `/api/recommendations/${item.id}/accept`, {
    version: item.version,
    create: true,
  });
  assert.deepEqual(await gained(start), [1, 2, 2, 1, 0, 0]);
  for (const step of ["shortlist", "invite", "confirm-demand", "confirm-supply"])
    await c.as("city", "POST", `/api/engagements/${engagementId}/${step}`, { reason: "电话确认" });
  assert.deepEqual(await gained(start), [1, 2, 2, 1, 1, 0]);
  const checks = await c.t.runtime.figures.service.check({ editionId: EDITION });
  assert.deepEqual(
    checks.filter((check) => IDS.includes(check.id) && !check.agrees),
    [],
  );
});
