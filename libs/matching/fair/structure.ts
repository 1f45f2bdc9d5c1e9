import { EXCLUDED, type PointTable, type Row, type Structure } from "../kernel/index.ts";
import {
  ageFits,
  educationPoints,
  experiencePoints,
  nameKey,
  offerOf,
  placeWishes,
  salaryPoints,
  typeFits,
  UNKNOWN,
  wishOf,
} from "./points.ts";
import { type AgeRange, type JobType, POINTS, type Post, type SchoolLevel, type Seeker } from "./types.ts";

/** One fact of the posts as codes: code 0 = unknown, others stand for `values[code]`. Sixteen codes a lane. */
type Column = { readonly lanes: Uint8Array[]; readonly values: readonly (number | undefined)[] };

/**
 * Codes for a fact. With more different values than lanes can hold, neighbours share a code and count as the lowest of them:
 * an offer is never taken for more than it is.
 */
function columnOf(
  facts: readonly (number | undefined)[],
  mostLanes: number,
): Column & { read: Float64Array } {
  const distinct = [...new Set(facts.filter((v) => v !== undefined))].sort((a, b) => a - b);
  const room = 16 * mostLanes - 1;
  const step = Math.max(1, distinct.length / room);
  const kept: number[] = [];
  for (let i = 0; i < distinct.length; i += step) kept.push(distinct[Math.floor(i)] ?? 0);
  const codeOf = new Map<number, number>();
  let code = 0;
  for (const value of distinct) {
    if (code < kept.length && value >= (kept[code] ?? 0)) code++;
    codeOf.set(value, code);
  }
  const laneCount = Math.ceil((kept.length + 1) / 16);
  const codes = facts.map((v) => (v === undefined ? 0 : (codeOf.get(v) ?? 0)));
  const lanes = Array.from({ length: laneCount }, (_, lane) =>
    Uint8Array.from(codes, (c) => (c >> 4 === lane ? c & 15 : 0xff)),
  );
  const values = [undefined, ...kept];
  return { lanes, values, read: Float64Array.from(codes, (c) => values[c] ?? Number.NaN) };
}

/** Ages as one number, so that they can be a code. */
const ageKey = (age: AgeRange | undefined): number | undefined =>
  age && (age.min !== undefined || age.max !== undefined)
    ? (age.min ?? 0) * 256 + (age.max ?? 255)
    : undefined;
const ageOfKey = (key: number): AgeRange => ({ min: Math.floor(key / 256), max: key % 256 });
const TYPES: readonly JobType[] = ["full-time", "part-time", "internship"];

export type FairStructure = {
  readonly structure: Structure;
  /** Facts beside the words of a seeker's row. */
  readonly rowOf: (seeker: Seeker) => Omit<Row, "query">;
  /** What a post's pay counts as (see columnOf), NaN where unknown. */
  readonly offers: Float64Array;
  /** How many posts each hard filter excludes for the seeker. */
  readonly excluded: (seeker: Seeker) => {
    education: number;
    experience: number;
    age: number;
    jobType: number;
  };
};

