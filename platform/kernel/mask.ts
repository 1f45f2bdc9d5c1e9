/** Masked forms of personal data: enough to recognise, not enough to use. Empty stays empty. */
export function maskPhone(value: string | null | undefined): string | null {
  if (!value) return value ?? null;
  return value.length < 7 ? "****" : `${value.slice(0, 3)}****${value.slice(-4)}`;
}
export function maskEmail(value: string | null | undefined): string | null {
  if (!value) return value ?? null;
  const at = value.indexOf("@");
  return at < 1 ? "****" : `${value[0]}***${value.slice(at)}`;
}
/** Identity documents keep the first and last two characters. */
export function maskIdentity(value: string | null | undefined): string | null {
  if (!value) return value ?? null;
  return value.length < 6 ? "****" : `${value.slice(0, 2)}${"*".repeat(value.length - 4)}${value.slice(-2)}`;
}
/** 王某某-like: the family name of a Chinese name, initials of another. */
export function maskName(value: string | null | undefined): string | null {
  if (!value) return value ?? null;
  return /\p{Script=Han}/u.test(value)
    ? `${value[0]}${"*".repeat(Math.max(1, [...value].length - 1))}`
    : value.replace(/(\p{L})\p{L}+/gu, "$1.");
}
/** Free text that is not for this reader at all. */
export const maskText = (value: string | null | undefined): string | null =>
  value ? "（无权查看）" : (value ?? null);
