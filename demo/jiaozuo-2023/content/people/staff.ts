import { counties, departments } from "../organisations/places.ts";
import type { StaffMember } from "../types.ts";
import type { NameSource } from "./names.ts";

/** Invented officers: two for each county, a task force member for each, and the city's desks. */
export function buildStaff(names: NameSource): StaffMember[] {
  const person = (
    id: string,
    role: StaffMember["role"],
    departmentId: string,
    codes: readonly string[] = [],
  ): StaffMember => ({
    id,
    invented: true,
    name: names.chinese(),
    role,
    departmentId,
    counties: codes,
    email: `${id}@example.gov.invalid`,
  });
  const city = [1, 2, 3].map((i) => person(`staff-city-${i}`, "city-operator", "dept-talent-center"));
  const county = counties.flatMap((c) =>
    [1, 2].map((i) => person(`staff-${c.code}-${i}`, "county-officer", `dept-hrss-${c.code}`, [c.code])),
  );
  const teams = counties.map((c) => person(`staff-team-${c.code}`, "task-force", "dept-hrss", [c.code]));
  const offices = departments
    .filter((d) => !d.county && !["dept-talent-center", "dept-hrss", "dept-talent-group"].includes(d.id))
    .map((d) => person(`staff-${d.id}`, "department-officer", d.id));
  return [
    ...city,
    ...county,
    ...teams,
    ...offices,
    person("staff-leader-1", "leader", "dept-hrss"),
    person("staff-admin", "administrator", "dept-talent-center"),
    person("staff-auditor", "auditor", "dept-talent-office"),
  ];
}
