import {
  type JobType,
  LONGEST_TEXT,
  type Place,
  type Post,
  parseAge,
  parseAgeRange,
  parseExperience,
  parseHeadcount,
  parseJobType,
  parseLevel,
  parseSalary,
  parseTags,
  type Salary,
  type SalaryPeriod,
  type SchoolLevel,
  type Seeker,
} from "#libs/matching/fair/index.ts";
import { cellText, type Header, parseDate, type SheetRow } from "#libs/tabular/index.ts";

type Texts = { readonly zh: string; readonly en: string };
/** A cell or a row that could not be used, as it is told to people. */
export type Note = {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: Texts;
  readonly possible?: Texts;
};
export type ReadPost = Post & { readonly row: number };
export type ReadSeeker = Seeker & { readonly row: number };
export type Reading = {
  readonly columns: ReadonlyMap<string, Header>;
  readonly placeOf: (text: string) => Place | undefined;
  /** Day on which ages are counted, yyyy-mm-dd. */
  readonly asOf: string;
  readonly note: (note: Note) => void;
};
type Possible = { readonly what: Texts; readonly possible: Texts };

const EXAMPLES = {
  education: {
    what: { zh: "学历", en: "an education" },
    possible: {
      zh: "初中、高中、中专、大专、本科、硕士、博士、不限",
      en: "初中, 高中, 中专, 大专, 本科, 硕士, 博士, 不限",
    },
  },
  experience: {
    what: { zh: "工作年限", en: "years of experience" },
    possible: { zh: "3、3年、3-5年、无需经验、应届", en: "3, 3年, 3-5年, 无需经验, 应届" },
  },
  age: {
    what: { zh: "年龄", en: "an age" },
    possible: { zh: "26 或 26岁（14–80）", en: "26 or 26岁 (14–80)" },
  },
  birth: {
    what: { zh: "出生日期", en: "a date of birth" },
    possible: { zh: "1999-05、1999年5月、1999-05-06", en: "1999-05, 1999年5月, 1999-05-06" },
  },
  ages: {
    what: { zh: "年龄要求", en: "a range of ages" },
    possible: { zh: "35岁以下、18-45岁、不限", en: "35岁以下, 18-45岁, 不限" },
  },
  jobType: {
    what: { zh: "工作类型", en: "a type of work" },
    possible: { zh: "全职、兼职、实习、不限", en: "全职, 兼职, 实习, 不限" },
  },
  headcount: {
    what: { zh: "人数", en: "a number of heads" },
    possible: { zh: "3、3人、招3人、若干", en: "3, 3人, 招3人, 若干" },
  },
  place: {
    what: { zh: "地点", en: "a known place" },
    possible: {
      zh: "市、县的名称，如 郑州、河南省焦作市、北京-朝阳区",
      en: "names of cities and counties: 郑州, 河南省焦作市, 北京-朝阳区",
    },
  },
} as const satisfies Record<string, Possible>;

const NOTHING = /^(无|不限|暂无|空|-+|—+|\/|none|null|nan|n\/a)?$/i;
const ANYWHERE = /不限|全国|均可|都可以|任意|服从/;

