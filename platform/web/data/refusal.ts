import type { Change, FieldRefusal } from "#platform/kernel/refusal.ts";
import { words } from "../text/words.ts";
import type { Text } from "../types.ts";

export type { Change, FieldRefusal };

/** What a refused or failed request tells people; built from the server's problem+json. */
export interface Problem {
  /** HTTP status, 0 when the server was not reached. */
  status: number;
  code: string;
  messages: Text;
  fields: readonly FieldRefusal[];
  possible?: Text;
  requestId?: string;
  changes: readonly Change[];
  /** The stored version after a `stale-version` refusal, when the server sends it. */
  version?: number;
}

/** The one error `api` throws: an expected no, a server failure or an unreachable server, always with texts for people. */
export class ApiRefusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.messages.en}`);
    this.name = "ApiRefusal";
    this.problem = problem;
  }
  /** True when the request may have reached the server without an answer, so that the same key must be sent again. */
  get uncertain(): boolean {
    return this.problem.status === 0 || this.problem.status >= 500;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const asText = (value: unknown): Text | undefined =>
  isRecord(value) && typeof value.zh === "string" && typeof value.en === "string"
    ? { zh: value.zh, en: value.en }
    : undefined;

function asFields(value: unknown): FieldRefusal[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).flatMap((entry) => {
    const reason = asText(entry.reason);
    if (!reason || typeof entry.field !== "string") return [];
    return {
      field: entry.field,
      reason,
      label: asText(entry.label),
      possible: asText(entry.possible),
      value: typeof entry.value === "string" ? entry.value : undefined,
      row: typeof entry.row === "number" ? entry.row : undefined,
    };
  });
}

function asChanges(value: unknown): Change[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).flatMap((entry) =>
    typeof entry.field === "string"
      ? {
          field: entry.field,
          label: asText(entry.label) ?? { zh: entry.field, en: entry.field },
          from: entry.from,
          to: entry.to,
          by: typeof entry.by === "string" ? entry.by : undefined,
          at: typeof entry.at === "string" ? entry.at : undefined,
        }
      : [],
  );
}

/** The server was not reached: nothing is known about the request. */
export function networkRefusal(): ApiRefusal {
  return new ApiRefusal({
    status: 0,
    code: "network",
    messages: words.networkTitle,
    possible: words.networkHint,
    fields: [],
    changes: [],
  });
}

/** Reads an unsuccessful answer; a body that is no problem+json still gives a sentence and a next step. */
export async function refusalFrom(response: Response): Promise<ApiRefusal> {
  const body: unknown = await response.json().catch(() => null);
  const problem = isRecord(body) ? body : {};
  const requestId =
    typeof problem.requestId === "string"
      ? problem.requestId
      : (response.headers.get("x-request-id") ?? undefined);
  const title = typeof problem.title === "string" ? { zh: problem.title, en: problem.title } : undefined;
  return new ApiRefusal({
    status: response.status,
    code: typeof problem.code === "string" ? problem.code : "server-error",
    messages: asText(problem.messages) ?? title ?? words.serverTitle,
    possible: asText(problem.possible) ?? (response.status >= 500 ? words.serverHint : undefined),
    fields: asFields(problem.fields),
    changes: asChanges(problem.changes),
    version: typeof problem.version === "number" ? problem.version : undefined,
    requestId,
  });
}
