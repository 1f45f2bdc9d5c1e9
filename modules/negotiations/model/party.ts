import { z } from "zod";

/** Who sits at a table: an expert, or an organisation (an enterprise that asks, a company that supplies). */
export const PARTY_KINDS = ["expert", "organisation"] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];
export type Party = { readonly kind: PartyKind; readonly id: string };
/** `expert:ID` or `organisation:ID`: the id of a participant in timetables and of a party in every row of this module. */
export type PartyKey = `${PartyKind}:${string}`;

export const PartyKeySchema = z.custom<PartyKey>(
  (value) => typeof value === "string" && /^(expert|organisation):.{1,80}$/.test(value),
  "expert:… 或 organisation:… / expert:… or organisation:…",
);

export const partyKey = (kind: PartyKind, id: string): PartyKey => `${kind}:${id}`;
export function partyOf(key: PartyKey): Party {
  const at = key.indexOf(":");
  return { kind: key.slice(0, at) as PartyKind, id: key.slice(at + 1) };
}
