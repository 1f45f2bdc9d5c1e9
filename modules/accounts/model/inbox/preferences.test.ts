import assert from "node:assert/strict";
import { test } from "node:test";
import { NOTICE_GROUPS, noticeKinds } from "./kinds.ts";
import {
  CHOSEN_GROUPS,
  defaultPreferences,
  type InboxPreferences,
  type MailChoice,
  MailChoices,
  mailFor,
} from "./preferences.ts";

const choosing = (needs: MailChoice): InboxPreferences => ({
  ...defaultPreferences,
  mail: { ...defaultPreferences.mail, needs },
});

test("what is chosen × how urgent it is: when the mail goes", () => {
  const ordinary = { kind: "need.published" };
  const urgentKind = { kind: "need.returned" };
  const urgentOne = { kind: "need.published", urgent: true };
  const table: [MailChoice, string, string, string][] = [
    ["at-once", "now", "now", "now"],
    ["digest", "digest", "now", "now"],
    ["never", "none", "none", "none"],
  ];
  for (const [chosen, ...expected] of table)
    assert.deepEqual(
      [ordinary, urgentKind, urgentOne].map((m) => mailFor(m, choosing(chosen))),
      expected,
      chosen,
    );
});

test("a choice for one group leaves the others alone", () => {
  assert.equal(mailFor({ kind: "engagement.confirmed" }, choosing("never")), "digest");
  assert.equal(mailFor({ kind: "engagement.invited" }, choosing("never")), "now");
});

test("mail about the account and its security cannot be silenced", () => {
  const silent: InboxPreferences = {
    mail: {
      needs: "never",
      engagements: "never",
      talks: "never",
      papers: "never",
      survey: "never",
      channels: "never",
    },
    digestHour: 8,
  };
  for (const kind of ["evidence.broken", "account.password-changed", "account.totp-off"])
    assert.equal(mailFor({ kind }, silent), "now", kind);
  assert.ok(!MailChoices.safeParse({ ...silent.mail, account: "never" }).success, "there is no such choice");
  assert.ok(
    !MailChoices.safeParse({ ...silent.mail, needs: undefined }).success,
    "every group is chosen for",
  );
  assert.ok(MailChoices.safeParse(silent.mail).success);
});

test("who never chose has a digest at eight, and urgent mail at once", () => {
  assert.equal(defaultPreferences.digestHour, 8);
  for (const group of CHOSEN_GROUPS) assert.equal(defaultPreferences.mail[group], "digest");
});

test("every kind belongs to a group that is shown; one of an earlier version still arrives", () => {
  for (const [kind, { group }] of Object.entries(noticeKinds)) assert.ok(NOTICE_GROUPS.includes(group), kind);
  assert.equal(mailFor({ kind: "gone.since" }, defaultPreferences), "now");
  assert.equal(mailFor({ kind: "toString" }, defaultPreferences), "now");
});
