/**
 * Chinese, on the development split of CSL: known items (title or keywords → own abstract) and experts of one's own
 * discipline against BM25. The data is no part of the project: its folder is HUIZHI_CSL or ../shared/data/csl beside
 * the project; without it the measurement is skipped. Figures and rules: docs/matching.md.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fitModel, score, standardGlossary } from "#libs/matching/index.ts";
import { jiebaSegmenter } from "#modules/engagements/server/matching/model/segmenter.ts";
import { bm25 } from "./bm25.ts";
import { interval, ndcg, seeded, shuffled, withInterval } from "./measures.ts";

const folder = process.env.HUIZHI_CSL ?? join(import.meta.dirname, "../../../shared/data/csl");
if (!existsSync(join(folder, "ts-dev.tsv"))) {
  console.log("skipped: HUIZHI_CSL names no folder with ts-dev.tsv, kg-dev.tsv and cls_dcp-dev.tsv");
  process.exit(0);
}
const read = (file: string) =>
  readFileSync(join(folder, file), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split("\t"));
const options = { segmenter: jiebaSegmenter(), glossary: standardGlossary() };
const papers = read("ts-dev.tsv").map(([, abstract = "", title = ""]) => ({
  abstract,
  title,
  keywords: "",
  discipline: "",
}));
const at = new Map(papers.map((paper, i) => [paper.abstract, i]));
for (const [, text = "", words = ""] of read("kg-dev.tsv")) {
  // The text of this file is the abstract and the title behind it.
  const paper = papers.find(({ abstract, title }) => text.startsWith(abstract) && text.endsWith(title));
  if (paper) paper.keywords = words.replaceAll("_", " ");
}
for (const [, abstract = "", discipline = ""] of read("cls_dcp-dev.tsv")) {
  const paper = papers[at.get(abstract) ?? -1];
  if (paper) paper.discipline = discipline;
}
const id = (i: number) => String(i).padStart(5, "0");
const pool = [...at].map(([abstract, i]) => ({ id: id(i), documents: [{ id: "abstract", text: abstract }] }));
const model = fitModel(pool, options);
const peer = bm25(pool, options);
console.log(`known items: ${pool.length} abstracts as candidates, model ${model.version}`);
for (const name of ["title", "keywords"] as const) {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const paper of papers) {
    const own = id(at.get(paper.abstract) ?? -1);
    if (paper[name] === "") continue;
    const rank = score(model, { id: "q", text: paper[name] }).findIndex((item) => item.supplyId === own) + 1;
    ours.push(1 / rank);
    theirs.push(1 / (peer(paper[name]).findIndex((item) => item.id === own) + 1));
  }
  const hit = withInterval(ours.map((r) => (r >= 0.1 ? 1 : 0)));
  console.log(
    `  ${name} (${ours.length}): MRR ${withInterval(ours)} hit@10 ${hit}; BM25 MRR ${withInterval(theirs)}`,
  );
}

// Pseudo-experts: each discipline's papers are shuffled with a seed and cut in four; in turn one quarter asks (title and
// keywords) and the others are experts of 2–6 abstracts; relevant = same discipline.
const FOLDS = 4;
const byDiscipline = new Map<string, typeof papers>();
for (const paper of papers)
  if (paper.discipline)
    byDiscipline.set(paper.discipline, [...(byDiscipline.get(paper.discipline) ?? []), paper]);
const random = seeded(5);
const disciplines = [...byDiscipline].sort(([a], [b]) => (a < b ? -1 : 1));
const orders = disciplines.map(([discipline, members]) => ({ discipline, order: shuffled(members, random) }));
const results = { ours: [[], []] as number[][], bm25: [[], []] as number[][] };
let pooled = 0;
for (let fold = 0; fold < FOLDS; fold++) {
  const experts: { id: string; discipline: string; documents: { id: string; text: string }[] }[] = [];
  const questions: { discipline: string; text: string }[] = [];
  for (const { discipline, order } of orders) {
    const known = order.filter((_, i) => i % FOLDS !== fold);
    for (const paper of order.filter((_, i) => i % FOLDS === fold))
      questions.push({ discipline, text: `${paper.title} ${paper.keywords}` });
    for (let from = 0; from + 2 <= known.length; ) {
      const size = 2 + Math.floor(random() * 5);
      const documents = known.slice(from, from + size);
      if (documents.length >= 2)
        experts.push({
          id: id(experts.length),
          discipline,
          documents: documents.map((paper, i) => ({ id: id(i), text: paper.abstract })),
        });
      from += size;
    }
  }
  pooled += experts.length;
  const disciplineOf = new Map(experts.map((expert) => [expert.id, expert.discipline]));
  const people = fitModel(experts, options);
  const rival = bm25(experts, options);
  for (const question of questions) {
    const gain = (expert: string) => (disciplineOf.get(expert) === question.discipline ? 1 : 0);
    const all = experts.map((expert) => gain(expert.id));
    if (!all.includes(1)) continue;
    for (const [name, ranking] of [
      ["ours", score(people, { id: "q", text: question.text }).map((item) => item.supplyId)],
      ["bm25", rival(question.text).map((item) => item.id)],
    ] as const) {
      const gains = ranking.map(gain);
      results[name][0]?.push(ndcg(gains, all));
      results[name][1]?.push(gains[0] ?? 0);
    }
  }
}
const n = results.ours[0]?.length ?? 0;
console.log(
  `same discipline: ${n} questions, ${pooled / FOLDS} pseudo-experts each time, ${disciplines.length} disciplines`,
);
["nDCG@10", "P@1"].forEach((name, m) => {
  const ours = results.ours[m] ?? [];
  const theirs = results.bm25[m] ?? [];
  const mean = (sample: readonly number[]) =>
    sample.reduce((sum, i) => sum + (ours[i] as number) - (theirs[i] as number), 0) / sample.length;
  const [low, high] = interval(n, mean);
  console.log(
    `  ${name}: ours ${withInterval(ours)}, BM25 ${withInterval(theirs)}, difference [${low.toFixed(3)}, ${high.toFixed(3)}]`,
  );
});
