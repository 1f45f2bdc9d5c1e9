/** Whose requests the authorisation table drives, in the order of its columns. */
export const COLUMNS = [
  "anonymous",
  "expired",
  "revoked",
  "city",
  "county",
  "otherCounty",
  "department",
  "otherDepartment",
  "taskForce",
  "leader",
  "enterprise",
  "otherEnterprise",
  "expert",
  "otherExpert",
  "administrator",
  "auditor",
  "securityOfficer",
  "otherCity",
] as const;
export type Column = (typeof COLUMNS)[number];

/** Columns that stand for a person who signs in; `expired` and `revoked` are dead sessions of the city operator. */
export const PEOPLE = COLUMNS.slice(3) as readonly Exclude<Column, "anonymous" | "expired" | "revoked">[];
export type Who = (typeof PEOPLE)[number];

export const CITY = "410800";
export const COUNTY = "410882";
export const OTHER_COUNTY = "410825";
export const OTHER_CITY = "410700";
export const EDITION = "sec-2026";
export const PASSWORD = "teal marble canoe";
