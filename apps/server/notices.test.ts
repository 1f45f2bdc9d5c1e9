import assert from "node:assert/strict";
import { test } from "node:test";
import type { Notice } from "#modules/accounts/model/notice.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Mail } from "#platform/mail/mailer.ts";
import type { Platform } from "#platform/platform.ts";
import "#modules/negotiations/model/papers/paper.refusals.ts";
import { noticeEffect } from "./notices.ts";

const notice: Notice = {
  kind: "timetable.published",
  to: { personId: "p1" },
  subject: { zh: "洽谈日程", en: "Your agenda" },
  text: { zh: "您的日程如下", en: "Your agenda:" },
  link: "/negotiations/agenda",
};

function mailing(calendar: () => Promise<string>) {
  const mails: Mail[] = [];
  const platform = {
    mailer: { configured: true, send: async (mail: Mail) => void mails.push(mail), close() {} },
    config: { publicUrl: "https://huizhi.example.org" },
  } as unknown as Platform;
  const holders = {
    accounts: { addresses: { ofPerson: async () => [{ email: "a@example.org", locale: "en" }] } },
  };
  const asked: unknown[] = [];
  const effect = noticeEffect(platform, holders as never, {
    calendar: (...of) => {
      asked.push(of);
      return calendar();
    },
  });
  return { effect, mails, asked };
}

test("the mail of a publication carries the calendar of its party in the reader's language", async () => {
  const { effect, mails, asked } = mailing(async () => "BEGIN:VCALENDAR");
  await effect({ ...notice, calendar: { activityId: "jz-main", party: "expert:x0" } });
  assert.deepEqual(asked, [["jz-main", "expert:x0", "en"]]);
  assert.equal(mails[0]?.subject, "Your agenda");
  assert.equal(mails[0]?.attachments?.[0]?.filename, "agenda.ics");
  assert.equal(mails[0]?.attachments?.[0]?.content.toString(), "BEGIN:VCALENDAR");
});

test("a mail goes without a calendar when none is asked for or there is none any more", async () => {
  const { effect, mails } = mailing(async () => refuse("papers.no-agenda"));
  await effect({ ...notice });
  await effect({ ...notice, calendar: { activityId: "jz-main", party: "expert:x0" } });
  assert.deepEqual(
    mails.map((m) => m.attachments),
    [undefined, undefined],
  );
});
