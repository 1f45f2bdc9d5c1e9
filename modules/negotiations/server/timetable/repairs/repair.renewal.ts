import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import type { RepairTrigger } from "../../../model/timetable.ts";
import { versionInForce } from "../versions/version.repository.ts";
import { outdateRepairs } from "./repair.repository.ts";

type Ask = (work: UnitOfWork, input: { activityId: string; trigger: RepairTrigger }) => Promise<string>;
type Renewal = { readonly ask: Ask; readonly start: (id: string) => unknown };

/**
 * After a publication: what waited for a decision was computed for the version before. It is ended and asked for again, because whoever
 * else is missing is missing in the new version too.
 */
export function createRenewal({ db, commands }: Platform, { ask, start }: Renewal) {
  return async (context: CommandContext, activityId: string): Promise<void> => {
    const current = await versionInForce(db, activityId);
    if (!current) return;
    const again: string[] = [];
    // A command of its own: the caller's key stands for the publication.
    const { idempotency: _publication, ...own } = context;
    await commands.run(own, async (work) => {
      again.length = 0;
      const overtaken = await outdateRepairs(work.tx, activityId, current.number);
      for (const trigger of overtaken) {
        const id = await asked(work, ask, { activityId, trigger });
        if (id) again.push(id);
      }
      if (again.length === 0) work.nothingChanged();
    });
    for (const id of again) void start(id);
  };
}

/** Asks for a repair; null where nothing is left to be repaired. */
export async function asked(
  work: UnitOfWork,
  ask: Ask,
  input: { activityId: string; trigger: RepairTrigger },
): Promise<string | null> {
  try {
    return await ask(work, input);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
