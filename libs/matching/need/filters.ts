import {
  DEGREE_LABELS,
  DEGREES,
  type ExpertProfile,
  languageNames,
  type NeedProfile,
  periodsMeet,
  type Text,
  TITLE_LABELS,
  TITLE_TIERS,
} from "./profile.ts";

export type FilterName =
  | "availability"
  | "period"
  | "own-organisation"
  | "declined"
  | "degree"
  | "title-tier"
  | "language"
  | "on-site";

/** A hard condition: whoever fails it is left out, with the reason in words. What is not known never excludes. */
export type Filter = {
  readonly name: FilterName;
  readonly label: Text;
  /** On unless lifted; the others are applied when asked for. */
  readonly byDefault: boolean;
  /** The reason for leaving the expert out, or null. */
  readonly evaluate: (need: NeedProfile, expert: ExpertProfile) => Text | null;
};

/** All filters, in the order of application. The only place where they are declared. */
export const FILTERS: readonly Filter[] = [
  {
    name: "own-organisation",
    label: { zh: "利益冲突", en: "Conflict of interest" },
    byDefault: true,
    evaluate: (need, expert) =>
      need.organisationId !== undefined && expert.organisationIds?.includes(need.organisationId)
        ? { zh: "已排除：专家属于需求单位", en: "Excluded: the expert belongs to the organisation that asks" }
        : null,
  },
  {
    name: "declined",
    label: { zh: "已对接未成", en: "Tried before" },
    byDefault: true,
    evaluate: (need, expert) =>
      need.declinedExpertIds?.includes(expert.id)
        ? { zh: "已排除：此前对接未成", en: "Excluded: tried before for this need without success" }
        : null,
  },
  {
    name: "availability",
    label: { zh: "可合作", en: "Available" },
    byDefault: true,
    evaluate: (_need, expert) =>
      expert.availability === "unavailable"
        ? { zh: "已排除：专家目前不接受合作", en: "Excluded: the expert is not available at present" }
        : null,
  },
  {
    name: "period",
    label: { zh: "时间", en: "Period" },
    byDefault: true,
    evaluate: (need, expert) =>
      periodsMeet(need, expert)
        ? null
        : {
            zh: `已排除：专家可合作时间（${expert.availableFrom ?? "…"}至${expert.availableTo ?? "…"}）与需求时限不合`,
            en: `Excluded: available ${expert.availableFrom ?? "…"} to ${expert.availableTo ?? "…"}, outside the need's period`,
          },
  },
  {
    name: "degree",
    label: { zh: "学位要求", en: "Required degree" },
    byDefault: false,
    evaluate: (need, expert) => {
      if (!need.minDegree || !expert.degree) return null;
      if (DEGREES.indexOf(expert.degree) >= DEGREES.indexOf(need.minDegree)) return null;
      const wanted = DEGREE_LABELS[need.minDegree];
      return { zh: `已排除：要求${wanted.zh}学位`, en: `Excluded: a ${wanted.en} is required` };
    },
  },
  {
    name: "title-tier",
    label: { zh: "职称要求", en: "Required title" },
    byDefault: false,
    evaluate: (need, expert) => {
      if (!need.minTitleTier || !expert.titleTier) return null;
      if (TITLE_TIERS.indexOf(expert.titleTier) >= TITLE_TIERS.indexOf(need.minTitleTier)) return null;
      const wanted = TITLE_LABELS[need.minTitleTier];
      return { zh: `已排除：要求${wanted.zh}及以上`, en: `Excluded: a ${wanted.en} or above is required` };
    },
  },
  {
    name: "language",
    label: { zh: "语言要求", en: "Required language" },
    byDefault: false,
    evaluate: (need, expert) => {
      if (!need.languages?.length || !expert.languages?.length) return null;
      if (need.languages.some((code) => expert.languages?.includes(code))) return null;
      const wanted = languageNames(need.languages);
      return { zh: `已排除：需要${wanted.zh}`, en: `Excluded: ${wanted.en} is required` };
    },
  },
  {
    name: "on-site",
    label: { zh: "到场要求", en: "Work on site" },
    byDefault: false,
    evaluate: (need, expert) => {
      if (!need.onSite || !need.region || !expert.region || expert.worksRemotely !== true) return null;
      if (need.region.slice(0, 4) === expert.region.slice(0, 4)) return null;
      return {
        zh: "已排除：需到现场，专家只接受远程合作",
        en: "Excluded: work on site, the expert works remotely only",
      };
    },
  },
];

/** Names of the filters applied unless lifted. */
export const DEFAULT_FILTERS: readonly FilterName[] = FILTERS.filter((f) => f.byDefault).map((f) => f.name);
