import { settled } from "./harness/browsing.ts";
import { dayAfter, inTurns, NegotiationWorld, tomorrow, write } from "./harness/negotiations.ts";
import { expect, test } from "./harness/test.ts";

test.use({ contents: "empty" });

const SIDE = 40;
const ROUNDS = 15;

test("a board of sixty tables and thirty slots with six hundred meetings is moved by mouse and keyboard", async ({
  visit,
  deployment,
}) => {
  test.setTimeout(180_000);
  const world = await NegotiationWorld.make(
    { visit, deployment },
    { name: "e2e-board", slots: { days: [tomorrow, dayAfter], from: "09:00", to: "16:30" }, tables: 60 },
  );
  const { operator, activityId } = world;
  const every = Array.from({ length: SIDE }, (_, i) => i);
  const experts = await inTurns(every, (i) => world.expert(`专家${i + 1}`));
  const enterprises = await inTurns(every, (i) => world.enterprise(`企业${i + 1}有限公司`));
  // In round k everybody meets the neighbour k places on: nobody is at two tables. Every second slot stays free.
  const pairs = every.flatMap((i) => Array.from({ length: ROUNDS }, (_, k) => ({ i, k })));
  const meetings = await inTurns(pairs, ({ i, k }) =>
    world.meeting(experts[i] ?? "", enterprises[(i + k) % SIDE] ?? "", `第${i + 1}-${k + 1}项`),
  );
  const programme = await (
    await operator.context.request.get(`/api/activities/${activityId}/programme`)
  ).json();
  const { slots, tables } = programme as {
    slots: { id: string }[];
    tables: { id: string; number: string }[];
  };
  expect([slots.length, tables.length]).toEqual([30, 60]);
  const draft = await world.draft("大板");
  await write(operator, `/timetables/${draft.id}/edit`, {
    version: draft.version,
    place: pairs.map(({ i, k }, m) => ({
      meeting: meetings[m]?.id,
      slot: slots[2 * k]?.id,
      table: tables.find((t) => t.number === String(i + 1))?.id,
    })),
  });

  const { page } = operator;
  await page.goto(world.page(`timetables/${draft.id}`));
  await settled(page);
  const quality = page.getByRole("region", { name: "质量" });
  await expect(quality.getByText("600 / 600")).toBeVisible();
  const cells = page.locator("table.hz-tt-grid td");
  await expect(cells).toHaveCount(60 * 30);
  const cell = (table: number, slot: number) => page.locator(`td[data-cell="${table - 1}:${slot - 1}"]`);

  await test.step("by click: a meeting goes into a free slot", async () => {
    await cell(1, 1).locator(".hz-tt-hold").click();
    await cell(1, 2).click();
    await expect(cell(1, 2).locator("[data-meeting]")).toHaveCount(1, { timeout: 2_000 });
    await expect(cell(1, 1).locator("[data-meeting]")).toHaveCount(0);
    await expect(quality).toHaveAttribute("data-status", "feasible", { timeout: 2_000 });
  });
  await test.step("by keyboard: picked up, carried down the tables, dropped", async () => {
    const card = cell(2, 1).locator(".hz-tt-hold");
    await card.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status").filter({ hasText: "已拿起" })).toBeVisible();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("status").filter({ hasText: "可以放在这里" })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(cell(2, 2).locator("[data-meeting]")).toHaveCount(1, { timeout: 2_000 });
    await expect(quality.getByText("600 / 600")).toBeVisible();
  });
  await test.step("Escape puts a meeting back from wherever the keyboard stands", async () => {
    await cell(3, 1).locator(".hz-tt-hold").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("button", { name: "放回原处（Esc）" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "放回原处（Esc）" })).toBeHidden();
    await expect(cell(3, 1).locator("[data-meeting]")).toHaveCount(1);
  });
});
