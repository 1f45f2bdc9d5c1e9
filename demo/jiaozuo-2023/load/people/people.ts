import type { EditionContent, Organisation, StaffMember } from "#demo/jiaozuo-2023/content/index.ts";
import { DEMO_PASSWORD } from "#modules/accounts/model/demo.ts";
import type { GrantInput } from "#modules/accounts/model/person.ts";
import type { PersonDraft } from "#modules/accounts/server/index.ts";
import type { Actor, Grant, Role } from "#platform/kernel/actor.ts";

/** The city that hosts the edition. */
export const CITY = "410800";

/** User names of the demonstration accounts; one at least for each role. All are people who do not exist. */
const staffLogins: Readonly<Record<string, string>> = {
  "staff-city-1": "city",
  "staff-410882-1": "county-qinyang",
  "staff-410802-1": "county-jiefang",
  "staff-dept-science": "science",
  "staff-dept-finance": "finance",
  "staff-team-410882": "taskforce",
  "staff-leader-1": "leader",
  "staff-admin": "admin",
  "staff-auditor": "auditor",
  "staff-security": "security",
};

type Staff = Omit<StaffMember, "role"> & { readonly role: Role };
const securityOfficer: Staff = {
  id: "staff-security",
  invented: true,
  name: "祁砚宁",
  role: "security-officer",
  departmentId: "dept-talent-center",
  counties: [],
  email: "staff-security@example.gov.invalid",
};

const grantOf = (member: Staff, idOf: (content: string) => string): GrantInput => {
  switch (member.role) {
    case "county-officer":
    case "task-force":
      return { role: member.role, scope: { kind: "county", code: member.counties[0] ?? "" } };
    case "department-officer":
      return { role: member.role, scope: { kind: "department", id: idOf(member.departmentId) } };
    default:
      return { role: member.role, scope: { kind: "city", code: CITY } };
  }
};

export type Cast = readonly { readonly content: string; readonly draft: PersonDraft }[];

/** Who the listed enterprise and expert accounts are. */
export type Leads = { readonly organisationId: string; readonly expertId: string };

/**
 * Everybody who acts in the story: officers, a contact person of every organisation that asks or supplies, the experts who are talked to.
 * Only the listed ones can sign in.
 */
export function castOf(content: EditionContent, leads: Leads, idOf: (content: string) => string): Cast {
  const listed = { password: DEMO_PASSWORD, demo: true } as const;
  const staff = [...content.staff, securityOfficer].map((member: Staff) => {
    const login = staffLogins[member.id];
    return {
      content: member.id,
      draft: {
        name: member.name,
        email: member.email,
        city: CITY,
        grants: [grantOf(member, idOf)],
        ...(login ? { userName: login, ...listed } : { demo: true }),
      },
    };
  });
  const contacts = [
    ...content.enterprises,
    ...content.supplyCompanies,
    ...content.otherOrganisations.filter((o) => o.county),
  ].map((o) => ({ content: o.id, draft: contactDraft(o, idOf(o.id), o.id === leads.organisationId) }));
  const talkedTo = new Set([
    ...content.script.engagements.flatMap((e) => e.expertIds),
    ...content.script.countyEvents.flatMap((c) => c.matches.flatMap((m) => m.expertIds)),
  ]);
  const experts = content.experts
    .filter((e) => e.invited || talkedTo.has(e.id))
    .map((e) => ({
      content: e.id,
      draft: {
        name: e.name,
        locale: e.language,
        email: e.contact.email,
        city: CITY,
        grants: [{ role: "expert" as const, scope: { kind: "own" as const, personId: "" } }],
        demo: true,
        ...(e.id === leads.expertId ? { userName: "expert", ...listed } : {}),
      },
    }));
  return [...staff, ...contacts, ...experts];
}

const contactDraft = (o: Organisation, id: string, listed: boolean): PersonDraft => ({
  name: o.contact.name,
  email: o.contact.email,
  city: CITY,
  grants: [{ role: "enterprise", scope: { kind: "organisation", id } }],
  demo: true,
  ...(listed ? { userName: "enterprise", password: DEMO_PASSWORD } : {}),
});

/** The person as the commands see it. */
export function actorOf(person: { readonly id: string }, draft: PersonDraft): Actor {
  const grants = draft.grants.map(
    (g): Grant =>
      g.scope.kind === "own" ? { role: g.role, scope: { kind: "own", personId: person.id } } : g,
  );
  return { personId: person.id, name: draft.name, locale: draft.locale ?? "zh", grants };
}
