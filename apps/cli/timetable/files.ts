import {
  type Cause,
  type Defect,
  type Placement,
  type Problem,
  parseProblem,
  problemDefects,
} from "#libs/timetable/index.ts";
import { UsageError } from "../exit.ts";
import { readJson, withoutNulls, writeText } from "../files.ts";

const lines = (file: string, defects: readonly Defect[]) => {
  const shown = defects.slice(0, 50).map((d) => `${file}: ${d.text.zh} / ${d.text.en}`);
  if (defects.length > 50) shown.push(`… ${defects.length - 50}`);
  return shown.join("\n");
};

/** The problem can be read but its rules contradict each other outright. */
export class Contradiction extends UsageError {
  readonly causes: Cause[];

  constructor(file: string, defects: readonly Defect[]) {
    super(lines(file, defects));
    this.causes = defects.map((d) => ({ constraint: d.code, with: d.with, text: d.text }));
  }
}

/**
 * Reads a problem; refuses it with every defect and the ids concerned. `forRepair`: fixed meetings may contradict what has
 * changed since (somebody who has left was there in the morning); repair finds what becomes of them.
 */
export async function readProblem(file: string, forRepair = false): Promise<Problem> {
  const parsed = parseProblem(withoutNulls(await readJson(file)));
  if ("defects" in parsed) throw new UsageError(lines(file, parsed.defects));
  const defects = problemDefects(parsed.problem).filter(
    (d) => !(forRepair && d.code === "contradictory-fixed"),
  );
  if (defects.length === 0) return parsed.problem;
  throw defects.every((d) => d.contradiction)
    ? new Contradiction(file, defects)
    : new UsageError(lines(file, defects));
}

/** What a timetable file says: its placements, and the figures it states. */
export type TimetableFile = {
  placements: Placement[];
  breaks?: unknown;
  bound?: unknown;
  status?: unknown;
  unplaced?: unknown;
};

/** Reads a timetable; only what is checked must be there. */
export async function readTimetable(file: string): Promise<TimetableFile> {
  const value = (await readJson(file)) as TimetableFile | null;
  if (typeof value !== "object" || value === null || !Array.isArray(value.placements))
    throw new UsageError(`${file}: placements：应为列表 / must be a list`);
  const isId = (id: unknown) => typeof id === "string" || Number.isSafeInteger(id);
  for (const [i, p] of (value.placements as unknown[]).entries()) {
    const placement = p as Partial<Placement> | null;
    if (
      typeof placement !== "object" ||
      placement === null ||
      !isId(placement.meeting) ||
      !isId(placement.slot)
    )
      throw new UsageError(
        `${file}: placements[${i}]：应有 meeting 和 slot / must have meeting and slot: ${JSON.stringify(p)}`,
      );
    if (placement.table === undefined) placement.table = null;
    else if (placement.table !== null && !isId(placement.table))
      throw new UsageError(`${file}: placements[${i}].table：应为编号或 null / must be an id or null`);
  }
  return value;
}

/** Writes JSON with one entry of each list to a line. */
export async function writeJson(file: string, value: Record<string, unknown>): Promise<void> {
  const fields = Object.entries(value)
    .filter(([, content]) => content !== undefined)
    .map(([key, content]) => {
      const items = Array.isArray(content) && content.length > 0 ? content : undefined;
      const text = items
        ? `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`
        : JSON.stringify(content);
      return `  ${JSON.stringify(key)}: ${text}`;
    });
  await writeText(file, `{\n${fields.join(",\n")}\n}\n`);
}

/** Prints a result for another program. */
export const printJson = (value: unknown): void =>
  void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
