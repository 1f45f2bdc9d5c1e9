import { type Fault, type Found, MOST_RECORDS, publicationOf } from "./publication.ts";

/** Tags of RIS by what they say; several that say the same are in order of preference. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  title: ["TI", "T1", "CT", "BT"],
  author: ["AU", "A1", "A2"],
  year: ["PY", "Y1", "DA"],
  venue: ["JO", "JF", "T2", "JA", "PB"],
  doi: ["DO", "M3"],
  url: ["UR", "L3"],
  abstract: ["AB", "N2"],
  keywords: ["KW"],
};
/** What stands in a record once; of others a repetition is another value. */
const TAG = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;

/**
 * Records of a RIS file (`TY` … `ER`). A line that is no tag continues the one before it. A record without its end, or a tag outside of
 * one, is named with its line; nothing is thrown, whatever the text.
 */
export function readRis(text: string): Found[] {
  const found: Found[] = [];
  let open: { line: number; kind: string; tags: Map<string, { line: number; values: string[] }> } | null =
    null;
  let last: string[] | null = null;
  const close = (more: readonly Fault[] = []) => {
    if (!open || found.length >= MOST_RECORDS) return;
    const { line, kind, tags } = open;
    const fields: Record<string, string> = {};
    const lines: Record<string, number> = {};
    for (const [name, candidates] of Object.entries(FIELDS)) {
      const tag = candidates.map((t) => tags.get(t)).find(Boolean);
      if (!tag) continue;
      const many = name === "author" || name === "keywords";
      fields[name] = many ? tag.values.join("\n") : (tag.values[0] ?? "");
      lines[name] = tag.line;
    }
    // M3 holds a DOI in some files and the type of work in others.
    if (!tags.has("DO") && !/\b10\.\d{4}/.test(fields.doi ?? "")) delete fields.doi;
    const { publication, faults } = publicationOf(fields, { line, kind, lines });
    const key = tags.get("ID")?.values[0]?.slice(0, 80) || String(found.length + 1);
    found.push({ line, key, publication, faults: [...faults, ...more] });
    open = null;
    last = null;
  };
  const unended = (line: number): Fault => ({
    line,
    field: "ER",
    reason: { zh: "记录没有以 ER 结束", en: "The record does not end with ER" },
  });
  for (const [i, raw] of text
    .replace(/^\ufeff/, "")
    .split(/\r\n?|\n/)
    .entries()) {
    const line = i + 1;
    const [, tag = "", value = ""] = TAG.exec(raw.trimEnd()) ?? [];
    if (tag === "TY") {
      if (open) close([unended(line)]);
      open = { line, kind: value.trim(), tags: new Map() };
    } else if (tag === "ER") close();
    else if (tag && open) {
      const known: { line: number; values: string[] } = open.tags.get(tag) ?? { line, values: [] };
      known.values.push(value.trim());
      open.tags.set(tag, known);
      last = known.values;
    } else if (tag && found.length < MOST_RECORDS)
      found.push({
        line,
        key: "",
        publication: null,
        faults: [
          {
            line,
            field: tag,
            reason: {
              zh: "字段在记录之外（缺少 TY）",
              en: "The tag stands outside of a record (TY is missing)",
            },
          },
        ],
      });
    else if (raw.trim() && last) last[last.length - 1] = `${last.at(-1) ?? ""} ${raw.trim()}`;
  }
  if (open) close([unended((open as { line: number }).line)]);
  return found;
}
