import {
  keepPreviousData,
  QueryClient,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useRef } from "react";
import { api, newIdempotencyKey, type Query } from "../api.ts";
import type { ListPage } from "../types.ts";
import { ApiRefusal } from "./refusal.ts";

/** One cache for the app. Reads are retried once when the server was not reached, refusals never. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // A browser that thinks itself offline may still reach an office's own server; and if not, that is said, not waited out.
      queries: {
        networkMode: "always",
        staleTime: 15_000,
        retry: (failures, error) => failures < 1 && error instanceof ApiRefusal && error.uncertain,
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

/**
 * Reads one resource: `useRead<Need>("/needs/" + id)`. The key is the path, so `useRefresh("/needs")` renews it too. `every` reads it
 * again after so many milliseconds while the page is open.
 */
export function useRead<T>(
  path: string,
  query: Query = {},
  enabled = true,
  { every }: { every?: number } = {},
): UseQueryResult<T> {
  return useQuery<T>({
    queryKey: ["api", path, query],
    queryFn: ({ signal }) => api.get<T>(path, query, { signal }),
    enabled,
    ...(every ? { refetchInterval: every } : {}),
  });
}

/** Reads a page of a list; the previous page stays on screen while the next one comes. */
export function useListPage<Row>(path: string, query: Query, enabled = true): UseQueryResult<ListPage<Row>> {
  return useQuery<ListPage<Row>>({
    queryKey: ["api", path, query],
    queryFn: ({ signal }) => api.get<ListPage<Row>>(path, query, { signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** Renews everything read from these paths and below (`/needs` also renews `/needs/17`). */
export function useRefresh(): (...paths: string[]) => Promise<void> {
  const client = useQueryClient();
  return (...paths) =>
    client.invalidateQueries({
      predicate: ({ queryKey }) => {
        const [kind, path] = queryKey;
        if (kind !== "api" || typeof path !== "string") return false;
        return paths.some((wanted) => path === wanted || path.startsWith(`${wanted}/`));
      },
    });
}

/**
 * The idempotency key of one submission: the same while the same content has had no definite answer (network or
 * server failure), new after success, after a refusal, and when the content changed.
 */
export function useSubmissionKey(): {
  keyFor: (content: unknown) => string;
  settle: (error?: unknown) => void;
} {
  const held = useRef<{ content: string; key: string } | null>(null);
  return {
    keyFor: (content) => {
      const text = JSON.stringify(content) ?? "";
      if (held.current?.content !== text) held.current = { content: text, key: newIdempotencyKey() };
      return held.current.key;
    },
    settle: (error) => {
      if (!(error instanceof ApiRefusal && error.uncertain)) held.current = null;
    },
  };
}

interface WriteSpec<Body> {
  method?: "post" | "put" | "patch";
  /** Path, or path from the content. */
  path: string | ((body: Body) => string);
  /** Paths whose reads are renewed after success; always name what the write changes elsewhere too. */
  renews?: string[];
}

/** One write with managed idempotency key and renewal: `const send = useWrite<Body, Need>({ path: "/needs", renews: ["/needs"] })`. */
export function useWrite<Body, Result = unknown>({ method = "post", path, renews = [] }: WriteSpec<Body>) {
  const refresh = useRefresh();
  const { keyFor, settle } = useSubmissionKey();
  return useMutation<Result, unknown, Body>({
    mutationFn: async (body) => {
      const target = typeof path === "string" ? path : path(body);
      try {
        const result = await api[method]<Result>(target, body, { idempotencyKey: keyFor([target, body]) });
        settle();
        return result;
      } catch (error) {
        settle(error);
        throw error;
      }
    },
    onSuccess: () => {
      void refresh(...renews);
    },
  });
}
