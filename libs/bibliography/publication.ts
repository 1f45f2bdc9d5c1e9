/** One publication as a bibliography file names it. */
export type Publication = {
  readonly title: string;
  readonly authors: readonly string[];
  readonly year: number | null;
  /** Journal, book, conference or institution. */
  readonly venue: string | null;
  /** Without resolver and in lower case: `10.1016/j.matdes.2021.110000`. */
  readonly doi: string | null;
  readonly abstract: string | null;
  readonly keywords: readonly string[];
  readonly kind: "paper" | "patent" | "project";
};

/** What is wrong with one record, and where (line of the file, counted from 1). */
export type Fault = {
  readonly line: number;
  readonly field: string | null;
  readonly reason: { readonly zh: string; readonly en: string };
};
export type Found = {
  readonly line: number;
  /** Citation key, or the number of the record. */
  readonly key: string;
  readonly publication: Publication | null;
  readonly faults: readonly Fault[];
};

/** Most records read from one file. */
export const MOST_RECORDS = 500;

/** `https://doi.org/10.1/X.` → `10.1/x`; null where there is none. */
export function doiOf(text: string | null | undefined): string | null {
  const found = /\b10\.\d{4,9}\/[^\s"<>{}|\\^`]+/i.exec(text ?? "");
  return found ? found[0].replace(/[.,;)\]]+$/, "").toLowerCase() : null;
}

/** A title without case, width, punctuation and spaces: two spellings of one title agree. */
export const titleKey = (title: string): string =>
  title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** Whether two entries are one work: the same DOI, or the same title where at least one names no DOI. */
export function sameWork(
  a: { readonly doi: string | null; readonly title: string },
  b: { readonly doi: string | null; readonly title: string },
): boolean {
  if (a.doi && b.doi) return a.doi.toLowerCase() === b.doi.toLowerCase();
  const key = titleKey(a.title);
  return key !== "" && key === titleKey(b.title);
}

type Raw = Readonly<Record<string, string | undefined>>;
const clean = (text: string | undefined): string | null => text?.replace(/\s+/g, " ").trim() || null;
const NOW_AT_MOST = 2100;

const KINDS: Readonly<Record<string, Publication["kind"]>> = {
  patent: "patent",
  pat: "patent",
  misc: "paper",
};

/**
 * A record from fields that were read; `lines` tells where each field stands. What is missing or impossible becomes a fault of
 * that field; without a title there is no publication.
 */
export function publicationOf(
  fields: Raw,
  at: { readonly line: number; readonly kind: string; readonly lines: Readonly<Record<string, number>> },
): Pick<Found, "publication" | "faults"> {
  const faults: Fault[] = [];
  const fault = (field: string, zh: string, en: string) =>
    faults.push({ line: at.lines[field] ?? at.line, field, reason: { zh, en } });
  const title = clean(fields.title);
  if (!title) fault("title", "缺少题名", "The title is missing");
  const said = clean(fields.year);
  const digits = /\b(1[89]\d\d|20\d\d|2100)\b/.exec(said ?? "")?.[0];
  const year = digits ? Number(digits) : null;
  if (said && (year === null || year > NOW_AT_MOST))
    fault(
      "year",
      `“${said.slice(0, 40)}”不是年份，已留空`,
      `“${said.slice(0, 40)}” is not a year; it is left empty`,
    );
  const doi = doiOf(fields.doi) ?? doiOf(fields.url);
  if (clean(fields.doi) && !doiOf(fields.doi))
    fault("doi", "DOI 格式不正确，已留空", "The DOI is malformed; it is left empty");
  return {
    faults,
    publication:
      (title && {
        title: title.slice(0, 300),
        authors: splitAuthors(fields.author ?? "").slice(0, 50),
        year,
        venue: clean(fields.venue)?.slice(0, 200) ?? null,
        doi: doi?.slice(0, 200) ?? null,
        abstract: clean(fields.abstract)?.slice(0, 10_000) ?? null,
        keywords: (fields.keywords ?? "")
          .split(/[,;，；、\n]/)
          .map((k) => k.trim().slice(0, 60))
          .filter(Boolean)
          .slice(0, 20),
        kind: KINDS[at.kind.toLowerCase()] ?? "paper",
      }) ||
      null,
  };
}

/** `Li, Wei and Wang, Fang` → `Wei Li`, `Fang Wang`; Chinese names stay in their order. */
function splitAuthors(text: string): string[] {
  return text
    .split(/\s+and\s+|\n|;|；|、/i)
    .map((name) => name.replace(/\s+/g, " ").trim())
    .filter((name) => name && !/^others$/i.test(name))
    .map((name) => {
      const [family, given, ...more] = name.split(/\s*,\s*/);
      if (!given || more.length > 1) return name;
      return /\p{Script=Han}/u.test(name) ? `${family}${given}` : `${given} ${family}`;
    })
    .map((name) => name.slice(0, 80));
}
