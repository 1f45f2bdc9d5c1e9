import { COLUMNS, type Column } from "../world/columns.ts";
import type { World } from "../world/index.ts";

/** What is sent: one that would succeed but for who asks. */
export type Asked = {
  readonly params?: Readonly<Record<string, string | undefined>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly raw?: { readonly headers: Record<string, string>; readonly payload: Buffer };
};

/** One row: an operation on one record, and the outcome for each column. */
export type Row = {
  readonly operation: string;
  readonly on: string;
  readonly asked: (world: World) => Asked;
  readonly cells: Readonly<Record<Column, string>>;
  /** For operations that answer 200 with an outcome per record: reads `ok` or `no` from the reply. */
  readonly outcome?: (body: Record<string, unknown>) => string;
};

/**
 * A row of the table, written by hand from the domain. Cells: `ok` done or shown, `=3` shown with three records in all, else the HTTP
 * status. Fifteen cells leave out the first three columns (nobody, an expired and a revoked session): all 401. `|` only groups:
 *
 *     city county otherCounty | department otherDepartment | taskForce leader | enterprise otherEnterprise |
 *     expert otherExpert | administrator auditor securityOfficer | otherCity
 */
export function row(
  operation: string,
  asked: Asked | ((world: World) => Asked),
  cells: string,
  more: { readonly on?: string; readonly outcome?: Row["outcome"] } = {},
): Row {
  const written = cells.split(/[\s|]+/).filter(Boolean);
  const all = written.length === COLUMNS.length - 3 ? ["401", "401", "401", ...written] : written;
  if (all.length !== COLUMNS.length) throw new Error(`${operation}: ${written.length} cells`);
  if (!all.every((c) => /^(ok|no|=\d+|303|40\d|422)$/.test(c))) throw new Error(`${operation}: ${cells}`);
  return {
    operation,
    on: more.on ?? "",
    asked: typeof asked === "function" ? asked : () => asked,
    cells: Object.fromEntries(COLUMNS.map((c, i) => [c, all[i]])) as Row["cells"],
    ...(more.outcome ? { outcome: more.outcome } : {}),
  };
}

/** Everyone signed in may. */
export const EVERYONE = "ok ok ok | ok ok | ok ok | ok ok | ok ok | ok ok ok | ok";
/** A public operation: also nobody and dead sessions. */
export const PUBLIC = `ok ok ok ${EVERYONE}`;
