import type { Text } from "#platform/kernel/text.ts";

/** The 31 characters of GB 32100-2015 in order of value; I, O, Z, S and V never occur. */
export const USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** GB 11714-1997 weights for the eight characters of the organisation code. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

export type UsccProblem =
  | "empty"
  | "length"
  | "character"
  | "division"
  | "organisation-code"
  | "check-character";

/** The code in its normal form, or why it is none. `position` counts from 1. */
export type UsccCheck =
  | { readonly ok: true; readonly uscc: string }
  | {
      readonly ok: false;
      readonly problem: UsccProblem;
      readonly reason: Text;
      readonly position?: number;
      readonly character?: string;
    };

/** Full-width characters to half width, capital letters, no spaces, hyphens or invisible characters. */
export const normaliseUscc = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s\-—–_\u200b-\u200f\ufeff]/gu, "")
    .toUpperCase();

const charValue = (char: string | undefined, alphabet: string): number =>
  char ? alphabet.indexOf(char) : -1;

/** Check character of the first 17 characters: (31 − Σ valueᵢ·3ⁱ⁻¹ mod 31) mod 31. The outer mod makes the remainder 0 give "0". */
export function usccCheckCharacter(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const char of first17.slice(0, 17)) {
    sum += charValue(char, USCC_ALPHABET) * weight;
    weight = (weight * 3) % 31;
  }
  return USCC_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Check character of an eight-character organisation code (GB 11714): 11 − Σ mod 11, 10 written X and 11 written 0. */
export function organisationCheckCharacter(first8: string): string {
  const sum = [...first8.slice(0, 8)].reduce(
    (total, char, i) => total + charValue(char, ORGANISATION_ALPHABET) * (ORGANISATION_WEIGHTS[i] ?? 0),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? "X" : String(check);
}

/** What people type for a character that cannot occur. */
const LOOKALIKE: Readonly<Record<string, string>> = { I: "1", O: "0", Z: "2", S: "5", V: "U" };

const no = (
  problem: UsccProblem,
  reason: Text,
  at: { position?: number; character?: string } = {},
): UsccCheck => ({ ok: false, problem, reason, ...at });

/**
 * Checks a unified social credit code (GB 32100-2015): 18 characters, the alphabet, digits in the division part, the
 * organisation code's own check (GB 11714, character 17) and the check character (18).
 */
export function checkUscc(text: string): UsccCheck {
  const uscc = normaliseUscc(text);
  if (uscc === "")
    return no("empty", { zh: "未填写统一社会信用代码", en: "The unified social credit code is missing" });
  for (const [index, character] of [...uscc].entries()) {
    if (USCC_ALPHABET.includes(character)) continue;
    const position = index + 1;
    const meant = LOOKALIKE[character];
    return no(
      "character",
      {
        zh: `第 ${position} 位“${character}”不可能出现在统一社会信用代码中${meant ? `，请核对是否为“${meant}”` : ""}`,
        en: `Character ${position}, “${character}”, never occurs in a unified social credit code${meant ? `; is it “${meant}”?` : ""}`,
      },
      { position, character },
    );
  }
  if (uscc.length !== 18)
    return no("length", {
      zh: `统一社会信用代码应为 18 位，现为 ${uscc.length} 位`,
      en: `The unified social credit code has 18 characters, this has ${uscc.length}`,
    });
  const letter = /[A-Z]/.exec(uscc.slice(2, 8));
  if (letter) {
    const position = letter.index + 3;
    return no(
      "division",
      {
        zh: `第 3–8 位为登记机关行政区划码，应为数字，第 ${position} 位现为“${letter[0]}”`,
        en: `Characters 3–8 are the division code of the registry and must be digits; character ${position} is “${letter[0]}”`,
      },
      { position, character: letter[0] },
    );
  }
  if (usccCheckCharacter(uscc) !== uscc[17])
    return no(
      "check-character",
      {
        zh: "校验位不符，代码中有字符填错或次序颠倒，请对照营业执照核对",
        en: "The check character does not fit: a character is wrong or two are swapped; compare with the licence",
      },
      { position: 18 },
    );
  if (organisationCheckCharacter(uscc.slice(8, 16)) !== uscc[16])
    return no(
      "organisation-code",
      {
        zh: "第 9–17 位（组织机构代码）校验不符，请对照营业执照核对",
        en: "Characters 9–17 (organisation code) fail their own check; compare with the licence",
      },
      { position: 17 },
    );
  return { ok: true, uscc };
}

/** A valid code from its first 16 characters: both check characters are appended. For tests and invented organisations. */
export function completeUscc(first16: string): string {
  const first17 = first16 + organisationCheckCharacter(first16.slice(8));
  return first17 + usccCheckCharacter(first17);
}
