import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { type TestApplication, testApplication } from "#apps/server/testing/test-application.ts";

const main = fileURLToPath(new URL("./main.ts", import.meta.url));
let t: TestApplication;
let folder: string;
before(async () => {
  t = await testApplication();
  folder = mkdtempSync(join(tmpdir(), "huizhi-bounces-"));
});
after(async () => {
  await t?.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const run = (...files: string[]) =>
  spawnSync(process.execPath, [main, "bounces", ...files], {
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: t.url, HUIZHI_DATA: folder },
  });

const report = [
  'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
  "",
  "--b",
  "Content-Type: message/delivery-status",
  "",
  "Reporting-MTA: dns; mx.example.test",
  "",
  "Final-Recipient: rfc822; nobody@example.test",
  "Action: failed",
  "Status: 5.1.1",
  "",
  "--b--",
  "",
].join("\r\n");

test("reports are results, other mail is a failed check, what cannot be read is usage", () => {
  const done = run(file("report.eml", report));
  assert.equal(done.status, 0, done.stderr);
  assert.deepEqual(JSON.parse(done.stdout)[0].reports, [
    { kind: "hard", status: "5.1.1", recipientId: null, matched: false, channelIds: [] },
  ]);
  const mixed = run(file("holiday.eml", "Subject: away\r\n\r\nback on Monday"), file("again.eml", report));
  assert.equal(mixed.status, 1);
  assert.match(mixed.stderr, /holiday\.eml: 这封邮件不是退信通知/);
  assert.equal(JSON.parse(mixed.stdout).length, 2, "the others are acted on");
  assert.equal(run(join(folder, "missing.eml")).status, 2);
  assert.equal(run(file("empty.eml", "")).status, 2);
  assert.equal(run().status, 2);
});
