import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { phone, read, settled, signIn, type Visitor } from "./harness/browsing.ts";
import { answer, typeDate } from "./harness/forms.ts";
import { joined, write } from "./harness/negotiations.ts";
import { expect, test } from "./harness/test.ts";

test.use({ contents: "empty" });

const EDITION = "survey-now";
const QINYANG = "410882";
const FIRM = "沁阳市测试阀门有限公司";
const PAST = "高压阀门密封面堆焊裂纹控制";
const day = (offset: number) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(
    new Date(Date.now() + offset * 86_400_000),
  );

type Target = { id: string; name: string; organisationId: string };
type World = { city: Visitor; county: Visitor; firm: Visitor; organisationId: string };
type Windows = Parameters<typeof joined>[0];

const pastNeed = {
  kind: "technology",
  values: {
    title: PAST,
    needType: "tech-breakthrough",
    activityType: "experimental-development",
    fields: ["机械制造"],
    industry: "3443",
    startYear: 2021,
    endYear: 2023,
    problem: "密封面堆焊后裂纹率约 8%，返修占用两条产线。",
    keyTechnology: "堆焊预热与层间温度控制。",
    expectedGoal: "裂纹率降到 2% 以下。",
    keywords: ["阀门", "堆焊"],
    solutionMode: "cooperative",
    classified: false,
    contactName: "测试联系人",
    contactMobile: "13800001234",
  },
};

let known: World | undefined;
/** An edition of last year and one of now; the city, a county, and a firm of it that told a need last year. */
async function worldOf(windows: Windows): Promise<World> {
  const { deployment, visit } = windows;
  const admin = await visit();
  const first = deployment.firstAdministrator;
  if (!first) throw new Error("an empty start names its first administrator");
  await signIn(admin, first.login, first.password);
  const person = (name: string, grant: object) =>
    joined(windows, admin, { name, email: `${randomUUID()}@survey.example`, grant });
  if (known) {
    const { organisationId } = known;
    return {
      organisationId,
      city: await person("市级经办", { role: "city-operator", scope: { kind: "city", code: "410800" } }),
      county: await person("县级经办", { role: "county-officer", scope: { kind: "county", code: QINYANG } }),
      firm: known.firm,
    };
  }
  for (const [id, offset] of [
    ["survey-past", -400],
    [EDITION, 60],
  ] as const)
    await write(admin, "/editions", {
      id,
      number: null,
      name: { zh: id === EDITION ? "本届" : "上届", en: id },
      city: "410800",
      venue: null,
      startsOn: day(offset),
      endsOn: day(offset + 1),
      cutOff: null,
      counties: [QINYANG, "410883"],
    });
  const city = await person("市级经办", { role: "city-operator", scope: { kind: "city", code: "410800" } });
  const county = await person("县级经办", {
    role: "county-officer",
    scope: { kind: "county", code: QINYANG },
  });
  const { id: organisationId } = await write(city, "/organisations", {
    fullName: FIRM,
    kind: "enterprise",
    county: QINYANG,
  });
  const scope = { kind: "organisation", id: organisationId };
  const firm = await person("阀门厂联系人", { role: "enterprise", scope });
  const need = await write(firm, "/needs", { editionId: "survey-past", organisationId, content: pastNeed });
  await write(firm, `/needs/${need.id}/submit`, {});
  known = { city, county, firm, organisationId };
  return known;
}

const contentOf = (name: string, closesOn: string) => ({
  nameZh: name,
  nameEn: "Survey",
  opensOn: day(-10),
  closesOn,
  kinds: ["technology"],
  publicForm: true,
});

/** A campaign that runs and asks the firm; made by the city. */
async function running(
  { city, organisationId }: World,
  name: string,
): Promise<{ id: string; target: Target }> {
  const { id } = await write(city, "/survey-campaigns", {
    editionId: EDITION,
    content: contentOf(name, day(10)),
  });
  await write(city, `/survey-campaigns/${id}/targets`, { organisationIds: [organisationId] });
  await write(city, `/survey-campaigns/${id}/open`, {});
  const { items } = await read<{ items: Target[] }>(city, `/survey-targets?campaign=${id}`);
  return { id, target: items[0] as Target };
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
  visit,
  deployment,
  mailbox,
  complaints,
}) => {
  complaints.expect(/status of 422 .*\/api\/public\/survey\/submit$/);
  const world = await worldOf({ visit, deployment });
  const { county } = world;
  const { target } = await running(world, "手机填报");
  const address = `firm-${randomUUID()}@survey.example`;

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
    await page.getByRole("listitem").filter({ hasText: PAST }).getByRole("button", { name: "续报" }).click();
    await expect(page.getByText(/^续报 .*请核对标出的年份/)).toBeVisible();
    await expect(page.getByLabel("技术需求名称")).toHaveValue(PAST);
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
    await expect(sent.getByRole("listitem").filter({ hasText: PAST })).toContainText("待县级初审");
    expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
  });
  await test.step("the county has it on its desk, and the campaign counts it", async () => {
    const query = new URLSearchParams({ edition: EDITION, state: "submitted", q: PAST });
    await county.page.goto(`/needs?${query}`);
    await settled(county.page);
    await expect(county.page.getByRole("link", { name: PAST }).first()).toBeVisible();
    await county.page.goto(`/campaigns/targets/${target.id}`);
    await expect(county.page.getByRole("region", { name: "提交的需求" })).toContainText(PAST);
  });
});

test("after the end the draft is kept and an extension asked; granted by the county, it is submitted; nobody else's link", async ({
  visit,
  deployment,
  complaints,
}) => {
  complaints.expect(/status of (403|409|422) .*\/api\/public\/survey\/(open|submit)$/);
  const world = await worldOf({ visit, deployment });
  const { city, county } = world;
  const { id, target } = await running(world, "延期填报");
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
    await city.page.goto(link);
    await expect(city.page.getByText(/该链接仅限受邀企业使用，而您目前以“市级经办”登录/)).toBeVisible();
    await expect(city.page.getByRole("button", { name: /退出登录，以受邀企业身份打开/ })).toBeVisible();
    await expect(city.page.getByText(title)).toHaveCount(0);
  });
});
