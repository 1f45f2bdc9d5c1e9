import type { Id, Text } from "./types.ts";

/** Why a problem is refused before anything is solved. */
export type Defect = {
  code:
    | "unknown-field"
    | "missing-field"
    | "wrong-value"
    | "duplicate-id"
    | "unknown-id"
    | "no-tables"
    | "cyclic-precedences"
    | "contradictory-fixed";
  /** The ids it speaks of. */
  with: Id[];
  text: Text;
  /** The problem can be read, but no timetable can satisfy it. */
  contradiction: boolean;
};

export const defect = (code: Defect["code"], ids: Id[], text: Text): Defect => ({
  code,
  with: ids,
  text,
  contradiction: code === "cyclic-precedences" || code === "contradictory-fixed",
});
