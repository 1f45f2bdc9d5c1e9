import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { phone, read, settled } from "./harness/browsing.ts";
import { answer } from "./harness/forms.ts";
import { NegotiationWorld, tomorrow, write } from "./harness/negotiations.ts";
import { expect, test } from "./harness/test.ts";

test.use({ contents: "empty" });

type Version = { id: string; number: number; placed: number; changes: { meeting: string }[] };

/** The card on the grid of the meeting of two, and the cell it lies in. */
const cardOf = (page: Page, one: string, other: string) =>
  page.locator("table.hz-tt-grid [data-meeting]").filter({ hasText: one }).filter({ hasText: other });
const cellOf = (page: Page, one: string, other: string) =>
  page.locator("table.hz-tt-grid td").filter({ hasText: one }).filter({ hasText: other });

test("from engagements to two published versions: solved, moved into a conflict, published, repaired from a phone", async ({
  visit,
  deployment,
  mailbox,
}) => {
  test.setTimeout(180_000);
  const world = await NegotiationWorld.make(
    { visit, deployment },
    {
      name: "e2e-days",
      slots: { days: [tomorrow], from: "09:00", to: "11:00" },
      tables: 3,
      skills: ["interpreter-en"],
    },
  );
  const { operator, activityId } = world;
  const abroad = await world.expert("Test Smith", { nameEn: "Test Smith", languages: ["en"], mail: "smith" });
  const second = await world.expert("测试李", { mail: "li" });
  const third = await world.expert("测试王", { mail: "wang" });
  const first = await world.enterprise("甲机械有限公司", "jia");
  const food = await world.enterprise("乙食品有限公司", "yi");
  const glass = await world.enterprise("丙玻璃有限公司", "bing");
  for (const [expert, enterprise, title] of [
    [abroad, first, "轴承寿命"],
    [abroad, food, "冷链保鲜"],
    [second, first, "机床振动"],
    [second, glass, "镀膜均匀"],
    [third, food, "杂粮加工"],
    [third, glass, "退火能耗"],
  ] as const)
    await world.engagement(expert, enterprise, title);
  /** Mails about a published timetable since `from`, by address. */
  const agendas = (from: number) =>
    mailbox.mails
      .slice(from)
      .filter(({ subject }) => /洽谈日程|[Yy]our agenda/.test(subject))
      .flatMap(({ to }) => to)
      .sort();
  const replyOf = async (id: string) =>
    (await read<{ reply: { reply: string; hotel: boolean } | null }>(operator, `/attendance/${id}`)).reply;
  const { page } = operator;

  await test.step("confirmed engagements are taken over as meetings", async () => {
    await page.goto(world.page("meetings"));
    await page.getByRole("button", { name: "从对接生成洽谈" }).click();
    await answer(page, "生成");
    await expect(page.getByText("新增 6 场")).toBeVisible();
    await expect(page.getByRole("link", { name: /镀膜均匀/ })).toBeVisible();
  });

  await test.step("a draft is made and solved; its progress is shown", async () => {
    await page.goto(world.page("timetables"));
    await page.getByRole("button", { name: "新建草案" }).click();
    const dialog = page.getByRole("dialog", { name: "新建草案" });
    await dialog.getByLabel("名称").fill("方案甲");
    await dialog.getByRole("button", { name: /新\s*建/ }).click();
    await expect(page.locator("h1")).toContainText("方案甲");
    await page.getByRole("button", { name: "自动排程" }).click();
    await expect(page.getByRole("progressbar", { name: "求解进度" })).toBeVisible();
    await expect(page.getByRole("region", { name: "质量" })).toContainText("6 / 6", { timeout: 60_000 });
    // Four slots, three tables, two meetings for everybody: nobody has to wait in between.
    await expect(page.getByRole("region", { name: "质量" })).toContainText("0（已证明最优）");
  });

  const quality = page.getByRole("region", { name: "质量" });
  const tray = page.getByRole("complementary", { name: "未安排与冲突" });
  const status = page.locator(".hz-tt-live");
  /** A cell in the slot of the one meeting, at a table where neither is. */
  const clashing = async () => {
    const at = async (enterprise: string) => {
      const [row, slot] = ((await cellOf(page, "Test Smith", enterprise).getAttribute("data-cell")) ?? "")
        .split(":")
        .map(Number);
      return { row: row ?? 0, slot: slot ?? 0 };
    };
    const [bearing, cold] = [await at("甲机械"), await at("乙食品")];
    const row = [0, 1, 2].find((r) => r !== cold.row && r !== bearing.row) ?? 0;
    return { bearing, cold, target: page.locator(`td[data-cell="${row}:${cold.slot}"]`), row };
  };

  await test.step("dragged into a conflict: named while it hovers and when it is dropped; undone", async () => {
    const { target } = await clashing();
    const card = cardOf(page, "Test Smith", "甲机械");
    await card.hover();
    await page.mouse.down();
    await target.hover();
    await target.hover({ position: { x: 20, y: 10 } });
    await expect(status).toContainText("Test Smith");
    await expect(status).toContainText("2 场洽谈");
    await page.mouse.up();
    await expect(tray).toContainText(/Test Smith 在 .* 有 2 场洽谈/);
    await expect(quality).toHaveAttribute("data-status", "broken");
    await page.getByRole("button", { name: /发布$/ }).click();
    const publish = page.getByRole("dialog", { name: "发布第 1 版日程" });
    await expect(publish.getByText(/处冲突，解决后才能发布/)).toBeVisible();
    await expect(publish.getByRole("button", { name: "发布并通知" })).toBeDisabled();
    await publish.getByRole("button", { name: /取\s*消/ }).click();
    await page.getByRole("button", { name: "撤销", exact: true }).click();
    await expect(tray.getByText(/场洽谈（/)).toHaveCount(0);
    await expect(quality).not.toHaveAttribute("data-status", "broken");
  });

  await test.step("the same by keyboard", async () => {
    const { bearing, cold, row } = await clashing();
    await cardOf(page, "Test Smith", "甲机械").locator("button").focus();
    await page.keyboard.press("Enter");
    await expect(status).toContainText("已拿起");
    const steps = (from: number, to: number, less: string, more: string) =>
      Array.from({ length: Math.abs(to - from) }, () => (to > from ? more : less));
    for (const key of [
      ...steps(bearing.slot, cold.slot, "ArrowLeft", "ArrowRight"),
      ...steps(bearing.row, row, "ArrowUp", "ArrowDown"),
    ])
      await page.keyboard.press(key);
    await expect(status).toContainText("2 场洽谈");
    await page.keyboard.press("Enter");
    await expect(tray).toContainText(/Test Smith 在 .* 有 2 场洽谈/);
    await page.keyboard.press("Control+z");
    await expect(quality).not.toHaveAttribute("data-status", "broken");
    await expect(quality).toContainText("6 / 6");
  });

  await test.step("version 1 is published and everybody with a place is written to", async () => {
    const before = mailbox.mails.length;
    await page.getByRole("button", { name: /发布$/ }).click();
    await page.getByRole("button", { name: "发布并通知" }).click();
    await expect(page.locator("h1")).toContainText("第 1 版日程");
    await expect
      .poll(() => agendas(before), { timeout: 30_000 })
      .toEqual(["bing", "jia", "li", "smith", "wang", "yi"].map((who) => world.address(who)).sort());
    const mail = mailbox.latestTo(world.address("smith"));
    expect(mail?.subject).toBe("Your agenda: Talks e2e-days");
    expect(mail?.text).toMatch(/09:|10:/);
  });

  await test.step("the expert abroad is invited by mail, accepts without an account and takes the agenda along", async () => {
    const [attendance] = await world.attend([abroad]);
    await write(operator, "/attendance/invitations", { ids: [attendance], send: true });
    const address = world.address("smith");
    await expect
      .poll(() => mailbox.latestTo(address)?.subject, { timeout: 20_000 })
      .toBe("Invitation: Talks e2e-days");
    const letter = mailbox.latestTo(address);
    expect(letter?.text).toContain("Dear Test Smith,");
    expect(letter?.raw).toMatch(/^Content-Type: application\/pdf; name=Invitation\.pdf/m);
    const link = /http\S+/.exec(letter?.text ?? "")?.[0] ?? "";
    expect(link).toContain(`${deployment.url}/invitation/`);
    const guest = await visit({ language: "en", viewport: phone });
    await guest.page.goto(link);
    await expect(guest.page.getByText("Test Smith").first()).toBeVisible();
    await guest.page.getByText("Yes, I will come").click();
    await guest.page.getByRole("checkbox", { name: "I need a hotel room" }).check();
    await guest.page.getByRole("button", { name: "Send my reply" }).click();
    await expect
      .poll(async () => await replyOf(attendance ?? ""))
      .toMatchObject({ reply: "accepted", hotel: true });

    // The two meetings as a calendar.
    const [download] = await Promise.all([
      guest.page.waitForEvent("download"),
      guest.page
        .getByRole("link", { name: /calendar|ICS/i })
        .first()
        .click(),
    ]);
    const lines = (await readFile(await download.path(), "utf8")).replace(/\r\n[ \t]/g, "").split("\r\n");
    expect(lines[0]).toBe("BEGIN:VCALENDAR");
    expect(lines.filter((l) => l === "BEGIN:VEVENT")).toHaveLength(2);
    const starts = lines.filter((l) => l.startsWith("DTSTART"));
    expect(starts.every((l) => l.includes(tomorrow.replaceAll("-", "")))).toBe(true);
    expect(new Set(lines.filter((l) => l.startsWith("UID:"))).size).toBe(2);
    expect(lines.some((l) => l.startsWith("SUMMARY") && l.includes("轴承寿命"))).toBe(true);
  });

  await test.step("somebody does not come: a mark on a phone, a repair, version 2 for those affected", async () => {
    const before = mailbox.mails.length;
    const versions = await read<{ items: Version[] }>(operator, `/timetable-versions?activity=${activityId}`);
    expect(versions.items.map((v) => v.number)).toEqual([1]);
    await page.setViewportSize(phone);
    await page.goto(world.page("day"));
    await page.getByLabel("查找桌号、专家或企业").fill("测试李");
    await page.locator(".hz-day-meeting").first().click();
    const sheet = page.getByRole("dialog");
    const row = sheet.locator(".hz-day-party").filter({ hasText: "测试李" });
    await row.getByRole("button", { name: "未到场" }).click();
    // One tap alone counts nobody as absent: for how long is asked.
    await sheet.getByRole("button", { name: /的场次$/ }).click();
    await expect(sheet.getByText(/未到场 测试李/)).toBeVisible();
    await expect(sheet.getByRole("region", { name: "本场引起的调整" })).toContainText(/测试李.*缺席/);
    await page.keyboard.press("Escape");
    const repairs = page.getByRole("region", { name: "待确认的调整" });
    await expect(repairs).toContainText(/测试李.*缺席/);
    await repairs.getByRole("button", { name: "采用并通知受影响的各方" }).click();
    await expect(page.getByRole("dialog", { name: "采用调整，通知 3 方？" })).toBeVisible();
    await page.getByRole("button", { name: "发布并通知" }).click();
    await expect(page.getByText(/第 2 版日程/)).toBeVisible();
    await expect
      .poll(() => agendas(before), { timeout: 30_000 })
      .toEqual(["bing", "jia", "li"].map((who) => world.address(who)).sort());
    const after = await read<{ items: Version[] }>(operator, `/timetable-versions?activity=${activityId}`);
    expect(after.items.map((v) => [v.number, v.placed, v.changes.length])).toEqual([
      [2, 4, 2],
      [1, 6, 6],
    ]);
    expect(mailbox.latestTo(world.address("jia"))?.text).toContain("取消：");
    // The ones who keep what they had hear nothing, also a little later.
    await settled(page);
    expect(agendas(before)).toHaveLength(3);
    // The meeting has lost its place; the mark stands on the page and can be taken back there.
    const away = page.getByRole("region", { name: "缺席与迟到" });
    await away.getByRole("listitem").filter({ hasText: "测试李" }).getByRole("button").click();
    await page.getByRole("button", { name: "撤销标记" }).click();
    await expect(away).toBeHidden();
    await page.setViewportSize({ width: 1440, height: 900 });
  });
});
