export * from "./actor.ts";
export * from "./fields.ts";
export * from "./figure.ts";
export * from "./mask.ts";
export * from "./policy.ts";
export * from "./refusal.ts";
export * from "./scope.ts";
export * from "./text.ts";
export type { WorkToken } from "./unit-of-work.ts";
