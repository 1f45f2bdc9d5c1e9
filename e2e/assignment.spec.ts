import type { Page } from "@playwright/test";
import { phone, settled } from "./harness/browsing.ts";
import { choose } from "./harness/forms.ts";
import { expect, test } from "./harness/test.ts";

/** A scenario as an operator makes it: named, its objective chosen, the rest as offered. */
async function makeScenario(page: Page, name: string, objective: RegExp): Promise<void> {
  await page.goto("/matching/assignments?edition=jiaozuo-2023");
  await page.getByRole("button", { name: "新建方案" }).click();
  const form = page.getByRole("dialog", { name: "新建分配方案" });
  await form.getByLabel("方案名称").fill(name);
  await choose(form, "目标", objective);
  await form.getByLabel("每项需求至多几位专家").fill("1");
  await form.getByLabel("每位专家至多承接几项").fill("1");
  await form.getByRole("radio", { name: "否" }).check();
  await form.getByRole("button", { name: "保存" }).click();
  await expect(page.locator("h1")).toHaveText(name);
}

async function compute(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(重新)?计算$/ }).click();
  await expect(page.locator(".hz-page-title")).toContainText("已计算", { timeout: 120_000 });
  await expect(page.getByText(/已证明最优|可行但未证明最优/)).toBeVisible();
}

test("two scenarios are computed, one pair is ruled out, what changes is named, one is adopted", async ({
  as,
  complaints,
}) => {
  test.setTimeout(300_000);
  // More places than a need may get are refused.
  complaints.expect(/status of 400 .*\/api\/assignments\//);
  const { page } = await as("city");
  await makeScenario(page, "总量方案", /总量优先/);
  await compute(page);

  await makeScenario(page, "公平方案", /公平优先/);
  await compute(page);
  const result = page.getByRole("region", { name: "配对结果" });
  const first = result.locator(".hz-assign-list > li").first();
  const expert = (await first.locator(".hz-assign-expert a").first().textContent()) ?? "";
  expect(expert).not.toBe("");
  await first
    .getByRole("button", { name: `调整 ${expert}` })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "排除这一对" }).click();
  await expect(page.getByText("条件已改动")).toBeVisible();
  // Places of a need open with what is set; what is refused stays, said at its field.
  await first.getByRole("button", { name: "改名额" }).click();
  const places = page.getByRole("dialog", { name: /的名额$/ });
  await expect(places.getByLabel("至多几位")).toHaveValue("1");
  await places.getByLabel("至少几位").fill("5");
  await places.getByRole("button", { name: /确\s*定/ }).click();
  await expect(places.locator(".ant-form-item-explain-error")).toHaveText("至少人数不能大于至多人数");
  await places.getByRole("button", { name: /取\s*消/ }).click();
  await compute(page);
  await expect(first.locator(".hz-assign-expert a").first()).not.toHaveText(expert);

  await page.getByRole("combobox", { name: "另一个方案" }).click();
  await page.locator(".ant-select-item-option", { hasText: "总量方案" }).click();
  const comparison = page.getByRole("region", { name: "与其他方案比较" });
  await expect(comparison.getByText(/项需求的专家不同/)).toBeVisible();
  await expect(comparison.locator("ins", { hasText: expert }).first()).toBeVisible();

  await page.getByRole("button", { name: "采用方案" }).click();
  const adoption = page.getByRole("dialog", { name: "采用方案" });
  await adoption.getByRole("button", { name: "采用方案" }).click();
  // An engagement for every pair, in one transaction.
  await expect(adoption).toBeHidden({ timeout: 120_000 });
  await expect(page.locator(".hz-page-title")).toContainText("已采用", { timeout: 60_000 });

  // A copy shows what was ruled out before it is computed.
  await page.getByRole("button", { name: "复制" }).click();
  const copy = page.getByRole("dialog");
  await copy.getByLabel("新方案名称").fill("副本方案");
  await copy.getByRole("button", { name: /复\s*制/ }).click();
  await expect(page.locator("h1")).toHaveText("副本方案");
  const single = page.getByRole("region", { name: "单独设定" });
  await expect(single.getByText("排除")).toBeVisible();
  await expect(single.getByRole("link", { name: expert })).toBeVisible();
});

test("a leader reads scenarios on a phone and changes none", async ({ as }) => {
  const { page } = await as("leader", { viewport: phone });
  await page.goto("/matching/assignments?edition=jiaozuo-2023");
  await settled(page);
  await expect(page.locator("h1")).toHaveText("整届分配方案");
  await expect(page.getByRole("button", { name: "新建方案" })).toHaveCount(0);
});
