import { randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { read, settled, type Visitor } from "./harness/browsing.ts";
import { choose } from "./harness/forms.ts";
import { expect, test } from "./harness/test.ts";

/** Whether the element with the focus, or the frame drawn around it, shows that it has it. */
const showsFocus = (page: Page): Promise<boolean> =>
  page.evaluate(`(() => {
    let element = document.activeElement;
    if (!element || element === document.body) return false;
    for (let step = 0; step < 4 && element; step++, element = element.parentElement) {
      const style = getComputedStyle(element);
      if (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) return true;
      if (style.boxShadow !== "none") return true;
    }
    return false;
  })()`);

const focused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.contains(element.ownerDocument.activeElement));

/** Tabs on until the target has the focus; every stop on the way must show itself. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses++) {
    if (await focused(target)) return;
    await page.keyboard.press("Tab");
    const where: string = await page.evaluate("document.activeElement?.outerHTML?.slice(0, 200)");
    expect(await showsFocus(page), `the focus can be seen on ${where}`).toBe(true);
  }
  throw new Error(`80 presses of Tab did not reach ${target}`);
}

type Items = { items: { id: string; title: string; code: string }[] };

test("by keyboard alone: sign in, find a need, pass it, publish it", async ({ visit, as }) => {
  const helper = await as("city");
  const { items } = await read<Items>(
    helper,
    "/needs?edition=jiaozuo-next&state=county-approved&kind=technology&pageSize=1",
  );
  const [need] = items;
  if (!need) throw new Error("the edition in preparation has no need that waits for the city");

  const { page } = await visit();
  await page.goto("/sign-in");
  await expect(page.getByLabel("手机号、邮箱或用户名")).toBeFocused();
  await page.keyboard.type("city");
  await tabTo(page, page.getByLabel("口令", { exact: true }));
  await page.keyboard.type("huizhi-2023-demo");
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toContainText("您好");

  await page.goto("/?edition=jiaozuo-next");
  await settled(page);
  await page.keyboard.press("Tab");
  await expect(page.locator(".hz-skip")).toBeFocused();
  await tabTo(page, page.getByRole("navigation").getByRole("link", { name: "需求", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "需求" })).toBeVisible();

  await tabTo(page, page.getByRole("searchbox"));
  await page.keyboard.type(need.code);
  await expect(page).toHaveURL(new RegExp(`q=${need.code}`));
  const link = page.getByRole("link", { name: need.title });
  await tabTo(page, link);
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("link", { name: "审核", exact: true }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: "通过", exact: true }));
  await page.keyboard.press("Enter");

  const publish = page.getByRole("button", { name: "发布", exact: true });
  await tabTo(page, publish);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  // Escape gives up and brings the focus back to where it was.
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(publish).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, dialog.getByRole("button", { name: "发布", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.locator("main").getByText("已发布", { exact: true }).first()).toBeVisible();
  expect((await read<{ state: string }>(helper, `/needs/${need.id}`)).state).toBe("published");
});

test("a half-filled form survives a reload, but nothing personal or restricted stays on the device", async ({
  as,
}) => {
  const { page } = await as("enterprise");
  await page.goto("/needs/new/technology?edition=jiaozuo-next");
  await page.getByLabel("技术需求名称").fill("半途而废的需求");
  await choose(page, "需求类别", "成果转化");
  await page.getByLabel("主要问题").fill("只给审核人看的内容");
  await page.getByLabel("手机").fill("13800009999");
  await expect(page.getByText("草稿已存于本机")).toBeVisible();
  await expect
    .poll(() => page.evaluate("JSON.stringify(localStorage)"))
    .toContain("result-commercialization");
  await page.reload();
  await expect(page.getByLabel("技术需求名称")).toHaveValue("半途而废的需求");
  await expect(page.getByTitle("成果转化")).toBeVisible();
  await expect(page.getByLabel("手机")).toHaveValue("");
  expect(await page.evaluate("JSON.stringify(localStorage)")).not.toMatch(/13800009999|只给审核人看的内容/);
});

type Session = { grants: { scope: { id: string } }[] };
type Need = { id: string; version: number; values: Record<string, unknown> };

test("a stale edit is told what changed, and one chooses field by field", async ({ as, complaints }) => {
  complaints.expect(/status of 409/);
  const mine = await as("enterprise");
  const theirs = await as("enterprise");
  const { grants } = await read<Session>(mine, "/session");
  const reply = await mine.context.request.post("/api/needs", {
    headers: { "idempotency-key": randomUUID() },
    data: {
      editionId: "jiaozuo-next",
      activityId: "jiaozuo-next-main",
      organisationId: grants[0]?.scope.id,
      content: { kind: "technology", values: { title: "最初的名称", problem: "最初的问题" } },
    },
  });
  const { id } = (await reply.json()) as Need;
  const opened = async ({ page }: Visitor) => {
    await page.goto(`/needs/${id}/edit`);
    await expect(page.getByLabel("技术需求名称")).toHaveValue("最初的名称");
  };
  const save = ({ page }: Visitor) => page.getByRole("button", { name: "存为草稿" }).click();
  await opened(mine);
  await opened(theirs);

  await theirs.page.getByLabel("技术需求名称").fill("别人改的名称");
  await theirs.page.getByLabel("预期目标").fill("别人补的目标");
  await save(theirs);
  await expect(theirs.page.locator("h1")).toHaveText("别人改的名称");

  await mine.page.getByLabel("技术需求名称").fill("我改的名称");
  await mine.page.getByLabel("主要问题").fill("我改的问题");
  await save(mine);
  const dialog = mine.page.getByRole("dialog");
  // Only what both changed is asked about.
  await expect(dialog.getByRole("group")).toHaveCount(1);
  await expect(dialog).toContainText("技术需求名称");
  await expect(dialog).toContainText("我改的名称");
  await dialog.getByRole("radio", { name: /别人改的名称/ }).check();
  await dialog.getByRole("button").last().click();
  await expect(dialog).toBeHidden();
  await expect(mine.page.getByLabel("预期目标")).toHaveValue("别人补的目标");
  await save(mine);
  await expect(mine.page.locator("h1")).toHaveText("别人改的名称");
  const { values } = await read<Need>(mine, `/needs/${id}`);
  expect([values.title, values.problem, values.expectedGoal]).toEqual([
    "别人改的名称",
    "我改的问题",
    "别人补的目标",
  ]);
});
