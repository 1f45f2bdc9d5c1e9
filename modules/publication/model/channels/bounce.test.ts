import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readBounces } from "./bounce.ts";

/** After the example of RFC 3464, appendix E.1. */
const report = (over: { action?: string; status?: string; type?: string } = {}) =>
  [
    "Date: Thu, 7 Jul 2023 17:16:05 +0800",
    "From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.test>",
    "To: <huizhi@city.example.test>",
    "Subject: Returned mail: User unknown",
    over.type ??
      'Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary="RAA14128.773615765/mx"',
    "",
    "--RAA14128.773615765/mx",
    "",
    "The original message was received",
    "",
    "--RAA14128.773615765/mx",
    "content-type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example.test",
    "",
    "Original-Recipient: rfc822;Contact@institute.example.test",
    "Final-Recipient: RFC822; contact@backend.example.test",
    `Action: ${over.action ?? "failed"}`,
    `Status: ${over.status ?? "5.1.1"}`,
    "Diagnostic-Code: smtp; 550 5.1.1 User unknown",
    "",
    "--RAA14128.773615765/mx",
    "content-type: message/rfc822",
    "",
    "Message-ID: <dispatch-0190-abc@city.example.test>",
    "From: huizhi@city.example.test",
    "Subject: Digest",
    "",
    "Final-Recipient: rfc822; somebody@else.example.test",
    "--RAA14128.773615765/mx--",
    "",
  ].join("\r\n");

test("a failed delivery names the address as it was written to and the letter it was", () => {
  assert.deepEqual(readBounces(report()), [
    {
      kind: "hard",
      recipient: "contact@institute.example.test",
      status: "5.1.1",
      diagnostic: "550 5.1.1 User unknown",
      messageId: "dispatch-0190-abc@city.example.test",
    },
  ]);
});

test("delays and temporary failures are soft, deliveries are nothing to act on", () => {
  assert.equal(readBounces(report({ action: "delayed", status: "4.4.1" }))[0]?.kind, "soft");
  assert.equal(readBounces(report({ action: "failed", status: "4.2.2" }))[0]?.kind, "soft");
  assert.equal(readBounces(report({ action: "delivered", status: "2.0.0" }))[0]?.kind, "other");
});

test("what a person writes back is no bounce, whatever it quotes", () => {
  assert.deepEqual(readBounces(report({ type: 'Content-Type: text/plain; charset="utf-8"' })), []);
  assert.deepEqual(
    readBounces(
      report({ type: 'Content-Type: multipart/report; report-type=disposition-notification; boundary="x"' }),
    ),
    [],
  );
  assert.deepEqual(readBounces(""), []);
});

test("a report whose parts are packed as base64 or quoted-printable is read all the same", () => {
  const status =
    "Reporting-MTA: dns; mx.example.test\r\n\r\nFinal-Recipient: rfc822; a@example.test\r\nAction: failed\r\nStatus: 5.1.1\r\n";
  const packed = (encoding: string, body: string) =>
    [
      'Content-Type: multipart/report; boundary="b"',
      "",
      "--b",
      "Content-Type: message/delivery-status",
      `Content-Transfer-Encoding: ${encoding}`,
      "",
      body,
      "--b--",
      "",
    ].join("\r\n");
  const base64 = Buffer.from(status)
    .toString("base64")
    .replace(/(.{40})/g, "$1\r\n");
  for (const source of [packed("base64", base64), packed("quoted-printable", status.replaceAll("@", "=40"))])
    assert.deepEqual(
      readBounces(source).map((b) => [b.kind, b.recipient]),
      [["hard", "a@example.test"]],
    );
});

test("any text is read without failing", () => {
  const pieces = [
    "--b",
    "\r\n",
    "\n\n",
    "Content-Type: multipart/report; boundary=b",
    ":",
    "Final-Recipient: rfc822;",
    "=",
    "\u0000",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
      assert.ok(Array.isArray(readBounces(parts.join(""))));
    }),
    { numRuns: 300 },
  );
});
