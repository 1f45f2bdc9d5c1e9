import { after, before, beforeEach } from "node:test";
import { accountMigrations, createAccounts } from "#modules/accounts/server/index.ts";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import { createMailer, type Mailer } from "#platform/mail/mailer.ts";
import { Mailbox } from "#platform/mail/testing/mailbox.ts";
import type { Platform } from "#platform/platform.ts";
import { anActor, type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import { defaultPreferences, type MailChoice } from "../model/inbox/preferences.ts";
import type { Notice } from "../model/notice.ts";
import { CITY, fewOrganisations, PASSWORD } from "./accounts-app.ts";

export const published: Notice = {
  kind: "need.published",
  to: { personId: "" },
  subject: { zh: "需求已发布：电池", en: "A need was published: 电池" },
  text: { zh: "贵单位的需求“电池”已发布。", en: "Your need “电池” is published." },
  link: "/needs/n1",
};
export const returned: Notice = {
  ...published,
  kind: "need.returned",
  subject: { zh: "需求被退回：电池", en: "A need was sent back: 电池" },
};

/** Three people (Chinese, English, without an address) before a real mail server; empty inboxes and 10:00 on 2023-09-24 at each test. */
export function inboxWorld() {
  const box = new Mailbox();
  const ids: Record<string, string> = {};
  let t: TestPlatform;
  let platform: Platform;
  let mailer: Mailer;
  let accounts: ReturnType<typeof createAccounts>;
  let effects = 0;

  const join = async (name: string, locale: "zh" | "en", email: string | null) => {
    const [made] = await platform.commands.run(t.context(), (work) =>
      accounts.ensurePeople(work, [
        {
          name: `测试${name}`,
          userName: name,
          password: PASSWORD,
          city: "410800",
          locale,
          email,
          grants: [{ role: "city-operator", scope: CITY as { kind: "city"; code: string } }],
        },
      ]),
    );
    ids[name] = made?.id ?? "";
  };
  before(async () => {
    t = await testPlatform({ migrations: { ...platformMigrations, ...accountMigrations }, poolSize: 24 });
    mailer = createMailer({ smtpUrl: await box.open(), from: "平台 <huizhi@example.cn>" });
    platform = { ...t.platform, mailer, config: { ...t.config, publicUrl: "https://huizhi.example.org" } };
    accounts = createAccounts(platform, {
      organisations: fewOrganisations,
      editions: async () => [],
      secret: "0123456789abcdef0123456789abcdef",
    });
    await join("zhang", "zh", "zhang@example.cn");
    await join("smith", "en", "smith@example.org");
    await join("silent", "zh", null);
  });
  after(async () => {
    mailer.close();
    await t.close();
    await box.close();
  });
  beforeEach(async () => {
    box.mails.length = 0;
    for (const name of ["zhang@example.cn", "smith@example.org"]) box.refuse(name);
    for (const table of ["inboxMessages", "inboxDigests", "inboxPreferences", "recordVersions"] as const)
      await platform.db.deleteFrom(table).execute();
    t.setNow("2023-09-24T02:00:00.000Z");
  });

  const person = (name: string) => ids[name] ?? "";
  return {
    box,
    join,
    person,
    get db() {
      return platform.db;
    },
    get service() {
      return accounts.service;
    },
    get inbox() {
      return accounts.inbox;
    },
    setNow: (iso: string) => t.setNow(iso),
    context: (...by: Parameters<TestPlatform["context"]>) => t.context(...by),
    receive: (notice: Notice, names: readonly string[], effect = `e${++effects}`) =>
      accounts.inbox.receive(notice, { effect: { id: effect }, people: names.map(person) }),
    rowsOf: (name: string) =>
      platform.db
        .selectFrom("inboxMessages")
        .selectAll()
        .where("personId", "=", person(name))
        .orderBy("id")
        .execute(),
    choose: (name: string, needs: MailChoice, digestHour = 8, version = 0) =>
      accounts.inbox.setPreferences(t.context(anActor(person(name))), {
        version,
        mail: { ...defaultPreferences.mail, needs },
        digestHour,
      }),
    addressees: () => box.mails.map(({ to }) => to.join()),
  };
}
