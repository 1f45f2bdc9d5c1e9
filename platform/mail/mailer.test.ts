import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { createMailer, type Mailer, MailRefused } from "./mailer.ts";
import { headerOf, Mailbox } from "./testing/mailbox.ts";

// Header injection against a real SMTP server (reliability, row 11).

const box = new Mailbox();
let mailer: Mailer;
before(async () => {
  mailer = createMailer({ smtpUrl: await box.open(), from: "平台 <huizhi@example.cn>" });
});
after(async () => {
  mailer.close();
  await box.close();
});

const FULL = process.env.HUIZHI_FULL === "1";
/** What the platform's own letters have in their head, and nothing else. */
const HEADERS = [
  "auto-submitted",
  "content-transfer-encoding",
  "content-type",
  "date",
  "from",
  "message-id",
  "mime-version",
  "subject",
  "to",
];
const namesOf = (raw: string): string[] =>
  raw
    .slice(0, raw.search(/\r?\n\r?\n/))
    .split(/\r?\n(?![ \t])/)
    .map((line) => line.slice(0, line.indexOf(":")).toLowerCase())
    .sort();

async function delivered(mail: { to: string; subject: string; text: string }) {
  const before = box.mails.length;
  await mailer.send(mail);
  assert.equal(box.mails.length, before + 1, "one letter each");
  const letter = box.mails.at(-1);
  assert.ok(letter);
  return letter;
}

const BREAKS = [
  "\r\n",
  "\n",
  "\r",
  "\u2028",
  "\u2029",
  "\u0085",
  "\u000b",
  "\0",
  "%0d%0a",
  "\\r\\n",
  "=0D=0A",
];
const INJECTED = [
  "Bcc: all@evil.example",
  "X-Injected: yes",
  "\r\n<script>alert(1)</script>",
  "Subject: 改题",
];

test("subjects: line breaks and further headers stay words of the subject", async () => {
  for (const [i, line] of BREAKS.entries())
    for (const header of FULL ? INJECTED : [INJECTED[i % INJECTED.length] as string]) {
      const letter = await delivered({
        to: "a@example.cn",
        subject: `需求退回${line}${header}`,
        text: "正文",
      });
      assert.deepEqual(namesOf(letter.raw), HEADERS, JSON.stringify(line));
      assert.deepEqual(letter.to, ["a@example.cn"], "nobody else gets it");
      assert.ok(letter.subject.startsWith("需求退回"));
      assert.equal(letter.text, "正文");
      assert.equal(letter.from, "huizhi@example.cn");
    }
});

test("what already looks like an encoded word arrives as it was written", async () => {
  const subject = "=?utf-8?B?QmNjOiBhbGxAZXZpbC5leGFtcGxl?= 需求";
  const letter = await delivered({ to: "a@example.cn", subject, text: "正文" });
  assert.deepEqual(namesOf(letter.raw), HEADERS);
  const head = headerOf(letter.raw, "subject");
  assert.ok(
    !head.includes("=?utf-8?B?QmNjOiBhbGxAZXZpbC5leGFtcGxl?="),
    `a mail reader would decode it: ${head}`,
  );
});

test("an overlong title is shortened and folded: no line above 998 bytes", async () => {
  const letter = await delivered({
    to: "a@example.cn",
    subject: "锂电池负极材料".repeat(5_000),
    text: "正文",
  });
  assert.equal([...letter.subject].length, 300);
  for (const line of letter.raw.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 998);
  const words = await delivered({ to: "a@example.cn", subject: "x".repeat(100_000), text: "正文" });
  assert.equal(words.subject.length, 300);
});

test("an address that is more than one address is refused, and nothing is sent", async () => {
  const addresses = [
    "a@example.cn\r\nBcc: all@evil.example",
    "a@example.cn, b@evil.example",
    "a@example.cn; b@evil.example",
    "全体: a@example.cn, b@evil.example;",
    "a@example.cn> RCPT TO:<b@evil.example",
    `${"x".repeat(2_000)}@example.cn`,
    "no address at all",
    "",
  ];
  for (const to of addresses) {
    const before = box.mails.length;
    await assert.rejects(
      mailer.send({ to, subject: "需求", text: "正文" }),
      /mail address/,
      JSON.stringify(to),
    );
    assert.equal(box.mails.length, before);
  }
});

