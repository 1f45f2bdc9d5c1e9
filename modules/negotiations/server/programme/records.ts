import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireVersion } from "#platform/commands/versions.ts";
import type { FieldSpec } from "#platform/kernel/fields.ts";
import type { Stage } from "./stage.ts";

const field = (id: string, zh: string, en: string): FieldSpec => ({ id, label: { zh, en }, kind: "text" });
const position = [field("x", "横向位置", "Position across"), field("y", "纵向位置", "Position down")];

/** What the records of a programme are called and which fields a stale edit names. */
export const recordKinds = {
  room: [
    field("name", "名称", "Name"),
    field("floor", "楼层", "Floor"),
    field("width", "宽度", "Width"),
    field("height", "深度", "Depth"),
    field("position", "顺序", "Order"),
    field("walks", "步行时间", "Walking times"),
    field("areas", "洽谈区", "Areas"),
  ],
  table: [
    field("number", "桌号", "Number"),
    field("roomId", "会场", "Room"),
    field("county", "县（市、区）", "County"),
    field("reserved", "专用", "Reserved"),
    field("seats", "座位数", "Seats"),
    field("skills", "配备", "Equipment"),
    field("interpreter", "翻译人员", "Interpreter"),
    ...position,
    field("rotation", "方向", "Rotation"),
    field("open", "启用", "In use"),
  ],
  slot: [
    field("day", "日期", "Day"),
    field("startsAt", "开始", "Start"),
    field("endsAt", "结束", "End"),
    field("session", "上午/下午", "Part of day"),
    field("kind", "类型", "Kind"),
    field("title", "名称", "Title"),
  ],
  vehicle: [
    field("name", "名称", "Name"),
    field("plate", "车牌", "Plate"),
    field("seats", "座位数", "Seats"),
    field("driver", "驾驶员", "Driver"),
    field("phone", "联系电话", "Telephone"),
  ],
} as const satisfies Record<string, readonly FieldSpec[]>;
export type RecordKind = keyof typeof recordKinds;

type Kept = { readonly id: string; readonly version: number };
/** Driver, telephone and interpreter are personal: history and audit name that they changed, never what they are. */
const PERSONAL: ReadonlySet<string> = new Set(["driver", "phone", "interpreter"]);

const snapshotOf = (kind: RecordKind, row: object): Record<string, unknown> => {
  const values = row as Record<string, unknown>;
  return Object.fromEntries(
    recordKinds[kind].map(({ id }) => [id, PERSONAL.has(id) && values[id] ? "***" : (values[id] ?? null)]),
  );
};

/** Keeps the version just written and one line of audit. */
export function note(
  work: UnitOfWork,
  on: { readonly stage: Stage; readonly kind: RecordKind; readonly row: Kept; readonly action: string },
): void {
  const { stage, kind, row, action } = on;
  const snapshot = snapshotOf(kind, row);
  const entityType = `negotiation-${kind}`;
  work.audit({
    action: `${entityType}.${action}`,
    entityType,
    entityId: row.id,
    editionId: stage.edition.id,
    county: stage.activity.hostCounty,
    detail: { activityId: stage.activity.id, ...snapshot },
  });
  if (action !== "remove") work.saveVersion({ entityType, entityId: row.id, version: row.version, snapshot });
}

/** Refuses a stale edit, naming what changed since. */
export const atVersion = (
  work: UnitOfWork,
  kind: RecordKind,
  row: Kept & { readonly expected: number; readonly number?: string },
): Promise<void> =>
  requireVersion(work, {
    entityType: `negotiation-${kind}`,
    entityId: row.id,
    expected: row.expected,
    stored: row.version,
    // On a plan of many tables, each change says whose it is.
    fields: recordKinds[kind].map((f) =>
      row.number
        ? { ...f, label: { zh: `${row.number} 号桌${f.label.zh}`, en: `Table ${row.number}: ${f.label.en}` } }
        : f,
    ),
  });

export type Changed = { id: string; version: number };
export const changed = ({ id, version }: Kept): Changed => ({ id, version });
