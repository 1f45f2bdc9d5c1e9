import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { Grant } from "#platform/kernel/actor.ts";
import { api } from "../api.ts";
import type { Text } from "../types.ts";
import { deviceDrawer } from "./kept.ts";
import { ApiRefusal } from "./refusal.ts";

/** An edition as the session lists it; `cutOff` (a day) means its figures are counted up to that day, null means live. */
export interface EditionChoice {
  id: string;
  name: Text;
  cutOff: string | null;
}

/** `GET /api/session`. `navigation` holds the ids of the entries this person may see; the interface obeys. */
export interface Session {
  person: { id: string; name: string; locale: "zh" | "en" };
  grants: (Grant & { label?: Text })[];
  navigation: string[];
  editions: EditionChoice[];
  demo: boolean;
  /** The server was not reached: this is what the device kept for one page (`keepSessionFor`). */
  offline?: boolean;
}

/** The page that opens without a network, and for whom. */
type KeptSession = { page: string; session: Session };
const KEPT = "session";
/** From the evening before to the end of the next day. */
export const KEPT_HOURS = 36;

/** Keeps who is signed in, so that this one page opens again on this device when the server is not reached. */
export function keepSessionFor(page: string, { person, grants, editions }: Session): void {
  const session: Session = { person, grants, editions, navigation: [], demo: false, offline: true };
  deviceDrawer.keep(KEPT, { page, session } satisfies KeptSession, { owner: person.id, hours: KEPT_HOURS });
}

export const SESSION_KEY = ["session"] as const;

/** The session or null when nobody is signed in. */
export async function fetchSession(): Promise<Session | null> {
  try {
    const session = await api.get<Session>("/session", {}, { expectUnauthenticated: true });
    deviceDrawer.forgetOthers(session.person.id);
    return session;
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    if (error.problem.status === 401) {
      deviceDrawer.forgetRead();
      return null;
    }
    const kept = error.uncertain ? deviceDrawer.kept<KeptSession>(KEPT) : null;
    if (kept?.page === window.location.pathname) return kept.session;
    throw error;
  }
}

/** The signed-in session; only inside pages of the shell (public pages use `useOptionalSession`). */
export function useSession(): Session {
  const session = useOptionalSession();
  if (!session) throw new Error("useSession outside the signed-in shell");
  return session;
}

export function useOptionalSession(): Session | null {
  const { data } = useQuery({ queryKey: SESSION_KEY, queryFn: fetchSession, staleTime: 5 * 60_000 });
  return data ?? null;
}

/** Forgets every answer of the previous person and reads the session anew: call after signing in. */
export function useSessionRenewal(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    client.clear();
    await client.fetchQuery({ queryKey: SESSION_KEY, queryFn: fetchSession });
  };
}

/** After a time without a network: reads whose session it is again, once the server has answered this person. */
export function useSessionReturn(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    const held = client.getQueryData<Session | null>(SESSION_KEY);
    if (held?.offline) await client.invalidateQueries({ queryKey: SESSION_KEY });
  }, [client]);
}

const EDITION_KEY = "huizhi.edition";

export function rememberEdition(id: string): void {
  window.localStorage.setItem(EDITION_KEY, id);
}

/** The edition in view: from the address, else the last one chosen on this device, else the first. Null when there is none. */
export function useEdition(): EditionChoice | null {
  const editions = useOptionalSession()?.editions ?? [];
  const { edition } = useSearch({ strict: false }) as { edition?: string };
  const wanted = edition ?? window.localStorage.getItem(EDITION_KEY);
  return editions.find((choice) => choice.id === wanted) ?? editions[0] ?? null;
}
