import type { Page } from "@playwright/test";
import { phone, read, settled } from "./harness/browsing.ts";
import { NegotiationWorld, tomorrow, write } from "./harness/negotiations.ts";
import { expect, test } from "./harness/test.ts";

test.use({ contents: "empty" });

type Pack = {
  checkedIn: number;
  parties: { key: string; checkedInAt: string | null }[];
  tickets: { code: string; party: string }[];
};
type Answer = { results: { result: string; firstDevice: string | null }[] };

test("one code scanned ten times at once, and two devices that lost the network: each guest is checked in once", async ({
  visit,
  deployment,
  complaints,
}) => {
  // What a browser says of every request it makes without a network.
  complaints.expect(/ERR_INTERNET_DISCONNECTED/);
  const windows = { visit, deployment };
  const world = await NegotiationWorld.make(windows, {
    name: "e2e-check-in",
    slots: { days: [tomorrow], from: "09:00", to: "10:00" },
    tables: 2,
  });
  const { operator, activityId } = world;
  const at = `/activities/${activityId}`;
  const zhang = await world.expert("测试张");
  const li = await world.expert("测试李");
  const zhao = await world.expert("测试赵");
  await world.attend([zhang, li, zhao]);
  const pack = () => read<Pack>(operator, `${at}/check-in-pack`);

  await test.step("ten scanners read one ticket at the same moment", async () => {
    const { page } = operator;
    await page.goto(world.page("check-in"));
    await page.getByRole("button", { name: "生成签到码" }).click();
    await expect.poll(async () => (await pack()).tickets.length).toBe(3);
    const code = (await pack()).tickets.find((t) => t.party === zhang)?.code ?? "";
    expect(code).toMatch(/^HZ1\./);
    const answers = await page.evaluate<Answer[]>(`Promise.all(
      Array.from({ length: 10 }, async (_, i) => {
        const event = { eventId: crypto.randomUUID(), way: "qr", ticket: ${JSON.stringify(code)}, at: new Date().toISOString(), device: "闸机" + i };
        const reply = await fetch("/api${at}/check-ins", {
          method: "POST",
          headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
          body: JSON.stringify({ events: [event] }),
        });
        return reply.json();
      }),
    )`);
    const results = answers.flatMap((a) => a.results);
    // Whoever was heard later but scanned earlier moves the one check-in back: no second row, the first scan counts.
    expect(results.every(({ result }) => result === "checked-in" || result === "already")).toBe(true);
    const after = await pack();
    expect(after.checkedIn).toBe(1);
    expect(after.parties.filter((p) => p.checkedInAt !== null).map((p) => p.key)).toEqual([zhang]);
    await expect(page.getByText("已签到 1 人次，名单 3 方")).toBeVisible();
  });

  await test.step("two desks without network check the same guest in; the earlier one counts", async () => {
    const desk = async (device: string): Promise<Page> => {
      const { page } = await world.officer(device, { viewport: phone });
      await page.goto(world.page("check-in"));
      await page.getByPlaceholder("例如：一楼大厅 1 号").fill(device);
      await settled(page);
      await page.context().setOffline(true);
      return page;
    };
    const checkIn = async (page: Page, name: string) => {
      const search = page.getByRole("searchbox", { name: "按姓名、单位查找" });
      await search.fill(name);
      await page
        .getByRole("listitem")
        .filter({ hasText: name })
        .getByRole("button", { name: /签\s*到/ })
        .click();
      await search.fill("");
    };
    const entry = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name });
    const lobby = await desk("大厅");
    const gate = await desk("东门");
    await checkIn(lobby, "测试李");
    await checkIn(gate, "测试李");
    await checkIn(gate, "测试赵");
    await expect(lobby.getByText("无网络：签到已存在本机，1 条待上传")).toBeVisible();
    await expect(gate.getByText("无网络：签到已存在本机，2 条待上传")).toBeVisible();
    await expect(entry(gate, "测试李")).toContainText("待上传");
    expect((await pack()).checkedIn).toBe(1);

    // The one that was second comes back first.
    await gate.context().setOffline(false);
    await expect(entry(gate, "测试李")).toContainText("签到成功");
    await expect(gate.getByText(/无网络/)).toBeHidden();
    const heard = (await pack()).parties.find((p) => p.key === li)?.checkedInAt ?? "";
    expect((await pack()).checkedIn).toBe(3);
    await lobby.context().setOffline(false);
    await expect(entry(lobby, "测试李")).toContainText("签到成功");
    const merged = await pack();
    expect(merged.checkedIn).toBe(3);
    expect(Date.parse(merged.parties.find((p) => p.key === li)?.checkedInAt ?? "")).toBeLessThan(
      Date.parse(heard),
    );
    // A third desk asks who is here.
    const answer = await write<Answer>(operator, `${at}/check-ins`, {
      events: [
        {
          eventId: crypto.randomUUID(),
          way: "name",
          party: li,
          at: new Date().toISOString(),
          device: "西门",
        },
      ],
    });
    expect(answer.results.map((r) => [r.result, r.firstDevice])).toEqual([["already", "大厅"]]);
    await expect(operator.page.getByText("已签到 3 人次，名单 3 方")).toBeVisible();
  });
});

