import { readBibtex } from "./bibtex.ts";
import type { Found } from "./publication.ts";
import { readRis } from "./ris.ts";

export { type Fault, type Found, MOST_RECORDS, type Publication, sameWork } from "./publication.ts";

export type BibliographyFormat = "bibtex" | "ris";

/** Which of the two a text is; null when it looks like neither. */
export function formatOf(text: string): BibliographyFormat | null {
  if (/^\s*TY {1,2}-/m.test(text)) return "ris";
  return /@[A-Za-z]+\s*[{(]/.test(text) ? "bibtex" : null;
}

/** Publications of a BibTeX or RIS text, in its order, each with what is wrong with it. Never throws. */
export function readBibliography(text: string): { format: BibliographyFormat | null; found: Found[] } {
  const format = formatOf(text);
  return { format, found: format === "ris" ? readRis(text) : format === "bibtex" ? readBibtex(text) : [] };
}
