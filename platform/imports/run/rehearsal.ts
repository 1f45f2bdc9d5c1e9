import type { EventBus } from "#platform/commands/events.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";

// Far above any real number of a series, so that a rehearsal's codes meet no real ones.
const FIRST_NUMBER = 900_000_000;

/**
 * A unit of work whose transaction will be rolled back: the same rules and the same statements, but series are counted
 * beside the real counter (whose row would otherwise stay locked for everybody until the end) and nothing is collected to
 * be written at the commit.
 */
export function rehearsal(work: UnitOfWork, events: EventBus): UnitOfWork {
  const numbers = new Map<string, number>();
  const stage: UnitOfWork = {
    workToken: true,
    tx: work.tx,
    context: work.context,
    actor: work.actor,
    now: work.now,
    audit: () => {},
    nothingChanged: () => {},
    emit: (event) => events.emit(stage, event),
    later: () => {},
    newId: () => work.newId(),
    saveVersion: () => {},
    nextNumber: async (series, count = 1) => {
      const first = numbers.get(series) ?? FIRST_NUMBER;
      numbers.set(series, first + count);
      return first;
    },
  };
  return stage;
}
