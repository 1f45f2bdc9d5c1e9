import {
  educationPoints,
  experiencePoints,
  nameKey,
  placeOf,
  placeWishes,
  salaryPoints,
  UNKNOWN,
  wishOf,
} from "../points.ts";
import { type Part, POINTS, type Post, type SchoolLevel, type Seeker } from "../types.ts";

/** A post's numbers, in this order; eight of eight bytes are what a cache fetches at once. */
const OF_POST = {
  city: 0,
  province: 1,
  category: 2,
  industry: 3,
  education: 4,
  experience: 5,
  offer: 6,
} as const;
const STRIDE = 8;
/** What every seeker's numbers begin with; the wished places (column, value, points), categories and industries follow. */
const OF_SEEKER = {
  anywhere: 0,
  wish: 1,
  education: 2,
  experience: 3,
  places: 4,
  categories: 5,
  industries: 6,
} as const;
const FIRST = 7;

/**
 * Points of every fact of a pair, as the kernel counts them; what is of one side only is worked out once. Each record's
 * numbers stand together: hundreds of thousands of pairs come in no order that a cache would like.
 */
export function pairFacts(
  seekers: readonly Seeker[],
  posts: readonly Post[],
  offers: Float64Array,
): (seeker: number, post: number, parts: Record<Exclude<Part, "text">, number>) => void {
  const numberOf = namesAsNumbers();
  const offered = offeredNumbers(posts, offers, numberOf);
  const { numbers: wanted, starts } = wantedNumbers(seekers, numberOf);
  return (s, d, parts) => {
    const from = starts[s] as number;
    const at = d * STRIDE;
    let next = from + FIRST;
    const categories = next + 3 * (wanted[from + OF_SEEKER.places] as number);
    const industries = categories + (wanted[from + OF_SEEKER.categories] as number);
    const end = industries + (wanted[from + OF_SEEKER.industries] as number);
    let place = 0;
    const city = offered[at + OF_POST.city] as number;
    const province = offered[at + OF_POST.province] as number;
    for (; next < categories; next += 3)
      if ((wanted[next] === 0 ? city : province) === wanted[next + 1]) place += wanted[next + 2] as number;
    parts.place = wanted[from + OF_SEEKER.anywhere] === 1 ? UNKNOWN.anywhere : place;
    parts.category = 0;
    for (; next < industries; next++)
      if (wanted[next] === offered[at + OF_POST.category]) parts.category = POINTS.category;
    parts.industry = 0;
    for (; next < end; next++)
      if (wanted[next] === offered[at + OF_POST.industry]) parts.industry = POINTS.industry;
    parts.salary = salaryPoints(
      known(wanted[from + OF_SEEKER.wish] as number),
      known(offered[at + OF_POST.offer] as number),
    );
    parts.education =
      educationPoints(
        known(wanted[from + OF_SEEKER.education] as number) as SchoolLevel | undefined,
        known(offered[at + OF_POST.education] as number) as SchoolLevel | undefined,
      ) ?? 0;
    parts.experience =
      experiencePoints(
        known(wanted[from + OF_SEEKER.experience] as number),
        known(offered[at + OF_POST.experience] as number),
      ) ?? 0;
  };
}

const UNKNOWN_NUMBER = Number.NaN;
const known = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value);

/** The same number for names that count as the same, from 1. */
function namesAsNumbers(): (name: string) => number {
  const numbers = new Map<string, number>();
  return (name) => {
    const key = nameKey(name);
    const before = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, before);
    return before;
  };
}

function offeredNumbers(
  posts: readonly Post[],
  offers: Float64Array,
  numberOf: (name: string) => number,
): Float64Array {
  const numbers = new Float64Array(posts.length * STRIDE);
  posts.forEach((post, d) => {
    const { city, province } = placeOf(post);
    // In the order of OF_POST.
    numbers.set(
      [
        city,
        province,
        post.category === "" ? 0 : numberOf(post.category),
        post.industry === "" ? 0 : numberOf(post.industry),
        post.education ?? UNKNOWN_NUMBER,
        post.experience === undefined ? UNKNOWN_NUMBER : Math.min(post.experience, 14),
        offers[d] ?? UNKNOWN_NUMBER,
      ],
      d * STRIDE,
    );
  });
  return numbers;
}

function wantedNumbers(seekers: readonly Seeker[], numberOf: (name: string) => number) {
  const starts = new Int32Array(seekers.length);
  const all: number[] = [];
  seekers.forEach((seeker, s) => {
    starts[s] = all.length;
    const places = placeWishes(seeker);
    const categories = seeker.categories.map(numberOf);
    const industries = seeker.industries.map(numberOf);
    // In the order of OF_SEEKER.
    all.push(
      seeker.anywhere === true && seeker.places.length === 0 ? 1 : 0,
      wishOf(seeker) ?? UNKNOWN_NUMBER,
      seeker.education ?? UNKNOWN_NUMBER,
      seeker.experience ?? UNKNOWN_NUMBER,
      places.length,
      categories.length,
      industries.length,
    );
    for (const { column, value, points } of places) all.push(column, value, points);
    for (const name of categories) all.push(name);
    for (const name of industries) all.push(name);
  });
  return { starts, numbers: Float64Array.from(all) };
}
