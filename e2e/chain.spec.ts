import { writeWorkbook } from "#platform/spreadsheets/write/workbook.ts";
import { type Opening, read, signIn, type Visitor } from "./harness/browsing.ts";
import { FigureWatch } from "./harness/figures.ts";
import { answer, choose, typeDate } from "./harness/forms.ts";
import { expect, test } from "./harness/test.ts";

test.use({ contents: "empty" });

const edition = "e2e-2026";
const password = "长长的一句口令 spoken twice";
const company = "沁阳市恒升输送带有限公司";
const title = "矿用输送带接头在线监测";
const corrected = "钢丝绳芯缺陷的磁记忆检测；接头位移的机器视觉测量，精度 0.1 毫米。";
const county = { code: "410882", name: "沁阳市" };
/** The event takes place now, so that what happens in the test happens at it. */
const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
const daysLater = (days: number): string =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

const workbook = () =>
  writeWorkbook({
    sheets: [
      {
        name: "技术需求征集表",
        columns: [
          "企业名称",
          "所在县（市、区）",
          "需求名称",
          "需求类别",
          "活动类型",
          "技术领域",
          "所属行业",
          "起始年份",
          "截止年份",
          "需求描述",
          "关键技术",
          "预期目标",
          "关键词",
          "计划投入（万元）",
          "解决方式",
          "是否涉密",
          "联系人",
          "手机",
        ].map((header) => ({ header })),
        rows: [
          [
            company,
            county.name,
            title,
            "技术攻关",
            "试验发展",
            "机械制造、信息与自动化",
            "3511",
            "２０２６",
            "2028",
            "输送带硫化接头在重载下早期剥离，停机检查每次四小时，需要在线监测接头缺陷。",
            "检测接头",
            "缺陷检出率不低于95%，误报每班不超过一次。",
            "输送带、在线监测、磁记忆检测",
            "50-80",
            "合作研发",
            "否",
            "测试联系人",
            "13800001234",
          ],
          // Lacks nearly everything: refused, and nothing of it is kept.
          [company, county.name, "缺项的需求", ...Array.from({ length: 15 }, () => "")],
        ],
      },
    ],
  });

const anExpert = (name: string, nameEn: string, topic: string) => ({
  public: {
    name,
    nameEn,
    organisationName: "测试理工大学",
    title: "教授",
    titleTier: "senior",
    educationLevel: "doctor",
    degree: "工学博士",
    currentField: topic,
    fields: ["机械制造"],
    keywords: topic.split("、"),
    languages: ["zh", "en"],
  },
  documents: [{ kind: "paper", title: `${topic}研究`, text: `围绕${topic}开展的工业现场研究。` }],
  availability: [{ from: today, to: daysLater(3) }],
  consent: { publicProfile: true, matching: true, shareCv: true, at: null },
});

type Made = { id: string; link: string };
let keys = 0;
const post = async <T>({ context }: Visitor, path: string, data: object): Promise<T> => {
  const headers = { "idempotency-key": `chain-spec-${++keys}` };
  const reply = await context.request.post(`/api${path}`, { data, headers });
  expect(reply.status(), `${path}: ${await reply.text()}`).toBeLessThan(300);
  return (await reply.json()) as T;
};

