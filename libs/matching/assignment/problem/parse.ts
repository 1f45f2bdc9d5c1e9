import type { AssignmentPair, AssignmentProblem, AssignmentSupply } from "../types.ts";

/** What is wrong in a problem: where, which value, and what would be possible. */
export type ProblemFailure = {
  readonly path: string;
  readonly value?: string;
  readonly zh: string;
  readonly en: string;
};
/** Where a dense matrix is, as the problem says; ids, or counts when they are in the order of demands and supplies. */
export type MatrixReference = {
  readonly matrix: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
};
export type ParsedProblem =
  | { readonly failures: readonly ProblemFailure[] }
  | { readonly problem: AssignmentProblem; readonly matrix?: MatrixReference };

const LARGEST_COUNT = 1_000_000_000;
const LARGEST_AFFINITY = 1e12;
/** Failures after which reading stops. */
const ENOUGH = 50;

type Json = Record<string, unknown>;
class Reader {
  readonly failures: ProblemFailure[] = [];

  fail(path: string, value: unknown, text: { zh: string; en: string }): undefined {
    if (this.failures.length < ENOUGH) {
      const shown = typeof value === "number" ? String(value) : JSON.stringify(value);
      const said = value === undefined ? {} : { value: shown?.slice(0, 80) ?? String(value) };
      this.failures.push({ path, ...said, ...text });
    }
    return undefined;
  }

  object(path: string, value: unknown, fields: readonly string[]): Json | undefined {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return this.fail(path, value, { zh: "应为对象", en: "must be an object" });
    const unknown = Object.keys(value).filter((k) => !fields.includes(k));
    for (const k of unknown)
      this.fail(path ? `${path}.${k}` : k, undefined, {
        zh: `未知字段；可用：${fields.join("、")}`,
        en: `unknown field; possible: ${fields.join(", ")}`,
      });
    return unknown.length > 0 ? undefined : (value as Json);
  }

  list(path: string, value: unknown): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.fail(path, value, { zh: "应为数组", en: "must be an array" });
    return [];
  }

  id(path: string, value: unknown): string | undefined {
    if (typeof value === "string" && value !== "") return value;
    return this.fail(path, value, { zh: "应为非空文本", en: "must be a text, not empty" });
  }

  count(path: string, value: unknown): number | undefined {
    if (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LARGEST_COUNT)
      return value as number;
    return this.fail(path, value, {
      zh: `应为 0 至 ${LARGEST_COUNT} 的整数`,
      en: `must be an integer, 0 to ${LARGEST_COUNT}`,
    });
  }

  flag(path: string, value: unknown): boolean {
    if (value !== undefined && typeof value !== "boolean")
      this.fail(path, value, { zh: "应为 true 或 false", en: "must be true or false" });
    return value === true;
  }

  /** The id of an entry; known even where the rest is wrong, since pairs that name it are right. */
  named(seen: Map<string, string>, value: unknown, path: string): string | undefined {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    const id = this.id(`${path}.id`, (value as Json).id);
    if (id !== undefined) this.unique(seen, id, path);
    return id;
  }

  /** Remembers where each id was first seen. */
  unique(seen: Map<string, string>, id: string, path: string): void {
    const first = seen.get(id);
    if (first !== undefined)
      this.fail(path, id, { zh: `重复，首次出现在 ${first}`, en: `is there twice, first at ${first}` });
    else seen.set(id, path);
  }
}

