import { expertFields } from "../expert.fields.ts";

/** A value with the label that stands before it, and the line both were found in. */
export type Labelled = { readonly field: string; readonly value: string; readonly line: string };
export type SectionKind =
  | "expertise"
  | "education"
  | "paper"
  | "patent"
  | "project"
  | "bio"
  | "honours"
  | "other";
export type Section = { readonly kind: SectionKind; readonly lines: readonly string[] };

const plain = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s:：*·.、()（）[\]【】]/g, "");

/** Further words over a value in CVs, beside the labels and aliases of the form. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  name: ["name", "fullname", "姓 名"],
  email: ["e-mail", "email", "mail", "e-mailaddress", "电子邮件"],
  mobile: ["mobile", "phone", "telephone", "tel", "cellphone", "联系方式"],
  organisationName: [
    "affiliation",
    "institution",
    "employer",
    "university",
    "单位",
    "现工作单位",
    "就职单位",
  ],
  secondaryUnit: ["department", "school", "faculty"],
  title: ["academictitle", "academicrank", "rank", "职称/职务"],
  position: ["currentposition", "position", "现任职务"],
  major: ["major", "专业"],
  languages: ["languages", "language", "语言能力"],
  expertise: [
    "researchareas",
    "researchinterests",
    "areasofexpertise",
    "研究兴趣",
    "研究领域",
    "主要研究方向",
  ],
  keywords: ["keywords"],
  personalUrl: ["homepage", "website", "webpage", "个人主页"],
  degree: ["degree"],
  degreeUniversity: ["almamater", "毕业学校"],
};
const OPEN = new Set(
  expertFields.filter((f) => f.privacy === undefined || ["mobile", "email"].includes(f.id)).map((f) => f.id),
);
const LABELS: ReadonlyMap<string, string> = new Map(
  [
    ...expertFields.flatMap((f) =>
      [f.label.zh, f.label.en, ...(f.aliases ?? [])].map((label) => [plain(label), f.id] as const),
    ),
    ...Object.entries(MORE).flatMap(([id, labels]) => labels.map((label) => [plain(label), id] as const)),
  ].filter(([, id]) => OPEN.has(id)),
);

/** The field a label stands for, or null. */
export const fieldOfLabel = (label: string): string | null =>
  label.length > 24 ? null : (LABELS.get(plain(label)) ?? null);

const HEADINGS: readonly [SectionKind, RegExp][] = [
  [
    "expertise",
    /^(主要)?(研究方向|研究领域|研究兴趣|学术专长|专业特长)$|^(research (interests?|areas?|fields?)|areas? of (research|expertise)|expertise)$/i,
  ],
  ["education", /^(教育|学习)(背景|经历)$|^学历$|^education( and training)?$|^academic background$/i],
  [
    "paper",
    /^(代表性?|主要|近期|近年|发表|部分)*(学术|科研)?(论文|论著|著作|成果|发表论文)(及著作|情况|目录|列表)?$|^((selected|representative|recent|journal|key|main) )*(publications?|papers|articles|journal articles|books)$/i,
  ],
  ["patent", /^(授权|代表性|主要|发明)*专利(情况|成果)?$|^((selected|granted) )?patents?$/i],
  [
    "project",
    /^(主持|承担|参与|主要|科研|代表性|在研|及)*(项目|课题)(情况)?$|^((selected|research|funded) )*(projects?|grants?|funding)$/i,
  ],
  ["bio", /^(个人|专家|人物)?(简介|概况)$|^(biography|bio|about( me)?|profile|summary|short bio(graphy)?)$/i],
  [
    "honours",
    /^(荣誉|获奖|奖励|人才)(称号|情况|奖励|荣誉|与奖励|及荣誉)*$|^(honou?rs?|awards?)( (and|&) (honou?rs?|awards?))?$/i,
  ],
  [
    "other",
    /^(工作|任职|社会|学术)(经历|兼职|任职|背景)$|^(教学|联系方式|基本信息|个人信息|语言|技能|社会服务)$|^((work|professional|academic|teaching) )*(experience|appointments?|employment|service|activities|skills|teaching|languages|references|contact|memberships?|personal (details|information|data))$/i,
  ],
];
const headingOf = (line: string): SectionKind | null => {
  if (line.length > 40) return null;
  const words = line
    .replace(/^[\s【[(（]*([一二三四五六七八九十]+|\d{1,2}|[IVX]+)\s*[、.．)）]\s*/, "")
    .replace(/[】\])）:：\s]+$/, "")
    .replace(/^[【[]/, "")
    .trim();
  return HEADINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
};

/** Lines of the text, cells of tables still apart by tabs. */
export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.replace(/[\t ]+$/, "").replace(/^ +/, ""))
    .filter((line) => line.trim() !== "");

/** Values with a label: `职称：教授`, `E-mail: a@b.cn`, and neighbouring cells of a table. */
export function labelledOf(lines: readonly string[]): Labelled[] {
  const found: Labelled[] = [];
  const add = (label: string, value: string, line: string) => {
    const field = fieldOfLabel(label);
    if (field && value.trim()) found.push({ field, value: value.trim(), line: line.replace(/\t+/g, " ") });
  };
  for (const line of lines) {
    const cells = line.split("\t").map((c) => c.trim());
    if (cells.length > 1)
      for (let i = 0; i + 1 < cells.length; i++) add(cells[i] ?? "", cells[i + 1] ?? "", line);
    // Several on one line: `性别：男　出生年月：1970.5　职称：教授`.
    for (const part of line.split(/\t|\s{2,}|[；;|]/)) {
      const at = part.search(/[:：]/);
      if (at > 0 && !/^\s*\/\//.test(part.slice(at + 1))) add(part.slice(0, at), part.slice(at + 1), line);
    }
  }
  return found;
}

/** The text in sections by its headings; what stands before the first is not among them. */
export function sectionsOf(lines: readonly string[]): { head: string[]; sections: Section[] } {
  const head: string[] = [];
  const sections: { kind: SectionKind; lines: string[] }[] = [];
  for (const line of lines) {
    const kind = headingOf(line);
    if (kind) sections.push({ kind, lines: [] });
    else (sections.at(-1)?.lines ?? head).push(line.replace(/\t+/g, " "));
  }
  return { head, sections };
}
