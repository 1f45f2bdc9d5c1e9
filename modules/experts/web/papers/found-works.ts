import { type Found, type Publication, readBibliography } from "#libs/bibliography/index.ts";
import type { ExpertDocument } from "../../model/expert.ts";

const hasHan = (text: string) => /\p{Script=Han}/u.test(text);

/** A publication as a document of the profile; abstract and keywords are its text, which matching reads. */
export const documentOf = (p: Publication): ExpertDocument => ({
  kind: p.kind,
  language: hasHan(p.title) ? "zh" : "en",
  title: p.title,
  text: [p.abstract, p.keywords.join(hasHan(p.title) ? "、" : ", ")].filter(Boolean).join("\n"),
  year: p.year !== null && p.year >= 1930 ? p.year : null,
  doi: p.doi,
  venue: p.venue,
  authors: p.authors.length > 0 ? p.authors.join("; ").slice(0, 1000) : null,
});

export type FoundWorks = {
  readonly format: "bibtex" | "ris" | null;
  readonly documents: readonly ExpertDocument[];
  readonly faulty: readonly Found[];
};
/** Works of a BibTeX or RIS text, and the records something is wrong with. */
export function foundWorks(text: string): FoundWorks {
  const { format, found } = readBibliography(text);
  return {
    format,
    documents: found.flatMap((f) => (f.publication ? [documentOf(f.publication)] : [])),
    faulty: found.filter((f) => f.faults.length > 0),
  };
}

/** The text of a file: UTF-8, else GB 18030, which Chinese reference managers write. */
export async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
