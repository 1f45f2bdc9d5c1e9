import { createContext, useContext, useSyncExternalStore } from "react";

/** Which meeting is in the hand. Cards listen for themselves, so that picking one up does not draw the whole board anew. */
export type Held = {
  readonly get: () => string | null;
  readonly set: (meeting: string | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createHeld(): Held {
  let now: string | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => now,
    set(meeting) {
      if (meeting === now) return;
      now = meeting;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const HeldContext = createContext<Held>(createHeld());
export const useHeld = (held: Held): string | null => useSyncExternalStore(held.subscribe, held.get);
/** Whether this one is held. */
export function useIsHeld(meeting: string): boolean {
  const held = useContext(HeldContext);
  return useSyncExternalStore(held.subscribe, () => held.get() === meeting);
}
