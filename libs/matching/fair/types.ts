import type { Salary } from "./facts/salary.ts";

export type Text = { readonly zh: string; readonly en: string };

/** 0 no requirement, 1 初中, 2 高中/中专/中技, 3 大专, 4 本科, 5 硕士, 6 博士. */
export type SchoolLevel = 0 | 1 | 2 | 3 | 4 | 5 | 6;
export type JobType = "full-time" | "part-time" | "internship";
export type AgeRange = { readonly min?: number; readonly max?: number };

/** A prefecture-level city; `city` 0 where only the province is known. Numbers from GB/T 2260. */
export type Place = { readonly city: number; readonly province: number; readonly name: string };

/** A job seeker as the match needs it: no name, no telephone. What is not known is absent and never excludes. */
export type Seeker = {
  readonly code: string;
  /** Posts wished for, in the seeker's words. */
  readonly intention: string;
  readonly major: string;
  /** Skills, experience, résumé. */
  readonly text: string;
  readonly education?: SchoolLevel;
  readonly experience?: number;
  readonly age?: number;
  readonly jobType?: JobType;
  readonly salary?: Salary;
  /** Cities wished for; `anywhere` when none is preferred. */
  readonly places: readonly Place[];
  readonly anywhere?: boolean;
  readonly categories: readonly string[];
  readonly industries: readonly string[];
};

/** A post of an employer. */
export type Post = {
  readonly code: string;
  readonly title: string;
  readonly major: string;
  readonly category: string;
  /** Requirements and duties. */
  readonly text: string;
  readonly headcount?: number;
  readonly education?: SchoolLevel;
  readonly experience?: number;
  readonly age?: AgeRange;
  readonly jobType?: JobType;
  readonly salary?: Salary;
  readonly place?: Place;
  readonly industry: string;
};

/** What a seeker and a post have in common, in points. Every part but `text` is a fact, shown apart. */
export const PARTS = {
  text: { zh: "文字", en: "Words" },
  place: { zh: "地点", en: "Place" },
  salary: { zh: "薪资", en: "Salary" },
  category: { zh: "岗位类别", en: "Category" },
  industry: { zh: "行业", en: "Industry" },
  education: { zh: "学历", en: "Education" },
  experience: { zh: "经验", en: "Experience" },
} as const satisfies Record<string, Text>;
export type Part = keyof typeof PARTS;

/** Soft preferences: most points of each fact. Words earn about as much together when they fit well. */
export const POINTS = {
  city: 15,
  province: 6,
  salary: 12,
  category: 10,
  industry: 5,
  education: 6,
  experience: 6,
};

/** Hard filters: pairs that are never proposed, each declared once. */
export const FAIR_FILTERS = {
  education: { zh: "学历低于岗位要求", en: "education below what the post asks" },
  experience: { zh: "工作年限比岗位要求少一年以上", en: "more than a year short of the experience asked" },
  age: { zh: "年龄不在岗位要求之内", en: "age outside what the post asks" },
  jobType: {
    zh: "工作类型不同（全职、兼职、实习）",
    en: "another type of work (full-time, part-time, internship)",
  },
} as const satisfies Record<string, Text>;
export type FairFilter = keyof typeof FAIR_FILTERS;
