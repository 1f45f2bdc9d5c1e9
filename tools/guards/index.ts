import type { Guard } from "./guard.ts";
import { moduleOrderGuard } from "./module-order.ts";
import { licenceGuard, lockFileGuard } from "./packages.ts";
import { formattingGuard, typesGuard, unusedGuard } from "./programs.ts";
import { purityGuard } from "./purity.ts";
import { leftoversGuard, lengthGuard } from "./source-text.ts";

/** Every rule of the house that a program can check, quick ones first. Each has a planted violation in its test. */
export const guards: readonly { name: string; check: Guard }[] = [
  { name: "lock file", check: lockFileGuard },
  { name: "licences", check: licenceGuard },
  { name: "purity", check: purityGuard },
  { name: "file length", check: lengthGuard },
  { name: "nothing left undone", check: leftoversGuard },
  { name: "formatting and lint", check: formattingGuard },
  { name: "types", check: typesGuard },
  { name: "module order", check: moduleOrderGuard },
  { name: "unused code", check: unusedGuard },
];
