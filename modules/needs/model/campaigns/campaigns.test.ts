import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { aTalentNeed, aTechnologyNeed } from "../../testing/a-need.ts";
import { shareOf, totalOf } from "./campaign.ts";
import { surveyLetter } from "./letter.ts";
import { isClosingSoon, linkState, standing } from "./period.ts";
import { type Known, mayNameEarlier, recognise } from "./recognise.ts";
import { draftValues, outdated, renewed } from "./renewal.ts";

const april = { opensOn: "2023-04-01", closesOn: "2023-04-30" };

test("answers are taken from the first day to the last, both in full, and by extension beyond", () => {
  const at = (state: "draft" | "open" | "closed", day: string, extended: string | null = null) =>
    standing({ ...april, state }, extended, day);
  assert.deepEqual(at("open", "2023-03-31"), { state: "not-yet", until: "2023-04-30" });
  assert.deepEqual(at("open", "2023-04-01"), { state: "open", until: "2023-04-30" });
  assert.deepEqual(at("open", "2023-04-30"), { state: "open", until: "2023-04-30" });
  assert.deepEqual(at("open", "2023-05-01"), { state: "over", until: "2023-04-30" });
  assert.deepEqual(at("draft", "2023-04-10"), { state: "not-yet", until: "2023-04-30" });
  // Closed early: over at once, but not for whom more time was promised.
  assert.deepEqual(at("closed", "2023-04-10"), { state: "over", until: "2023-04-30" });
  assert.deepEqual(at("closed", "2023-05-05", "2023-05-05"), { state: "open", until: "2023-05-05" });
  assert.deepEqual(at("closed", "2023-05-06", "2023-05-05"), { state: "over", until: "2023-05-05" });
});

test("more time never closes a door that was open, whatever the days", () => {
  const day = fc
    .integer({ min: 0, max: 200 })
    .map((n) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      day,
      day,
      day,
      day,
      fc.constantFrom("open" as const, "closed" as const),
      (a, b, extended, on, state) => {
        const [opensOn, closesOn] = [a, b].sort() as [string, string];
        const without = standing({ opensOn, closesOn, state }, null, on);
        const withMore = standing({ opensOn, closesOn, state }, extended, on);
        if (without.state === "open") assert.equal(withMore.state, "open");
        assert.ok(withMore.until >= without.until);
      },
    ),
  );
});

test("a link shows its answers half a year after the last day, then no more; taken back it never opens", () => {
  const link = { openedAt: null, answeredAt: null, revokedAt: null };
  assert.equal(linkState(link, "2023-04-30", "2023-04-30"), "open");
  assert.equal(linkState({ ...link, openedAt: "x" }, "2023-04-30", "2023-05-30"), "opened");
  assert.equal(linkState({ ...link, answeredAt: "x" }, "2023-04-30", "2023-10-27"), "answered");
  assert.equal(linkState({ ...link, answeredAt: "x" }, "2023-04-30", "2023-10-28"), "expired");
  assert.equal(linkState({ ...link, revokedAt: "x" }, "2023-04-30", "2023-04-02"), "revoked");
});

test("the last five days of a running campaign are the ones for laggards", () => {
  const soon = (day: string) => isClosingSoon({ ...april, state: "open" }, day);
  assert.deepEqual(
    [soon("2023-04-24"), soon("2023-04-25"), soon("2023-04-30"), soon("2023-05-01")],
    [false, true, true, false],
  );
  assert.equal(isClosingSoon({ ...april, state: "closed" }, "2023-04-29"), false);
});

test("a renewed need says all it said; years, deadline and amounts are to be checked", () => {
  const { values, check } = renewed("technology", { ...aTechnologyNeed().values });
  assert.equal(values.title, "矿用输送带接头在线监测");
  assert.deepEqual(check, ["startYear", "endYear", "plannedFunding"]);
  assert.deepEqual(renewed("talent", { ...aTalentNeed({ salary: null }).values }).check, [
    "headcount",
    "deadline",
  ]);
});

test("a time limit that has passed cannot be submitted", () => {
  const fields = (content: Parameters<typeof outdated>[0], day: string) =>
    outdated(content, day).map((f) => f.field);
  assert.deepEqual(fields(aTechnologyNeed({ startYear: 2021, endYear: 2022 }), "2023-04-10"), ["endYear"]);
  assert.deepEqual(fields(aTechnologyNeed({ endYear: 2023 }), "2023-12-31"), []);
  assert.deepEqual(fields(aTalentNeed({ deadline: "2023-04-09" }), "2023-04-10"), ["deadline"]);
  assert.deepEqual(fields(aTalentNeed({ deadline: "2023-04-10" }), "2023-04-10"), []);
});

