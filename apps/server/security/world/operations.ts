import type { Operation } from "#platform/http/operation.ts";
import { homeOperations } from "../../home.ts";
import type { TestApplication } from "../../testing/test-application.ts";

/** All operations the server registers. */
export const signedOperations = (t: TestApplication): Operation[] => [
  ...t.runtime.operations,
  ...homeOperations(t.runtime),
];
