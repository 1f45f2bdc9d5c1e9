import {
  DEGREE_LABELS,
  DEGREES,
  type ExpertProfile,
  languageNames,
  type NeedProfile,
  type PairNote,
  periodsMeet,
  type Text,
  TITLE_LABELS,
  TITLE_TIERS,
} from "./profile.ts";

export type FilterName =
  | "availability"
  | "period"
  | "own-organisation"
  | "competitor"
  | "previous-partner"
  | "declined"
  | "not-relevant"
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

/** The sentence of a known pair: what is known of it, then what was said. */
const noted = (
  notes: readonly PairNote[] | undefined,
  expert: ExpertProfile,
  sentence: Text,
): Text | null => {
  const note = notes?.find((n) => n.expertId === expert.id);
  if (!note) return null;
  if (!note.said) return sentence;
  return { zh: `${sentence.zh}（${note.said.zh}）`, en: `${sentence.en} (${note.said.en})` };
};

/** All filters, in the order of application. The only place where they are declared. */
export const FILTERS: readonly Filter[] = [
  {
    name: "own-organisation",
    label: { zh: "本单位专家", en: "Own institution" },
    byDefault: true,
    evaluate: (need, expert) =>
      need.organisationId !== undefined && expert.organisationIds?.includes(need.organisationId)
        ? { zh: "已排除：专家属于需求单位", en: "Excluded: the expert belongs to the organisation that asks" }
        : null,
  },
  {
    name: "competitor",
    label: { zh: "竞争对手的合作方", en: "Works with a competitor" },
    byDefault: true,
    evaluate: (need, expert) =>
      need.competitorIds?.some((id) => expert.organisationIds?.includes(id))
        ? {
            zh: "已排除：专家属于需求方声明的竞争对手",
            en: "Excluded: the expert belongs to a named competitor",
          }
        : noted(need.competitorSuppliers, expert, {
            zh: "已排除：与需求方声明的竞争对手有合作",
            en: "Excluded: works with a named competitor",
          }),
  },
  {
    name: "previous-partner",
    label: { zh: "已有合作", en: "Previous partner" },
    byDefault: true,
    evaluate: (need, expert) =>
      noted(need.previousPartners, expert, {
        zh: "已排除：与需求单位已有合作",
        en: "Excluded: has worked with the organisation that asks",
      }),
  },
  {
    name: "declined",
    label: { zh: "此前未成", en: "Tried before" },
    byDefault: true,
    evaluate: (need, expert) =>
      noted(need.declined, expert, {
        zh: "已排除：此前对接未成",
        en: "Excluded: tried before for this need without success",
      }),
  },
  {
    name: "not-relevant",
    label: { zh: "标记为不相关", en: "Said not relevant" },
    byDefault: true,
    evaluate: (need, expert) =>
      noted(need.notRelevant, expert, {
        zh: "已排除：已标记为不相关",
        en: "Excluded: said not to be relevant",
      }),
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
      const has = DEGREE_LABELS[expert.degree];
      return {
        zh: `已排除：${has.zh}，需求要求${wanted.zh}学位`,
        en: `Excluded: ${has.en}, a ${wanted.en} is required`,
      };
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
      const has = TITLE_LABELS[expert.titleTier];
      return {
        zh: `已排除：${has.zh}，需求要求${wanted.zh}及以上`,
        en: `Excluded: ${has.en}, a ${wanted.en} or above is required`,
      };
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
      const has = languageNames(expert.languages);
      return {
        zh: `已排除：使用${has.zh}，需要${wanted.zh}`,
        en: `Excluded: speaks ${has.en}, ${wanted.en} is required`,
      };
    },
  },
  {
    name: "on-site",
    label: { zh: "到场要求", en: "Work on site" },
    byDefault: false,
    evaluate: (need, expert) => {
      if (!need.onSite || !need.region || !expert.region) return null;
      if (need.region.slice(0, 4) === expert.region.slice(0, 4)) return null;
      const place = expert.regionName ?? { zh: "专家在外地", en: "lives elsewhere" };
      if (expert.worksRemotely)
        return {
          zh: `已排除：${place.zh}，只接受远程合作，需求要求到现场`,
          en: `Excluded: ${place.en}, works remotely only, the need is on site`,
        };
      if (need.region.slice(0, 2) === expert.region.slice(0, 2)) return null;
      return { zh: `已排除：${place.zh}，需求要求到现场`, en: `Excluded: ${place.en}, the need is on site` };
    },
  },
];

/** Names of the filters applied unless lifted. */
export const DEFAULT_FILTERS: readonly FilterName[] = FILTERS.filter((f) => f.byDefault).map((f) => f.name);
