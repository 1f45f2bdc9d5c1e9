import type { Rule } from "antd/es/form";
import type { Speech } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import { type FormField, isEmptyValue } from "./field-types.ts";

const PHONE = /^(\+?86[- ]?)?(1[3-9]\d{9}|0\d{2,3}[- ]?\d{7,8}(-\d{1,6})?)$|^\+\d[\d -]{6,18}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
/** Alphabet and length of GB 32100; the check character is verified by the server, which has the one rule. */
const USCC = /^[0-9A-HJ-NP-RTUWXY]{18}$/;

const SHAPES = {
  phone: { pattern: PHONE, message: words.phoneShape },
  email: { pattern: EMAIL, message: words.emailShape },
  uscc: { pattern: USCC, message: words.usccShape },
} as const;

/** Checks the browser can do at once; the server's refusals are final. */
export function rulesFor(field: FormField, { t }: Speech): Rule[] {
  const label = t(field.label);
  const check = (value: unknown): string | null => {
    if (isEmptyValue(value)) return field.required ? t(words.fieldRequired, { label }) : null;
    const shape = field.kind in SHAPES ? SHAPES[field.kind as keyof typeof SHAPES] : null;
    if (shape && !shape.pattern.test(String(value).trim())) return t(shape.message);
    if (field.max === undefined) return null;
    if (Array.isArray(value) && value.length > field.max) return t(words.fieldTooMany, { max: field.max });
    if (typeof value === "string" && [...value].length > field.max)
      return t(words.fieldTooLong, { max: field.max });
    return null;
  };
  return [
    {
      validator: (_rule, value: unknown) => {
        const wrong = check(value);
        return wrong ? Promise.reject(new Error(wrong)) : Promise.resolve();
      },
    },
  ];
}
