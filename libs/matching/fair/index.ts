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
} from "./facts.ts";
export { compareCodes, type FairMatch, type FairResult, matchFair } from "./match.ts";
export { createPlaces, type DivisionName } from "./places.ts";
export { fairReasons } from "./reasons.ts";
export { parseSalary, type Salary, type SalaryPeriod, type SalaryReading } from "./salary.ts";
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
