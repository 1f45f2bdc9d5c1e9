import { discipline, parseDiscipline } from "#modules/organisations/model/codes/disciplines.ts";
import { division, parseDivision } from "#modules/organisations/model/codes/divisions.ts";
import { industry, parseIndustry } from "#modules/organisations/model/codes/industries.ts";
import type { FieldRefusal } from "#platform/kernel/refusal.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { TalentValues } from "./form/talent-need.ts";
import type { TechnologyValues } from "./form/technology-need.ts";
import { needRefusals } from "./need.refusals.ts";
import { type NeedContent, type NeedValues, needFieldsOf } from "./need.ts";

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

type Problem = { readonly field: string; readonly reason: Text; readonly possible?: Text };
const REQUIRED: Text = { zh: "必填", en: "Required" };

/** Codes may be given by their names; what is not recognised stays as it was and is refused by `valueProblems`. */
export function normaliseContent(content: NeedContent): NeedContent {
  const { values } = content;
  const code = (text: string | null, parse: (text: string) => string | undefined) =>
    text === null ? null : (parse(text) ?? text);
  if (content.kind === "technology") {
    const { values: v } = content;
    return {
      kind: "technology",
      values: {
        ...v,
        industry: code(v.industry, parseIndustry),
        discipline: code(v.discipline, parseDiscipline),
      },
    };
  }
  const v = values as TalentValues;
  return {
    kind: "talent",
    values: {
      ...v,
      industry: code(v.industry, parseIndustry),
      workplace: code(v.workplace, (t) => parseDivision(t)),
    },
  };
}

/** What is wrong with given values, in a draft too: unknown codes, years in the wrong order. */
export function valueProblems(content: NeedContent): FieldRefusal[] {
  const problems: Problem[] = [];
  const unknown = (field: string, standard: string) =>
    problems.push({
      field,
      reason: { zh: `不是 ${standard} 中的代码或名称`, en: `Not a code or name of ${standard}` },
      possible: { zh: "请从列表中选择", en: "Choose from the list" },
    });
  const { values } = content;
  if (values.industry && !industry(values.industry)) unknown("industry", "GB/T 4754");
  if (content.kind === "technology") {
    const v = content.values;
    if (v.discipline && !discipline(v.discipline)) unknown("discipline", "GB/T 13745");
    if (v.startYear && v.endYear && v.endYear < v.startYear)
      problems.push({
        field: "endYear",
        reason: { zh: "止年早于起年", en: "Ends before it starts" },
        possible: { zh: `不早于 ${v.startYear}`, en: `${v.startYear} or later` },
      });
  } else if (content.values.workplace && !division(content.values.workplace))
    unknown("workplace", "GB/T 2260");
  return named(content, problems);
}

/** What a submission still lacks (forms.md §1–2, conditional fields included). */
export function submissionProblems(content: NeedContent): FieldRefusal[] {
  const given = content.values as unknown as Record<string, unknown>;
  const missing = needFieldsOf(content.kind)
    .filter((f) => f.required && isBlank(given[f.id]))
    .map((f): Problem => ({ field: f.id, reason: REQUIRED }));
  const conditional =
    content.kind === "technology" ? technologyProblems(content.values) : talentProblems(content.values);
  const secret: Problem[] =
    content.values.confidential && !content.values.publicSummary
      ? [
          {
            field: "publicSummary",
            reason: { zh: "保密需求须提供公开摘要", en: "A confidential need must have a public summary" },
          },
        ]
      : [];
  return [...valueProblems(content), ...named(content, [...missing, ...conditional, ...secret])];
}

function technologyProblems(v: TechnologyValues): Problem[] {
  const problems: Problem[] = [];
  const need = (field: keyof TechnologyValues, zh: string, en: string) => {
    if (isBlank(v[field])) problems.push({ field, reason: { zh, en } });
  };
  if (v.activityType === "basic-research")
    need("discipline", "基础研究须填写学科分类", "Basic research needs a discipline");
  else if (v.activityType) {
    need("fields", "基础研究以外须填写所属领域", "Needed unless it is basic research");
    need("industry", "基础研究以外须填写应用行业", "Needed unless it is basic research");
  }
  if (v.openCall) {
    for (const field of ["metrics", "ipOwnership", "solverConditions", "bounty", "answerBy"] as const)
      need(field, "揭榜挂帅项目必填", "Required for an open call");
    problems.push(...callProblems(v));
    if (v.startYear && v.endYear && v.endYear - v.startYear > MAX_YEARS)
      problems.push({
        field: "endYear",
        reason: {
          zh: `揭榜挂帅项目时限不超过 ${MAX_YEARS} 年`,
          en: `An open call runs for at most ${MAX_YEARS} years`,
        },
        possible: { zh: `不晚于 ${v.startYear + MAX_YEARS}`, en: `${v.startYear + MAX_YEARS} or earlier` },
      });
  }
  return problems;
}

