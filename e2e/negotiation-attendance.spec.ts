import type { Page } from "@playwright/test";
import { phone, settled } from "./harness/browsing.ts";
import { answer, choose } from "./harness/forms.ts";
import { NegotiationWorld, tomorrow } from "./harness/negotiations.ts";
import { expect, test } from "./harness/test.ts";

test.use({ contents: "empty" });

const EXPERT = "测试周";
const FACTORY = "丁轴承有限公司";

/** The party's row of the attendance list. */
const rowOf = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

test("the attendance office: parties collected, invited by links passed on, a reply with a journey, a link withdrawn", async ({
  visit,
  deployment,
  mailbox,
  complaints,
}) => {
  // An impossible journey, somebody else's link and one withdrawn are refused here on purpose.
  complaints.expect(/status of (400|403|410|422) .*\/api\/public\/invitations\/(open|reply)$/);
  const world = await NegotiationWorld.make(
    { visit, deployment },
    { name: "e2e-office", slots: { days: [tomorrow], from: "09:00", to: "10:00" }, tables: 2 },
  );
  const { page, context } = world.operator;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const expert = await world.expert(EXPERT, { mail: "zhou" });
  await world.engagement(expert, await world.enterprise(FACTORY), "轴承寿命");
  const list = world.page("attendance");
  let link = "";

  await test.step("collected from the confirmed engagement", async () => {
    await page.goto(list);
    await expect(page.getByText(/名单还是空的/)).toBeVisible();
    await page.getByRole("button", { name: "汇集参加方" }).first().click();
    await answer(page, "汇集");
    await expect(page.getByText("新增 2 方，0 方原已在名单中")).toBeVisible();
    await expect(rowOf(page, EXPERT)).toContainText("未邀请");
    await expect(rowOf(page, FACTORY)).toContainText("未邀请");
  });

  await test.step("the rest is invited by links only, which are shown once", async () => {
    await page.getByRole("button", { name: "邀请未邀请的" }).click();
    await choose(page.getByRole("dialog"), "送达方式", "只生成链接，自行转交");
    await page.getByRole("dialog").getByRole("button", { name: "发出邀请" }).click();
    const made = page.getByRole("dialog", { name: "专属链接（2）" });
    await expect(made.getByRole("listitem").filter({ hasText: EXPERT })).toContainText(
      "未发邮件，请自行转交",
    );
    link = await made.getByRole("textbox", { name: `${EXPERT} 的链接` }).inputValue();
    expect(link).toMatch(new RegExp(`^${deployment.url}/invitation/[\\w-]{20,}$`));
    await made.getByRole("button", { name: `复制 ${EXPERT} 的链接` }).click();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(link);
    await made
      .getByRole("button", { name: /关\s*闭/ })
      .last()
      .click();
    await expect(rowOf(page, EXPERT)).toContainText("待回复");
    await rowOf(page, EXPERT).getByRole("link").first().click();
    await expect(page.getByRole("region", { name: "邀请链接" })).toContainText("未打开 自行转交");
    // Only a hash is kept: nobody reads the link a second time.
    expect(await page.content()).not.toContain(link.slice(-20));
  });

  const guest = await visit({ viewport: phone });
  await test.step("the party replies on a phone; a departure before the arrival is refused at its field", async () => {
    await guest.page.goto(link);
    await guest.page.getByText("参加", { exact: true }).click();
    const journey = (name: string) => guest.page.getByRole("group", { name });
    await journey("到达").getByLabel("日期").fill(tomorrow);
    await journey("到达").getByLabel("时间").fill("08:40");
    await choose(journey("到达"), "交通方式", "火车");
    await journey("到达").getByLabel("车次 / 航班号").fill("G1567");
    await journey("到达").getByRole("checkbox", { name: "需要接站（接机）" }).check();
    await journey("离开").getByLabel("日期").fill(tomorrow);
    await journey("离开").getByLabel("时间").fill("08:10");
    const send = guest.page.getByRole("button", { name: "提交回执" });
    await send.click();
    await expect(journey("离开")).toContainText(`离开须晚于到达 晚于 ${tomorrow} 08:40`);
    await expect(journey("到达").getByRole("alert")).toHaveCount(0);
    await journey("离开").getByLabel("时间").fill("18:10");
    await send.click();
    await expect(guest.page.getByRole("status")).toContainText("已确认参会，期待您的到来");
  });

  await test.step("the list shows when the party arrives", async () => {
    await page.goto(list);
    await expect(rowOf(page, EXPERT)).toContainText("参会");
    const [, month, day] = tomorrow.split("-").map(Number);
    await expect(rowOf(page, EXPERT)).toContainText(`${month}月${day}日 08:40`);
    await expect(rowOf(page, EXPERT)).toContainText(`${month}月${day}日 18:10`);
    await expect(rowOf(page, FACTORY)).toContainText("待回复");
    await expect(page.getByRole("group", { name: "按情况筛选" })).toContainText("1需要接送");
  });

  await test.step("somebody else who is signed in is refused", async () => {
    const other = await world.officer("测试邻桌", { viewport: phone });
    await other.page.goto(link);
    await expect(other.page.getByRole("alert")).toContainText(
      "该邀请仅限受邀人本人使用，而您目前以“测试邻桌”登录",
    );
    await expect(other.page.getByRole("button", { name: "提交回执" })).toHaveCount(0);
  });

  await test.step("the officer withdraws the link, and it no longer opens; the reply stays", async () => {
    await rowOf(page, EXPERT).getByRole("link").first().click();
    const links = page.getByRole("region", { name: "邀请链接" });
    await expect(links).toContainText("已回复");
    await links.getByRole("button", { name: /撤\s*回/ }).click();
    await answer(page, "撤回");
    await expect(links).toContainText("已撤回");
    await guest.page.reload();
    await settled(guest.page);
    await expect(guest.page.getByRole("alert")).toContainText("邀请链接已撤回");
    await expect(page.getByRole("region", { name: "参会回执" })).toContainText("G1567");
  });

  // Passed on by hand was chosen: the address on record was not written to.
  const written = mailbox.mails.filter(
    ({ to, text }) => to.includes(world.address("zhou")) && text.includes(link),
  );
  expect(written).toEqual([]);
});
