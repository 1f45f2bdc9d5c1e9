import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { aPaper } from "#modules/signings/testing/a-paper.ts";
import { headerOf } from "#platform/mail/testing/mailbox.ts";
import { phone, settled, type Visitor } from "./harness/browsing.ts";
import { expect, test } from "./harness/test.ts";

const edition = "jiaozuo-2023";
const EXPERT = "测试推荐专家";

/** A request of somebody signed in, as the pages send it. */
async function call<T>(
  { context }: Visitor,
  method: "get" | "post" | "patch",
  path: string,
  data?: object,
): Promise<T> {
  const headers = { "idempotency-key": randomUUID() };
  const reply = await context.request[method](`/api${path}`, { headers, ...(data ? { data } : {}) });
  expect(reply.ok(), `${path}: ${reply.ok() ? "" : await reply.text()}`).toBe(true);
  return (await reply.json()) as T;
}
type Items<T> = { items: T[]; total: number };

const linkIn = (text: string): string =>
  /https?:\/\/[^\s]+(\/portal(?:\/en)?\/d\/[\w-]{20,})\s/.exec(text)?.[1] ?? "";

async function recommend(page: Page, name: string): Promise<void> {
  await page.getByLabel("被推荐人姓名").fill(name);
  await page.getByLabel("被推荐人单位").fill("测试大学");
  await page.getByLabel(/^邮箱/).first().fill("recommended@example.test");
  await page.getByLabel("为什么合适：相关经验、成果").fill("做过同类工艺的中试。");
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "提交推荐" }).click();
}

