import assert from "node:assert/strict";
import { test } from "node:test";
import type { Notice } from "#modules/accounts/model/notice.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { type Mail, MailRefused } from "#platform/mail/mailer.ts";
import { createLogger } from "#platform/observability/logger.ts";
import type { Platform } from "#platform/platform.ts";
import "#modules/negotiations/model/papers/paper.refusals.ts";
import { noticeEffect } from "./notices.ts";

const notice: Notice = {
  kind: "timetable.published",
  to: { expertId: "x0" },
  subject: { zh: "洽谈日程", en: "Your agenda" },
  text: { zh: "您的日程如下", en: "Your agenda:" },
  link: "/negotiations/agenda",
};
const effect = { id: "17" };
const withCalendar: Notice = { ...notice, calendar: { activityId: "jz-main", party: "expert:x0" } };

type Expert = { personId: string | null; languages: string[] };
type Received = {
  people: readonly string[];
  attachments: (locale: "zh" | "en") => Promise<Mail["attachments"]>;
};

/** The effect over an expert of the pool, an organisation of two people, and what befell them. */
function world(expert: Expert, calendar: () => Promise<string>, failing?: MailRefused) {
  const mails: Mail[] = [];
  const asked: unknown[] = [];
  const received: Received[] = [];
  const platform = {
    mailer: {
      configured: true,
      send: async (mail: Mail) => {
        if (failing) throw failing;
        mails.push(mail);
      },
      close() {},
    },
    config: { publicUrl: "https://huizhi.example.org" },
    logger: createLogger("silent"),
    clock: () => new Date("2023-09-24T02:00:00Z"),
  } as unknown as Platform;
  const holders = {
    accounts: {
      inbox: { receive: async (_: Notice, by: Received) => void received.push(by) },
      directory: { membersOf: async () => [{ id: "p1" }, { id: "p2" }] },
    },
    experts: {
      directory: { byIds: async () => new Map([["x0", expert]]) },
      service: { view: async () => ({ public: { name: "测试专家" }, contact: { email: "x0@example.org" } }) },
    },
  };
  const run = noticeEffect(platform, holders as never, {
    calendar: (...of) => {
      asked.push(of);
      return calendar();
    },
  });
  return { run, mails, asked, received };
}
const abroad: Expert = { personId: null, languages: ["en"] };
const noCalendar = async () => refuse("papers.no-agenda");

test("all who act for an organisation, the expert's account, the person: each has an inbox", async () => {
  const { run, received, mails } = world({ personId: "p9", languages: ["en"] }, noCalendar);
  await run({ ...notice, to: { organisationId: "o1" } }, effect);
  await run({ ...notice }, effect);
  await run({ ...notice, to: { personId: "p3" } }, effect);
  assert.deepEqual(
    received.map(({ people }) => people),
    [["p1", "p2"], ["p9"], ["p3"]],
  );
  assert.deepEqual(mails, [], "their mail is the inbox's to send");
});

test("an expert without an account is written to at the address in the pool, in his language, at once", async () => {
  const { run, mails, received, asked } = world(abroad, async () => "BEGIN:VCALENDAR");
  await run({ ...withCalendar }, effect);
  assert.deepEqual(received[0]?.people, []);
  assert.deepEqual(asked, [["jz-main", "expert:x0", "en"]]);
  const [mail] = mails;
  assert.equal(mail?.to, "x0@example.org");
  assert.equal(mail?.subject, "Your agenda");
  assert.equal(mail?.text, "Your agenda:\n\nhttps://huizhi.example.org/negotiations/agenda\n");
  assert.equal(mail?.messageId, "notice-17", "a second try is the same letter");
  assert.equal(mail?.attachments?.[0]?.filename, "agenda.ics");
  assert.equal(mail?.attachments?.[0]?.content.toString(), "BEGIN:VCALENDAR");
});

test("a mail goes without a calendar when none is asked for or there is none any more", async () => {
  const { run, mails, received } = world(abroad, noCalendar);
  await run({ ...notice }, effect);
  await run({ ...withCalendar }, effect);
  assert.deepEqual(
    mails.map((m) => m.attachments),
    [undefined, undefined],
  );
  assert.equal(await received[0]?.attachments("zh"), undefined);
});

test("an address refused for good is not tried for days; a server that is away is", async () => {
  const gone = world(abroad, noCalendar, new MailRefused("550", { permanent: true, code: 550 }));
  await gone.run({ ...notice }, effect);
  const away = world(abroad, noCalendar, new MailRefused("down", { permanent: false }));
  await assert.rejects(away.run({ ...notice }, effect), /down/);
});
