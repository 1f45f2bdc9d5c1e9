import { expect } from "@playwright/test";
import { aDocx } from "#platform/documents/testing/a-document.ts";
import { phone, read } from "./harness/browsing.ts";
import { test } from "./harness/test.ts";

const EMAIL = "anna.testwell@example.com";
const PASSWORD = "teal marble canoe";
const CV = aDocx([
  "Curriculum Vitae",
  "Anna Testwell, PhD",
  "Associate Professor, University of Testing",
  "Research Interests",
  "robot welding, seam tracking, offline programming, large steel structures",
  "Education",
  "2009 PhD in Mechanical Engineering, Test Institute of Technology",
]);
const PAPERS = `@article{a2021,
  title = {Teach-free robotic welding of large structural parts},
  author = {Testwell, Anna and Li, Wei},
  journal = {Welding Journal}, year = 2021, doi = {10.1000/weld.2021.1},
  abstract = {Seam tracking by laser vision and automatic path planning for welding robots.},
  keywords = {robot welding, path planning, 机器人焊接, 免示教}
}
@article{broken, title {No equals sign}}`;

/** One of the demonstration enterprise's published needs. */
const NEED = "JS2023-0002";

test("an expert registers from the portal on a phone, imports CV and papers, follows, asks; both agree and see each other's contact", async ({
  visit,
  as,
  mailbox,
  deployment,
  complaints,
}) => {
  test.slow();
  // Contact data written before both agreed is refused here on purpose.
  complaints.expect(/status of 422 .*\/questions$/);
  const guest = await visit({ viewport: phone, language: "en" });
  const { page } = guest;

  await test.step("registers from the portal; the reply is the same for everybody", async () => {
    await page.goto("/portal/en");
    await page.getByRole("link", { name: "Register as an expert" }).first().click();
    await page.getByLabel("Name", { exact: true }).fill("Anna Testwell");
    await page.getByLabel("E-mail").fill(EMAIL);
    await page.getByRole("textbox", { name: "Institution" }).fill("University of Testing");
    await page.getByRole("textbox", { name: "Field of work" }).fill("Robot welding");
    await page.getByRole("button", { name: "Send me the link" }).click();
    await expect(page.getByText("Without this consent there is nothing to register")).toBeVisible();
    await page.getByRole("checkbox", { name: /may be kept in the city's expert pool/ }).check();
    await page.getByRole("checkbox", { name: /shown to enterprises and the public/ }).check();
    await page.getByRole("button", { name: "Send me the link" }).click();
    await expect(page.getByRole("status")).toContainText("If this address can be registered");
  });

  await test.step("confirms by the mailed link and chooses a password", async () => {
    await expect.poll(() => mailbox.latestTo(EMAIL)?.text ?? "", { timeout: 30_000 }).toContain("http");
    const mail = mailbox.latestTo(EMAIL);
    expect(mail?.subject).toBe("Confirm your registration with Huizhi");
    const link = /http\S+/.exec(mail?.text ?? "")?.[0] ?? "";
    expect(link).toContain(`${deployment.url}/invitation#`);
    await page.goto(link);
    await expect(page.getByRole("heading", { name: "Confirm your registration" })).toBeVisible();
    await page.getByLabel("The mobile number or e-mail this was sent to").fill(EMAIL);
    await page.getByLabel("Choose a password", { exact: true }).fill(PASSWORD);
    await page.getByLabel("The password again").fill(PASSWORD);
    await page.getByRole("button", { name: "Confirm" }).click();
    await expect(page).toHaveURL(`${deployment.url}/`);
  });

  await test.step("imports a CV: what it says stands beside the profile, only what is ticked is taken", async () => {
    await page.goto("/experts");
    await expect(page.getByText("Your registration is being verified")).toBeVisible();
    await page.getByRole("link", { name: "Import a CV" }).click();
    const file = { name: "cv.docx", mimeType: "application/octet-stream", buffer: CV };
    await page.locator('input[type="file"]').setInputFiles(file);
    const title = page.getByRole("listitem").filter({ hasText: "Professional title" });
    await expect(title).toContainText("Associate Professor");
    await page.getByRole("checkbox", { name: "University of the degree" }).uncheck();
    await page.getByRole("button", { name: /^Take over/ }).click();
    await expect(page.getByRole("heading", { name: "My profile" })).toBeVisible();
    await expect(page.getByText("Associate Professor").first()).toBeVisible();
    await expect(page.getByText("Test Institute of Technology")).toHaveCount(0);
  });

  await test.step("an unreadable CV is refused by name; nothing is lost", async () => {
    complaints.expect(/status of 415 .*\/cv$/);
    await page.getByRole("link", { name: "Import a CV" }).click();
    const buffer = Buffer.from("d0cf11e0a1b11ae1", "hex");
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: "old cv.docx", mimeType: "application/octet-stream", buffer });
    await expect(page.getByRole("region", { name: "Choose the file of a CV" })).toContainText(
      "“old cv.docx” is in the old .doc or WPS format",
    );
  });

  await test.step("imports BibTeX: the broken record is named, the other is added", async () => {
    await page.goto("/experts");
    await page.getByRole("link", { name: "Import papers" }).click();
    await page.getByLabel("BibTeX or RIS text").fill(PAPERS);
    await expect(page.getByRole("listitem").filter({ hasText: "broken · title" })).toContainText("Line 8");
    await page.getByRole("button", { name: "Add 1 ticked" }).click();
    await expect(page.getByRole("heading", { name: "My profile" })).toBeVisible();
    await expect(page.getByRole("button", { name: /^Paper · Teach-free robotic welding/ })).toBeVisible();
  });

  await test.step("the city verifies who it is", async () => {
    const city = await as("city");
    await city.page.goto("/experts?state=registered");
    await city.page.getByRole("link", { name: "Anna Testwell" }).click();
    await expect(city.page.getByText("库中没有疑似同一人的档案")).toBeVisible();
    await city.page.getByRole("button", { name: "核验入库" }).click();
    const dialog = city.page.getByRole("dialog");
    await dialog.getByLabel("如何核验身份").fill("核对单位官网");
    await dialog.getByRole("button", { name: "核验入库" }).click();
    await expect(dialog).toBeHidden();
    await expect(city.page.getByText("在库").first()).toBeVisible();
    await expect
      .poll(() => mailbox.latestTo(EMAIL)?.subject ?? "", { timeout: 30_000 })
      .toBe("Your registration has been verified");
  });

  const enterprise = await as("enterprise");
  const { items } = await read<{ items: { id: string; title: string }[] }>(enterprise, `/needs?q=${NEED}`);
  const need = items[0];
  if (!need) throw new Error(`the enterprise has no need ${NEED}`);

  await test.step("sees fitting needs with reasons and follows one", async () => {
    await page.goto("/engagements?edition=jiaozuo-2023");
    const fitting = page.getByRole("listitem").filter({ hasText: NEED });
    // The first question after a start fits the matching model.
    await expect(fitting).toBeVisible({ timeout: 60_000 });
    await expect(fitting.getByRole("list", { name: "Reasons" })).toContainText("焊接 (welding)");
    await fitting.getByRole("button", { name: `Follow ${need.title}` }).click();
    await expect(fitting.getByRole("button", { name: `Unfollow ${need.title}` })).toBeVisible();
    await page.goto("/follows");
    await expect(page.getByText(need.title)).toBeVisible();
  });

  await test.step("asks; a mail address is refused with the reason and the text is kept", async () => {
    await page.goto(`/needs/${need.id}`);
    await page.getByRole("link", { name: "Ask a question" }).click();
    const box = page.getByRole("textbox", { name: /What you would like to know/ });
    await box.fill(`Which steel grades do you weld? Write to ${EMAIL}`);
    await page.getByRole("button", { name: "Send the question" }).click();
    await expect(page.getByText(/messages must not carry any/)).toBeVisible();
    await page.reload();
    await expect(box).toHaveValue(`Which steel grades do you weld? Write to ${EMAIL}`);
    await box.fill("Which steel grades do you weld, and how large are the parts?");
    await page.getByRole("button", { name: "Send the question" }).click();
    await expect(page.getByRole("list", { name: "Messages" })).toContainText("Which steel grades");
  });

  await test.step("the enterprise answers an expert it does not see, and agrees to exchange contacts", async () => {
    const own = enterprise.page;
    await own.goto("/");
    await own.getByRole("link", { name: /专家的提问有新消息/ }).click();
    await own.getByRole("link", { name: need.title }).first().click();
    const messages = own.getByRole("list", { name: "往来消息" });
    await expect(messages).toContainText("专家 A");
    expect(await own.content()).not.toContain("Testwell");
    await own.getByRole("textbox", { name: "写消息" }).fill("以 Q355 和 Q690 为主，最长 12 米。");
    await own.getByRole("button", { name: /发\s*送/ }).click();
    await expect(messages).toContainText("最长 12 米");
    await own.getByRole("button", { name: "同意交换联系方式" }).click();
    await expect(own.getByText("等待对方同意")).toBeVisible();
    expect(await own.content()).not.toContain(EMAIL);
  });

  await test.step("the expert agrees too: both see the other's contact", async () => {
    await page.reload();
    await expect(page.getByRole("list", { name: "Messages" })).toContainText("最长 12 米");
    await page.getByRole("button", { name: "Agree to exchange contacts" }).click();
    await expect(page.getByText("Both sides agreed")).toBeVisible();
    await enterprise.page.reload();
    await expect(enterprise.page.getByText(EMAIL)).toBeVisible();
  });
});