test("the whole chain in the browser: figures move by one and show the case", async ({
  visit,
  deployment,
  mailbox,
}) => {
  test.setTimeout(240_000);
  const zh: Opening = { language: "zh" };
  const admin = await visit(zh);
  const administrator = deployment.firstAdministrator;
  if (!administrator) throw new Error("an empty start names its first administrator");
  await signIn(admin, administrator.login, administrator.password);

  /** Opens the mail's link in a window of its own and accepts the invitation there. */
  const joinByMail = async (address: string, opening: Opening): Promise<Visitor> => {
    await expect.poll(() => mailbox.latestTo(address)?.text ?? "", { timeout: 20_000 }).toContain("http");
    const link = /http\S+/.exec(mailbox.latestTo(address)?.text ?? "")?.[0] ?? "";
    expect(link).toContain(`${deployment.url}/invitation#`);
    const invitee = await visit(opening);
    const { page } = invitee;
    const en = opening.language === "en";
    await page.goto(link);
    await page
      .getByLabel(en ? "The mobile number or e-mail this was sent to" : "收到邀请的手机号或邮箱")
      .fill(address);
    await page.getByLabel(en ? "Choose a password" : "设置口令").fill(password);
    await page.getByLabel(en ? "The password again" : "再次输入口令").fill(password);
    await page.getByRole("button", { name: en ? "Confirm" : "确认", exact: true }).click();
    await expect(page).toHaveURL(`${deployment.url}/`);
    await expect(page.locator("h1")).toBeVisible();
    return invitee;
  };
  const invitedOfficer = async (role: string, scope: object, address: string): Promise<Visitor> => {
    const grant = { role, scope };
    await post<Made>(admin, "/invitations", {
      name: `测试${role}`,
      email: address,
      locale: "zh",
      grant,
      send: true,
    });
    return joinByMail(address, zh);
  };

  let operator!: Visitor;
  let officer!: Visitor;
  let leader!: Visitor;
  await test.step("an edition of today, its officers invited by mail", async () => {
    await post(admin, "/editions", {
      id: edition,
      number: 15,
      name: { zh: "测试届次", en: "Test edition" },
      city: "410800",
      venue: "焦作迎宾馆",
      startsOn: daysLater(-1),
      endsOn: daysLater(1),
      cutOff: null,
      counties: ["410802", county.code],
    });
    operator = await invitedOfficer(
      "city-operator",
      { kind: "city", code: "410800" },
      "operator@example.org",
    );
    officer = await invitedOfficer(
      "county-officer",
      { kind: "county", code: county.code },
      "officer@example.org",
    );
    leader = await invitedOfficer("leader", { kind: "city", code: "410800" }, "leader@example.org");
    await post(operator, "/organisations", {
      fullName: "焦作市金融工作局",
      kind: "department",
      county: null,
    });
    for (const [name, nameEn, topic] of [
      ["测试专家甲", "Test Expert A", "输送带、在线监测、磁记忆检测"],
      ["测试专家乙", "Test Expert B", "小麦育种、土壤改良"],
      ["测试专家丙", "Test Expert C", "药物合成、催化"],
    ] as const)
      await post(operator, "/experts", anExpert(name, nameEn, topic));
  });
  const figures = new FigureWatch(leader, edition);
  await figures.begin();

  await test.step("the county officer imports a workbook; the refused row says why", async () => {
    const { page } = officer;
    await page.goto("/imports/new");
    await page.locator('input[type="file"]').setInputFiles({
      name: "沁阳市技术需求.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: await workbook(),
    });
    await expect(page.getByRole("heading", { name: "核对列与字段" })).toBeVisible();
    await page.getByText("直接提交审核").click();
    await page.getByRole("button", { name: "试算（不保存）" }).click();
    await expect(page.getByText("试算，未保存任何内容")).toBeVisible();
    await figures.moved({});
    await page.getByRole("button", { name: "开始导入" }).click();
    await expect(page.getByRole("heading", { name: "导入结果" })).toBeVisible();
    await expect(page.locator(".hz-import-counts").filter({ hasText: "新增1" })).toBeVisible();
    await expect(page.getByRole("cell", { name: "主要问题" }).first()).toBeVisible();
    await figures.moved({ "survey.enterprises": 1, "survey.technology-needs": 1 });
    await figures.shows("survey.enterprises", company);
    await figures.shows("survey.technology-needs", title);
  });

  await test.step("the county officer sends the need back, naming a field and a reason", async () => {
    const { page } = officer;
    await page.goto("/needs");
    await page.getByRole("link", { name: title }).click();
    await page.getByRole("link", { name: "审核", exact: true }).click();
    await page.getByRole("checkbox", { name: "技术关键" }).check();
    await page.getByLabel("“技术关键”的退回原因").fill("请写明检测方法和精度");
    await page.getByRole("button", { name: "退回（1 个字段）" }).click();
    await expect(page.getByText("请更正后重新提交").first()).toBeVisible();
    await figures.moved({});
  });

  let enterprise!: Visitor;
  await test.step("the enterprise is invited by mail, corrects the field and submits again", async () => {
    const { page } = officer;
    await page.goto("/accounts/invitations");
    if (!(await page.getByRole("button", { name: "邀请", exact: true }).isVisible()))
      await page.goto("/accounts");
    await page.getByRole("button", { name: "邀请", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("姓名").fill("测试企业联系人");
    await dialog.getByLabel("邮箱").fill("enterprise@example.org");
    await choose(dialog, "角色", "用人单位");
    await choose(dialog, "单位", company, "恒升");
    await dialog.getByRole("button", { name: "生成邀请" }).click();
    await expect(dialog.getByText("已通过邮件发送")).toBeVisible();
    await answer(page, "完成");

    enterprise = await joinByMail("enterprise@example.org", zh);
    const own = enterprise.page;
    await own.goto("/needs");
    await own.getByRole("link", { name: title }).click();
    await expect(own.getByText("请写明检测方法和精度").first()).toBeVisible();
    await own.getByRole("link", { name: "修改", exact: true }).first().click();
    await expect(own.getByText("退回意见：请写明检测方法和精度")).toBeVisible();
    await own.getByLabel("技术关键").fill(corrected);
    await own.getByRole("button", { name: "提交审核" }).click();
    // Straight to the desk that sent it back.
    await expect(own.getByText("待县级初审").first()).toBeVisible();
    await figures.moved({});
  });

  let needId = "";
  await test.step("the county passes it, the city approves and publishes it", async () => {
    const county = officer.page;
    await county.goto("/needs");
    await county.getByRole("link", { name: title }).click();
    await county.getByRole("link", { name: "审核", exact: true }).click();
    await expect(county.getByText(corrected).first()).toBeVisible();
    await expect(county.getByText("已改动")).toBeVisible();
    await county.getByRole("button", { name: "通过", exact: true }).click();
    await expect(county.getByRole("link", { name: "审核", exact: true })).toBeHidden();

    const city = operator.page;
    await city.goto("/needs");
    await city.getByRole("link", { name: title }).click();
    await city.getByRole("link", { name: "审核", exact: true }).click();
    await city.getByRole("button", { name: "通过", exact: true }).click();
    await city.getByRole("button", { name: "发布", exact: true }).click();
    await answer(city, "发布");
    await expect(city.locator("main").getByText("已发布", { exact: true }).first()).toBeVisible();
    needId = new URL(city.url()).pathname.split("/").at(-1) ?? "";
    // Of 100 the one need earned 55 when it was first submitted and, corrected, as many when it went out.
    await figures.moved({
      "needs.published": 1,
      "needs.readiness-first": 55,
      "needs.readiness-published": 55,
    });
    await figures.shows("needs.published", title);
  });

  let expert!: Visitor;
  await test.step("the operator matches, invites both sides and the expert to the event", async () => {
    const { page } = operator;
    await page.goto("/matching");
    await page.getByRole("button", { name: title }).click();
    const first = page.locator(".hz-bench-ranked > li").first();
    await expect(first).toContainText("测试专家甲");
    await first.getByRole("checkbox", { name: "选择测试专家甲" }).check();
    await page.getByRole("button", { name: "列入入围（1）" }).click();
    await page.getByRole("button", { name: "邀请双方" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("radio", { name: "是", exact: true }).check();
    await answer(page, "邀请双方");
    await expect(page.getByText("已邀请，待双方确认").first()).toBeVisible();
    await figures.moved({ "negotiation.experts": 1 });
    await figures.shows("negotiation.experts", /测试专家甲/);
  });

  await test.step("the expert joins by mail and confirms, in English; then the enterprise", async () => {
    const { page } = operator;
    await page.goto("/accounts");
    await page.getByRole("button", { name: "邀请", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("姓名").fill("Test Expert A");
    await dialog.getByLabel("邮箱").fill("expert@example.org");
    await choose(dialog, "角色", /^专家$/);
    await choose(dialog, "专家库中的专家", /测试专家甲/, "测试专家甲");
    await choose(dialog, "邀请函语言", "English");
    await dialog.getByRole("button", { name: "生成邀请" }).click();
    await expect(dialog.getByText("已通过邮件发送")).toBeVisible();
    await answer(page, "完成");
    await expect
      .poll(() => mailbox.latestTo("expert@example.org")?.subject)
      .toBe("Your invitation to Huizhi");

    expert = await joinByMail("expert@example.org", { language: "en" });
    await expert.page.goto("/engagements");
    await expect(expert.page.getByRole("link", { name: title }).first()).toBeVisible();
    await expert.page.getByRole("button", { name: "Confirm", exact: true }).click();
    await expect(expert.page.getByText("Nothing waits for you")).toBeVisible();
    await figures.moved({});

    await enterprise.page.goto("/engagements");
    await enterprise.page.getByRole("button", { name: "确认对接", exact: true }).click();
    await expect(enterprise.page.getByText("没有待确认的邀请")).toBeVisible();
    await figures.moved({ "matching.needs-engaged": 1 });
    await figures.shows("matching.needs-engaged", title);
  });

  await test.step("the officer records the meeting", async () => {
    const { page } = officer;
    await page.goto("/engagements");
    await page.getByRole("link", { name: title }).first().click();
    await page.getByRole("button", { name: "登记洽谈" }).click();
    const dialog = page.getByRole("dialog");
    await typeDate(dialog, "洽谈时间", `${today} 00:01`);
    await choose(dialog, "方式", "现场");
    await dialog.getByLabel("洽谈纪要").fill("双方商定先做一台样机。");
    await choose(dialog, "结果", "达成意向");
    await answer(page, "登记洽谈");
    await expect(page.getByText("双方商定先做一台样机。")).toBeVisible();
    await figures.moved({ "negotiation.enterprises": 1 });
    await figures.shows("negotiation.enterprises", company);
  });

  const paper = async (
    page: Visitor["page"],
    terms: { amount: string; occasion: string; button: string },
  ) => {
    await expect(page.getByLabel("项目名称")).toHaveValue(title);
    await choose(page, "合作方式", "项目合作");
    await page.getByLabel("合同总额").fill(terms.amount);
    await typeDate(page, "签订日期", today);
    await choose(page, "签约场合", terms.occasion);
    await page.getByLabel("责任单位").fill("沁阳市人社局");
    await page.getByLabel("责任人").fill("测试经办人");
    await page.getByRole("button", { name: terms.button }).click();
    await expect(page.getByRole("heading", { name: "文本内容" })).toBeVisible();
  };
  await test.step("the officer records the intent: a row of the ledger opens", async () => {
    const { page } = officer;
    await page.getByRole("link", { name: "登记意向" }).click();
    await paper(page, { amount: "60", occasion: "现场签约", button: "登记意向" });
    await figures.moved({ "intents.total": 1, "ledger.open": 1, "ledger.open-intents": 1 });
    for (const id of ["intents.total", "ledger.open"]) await figures.shows(id, title);
  });

  await test.step("the intent becomes an agreement signed on stage; the ledger keeps its row", async () => {
    const { page } = officer;
    await page.getByRole("link", { name: "转为协议" }).click();
    await paper(page, { amount: "75", occasion: "开幕式签约", button: "登记协议" });
    await figures.moved({
      "signings.on-stage": 1,
      "signings.total": 1,
      "signings.amount": 750_000,
      "ledger.open-intents": -1,
      "ledger.open-agreements": 1,
    });
    for (const id of ["signings.on-stage", "signings.amount", "ledger.open"]) await figures.shows(id, title);
  });

  await test.step("a visit to the project, and a blocker handed to an office", async () => {
    const { page } = officer;
    await page.goto("/ledger");
    await page.getByRole("link", { name: title }).click();
    await page.getByRole("link", { name: "登记回访" }).click();
    await typeDate(page, "回访日期", today);
    await choose(page, "进展", "拖延");
    await page.getByLabel("原因").fill("样机的周转资金没有到位");
    await page.getByRole("button", { name: "登记回访" }).click();
    await expect(page.getByText("样机的周转资金没有到位").first()).toBeVisible();
    await figures.moved({});

    await page.getByRole("button", { name: "交办困难" }).click();
    const dialog = page.getByRole("dialog");
    await choose(dialog, "困难类别", "融资");
    await dialog.getByLabel("困难描述").fill("样机需要周转资金二十万元");
    await choose(dialog, "交办部门", "焦作市金融工作局");
    await typeDate(dialog, "办结时限", daysLater(14));
    await answer(page, "交办困难");
    await expect(page.getByText("样机需要周转资金二十万元").first()).toBeVisible();
    await figures.moved({ "blockers.open": 1 });
    await figures.shows("blockers.open", new RegExp(`${title}|样机需要周转资金`));
  });

  await test.step("the leader opens a figure on the dashboard and finds the case behind it", async () => {
    const { page } = leader;
    await page.goto("/figures");
    for (const name of ["对接项目数", "开幕式签约项目数"]) {
      await page
        .locator("button.hz-figure")
        .filter({ hasText: new RegExp(`^${name}`) })
        .click();
      const drawer = page.getByRole("dialog");
      await expect(drawer.getByText("口径").or(drawer.getByText("定义")).first()).toBeVisible();
      await expect(drawer.getByRole("link", { name: title })).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(drawer).toBeHidden();
    }
    const { state } = await read<{ state: string }>(operator, `/needs/${needId}`);
    expect(state).toBe("published");
  });
});
