import {
  type Degree,
  type ExpertProfile,
  type Match,
  type MatchedFeature,
  type NeedProfile,
  reasonsBySide,
  reasonsFor,
  type Supply,
  type TitleTier,
} from "#libs/matching/index.ts";
import type { ExpertMatchable } from "#modules/experts/model/directory.ts";
import type { NeedMatchable } from "#modules/needs/model/directory.ts";
import { fieldOptions } from "#modules/needs/model/form/choices.ts";
import { discipline } from "#modules/organisations/model/codes/disciplines.ts";
import { industry } from "#modules/organisations/model/codes/industries.ts";
import type { Text } from "#platform/kernel/text.ts";
import { regionOf } from "./regions.ts";

const DEGREES: readonly Degree[] = ["bachelor", "master", "doctor"];
const TITLE_TIERS: readonly TitleTier[] = ["junior", "intermediate", "deputy-senior", "senior"];
const degreeOf = (value: string | null): Degree | undefined => DEGREES.find((d) => d === value);
/** Tiers below intermediate are one to the matching (员级, 助理级). */
const tierOf = (value: string | null): TitleTier | undefined =>
  value === "technician" || value === "assistant" ? "junior" : TITLE_TIERS.find((t) => t === value);

/** What an expert offers, structured. What is not known is left out and never excludes. */
export function expertProfile(expert: ExpertMatchable): ExpertProfile {
  const days = expert.availability;
  const from = days.map((d) => d.from).sort()[0];
  const to = days
    .map((d) => d.to)
    .sort()
    .at(-1);
  const degree = degreeOf(expert.degree);
  const titleTier = tierOf(expert.titleTier);
  const fields = [...expert.fields, ...(expert.discipline ? [expert.discipline] : [])];
  const region = regionOf(expert.region);
  return {
    id: expert.id,
    ...(region ? { region: region.code, regionName: region.name } : {}),
    ...(fields.length ? { fields } : {}),
    ...(degree ? { degree } : {}),
    ...(titleTier ? { titleTier } : {}),
    ...(expert.languages.length ? { languages: expert.languages } : {}),
    ...(from ? { availableFrom: from } : {}),
    ...(to ? { availableTo: to } : {}),
    ...(expert.organisationId ? { organisationIds: [expert.organisationId] } : {}),
  };
}

/** All that is written about an expert, as the model's supply; the fields by name speak too. */
export const expertSupply = (expert: ExpertMatchable): Supply => ({
  id: expert.id,
  documents: expert.documents.map(({ id, title, text }) => ({ id, title, text })),
});

/** What is known of a need's pairs and of the asking organisation's partners and competitors. */
export type KnownPairs = Pick<
  NeedProfile,
  "declined" | "notRelevant" | "previousPartners" | "competitorIds" | "competitorSuppliers"
>;

/** A need as matching sees it: its public text (a confidential body never arrives here) and its structure. */
export function needProfile(need: NeedMatchable, known: KnownPairs = {}): NeedProfile {
  const minDegree = degreeOf(need.conditions?.degree ?? null);
  const minTitleTier = tierOf(need.conditions?.titleTier ?? null);
  const fields = [...need.fields, ...(need.discipline ? [need.discipline] : [])];
  return {
    id: need.id,
    title: need.title,
    text: [need.text, need.keywords.join(" ")].filter(Boolean).join("\n"),
    ...(fields.length ? { fields } : {}),
    region: need.county || need.city,
    organisationId: need.organisationId,
    ...(minDegree ? { minDegree } : {}),
    ...(minTitleTier ? { minTitleTier } : {}),
    ...(need.conditions?.onSite ? { onSite: true } : {}),
    ...known,
  };
}

/** The name of a field code (discipline or industry) or of a field of the survey's list; another one stands for itself. */
export function fieldName(code: string): Text {
  const known = discipline(code) ?? industry(code);
  if (known) return { zh: known.zh, en: known.en };
  return fieldOptions.find((o) => o.value === code)?.label ?? { zh: code, en: code };
}

/** The feature with codes replaced by their names: the library knows prefixes, people know names. */
function named(feature: MatchedFeature, codes: readonly string[]): MatchedFeature {
  if (feature.name !== "field") return feature;
  // Longer codes first: 430 is a part of 43045.
  const known = [...new Set(codes)].filter((c) => fieldName(c).en !== c).sort((a, b) => b.length - a.length);
  const put = (text: string, lang: "zh" | "en") => {
    if (known.length === 0) return text;
    // One pass: a name that was put in may hold another code.
    const codesIn = new RegExp(known.map((c) => c.replace(/[^\p{L}\p{N}]/gu, "\\$&")).join("|"), "g");
    return text.replace(codesIn, (code) => fieldName(code)[lang]);
  };
  return { ...feature, text: { zh: put(feature.text.zh, "zh"), en: put(feature.text.en, "en") } };
}

type Sentences = { readonly zh: string[]; readonly en: string[] };
/** A match with its sentences; `against` holds those of them that speak against the pair. */
export type ReasonedMatch = Match & { readonly reasons: Sentences; readonly against: Sentences };

/** A match with field codes by name and its sentences in both languages. */
export function reasoned(match: Match, need: Pick<NeedProfile, "fields">): ReasonedMatch {
  const features = match.features.map((f) => named(f, need.fields ?? []));
  const shown = { ...match, features };
  const against = (lang: "zh" | "en") => [...reasonsBySide(shown, lang).against];
  return {
    ...shown,
    reasons: { zh: reasonsFor(shown, "zh"), en: reasonsFor(shown, "en") },
    against: { zh: against("zh"), en: against("en") },
  };
}
