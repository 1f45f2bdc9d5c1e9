import type { Page } from "@playwright/test";
import { expect, test } from "./harness/test.ts";

async function enter(page: Page, login: string): Promise<void> {
  await page.goto("/sign-in");
  await page.locator("#login").fill(login);
  await page.locator("#password").fill("huizhi-2023-demo");
  await page.locator("button[type=submit]").click();
  await expect(page.locator(".hz-shell")).toBeVisible();
}

async function leave(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(我的账号|My account)/ }).click();
  await page.getByRole("menuitem", { name: /^(退出登录|Sign out)$/ }).click();
  await expect(page).toHaveURL(/sign-in/);
}

test("each person reads in the language chosen with the own account, on every device", async ({ visit }) => {
  const { page } = await visit({ language: "zh" });
  await enter(page, "leader");
  await expect(page.locator("h1")).toContainText("您好");
  const kept = page.waitForResponse((reply) => reply.url().endsWith("/api/me/locale") && reply.ok());
  await page.getByRole("button", { name: "EN", exact: true }).click();
  await expect(page.locator("h1")).toContainText("Hello");
  await kept;
  await leave(page);

  // The next at this browser never chose anything: the account's Chinese stands.
  await enter(page, "taskforce");
  await expect(page.locator("h1")).toContainText("您好");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await leave(page);

  const elsewhere = await visit({ language: "zh" });
  await enter(elsewhere.page, "leader");
  await expect(elsewhere.page.locator("h1")).toContainText("Hello");
  const back = elsewhere.page.waitForResponse((r) => r.url().endsWith("/api/me/locale") && r.ok());
  await elsewhere.page.getByRole("button", { name: "中文", exact: true }).click();
  await expect(elsewhere.page.locator("h1")).toContainText("您好");
  await back;
});
