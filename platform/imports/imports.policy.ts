import type { Actor } from "#platform/kernel/actor.ts";
import type { Policy, Rule, Subjects } from "#platform/kernel/policy.ts";

export type ImportAction = "read" | "change" | "check" | "run" | "cancel" | "download";

/** A file holds others' personal data: seen by those who may import it, where its uploader stands; an administrator keeps the registry. */
const OWNERS: readonly Rule[] = [
  { roles: ["city-operator", "county-officer", "enterprise"] },
  { roles: ["administrator"], of: "registry" },
];
export const importPolicy: Policy<ImportAction> = {
  read: OWNERS,
  change: OWNERS,
  check: OWNERS,
  run: OWNERS,
  cancel: OWNERS,
  download: OWNERS,
};

/** Where an import stands: with its uploader's city, county or organisation. */
export type ImportPlace = {
  readonly kind: string;
  readonly city: string;
  readonly county: string | null;
  readonly organisationId: string | null;
};

export const importSubjects = (place: ImportPlace): Subjects => ({
  self: {
    city: place.city,
    counties: place.county ? [place.county] : [],
    organisations: place.organisationId ? [place.organisationId] : [],
  },
  registry: { city: place.kind === "organisations" ? place.city : null },
});

/** The uploader's place by the widest grant held now: city, else county, else organisation. */
export function placeOf(actor: Actor, at: { now: string; city: string }): Omit<ImportPlace, "kind"> {
  const nodes = actor.grants.filter((g) => !g.until || g.until > at.now).map((g) => g.scope);
  const place = { city: at.city, county: null, organisationId: null };
  if (actor.system || nodes.some((n) => n.kind === "city")) return place;
  const county = nodes.find((n) => n.kind === "county");
  if (county?.kind === "county") return { ...place, county: county.code };
  const organisation = nodes.find((n) => n.kind === "organisation");
  return organisation?.kind === "organisation" ? { ...place, organisationId: organisation.id } : place;
}
