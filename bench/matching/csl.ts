/**
 * Chinese known-item search on the development split of CSL (titles and keywords → own abstract among 2,000).
 * Data is not part of the project: give its folder as HUIZHI_CSL, otherwise the measurement is skipped.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fitModel, score } from "#libs/matching/index.ts";

const folder = process.env.HUIZHI_CSL;
if (!folder || !existsSync(join(folder, "ts-dev.tsv"))) {
  console.log("skipped: set HUIZHI_CSL to a folder with ts-dev.tsv, kg-dev.tsv and cls_dcp-dev.tsv");
  process.exit(0);
}
const read = (file: string) =>
  readFileSync(join(folder, file), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split("\t"));
const titles = read("ts-dev.tsv");
const keywords = read("kg-dev.tsv");
const disciplines = read("cls_dcp-dev.tsv");
const id = (i: number) => String(i).padStart(5, "0");

let from = performance.now();
const model = fitModel(
  titles.map(([, abstract = ""], i) => ({ id: id(i), documents: [{ id: "abstract", text: abstract }] })),
  { conceptWeight: Number(process.env.CONCEPT ?? 0.7) },
);
console.log(`fit ${titles.length} documents: ${(performance.now() - from).toFixed(0)} ms, ${model.version}`);

const wants = {
  title: titles.map(([, , title = ""]) => title),
  keywords: keywords.map(([, , words = ""]) => words.replaceAll("_", " ")),
};
for (const [name, queries] of Object.entries(wants)) {
  from = performance.now();
  let reciprocal = 0;
  let top = 0;
  const single = { tfidf: 0, lsa: 0, profile: 0 };
  queries.forEach((text, i) => {
    const items = score(model, { id: "q", text });
    const own = items.find((item) => item.supplyId === id(i));
    if (!own) return;
    reciprocal += 1 / own.rank;
    if (own.rank <= 10) top++;
    for (const part of ["tfidf", "lsa", "profile"] as const)
      single[part] += 1 / (1 + items.filter((item) => item.components[part] > own.components[part]).length);
  });
  const n = queries.length;
  const ms = (performance.now() - from) / n;
  const parts = Object.entries(single).map(([part, sum]) => `${part} ${(sum / n).toFixed(3)}`);
  console.log(
    `${name}: MRR ${(reciprocal / n).toFixed(3)} hit@10 ${(top / n).toFixed(3)} (${parts.join(", ")}), ${ms.toFixed(1)} ms each`,
  );
}

// Pseudo-experts: abstracts of one discipline in groups of five; wanted is an expert of the title's discipline.
const groups = new Map<string, number[]>();
disciplines.forEach(([, , discipline = ""], i) => {
  groups.set(discipline, [...(groups.get(discipline) ?? []), i]);
});
const experts: { id: string; discipline: string; documents: { id: string; text: string }[] }[] = [];
const questions: { discipline: string; text: string }[] = [];
for (const [discipline, members] of groups) {
  const asked = members.filter((_, i) => i % 4 === 0);
  const known = members.filter((_, i) => i % 4 !== 0);
  for (let i = 0; i + 2 <= known.length; i += 5)
    experts.push({
      id: id(experts.length),
      discipline,
      documents: known.slice(i, i + 5).map((d) => ({ id: id(d), text: titles[d]?.[1] ?? "" })),
    });
  for (const i of asked) questions.push({ discipline, text: `${wants.title[i]} ${wants.keywords[i]}` });
}
const pool = fitModel(experts, { conceptWeight: Number(process.env.CONCEPT ?? 0.7) });
const disciplineOf = new Map(experts.map((expert) => [expert.id, expert.discipline]));
const sums = { fused: [0, 0], score: [0, 0], tfidf: [0, 0], lsa: [0, 0], profile: [0, 0] };
let asked = 0;
for (const question of questions) {
  const relevant = experts.filter((expert) => expert.discipline === question.discipline).length;
  if (relevant === 0) continue;
  asked++;
  const items = score(pool, { id: "q", text: question.text });
  for (const [name, sum] of Object.entries(sums)) {
    const value = (item: (typeof items)[number]) =>
      name === "fused"
        ? item.fused
        : name === "score"
          ? item.score
          : item.components[name as "tfidf" | "lsa" | "profile"];
    const top = [...items].sort((a, b) => value(b) - value(a)).slice(0, 10);
    let gain = 0;
    let ideal = 0;
    top.forEach((item, i) => {
      const discount = 1 / Math.log2(i + 2);
      if (disciplineOf.get(item.supplyId) === question.discipline) gain += discount;
      if (i < relevant) ideal += discount;
    });
    sum[0] = (sum[0] ?? 0) + gain / ideal;
    if (disciplineOf.get(top[0]?.supplyId ?? "") === question.discipline) sum[1] = (sum[1] ?? 0) + 1;
  }
}
console.log(`same discipline, ${asked} questions, ${experts.length} pseudo-experts:`);
for (const [name, [gain = 0, first = 0]] of Object.entries(sums))
  console.log(`  ${name}: nDCG@10 ${(gain / asked).toFixed(3)} P@1 ${(first / asked).toFixed(3)}`);