/** Cells of one row by field; what is read and what cannot be is decided here, once for both files. */
function cellsOf(row: SheetRow, { columns, note }: Reading) {
  const text = (field: string): string => {
    const header = columns.get(field);
    return header ? cellText(row.cells[header.column] ?? null).trim() : "";
  };
  const refuse = (field: string, reason: Texts, possible?: Texts) =>
    note({
      row: row.row,
      column: columns.get(field)?.label ?? field,
      value: text(field).slice(0, 80),
      reason,
      ...(possible ? { possible } : {}),
    });
  const read = <T>(field: string, parse: (text: string) => T | undefined, about: Possible): T | undefined => {
    const value = text(field);
    if (value === "") return undefined;
    const parsed = value.length > 200 ? undefined : parse(value);
    if (parsed === undefined)
      refuse(
        field,
        { zh: `不是可识别的${about.what.zh}，按未填处理`, en: `is not ${about.what.en}; treated as unknown` },
        about.possible,
      );
    return parsed;
  };
  const words = (...fields: string[]) =>
    fields
      .map((field) => {
        const value = text(field);
        if (value.length > LONGEST_TEXT)
          refuse(field, {
            zh: `有 ${value.length} 个字符，只读前 ${LONGEST_TEXT} 个`,
            en: `has ${value.length} characters; only the first ${LONGEST_TEXT} are read`,
          });
        return value.slice(0, LONGEST_TEXT);
      })
      .filter(Boolean)
      .join("\n");
  const salaryIn = (field: string): Salary | undefined => {
    const value = text(field);
    const header = columns.get(field);
    if (value === "" || !header) return undefined;
    const period = periodOf(header.label);
    const unit = /[千万元]|k/i.exec(header.unit ?? "")?.[0];
    const parsed = parseSalary(value, {
      ...(period ? { period } : {}),
      ...(unit ? { unit: unit.toLowerCase() } : {}),
    });
    if (parsed.ok) return parsed.value;
    refuse(
      field,
      { zh: `${parsed.reason.zh}，按未填处理`, en: `${parsed.reason.en}; treated as unknown` },
      parsed.possible,
    );
    return undefined;
  };
  const salary = (): Salary | undefined => {
    const whole = salaryIn("salary");
    if (whole && whole.kind !== "open") return whole;
    const low = salaryIn("salaryMin");
    const high = salaryIn("salaryMax");
    const min = low?.min ?? low?.max ?? null;
    const max = high?.max ?? high?.min ?? null;
    if (min === null && max === null) return whole ?? low ?? high;
    if (min !== null && max !== null && min > max) {
      refuse("salaryMin", {
        zh: "下限大于上限，按未填处理",
        en: "is above the upper bound; treated as unknown",
      });
      return whole;
    }
    const kind = min === null ? "up-to" : max === null ? "from" : min === max ? "exact" : "range";
    return {
      min,
      max,
      kind,
      period: (low ?? high)?.period ?? "month",
      assumed: (low ?? high)?.assumed ?? true,
    };
  };
  return { text, read, words, salary, refuse };
}

const periodOf = (label: string): SalaryPeriod | undefined =>
  /年薪|年收入/.test(label)
    ? "year"
    : /月薪|月收入|月工资/.test(label)
      ? "month"
      : /日薪/.test(label)
        ? "day"
        : undefined;
const lines = (text: string): string[] =>
  text
    .split(/[、，,；;/|\n]+/)
    .map((t) => t.trim())
    .filter((t) => !NOTHING.test(t));
const known = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

function codeOf(row: SheetRow, cells: ReturnType<typeof cellsOf>, reading: Reading): string {
  const code = cells.text("code").slice(0, 100);
  if (code === "" && reading.columns.has("code"))
    cells.refuse("code", {
      zh: `没有编号，以行号 R${row.row} 代替`,
      en: `has no code; called R${row.row} after its row`,
    });
  return code || `R${row.row}`;
}

