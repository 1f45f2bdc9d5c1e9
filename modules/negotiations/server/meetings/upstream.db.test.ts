import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import { anActor, type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import { MeetingRules } from "../../model/meetings/meeting.ts";
import { people, QINYANG } from "../../testing/a-programme.ts";
import { aWorld } from "../../testing/a-world.ts";
import { negotiationMigrations } from "../migrations.ts";
import { createMeetings } from "./index.ts";
import { meetingsOf } from "./meeting.repository.ts";

const world = aWorld();
let t: TestPlatform;
let meetings: ReturnType<typeof createMeetings>;
before(async () => {
  t = await testPlatform({ migrations: { ...platformMigrations, ...negotiationMigrations } });
  meetings = createMeetings(t.platform, world.ports);
  const add = (parties: string[]) =>
    meetings.services.create(t.context(people.city), {
      activityId: "jz-main",
      title: "焊接",
      county: QINYANG,
      parties: parties as never,
      rules: MeetingRules.parse({}),
    });
  await add(["organisation:org-a", "expert:new"]);
  await add(["organisation:org-b", "expert:e2"]);
  await add(["organisation:org-b", "expert:expert"]);
  await meetings.services.requests.ask(t.context(people.city), {
    activityId: "jz-main",
    from: "expert:new",
    to: "organisation:org-b",
    preferredSlots: [],
  });
});
after(() => t.close());

const happen = (what: (work: never) => Promise<void>) =>
  t.platform.commands.run(t.context(people.city), async (work) => {
    work.audit({ action: "test", entityType: "test", entityId: "test" });
    await what(work as never);
  });
const open = () => meetingsOf(t.platform.db, "jz-main");
const request = async () => t.platform.db.selectFrom("meetingRequests").selectAll().executeTakeFirstOrThrow();

test("an expert who gets an account sees the meetings and requests of the time before", async () => {
  const known = world.experts.get("new");
  assert.ok(known);
  world.experts.set("new", { ...known, personId: "p-new", name: "测试改名" });
  await happen((work) => meetings.reactions.expertChanged(work, { type: "expert.changed", expertId: "new" }));
  const [mine] = await open();
  assert.deepEqual(mine?.ownerIds, ["p-new"]);
  assert.match(mine?.searchText ?? "", /测试改名/);
  const seen = await meetings.services.views.view(mine?.id as string, {
    actor: anActor("p-new", ["expert", { kind: "own", personId: "p-new" }]),
    now: t.platform.clock().toISOString(),
    locale: "zh",
  });
  assert.equal(seen.code, mine?.code);
  const asked = await request();
  assert.deepEqual(
    [asked.ownerIds, asked.askedOwnerIds, asked.askedOrganisationIds],
    [["p-new"], [], ["org-b"]],
  );
});

test("meetings and requests of a merged organisation become the survivor's, and go back when it is undone", async () => {
  const merge = { mergeId: "m1", from: "org-b", into: "org-s" } as const;
  await happen((work) =>
    meetings.reactions.organisationMerged(work, { type: "organisation.merged", ...merge }),
  );
  assert.deepEqual(
    (await open()).map((m) => [m.parties[0], m.organisationIds]),
    [
      ["organisation:org-a", ["org-a"]],
      ["organisation:org-s", ["org-s"]],
      ["organisation:org-s", ["org-s"]],
    ],
  );
  const moved = await request();
  assert.deepEqual([moved.toParty, moved.askedOrganisationIds], ["organisation:org-s", ["org-s"]]);
  await happen((work) =>
    meetings.reactions.organisationUnmerged(work, { type: "organisation.unmerged", ...merge }),
  );
  assert.deepEqual(
    (await open()).map((m) => m.organisationIds),
    [["org-a"], ["org-b"], ["org-b"]],
  );
  assert.deepEqual(
    [(await request()).toParty, (await request()).organisationIds],
    ["organisation:org-b", ["org-b"]],
  );
});
