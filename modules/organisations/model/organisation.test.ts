import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type MergePlan, merge, mergePlan, unmerge } from "./merge.ts";
import { type Organisation, OrganisationInput, organisationFields } from "./organisation.ts";
import { departmentsForFields } from "./routing.ts";

const organisation = (
  id: string,
  input: Partial<OrganisationInput> & { fullName: string },
): Organisation => ({
  ...OrganisationInput.parse({ kind: "enterprise", ...input }),
  id,
  version: 1,
  city: "410800",
  state: "active",
  mergedInto: null,
});

test("the schema brings name and code to their normal form and says what is wrong", () => {
  const parsed = OrganisationInput.parse({
    fullName: " 哈德逊(江苏) 环保股份有限公司",
    kind: "enterprise",
    uscc: "９１４１０８００ma0000015f",
  });
  assert.equal(parsed.fullName, "哈德逊（江苏）环保股份有限公司");
  assert.equal(parsed.uscc, "91410800MA0000015F");
  assert.equal(parsed.contactMobile, null);
  const refused = OrganisationInput.safeParse({
    fullName: "焦作大学",
    kind: "university",
    uscc: "9141O800MA0000015F",
  });
  assert.equal(refused.success, false);
  assert.match(refused.error?.issues[0]?.message ?? "", /第 5 位“O”.*“0” \/ Character 5/);
  assert.equal(
    OrganisationInput.safeParse({ fullName: "焦作大学", kind: "university", email: "a@b" }).success,
    false,
  );
  assert.equal(OrganisationInput.safeParse({ fullName: "焦作大学", kind: "school" }).success, false);
});

test("every schema field has its label, and contact data is marked personal", () => {
  assert.deepEqual(Object.keys(OrganisationInput.shape).sort(), organisationFields.map((f) => f.id).sort());
  assert.deepEqual(OrganisationInput.shape.uscc.meta(), {
    zh: "统一社会信用代码",
    en: "Unified social credit code",
    personal: false,
  });
  const personal = Object.entries(OrganisationInput.shape).filter(
    ([, field]) => field.meta()?.personal === true,
  );
  assert.deepEqual(
    personal.map(([id]) => id),
    ["email", "legalRep", "contactName", "contactMobile", "contactPhone", "contactFax"],
  );
  const words = organisationFields.flatMap((f) => [f.label.zh, ...("aliases" in f ? f.aliases : [])]);
  assert.deepEqual(
    words.filter((word, i) => words.indexOf(word) !== i),
    [],
    "an import header means one field",
  );
});

test("a merge fills empty fields, keeps the survivor's word and gathers the names", () => {
  const into = organisation("a", {
    fullName: "焦作科瑞森重装股份有限公司",
    address: "焦作市高新区甲路1号",
    aliases: ["科瑞森"],
    fields: ["机械制造"],
  });
  const from = organisation("b", {
    fullName: "焦作科瑞森公司",
    uscc: "91410800MA0000015F",
    address: "高新区甲路1号",
    aliases: ["科瑞森", "科瑞森重装"],
    fields: ["机械制造", "新材料"],
  });
  const plan = mergePlan(into, from);
  assert.deepEqual(plan.aliasesAdded, ["焦作科瑞森公司", "科瑞森重装"]);
  assert.deepEqual(plan.fieldsTaken, [
    { field: "uscc", before: null, after: "91410800MA0000015F" },
    { field: "fields", before: ["机械制造"], after: ["机械制造", "新材料"] },
  ]);
  assert.deepEqual(
    plan.conflicts.map(({ field, kept }) => `${field} ${kept}`),
    ["fullName into", "address into"],
  );
  const merged = merge(into, from, plan);
  assert.equal(merged.into.uscc, "91410800MA0000015F");
  assert.deepEqual(merged.into.aliases, ["科瑞森", "焦作科瑞森公司", "科瑞森重装"]);
  assert.deepEqual(merged.from, { ...from, state: "merged", mergedInto: "a" });
});

test("a chosen name makes the old one an alias, and different codes are pointed out", () => {
  const into = organisation("a", { fullName: "轻欣机械公司", uscc: "91410897MA00000150" });
  const from = organisation("b", { fullName: "焦作市轻欣机械有限公司", uscc: "91410800MA0000015F" });
  const plan = mergePlan(into, from, { fullName: "from", uscc: "from" });
  assert.equal(plan.codesDiffer, true);
  const { into: merged } = merge(into, from, plan);
  assert.equal(merged.fullName, "焦作市轻欣机械有限公司");
  assert.equal(merged.uscc, "91410800MA0000015F");
  assert.deepEqual(merged.aliases, ["轻欣机械公司"]);
});

test("undoing keeps what was edited since", () => {
  const into = organisation("a", { fullName: "轻欣机械公司" });
  const from = organisation("b", {
    fullName: "焦作轻欣机械公司",
    postcode: "454000",
    url: "https://example.com",
  });
  const plan = mergePlan(into, from);
  const merged = merge(into, from, plan);
  const edited = { ...merged.into, postcode: "454150", aliases: [...merged.into.aliases, "轻欣"] };
  const undone = unmerge(edited, merged.from, plan);
  assert.deepEqual(undone.kept, ["postcode"]);
  assert.deepEqual(undone.into, { ...into, postcode: "454150", aliases: ["轻欣"] });
  assert.deepEqual(undone.from, from);
  assert.throws(() => unmerge(from, into, plan), /the plan merges/);
  assert.throws(() => merge(into, into, mergePlan(into, into)), /the plan merges/);
});

const name = fc.constantFrom("轻欣机械公司", "焦作轻欣机械公司", "轻欣", "轻欣机械 公司", "科瑞森");
const some = fc.record({
  fullName: name,
  aliases: fc.uniqueArray(name, { maxLength: 3 }),
  postcode: fc.constantFrom(null, "454000", "454150"),
  profile: fc.constantFrom(null, "甲", "乙"),
  aboveScale: fc.boolean(),
  fields: fc.uniqueArray(fc.constantFrom("新材料", "农业"), { maxLength: 2 }),
});

test("undoing a merge at once restores both, also through JSON", () => {
  fc.assert(
    fc.property(
      some,
      some,
      fc.constantFrom({}, { fullName: "from", profile: "from" } as const),
      (x, y, choices) => {
        const [into, from] = [organisation("a", x), organisation("b", y)];
        const plan: MergePlan = JSON.parse(JSON.stringify(mergePlan(into, from, choices)));
        const merged = merge(into, from, plan);
        const undone = unmerge(merged.into, merged.from, plan);
        // Names an alias list held before under the same spelling stay; so compare with the original.
        assert.deepEqual({ into: undone.into, from: undone.from }, { into, from });
      },
    ),
  );
});

test("departments are asked by field", () => {
  const departments = [
    { id: "science", fields: ["*"] },
    { id: "industry", fields: ["机械制造", "新材料"] },
    { id: "farming", fields: ["农业", "食品加工"] },
  ];
  const asked = departmentsForFields(departments, ["超硬新材料", "电子信息"]);
  assert.deepEqual(
    asked.map(({ department, fields }) => [department.id, fields]),
    [
      ["science", ["超硬新材料", "电子信息"]],
      ["industry", ["超硬新材料"]],
    ],
  );
  assert.deepEqual(departmentsForFields(departments, []), []);
});
