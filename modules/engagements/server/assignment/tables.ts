import type { AssignmentProblem, AssignmentResult } from "#libs/matching/index.ts";
import type { Json } from "#platform/db/tables.ts";
import type { Text } from "#platform/kernel/text.ts";
import type {
  ScenarioProgress,
  ScenarioSettings,
  ScenarioState,
  ScenarioSummary,
} from "../../model/assignment/scenario.ts";

declare module "#platform/db/tables.ts" {
  interface Tables {
    assignmentScenarios: ScenarioTable;
  }
}

export type ScenarioRow = {
  id: string;
  code: string;
  editionId: string;
  city: string;
  name: string;
  settings: ScenarioSettings;
  state: ScenarioState;
  progress: ScenarioProgress | null;
  /** Process that computes it, and when it last spoke. */
  runner: string | null;
  beatAt: string | null;
  failure: Text | null;
  summary: ScenarioSummary | null;
  /** Place of each pair of the result, and of its alternates, in the need's ranking: `need expert` → rank. */
  ranks: Record<string, number> | null;
  modelVersion: string | null;
  seconds: number | null;
  computedAt: string | null;
  createdBy: string;
  createdAt: string;
  adoptedAt: string | null;
  adoptedBy: string | null;
  searchText: string;
  version: number;
};
/** The problem and its result are large and read on their own. */
export type ScenarioFiles = { problem: AssignmentProblem | null; result: AssignmentResult | null };

type JsonColumns = "settings" | "progress" | "failure" | "summary" | "ranks";
type ScenarioTable = Omit<ScenarioRow, JsonColumns> & {
  settings: Json<ScenarioSettings>;
  progress: Json<ScenarioProgress> | null;
  failure: Json<Text> | null;
  summary: Json<ScenarioSummary> | null;
  ranks: Json<Record<string, number>> | null;
  problem: Json<AssignmentProblem> | null;
  result: Json<AssignmentResult> | null;
};
