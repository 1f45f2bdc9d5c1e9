import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { pairFacts } from "./facts/pair-facts.ts";
import { type FairMatch, matchFair } from "./match.ts";
import {
  ageFits,
  educationPoints,
  experiencePoints,
  offerOf,
  salaryPoints,
  typeFits,
  wishOf,
} from "./points.ts";
import { fairReasons } from "./reasons.ts";
import type { Post, Seeker } from "./types.ts";

const seeker = (code: string, own: Partial<Seeker> = {}): Seeker => ({
  code,
  intention: "会计",
  major: "",
  text: "",
  places: [],
  categories: [],
  industries: [],
  ...own,
});
const post = (code: string, own: Partial<Post> = {}): Post => ({
  code,
  title: "会计",
  major: "",
  category: "",
  industry: "",
  text: "",
  ...own,
});
const money = (min: number, max = min) => ({
  min,
  max,
  kind: "range" as const,
  period: "month" as const,
  assumed: false,
});
/** Two characters a word. */
const segmenter = (han: string) => han.match(/.{1,2}/gu) ?? [];
const match = (seekers: readonly Seeker[], posts: readonly Post[], top = 10) =>
  matchFair({ seekers, posts, segmenter, top });
const codes = (matches: readonly FairMatch[], posts: readonly { code: string }[]) =>
  matches.map((m) => posts[m.other]?.code);

test("words decide, facts are shown beside them, filters exclude and are counted", () => {
  const seekers = [
    seeker("s", {
      text: "税务申报",
      education: 4,
      experience: 2,
      salary: money(6000),
      jobType: "full-time",
      places: [{ city: 4101, province: 41, name: "郑州" }],
    }),
  ];
  const posts = [
    post("far", { place: { city: 3101, province: 31, name: "上海" }, salary: money(5000) }),
    post("near", {
      place: { city: 4101, province: 41, name: "郑州" },
      salary: money(6000, 8000),
      text: "税务",
      education: 3,
      experience: 3,
    }),
    post("other words", { title: "焊工" }),
    post("master", { education: 5 }),
    post("senior", { experience: 8 }),
    post("intern", { jobType: "internship" }),
  ];
  const result = match(seekers, posts);
  const found = result.ofSeeker(0);
  assert.deepEqual(codes(found, posts), ["near", "far"]);
  assert.deepEqual(result.excluded(0), { education: 1, experience: 1, age: 0, jobType: 1 });
  const [near, far] = found;
  assert.ok(near && far);
  assert.deepEqual(
    { ...near.parts, text: 0 },
    { text: 0, place: 15, salary: 12, category: 0, industry: 0, education: 5, experience: 0 },
  );
  assert.deepEqual(
    { ...far.parts, text: 0 },
    { text: 0, place: 0, salary: 4, category: 0, industry: 0, education: 3, experience: 3 },
  );
  const reasons = fairReasons(seekers[0] as Seeker, posts[1] as Post, near);
  assert.ok(reasons.zh.includes("岗位名称相符：会计"));
  assert.ok(reasons.zh.includes("要求相符：税务"));
  assert.ok(reasons.zh.includes("地点相符：郑州"));
  assert.ok(reasons.zh.includes("薪资相符：6000–8000 元/月，期望 6000"));
  assert.ok(reasons.zh.includes("学历符合：本科，要求大专"));
  assert.equal(reasons.zh.at(-1), "经验略少：2 年，要求 3 年");
  assert.equal(reasons.zh.length, reasons.en.length);
  assert.ok(
    fairReasons(seekers[0] as Seeker, posts[0] as Post, far).en.includes(
      "pays less: 5000 yuan a month, wished 6000",
    ),
  );
});

test("what postings say of pay and circumstances is no word of the work", () => {
  const seekers = [seeker("s", { intention: "会计", text: "三年经验，提成，周末双休" })];
  const posts = [post("a", { title: "客服（无需经验，底薪加提成，周末双休）" }), post("b")];
  const matched = matchFair({ seekers, posts, segmenter, top: 5 }).ofSeeker(0);
  assert.deepEqual(
    matched.map((m) => posts[m.other]?.code),
    ["b"],
  );
});