/** What an open call may not say: it is answered by strangers, who must know what they get and until when. */
function callProblems(v: TechnologyValues): Problem[] {
  const problems: Problem[] = [];
  if (v.confidential)
    problems.push({
      field: "openCall",
      reason: {
        zh: "商业保密的需求不能张榜：指标、条件和榜额须对外公开",
        en: "A confidential need cannot be an open call: metrics, conditions and bounty are public",
      },
      possible: {
        zh: "取消保密，或不张榜而定向对接",
        en: "Make it public, or have it matched without a call",
      },
    });
  if (v.bounty?.qualifier === "negotiable")
    problems.push({
      field: "bounty",
      reason: { zh: "榜额须为具体金额", en: "The bounty must be an amount" },
    });
  const least = v.bounty?.min ?? v.bounty?.max ?? null;
  const funds = v.plannedFunding && v.plannedFunding.qualifier !== "gt" ? v.plannedFunding.max : null;
  if (least !== null && funds !== null && least > funds)
    problems.push({
      field: "bounty",
      reason: { zh: "榜额高于拟投入资金总额", en: "The bounty exceeds the planned funding" },
      possible: { zh: `不高于 ${funds / 10_000} 万元`, en: `At most ${funds} yuan` },
    });
  if (v.answerBy && v.endYear && v.answerBy > `${v.endYear}-12-31`)
    problems.push({
      field: "answerBy",
      reason: { zh: "揭榜截止日晚于需求时限", en: "Answers end after the need itself" },
      possible: { zh: `不晚于 ${v.endYear}-12-31`, en: `${v.endYear}-12-31 or earlier` },
    });
  return problems;
}

function talentProblems(v: TalentValues): Problem[] {
  return v.salary &&
    v.salary.qualifier !== "negotiable" &&
    (v.salary.max ?? v.salary.min ?? 0) < LOWEST_SALARY
    ? [
        {
          field: "salary",
          reason: { zh: "年薪过低，请核对单位（万元）", en: "Too low for a year: check the unit (10k yuan)" },
          possible: { zh: "如 12–18 万元，或“面议”", en: "e.g. 120,000–180,000 yuan, or negotiable" },
        },
      ]
    : [];
}

/** Notices of 揭榜挂帅 limit a project to three years. */
const MAX_YEARS = 3;
/** Below this a yearly salary in yuan is a number typed in 万元. */
const LOWEST_SALARY = 1000;

/** What does not hinder a submission but deserves a look. */
export function warningsOf(content: NeedContent): FieldRefusal[] {
  if (content.kind !== "technology") return [];
  const { openCall, startYear, endYear } = content.values;
  if (openCall || !startYear || !endYear || endYear - startYear <= MAX_YEARS) return [];
  return named(content, [
    {
      field: "endYear",
      reason: {
        zh: `时限超过 ${MAX_YEARS} 年，请确认`,
        en: `Longer than ${MAX_YEARS} years: please confirm`,
      },
    },
  ]);
}

function named(content: NeedContent, problems: readonly Problem[]): FieldRefusal[] {
  const given = content.values as unknown as Record<string, unknown>;
  return problems.map((p) => {
    const spec = needFieldsOf(content.kind).find((f) => f.id === p.field);
    const value = given[p.field];
    // A contact's value is not repeated: refusals end up in logs of clients and returned files of others.
    const shown = isBlank(value) || spec?.privacy === "contact" ? undefined : String(value).slice(0, 100);
    return { ...p, ...(spec ? { label: spec.label } : {}), ...(shown === undefined ? {} : { value: shown }) };
  });
}

/** Refuses state secrets: they must not be in this system at all, not even as a draft. */
export function refuseClassified(values: NeedValues): void {
  if (values.classified) refuse(needRefusals["needs.classified"]);
}

/** So many days before its last one an enterprise is told and may renew. */
export const EXPIRY_NOTICE_DAYS = 14;

/** The day at whose end a published need expires: the talent form's deadline, or the last day of the technology need's last year. */
export function expiryOf(content: NeedContent): string | null {
  if (content.kind === "talent") return content.values.deadline ?? null;
  return content.values.endYear ? `${content.values.endYear}-12-31` : null;
}
