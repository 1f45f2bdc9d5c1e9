import { type NameSort, type ParsedName, parseName } from "./parse.ts";

/** Names at or above this are proposed as duplicates. */
export const NEAR_NAME = 0.8;

/** Whether places can belong to one organisation: one lies in the other, or one name does not say. */
export function placesAgree(a: readonly string[], b: readonly string[]): boolean {
  return a.every((x) => b.every((y) => x.startsWith(y) || y.startsWith(x)));
}

/** The narrowest of the places named. */
const deepest = (places: readonly string[]): string =>
  places.reduce((found, place) => (place.length > found.length ? place : found), "");

const sortsAgree = (a: NameSort, b: NameSort): boolean =>
  a === b || (a === "unknown" && b === "company") || (b === "unknown" && a === "company");

/** Characters that tell siblings apart (第一, 东区, 新材料 …): a difference in one of them is not a slip of the pen. */
const TELLING = /[\d一二三四五六七八九十东西南北中新老上下大小甲乙丙男女]/u;

/** Whether two strings differ by one character replaced, added or left out, and that one does not tell siblings apart. */
export function oneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const [x, y] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  return x.length <= 1 && y.length <= 1 && !TELLING.test(x + y);
}

/** Least length of a core for which one slip is believed. */
export const SLIP_LENGTH = 5;

/** Share of two-character pieces in common (Sørensen–Dice), 0…1. */
export function diceSimilarity(a: string, b: string): number {
  const pieces = (text: string) => {
    const found = new Set<string>();
    for (let i = 0; i + 1 < text.length; i++) found.add(text.slice(i, i + 2));
    return found;
  };
  const [x, y] = [pieces(a), pieces(b)];
  if (x.size + y.size === 0) return a === b ? 1 : 0;
  return (2 * [...x].filter((piece) => y.has(piece)).length) / (x.size + y.size);
}

/** Similarity of two names taken apart, 0…1; symmetric. See {@link nameSimilarity}. */
export function parsedSimilarity(a: ParsedName, b: ParsedName): number {
  if (a.plain === b.plain && placesAgree(a.places, b.places)) return 1;
  const distant = 0.75 * diceSimilarity(a.core, b.core);
  if (!sortsAgree(a.sort, b.sort) || a.branch !== b.branch || !placesAgree(a.places, b.places))
    return distant;
  const companies = a.sort === "company" || b.sort === "company";
  const [short, long] = a.core.length <= b.core.length ? [a.core, b.core] : [b.core, a.core];
  if (a.core === b.core && (companies || deepest(a.places) === deepest(b.places))) return 0.95;
  // 产业技术科学院 / 焦作市产业技术科学院: without any place a name is believed only if it says enough by itself.
  // 郑州大学 / 河南大学 stay apart, though Zhengzhou lies in Henan: there the place is the name.
  const placeless = a.places.length === 0 || b.places.length === 0;
  if (a.core === b.core) return placeless && short.length >= 5 ? 0.85 : distant;
  if (!companies) return distant;
  // 科瑞森 / 科瑞森重装: the brand alone. Two different trades behind one brand are two companies of a group.
  if (short.length >= 2 && long.startsWith(short)) return 0.85;
  return short.length >= SLIP_LENGTH && oneSlipApart(short, long) ? 0.82 : distant;
}

/**
 * How likely two names mean one organisation, 0…1, symmetric; {@link NEAR_NAME} and above is worth a person's look.
 * 1 the same but for width, brackets and spaces; 0.95 but for place and legal form; 0.85 the brand alone; 0.82 one slip.
 * Different sorts (university, hospital), places or branches keep names apart however alike the letters.
 */
export const nameSimilarity = (a: string, b: string): number => parsedSimilarity(parseName(a), parseName(b));
