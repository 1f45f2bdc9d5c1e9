import { useCallback, useLayoutEffect, useRef } from "react";

/** A handler that stays the same function and does what the last rendering meant: rows and cards that take it are not drawn anew. */
export function useStable<A extends unknown[], R>(handler: (...given: A) => R): (...given: A) => R {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  return useCallback((...given: A) => latest.current(...given), []);
}
