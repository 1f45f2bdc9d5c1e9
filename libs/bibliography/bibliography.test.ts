import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formatOf, readBibliography, sameWork } from "./index.ts";

const titles = (text: string) => readBibliography(text).found.map((f) => f.publication?.title ?? null);

test("BibTeX: braces, quotes, numbers, abbreviations joined, accents of LaTeX", () => {
  const text = `Some words with an @ in them.
@string{mat = "Materials"}
@comment{ignored {deeply} here}
@article{li2021,
  title = {Ageing of {Steel-Cord} Conveyor Belts --- a Review},
  author = "Li, Wei and M{\\"u}ller, J{\\'o}zef and others",
  journal = mat # " \\& Design",
  year = 2021, month = mar,
  doi = {https://doi.org/10.1016/J.MATDES.2021.110000},
  abstract = {Fatigue of   splices
     under load.},
  keywords = {rubber, ageing; conveyor belt}
}
@patent(p1, title="A splice", year={2019})`;
  const { format, found } = readBibliography(text);
  assert.equal(format, "bibtex");
  assert.deepEqual(found, [
    {
      line: 4,
      key: "li2021",
      faults: [],
      publication: {
        title: "Ageing of Steel-Cord Conveyor Belts — a Review",
        authors: ["Wei Li", "Józef Müller"],
        year: 2021,
        venue: "Materials & Design",
        doi: "10.1016/j.matdes.2021.110000",
        abstract: "Fatigue of splices under load.",
        keywords: ["rubber", "ageing", "conveyor belt"],
        kind: "paper",
      },
    },
    {
      line: 14,
      key: "p1",
      faults: [],
      publication: {
        title: "A splice",
        authors: [],
        year: 2019,
        venue: null,
        doi: null,
        abstract: null,
        keywords: [],
        kind: "patent",
      },
    },
  ]);
});

test("a broken record is named with its line and field; the ones after it are read", () => {
  const text = `@article{a, title = {One}, year = {soon}}
@article{b,
  title {Two},
  year = 2020}
@article{c, author = {Nobody}}
@article{d, title = {Four}
@article{e, title = "Five", doi = {none}}`;
  const { found } = readBibliography(text);
  assert.deepEqual(
    found.map((f) => [f.line, f.key, f.publication?.title ?? null, f.faults.map((x) => [x.line, x.field])]),
    [
      [1, "a", "One", [[1, "year"]]],
      [2, "b", null, [[3, "title"]]],
      [5, "c", null, [[5, "title"]]],
      [6, "d", null, [[7, null]]],
      [7, "e", "Five", [[7, "doi"]]],
    ],
  );
});

test("RIS: repeated tags, continued lines, Chinese names, a record without its end", () => {
  const text = `TY  - JOUR
TI  - 钢丝绳芯输送带接头
      失效机理
AU  - 张, 三
AU  - Smith, Anna
PY  - 2020/05/01/
JO  - 橡胶工业
DO  - 10.12136/j.issn.1000-890X.2020.05.0001
KW  - 输送带
KW  - 接头
ER  - 

TY  - CONF
T1  - Second
T2  - Proceedings
TY  - THES
AU  - Nobody
ER  - 
AB  - outside`;
  const { format, found } = readBibliography(text);
  assert.equal(format, "ris");
  assert.deepEqual(found[0]?.publication, {
    title: "钢丝绳芯输送带接头 失效机理",
    authors: ["张三", "Anna Smith"],
    year: 2020,
    venue: "橡胶工业",
    doi: "10.12136/j.issn.1000-890x.2020.05.0001",
    abstract: null,
    keywords: ["输送带", "接头"],
    kind: "paper",
  });
  assert.deepEqual(
    found.slice(1).map((f) => [f.line, f.publication?.title ?? null, f.faults.map((x) => [x.line, x.field])]),
    [
      [13, "Second", [[16, "ER"]]],
      [16, null, [[16, "title"]]],
      [19, null, [[19, "AB"]]],
    ],
  );
});

test("neither format: nothing found, nothing guessed", () => {
  assert.equal(formatOf("Dear Sir, my e-mail is a@b.com"), null);
  assert.deepEqual(readBibliography("Dear Sir"), { format: null, found: [] });
});

test("one work under two spellings is one: DOI decides, else the title without case and punctuation", () => {
  const a = { doi: null, title: "Ageing of Steel-Cord Belts" };
  assert.equal(sameWork(a, { doi: "10.1/x", title: "AGEING OF STEEL CORD BELTS." }), true);
  assert.equal(sameWork({ ...a, doi: "10.1/X" }, { doi: "10.1/x", title: "Other" }), true);
  assert.equal(sameWork({ ...a, doi: "10.1/y" }, { doi: "10.1/x", title: a.title }), false);
  assert.equal(sameWork({ doi: null, title: "——" }, { doi: null, title: "…" }), false);
});

test("whatever the text, the readers do not throw, and what they give is bounded", () => {
  const piece = fc.constantFrom(
    ...[
      "@article{",
      "@",
      "{",
      "}",
      '"',
      "#",
      "=",
      ",",
      "\\",
      "\\'",
      "\n",
      "TY  - JOUR\n",
      "ER  - \n",
      "TI  - ",
      "title",
      "year",
      "2020",
      "题名",
      "(",
      ")",
      "$",
      "~",
      "doi",
      "10.1/x",
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.array(piece, { maxLength: 60 }).map((p) => p.join("")),
  );
  fc.assert(
    fc.property(text, (t) => {
      for (const { publication, line, faults } of readBibliography(t).found) {
        assert.ok(line >= 1 && line <= t.split(/\r\n?|\n/).length);
        assert.ok(publication !== null || faults.length > 0);
        if (publication) assert.ok(publication.title.length > 0 && publication.title.length <= 300);
      }
    }),
    { numRuns: 1500 },
  );
});

test("a long file is read in the time of its length", () => {
  const one = (n: number) =>
    `@article{k${n}, title = {Title ${n} {with} braces}, year = 2020, abstract = {${"x ".repeat(500)}}}\n`;
  const text = Array.from({ length: 400 }, (_, n) => one(n)).join("");
  const start = process.cpuUsage();
  assert.equal(titles(text).length, 400);
  assert.equal(titles(`@article{a, title = {${"{".repeat(200_000)}`).length, 1);
  const { user, system } = process.cpuUsage(start);
  assert.ok((user + system) / 1e6 < 3);
});
