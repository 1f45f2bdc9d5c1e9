import type {
  County,
  EngagementStep,
  Expert,
  NeedType,
  Organisation,
  TalentNeed,
  TechnologyNeed,
} from "#demo/jiaozuo-2023/content/index.ts";
import type { FellThroughCategory } from "#modules/engagements/model/engagement.options.ts";
import type { ExpertInput } from "#modules/experts/model/expert.ts";
import type { OrganisationDraft } from "#modules/organisations/model/directory.ts";

/** The content's words in the words of the modules. */
const needTypes: Readonly<Record<NeedType, string>> = {
  "talent-cooperation": "talent-project-cooperation",
  "tech-breakthrough": "tech-breakthrough",
  "project-introduction": "project-introduction",
  "tech-consulting": "technical-consulting",
  "result-commercialization": "result-commercialization",
};

/** 万元, from and to, in yuan with its qualifier. */
const money = (given: { readonly min: number; readonly max: number } | "negotiable") =>
  given === "negotiable"
    ? { min: null, max: null, qualifier: "negotiable" }
    : {
        min: given.min * 10_000,
        max: given.max * 10_000,
        qualifier: given.min === given.max ? "exact" : "range",
      };

const contactOf = ({ contact }: Pick<Organisation, "contact">) => ({
  contactName: contact.name,
  contactMobile: contact.mobile,
  contactPhone: contact.phone,
  contactEmail: contact.email,
});

/** What the firm puts in at most, in 万元: a bounty is paid out of it. */
const fundsOf = ({ plannedFunding: funds }: Pick<TechnologyNeed, "plannedFunding">): number =>
  funds === "negotiable" ? Number.POSITIVE_INFINITY : funds.max;

/** The form of a technology need. Of a confidential one the title that everyone sees is the public one; its own stands in the restricted body. */
export function technologyValues(need: TechnologyNeed, owner: Organisation): Record<string, unknown> {
  const { confidential, openCall } = need;
  return {
    title: confidential?.publicTitle ?? need.title,
    titleEn: confidential ? null : need.titleEn,
    needType: needTypes[need.needType],
    activityType: need.activityType === "extension-service" ? "extension-services" : need.activityType,
    discipline: need.discipline,
    fields: [...need.fields],
    industry: need.industry,
    startYear: need.startYear,
    endYear: need.endYear,
    problem: confidential ? `${need.title}。${need.problem}` : need.problem,
    keyTechnology: need.keyTechnology,
    expectedGoal: need.expectedGoal,
    keywords: need.keywords.slice(0, 5),
    plannedFunding: money(need.plannedFunding),
    solutionMode: need.solutionMode,
    preferredPartners: need.preferredPartners ?? null,
    ...(openCall && !confidential
      ? {
          openCall: true,
          metrics: openCall.metrics,
          ipOwnership: openCall.ipOwnership,
          solverConditions: openCall.solverConditions,
          bounty: Math.min(openCall.bounty, fundsOf(need)) * 10_000,
          answerBy: `${need.endYear}-06-30`,
        }
      : {}),
    classified: false,
    confidential: confidential !== undefined,
    publicSummary: confidential?.publicSummary ?? null,
    ...contactOf(owner),
  };
}

export const talentValues = (post: TalentNeed): Record<string, unknown> => ({
  title: post.postTitle,
  industry: post.industry,
  headcount: post.headcount,
  education: post.educationLevel === "associate" ? "junior-college" : post.educationLevel,
  majors: [...post.majors],
  titleTier: post.titleTier === "junior" ? "assistant" : (post.titleTier ?? null),
  maxAge: post.maxAge ?? null,
  experience: post.experience,
  duties: post.duties,
  abilities: post.abilities,
  salary: money(post.salary),
  benefits: post.benefits ?? null,
  engagementMode: post.mode,
  workplace: post.workplace,
  deadline: post.deadline ?? null,
  scarcity: String(post.scarcity),
  classified: false,
  ...contactOf(post),
});

export const organisationDraft = (
  o: Organisation,
  departmentName: (id: string) => string,
): OrganisationDraft => ({
  fullName: o.name,
  kind: o.kind,
  uscc: o.uscc ?? null,
  county: o.county ?? null,
  region: o.county || o.division === "000000" ? null : o.division,
  address: o.address,
  industry: o.industry ?? null,
  aboveScale: o.aboveScale,
  supervisingDept: o.supervisingDept ? departmentName(o.supervisingDept) : null,
  url: o.url ?? null,
  email: o.contact.email,
  legalRep: o.legalRep ?? null,
  postcode: o.postcode ?? null,
  profile: o.profile,
  contactName: o.contact.name,
  contactMobile: o.contact.mobile,
  contactPhone: o.contact.phone,
  aliases: [...o.aliases, ...(o.nameEn ? [o.nameEn] : [])],
  invented: o.invented,
});

