import { type Browser, expect, test as plain } from "@playwright/test";
import { Mailbox } from "#platform/mail/testing/mailbox.ts";
import { Complaints, newWindow, type Opening, signIn, type Visitor } from "./browsing.ts";
import { type Contents, type Deployment, startDeployment } from "./deployment.ts";

type OfTest = {
  complaints: Complaints;
  /** A window nobody is signed in to. */
  visit: (opening?: Opening) => Promise<Visitor>;
  /** A window in which this person is signed in. */
  as: (login: string, opening?: Opening) => Promise<Visitor>;
};
type OfWorker = { contents: Contents; mailbox: Mailbox; deployment: Deployment };

/** Tests against a running deployment; windows must end without a complaint. */
export const test = plain.extend<OfTest, OfWorker>({
  contents: ["demonstration", { scope: "worker", option: true }],
  mailbox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from the pattern
    async ({}, use) => {
      const mailbox = new Mailbox();
      await use(mailbox);
      await mailbox.close();
    },
    { scope: "worker" },
  ],
  deployment: [
    async ({ contents, mailbox }, use) => {
      const deployment = await startDeployment({ contents, smtpUrl: await mailbox.open() });
      await use(deployment);
      await deployment.stop();
    },
    // Making the demonstration and the browser's files takes a while the first time.
    { scope: "worker", timeout: 240_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: see above
  complaints: async ({}, use) => {
    const complaints = new Complaints();
    await use(complaints);
    expect(complaints.all, "complaints of the browser").toEqual([]);
  },
  visit: async ({ browser, deployment, complaints }, use) => {
    const opened: Visitor[] = [];
    await use(async (opening = {}) => {
      const visitor = await newWindow(browser as Browser, deployment.url, { ...opening, complaints });
      opened.push(visitor);
      return visitor;
    });
    for (const { context } of opened) await context.close();
  },
  as: async ({ visit }, use) => {
    await use(async (login, opening) => {
      const visitor = await visit(opening);
      await signIn(visitor, login);
      return visitor;
    });
  },
});
export { expect };