/** A seeker as matched, or `no-consent` where the form says so. Name, telephone and gender are never looked at. */
export function seekerOf(row: SheetRow, reading: Reading): ReadSeeker | "no-consent" {
  const cells = cellsOf(row, reading);
  if (/^(否|不同意|不|未授权|未同意|n|no|false|0|×)$/i.test(cells.text("consent"))) return "no-consent";
  const wished = cells.text("city");
  const residence = wished === "" ? cells.text("residence") : "";
  const anywhere = ANYWHERE.test(wished);
  const places = (
    anywhere ? lines(wished).filter((t) => !ANYWHERE.test(t)) : lines(wished || residence)
  ).flatMap((name) => reading.placeOf(name) ?? []);
  if (wished !== "" && !anywhere && places.length === 0 && lines(wished).length > 0)
    cells.refuse(
      "city",
      { zh: "不是可识别的地点，按未填处理", en: "is not a known place; treated as unknown" },
      EXAMPLES.place.possible,
    );
  const education = cells.read<SchoolLevel>("education", (t) => parseLevel(t, true), EXAMPLES.education);
  const experience = cells.read("experience", parseExperience, EXAMPLES.experience);
  const age =
    cells.read("age", parseAge, EXAMPLES.age) ??
    cells.read("birth", (t) => ageAt(t, reading.asOf), EXAMPLES.birth);
  const jobType = cells.read<JobType | "any">("jobType", (t) => anyType(parseJobType(t)), EXAMPLES.jobType);
  const salary = cells.salary();
  return {
    row: row.row,
    code: codeOf(row, cells, reading),
    intention: cells.words("intention"),
    major: cells.words("major"),
    text: cells.words("skills", "certificates", "resume", "work", "internships", "projects", "summary"),
    places,
    anywhere,
    // The post wished for is often a category's very name.
    categories: lines(`${cells.text("category")}\n${cells.text("intention")}`.slice(0, 400)),
    industries: lines(cells.text("industry").slice(0, 400)),
    ...(education ? { education } : {}),
    ...(known(experience) ? { experience } : {}),
    ...(known(age) ? { age } : {}),
    ...(jobType && jobType !== "any" ? { jobType } : {}),
    ...(salary ? { salary } : {}),
  };
}

/** A post as matched; undefined where it has no title, which makes the row unusable. Own columns win over tags. */
export function postOf(row: SheetRow, reading: Reading): ReadPost | undefined {
  const cells = cellsOf(row, reading);
  const title = cells.words("title");
  if (NOTHING.test(title)) return undefined;
  const tags = parseTags(cells.text("tags").slice(0, 2000));
  const education =
    cells.read<SchoolLevel>("education", (t) => parseLevel(t), EXAMPLES.education) ?? tags.education;
  const experience = cells.read("experience", parseExperience, EXAMPLES.experience) ?? tags.experience;
  const age = cells.read("age", parseAgeRange, EXAMPLES.ages);
  const jobType =
    cells.read<JobType | "any">("jobType", (t) => anyType(parseJobType(t)), EXAMPLES.jobType) ?? tags.jobType;
  const headcount =
    cells.read<number | "some">(
      "headcount",
      (t) => {
        const heads = parseHeadcount(t);
        return heads === null ? "some" : heads;
      },
      EXAMPLES.headcount,
    ) ?? tags.headcount;
  const named = cells.text("place");
  const place = named.length > 200 ? undefined : reading.placeOf(named || tags.rest.join(" "));
  if (named !== "" && !place && !NOTHING.test(named) && !ANYWHERE.test(named))
    cells.refuse(
      "place",
      { zh: "不是可识别的地点，按未填处理", en: "is not a known place; treated as unknown" },
      EXAMPLES.place.possible,
    );
  const salary = cells.salary();
  return {
    row: row.row,
    code: codeOf(row, cells, reading),
    title,
    major: cells.words("major"),
    category: cells.text("category").slice(0, 100),
    industry: cells.text("industry").slice(0, 100),
    text: cells.words("requirements", "duties"),
    ...(known(education) ? { education } : {}),
    ...(known(experience) ? { experience } : {}),
    ...(age ? { age } : {}),
    ...(jobType && jobType !== "any" ? { jobType } : {}),
    ...(typeof headcount === "number" ? { headcount } : {}),
    ...(place ? { place } : {}),
    ...(salary ? { salary } : {}),
  };
}

const anyType = (type: JobType | null | undefined): JobType | "any" | undefined =>
  type === null ? "any" : type;

function ageAt(text: string, asOf: string): number | undefined {
  const read = parseDate(text);
  if (!read.ok || read.value.iso === null) return undefined;
  const born = read.value.iso;
  const years = Number(asOf.slice(0, 4)) - Number(born.slice(0, 4));
  const age = asOf.slice(5, 5 + born.slice(5).length) < born.slice(5) ? years - 1 : years;
  return age >= 14 && age <= 80 ? age : undefined;
}
