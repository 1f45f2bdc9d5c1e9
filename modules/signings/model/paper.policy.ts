import { can } from "#libs/lifecycle/index.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { by, isAllowed, type Policy, type Subjects } from "#platform/kernel/policy.ts";
import { type PaperState, paperLifecycle } from "./paper.lifecycle.ts";
import type { PaperKind } from "./paper.options.ts";

export type PaperAction = "read" | "record" | "convert" | "amend" | "withdraw" | "addDocument";
export type CeremonyAction = "readCeremony" | "orderCeremony" | "managePlaques";

const officers = by("city-operator", "county-officer");

/**
 * Officers record in their area; leaders and task forces read; each side reads its own. Departments, asked for an opinion on needs before
 * and handed blockers after, are no party to a paper: what they settle reaches them through the ledger.
 */
export const paperPolicy: Policy<PaperAction> = {
  read: [
    ...by("city-operator", "county-officer", "task-force", "leader"),
    { roles: ["enterprise"], of: "demand" },
    { roles: ["expert", "enterprise"], of: "supply" },
  ],
  record: officers,
  convert: officers,
  amend: officers,
  withdraw: officers,
  addDocument: officers,
};

/** The city stages the main conference; a county its own event. Everyone invited may read the order and the plaques. */
export const ceremonyPolicy: Policy<CeremonyAction> = {
  readCeremony: [
    ...by("city-operator", "county-officer", "task-force", "leader"),
    { roles: ["department-officer"], of: "city" },
  ],
  orderCeremony: officers,
  managePlaques: officers,
};

export type PaperPlace = {
  readonly city: string;
  readonly county: string;
  readonly demanderIds: readonly string[];
  readonly supplierOrganisationId: string | null;
  readonly expertOwnerId: string | null;
};

export const paperSubjects = (paper: PaperPlace): Subjects => ({
  self: { city: paper.city, counties: [paper.county] },
  demand: { organisations: paper.demanderIds },
  supply: {
    organisations: paper.supplierOrganisationId ? [paper.supplierOrganisationId] : [],
    owners: paper.expertOwnerId ? [paper.expertOwnerId] : [],
  },
});

/** To change: the city, and the host of a county event. To read: every county that takes part. */
export const ceremonySubjects = (at: { city: string; counties: readonly string[] }): Subjects => ({
  self: { city: at.city, counties: at.counties },
});

type Facts = PaperPlace & { readonly kind: PaperKind; readonly state: PaperState };

/** What the actor may do to the paper now: policy ∧ lifecycle; only intents are converted. */
export function allowedPaperActions(actor: Actor, paper: Facts, now: string): PaperAction[] {
  const on = { subjects: paperSubjects(paper), now };
  return (["convert", "amend", "withdraw", "addDocument"] as const).filter(
    (a) =>
      (a !== "convert" || paper.kind === "intent") &&
      (a === "addDocument" ? paper.state !== "withdrawn" : can(paperLifecycle, paper.state, a)) &&
      isAllowed(actor, paperPolicy, a, on),
  );
}
