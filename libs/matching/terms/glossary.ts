import { stem } from "../text/tokens.ts";
import { INDUSTRY_TERMS } from "./industry.ts";
import { RESEARCH_FIELD_TERMS } from "./research-fields.ts";

/** One concept in both languages; the first form of each is the one shown. */
export type GlossaryEntry = { readonly zh: readonly string[]; readonly en: readonly string[] };

export type GlossaryHit = { readonly concept: string; readonly start: number; readonly end: number };

/**
 * A bilingual term list. A text that names a concept in either language gets the concept's own term, so that a
 * Chinese need meets an English profile without translating either. Nested terms count too (氢燃料电池 ⊃ 燃料电池).
 */
export type Glossary = {
  /** Concepts in a run of Chinese characters; offsets in UTF-16 units of the run. */
  inHan(run: string): GlossaryHit[];
  /** Concepts in a row of stemmed words; offsets count words. */
  inWords(stems: readonly string[]): GlossaryHit[];
  forms(concept: string): GlossaryEntry | undefined;
  readonly size: number;
};

/** Marks the terms of concepts, apart from anything a text can contain. */
export const CONCEPT_MARK = "=";

/** Builds a glossary, beside a known one if given; a Chinese form that occurs twice belongs to its first entry. */
export function createGlossary(entries: readonly GlossaryEntry[], beside?: Glossary): Glossary {
  const own = build(entries);
  if (!beside) return own;
  const all = (a: GlossaryHit[], b: GlossaryHit[]) => {
    const taken = new Set(a.map(({ start, end }) => `${start}-${end}`));
    return [...a, ...b.filter(({ start, end }) => !taken.has(`${start}-${end}`))];
  };
  return {
    inHan: (run) => all(own.inHan(run), beside.inHan(run)),
    inWords: (stems) => all(own.inWords(stems), beside.inWords(stems)),
    forms: (concept) => own.forms(concept) ?? beside.forms(concept),
    size: own.size + beside.size,
  };
}

function build(entries: readonly GlossaryEntry[]): Glossary {
  const byConcept = new Map<string, GlossaryEntry>();
  const byPair = new Map<string, { zh: string; concept: string }[]>();
  const byFirstWord = new Map<string, { words: string[]; concept: string }[]>();
  const taken = new Set<string>();
  const conceptOfEnglish = new Map<string, string>();
  for (const entry of entries) {
    const [main] = entry.zh;
    if (main === undefined || taken.has(main)) continue;
    const keys = entry.en.map((form) =>
      form
        .toLowerCase()
        .split(/[\s-]+/)
        .map(stem),
    );
    const same = keys.map((key) => conceptOfEnglish.get(key.join("_"))).find((known) => known !== undefined);
    const concept = same ?? CONCEPT_MARK + main;
    if (same === undefined) byConcept.set(concept, entry);
    for (const zh of entry.zh) {
      if (taken.has(zh)) continue;
      taken.add(zh);
      append(byPair, zh.slice(0, 2), { zh, concept });
    }
    for (const words of keys) {
      const key = words.join("_");
      if (conceptOfEnglish.has(key)) continue;
      conceptOfEnglish.set(key, concept);
      append(byFirstWord, words[0] ?? "", { words, concept });
    }
  }
  return {
    inHan(run) {
      const hits: GlossaryHit[] = [];
      for (let at = 0; at + 1 < run.length; at++)
        for (const { zh, concept } of byPair.get(run.slice(at, at + 2)) ?? [])
          if (run.startsWith(zh, at)) hits.push({ concept, start: at, end: at + zh.length });
      return hits;
    },
    inWords(stems) {
      const hits: GlossaryHit[] = [];
      for (let at = 0; at < stems.length; at++)
        for (const { words, concept } of byFirstWord.get(stems[at] ?? "") ?? [])
          if (words.every((word, i) => stems[at + i] === word))
            hits.push({ concept, start: at, end: at + words.length });
      return hits;
    },
    forms: (concept) => byConcept.get(concept),
    size: byConcept.size,
  };
}

/** Reads `中文/别名|english/other form` entries separated by `;` or line ends. */
export function parseGlossary(text: string): GlossaryEntry[] {
  return text
    .split(/[;\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [zh = "", en = ""] = line.split("|");
      return { zh: zh.split("/"), en: en.split("/") };
    });
}

let standard: Glossary | undefined;
/** The terms the library brings: industry terms of its own and the names of research fields. Built once. */
export function standardGlossary(): Glossary {
  standard ??= createGlossary([...parseGlossary(INDUSTRY_TERMS), ...parseGlossary(RESEARCH_FIELD_TERMS)]);
  return standard;
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
