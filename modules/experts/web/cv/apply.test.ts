import assert from "node:assert/strict";
import { test } from "node:test";
import type { ExpertView } from "../../model/expert.ts";
import { anExpert } from "../../testing/an-expert.ts";
import { differing, editWith, withKnown } from "./apply.ts";

const stored = anExpert({ documents: [{ kind: "paper", title: "Known work", doi: "10.1/known" }] });
const expert = {
  ...stored,
  documents: stored.documents.map((d) => ({ ...d, id: "d1" })),
  contactMasked: false,
} as unknown as ExpertView;

const proposals = [
  { field: "title", value: "研究员", evidence: "职称：研究员" },
  { field: "name", value: "测试专家甲", evidence: "姓名" },
  { field: "major", value: "高分子", evidence: "专业" },
  { field: "email", value: "new@example.com", evidence: "E-mail" },
];

test("only what differs is proposed; gaps are told from what would be replaced", () => {
  assert.deepEqual(
    differing(expert, proposals).map((p) => [p.field, p.current, p.fillsGap]),
    [
      ["title", "教授", false],
      ["major", null, true],
      ["email", "expert.a@example.com", false],
    ],
  );
  const masked = { ...expert, contactMasked: true };
  assert.ok(
    !differing(masked, proposals).some((p) => p.field === "email"),
    "a masked contact is not replaced",
  );
});

test("exactly what was ticked is taken; all else stays as it is", () => {
  const edit = editWith(expert, { proposals: [proposals[2] as (typeof proposals)[number]], documents: [] });
  assert.deepEqual(edit, { public: { ...expert.public, major: "高分子" } });
  const renamed = editWith(expert, {
    proposals: [{ field: "organisationName", value: "测试农业大学", evidence: "" }],
    documents: [],
  });
  assert.equal(renamed.public?.organisationId, null, "the organisation is looked up anew");
  assert.deepEqual(editWith(expert, { proposals: [], documents: [] }), {});
});

test("works the profile has are known by DOI or title; new ones are added behind the others", () => {
  const paper = {
    ...stored.documents[0],
    title: "KNOWN work.",
    doi: null,
  } as (typeof stored.documents)[number];
  const fresh = { ...paper, title: "New" };
  assert.deepEqual(
    withKnown(expert, [paper, fresh]).map((d) => d.known),
    [true, false],
  );
  const edit = editWith(expert, { proposals: [], documents: [fresh] });
  assert.deepEqual(
    edit.documents?.map((d) => d.title),
    ["Known work", "New"],
  );
});
