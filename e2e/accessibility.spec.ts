import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { desktop, drawn, type Language, phone, settled } from "./harness/browsing.ts";
import { expect, test } from "./harness/test.ts";
import { routePaths, type Visit, visits } from "./harness/visits.ts";

/** Chinese in the English frame: menus, headers, buttons and table heads hold no data, only texts of the product. */
const FRAME =
  "nav a, nav button, .hz-head button, .hz-panel h2, main thead th, .hz-form label > span, .ant-form-item-label label";

/** What axe finds, as lines a person can act on. */
async function violations(page: Page): Promise<string[]> {
  // One document, no frames: the quick way of running it.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return found.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact}): ${nodes
        .slice(0, 3)
        .map((n) => n.target.join(" "))
        .join(" | ")}${nodes.length > 3 ? ` and ${nodes.length - 3} more` : ""}`,
  );
}

/** How far the page can be pushed sideways, and by what. */
const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter((e) => e.getBoundingClientRect().right > width + 1)
      .slice(0, 3)
      .map((e) => e.tagName + "." + e.className + " ends at " + Math.round(e.getBoundingClientRect().right));
  })()`);

const untranslated = (page: Page, frame: string): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll(${JSON.stringify(frame)})]
    .filter((e) => !e.closest("[lang=zh-CN]"))
    .map((e) => e.textContent.trim())
    .filter((text) => /[\\u4e00-\\u9fff]/.test(text))`);

/** Names of records stand in headings and menus too: the edition, the person, the organisation of a grant. */
const isData = (text: string): boolean => /海外英才中原行|焦作|双选会/.test(text) || text.length > 24;

async function inspect(page: Page, visit: Visit, language: Language): Promise<string[]> {
  const found: string[] = [];
  const note = (where: string, items: readonly string[]) =>
    found.push(...items.map((item) => `${visit.name}, ${language}, ${where}: ${item}`));
  for (const [where, viewport] of [
    ["desktop", desktop],
    ["phone", phone],
  ] as const) {
    await page.setViewportSize(viewport);
    await drawn(page);
    if (visit.as !== null || visit.route === "/sign-in")
      await expect(page.locator("h1").first()).toBeVisible();
    note(where, await overflow(page));
    // The texts differ between languages, the elements do not: half the runs find what all would.
    if ((where === "desktop") === (language === "zh")) note(where, await violations(page));
  }
  // The workbench heads its panel with the chosen need's title: data.
  const frame = visit.name === "workbench" ? FRAME.replace(" .hz-panel h2,", "") : FRAME;
  if (language === "en")
    note(
      "texts",
      (await untranslated(page, frame)).filter((text) => !isData(text)),
    );
  return found;
}

test("every route is visited", () => {
  const visited = new Set(visits.map(({ route }) => route));
  expect(routePaths().filter((path) => !visited.has(path))).toEqual([]);
});

for (const language of ["zh", "en"] as const) {
  for (const login of new Set(visits.map((v) => v.as))) {
    const own = visits.filter((v) => v.as === login);
    test(`${own.length} pages as ${login ?? "nobody"} in ${language === "zh" ? "Chinese" : "English"}`, async ({
      visit,
      as,
      complaints,
    }) => {
      // A link that is none is answered with 400, which is what the page is there to say.
      complaints.expect(/status of 400 .*\/api\/invitations\/open$/);
      // So is a survey that has ended.
      complaints.expect(/status of 410 .*\/api\/public\/survey\/open$/);
      test.setTimeout(30_000 + own.length * 8_000);
      const visitor = login ? await as(login, { language }) : await visit({ language });
      const found: string[] = [];
      for (const one of own) {
        await visitor.page.setViewportSize(desktop);
        await visitor.page.goto(await one.address(visitor));
        await settled(visitor.page);
        found.push(...(await inspect(visitor.page, one, language)));
      }
      expect.soft(found).toEqual([]);
    });
  }
}