test("points by hand", () => {
  assert.deepEqual(
    [
      educationPoints(4, 4),
      educationPoints(6, 3),
      educationPoints(3, 4),
      educationPoints(undefined, 6),
      educationPoints(4, 0),
    ],
    [6, 3, undefined, 3, 4],
  );
  assert.deepEqual(
    [experiencePoints(3, 3), experiencePoints(2, 3), experiencePoints(1, 3), experiencePoints(undefined, 3)],
    [6, 0, undefined, 3],
  );
  assert.deepEqual(
    [
      salaryPoints(5000, 5000),
      salaryPoints(5000, 4500),
      salaryPoints(5000, 4000),
      salaryPoints(5000, 3999),
      salaryPoints(undefined, 1),
    ],
    [12, 8, 4, 0, 4],
  );
  const henan = { city: 0, province: 41, name: "河南" };
  const zhengzhou = { city: 4101, province: 41, name: "郑州" };
  const jiaozuo = { city: 4108, province: 41, name: "焦作" };
  const at = (places: Seeker["places"], place: Post["place"]) => {
    const parts = { place: -1, salary: -1, category: -1, industry: -1, education: -1, experience: -1 };
    const posts = [post("p", place ? { place } : {})];
    pairFacts([seeker("s", { places })], posts, new Float64Array(1))(0, 0, parts);
    return parts.place;
  };
  assert.deepEqual(
    [
      at([zhengzhou], zhengzhou),
      at([zhengzhou], jiaozuo),
      at([henan], jiaozuo),
      at([henan, zhengzhou], zhengzhou),
      at([zhengzhou], undefined),
    ],
    [15, 6, 15, 15, 0],
  );
  assert.ok(
    ageFits(35, { max: 35 }) &&
      !ageFits(36, { max: 35 }) &&
      !ageFits(17, { min: 18 }) &&
      ageFits(undefined, { max: 20 }),
  );
});

const level = fc.option(fc.constantFrom(1, 2, 3, 4, 5, 6) as fc.Arbitrary<1 | 2 | 3 | 4 | 5 | 6>, {
  nil: undefined,
});
const word = fc.constantFrom(
  "会计",
  "税务",
  "焊工",
  "数控",
  "机床",
  "销售",
  "java",
  "constructor",
  "😀",
  "\ud800",
);
const text = fc.array(word, { maxLength: 6 }).map((w) => w.join(" "));
const place = fc.option(
  fc.constantFrom(
    { city: 4101, province: 41, name: "郑州" },
    { city: 4108, province: 41, name: "焦作" },
    { city: 3101, province: 31, name: "上海" },
  ),
  { nil: undefined },
);
const pay = fc.option(
  fc.integer({ min: 20, max: 120 }).map((n) => money(n * 100)),
  { nil: undefined },
);
const years = fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined });
const type = fc.option(fc.constantFrom("full-time" as const, "internship" as const), { nil: undefined });
const drop = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, v]) => v !== undefined)) as T;
const seekers = fc
  .array(
    fc.record({
      intention: text,
      text,
      education: level,
      experience: years,
      age: fc.option(fc.integer({ min: 18, max: 60 }), { nil: undefined }),
      salary: pay,
      jobType: type,
      place,
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((list) =>
    list.map(({ place: p, ...own }, i) =>
      seeker(`s${i}`, drop({ ...own, places: p ? [p] : [] }) as Partial<Seeker>),
    ),
  );
const posts = fc
  .array(
    fc.record({
      title: text,
      text,
      education: level,
      experience: years,
      age: fc.option(
        fc.integer({ min: 20, max: 60 }).map((max) => ({ max })),
        { nil: undefined },
      ),
      salary: pay,
      jobType: type,
      place,
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((list) => list.map((own, i) => post(`p${i}`, drop(own) as Partial<Post>)));

test("what is proposed passes every filter, and the parts are those of the facts", () => {
  fc.assert(
    fc.property(seekers, posts, (people, jobs) => {
      const result = match(people, jobs, 12);
      for (const [s, person] of people.entries())
        for (const m of result.ofSeeker(s)) {
          const job = jobs[m.other] as Post;
          assert.equal(m.parts.education, educationPoints(person.education, job.education));
          assert.equal(
            m.parts.experience,
            experiencePoints(
              person.experience,
              job.experience === undefined ? undefined : Math.min(job.experience, 14),
            ),
          );
          assert.ok(ageFits(person.age, job.age) && typeFits(person.jobType, job.jobType));
          assert.equal(m.parts.salary, salaryPoints(wishOf(person), offerOf(job)));
          assert.ok(m.words.length > 0 && m.parts.text > 0);
          const sum = Object.values(m.parts).reduce((a, b) => a + b, 0);
          assert.ok(Math.abs(sum - m.score) < 0.02);
        }
    }),
    { numRuns: 150 },
  );
});

test("both sides tell the same pairs, and the order of input changes nothing", () => {
  fc.assert(
    fc.property(seekers, posts, (people, jobs) => {
      const result = match(people, jobs, 12);
      const told = people.flatMap((p, s) =>
        result.ofSeeker(s).map((m) => `${p.code} ${jobs[m.other]?.code} ${m.score}`),
      );
      const back = jobs.flatMap((j, d) =>
        result.ofPost(d).map((m) => `${people[m.other]?.code} ${j.code} ${m.score}`),
      );
      assert.deepEqual(told.toSorted(), back.toSorted());
      const turned = people.toReversed();
      const turnedJobs = jobs.toReversed();
      const again = match(turned, turnedJobs, 12);
      const second = turned.flatMap((p, s) =>
        again.ofSeeker(s).map((m) => `${p.code} ${turnedJobs[m.other]?.code} ${m.score}`),
      );
      assert.deepEqual(told.toSorted(), second.toSorted());
    }),
    { numRuns: 150 },
  );
});
