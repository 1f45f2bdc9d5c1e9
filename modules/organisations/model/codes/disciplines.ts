import { type CodeEntry, type CodeTable, createCodeTable, lazy, readRows } from "./code-table.ts";
import { rows } from "./generated/disciplines.ts";

/** English names of the five fields and 62 first-level disciplines; lower levels have Chinese names only. */
const ENGLISH: Readonly<Record<string, string>> = {
  A: "Natural sciences",
  B: "Agricultural sciences",
  C: "Medical sciences",
  D: "Engineering and technological sciences",
  E: "Humanities and social sciences",
  110: "Mathematics",
  120: "Information and systems science",
  130: "Mechanics",
  140: "Physics",
  150: "Chemistry",
  160: "Astronomy",
  170: "Earth science",
  180: "Biology",
  190: "Psychology",
  210: "Agronomy",
  220: "Forestry",
  230: "Animal husbandry and veterinary science",
  240: "Fisheries science",
  310: "Basic medicine",
  320: "Clinical medicine",
  330: "Preventive medicine and public health",
  340: "Military and special medicine",
  350: "Pharmacy",
  360: "Chinese medicine and materia medica",
  410: "Basic disciplines of engineering and technology",
  413: "Engineering related to information and systems science",
  416: "Engineering related to natural science",
  420: "Surveying and mapping",
  430: "Materials science",
  440: "Mining engineering",
  450: "Metallurgical engineering",
  460: "Mechanical engineering",
  470: "Power and electrical engineering",
  480: "Energy science and technology",
  490: "Nuclear science and technology",
  510: "Electronics and communication technology",
  520: "Computer science and technology",
  530: "Chemical engineering",
  535: "Product-application engineering",
  540: "Textile science and technology",
  550: "Food science and technology",
  560: "Civil engineering and architecture",
  570: "Hydraulic engineering",
  580: "Transport engineering",
  590: "Aeronautics and astronautics",
  610: "Environmental and resource science and technology",
  620: "Safety science and technology",
  630: "Management science",
  710: "Marxism",
  720: "Philosophy",
  730: "Religious studies",
  740: "Linguistics",
  750: "Literature",
  760: "Arts",
  770: "History",
  780: "Archaeology",
  790: "Economics",
  810: "Political science",
  820: "Law",
  830: "Military science",
  840: "Sociology",
  850: "Ethnology and cultural studies",
  860: "Journalism and communication",
  870: "Library, information and documentation science",
  880: "Education",
  890: "Sports science",
  910: "Statistics",
};

/** GB/T 13745-2009: fields A–E (level 1), then disciplines of 3, 5 and 7 digits (levels 2–4). */
export const disciplines: () => CodeTable = lazy(() => {
  let field = "";
  return createCodeTable(
    readRows(rows).map(([code = "", zh = ""]): CodeEntry => {
      const en = ENGLISH[code];
      const named = en === undefined ? { code, zh } : { code, zh, en };
      if (code.length === 1) {
        field = code;
        return { ...named, level: 1 };
      }
      const parent = code.length === 3 ? field : code.slice(0, -2);
      return { ...named, level: (code.length + 1) / 2, parent };
    }),
  );
});

/** A discipline by its code; dots as the standard prints them (`460.20`) are allowed. */
export const discipline = (code: string): CodeEntry | undefined =>
  disciplines().get(code.replaceAll(".", "").trim());

/** The code of a discipline written as code or as its name in full; the highest level of that name. */
export function parseDiscipline(text: string): string | undefined {
  const wanted = text.normalize("NFKC").trim();
  const named = disciplines().entries.filter((entry) => entry.zh.normalize("NFKC") === wanted);
  const best = named.sort((a, b) => a.level - b.level)[0];
  const code = /^[\d.]{3,9}/.exec(wanted)?.[0];
  return (best ?? (code ? discipline(code) : undefined))?.code;
}
