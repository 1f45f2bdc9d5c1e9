import { read } from "./harness/browsing.ts";
import { answer, choose } from "./harness/forms.ts";
import { expect, test } from "./harness/test.ts";

type Needs = { items: { id: string }[] };
type Suggested = { items: { expertId: string; expert: { name: string } }[] };
type Months = { items: { month: string; rows: number }[] };

test("an officer calls a suggestion not relevant: it is remembered, named with its reason, lifted and taken back", async ({
  as,
}) => {
  const city = await as("city");
  const { page } = city;
  const { items: needs } = await read<Needs>(city, "/matching/needs?edition=jiaozuo-next&kind=technology");
  const need = needs[0]?.id ?? "";
  const before = await read<Suggested>(city, `/needs/${need}/suggestions?limit=20`);
  const second = before.items[1];
  if (!second) throw new Error("the need has fewer than two suggestions");
  const { name } = second.expert;

  await page.goto(`/matching?edition=jiaozuo-next&need=${need}`);
  const ranked = page.locator(".hz-bench-ranked");
  await expect(ranked.getByRole("button", { name, exact: true })).toBeVisible({ timeout: 60_000 });
  // What came into view is noted at the rank the server knows.
  await expect
    .poll(async () => {
      const months = await read<Months>(city, "/figures/matching.precision-at-5/months?edition=jiaozuo-next");
      return months.items.reduce((sum, m) => sum + m.rows, 0);
    })
    .toBeGreaterThan(0);

  await page.getByRole("button", { name: `${name}：标记不相关` }).click();
  await choose(page.getByRole("dialog"), /不相关的原因/, "层次过于基础");
  await page.getByRole("dialog").getByLabel("补充说明").fill("只做教学");
  await answer(page, "确定");
  await expect(ranked.getByRole("button", { name, exact: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /标记为不相关 1/ })).toBeVisible();

  // Another visit, another person of the desk: it is remembered for all of them, with the reason.
  await page.reload();
  await page.getByText(/未列入的 \d+ 位及原因/).click();
  await expect(page.getByText(/已排除：已标记为不相关（.+层次过于基础：只做教学）/)).toBeVisible();
  await expect(ranked.getByRole("button", { name, exact: true })).toHaveCount(0);

  // Lifted for this look only.
  await page.getByRole("button", { name: /标记为不相关 1/ }).click();
  await expect(ranked.getByRole("button", { name, exact: true })).toBeVisible();
  await expect(ranked.getByText("已放开条件")).toBeVisible();

  await page.getByRole("button", { name: "已标记不相关（1）" }).click();
  const drawer = page.getByRole("dialog", { name: "已标记不相关" });
  await drawer.getByRole("button", { name: "恢复推荐" }).click();
  await expect(drawer.getByRole("heading", { name: "已撤销的" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(ranked.getByRole("button", { name, exact: true })).toBeVisible();
});

test("an expert sees needs with reasons and says that one is not for now; officers see it", async ({
  as,
}) => {
  const expert = await as("expert", { language: "en" });
  const { page } = expert;
  await page.goto("/engagements?edition=jiaozuo-2023");
  const panel = page.locator("section", { has: page.getByRole("heading", { name: "Needs that fit me" }) });
  const first = panel.locator("li", { has: page.getByRole("button", { name: /: not relevant$/ }) }).first();
  await expect(first.getByText(/^Shared keywords: |^Not covered: /).first()).toBeVisible({ timeout: 60_000 });
  const button = first.getByRole("button", { name: /: not relevant$/ });
  const title = ((await button.getAttribute("aria-label")) ?? "").replace(/: not relevant$/, "");
  await button.click();
  await choose(page.getByRole("dialog"), /Why it is not relevant/, "Taking nothing on at present");
  await answer(page, "Confirm");
  await expect(panel.getByRole("button", { name: `${title}: not relevant` })).toHaveCount(0);
  await expect(panel.getByRole("button", { name: "Said not relevant (1)" })).toBeVisible();

  const { id } = await read<{ id: string }>(expert, "/experts/mine");
  const city = await as("city");
  const said = await read<{ items: { side: string; category: string; needTitle: string }[] }>(
    city,
    `/experts/${id}/not-relevant`,
  );
  expect(said.items.map((s) => [s.side, s.category, s.needTitle])).toContainEqual([
    "supply",
    "not-now",
    title,
  ]);
});