test("a body cannot end the letter early or smuggle in a second one", async () => {
  const text = "第一段\r\n.\r\nMAIL FROM:<evil@evil.example>\r\nRCPT TO:<all@evil.example>\r\nDATA\r\n第二段";
  const letter = await delivered({ to: "a@example.cn", subject: "需求", text });
  assert.deepEqual(letter.to, ["a@example.cn"]);
  assert.equal(letter.text.replace(/\r\n/g, "\n"), text.replace(/\r\n/g, "\n"));
});

test("any subject at all: the same headers, the same receiver", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", minLength: 1, maxLength: 400 }), async (subject) => {
      const letter = await delivered({ to: "a@example.cn", subject: `需求 ${subject}`, text: "正文" });
      assert.deepEqual(namesOf(letter.raw), HEADERS);
      assert.deepEqual(letter.to, ["a@example.cn"]);
      assert.equal(letter.text, "正文");
    }),
    { numRuns: FULL ? 2_000 : 25 },
  );
});

test("a letter with HTML has plain text first, a name that stays, and says how to end such mail", async () => {
  await mailer.send({
    to: "a@example.cn",
    subject: "每日摘要",
    text: "正文",
    html: "<p>正文</p>",
    messageId: "digest-1",
    unsubscribe: { url: "https://huizhi.example.cn/inbox/preferences", oneClick: true },
  });
  const letter = box.mails.at(-1);
  assert.ok(letter);
  assert.equal(headerOf(letter.raw, "message-id"), "<digest-1@example.cn>");
  assert.equal(headerOf(letter.raw, "auto-submitted"), "auto-generated");
  assert.equal(headerOf(letter.raw, "list-unsubscribe"), "<https://huizhi.example.cn/inbox/preferences>");
  assert.equal(headerOf(letter.raw, "list-unsubscribe-post"), "List-Unsubscribe=One-Click");
  assert.match(headerOf(letter.raw, "content-type"), /^multipart\/alternative/);
  assert.ok(letter.raw.indexOf("text/plain") < letter.raw.indexOf("text/html"), "the last part is preferred");
  assert.equal(letter.text, "正文");
});

test("further headers cannot break out of their line, and have names of letters", async () => {
  await mailer.send({
    to: "a@example.cn",
    subject: "需求",
    text: "正文",
    headers: { "X-Channel": "c1\r\nBcc: all@evil.example" },
  });
  assert.deepEqual(namesOf(box.mails.at(-1)?.raw ?? ""), [...HEADERS, "x-channel"].sort());
  const named = mailer.send({
    to: "a@example.cn",
    subject: "需求",
    text: "正文",
    headers: { "Bcc: b@c.d\r\nX": "1" },
  });
  await assert.rejects(named, /name of a mail header/);
});

test("a refusal says whether trying again is of any use", async () => {
  const cases = [
    ["gone@example.cn", 550, "5.1.1 no such mailbox", { permanent: true, code: 550, status: "5.1.1" }],
    ["busy@example.cn", 451, "4.7.1 greylisted, come back", { permanent: false, code: 451, status: "4.7.1" }],
    ["full@example.cn", 552, "mailbox full", { permanent: true, code: 552, status: undefined }],
  ] as const;
  for (const [to, code, text, expected] of cases) {
    box.refuse(to, code, text);
    const error = await mailer.send({ to, subject: "需求", text: "正文" }).catch((e: unknown) => e);
    assert.ok(error instanceof MailRefused, to);
    const { permanent, code: reply, status } = error;
    assert.deepEqual({ permanent, code: reply, status }, expected, to);
  }
  const none = await mailer.send({ to: "a b", subject: "x", text: "y" }).catch((e: unknown) => e);
  assert.ok(none instanceof MailRefused && none.permanent, "what is no address never becomes one");
});

test("no server, and a server that does not know us, are no fault of the letter", async () => {
  const closed = new Mailbox();
  const url = await closed.open();
  await closed.close();
  const away = createMailer({ smtpUrl: url, from: "huizhi@example.cn" });
  const error = await away.send({ to: "a@example.cn", subject: "x", text: "y" }).catch((e: unknown) => e);
  assert.ok(error instanceof MailRefused && !error.permanent && error.code === undefined);
});
