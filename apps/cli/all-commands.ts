import type { Command } from "commander";
import { registerAdmin } from "./commands/admin.ts";
import { registerAffinity } from "./commands/affinity.ts";
import { registerAssign } from "./commands/assign.ts";
import { registerAudit } from "./commands/audit.ts";
import { registerBackup } from "./commands/backup.ts";
import { registerBounces } from "./commands/bounces.ts";
import { registerDemo } from "./commands/demo.ts";
import { registerFairMatch } from "./commands/fair-match.ts";
import { registerFigures } from "./commands/figures.ts";
import { registerImport } from "./commands/import.ts";
import { registerLedger } from "./commands/ledger.ts";
import { registerMatch } from "./commands/match.ts";
import { registerStart } from "./commands/start.ts";
import { registerTimetable } from "./commands/timetable.ts";

/** Every command of the program, in the order of its help. */
export const commands: readonly ((program: Command) => void)[] = [
  registerStart,
  registerDemo,
  registerImport,
  registerBounces,
  registerMatch,
  registerTimetable,
  registerAssign,
  registerFairMatch,
  registerAffinity,
  registerFigures,
  registerAudit,
  registerLedger,
  registerBackup,
  registerAdmin,
];
