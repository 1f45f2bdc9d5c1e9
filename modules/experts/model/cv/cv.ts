import { parseEducation } from "#modules/organisations/model/codes/education.ts";
import { titleTierOf } from "#modules/organisations/model/codes/titles.ts";
import type { ExpertDocument } from "../expert.ts";
import { type Labelled, labelledOf, linesOf, type Section, sectionsOf } from "./cv-lines.ts";
import { worksOf } from "./cv-works.ts";

/** A value the CV seems to give for a field of the profile, with the line it was read from. */
export type CvProposal = {
  readonly field: string;
  readonly value: string | number | readonly string[];
  readonly evidence: string;
};
export type CvReading = {
  readonly language: "zh" | "en";
  readonly proposals: readonly CvProposal[];
  /** Papers, patents, projects, and the CV itself as the last. */
  readonly documents: readonly ExpertDocument[];
};

const HAN = /\p{Script=Han}/u;
const EMAIL = /[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,18}/;
const MOBILE = /(?:\+\d{1,3}[\s-]?)?(?:\(\d{1,4}\)[\s-]?)?\d[\d\s-]{6,16}\d/;
const TITLES =
  /正高级工程师|教授级高级工程师|教授级高工|高级工程师|高级农艺师|主任医师|副主任医师|副教授|副研究员|助理研究员|助理教授|教授|研究员|讲师|Distinguished Professor|Full Professor|Associate Professor|Assistant Professor|Adjunct Professor|Professor|Senior Research Fellow|Research Fellow|Principal Scientist|Senior Scientist|Senior Lecturer|Lecturer|Senior Engineer|Principal Engineer/;
const INSTITUTION =
  /\p{Script=Han}{2,24}?(?:大学|科学院|研究院|研究所|研究中心|学院|医院|有限公司|公司|实验室)|(?:(?:[A-Z][\p{L}.&'’-]*|of|the|and|for|de|di|in)\s+){0,8}(?:University|Institute|College|Academy|Laboratory|Universität|Université|Politecnico|Polytechnic)(?:\s+(?:of|for|and|the|de|di|in|[A-Z][\p{L}.&'’-]*)){0,8}/u;

/** What a CV says for the profile. Guesses are shown with their line, and the person decides: nothing is taken over by itself. */
export function readCv(text: string, fileName: string): CvReading {
  const lines = linesOf(text);
  const labelled = labelledOf(lines);
  const { head, sections } = sectionsOf(lines);
  const language =
    HAN.test(text) && (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length / 20 ? "zh" : "en";
  const said = new Map<string, CvProposal>();
  const propose = (
    field: string,
    value: CvProposal["value"] | null | undefined,
    evidence: string,
  ): undefined => {
    const empty =
      value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
    if (!empty && !said.has(field))
      said.set(field, {
        field,
        value: value as CvProposal["value"],
        evidence: evidence.trim().slice(0, 200),
      });
  };
  for (const { field, value, line } of labelled) fromLabel({ field, value, line }, propose);
  fromHead(head.length > 0 ? head.slice(0, 20) : lines.slice(0, 20), propose);
  fromAnywhere(lines, propose);
  for (const section of sections) fromSection(section, propose);
  const works = sections.flatMap(({ kind, lines: entries }) =>
    kind === "paper" || kind === "patent" || kind === "project" ? worksOf(kind, entries) : [],
  );
  const whole: ExpertDocument = {
    ...{ kind: "cv", language, title: fileName.replace(/\.[^.]{1,5}$/, "").slice(0, 300) || "CV" },
    ...{ text: text.slice(0, 20_000), year: null, doi: null, venue: null, authors: null },
  };
  return { language, proposals: [...said.values()], documents: [...works, whole] };
}

type Propose = (field: string, value: CvProposal["value"] | null | undefined, evidence: string) => undefined;

const words = (text: string, most: number): string[] =>
  [
    ...new Set(
      text
        .split(/[、,，;；/\n·•]|\s+and\s+/)
        .map((w) => w.replace(/^[\s\d.()（）\-–]+|[\s.。]+$/g, "").trim())
        .filter((w) => w.length > 1 && w.length <= 40),
    ),
  ].slice(0, most);

const LIMITS: Readonly<Record<string, number>> = {
  ...{
    organisationName: 120,
    secondaryUnit: 120,
    organisationRegion: 60,
    position: 80,
    title: 60,
    degree: 60,
  },
  ...{ degreeUniversity: 120, major: 100, currentField: 100, degreeCountry: 60, expertise: 2000, bio: 4000 },
};

function fromLabel({ field, value, line }: Labelled, propose: Propose): undefined {
  if (field === "name") return proposeName(value, line, propose);
  if (field === "nameEn") return propose("nameEn", value.slice(0, 120), line);
  if (field === "email") return propose("email", EMAIL.exec(value)?.[0], line);
  if (field === "mobile") return propose("mobile", MOBILE.exec(value)?.[0]?.slice(0, 40), line);
  if (field === "title") {
    propose("title", value.slice(0, 60), line);
    return propose("titleTier", titleTierOf(TITLES.exec(value)?.[0] ?? value), line);
  }
  if (field === "educationLevel" || field === "degree") {
    if (field === "degree") propose("degree", value.slice(0, 60), line);
    return propose("educationLevel", levelOf(value), line);
  }
  if (field === "keywords" || field === "fields")
    return propose(field, words(value, field === "fields" ? 10 : 12), line);
  if (field === "expertise") {
    propose("expertise", value.slice(0, 2000), line);
    return propose("keywords", words(value, 12), line);
  }
  if (field === "personalUrl") return propose(field, /https?:\/\/\S{4,280}/.exec(value)?.[0], line);
  const limit = LIMITS[field];
  if (limit) propose(field, value.slice(0, limit), line);
}

function levelOf(text: string): string | null {
  const rank = parseEducation(text) ?? null;
  if (rank === "doctor" || rank === "master" || rank === "bachelor") return rank;
  if (/ph\.?\s?d|doctor|博士/i.test(text)) return "doctor";
  if (/m\.?sc|master|硕士/i.test(text)) return "master";
  return /b\.?sc|bachelor|学士|本科/i.test(text) ? "bachelor" : null;
}

function proposeName(value: string, line: string, propose: Propose): undefined {
  const han = /^\p{Script=Han}(?:\s?[\p{Script=Han}·]){1,7}/u.exec(value.trim())?.[0];
  if (han) propose("name", han.replace(/\s/g, ""), line);
  const latin = /[A-Z][\p{L}'’-]+(?:[ ,]+(?:[A-Z]\.|[A-Z][\p{L}'’-]+|de|van|von|der|di)){1,4}/u.exec(
    value,
  )?.[0];
  if (latin) propose("nameEn", latin.replace(/,\s*/, " ").slice(0, 120), line);
}

