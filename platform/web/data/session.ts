import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import type { Grant } from "#platform/kernel/actor.ts";
import { api } from "../api.ts";
import type { Text } from "../types.ts";
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
}

export const SESSION_KEY = ["session"] as const;

/** The session or null when nobody is signed in. */
export async function fetchSession(): Promise<Session | null> {
  try {
    return await api.get<Session>("/session", {}, { expectUnauthenticated: true });
  } catch (error) {
    if (error instanceof ApiRefusal && error.problem.status === 401) return null;
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
