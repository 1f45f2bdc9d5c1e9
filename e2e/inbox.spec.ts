import { randomUUID } from "node:crypto";
import { phone, read, settled, type Visitor } from "./harness/browsing.ts";
import { choose } from "./harness/forms.ts";
import { startProgram } from "./harness/program.ts";
import { expect, test } from "./harness/test.ts";

const ADDRESS = "staff-dept-science@example.gov.invalid";
type Needs = { items: { id: string; title: string; allowedActions: string[] }[] };
type Session = { person: { organisationId: string } };

/** Needs of the edition in preparation of which a department was not asked yet: asks one after the other. */
async function asking(city: Visitor, departmentId: string) {
  const { items } = await read<Needs>(city, "/needs?edition=jiaozuo-next&state=submitted&pageSize=100");
  const open = items.filter(({ allowedActions }) => allowedActions.includes("askOpinion"));
  return async (): Promise<string> => {
    for (;;) {
      const need = open.shift();
      if (!need) throw new Error("the demonstration has no need left to ask about");
      const before = await read<{ opinions?: { departmentId: string }[] }>(city, `/needs/${need.id}`);
      if (before.opinions?.some((o) => o.departmentId === departmentId)) continue;
      const reply = await city.context.request.post(`/api/needs/${need.id}/ask-opinion`, {
        data: { departmentIds: [departmentId] },
        headers: { "idempotency-key": randomUUID() },
      });
      if (reply.ok()) return need.title;
    }
  };
}

test("a department is asked: bell, inbox, read; its settings decide whether and when mail comes", async ({
  as,
  mailbox,
  deployment,
}) => {
  const city = await as("city");
  const science = await as("science", { viewport: phone });
  const { page } = science;
  const { person } = await read<Session>(science, "/session");
  const ask = await asking(city, person.organisationId);
  const unread = async () => (await read<{ unread: number }>(science, "/me/inbox/unread")).unread;
  const before = await unread();
  const mailed = () => mailbox.mails.filter(({ to }) => to.includes(ADDRESS));

  await test.step("the bell counts what came, the inbox shows it, opening it reads it", async () => {
    const title = await ask();
    await expect.poll(unread, { timeout: 20_000 }).toBe(before + 1);
    await page.goto("/");
    await page.getByRole("link", { name: `${before + 1} 条未读消息` }).click();
    await expect(page.getByRole("heading", { name: "消息", level: 1 })).toBeVisible();
    await page
      .getByRole("link", { name: `需求待会签：${title}` })
      .first()
      .click();
    await expect(page).toHaveURL(/\/needs\/[0-9a-f-]{36}/);
    await expect.poll(unread).toBe(before);
    expect(mailed(), "what can wait is not mailed at once").toEqual([]);
  });

  await test.step("read is taken back, all are marked read", async () => {
    await page.goto("/inbox");
    await page
      .getByRole("button", { name: /^标为未读：/ })
      .first()
      .click();
    await expect(page.getByText(`${before + 1} 条未读`, { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "全部已读" }).click();
    await expect(page.getByText("没有未读消息")).toBeVisible();
    await expect(page.getByRole("link", { name: "消息", exact: true })).toBeVisible();
  });

  await test.step("mail at once, when that is chosen", async () => {
    await page.getByRole("link", { name: "通知设置" }).click();
    await choose(page, "需求与审核", "即时发送");
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page.getByText("已保存", { exact: true })).toBeVisible();
    const title = await ask();
    await expect.poll(() => mailed().at(-1)?.subject, { timeout: 20_000 }).toBe(`需求待会签：${title}`);
    expect(mailed()[0]?.text).toContain("/inbox/preferences");
  });

  await test.step("one digest a day, in the account's language, when that is chosen", async () => {
    await page.reload();
    await choose(page, "需求与审核", "每日摘要");
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page.getByText("已保存", { exact: true })).toBeVisible();
    await page.getByText("English", { exact: true }).click();
    await expect(page.getByRole("heading", { name: "How I am notified" })).toBeVisible();
    await settled(page);
    await ask();
    await expect.poll(unread, { timeout: 20_000 }).toBe(2);
    expect(mailed()).toHaveLength(1);
    await sendDigests();
    expect(
      mailed()
        .map(({ subject }) => subject)
        .at(-1),
    ).toMatch(/^Huizhi daily digest: 1 new message \(/);
    expect(mailed().at(-1)?.text).toContain("Needs and review (1)");
    await sendDigests();
    expect(mailed(), "at most one a day").toHaveLength(2);
  });

  async function sendDigests(): Promise<void> {
    // Tomorrow at a quarter past eight in China.
    const day = new Date(Date.now() + 8 * 3_600_000 + 86_400_000).toISOString().slice(0, 10);
    const program = await startProgram(
      ["e2e/harness/send-digests.ts"],
      {
        NOW: `${day}T00:15:00.000Z`,
        DATABASE_URL: deployment.databaseUrl ?? "",
        HUIZHI_SMTP_URL: mailbox.url,
        HUIZHI_PUBLIC_URL: deployment.url,
        HUIZHI_DEMO: "0",
      },
      /digests: done/,
    );
    await program.stop();
  }
});

test("messages can be copied as plain text for a chat", async ({ as }) => {
  const { page, context } = await as("enterprise", { viewport: phone });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/inbox");
  await page
    .getByRole("button", { name: /^复制到微信：需求被退回：/ })
    .first()
    .click();
  await expect(page.getByText("已复制，可粘贴到微信")).toBeVisible();
  const one = await page.evaluate<string>("navigator.clipboard.readText()");
  expect(one).toMatch(/^【汇智】需求被退回：.+\n贵单位的需求.+\nhttp\S+\/needs\/[0-9a-f-]{36}$/);
  await page.getByRole("button", { name: "复制未读到微信" }).click();
  await expect
    .poll(() => page.evaluate<string>("navigator.clipboard.readText()"))
    .toMatch(/^【汇智】未读消息 \d+ 条\n1、.+ http\S+\n[\s\S]*全部消息：http\S+\/inbox$/);
});
