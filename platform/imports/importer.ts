import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Actor, Role } from "#platform/kernel/actor.ts";
import type { FieldSpec } from "#platform/kernel/fields.ts";
import type { FieldRefusal } from "#platform/kernel/refusal.ts";
import type { Text } from "#platform/kernel/text.ts";

/**
 * A field as an import reads it. `required`: without it a row is refused. `asked`: needed later (to submit), so its absence
 * is pointed out while columns are assigned.
 */
export type ImportField = FieldSpec & {
  readonly asked?: boolean;
  /** Unit of a bare number of money whose column names none. */
  readonly unit?: "元" | "万元";
  /** Reads a cell's text where the field's kind alone would not; undefined refuses it. */
  readonly parse?: (text: string) => unknown;
  /** What a date without its day becomes: its last day, or nothing (with a note). Refused when absent. */
  readonly partialDate?: "last-day" | "left-out";
};

/** A row of a file, its cells read; `fingerprint` is equal for equal rows, whatever the order of columns. */
export type ImportRow = {
  readonly row: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly fingerprint: string;
};

/** What became of a row. `unchanged`: it was imported before, or says nothing new. */
export type RowOutcome =
  | {
      readonly row: number;
      readonly outcome: "created" | "updated" | "unchanged";
      readonly id: string | null;
      /** Values that were left out, and why. */
      readonly notes?: readonly FieldRefusal[];
    }
  | { readonly row: number; readonly outcome: "refused"; readonly fields: readonly FieldRefusal[] };

/** Where the rows go. */
export type ImportTarget = {
  readonly editionId: string | null;
  readonly activityId: string | null;
  readonly city: string;
  readonly submitAs: "draft" | "submitted";
};

/** What one kind of record must give so that files of it can be imported. */
export type Importer = {
  readonly kind: string;
  readonly label: Text;
  /** Who may import this kind at all; each row is checked again by the module. */
  readonly roles: readonly Role[];
  /** Rows belong to an edition. */
  readonly byEdition: boolean;
  /** Rows can be handed in at once instead of being kept as drafts. */
  readonly submits: boolean;
  /** Fields in the order of the form; what is required may depend on who imports. */
  readonly fields: (actor: Actor) => readonly ImportField[];
  readonly isValidUscc?: (code: string) => boolean;
  /**
   * Checks and saves at most {@link CHUNK_ROWS} rows inside the caller's transaction; every row stands or falls alone and a
   * row whose fingerprint is known changes nothing. A dry run calls the same and rolls back.
   */
  readonly importRows: (
    work: UnitOfWork,
    target: ImportTarget,
    rows: readonly ImportRow[],
  ) => Promise<RowOutcome[]>;
};

/** Rows per transaction. */
export const CHUNK_ROWS = 500;

/** The same refusal for every field of a kind that a schema did not accept gets the row's number. */
export const refusedRow = (row: number, fields: readonly FieldRefusal[]): RowOutcome => ({
  row,
  outcome: "refused",
  fields: fields.map((f) => ({ ...f, row })),
});
