/** One process's turn at a table of work that other processes look at too. */
export type WorkLoop = {
  /** Looks for work; returns at once. A kick while it works makes it look once more. */
  readonly kick: () => void;
  /** Waits until nothing is being worked on; for tests and the demonstration edition. */
  readonly idle: () => Promise<void>;
  /** Aborts `ending` and waits for the piece in hand to notice. */
  readonly close: () => Promise<void>;
};

/**
 * Runs `takeAll` (which takes piece after piece until there is none or `ending` is aborted) one at a time. What it throws goes to
 * `onError`; the next kick tries again.
 */
export function createWorkLoop(
  takeAll: () => Promise<void>,
  { ending, onError }: { readonly ending: AbortController; readonly onError: (error: unknown) => void },
): WorkLoop {
  let working: Promise<void> | undefined;
  let again = false;
  const kick = (): void => {
    if (ending.signal.aborted) return;
    if (working) {
      again = true;
      return;
    }
    working = takeAll()
      .catch(onError)
      .finally(() => {
        working = undefined;
        if (again) {
          again = false;
          kick();
        }
      });
  };
  return {
    kick,
    async idle() {
      while (working) await working;
    },
    async close() {
      ending.abort();
      await working;
    },
  };
}
