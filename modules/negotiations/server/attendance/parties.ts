import type { ExpertRef } from "#modules/experts/model/directory.ts";
import type { WorkToken } from "#platform/kernel/unit-of-work.ts";
import { type PartyKey, partyOf } from "../../model/party.ts";
import type { NegotiationPorts } from "../ports.ts";

/** What is known of a party, whether or not it has an attendance row. */
export type PartyDescription = {
  readonly key: PartyKey;
  readonly name: string;
  readonly nameEn: string | null;
  readonly organisationName: string | null;
  /** Of an organisation; an expert has none (the receiving county stands in the attendance row). */
  readonly county: string | null;
  /** The account of an expert. */
  readonly ownerId: string | null;
  /** What the party is written to in: English for experts who speak no Chinese. */
  readonly language: "zh" | "en";
};

/** English for experts whose languages are known and Chinese is none of them; where none is known the script of the name tells. */
export const languageOf = (expert: Pick<ExpertRef, "languages" | "name">): "zh" | "en" => {
  if (expert.languages.length > 0)
    return expert.languages.some((l) => /^(zh|中文|汉语|普通话)/iu.test(l)) ? "zh" : "en";
  return /\p{Script=Han}/u.test(expert.name) ? "zh" : "en";
};

/** Names of parties and what goes with them, by key; keys of nobody known are left out. */
export async function describeParties(
  work: WorkToken | undefined,
  ports: Pick<NegotiationPorts, "experts" | "organisations">,
  keys: readonly PartyKey[],
): Promise<Map<PartyKey, PartyDescription>> {
  const wanted = [...new Set(keys)].map((key) => ({ key, ...partyOf(key) }));
  const idsOf = (kind: string) => wanted.filter((p) => p.kind === kind).map((p) => p.id);
  const expertIds = idsOf("expert");
  const organisationIds = idsOf("organisation");
  const experts = expertIds.length > 0 ? await ports.experts.byIds(expertIds, work) : new Map();
  const organisations =
    organisationIds.length > 0 ? await ports.organisations.byIds(organisationIds, work) : new Map();
  const found = new Map<PartyKey, PartyDescription>();
  for (const { key, kind, id } of wanted) {
    const expert = kind === "expert" ? experts.get(id) : undefined;
    const organisation = kind === "organisation" ? organisations.get(id) : undefined;
    if (expert)
      found.set(key, {
        key,
        name: expert.name,
        nameEn: expert.nameEn,
        organisationName: expert.organisationName,
        county: null,
        ownerId: expert.personId,
        language: languageOf(expert),
      });
    else if (organisation)
      found.set(key, {
        key,
        name: organisation.fullName,
        nameEn: organisation.nameEn ?? null,
        organisationName: organisation.fullName,
        county: organisation.county,
        ownerId: null,
        language: "zh",
      });
  }
  return found;
}
