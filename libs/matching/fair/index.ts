/** Job fairs: seekers and posts in, the best of both sides with reasons out. */
export {
  parseAge,
  parseAgeRange,
  parseExperience,
  parseHeadcount,
  parseJobType,
  parseLevel,
  parseTags,
  type TagFacts,
} from "./facts/facts.ts";
export { createPlaces, type DivisionName } from "./facts/places.ts";
export { parseSalary, type Salary, type SalaryPeriod, type SalaryReading } from "./facts/salary.ts";
export { type FairMatch, type FairResult, matchFair, orderByCode, type PassingPair } from "./match.ts";
export { FACT_REASONS, fairReasons, WORD_REASONS } from "./reasons.ts";
export {
  FAIR_FILTERS,
  type FairFilter,
  type JobType,
  PARTS,
  type Part,
  type Place,
  type Post,
  type SchoolLevel,
  type Seeker,
} from "./types.ts";
export { LONGEST_TEXT } from "./words.ts";