/** Reads a problem as `huizhi assign` takes it; everything that is wrong is named with its path, nothing is guessed. */
export function parseAssignment(input: unknown): ParsedProblem {
  const read = new Reader();
  const fields = ["demands", "supplies", "pairs", "affinity", "groupMax", "objective"];
  const top = read.object("", input, fields);
  if (!top) return { failures: read.failures };
  const demandIds = new Map<string, string>();
  const supplyIds = new Map<string, string>();
  const demands = read.list("demands", top.demands).flatMap((value, n) => {
    const path = `demands[${n}]`;
    const id = read.named(demandIds, value, path);
    const entry = read.object(path, value, ["id", "min", "max"]);
    if (!entry) return [];
    const min = entry.min === undefined ? 0 : read.count(`${path}.min`, entry.min);
    const max = read.count(`${path}.max`, entry.max);
    if (id === undefined || min === undefined || max === undefined) return [];
    if (min > max) read.fail(path, { min, max }, { zh: "min 大于 max", en: "min is larger than max" });
    return [{ id, min, max }];
  });
  const supplies = read.list("supplies", top.supplies).flatMap((value, n): AssignmentSupply[] => {
    const path = `supplies[${n}]`;
    const id = read.named(supplyIds, value, path);
    const entry = read.object(path, value, ["id", "max", "group"]);
    if (!entry) return [];
    const max = read.count(`${path}.max`, entry.max);
    const group = entry.group === undefined ? undefined : read.id(`${path}.group`, entry.group);
    if (id === undefined || max === undefined) return [];
    return [{ id, max, ...(group === undefined ? {} : { group }) }];
  });
  const groupMax = top.groupMax === undefined ? undefined : read.count("groupMax", top.groupMax);
  const objective = top.objective ?? "total";
  if (objective !== "total" && objective !== "fair")
    read.fail("objective", objective, { zh: '应为 "total" 或 "fair"', en: 'must be "total" or "fair"' });
  const dense = top.affinity !== undefined;
  if (!dense && top.pairs === undefined)
    read.fail("pairs", undefined, {
      zh: "pairs 与 affinity 至少要有一个",
      en: "pairs or affinity must be given",
    });
  const known = { demandIds, supplyIds };
  const matrix = dense ? readMatrix(read, top.affinity, known) : undefined;
  const pairs = top.pairs === undefined ? [] : readPairs(read, top.pairs, { ...known, matrix });
  if (read.failures.length > 0) return { failures: read.failures };
  return {
    problem: {
      demands,
      supplies,
      pairs,
      ...(groupMax === undefined ? {} : { groupMax }),
      objective: objective as AssignmentProblem["objective"],
    },
    ...(matrix ? { matrix } : {}),
  };
}

type Known = { readonly demandIds: Map<string, string>; readonly supplyIds: Map<string, string> };

function readPairs(
  read: Reader,
  input: unknown,
  known: Known & { readonly matrix: MatrixReference | undefined },
): AssignmentPair[] {
  const seen = new Map<string, string>();
  const rows = new Set(known.matrix?.rows);
  const columns = new Set(known.matrix?.columns);
  return read.list("pairs", input).flatMap((value, n): AssignmentPair[] => {
    const path = `pairs[${n}]`;
    const entry = read.object(path, value, ["demand", "supply", "affinity", "pinned", "forbidden"]);
    if (!entry) return [];
    const demand = read.id(`${path}.demand`, entry.demand);
    const supply = read.id(`${path}.supply`, entry.supply);
    const pinned = read.flag(`${path}.pinned`, entry.pinned);
    const forbidden = read.flag(`${path}.forbidden`, entry.forbidden);
    if (demand === undefined || supply === undefined) return [];
    if (!known.demandIds.has(demand))
      read.fail(`${path}.demand`, demand, { zh: "demands 中没有此编号", en: "is not among the demands" });
    if (!known.supplyIds.has(supply))
      read.fail(`${path}.supply`, supply, { zh: "supplies 中没有此编号", en: "is not among the supplies" });
    read.unique(seen, JSON.stringify([demand, supply]), path);
    if (pinned && forbidden)
      read.fail(
        path,
        { demand, supply },
        { zh: "不能既指定又禁止", en: "cannot be both pinned and forbidden" },
      );
    const pair = { demand, supply, ...(pinned ? { pinned } : {}), ...(forbidden ? { forbidden } : {}) };
    const { affinity } = entry;
    if (known.matrix) {
      if (affinity !== undefined)
        read.fail(`${path}.affinity`, affinity, { zh: "已由矩阵给出", en: "is given by the matrix" });
      if (!pinned && !forbidden)
        read.fail(
          path,
          { demand, supply },
          {
            zh: "有矩阵时只列出指定或禁止的配对",
            en: "beside a matrix only pinned or forbidden pairs are listed",
          },
        );
      else if (pinned && !(rows.has(demand) && columns.has(supply)))
        read.fail(path, { demand, supply }, { zh: "矩阵中没有此配对", en: "is not in the matrix" });
      return [pair];
    }
    if (affinity === undefined && (pinned || forbidden)) return [pair];
    if (typeof affinity !== "number" || !(Math.abs(affinity) <= LARGEST_AFFINITY)) {
      const limit = `${-LARGEST_AFFINITY} … ${LARGEST_AFFINITY}`;
      return (
        read.fail(`${path}.affinity`, affinity, {
          zh: `${affinity === undefined ? "缺失：" : ""}应为数值（${limit}）`,
          en: `${affinity === undefined ? "is missing: " : ""}must be a number (${limit})`,
        }) ?? []
      );
    }
    return [{ ...pair, affinity }];
  });
}

