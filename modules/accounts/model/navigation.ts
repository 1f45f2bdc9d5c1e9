import { type Actor, type Role, rolesAt } from "#platform/kernel/actor.ts";

const OFFICES: readonly Role[] = [
  "city-operator",
  "county-officer",
  "department-officer",
  "task-force",
  "leader",
];

/** Offices that run or watch the talks; departments give opinions before and settle blockers after. */
const DEALING: readonly Role[] = OFFICES.filter((role) => role !== "department-officer");

/** Entries of the navigation and the roles that find work behind them; each page's own operations decide again. */
export const navigationRoles: Readonly<Record<string, readonly Role[] | "everyone">> = {
  home: "everyone",
  campaigns: OFFICES,
  needs: [...OFFICES, "enterprise", "expert"],
  experts: [...OFFICES, "enterprise", "expert"],
  announcements: ["city-operator", "department-officer"],
  channels: ["city-operator", "county-officer", "task-force", "leader"],
  recommendations: ["city-operator", "county-officer", "task-force", "leader"],
  matching: ["city-operator", "county-officer"],
  "matching-model": ["administrator"],
  engagements: [...DEALING, "enterprise", "expert"],
  follows: ["expert"],
  questions: ["city-operator", "county-officer", "enterprise", "expert"],
  negotiations: [...DEALING, "enterprise", "expert"],
  signings: [...DEALING, "enterprise", "expert"],
  // Those who record papers reach the ceremony from there; departments are staged with, but read no papers.
  ceremony: ["department-officer"],
  ledger: [...OFFICES, "enterprise", "expert"],
  figures: OFFICES,
  organisations: ["city-operator", "county-officer", "leader", "enterprise", "administrator"],
  editions: ["city-operator", "administrator"],
  imports: ["city-operator", "county-officer", "enterprise", "administrator"],
  accounts: ["administrator", "security-officer", "auditor", "city-operator", "county-officer", "enterprise"],
  settings: ["city-operator", "administrator"],
  audit: ["administrator", "auditor", "security-officer"],
};

/** Ids of the entries the actor may see at `now`, in order. */
export function navigationFor(actor: Actor, now: string): string[] {
  const held = rolesAt(actor, now);
  return Object.entries(navigationRoles)
    .filter(([, roles]) => roles === "everyone" || roles.some((role) => held.has(role)))
    .map(([id]) => id);
}