test("a desk that is closed and opened again without network goes on with its list and its queue, and signing out leaves nothing", async ({
  visit,
  deployment,
  complaints,
}) => {
  complaints.expect(/ERR_INTERNET_DISCONNECTED/);
  const world = await NegotiationWorld.make(
    { visit, deployment },
    { name: "e2e-desk-kept", slots: { days: [tomorrow], from: "09:00", to: "10:00" }, tables: 1 },
  );
  const { operator, activityId } = world;
  const wang = await world.expert("测试王");
  const sun = await world.expert("测试孙");
  await world.attend([wang, sun]);
  await write(operator, `/activities/${activityId}/tickets`, {});
  const pack = () => read<Pack>(operator, `/activities/${activityId}/check-in-pack`);
  const { page } = await world.officer("南门", { viewport: phone });
  const context = page.context();
  const here = page.getByText("断网也能打开本页并继续签到");
  const stored = () =>
    page.evaluate<string[]>("Object.keys(localStorage).filter((key) => key.startsWith('huizhi.kept.'))");
  const checkIn = async (name: string) => {
    const search = page.getByRole("searchbox", { name: "按姓名、单位查找" });
    await search.fill(name);
    await page
      .getByRole("listitem")
      .filter({ hasText: name })
      .getByRole("button", { name: /签\s*到/ })
      .click();
    await search.fill("");
  };
  const entry = (name: string) => page.getByRole("listitem").filter({ hasText: name });

  await test.step("the page says when it may be closed", async () => {
    await page.goto(world.page("check-in"));
    await expect(here).toBeVisible();
    await expect(page.getByText("已签到 0 人次，名单 2 方")).toBeVisible();
  });

  await test.step("without network it opens again, knows everybody and what was not sent", async () => {
    await context.setOffline(true);
    await checkIn("测试王");
    await expect(page.getByText("1 条待上传")).toBeVisible();
    await page.reload();
    await expect(page.getByText("1 条待上传")).toBeVisible();
    await expect(page.getByText("可以继续签到，本页可关闭或刷新。")).toBeVisible();
    await expect(entry("测试王")).toContainText("待上传");
    // A code is judged from the list on the device.
    const code = (await pack()).tickets.find((t) => t.party === sun)?.code ?? "";
    const field = page.getByRole("searchbox", { name: "签到码" });
    await field.fill(code);
    await field.press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: "测试孙 签到成功" })).toBeVisible();
    await field.fill("https://example.org/");
    await field.press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: "这不是签到码" })).toBeVisible();
    expect((await pack()).checkedIn).toBe(0);
  });

  await test.step("what the browser keeps is files only, never an answer about people", async () => {
    const paths = await page.evaluate<string[]>(`(async () => {
      const names = await caches.keys();
      const stores = await Promise.all(names.map((name) => caches.open(name)));
      const requests = (await Promise.all(stores.map((store) => store.keys()))).flat();
      return requests.map((request) => new URL(request.url).pathname);
    })()`);
    expect(paths).toContain("/index.html");
    expect(paths.filter((path) => !/^\/(index\.html|mark\.svg|assets\/[\w.-]+)$/.test(path))).toEqual([]);
  });

  await test.step("back on the network both are sent, and the session is the server's again", async () => {
    await context.setOffline(false);
    await expect(entry("测试王")).toContainText("签到成功");
    await expect(entry("测试孙")).toContainText("签到成功");
    expect((await pack()).checkedIn).toBe(2);
    await page.reload();
    await expect(page.getByText("已签到 2 人次，名单 2 方")).toBeVisible();
    expect((await stored()).length).toBeGreaterThan(0);
  });

  await test.step("signing out asks about what was not sent, then leaves nothing on the device", async () => {
    await page.getByRole("button", { name: /南门/ }).click();
    await page.getByText("退出登录").click();
    await expect(page).toHaveURL(/sign-in/);
    await expect.poll(stored).toEqual([]);
    expect(await page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)")).toBe(
      0,
    );
  });
});
