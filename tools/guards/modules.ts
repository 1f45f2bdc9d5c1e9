/**
 * The modules in working order: each may import the `model/` of those before it. A new module gets its place here,
 * and an ADR says why there.
 */
export const moduleOrder = [
  "organisations",
  "accounts",
  "editions",
  "needs",
  "experts",
  "publication",
  "engagements",
  "negotiations",
  "signings",
  "follow-ups",
  "figures",
] as const;
