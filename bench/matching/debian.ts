/**
 * English and Chinese → English on descriptions of Debian packages, a stand-in for experts' papers: maintainers with
 * their packages as experts, tags (field, use, works-with …) as the judgement, official Chinese translations as demands.
 * HUIZHI_DEBIAN names a folder with Packages, Translation-en and Translation-zh_CN (docs/matching.md says how to get
 * them); without it the measurement is skipped.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fitModel, hanLength, score, standardGlossary } from "#libs/matching/index.ts";
import { chineseEnglishDictionary } from "#modules/engagements/server/matching/model/dictionary.ts";
import { jiebaSegmenter } from "#modules/engagements/server/matching/model/segmenter.ts";
import { bm25 } from "./bm25.ts";
import { interval, seeded, shuffled, withInterval } from "./measures.ts";

const folder = process.env.HUIZHI_DEBIAN;
if (!folder || !existsSync(join(folder, "Translation-zh_CN"))) {
  console.log("skipped: HUIZHI_DEBIAN names no folder with Packages, Translation-en and Translation-zh_CN");
  process.exit(0);
}
type Description = {
  id: string;
  title: string;
  text: string;
  chinese: string;
  maintainer: string;
  tags: string[];
};

const stanzas = (file: string): Map<string, string>[] =>
  readFileSync(join(folder, file), "utf8")
    .split("\n\n")
    .map((stanza) => {
      const fields = new Map<string, string>();
      let name = "";
      for (const line of stanza.split("\n")) {
        const start = /^([\w-]+):\s?(.*)$/.exec(line);
        if (/^[ \t]/.test(line)) fields.set(name, `${fields.get(name)}\n${line.trim().replace(/^\.$/, "")}`);
        else if (start) {
          name = start[1] ?? "";
          fields.set(name, start[2] ?? "");
        }
      }
      return fields;
    });
const descriptions = (file: string, field: string) =>
  new Map(stanzas(file).map((s) => [s.get("Description-md5") ?? "", s.get(field) ?? ""]));
const english = descriptions("Translation-en", "Description-en");
const chinese = descriptions("Translation-zh_CN", "Description-zh_CN");
const FACETS =
  /^(field|works-with|use|game|web|sound|protocol|science|security|network|biology|mail|office|devel|admin|hardware)::/;
/** One package of each source: siblings have nearly the same text. */
const bySource = new Map<string, Description>();
for (const s of stanzas("Packages")) {
  const digest = s.get("Description-md5") ?? "";
  const [title = "", ...text] = (english.get(digest) ?? "").split("\n");
  const item: Description = {
    id: s.get("Package") ?? "",
    title,
    text: text.join("\n"),
    chinese: chinese.get(digest) ?? "",
    maintainer: s.get("Maintainer") ?? "",
    tags: (s.get("Tag") ?? "")
      .split(/[,\n]+/)
      .map((tag) => tag.trim())
      .filter((tag) => FACETS.test(tag)),
  };
  if (item.id === "" || item.text.length < 150) continue;
  const source = (s.get("Source") ?? item.id).split(" ")[0] ?? "";
  const before = bySource.get(source);
  const better = (a: Description, b: Description) =>
    hanLength(a.chinese) - hanLength(b.chinese) || a.tags.length - b.tags.length;
  if (!before || better(item, before) > 0) bySource.set(source, item);
}
const all = [...bySource.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
const options = {
  segmenter: jiebaSegmenter(),
  glossary: standardGlossary(),
  dictionary: chineseEnglishDictionary(),
};

/** Pairs of one expert's judgements that the scores order wrongly, by the difference judged; a tie costs half. */
type Rated = readonly { readonly gold: number; readonly score: number }[];
function wrong(rated: Rated): [number, number] {
  let lost = 0;
  let total = 0;
  rated.forEach((a, i) => {
    for (const b of rated.slice(0, i)) {
      const judged = a.gold - b.gold;
      const scored = a.score - b.score;
      total += Math.abs(judged);
      lost += Math.abs(judged) * (scored === 0 ? 0.5 : judged * scored < 0 ? 1 : 0);
    }
  });
  return [lost, total];
}

function experts(seed: number): Record<string, [number, number][]> {
  const random = seeded(seed);
  const tagged = all.filter((d) => d.tags.length >= 2 && d.text.length >= 250);
  const frequency = new Map<string, number>();
  for (const tag of tagged.flatMap((d) => d.tags)) frequency.set(tag, (frequency.get(tag) ?? 0) + 1);
  const vectors = new Map(
    tagged.map((d) => {
      const weights = d.tags.map((tag) => Math.log(tagged.length / (frequency.get(tag) ?? 1)));
      const length = Math.hypot(...weights) || 1;
      return [d, new Map(d.tags.map((tag, i) => [tag, (weights[i] as number) / length]))] as const;
    }),
  );
  const alike = (a: Description, b: Description) => {
    let sum = 0;
    for (const [tag, weight] of vectors.get(a) ?? []) sum += weight * (vectors.get(b)?.get(tag) ?? 0);
    return sum;
  };
  const byMaintainer = new Map<string, Description[]>();
  for (const d of tagged) byMaintainer.set(d.maintainer, [...(byMaintainer.get(d.maintainer) ?? []), d]);
  const people = shuffled(
    [...byMaintainer].filter(([, own]) => own.length >= 5 && own.length <= 30),
    random,
  )
    .slice(0, 120)
    .map(([, own], i) => ({ id: `m${i}`, documents: shuffled(own, random).slice(0, 15) }));
  const used = new Set(people.flatMap((p) => p.documents));
  const demands = shuffled(
    tagged.filter((d) => !used.has(d)),
    random,
  ).slice(0, 700);
  const supplies = people.map((p) => ({
    id: p.id,
    documents: p.documents.map(({ id, title, text }) => ({ id, title, text })),
  }));
  const model = fitModel(supplies, options);
  const peer = bm25(supplies, {});
  const scores = demands.map((d) => new Map(score(model, d).map((item) => [item.supplyId, item])));
  const theirs = demands.map(
    (d) => new Map(peer(`${d.title}\n${d.text}`).map((item) => [item.id, item.score])),
  );
  const lost: Record<string, [number, number][]> = { ours: [], bm25: [], tfidf: [], lsa: [], profile: [] };
  for (const p of people) {
    const gold = demands.map((d) => {
      const near = p.documents.map((own) => alike(d, own)).sort((a, b) => b - a);
      return 0.7 * (near[0] ?? 0) + 0.15 * ((near[1] ?? 0) + (near[2] ?? 0));
    });
    const order = [...demands.keys()].sort((a, b) => (gold[b] as number) - (gold[a] as number));
    const picked = [
      ...shuffled(order.slice(0, 20), random).slice(0, 4),
      ...shuffled(order.slice(20, 100), random).slice(0, 3),
      ...shuffled(order.slice(100), random).slice(0, 2),
    ];
    const rate = (of: (d: number) => number) =>
      wrong(picked.map((d) => ({ gold: Math.round((gold[d] as number) * 8) / 8, score: of(d) })));
    lost.ours?.push(rate((d) => scores[d]?.get(p.id)?.score ?? 0));
    lost.bm25?.push(rate((d) => theirs[d]?.get(p.id) ?? 0));
    for (const name of ["tfidf", "lsa", "profile"] as const)
      lost[name]?.push(rate((d) => scores[d]?.get(p.id)?.components[name] ?? 0));
  }
  return lost;
}

const seeds = [5, 6, 7];
const lost: Record<string, [number, number][]> = {};
for (const seed of seeds)
  for (const [name, values] of Object.entries(experts(seed))) lost[name] = [...(lost[name] ?? []), ...values];
console.log(
  `experts: ${seeds.length} × 120 maintainers, 700 demands, 9 judgements each; share of pairs ordered wrongly`,
);
for (const [name, values] of Object.entries(lost)) {
  const share = (sample: readonly number[]) =>
    sample.reduce((sum, i) => sum + (values[i]?.[0] ?? 0), 0) /
    sample.reduce((sum, i) => sum + (values[i]?.[1] ?? 0), 0);
  const [low, high] = interval(values.length, share);
  console.log(`  ${name}: ${share([...values.keys()]).toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`);
}

// Chinese → English: the description in Chinese, with every Latin word and digit taken out, finds its own in English.
for (const least of [200, 100, 40]) {
  const asking = all.filter((d) => hanLength(d.chinese) >= least);
  const others = shuffled(
    all.filter((d) => !asking.includes(d)),
    seeded(11),
  ).slice(0, 3510 - asking.length);
  const documents = [...asking, ...others];
  const supplies = documents.map(({ id, title, text }) => ({ id, documents: [{ id, title, text }] }));
  const model = fitModel(supplies, options);
  const without = {
    ...model,
    text: { segmenter: options.segmenter, glossary: options.glossary },
    index: null,
  };
  for (const [name, fitted] of Object.entries({ dictionary: model, "glossary only": without })) {
    const ranks = asking.map((d) => {
      const text = d.chinese.replace(/[A-Za-z0-9.+\-_/"]+/g, " ");
      return score(fitted, { id: "q", text }).findIndex((item) => item.supplyId === d.id) + 1;
    });
    console.log(
      `zh → en, ≥ ${least} characters, ${asking.length} of ${documents.length}, ${name}: MRR ${withInterval(ranks.map((r) => 1 / r))} hit@10 ${withInterval(ranks.map((r) => (r <= 10 ? 1 : 0)))}`,
    );
  }
}

// English → Chinese, the other way round: beside Chinese texts only, and where half of the supplies are in English.
const written = all.filter((d) => hanLength(d.chinese) >= 40);
const asked = shuffled(written, seeded(13)).slice(0, 200);
for (const mixed of [false, true]) {
  const inEnglish = new Set(mixed ? written.filter((_, i) => i % 2 === 0) : []);
  const supplies = written.map((d) => ({
    id: d.id,
    documents: [{ id: d.id, text: inEnglish.has(d) ? d.text : d.chinese.replace(/[A-Za-z0-9]+/g, " ") }],
  }));
  for (const [name, own] of Object.entries({
    dictionary: options,
    "glossary only": { segmenter: options.segmenter, glossary: options.glossary },
  })) {
    const fitted = fitModel(supplies, own);
    const ranks = asked
      .filter((d) => !inEnglish.has(d))
      .map((d) => {
        const text = `${d.title}\n${d.text}`.replace(/\d+/g, " ");
        return score(fitted, { id: "q", text }).findIndex((item) => item.supplyId === d.id) + 1;
      });
    console.log(
      `en → zh, ${mixed ? "half of the supplies English" : "all supplies Chinese"}, ${ranks.length} of ${supplies.length}, ${name}: MRR ${withInterval(ranks.map((r) => 1 / r))} hit@10 ${withInterval(ranks.map((r) => (r <= 10 ? 1 : 0)))}`,
    );
  }
}
