import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { phone, read, settled, type Visitor } from "./harness/browsing.ts";
import { answer, typeDate } from "./harness/forms.ts";
import { write } from "./harness/negotiations.ts";
import { expect, test } from "./harness/test.ts";

const EDITION = "jiaozuo-next";
const QINYANG = "410882";
const day = (offset: number) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(
    new Date(Date.now() + offset * 86_400_000),
  );

type Target = { id: string; name: string; organisationId: string };
type Need = { id: string; title: string; organisationId: string };

const contentOf = (name: string, closesOn: string) => ({
  nameZh: name,
  nameEn: "Survey",
  opensOn: day(-10),
  closesOn,
  kinds: ["technology"],
  publicForm: true,
});

/** A campaign that runs, asking one enterprise of Qinyang that told needs in 2023; made by the city. */
async function running(city: Visitor, name: string): Promise<{ id: string; target: Target; past: Need }> {
  const list = `/needs?edition=jiaozuo-2023&kind=technology&county=${QINYANG}&confidential=false&state=published&pageSize=20`;
  const past = (await read<{ items: Need[] }>(city, list)).items[0];
  if (!past) throw new Error("the demonstration has no published need of Qinyang");
  const { id } = await write(city, "/survey-campaigns", {
    editionId: EDITION,
    content: contentOf(name, day(10)),
  });
  await write(city, `/survey-campaigns/${id}/targets`, { organisationIds: [past.organisationId] });
  await write(city, `/survey-campaigns/${id}/open`, {});
  const { items } = await read<{ items: Target[] }>(city, `/survey-targets?campaign=${id}`);
  return { id, target: items[0] as Target, past };
}

const linkOf = async (city: Visitor, target: Target): Promise<string> => {
  const made = await write<{ links: { link: string }[] }>(city, "/survey-targets/invitations", {
    ids: [target.id],
    send: false,
  });
  return made.links[0]?.link ?? "";
};
const draftRow = (page: Page, title: string) =>
  page.getByRole("list", { name: "草稿" }).getByRole("listitem").filter({ hasText: title });

test("an enterprise without account: the link from a real mail, a need renewed on a phone, a refused field put right, at the county's desk", async ({
  as,
  visit,
  mailbox,
  complaints,
}) => {
  complaints.expect(/status of 422 .*\/api\/public\/survey\/submit$/);
  const city = await as("city");
  const { target, past } = await running(city, "手机填报");
  const address = `firm-${randomUUID()}@survey.example`;
  const county = await as("county-qinyang");

  await test.step("the county's officer sends the invitation", async () => {
    await county.page.goto(`/campaigns/targets/${target.id}`);
    await county.page.getByRole("button", { name: "发出邀请" }).click();
    await county.page.getByRole("dialog").getByLabel("邮箱").fill(address);
    await answer(county.page, "发出邀请");
    await expect(county.page.getByText(/发出邮件 1 封/)).toBeVisible();
  });
  await expect.poll(() => mailbox.latestTo(address)?.subject, { timeout: 30_000 }).toBe("邀请填报：手机填报");
  const link = /https?:\/\/\S+\/survey\/[\w-]{20,}/.exec(mailbox.latestTo(address)?.text ?? "")?.[0] ?? "";

  const { page } = await visit({ viewport: phone });
  await test.step("last year's need is renewed with one press; a time limit that has passed is refused at its field", async () => {
    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1, name: "手机填报" })).toBeVisible();
    await expect(page.getByText(target.name).first()).toBeVisible();
    await page
      .getByRole("listitem")
      .filter({ hasText: past.title })
      .getByRole("button", { name: "续报" })
      .click();
    await expect(page.getByText(/^续报 .*请核对标出的年份/)).toBeVisible();
    await expect(page.getByLabel("技术需求名称")).toHaveValue(past.title);
    const end = page.getByLabel("需求时限（止）");
    await end.fill("2024");
    await end.press("Tab");
    await page.getByRole("button", { name: "提交", exact: true }).click();
    await expect(page.getByText(/时限已于 2024 年结束，请更新/).first()).toBeVisible();
    await expect(page.getByText(/草稿已保存/)).toBeVisible();
  });
  await test.step("put right it is submitted, and the page says where it is", async () => {
    const end = page.getByLabel("需求时限（止）");
    await end.fill("2032");
    await end.press("Tab");
    await page.getByRole("button", { name: "提交", exact: true }).click();
    await expect(page.getByText(/已提交，由所在县（市、区）审核/)).toBeVisible();
    const sent = page.getByRole("region", { name: "已提交的需求" });
    await expect(sent.getByRole("listitem").filter({ hasText: past.title })).toContainText("待县级初审");
    expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
  });
  await test.step("the county has it on its desk, and the campaign counts it", async () => {
    const query = new URLSearchParams({ edition: EDITION, state: "submitted", q: past.title });
    await county.page.goto(`/needs?${query}`);
    await settled(county.page);
    await expect(county.page.getByRole("link", { name: past.title }).first()).toBeVisible();
    await county.page.goto(`/campaigns/targets/${target.id}`);
    await expect(county.page.getByRole("region", { name: "提交的需求" })).toContainText(past.title);
  });
});

