import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { disciplines } from "#modules/organisations/model/codes/disciplines.ts";
import { industries } from "#modules/organisations/model/codes/industries.ts";
import { type Proposal, proposeDisciplines, proposeIndustries } from "./classify.ts";
import { labelled } from "./labelled.ts";
import { DISCIPLINE_WORDS, INDUSTRY_WORDS } from "./words.ts";

const hits = (
  among: number,
  propose: (n: (typeof labelled)[number]) => Proposal[],
  right: "industries" | "disciplines",
) =>
  labelled.filter((n) =>
    propose(n)
      .slice(0, among)
      .some((p) => n[right].includes(p.code)),
  );
const percent = (n: number) => Math.round((100 * n) / labelled.length);

test("every code named beside words or needs stands in its standard, at the level proposed", () => {
  const industryCodes = [...Object.keys(INDUSTRY_WORDS), ...labelled.flatMap((n) => n.industries)];
  const disciplineCodes = [...Object.keys(DISCIPLINE_WORDS), ...labelled.flatMap((n) => n.disciplines)];
  assert.deepEqual(
    industryCodes.filter((c) => industries().get(c)?.level !== 3),
    [],
  );
  assert.deepEqual(
    disciplineCodes.filter((c) => disciplines().get(c)?.level !== 3),
    [],
  );
  assert.ok(labelled.length >= 40);
});

test("the labelled needs: the right group stands first, or among five, at least this often", (t) => {
  const measured = {
    industryFirst: percent(hits(1, proposeIndustries, "industries").length),
    industryFive: percent(hits(5, proposeIndustries, "industries").length),
    disciplineFirst: percent(hits(1, proposeDisciplines, "disciplines").length),
    disciplineFive: percent(hits(5, proposeDisciplines, "disciplines").length),
  };
  t.diagnostic(JSON.stringify(measured));
  for (const [figure, floor] of Object.entries({
    industryFirst: 60,
    industryFive: 85,
    disciplineFirst: 60,
    disciplineFive: 85,
  }))
    assert.ok(measured[figure as keyof typeof measured] >= floor, `${figure}: ${JSON.stringify(measured)}`);
});

test("a proposal says which words speak for it, as they stand in the text, and where the row stands", () => {
  const [first] = proposeIndustries({ title: "输送带接头", text: "胶料硫化后强度低" });
  assert.equal(first?.code, "291");
  assert.equal(first?.label.zh, "橡胶制品业");
  assert.deepEqual(
    first?.path.map((p) => p.zh),
    ["制造业", "橡胶和塑料制品业"],
  );
  assert.ok(first?.words.includes("输送带"), JSON.stringify(first?.words));
});

test("no text understood, no proposal; any text gives at most five, strongest first, with words of the text", () => {
  assert.deepEqual(
    proposeIndustries({ title: "需要人才", text: "" }).filter((p) => p.words.length === 0),
    [],
  );
  assert.deepEqual(proposeIndustries({ title: "……", text: "123 456" }), []);
  const piece = fc.constantFrom(
    "输送带",
    "小麦",
    "rubber",
    "的",
    "。",
    " ",
    "铝",
    "ａ",
    "𠮷",
    "battery",
    "电缆\n",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.array(piece, { maxLength: 30 }), (title, text) => {
      const described = { title: title.join(""), text: text.join("") };
      for (const proposals of [proposeIndustries(described), proposeDisciplines(described)]) {
        const whole = `${described.title}\n${described.text}`.normalize("NFKC");
        assert.ok(proposals.length <= 5);
        assert.deepEqual(
          proposals.map((p) => p.strength),
          proposals.map((p) => p.strength).sort((a, b) => b - a),
        );
        for (const p of proposals) {
          assert.ok(p.strength > 0 && p.strength <= 1);
          assert.ok(p.words.length > 0 && p.words.every((w) => whole.includes(w)), JSON.stringify(p));
        }
      }
    }),
  );
});