function readMatrix(read: Reader, input: unknown, known: Known): MatrixReference | undefined {
  const entry = read.object("affinity", input, ["matrix", "rows", "columns"]);
  if (!entry) return undefined;
  const matrix = read.id("affinity.matrix", entry.matrix);
  const axis = (name: "rows" | "columns", ids: Map<string, string>): string[] => {
    const path = `affinity.${name}`;
    const value = entry[name];
    if (typeof value === "number") {
      if (value !== ids.size)
        read.fail(path, value, {
          zh: `应等于 ${ids.size}，或写出各行各列的编号`,
          en: `must be ${ids.size}, or the list of ids`,
        });
      return [...ids.keys()];
    }
    const seen = new Map<string, string>();
    return read.list(path, value).flatMap((x, n) => {
      const id = read.id(`${path}[${n}]`, x);
      if (id === undefined) return [];
      read.unique(seen, id, `${path}[${n}]`);
      if (!ids.has(id))
        read.fail(`${path}[${n}]`, id, { zh: "问题中没有此编号", en: "is not in the problem" });
      return [id];
    });
  };
  const rows = axis("rows", known.demandIds);
  const columns = axis("columns", known.supplyIds);
  return matrix === undefined ? undefined : { matrix, rows, columns };
}

/** The problem with its matrix: `values` row-major, one for each row and column. Not finite values are named. */
export function withMatrix(
  problem: AssignmentProblem,
  reference: MatrixReference,
  values: Float32Array,
): ParsedProblem {
  const read = new Reader();
  const { rows, columns, matrix } = reference;
  const expected = rows.length * columns.length;
  if (values.length !== expected)
    read.fail("affinity.matrix", matrix, {
      zh: `有 ${values.length} 个数，应有 ${rows.length} × ${columns.length} = ${expected} 个`,
      en: `holds ${values.length} numbers, must be ${rows.length} × ${columns.length} = ${expected}`,
    });
  else if (looksTurned(values))
    read.fail("affinity.matrix", matrix, {
      zh: "看来是大端序；应为小端序的 32 位浮点数",
      en: "looks big-endian; 32-bit floats must be little-endian",
    });
  else
    for (let at = 0; at < values.length && read.failures.length < ENOUGH; at++) {
      const x = values[at] as number;
      if (!(Math.abs(x) <= LARGEST_AFFINITY)) {
        const place = `${rows[Math.floor(at / columns.length)]}, ${columns[at % columns.length]}`;
        read.fail(`affinity.matrix[${place}]`, String(x), {
          zh: "不是有效数值",
          en: "is not a usable number",
        });
      }
    }
  if (read.failures.length > 0) return { failures: read.failures };
  return { problem: { ...problem, matrix: { values, rows, columns } } };
}

/** Numbers that must speak for the other order of bytes before a file is refused: a few could be so by chance. */
const WITNESSES = 8;
/** Whether the numbers are of usual size only when their bytes are read in the opposite order. */
function looksTurned(values: Float32Array): boolean {
  const sample = values.filter((x) => x !== 0).slice(0, 1000);
  if (sample.length < WITNESSES) return false;
  const bytes = new DataView(sample.slice().buffer);
  const usual = (x: number) => Math.abs(x) >= 1e-9 && Math.abs(x) <= 1e9;
  const turned = sample.map((_, at) => bytes.getFloat32(at * 4, false));
  return turned.every(usual) && !sample.every(usual);
}
