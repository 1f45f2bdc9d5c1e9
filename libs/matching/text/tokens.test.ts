import assert from "node:assert/strict";
import { test } from "node:test";
import { createGlossary, parseGlossary, standardGlossary } from "../terms/glossary.ts";
import { countTerms, type TextOptions, tokenise } from "./tokens.ts";

const terms = (text: string, options?: TextOptions) => tokenise(text, options).map(({ term }) => term);

test("Chinese becomes character pairs, cut at function words", () => {
  assert.deepEqual(terms("氢燃料电池"), ["氢燃", "燃料", "料电", "电池"]);
  assert.deepEqual(terms("电池的寿命"), ["电池", "寿命"]);
  assert.deepEqual(terms("目的"), ["目的"]);
  assert.deepEqual(terms("镁"), ["镁"]);
  assert.deepEqual(terms("𠮷野家"), ["𠮷野", "野家"]);
});

test("a segmenter adds words, without stop words", () => {
  const segmenter = () => ["研究", "燃料电池", "堆"];
  assert.deepEqual(
    terms("研究燃料电池堆", { segmenter }).filter((t) => t.startsWith("·")),
    ["·燃料电池"],
  );
});

test("English is stemmed, stop words go, neighbours make pairs", () => {
  assert.deepEqual(terms("Coatings for the bipolar plates"), [
    "coat",
    "bipolar",
    "coat_bipolar",
    "plate",
    "bipolar_plate",
  ]);
  assert.deepEqual(terms("wear, fatigue"), ["wear", "fatigu"]);
});

test("full width, half width and Latin inside Chinese", () => {
  assert.deepEqual(terms("ＡＢＳ树脂"), ["ab", "树脂"]);
  assert.deepEqual(terms("用3D打印制造TC4零件"), ["用", "3d", "打印", "印制", "制造", "tc4", "零件"]);
  assert.deepEqual(terms("C++ 与 C#"), ["c++", "c#"]);
});

test("numbers keep their unit, whatever the writing", () => {
  for (const text of ["300kW", "300 kW", "３００ＫＷ", "300千瓦"]) assert.deepEqual(terms(text), ["300kw"]);
  for (const text of ["120℃", "120 °C", "120摄氏度"]) assert.deepEqual(terms(text), ["120°c"]);
  for (const text of ["5µm", "5 um", "5微米"]) assert.deepEqual(terms(text), ["5μm"]);
  assert.deepEqual(terms("99.9%"), ["99.9%"]);
  assert.deepEqual(terms("投资30万元"), ["投资", "30万元"]);
});

test("tokens know where they stand", () => {
  const [first, second] = tokenise("双极板");
  assert.deepEqual(first, { term: "双极", kind: "han", start: 0, end: 2 });
  assert.deepEqual(second, { term: "极板", kind: "han", start: 1, end: 3 });
});

test("words that are also property names are counted like others", () => {
  const counts = countTerms(tokenise("constructor, constructor, __proto__, 😀 \ud83d"));
  assert.equal(counts.get("constructor"), 2);
});

test("glossary: both languages name one concept, nested terms too", () => {
  const glossary = createGlossary(
    parseGlossary("氢燃料电池|hydrogen fuel cell;燃料电池|fuel cell\n双极板/极板|bipolar plate"),
  );
  const concepts = (text: string) =>
    tokenise(text, { glossary })
      .filter(({ kind }) => kind === "concept")
      .map(({ term }) => term);
  assert.deepEqual(concepts("氢燃料电池极板"), ["=氢燃料电池", "=燃料电池", "=双极板"]);
  assert.deepEqual(concepts("Hydrogen fuel cells with bipolar plates"), [
    "=氢燃料电池",
    "=燃料电池",
    "=双极板",
  ]);
  assert.deepEqual(concepts("fuel, cell"), []);
});

test("the standard glossary is large enough and has both languages throughout", () => {
  const glossary = standardGlossary();
  assert.ok(glossary.size > 1500, String(glossary.size));
  assert.deepEqual(glossary.forms("=搅拌摩擦焊")?.en, ["friction stir welding"]);
});
