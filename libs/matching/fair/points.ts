import type { Row } from "../kernel/index.ts";
import {
  type AgeRange,
  type JobType,
  type Part,
  POINTS,
  type Post,
  type SchoolLevel,
  type Seeker,
} from "./types.ts";

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

/** Points for the place of a post. */
export const placePoints = (seeker: Seeker, post: Post): number =>
  pointsAt(placeOf(post), seeker.anywhere === true && seeker.places.length === 0, placeWishes(seeker));

/** A post's place by the numbers wishes are for; 65535 where the city is not known, -1 where nothing is. */
const placeOf = ({ place }: Post) => ({
  city: place ? place.city || 0xffff : -1,
  province: place?.province ?? -1,
});

function pointsAt(
  at: { readonly city: number; readonly province: number },
  anywhere: boolean,
  wishes: Row["wishes"],
): number {
  if (anywhere) return UNKNOWN.anywhere;
  let sum = 0;
  for (const w of wishes) if ((w.column === 0 ? at.city : at.province) === w.value) sum += w.points;
  return sum;
}

/** Points of every fact of a pair, as the kernel counts them; what is of one side only is worked out once. */
export function pairFacts(
  seekers: readonly Seeker[],
  posts: readonly Post[],
  offers: Float64Array,
): (seeker: number, post: number, parts: Record<Exclude<Part, "text">, number>) => void {
  // Numbers in columns: hundreds of thousands of pairs come in no order that a cache would like.
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const key = nameKey(name);
    const known = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, known);
    return known;
  };
  const column = (own: (post: Post) => number) => Int32Array.from(posts, own);
  const city = column((p) => placeOf(p).city);
  const province = column((p) => placeOf(p).province);
  const category = column((p) => (p.category === "" ? 0 : numberOf(p.category)));
  const industry = column((p) => (p.industry === "" ? 0 : numberOf(p.industry)));
  const educationOf = column((p) => p.education ?? -1);
  const experienceOf = column((p) => (p.experience === undefined ? -1 : Math.min(p.experience, 14)));
  const wanting = seekers.map((s) => ({
    anywhere: s.anywhere === true && s.places.length === 0,
    places: placeWishes(s),
    categories: Int32Array.from(s.categories, numberOf),
    industries: Int32Array.from(s.industries, numberOf),
    wish: wishOf(s),
    education: s.education,
    experience: s.experience,
  }));
  const at = { city: 0, province: 0 };
  const known = (value: number | undefined) => (value === -1 ? undefined : value);
  return (s, d, parts) => {
    const own = wanting[s] as (typeof wanting)[0];
    const offer = offers[d] ?? Number.NaN;
    at.city = city[d] ?? 0;
    at.province = province[d] ?? 0;
    parts.place = pointsAt(at, own.anywhere, own.places);
    parts.salary = salaryPoints(own.wish, Number.isNaN(offer) ? undefined : offer);
    parts.category = isOneOf(own.categories, category[d]) ? POINTS.category : 0;
    parts.industry = isOneOf(own.industries, industry[d]) ? POINTS.industry : 0;
    parts.education = educationPoints(own.education, known(educationOf[d]) as SchoolLevel | undefined) ?? 0;
    parts.experience = experiencePoints(own.experience, known(experienceOf[d])) ?? 0;
  };
}
function isOneOf(list: Int32Array, name: number | undefined): boolean {
  for (let i = 0; i < list.length; i++) if (list[i] === name) return true;
  return false;
}

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