test("needs are carried to 25 channels, a partner recommends on a phone, the engagement shows its channel through to signing", async ({
  as,
  visit,
  mailbox,
  complaints,
}) => {
  test.setTimeout(240_000);
  // A form that lacks something and a link opened by somebody else are refused on purpose.
  complaints.expect(/status of (403|422) .*\/portal\/d\//);
  const city = await as("city");
  const { page } = city;
  const channels = await call<Items<{ id: string; nameZh: string; nameEn: string | null }>>(
    city,
    "get",
    "/channels?state=active&pageSize=200",
  );
  expect(channels.total).toBe(25);
  let dispatch = "";

  await test.step("the officer makes a dispatch to every channel, looks at a letter and sends it", async () => {
    await page.goto(`/dispatches/new?edition=${edition}`);
    await page.getByLabel("名称").fill("秋季推送");
    await page.getByRole("button", { name: "挑选需求" }).click();
    await expect(page.getByRole("heading", { name: "秋季推送" })).toBeVisible();
    dispatch = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    await page
      .getByRole("button", { name: /契合|项需求/ })
      .first()
      .click();
    await page.getByRole("button", { name: "预览邮件" }).first().click();
    await expect(page.frameLocator("iframe").getByRole("link", { name: "打开专属页面" })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^发\s*送$/ }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^发\s*送$|确\s*定/ })
      .last()
      .click();
    const state = async () =>
      (await call<{ state: string }>(city, "get", `/dispatches/${dispatch}/progress`)).state;
    await expect.poll(state, { timeout: 60_000 }).toBe("sent");
    await expect(page.getByRole("status").filter({ hasText: /共 \d+ 封：已发送 \d+$/ })).toBeVisible();
  });

  type Letter = { channelId: string; needs: { code: string; title: string; needId: string }[] };
  const view = await call<{ letters: Letter[]; progress: { sent: number; total: number } }>(
    city,
    "get",
    `/dispatches/${dispatch}`,
  );
  const recipients = await call<Items<{ id: string; channelId: string; email: string; locale: string }>>(
    city,
    "get",
    `/dispatches/${dispatch}/recipients`,
  );
  const letterTo = (id: string) =>
    mailbox.mails.filter((m) => headerOf(m.raw, "message-id").startsWith(`<dispatch-${id}@`));
  const letters = recipients.items.flatMap((r) => letterTo(r.id));
  await test.step("every recipient has one letter with a link of its own and a way out", async () => {
    expect(view.progress.sent).toBe(view.progress.total);
    expect(letters).toHaveLength(recipients.items.length);
    expect(new Set(letters.map((m) => linkIn(m.text))).size).toBe(recipients.items.length);
    for (const mail of letters) {
      expect(headerOf(mail.raw, "list-unsubscribe")).toMatch(/^<http.*\/unsubscribe>$/);
      expect(headerOf(mail.raw, "list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    }
    expect(new Set(recipients.items.map((r) => r.channelId)).size).toBeGreaterThanOrEqual(20);
  });

  const chosen = recipients.items.find((r) => r.locale === "zh");
  const letter = view.letters.find((l) => l.channelId === chosen?.channelId);
  const need = letter?.needs[0];
  const link = linkIn(letterTo(chosen?.id ?? "")[0]?.text ?? "");
  if (!chosen || !need || !link) throw new Error("no letter to go on with");
  const partner = await visit({ viewport: phone });

  await test.step("the partner opens the link on a phone and recommends an expert", async () => {
    await partner.page.goto(link);
    await expect(partner.page.getByRole("heading", { level: 1 })).toBeVisible();
    await partner.page
      .getByRole("link", { name: new RegExp(`查看并推荐\\s*${need.title.slice(0, 6)}`) })
      .click();
    await expect(partner.page.getByRole("heading", { level: 1 })).toHaveText(need.title);
    // What is forgotten is said, and nothing typed is lost.
    await partner.page.getByLabel("被推荐人姓名").fill(EXPERT);
    await partner.page.getByRole("button", { name: "提交推荐" }).click();
    await expect(partner.page.getByRole("alert")).toContainText("需要更正");
    await expect(partner.page.getByLabel("被推荐人姓名")).toHaveValue(EXPERT);
    await recommend(partner.page, EXPERT);
    await expect(partner.page.getByRole("status")).toContainText(/已收到，编号 TJ2023-\d{4}/);
    expect(await partner.page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });

  let engagement = "";
  await test.step("the officer screens it; the engagement names the channel", async () => {
    const { items } = await call<Items<{ id: string }>>(
      city,
      "get",
      `/recommendations?edition=${edition}&state=received&q=${encodeURIComponent(EXPERT)}`,
    );
    await page.goto(`/recommendations/${items[0]?.id}?edition=${edition}`);
    await expect(page.getByRole("heading", { name: EXPERT })).toBeVisible();
    await page.getByRole("radio", { name: /专家库新专家/ }).check();
    await page.getByRole("button", { name: "采纳并生成对接" }).click();
    await page.getByRole("link", { name: "查看对接" }).click();
    const name = channels.items.find((c) => c.id === chosen.channelId)?.nameZh ?? "?";
    await expect(page.getByRole("link", { name }).first()).toBeVisible();
    engagement = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  });

  await test.step("taken to both sides' word and a signed agreement, the channel's page shows each step", async () => {
    for (const step of ["shortlist", "invite", "confirm-demand", "confirm-supply"])
      await call(city, "post", `/engagements/${engagement}/${step}`, { reason: "电话确认" });
    const report = () =>
      call<{ funnel: Record<string, number>; needs: { needId: string; engaged: boolean }[] }>(
        city,
        "get",
        `/channels/${chosen.channelId}/report`,
      );
    expect((await report()).needs.find((n) => n.needId === need.needId)?.engaged).toBe(true);
    await page.goto(`/channels/${chosen.channelId}`);
    await settled(page);
    const carried = page
      .getByRole("region", { name: "推送过的需求" })
      .getByRole("listitem")
      .filter({ hasText: need.code });
    await expect(carried).toContainText("已对接");
    await call(city, "post", `/engagements/${engagement}/record-meeting`, {
      meeting: { at: new Date().toISOString(), mode: "online" },
    });
    const { county } = await call<{ county: string }>(city, "get", `/engagements/${engagement}`);
    const signedOn = new Date().toISOString().slice(0, 10);
    const agreement = aPaper({ engagementId: engagement, signedOn, county, occasion: "at-venue" });
    await call(city, "post", "/signings/agreements", agreement);
    await page.reload();
    await settled(page);
    await expect(carried).toContainText("已签约");
    await page.goto(`/engagements?edition=${edition}&channelId=${chosen.channelId}&state=signed`);
    await expect(page.getByRole("row").filter({ hasText: EXPERT })).toContainText("已签约");
  });

  await test.step("somebody else who is signed in is refused the link", async () => {
    const other = await as("enterprise");
    const reply = await other.page.goto(link);
    expect(reply?.status()).toBe(403);
    await expect(other.page.getByRole("heading", { level: 1 })).toContainText("该链接是发给");
  });

  await test.step("unsubscribed in one press, undone, unsubscribed again: the next dispatch leaves the address out", async () => {
    await partner.page.goto(`${link}/unsubscribe`);
    await partner.page.getByRole("button", { name: "确认退订" }).click();
    await expect(partner.page.getByRole("status")).toContainText("不会再收到");
    await partner.page.getByRole("button", { name: "恢复接收" }).click();
    await expect(partner.page.getByRole("status")).toContainText("会收到需求推送邮件");
    await partner.page.getByRole("button", { name: "确认退订" }).click();
    await expect(partner.page.getByRole("status")).toContainText("不会再收到");
    const next = await call<{ id: string }>(city, "post", "/dispatches", {
      editionId: edition,
      title: "再推送",
      channelIds: [chosen.channelId],
    });
    const { letters: drafts } = await call<{ letters: { leftOut: number }[] }>(
      city,
      "get",
      `/dispatches/${next.id}`,
    );
    expect(drafts[0]?.leftOut).toBeGreaterThanOrEqual(1);
  });
});
