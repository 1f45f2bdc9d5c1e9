import type { Row } from "../kernel/index.ts";
import { type AgeRange, type JobType, POINTS, type Post, type SchoolLevel, type Seeker } from "./types.ts";

/** Where nothing is known of one side: about half of the points, so that silence neither wins nor loses. */
export const UNKNOWN = { education: 3, experience: 3, salary: 4, anywhere: 8 };

/** Points for education, or undefined where the seeker has less than is asked. */
export function educationPoints(
  has: SchoolLevel | undefined,
  asked: SchoolLevel | undefined,
): number | undefined {
  if (has === undefined || asked === undefined) return UNKNOWN.education;
  if (has < asked) return undefined;
  if (asked === 0) return UNKNOWN.education + 1;
  return Math.max(2, POINTS.education - (has - asked));
}

/** Points for experience in years; one year short costs the points, more excludes. */
export function experiencePoints(has: number | undefined, asked: number | undefined): number | undefined {
  if (has === undefined || asked === undefined) return UNKNOWN.experience;
  if (has >= asked) return POINTS.experience;
  return asked - has <= 1 ? 0 : undefined;
}

/** Points for an offer (yuan a month) against a wish: all, two thirds from 90 %, one third from 80 %. */
export function salaryPoints(wanted: number | undefined, offer: number | undefined): number {
  if (wanted === undefined || offer === undefined) return UNKNOWN.salary;
  if (offer >= wanted) return POINTS.salary;
  return offer >= 0.9 * wanted ? 8 : offer >= 0.8 * wanted ? 4 : 0;
}

export const ageFits = (age: number | undefined, asked: AgeRange | undefined): boolean =>
  age === undefined || asked === undefined || (age >= (asked.min ?? 0) && age <= (asked.max ?? 200));
export const typeFits = (has: JobType | undefined, asked: JobType | undefined): boolean =>
  has === undefined || asked === undefined || has === asked;

/** What a post pays at most, a seeker wants at least; yuan a month. */
export const offerOf = (post: Post): number | undefined => post.salary?.max ?? post.salary?.min ?? undefined;
export const wishOf = (seeker: Seeker): number | undefined =>
  seeker.salary?.min ?? seeker.salary?.max ?? undefined;

/** A post's place by the numbers wishes are for; 65535 where the city is not known, -1 where nothing is. */
export const placeOf = ({ place }: Post) => ({
  city: place ? place.city || 0xffff : -1,
  province: place?.province ?? -1,
});

/** What a seeker's wishes for places earn: those that a post meets add up. */
export function placeWishes({ places }: Seeker): Row["wishes"] {
  if (places.length === 0) return [];
  const whole = new Set(places.filter((p) => p.city === 0).map((p) => p.province));
  const provinces = [...new Set(places.map((p) => p.province))];
  const cities = [...new Set(places.filter((p) => p.city > 0 && !whole.has(p.province)).map((p) => p.city))];
  return [
    ...provinces.map((value) => ({
      column: 1,
      value,
      points: whole.has(value) ? POINTS.city : POINTS.province,
    })),
    ...cities.map((value) => ({ column: 0, value, points: POINTS.city - POINTS.province })),
  ];
}

/** Names count as the same but for case, width and spaces. */
export const nameKey = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
