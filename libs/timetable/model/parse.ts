import { type Defect, defect } from "./defect.ts";
import type { Id, Problem } from "./types.ts";

type Kind =
  | "id"
  | "label"
  | "ids"
  | "text"
  | "texts"
  | "flag"
  | "count"
  | "positive"
  | "weight"
  | "object"
  | "objects";
type Shape = Record<string, Kind>;

const SHAPES = {
  problem: {
    slots: "objects",
    capacity: "count",
    tables: "objects",
    participants: "objects",
    meetings: "objects",
    objective: "object",
    visits: "objects",
    vehicles: "objects",
    now: "id",
    cancelled: "ids",
  },
  slots: { id: "id", day: "label", start: "label", end: "label", session: "label" },
  tables: { id: "id", room: "id", owner: "id", shared: "flag", skills: "texts", unavailable: "ids" },
  participants: { id: "id", name: "text", group: "id", unavailable: "ids", parallel: "positive" },
  meetings: {
    id: "id",
    participants: "ids",
    group: "id",
    allowed: "ids",
    session: "label",
    fixed: "id",
    after: "ids",
    table: "id",
    ownTable: "flag",
    needs: "texts",
    preferred: "ids",
    priority: "weight",
    optional: "flag",
  },
  objective: { breaks: "flag", fairness: "count" },
  visits: { id: "id", participants: "ids", slots: "ids", travel: "ids", vehicle: "id" },
  vehicles: { id: "id", seats: "positive" },
} as const satisfies Record<string, Shape>;

const REQUIRED: Record<string, readonly string[]> = {
  problem: ["slots", "participants", "meetings"],
  slots: ["id"],
  tables: ["id"],
  participants: ["id"],
  meetings: ["id", "participants"],
  visits: ["id", "participants", "slots"],
  vehicles: ["id", "seats"],
  objective: [],
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isId = (value: unknown): value is Id =>
  (typeof value === "string" && value !== "") || Number.isSafeInteger(value);
/** The beginning of a value as it stands in the file. */
const shown = (value: unknown) => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};
const isListOf = (value: unknown, test: (item: unknown) => boolean) =>
  Array.isArray(value) && value.every(test);
const wholeFrom = (value: unknown, least: number) => Number.isSafeInteger(value) && Number(value) >= least;

const KINDS: Record<Kind, { test: (value: unknown) => boolean; zh: string; en: string }> = {
  id: { test: isId, zh: "应为文字或整数编号", en: "must be an id: a text or a whole number" },
  ids: { test: (v) => isListOf(v, isId), zh: "应为编号列表", en: "must be a list of ids" },
  label: {
    test: (v) => typeof v === "string" || (typeof v === "number" && Number.isFinite(v)),
    zh: "应为文字或数",
    en: "must be a text or a number",
  },
  text: { test: (v) => typeof v === "string", zh: "应为文字", en: "must be a text" },
  texts: {
    test: (v) => isListOf(v, (i) => typeof i === "string"),
    zh: "应为文字列表",
    en: "must be a list of texts",
  },
  flag: { test: (v) => typeof v === "boolean", zh: "应为 true 或 false", en: "must be true or false" },
  count: {
    test: (v) => wholeFrom(v, 0),
    zh: "应为不小于 0 的整数",
    en: "must be a whole number, 0 or more",
  },
  positive: {
    test: (v) => wholeFrom(v, 1),
    zh: "应为不小于 1 的整数",
    en: "must be a whole number, 1 or more",
  },
  weight: {
    test: (v) => wholeFrom(v, 0) && Number(v) <= 1_000_000,
    zh: "应为 0 至 1000000 的整数",
    en: "must be a whole number from 0 to 1000000",
  },
  object: { test: isObject, zh: "应为对象", en: "must be an object" },
  objects: { test: (v) => isListOf(v, isObject), zh: "应为对象列表", en: "must be a list of objects" },
};

function shapeDefects(value: Record<string, unknown>, name: keyof typeof SHAPES, path: string): Defect[] {
  const shape: Shape = SHAPES[name];
  const found: Defect[] = [];
  const at = (field: string) => (path ? `${path}.${field}` : field);
  for (const [field, content] of Object.entries(value)) {
    const kind = Object.hasOwn(shape, field) ? shape[field] : undefined;
    if (!kind) {
      const possible = Object.keys(shape).join(", ");
      found.push(
        defect("unknown-field", [], {
          zh: `${at(field)}：没有这个字段；可用：${possible}`,
          en: `${at(field)}: no such field; possible: ${possible}`,
        }),
      );
    } else if (!KINDS[kind].test(content)) {
      const { zh, en } = KINDS[kind];
      const place = `${at(field)} ${shown(content)}`;
      found.push(defect("wrong-value", [], { zh: `${place}：${zh}`, en: `${place}: ${en}` }));
    }
  }
  for (const field of REQUIRED[name] ?? [])
    if (value[field] === undefined)
      found.push(defect("missing-field", [], { zh: `${at(field)}：缺少`, en: `${at(field)}: is missing` }));
  return found;
}

/**
 * Reads a problem from parsed JSON.
 * @returns the problem, or every defect of form (unknown or missing fields, wrong values), named by its path. Ids that refer to
 * nothing and rules that contradict each other are found by `problemDefects`.
 */
export function parseProblem(value: unknown): { problem: Problem } | { defects: Defect[] } {
  if (!isObject(value))
    return {
      defects: [defect("wrong-value", [], { zh: "应为一个 JSON 对象", en: "must be one JSON object" })],
    };
  const defects = shapeDefects(value, "problem", "");
  if (defects.length === 0)
    for (const list of ["slots", "tables", "participants", "meetings", "visits", "vehicles"] as const)
      for (const [i, item] of ((value[list] ?? []) as Record<string, unknown>[]).entries())
        defects.push(...shapeDefects(item, list, `${list}[${i}]${isId(item.id) ? `(${item.id})` : ""}`));
  if (defects.length === 0 && isObject(value.objective))
    defects.push(...shapeDefects(value.objective, "objective", "objective"));
  return defects.length > 0 ? { defects } : { problem: value as unknown as Problem };
}
