/**
 * What this device keeps of a person's data on purpose, so that a page works without a network: with its owner and an end. Signing out
 * and another person's signing in remove it; what has ended is removed when it is next looked for. Nothing else of `/api` is kept.
 */
const PREFIX = "huizhi.kept.";
const HOUR = 3_600_000;

type Envelope = { owner: string; until: number; unsent: number; value: unknown };
export type Keeping = {
  /** The person whose session read it. */
  readonly owner: string;
  readonly hours: number;
  /** How much of it only this device knows; such a record outlives the end of a session, not a sign-out that was agreed to. */
  readonly unsent?: number;
};
type Box = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** The drawer of one browser. `box` and `now` are given by tests; a browser that forbids storage keeps nothing. */
export function createDrawer(box: () => Box, now: () => number) {
  const read = (key: string): Envelope | null => {
    try {
      const text = box().getItem(key);
      const found = text === null ? null : (JSON.parse(text) as Envelope);
      if (found && found.until > now()) return found;
      if (text !== null) box().removeItem(key);
      return null;
    } catch {
      return null;
    }
  };
  const keys = (): string[] => {
    try {
      const store = box();
      const all = Array.from({ length: store.length }, (_, i) => store.key(i) ?? "");
      return all.filter((key) => key.startsWith(PREFIX));
    } catch {
      return [];
    }
  };
  const remove = (wanted: (envelope: Envelope) => boolean): void => {
    for (const key of keys()) {
      const envelope = read(key);
      if (envelope && wanted(envelope)) box().removeItem(key);
    }
  };
  return {
    /** False where the browser's store is full or forbidden: then it lives as long as the page. */
    keep(name: string, value: unknown, { owner, hours, unsent = 0 }: Keeping): boolean {
      const envelope: Envelope = { owner, until: now() + hours * HOUR, unsent, value };
      try {
        box().setItem(PREFIX + name, JSON.stringify(envelope));
        return true;
      } catch {
        return false;
      }
    },
    kept: <T>(name: string): T | null => (read(PREFIX + name)?.value as T | undefined) ?? null,
    drop(name: string): void {
      try {
        box().removeItem(PREFIX + name);
      } catch {
        // Nothing is kept where storage is forbidden.
      }
    },
    /** How much this device would lose by signing out. */
    unsent: (): number => keys().reduce((sum, key) => sum + (read(key)?.unsent ?? 0), 0),
    /** Signing out: nothing stays. */
    forget: (): void => remove(() => true),
    /** The session has ended without a sign-out: what only this device knows waits for the next one. */
    forgetRead: (): void => remove(({ unsent }) => unsent === 0),
    /** Somebody else has signed in. */
    forgetOthers: (person: string): void => remove(({ owner, unsent }) => owner !== person && unsent === 0),
  };
}

export const deviceDrawer = createDrawer(
  () => window.localStorage,
  () => Date.now(),
);