test("after the end the draft is kept and an extension asked; granted by the county, it is submitted; nobody else's link", async ({
  as,
  visit,
  complaints,
}) => {
  complaints.expect(/status of (403|409|422) .*\/api\/public\/survey\/(open|submit)$/);
  const city = await as("city");
  const { id, target } = await running(city, "延期填报");
  const link = await linkOf(city, target);
  const { page } = await visit({ viewport: phone });
  const title = `迟到的需求 ${randomUUID().slice(0, 8)}`;

  await test.step("a draft begun before the end is there after it", async () => {
    await page.goto(link);
    await page.getByRole("button", { name: "填一条技术需求" }).click();
    await page.getByLabel("技术需求名称").fill(title);
    await expect(page.getByText(/草稿已保存/)).toBeVisible();
    const { version } = await read<{ version: number }>(city, `/survey-campaigns/${id}`);
    await write(city, `/survey-campaigns/${id}`, { version, content: contentOf("延期填报", day(-1)) }, "put");
    await page.reload();
    await expect(page.getByText(/征集已于 .* 截止，草稿均已保留/)).toBeVisible();
    await expect(draftRow(page, title)).toBeVisible();
  });
  await test.step("it asks for an extension, which waits among the county's to-dos", async () => {
    await page.getByRole("button", { name: "申请延期" }).click();
    await page.getByRole("dialog").getByLabel("原因").fill("负责人出差，请延至下周");
    await answer(page, "提交申请");
    await expect(page.getByText("延期申请已提交，等待经办人办理。")).toBeVisible();
    const county = await as("county-qinyang");
    await county.page.goto(`/?edition=${EDITION}`);
    await county.page.getByRole("link", { name: /“延期填报”的延期申请待办理/ }).click();
    await county.page.getByRole("link", { name: target.name }).click();
    await county.page.getByRole("button", { name: "同意延期" }).click();
    await typeDate(county.page.getByRole("dialog"), "延至", day(7));
    await answer(county.page, "确定");
    await expect(county.page.getByText(/已同意，延至/)).toBeVisible();
  });
  await test.step("the door is open again for this enterprise", async () => {
    await page.reload();
    await expect(page.getByText(/（已同意延期）/)).toBeVisible();
    await draftRow(page, title).getByRole("button", { name: "继续填写" }).click();
    await expect(page.getByLabel("技术需求名称")).toHaveValue(title);
  });
  await test.step("signed in as somebody else the link does not open", async () => {
    const other = await as("expert");
    await other.page.goto(link);
    await expect(other.page.getByText(/该链接仅限受邀企业使用，而您目前以/)).toBeVisible();
    await expect(other.page.getByRole("button", { name: /退出登录，以受邀企业身份打开/ })).toBeVisible();
    await expect(other.page.getByText(title)).toHaveCount(0);
  });
});