/** Facts of the posts as columns, and of seekers as tables over them. */
export function fairStructure(posts: readonly Post[]): FairStructure {
  const experience = columnOf(
    posts.map((p) => (p.experience === undefined ? undefined : Math.min(p.experience, 14))),
    1,
  );
  const education = columnOf(
    posts.map((p) => p.education),
    1,
  );
  // Of more than 63 different age ranges the rarest would share a code: they are not looked at instead.
  const age = columnOf(
    commonest(
      posts.map((p) => ageKey(p.age)),
      63,
    ),
    4,
  );
  const jobType = columnOf(
    posts.map((p) => (p.jobType ? TYPES.indexOf(p.jobType) + 1 : undefined)),
    1,
  );
  const salary = columnOf(posts.map(offerOf), 4);
  const categories = numbering(posts.map((p) => p.category));
  const industries = numbering(posts.map((p) => p.industry));
  const facts = [education, experience, age, jobType, salary];
  const structure: Structure = {
    codes: facts.flatMap((f) => f.lanes),
    values: [
      Uint16Array.from(posts, (p) => p.place?.city || 0xffff),
      Uint16Array.from(posts, (p) => p.place?.province ?? 0xffff),
      categories.column,
      industries.column,
    ],
  };
  const rules = (s: Seeker): readonly [Column, (value: number | undefined) => number | undefined][] => [
    [education, (v) => educationPoints(s.education, v as SchoolLevel | undefined)],
    [experience, (v) => experiencePoints(s.experience, v)],
    [age, (v) => (ageFits(s.age, v === undefined ? undefined : ageOfKey(v)) ? 0 : undefined)],
    [jobType, (v) => (typeFits(s.jobType, v === undefined ? undefined : TYPES[v - 1]) ? 0 : undefined)],
    [salary, (v) => salaryPoints(wishOf(s), v)],
  ];
  /** Many seekers are alike in all that tables and counts depend on. */
  const once = <T>(make: (s: Seeker) => T): ((s: Seeker) => T) => {
    const known = new Map<string, T>();
    return (s) => {
      const key = `${s.education},${s.experience},${s.age},${s.jobType},${wishOf(s)}`;
      const made = known.get(key) ?? make(s);
      if (known.size < 20_000) known.set(key, made);
      return made;
    };
  };
  const tablesOf = once((s) => rules(s).flatMap(([column, points]) => tables(column, points)));
  const histograms = facts.map((column) => {
    const counts = new Map<number, number>();
    column.lanes.forEach((lane, l) => {
      for (const c of lane) if (c < 16) counts.set(l * 16 + c, (counts.get(l * 16 + c) ?? 0) + 1);
    });
    return counts;
  });
  const countExcluded = (s: Seeker, at: number): number => {
    const [column, points] = rules(s)[at] ?? [];
    let count = 0;
    for (const [code, posts] of histograms[at] ?? [])
      if (points?.(column?.values[code]) === undefined) count += posts;
    return count;
  };
  return {
    structure,
    offers: salary.read,
    rowOf: (seeker) => {
      const byCategory = categories.wishes(seeker.categories, { column: 2, points: POINTS.category });
      const byIndustry = industries.wishes(seeker.industries, { column: 3, points: POINTS.industry });
      const base = seeker.anywhere && seeker.places.length === 0 ? UNKNOWN.anywhere : 0;
      return {
        tables: tablesOf(seeker),
        base,
        wishes: [...placeWishes(seeker), ...byCategory, ...byIndustry],
        most:
          base +
          POINTS.education +
          POINTS.experience +
          POINTS.salary +
          (seeker.places.length > 0 ? POINTS.city : 0) +
          (byCategory.length > 0 ? POINTS.category : 0) +
          (byIndustry.length > 0 ? POINTS.industry : 0),
      };
    },
    excluded: once((seeker) => ({
      education: countExcluded(seeker, 0),
      experience: countExcluded(seeker, 1),
      age: countExcluded(seeker, 2),
      jobType: countExcluded(seeker, 3),
    })),
  };
}

function tables(column: Column, points: (value: number | undefined) => number | undefined): PointTable[] {
  return column.lanes.map((_, lane) =>
    Uint8Array.from({ length: 16 }, (_, c) => {
      const code = lane * 16 + c;
      return code < column.values.length ? (points(column.values[code]) ?? EXCLUDED) : 0;
    }),
  );
}

/** Names as numbers; a wish counts where the name is the same but for case, width and spaces. */
function numbering(names: readonly string[]) {
  const numbers = new Map<string, number>();
  const column = Uint16Array.from(names, (name) => {
    const key = nameKey(name);
    if (key === "") return 0xffff;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = Math.min(numbers.size, 0xffff);
    numbers.set(key, number);
    return number;
  });
  return {
    column,
    wishes: (wanted: readonly string[], at: { column: number; points: number }) =>
      [...new Set(wanted.map(nameKey))].flatMap((key) => {
        const value = numbers.get(key);
        return value === undefined || value === 0xffff ? [] : [{ ...at, value }];
      }),
  };
}
function commonest(keys: readonly (number | undefined)[], most: number): (number | undefined)[] {
  const counts = new Map<number, number>();
  for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  if (counts.size <= most) return [...keys];
  const kept = new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, most)
      .map(([key]) => key),
  );
  return keys.map((key) => (key !== undefined && kept.has(key) ? key : undefined));
}
