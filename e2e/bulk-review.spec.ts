import { randomUUID } from "node:crypto";
import { read, type Visitor } from "./harness/browsing.ts";
import { expect, test } from "./harness/test.ts";

const EDITION = "jiaozuo-next";
const COUNT = 200;
type Need = {
  id: string;
  version: number;
  code: string;
  title: string;
  organisationId: string;
  state: string;
};
type Needs = { items: Need[]; total: number };

/** Sends one command as this visitor. */
async function post<T>({ context }: Visitor, path: string, data: object): Promise<T> {
  const reply = await context.request.post(`/api${path}`, {
    headers: { "idempotency-key": randomUUID() },
    data,
  });
  if (!reply.ok()) throw new Error(`${path}: ${await reply.text()}`);
  return (await reply.json()) as T;
}

const COMPANY = "焦作批量审核测试有限公司";
const header =
  "企业名称,所在县（市、区）,需求名称,需求类别,活动类型,技术领域,所属行业,起始年份,截止年份,需求描述,关键技术,预期目标,关键词,解决方式,是否涉密,联系人,手机";
const line = (n: number) =>
  `${COMPANY},解放区,批量审核用需求第${n}号,技术攻关,试验发展,机械制造,3441,2026,2028,第${n}号泵壳铸件三百小时后出现汽蚀，返修率百分之七。,抗汽蚀涂层,返修率不高于百分之二。,水泵,合作研发,否,测试联系人,13800001234`;

/** {@link COUNT} needs of one enterprise, submitted by the county's import. */
async function imported(county: Visitor): Promise<Need[]> {
  const lines = Array.from({ length: COUNT }, (_, i) => line(i + 1));
  const file = {
    name: "批量.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`\ufeff${[header, ...lines].join("\n")}\n`),
  };
  const reply = await county.context.request.post("/api/imports", {
    headers: { "idempotency-key": randomUUID() },
    multipart: { kind: "needs-technology", editionId: EDITION, file },
  });
  if (!reply.ok()) throw new Error(`/api/imports: ${await reply.text()}`);
  const { id } = (await reply.json()) as { id: string };
  await post(county, `/imports/${id}/run`, { submitAs: "submitted" });
  const query = `edition=${EDITION}&state=submitted&enterprise=${encodeURIComponent(COMPANY)}&pageSize=200&sort=code`;
  await expect
    .poll(async () => (await read<Needs>(county, `/needs?${query}`)).total, { timeout: 60_000 })
    .toBe(COUNT);
  return (await read<Needs>(county, `/needs?${query}`)).items;
}

test("a county reviews 200 needs in one go: a few sent back with words of their own, one stale and one withdrawn refused by name, nothing lost", async ({
  as,
}) => {
  test.setTimeout(240_000);
  const county = await as("county-jiefang");
  const city = await as("city");
  const made = await imported(county);
  const named = (n: number): Need => {
    const need = made[n - 1];
    if (!need) throw new Error(`no need ${n}`);
    return need;
  };
  const { page } = county;
  await page.goto(`/needs/bulk-review?edition=${EDITION}`);
  const search = page.getByRole("searchbox");
  const row = (need: Need) => page.locator(`[data-need="${need.id}"]`);
  await expect(page.getByText(/已选 0 条通过/)).toBeVisible({ timeout: 30_000 });

  // Sent back as a whole, by the keyboard: the row's radio has the focus, R chooses.
  const [whole, byField, stale, withdrawn] = [named(3), named(77), named(120), named(200)];
  await search.fill(whole.code);
  await row(whole).getByRole("radio", { name: "待定" }).focus();
  await page.keyboard.press("r");
  await row(whole)
    .getByLabel(/^审核意见/)
    .fill("与第 2 号重复，请合并");
  // Sent back at a field, with usual words.
  await search.fill(byField.code);
  await row(byField).getByRole("radio", { name: "退回" }).check();
  await row(byField)
    .getByLabel(/^按字段退回/)
    .selectOption("expectedGoal");
  await row(byField)
    .getByLabel(/^常用意见/)
    .last()
    .selectOption({ index: 1 });
  await search.fill("");
  await page.getByRole("button", { name: /条全部设为通过/ }).click();
  await expect(page.getByText(/已选 \d+ 条通过、2 条退回，0 条待定/)).toBeVisible();

  // Nothing is lost by leaving: verdicts and words come back.
  await page.reload();
  await expect(page.getByText(/已选 \d+ 条通过、2 条退回，0 条待定/)).toBeVisible({ timeout: 30_000 });
  await search.fill(whole.code);
  await expect(row(whole).getByLabel(/^审核意见/)).toHaveValue("与第 2 号重复，请合并");
  await search.fill("");

  // Meanwhile a colleague corrects the class of one; another one is withdrawn.
  await post(county, `/needs/${stale.id}/classes`, { version: stale.version, industry: "339" });
  await post(city, `/needs/${withdrawn.id}/withdraw`, { reason: "企业来函撤回" });

  await page.getByRole("button", { name: /^提交 \d+ 条决定/ }).click();
  const outcome = page.getByText(/^已办理 \d+ 条，2 条未办理$/);
  await expect(outcome).toBeVisible({ timeout: 60_000 });
  for (const need of [stale, withdrawn])
    await expect(
      page
        .getByRole("listitem")
        .filter({ hasText: `${need.code} ${need.title}` })
        .first(),
    ).toBeVisible();

  const { items: returned } = await read<Needs>(
    county,
    `/needs?edition=${EDITION}&state=returned&pageSize=200`,
  );
  for (const need of [whole, byField]) expect(returned.map((n) => n.id)).toContain(need.id);
  const passed = async (pageNumber: number) =>
    (
      await read<Needs>(
        county,
        `/needs?edition=${EDITION}&state=county-approved&pageSize=200&sort=code&page=${pageNumber}`,
      )
    ).items;
  const done = new Set([...(await passed(1)), ...(await passed(2))].map((n) => n.id));
  const expected = made.filter((n) => ![whole, byField, stale, withdrawn].includes(n));
  expect(expected.length).toBe(COUNT - 4);
  expect(expected.filter((n) => !done.has(n.id))).toEqual([]);

  // What was sent back carries its own words.
  type View = { returned: { reason: string | null; fields: { field: string; reason: string }[] } };
  const first = await read<View>(county, `/needs/${whole.id}`);
  expect(first.returned.reason).toBe("与第 2 号重复，请合并");
  const second = await read<View>(county, `/needs/${byField.id}`);
  expect(second.returned.fields.map((f) => f.field)).toEqual(["expectedGoal"]);

  // The stale one stays in the queue with its verdict and says that it changed; looked at again, it goes through.
  await expect(row(stale).getByText("填写意见后此需求已有改动")).toBeVisible();
  await row(stale).getByRole("button", { name: "已核对" }).click();
  await page.getByRole("button", { name: "提交 1 条决定" }).click();
  await expect(page.getByText("已办理 1 条，0 条未办理")).toBeVisible();
});