/** What stands at the top without a label: the name, the title, where the person works. */
function fromHead(head: readonly string[], propose: Propose): void {
  for (const line of head.slice(0, 4)) {
    if (/[:：]/.test(line)) continue;
    const bare = line
      .replace(/个人简历|简\s*历|curriculum vitae|résumé|resume|\bCV\b/gi, "")
      .replace(/\b(Prof(essor)?|Dr|Mr|Mrs|Ms)\b\.?/g, "")
      .replace(/,?\s*(Ph\.?\s?D|M\.?Sc|MD)\b\.?/g, "")
      .replace(/[—–\-:：|]/g, " ")
      .trim();
    const isName =
      /^\p{Script=Han}(\s{0,3}\p{Script=Han}){1,2}(\s*(教授|博士|研究员))?$/u.test(bare) ||
      /^[A-Z][\p{L}'’-]+(\s+([A-Z]\.?|[A-Z][\p{L}'’-]+|de|van|von|der)){1,3}$/u.test(bare);
    if (!isName || INSTITUTION.test(bare) || (TITLES.test(bare) && !/\p{Script=Han}/u.test(bare))) continue;
    proposeName(bare.replace(/\s*(教授|博士|研究员)$/, ""), line, propose);
    break;
  }
  for (const line of head) {
    const title = TITLES.exec(line)?.[0];
    if (title) {
      propose("title", title, line);
      propose("titleTier", titleTierOf(title), line);
    }
    const where = INSTITUTION.exec(line)?.[0];
    if (where)
      propose(
        "organisationName",
        where
          .trim()
          .replace(/^(of|the|and|for|in)\s+/i, "")
          .slice(0, 120),
        line,
      );
  }
}

function fromAnywhere(lines: readonly string[], propose: Propose): void {
  for (const line of lines) {
    propose("email", EMAIL.exec(line)?.[0], line);
    if (/手机|电话|tel|phone|mobile/i.test(line) || /(?<!\d)1[3-9]\d{9}(?!\d)/.test(line))
      propose("mobile", /(?<!\d)1[3-9]\d{9}(?!\d)/.exec(line)?.[0] ?? MOBILE.exec(line)?.[0], line);
  }
}

function fromSection({ kind, lines }: Section, propose: Propose): void {
  const text = lines.join("\n");
  const evidence = lines[0] ?? "";
  if (kind === "expertise") {
    propose("expertise", text.slice(0, 2000), evidence);
    propose("keywords", words(text, 12), evidence);
  }
  if (kind === "bio") propose("bio", text.slice(0, 4000), evidence);
  if (kind === "education") {
    const rank = ["doctor", "master", "bachelor"];
    const best = lines
      .map((line) => ({ line, level: levelOf(line) }))
      .filter((l) => l.level !== null)
      .sort((a, b) => rank.indexOf(a.level as string) - rank.indexOf(b.level as string))[0];
    if (!best) return;
    propose("educationLevel", best.level, best.line);
    propose("degree", degreeOf(best.line), best.line);
    propose("degreeUniversity", INSTITUTION.exec(best.line)?.[0]?.trim().slice(0, 120), best.line);
    const years = [...best.line.matchAll(/\b(?:19[3-9]\d|20\d\d)\b/g)].map((m) => Number(m[0]));
    propose("degreeYear", years.at(-1), best.line);
    propose("major", majorOf(best.line), best.line);
  }
}

const degreeOf = (line: string): string | null =>
  /(?:\p{Script=Han}{1,2}学)?(?:博士|硕士|学士)(?:学位)?/u.exec(line)?.[0] ??
  /Ph\.?\s?D\.?|Dr\.?-?Ing\.?|M\.?Sc\.?|M\.?Eng\.?|B\.?Sc\.?|B\.?Eng\.?|Doctor of Philosophy|Master of \w+|Bachelor of \w+/.exec(
    line,
  )?.[0] ??
  null;

const majorOf = (line: string): string | null =>
  (
    /(?:Ph\.?\s?D\.?|M\.?Sc\.?|B\.?Sc\.?|Doctor|Master|Bachelor)[^,;]*? in ([A-Z][\p{L} &-]{3,80})/u.exec(
      line,
    )?.[1] ??
    /(?:，|,|\s)(\p{Script=Han}{2,20})专业/u.exec(line)?.[1] ??
    null
  )?.trim() ?? null;