export const countyDraft = (county: County): OrganisationDraft => ({
  fullName: county.inGb2260 ? `${county.name.zh}人民政府` : "焦作城乡一体化示范区管理委员会",
  kind: county.inGb2260 ? "county" : "functional-zone",
  county: county.code,
});

type Places = {
  readonly institution: (id: string) => { readonly id: string; readonly of: Organisation };
  readonly consentBy: string;
};

/** Who writes English joins from home in the morning there; the others come for the whole day. */
const freeTime = ({ language }: Expert, day: string): ExpertInput["availability"][number] => ({
  from: day,
  to: day,
  startsAt: language === "en" ? "09:00" : null,
  endsAt: language === "en" ? "12:30" : null,
  mode: language === "en" ? "online" : "any",
  timeZone: language === "en" ? "Europe/London" : "Asia/Shanghai",
  remark: null,
});

/** The registration form of an expert with everything claimed; what an officer verified comes afterwards. */
export function expertValues(expert: Expert, places: Places): ExpertInput {
  const { id: organisationId, of } = places.institution(expert.institutionId);
  const { consent } = expert;
  return {
    public: {
      name: expert.name,
      nameEn: expert.nameEn,
      formerName: null,
      gender: expert.gender,
      nationality: expert.nationality,
      organisationId,
      organisationName: of.name,
      secondaryUnit: expert.secondaryUnit,
      organisationRegion: of.city,
      position: expert.position,
      title: expert.title,
      titleTier: expert.titleTier,
      educationLevel: expert.educationLevel,
      degree: expert.degree,
      degreeUniversity: expert.degreeUniversity,
      degreeCountry: null,
      degreeYear: expert.degreeYear,
      major: expert.major,
      currentField: expert.currentField,
      discipline: expert.discipline,
      fields: [],
      // Cut between words: half a word is nobody's keyword.
      keywords: expert.keywords.map((k) => (k.length > 40 ? k.slice(0, 41).replace(/\s+\S*$/, "") : k)),
      expertise: expert.researchDirections,
      bio: expert.profile,
      expertTypes: [...expert.expertTypes],
      honours: expert.honours.map(({ title }) => ({
        title,
        academy: /科学院|工程院/.test(title) ? title.replace(/外籍院士|院士/, "") : null,
        verification: "claimed" as const,
      })),
      overseasBackground: expert.overseasBackground ?? null,
      overseasCountry: null,
      origin: expert.origin,
      channel: null,
      talentGrade: expert.talentGrade ?? null,
      cooperationModes: [...expert.cooperationModes],
      broughtProject: expert.broughtProject ?? null,
      languages: [...expert.languages],
      personalUrl: null,
      companyExecutive: expert.flags.includes("company-executive"),
    },
    contact: {
      mobile: expert.contact.mobile,
      officePhone: expert.contact.officePhone,
      email: expert.contact.email,
      address: expert.contact.address,
      fax: null,
      wechat: null,
      emergencyContact: null,
    },
    restricted: {
      birthDate: expert.restricted.birthDate,
      ethnicity: expert.restricted.ethnicity ?? null,
      nativePlace: expert.restricted.nativePlace ?? null,
      politicalStatus: null,
      idType: expert.restricted.idType,
      idNumber: expert.restricted.idNumber,
      bankName: null,
      bankAccountName: null,
      bankAccount: null,
      bankBranch: null,
    },
    documents: expert.documents.map((d) => ({ ...d, doi: null, venue: null, authors: null })),
    availability: expert.availability.map((day) => freeTime(expert, day)),
    consent: {
      publicProfile: consent.given,
      matching: consent.given,
      shareCv: consent.given,
      at: consent.given ? places.consentBy : null,
    },
  };
}

const fellThrough: Readonly<Record<NonNullable<EngagementStep["category"]>, FellThroughCategory>> = {
  price: "budget",
  maturity: "capability",
  schedule: "schedule",
  "intellectual-property": "intellectual-property",
  declined: "schedule",
  direction: "capability",
  other: "other",
};
export const fellThroughCategory = (step: Pick<EngagementStep, "category">): FellThroughCategory =>
  fellThrough[step.category ?? "other"];

/** Fields of technology on which a department is asked for its opinion. */
export const opinionFields: Readonly<Record<string, readonly string[]>> = {
  "dept-science": ["新材料", "新能源", "人工智能", "电子信息", "生物技术"],
  "dept-industry": ["机械制造", "信息与自动化", "有色金属", "汽车零部件"],
  "dept-ecology": ["环境保护", "节能减排"],
};
