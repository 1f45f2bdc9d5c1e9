import type { GrantInput } from "#modules/accounts/model/person.ts";
import type { PersonDraft } from "#modules/accounts/server/index.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import type { Runtime } from "../../runtime.ts";
import { CITY, COUNTY, OTHER_CITY, OTHER_COUNTY, PASSWORD, type Who } from "./columns.ts";

/** The system's own command at this moment. */
export const systemContext = (runtime: Runtime) => {
  const now = runtime.platform.clock().toISOString();
  return { actor: systemActor, occurredAt: now, recordedAt: now, via: "api" as const };
};

/** Organisations of the small world, by the name the tests know them under. */
export async function makeOrganisations(runtime: Runtime): Promise<Record<string, string>> {
  const drafts = {
    department: { fullName: "焦作市科学技术局", kind: "department", county: null, fields: ["机械制造"] },
    otherDepartment: { fullName: "焦作市财政局", kind: "department", county: null, fields: ["财政金融"] },
    enterprise: {
      fullName: "沁阳市测试输送带有限公司",
      kind: "enterprise",
      county: COUNTY,
      contactMobile: "13700137001",
    },
    otherEnterprise: { fullName: "温县测试食品有限公司", kind: "enterprise", county: OTHER_COUNTY },
    twin: { fullName: "沁阳市孪生新材料有限公司", kind: "enterprise", county: COUNTY },
    otherTwin: { fullName: "沁阳市孪生新材料股份有限公司", kind: "enterprise", county: COUNTY },
    dismissed: { fullName: "温县昔日粮油有限公司", kind: "enterprise", county: OTHER_COUNTY },
    otherDismissed: { fullName: "温县昔日粮油股份有限公司", kind: "enterprise", county: OTHER_COUNTY },
    absorbed: { fullName: "沁阳市旧名精铸有限公司", kind: "enterprise", county: COUNTY },
    absorbing: { fullName: "沁阳市新名重工有限公司", kind: "enterprise", county: COUNTY },
  } as const;
  const made = await runtime.platform.commands.run(systemContext(runtime), async (work) => {
    const { directory } = runtime.organisations;
    const all = await directory.ensureMany(work, Object.values(drafts));
    return all.map((m) => m.organisation.id);
  });
  return Object.fromEntries(Object.keys(drafts).map((name, i) => [name, made[i] ?? ""]));
}

/** One account per person column, two to act upon; each with a role and a node of its own. */
export async function makePeople(
  runtime: Runtime,
  organisations: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const organisation = (name: string) => ({ kind: "organisation" as const, id: organisations[name] ?? "" });
  const department = (name: string) => ({ kind: "department" as const, id: organisations[name] ?? "" });
  const county = (code: string) => ({ kind: "county" as const, code });
  const city = (code: string) => ({ kind: "city" as const, code });
  const own = { kind: "own" as const, personId: "" };
  const grants: Record<Who | "colleague" | "disabled", GrantInput> = {
    city: { role: "city-operator", scope: city(CITY) },
    county: { role: "county-officer", scope: county(COUNTY) },
    otherCounty: { role: "county-officer", scope: county(OTHER_COUNTY) },
    department: { role: "department-officer", scope: department("department") },
    otherDepartment: { role: "department-officer", scope: department("otherDepartment") },
    taskForce: { role: "task-force", scope: county(COUNTY) },
    leader: { role: "leader", scope: city(CITY) },
    enterprise: { role: "enterprise", scope: organisation("enterprise") },
    otherEnterprise: { role: "enterprise", scope: organisation("otherEnterprise") },
    expert: { role: "expert", scope: own },
    otherExpert: { role: "expert", scope: own },
    administrator: { role: "administrator", scope: city(CITY) },
    auditor: { role: "auditor", scope: city(CITY) },
    securityOfficer: { role: "security-officer", scope: city(CITY) },
    otherCity: { role: "city-operator", scope: city(OTHER_CITY) },
    colleague: { role: "enterprise", scope: organisation("enterprise") },
    disabled: { role: "enterprise", scope: organisation("enterprise") },
  };
  const drafts = Object.entries(grants).map(
    ([name, grant], i): PersonDraft => ({
      name: `测试${name}`,
      userName: name.toLowerCase(),
      email: `${name.toLowerCase()}@example.test`,
      mobile: `1390000${String(i + 1).padStart(4, "0")}`,
      password: PASSWORD,
      city: name === "otherCity" ? OTHER_CITY : CITY,
      grants: [grant],
    }),
  );
  const people = await runtime.platform.commands.run(systemContext(runtime), (work) =>
    runtime.accounts.ensurePeople(work, drafts),
  );
  return Object.fromEntries(Object.keys(grants).map((name, i) => [name, people[i]?.id ?? ""]));
}

/** The user name of a column's person. */
export const loginOf = (who: Who): string => who.toLowerCase();
