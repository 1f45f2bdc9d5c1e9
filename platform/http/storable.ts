import { refuse } from "#platform/kernel/refusal.ts";

/** Whether every text in a value can be stored as it is: half a surrogate pair would come back as another character. */
export function isStorable(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed();
  if (value === null || typeof value !== "object" || Buffer.isBuffer(value)) return true;
  return Object.entries(value).every(([key, inner]) => key.isWellFormed() && isStorable(inner));
}

/** Refuses a body that could not be given back as it was sent. */
export function requireStorable(body: unknown): void {
  if (isStorable(body)) return;
  refuse("invalid-input", {
    values: { count: 1 },
    fields: [
      {
        field: "body",
        reason: { zh: "含有不完整的字符（半个代理对）", en: "Contains half a character (a lone surrogate)" },
      },
    ],
  });
}