test("a draft keeps fields of its form as they were typed, and nothing else", () => {
  const typed = { title: "<script>alert(1)</script>", unknown: 1, problem: null, headcount: 3 };
  assert.deepEqual(draftValues("technology", typed), { title: "<script>alert(1)</script>" });
});

const known = (over: Partial<Known> = {}): Known => ({
  byCode: null,
  byName: null,
  names: [],
  answered: new Set(),
  codeAnswered: false,
  ...over,
});
const factory = { id: "o1", fullName: "焦作测试机械有限公司", uscc: "U1" };
const asked = { name: "焦作测试机械有限公司", uscc: "U1" };

test("an answer goes to the desk by itself when code and name agree or both are new; else a person looks", () => {
  assert.deepEqual(recognise(asked, known()), { organisationId: null, reasons: [] });
  assert.deepEqual(recognise(asked, known({ byCode: factory, byName: factory })), {
    organisationId: "o1",
    reasons: [],
  });
  // Registered without a code: the name is enough.
  assert.deepEqual(recognise(asked, known({ byName: { ...factory, uscc: null } })), {
    organisationId: "o1",
    reasons: [],
  });
  // Whoever knows a code writes another name; or the name with another code.
  assert.deepEqual(recognise({ ...asked, name: "别家有限公司" }, known({ byCode: factory })).reasons, [
    "name-differs",
  ]);
  assert.deepEqual(recognise({ ...asked, uscc: "U2" }, known({ byName: factory })).reasons, ["name-differs"]);
  assert.deepEqual(
    recognise({ name: "焦作市测试机械有限公司", uscc: "U9" }, known({ names: [factory] })).reasons,
    ["like-another"],
  );
});

test("who answered before is recognised by organisation, by code and by likeness; a stranger is told of it only with name and code", () => {
  const answered = new Set(["o1"]);
  const same = recognise(asked, known({ byCode: factory, byName: factory, answered }));
  assert.deepEqual(same.reasons, ["answered-before"]);
  assert.equal(mayNameEarlier(same), true);
  const guess = recognise(
    { ...asked, name: "别家有限公司" },
    known({ byCode: factory, answered, codeAnswered: true }),
  );
  assert.deepEqual(guess.reasons, ["name-differs", "answered-before"]);
  assert.equal(mayNameEarlier(guess), false);
  assert.deepEqual(recognise(asked, known({ codeAnswered: true })).reasons, ["answered-before"]);
});

test("progress is against the goal, else against the list; totals have a goal only where every county has one", () => {
  const row = {
    county: "410882",
    goalEnterprises: 4,
    goalNeeds: 8,
    listed: 10,
    invited: 9,
    opened: 5,
    drafting: 1,
  };
  const a = { ...row, submitted: 3, needs: 6, approved: 2, published: 1, share: 0.75 };
  const b = { ...a, county: "410883", goalEnterprises: null, goalNeeds: null, submitted: 5, share: 0.5 };
  assert.deepEqual(
    [shareOf(a), shareOf(b), shareOf({ goalEnterprises: null, listed: 0, submitted: 0 })],
    [0.75, 0.5, null],
  );
  const total = totalOf([a, b]);
  assert.deepEqual([total.listed, total.submitted, total.goalEnterprises, total.share], [20, 8, null, 0.4]);
  assert.equal(totalOf([a, { ...b, goalEnterprises: 6 }]).goalEnterprises, 10);
});

test("a name with line breaks or markup stays in its line of a letter, and is text in its page", () => {
  const letter = surveyLetter({
    campaign: { zh: "征集\r\nBcc: all@example.test", en: "Survey" },
    message: { zh: "<b>请</b>", en: "" },
    name: '<img src=x onerror="alert(1)">\n有限公司',
    host: { zh: "沁阳市", en: "Qinyang" },
    link: "https://h.test/survey/t",
    until: "2023-04-30",
    kind: "invitation",
  });
  assert.ok(!/[\r\n]/.test(letter.subject));
  assert.ok(!letter.html.includes("<img") && !letter.html.includes("<b>"));
  assert.match(letter.text, /截止 2023年4月30日/);
});
