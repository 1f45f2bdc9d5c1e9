import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { desktop, phone, read } from "./harness/browsing.ts";
import { expect, test } from "./harness/test.ts";

// The public portal as a visitor without an account sees it, in the demonstration.

const CELL = "氢燃料电池";
const pages = [
  "/portal",
  "/portal/needs",
  "/portal/experts",
  "/portal/announcements",
  "/portal/live",
  "/portal/feeds",
] as const;
const english = (path: string): string => path.replace(/^\/portal/, "/portal/en");

const overflow = (page: Page): Promise<number> =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target.join(" ")).join(" | ")}`),
    page.url(),
  ).toEqual([]);
}

test("a visitor without a session comes to the portal, and from there to the sign-in page and back", async ({
  visit,
}) => {
  const { page } = await visit();
  await page.goto("/");
  await expect(page).toHaveURL(/\/portal$/);
  await expect(page.locator("h1")).toBeVisible();
  await page.getByRole("link", { name: "登录工作台" }).first().click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.getByRole("link", { name: "公开门户" }).click();
  await expect(page).toHaveURL(/\/portal$/);
});

test("氢燃料电池 is found by 燃料电池 and by fuel cell, also without scripts", async ({
  visit,
  browser,
  deployment,
}) => {
  const { page } = await visit();
  await page.goto("/portal");
  await page.locator("#q").fill("燃料电池");
  await page.locator("#q").press("Enter");
  await expect(page.locator("ol.cards").getByText(CELL).first()).toBeVisible();
  const found = page.getByRole("link", { name: new RegExp(CELL) }).first();
  const code = (await found.getAttribute("href"))?.split("/").at(-1) ?? "";

  const plain = await browser.newContext({ baseURL: deployment.url, javaScriptEnabled: false });
  const window = await plain.newPage();
  await window.goto("/portal/en");
  await window.locator("#q").fill("fuel cell");
  await window.getByRole("button", { name: "Search" }).click();
  const inEnglish = window.locator(`a[href="/portal/en/needs/${code}"]`);
  await expect(inEnglish).toBeVisible();
  await expect(inEnglish).toContainText("hydrogen");
  await window.locator("summary").click();
  await window.locator('input[name="kind"][value="technology"]').check();
  await window.getByRole("button", { name: "Apply filters" }).click();
  await expect(window).toHaveURL(/kind=technology/);
  await expect(inEnglish).toBeVisible();
  await plain.close();

  await found.click();
  await expect(page.locator("h1")).toContainText(CELL);
  await expect(page.getByRole("link", { name: "我能解决" })).toHaveAttribute("href", /\/offer\?kind=help$/);
  await expect(page.getByRole("link", { name: "推荐专家" })).toHaveAttribute(
    "href",
    /\/offer\?kind=recommend$/,
  );
  const facts = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "{}");
  expect(facts).toMatchObject({ "@context": "https://schema.org", "@type": "Demand" });
  expect(facts.name).toContain(CELL);
  await expect(page.locator('link[rel="alternate"][hreflang="en"]')).toHaveAttribute(
    "href",
    /\/portal\/en\/needs\//,
  );
  await expect(page.locator('meta[property="og:image"]')).toHaveAttribute("content", /^http.*\.png$/);
});

test("posts are JobPostings; feeds, sitemap and workbook can be read; a filtered feed holds what the list holds", async ({
  visit,
}) => {
  const { context, page } = await visit();
  await page.goto("/portal/needs?kind=talent");
  await page.locator("ol.cards a").first().click();
  const facts = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "{}");
  expect(facts["@type"]).toBe("JobPosting");
  expect(facts.datePosted).toMatch(/^\d{4}-\d\d-\d\d$/);
  for (const path of ["/portal/feeds/rss.xml", "/portal/en/feeds/atom.xml", "/sitemap.xml"]) {
    const text = await (await context.request.get(`${path}?q=fuel+cell`)).text();
    const broken = await page.evaluate(
      `new DOMParser().parseFromString(${JSON.stringify(text)}, "application/xml").querySelector("parsererror")?.textContent ?? ""`,
    );
    expect(broken, path).toBe("");
    // In English under its English title.
    if (path.includes("feeds")) expect(text).toContain(path.includes("/en/") ? "by-product hydrogen" : CELL);
  }
  const feed = await (await context.request.get("/portal/feeds/feed.json?q=fuel+cell")).json();
  expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
  const list = await (await context.request.get("/api/public/needs?q=fuel+cell")).json();
  expect(feed.items.map((i: { id: string }) => i.id).sort()).toEqual(
    list.items.map((i: { code: string }) => i.code).sort(),
  );
  const workbook = unzipSync(await (await context.request.get("/portal/needs.xlsx?q=fuel+cell")).body());
  expect(Object.keys(workbook)).toContain("xl/worksheets/sheet1.xml");
});

test("what only those with the right may read of confidential needs is nowhere on the portal", async ({
  as,
  visit,
}) => {
  const city = await as("city");
  type Item = { id: string; code: string };
  const { items } = await read<{ items: Item[] }>(
    city,
    "/needs?edition=jiaozuo-2023&state=published&confidential=true&pageSize=20",
  );
  expect(items.length).toBeGreaterThan(0);
  const words: string[] = [];
  for (const { id } of items) {
    const { values } = await read<{ values: Record<string, unknown> }>(city, `/needs/${id}`);
    for (const field of ["problem", "keyTechnology", "expectedGoal", "duties", "abilities", "contactMobile"])
      if (typeof values[field] === "string") words.push((values[field] as string).slice(0, 24));
  }
  expect(words.length).toBeGreaterThan(2);
  const { context } = await visit();
  const query = `?q=${encodeURIComponent(items[0]?.code ?? "")}`;
  const codes = items.map(({ code }) => code);
  for (const path of [
    ...pages,
    `/portal/needs${query}`,
    ...codes.flatMap((code) => [
      `/portal/needs/${code}`,
      `/portal/en/needs/${code}`,
      `/api/public/needs/${code}`,
    ]),
    "/portal/feeds/rss.xml",
    "/portal/feeds/atom.xml",
    "/portal/feeds/feed.json",
    "/sitemap.xml",
    "/api/public/needs",
    "/portal/live/events?once=1",
  ]) {
    const text = await (await context.request.get(path)).text();
    for (const word of words) expect(text.includes(word), `${word} at ${path}`).toBe(false);
  }
  const sheet = unzipSync(await (await context.request.get("/portal/needs.xlsx")).body());
  const cells = new TextDecoder().decode(sheet["xl/worksheets/sheet1.xml"]);
  for (const code of codes) expect(cells).toContain(code);
  for (const word of words) expect(cells.includes(word), word).toBe(false);
  for (const word of words.slice(0, 6)) {
    const found = await (
      await context.request.get(`/api/public/needs?q=${encodeURIComponent(word.slice(0, 12))}`)
    ).json();
    expect(
      found.items.filter((i: { code: string }) => codes.includes(i.code)),
      word,
    ).toEqual([]);
  }
});

test("the first view is small and soon there on a slow line", async ({ visit }, info) => {
  for (const path of ["/portal", "/portal/needs"]) {
    const { context, page } = await visit({ viewport: phone });
    const line = await context.newCDPSession(page);
    await line.send("Network.enable");
    // Lighthouse's slow 4G.
    await line.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 150,
      downloadThroughput: (1.6 * 1024 * 1024) / 8,
      uploadThroughput: (750 * 1024) / 8,
    });
    await line.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    let bytes = 0;
    line.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(path, { waitUntil: "load" });
    const shown = await page.evaluate<number>(
      "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0",
    );
    info.annotations.push({
      type: path,
      description: `${bytes} bytes, first content after ${Math.round(shown)} ms`,
    });
    console.log(
      `${path}: ${bytes} bytes, first content after ${Math.round(shown)} ms on slow 4G, CPU 4x slower`,
    );
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThan(40_000);
  }
});

for (const language of ["zh", "en"] as const)
  test(`pages are accessible and fit, ${language}, phone and desktop`, async ({ visit }) => {
    const { page } = await visit({ language });
    await page.goto("/portal/needs");
    const need = (await page.locator("ol.cards a").first().getAttribute("href")) ?? "";
    await page.goto("/portal/announcements");
    const announcement = (await page.locator("ul.cards a").first().getAttribute("href")) ?? "";
    for (const path of [...pages, need, announcement, "/portal/needs?q=%3Cscript%3Ealert(1)%3C/script%3E"]) {
      await page.goto(language === "zh" ? path : english(path));
      await expect(page.locator("html")).toHaveAttribute("lang", language === "zh" ? "zh-CN" : "en");
      for (const viewport of [desktop, phone]) {
        await page.setViewportSize(viewport);
        expect(await overflow(page), `${path} at ${viewport.width}`).toBeLessThanOrEqual(0);
        // The texts differ between languages, the elements do not: half the runs find what all would.
        if ((viewport === desktop) === (language === "zh")) await accessible(page);
      }
    }
  });

test("printed, a need is its text and its address; in WeChat a download says how to get it; what is not there is said so", async ({
  visit,
  complaints,
}) => {
  const { page, context } = await visit();
  await page.goto("/portal/needs");
  await page.locator("ol.cards a").first().click();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("nav").first()).toBeHidden();
  await expect(page.getByRole("link", { name: "我能解决" })).toBeHidden();
  await expect(page.locator(".only-print")).toBeVisible();
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  await page.emulateMedia({ media: null });

  const agent = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/116 Mobile MicroMessenger/8.0.44";
  const weChat = await context.browser()?.newContext({ userAgent: agent, viewport: phone });
  const window = await weChat?.newPage();
  const origin = new URL(page.url()).origin;
  await window?.goto(`${origin}/portal/needs.xlsx`);
  await expect(window?.locator("h1") ?? page.locator("none")).toHaveText("请在浏览器中打开");
  await expect(window?.locator("#url") ?? page.locator("none")).toHaveValue(/\/portal\/needs\.xlsx$/);
  await weChat?.close();

  complaints.expect(/404/);
  const reply = await page.goto("/portal/nothing-here");
  expect(reply?.status()).toBe(404);
  await expect(page.locator("h1")).toHaveText("没有找到这个页面");
});

test("the live page shows the state it was given and counts with it", async ({ visit }) => {
  const { page } = await visit();
  await page.goto("/portal/live");
  await expect(page.locator("[data-state]")).toHaveText("实时更新中");
  const list = await (await page.request.get("/api/public/needs?kind=technology")).json();
  await expect(page.locator('[data-count="technology"]')).toHaveText(list.total.toLocaleString("zh-CN"));
});
