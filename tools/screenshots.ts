// Takes pictures of all pages of the demonstration: node tools/screenshots.ts FOLDER [--url URL] [--only TEXT]
// Without --url a deployment of its own is started. For people to look at; the browser tests judge by other means.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { Complaints, desktop, newWindow, phone, settled, signIn } from "../e2e/harness/browsing.ts";
import { startDeployment } from "../e2e/harness/deployment.ts";
import { visits } from "../e2e/harness/visits.ts";
import { findChromium } from "./chromium.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { url: { type: "string" }, only: { type: "string", default: "" } },
});
const folder = positionals[0];
if (!folder) {
  process.stderr.write("node tools/screenshots.ts FOLDER [--url URL] [--only TEXT]\n");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const wanted = visits.filter(({ name }) => name.includes(values.only));
const deployment = values.url ? undefined : await startDeployment({ contents: "demonstration" });
const url = values.url ?? deployment?.url ?? "";
const browser = await chromium.launch(await findChromium());
const complaints = new Complaints();
try {
  for (const language of ["zh", "en"] as const) {
    for (const as of new Set(wanted.map((v) => v.as))) {
      const visitor = await newWindow(browser, url, { language, complaints });
      if (as) await signIn(visitor, as);
      for (const { name, address } of wanted.filter((v) => v.as === as)) {
        const file = name.replace(/[^\w-]+/g, "_").replace(/^_|_$/g, "") || "home";
        try {
          const { page } = visitor;
          await page.setViewportSize(desktop);
          await page.goto(await address(visitor));
          await settled(page);
          await page.screenshot({ path: join(folder, `${file}.${language}.desktop.png`), fullPage: true });
          await page.setViewportSize(phone);
          await settled(page);
          await page.screenshot({ path: join(folder, `${file}.${language}.phone.png`), fullPage: true });
        } catch (error) {
          process.stdout.write(`${name} (${language}): ${(error as Error).message.split("\n")[0]}\n`);
        }
      }
      await visitor.context.close();
    }
  }
  for (const complaint of complaints.all) process.stdout.write(`${complaint}\n`);
} finally {
  await browser.close();
  await deployment?.stop();
}
