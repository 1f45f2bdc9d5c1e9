import type { ExpertDocument } from "../expert.ts";

const hasHan = (text: string) => /\p{Script=Han}/u.test(text);
/** How an item of a list begins: `[3]`, `3.`, `(3)`, a bullet. */
const MARK = /^\s*(?:\[\d{1,3}\]|[（(]\d{1,3}[)）]|\d{1,3}\s*[.、．)）](?!\d)|[-•·●○▪■◆*–]\s)\s*/;
const MOST = 100;

/** Works of one section, one entry each; a line without a mark continues the one before it where others have marks. */
export function worksOf(kind: "paper" | "patent" | "project", lines: readonly string[]): ExpertDocument[] {
  const marked = lines.filter((line) => MARK.test(line)).length > 1;
  const entries: string[] = [];
  for (const line of lines) {
    const last = entries.at(-1);
    if (marked && !MARK.test(line) && last !== undefined)
      entries[entries.length - 1] = `${last}${hasHan(last.slice(-1)) ? "" : " "}${line.trim()}`;
    else entries.push(line.replace(MARK, "").trim());
  }
  return entries
    .filter((entry) => entry.replace(/\s/g, "").length >= 8)
    .slice(0, MOST)
    .map((entry) => workOf(kind, entry));
}

function workOf(kind: "paper" | "patent" | "project", entry: string): ExpertDocument {
  const doi =
    /\b10\.\d{4,9}\/[^\s"<>，；]+/i
      .exec(entry)?.[0]
      ?.replace(/[.,;)\]]+$/, "")
      .toLowerCase() ?? null;
  const years = [...entry.matchAll(/\b(?:19[5-9]\d|20\d\d)\b/g)].map((m) => Number(m[0]));
  const title = kind === "paper" ? titleOf(entry) : entry;
  return {
    kind,
    language: hasHan(title) ? "zh" : "en",
    title: title.slice(0, 300),
    text: title === entry ? "" : entry.slice(0, 2000),
    year: years.at(-1) ?? null,
    doi: doi?.slice(0, 200) ?? null,
    venue: null,
    authors: null,
  };
}

/** The title within a reference: between quotes, before `[J]` (GB/T 7714), or after the year (APA); else the whole entry. */
function titleOf(entry: string): string {
  const quoted = /[“"《]([^”"》]{8,300})[,.]?[”"》]/.exec(entry)?.[1];
  if (quoted && !/《/.test(entry.slice(0, entry.indexOf(quoted)).slice(0, -1)))
    return quoted.replace(/[,.]$/, "").trim();
  const standard = /^(.*?)\s*\[[A-Z](?:\/[A-Z]+)?\]/.exec(entry)?.[1];
  if (standard) return afterAuthors(standard);
  const apa = /[（(](?:19|20)\d\d[a-z]?[)）][.,:]?\s*([^.。]{8,300})[.。]/.exec(entry)?.[1];
  return (apa ?? entry).trim();
}

/** `张三, 李四. 题名` → `题名`: what follows the last full stop that ends a list of names. */
function afterAuthors(text: string): string {
  const at = text.search(/[.。．]\s*(?=\S{4})/);
  const rest = at > 0 ? text.slice(at + 1).trim() : text;
  return rest.length >= 6 ? rest : text;
}
