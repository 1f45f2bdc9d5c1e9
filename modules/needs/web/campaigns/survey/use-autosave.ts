import { useCallback, useEffect, useRef, useState } from "react";
import { ApiRefusal, deviceDrawer } from "#platform/web/index.ts";
import type { NeedKind } from "../../../model/directory.ts";
import { survey, type Values } from "./calls.ts";

const PAUSE_MS = 1200;
const DAYS = 7;

/** A draft as the editor holds it. */
export interface Held {
  id?: string;
  version?: number;
}
/** What this device keeps while the server has not taken it. */
interface Unsent {
  values: Values;
  version?: number;
}
const slot = (key: string) => `survey.${key}`;

/** What only this device knows of a draft, left over from a time without a network. */
export const unsentOf = (key: string): Unsent | null => deviceDrawer.kept<Unsent>(slot(key));
export const forgetUnsent = (key: string): void => deviceDrawer.drop(slot(key));

export type SaveState =
  | { kind: "idle" | "saving" }
  | { kind: "saved"; at: string }
  | { kind: "device"; at: string }
  | { kind: "refused"; error: unknown };

type Draft = { token: string; key: string; kind: NeedKind; held: Held; started: Values };

/**
 * Keeps a draft on the server while it is typed, one save after the other; what the server cannot take now stays on this device and is
 * sent with the next change.
 */
export function useAutosave({ token, key, kind, held, started }: Draft) {
  const now = useRef<Held>(held);
  const [state, setState] = useState<SaveState>({ kind: "idle" });
  const known = useRef(JSON.stringify(started));
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef<Values>(started);

  const keepHere = useCallback(
    (values: Values) => {
      const unsent: Unsent = { values, version: now.current.version };
      deviceDrawer.keep(slot(key), unsent, { owner: "survey", hours: DAYS * 24, unsent: 1 });
    },
    [key],
  );

  /** Saves the values, after whatever is being saved; answers what the server holds then. */
  const save = useCallback(
    (values: Values): Promise<Held> => {
      const text = JSON.stringify(values);
      const next = queue.current
        .catch(() => undefined)
        .then(async () => {
          if (now.current.id !== undefined && text === known.current) return now.current;
          setState({ kind: "saving" });
          try {
            const saved = await survey.save(token, { key, kind, values, version: now.current.version });
            now.current = { id: saved.id, version: saved.version };
            known.current = text;
            forgetUnsent(key);
            setState({ kind: "saved", at: saved.updatedAt });
          } catch (error) {
            keepHere(values);
            const away = error instanceof ApiRefusal && error.uncertain;
            setState(away ? { kind: "device", at: new Date().toISOString() } : { kind: "refused", error });
            throw error;
          }
          return now.current;
        });
      queue.current = next;
      return next;
    },
    [token, key, kind, keepHere],
  );

  const changed = useCallback(
    (values: Values) => {
      latest.current = values;
      if (JSON.stringify(values) === known.current) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(values).catch(() => undefined), PAUSE_MS);
    },
    [save],
  );

  // Leaving within the pause: what was typed last is kept here, and sent when the draft is opened again.
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      if (JSON.stringify(latest.current) !== known.current) void save(latest.current).catch(() => undefined);
    },
    [save],
  );
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === "hidden" && JSON.stringify(latest.current) !== known.current)
        keepHere(latest.current);
    };
    document.addEventListener("visibilitychange", hidden);
    return () => document.removeEventListener("visibilitychange", hidden);
  }, [keepHere]);

  /** Nothing more is to be kept: it was submitted. */
  const done = useCallback(() => {
    clearTimeout(timer.current);
    known.current = JSON.stringify(latest.current);
    forgetUnsent(key);
  }, [key]);

  return { state, changed, save, done, version: () => now.current.version };
}
