import { settled } from "./harness/browsing.ts";
import { dayAfter, NegotiationWorld, tomorrow, write } from "./harness/negotiations.ts";
import { expect, test } from "./harness/test.ts";

test.use({ contents: "empty" });

type Venue = {
  slots: { id: string; startsAt: string }[];
  tables: { id: string; version: number; activityId: string; number: string }[];
};

test("slots are changed where they stand; tables are moved by mouse and keyboard, undone, and saved over another's change", async ({
  visit,
  deployment,
  complaints,
}) => {
  // Refusals are what is looked at here.
  complaints.expect(/status of 409 .*\/api\/negotiation-(slots|rooms)\//);
  const world = await NegotiationWorld.make(
    { visit, deployment },
    { name: "e2e-venue", slots: { days: [tomorrow, dayAfter], from: "09:00", to: "11:00" }, tables: 4 },
  );
  const { operator, activityId } = world;
  const { page } = operator;
  const stored = async () =>
    (await (await operator.context.request.get(`/api/activities/${activityId}/programme`)).json()) as Venue;
  await page.goto(world.page("programme"));
  await settled(page);

  await test.step("a slot that would overlap is refused, naming both", async () => {
    await page
      .getByRole("button", { name: /^09:00–09:30/ })
      .first()
      .click();
    await page.getByLabel("结束").fill("09:45");
    await page.getByRole("button", { name: /保\s*存/ }).click();
    await expect(page.getByRole("alert")).toContainText(
      `${tomorrow} 09:00–09:45 与 ${tomorrow} 09:30–10:00 重叠`,
    );
    await page.getByLabel("开始").fill("0850");
    await page.getByLabel("结束").fill("09:30");
    await page.getByRole("button", { name: /保\s*存/ }).click();
    await expect(page.getByRole("button", { name: /^08:50–09:30/ })).toBeVisible();
  });

  await page.getByRole("tab", { name: "会场" }).click();
  const table = (number: string) => page.getByRole("button", { name: new RegExp(`^${number} 号桌`) });
  const save = page.getByRole("button", { name: "保存平面图" });
  await expect(table("1")).toHaveAttribute("aria-label", /横 3 米，纵 3 米/);

  await test.step("dragged to the grid, stepped by arrow keys, undone", async () => {
    const box = await table("1").boundingBox();
    if (!box) throw new Error("table 1 is not drawn");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    // The room is 60 m wide: the drawing tells how many pixels a metre is.
    const metre = ((await page.locator(".hz-plan").boundingBox())?.width ?? 0) / 61.2;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 10 * metre, { steps: 4 });
    await page.mouse.up();
    await expect(table("1")).toHaveAttribute("aria-label", /横 3 米，纵 13 米/);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect(table("1")).toHaveAttribute("aria-label", /横 4 米，纵 13 米/);
    await page.keyboard.press("Control+z");
    await expect(table("1")).toHaveAttribute("aria-label", /横 3\.5 米，纵 13 米/);
  });

  await test.step("somebody else changed the table meanwhile: both changes are kept", async () => {
    const one = (await stored()).tables.find((t) => t.number === "1");
    if (!one) throw new Error("no table 1");
    const { id, version, activityId: _activity, ...rest } = one;
    await write(operator, `/negotiation-tables/${id}`, { version, table: { ...rest, seats: 8 } }, "put");
    await save.click();
    await expect(page.getByRole("alert")).toContainText("1 号桌座位数: 6 → 8");
    await page.getByRole("button", { name: "保留我的改动，合并到最新版" }).click();
    await expect(page.getByRole("alert")).toBeHidden();
    await expect(save).not.toHaveClass(/loading/);
    await save.click();
    await expect(save).toBeDisabled();
    const after = (await stored()).tables.find((t) => t.number === "1");
    expect(after).toMatchObject({ seats: 8, x: 3.5, y: 13, version: version + 2 });
  });
});
