import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { api, useRefresh } from "#platform/web/index.ts";

const EVERY_MS = 1_000;

/** Renews a need's suggestions when an expert, the need, an engagement or what was said of it changed; asked every second while the page is looked at. */
export function useChanges(needId: string): void {
  const refresh = useRefresh();
  const path = `/needs/${needId}/suggestions`;
  const known = useRef<string | null>(null);
  const { data } = useQuery({
    queryKey: ["changes", needId],
    queryFn: ({ signal }) => api.get<{ revision: string }>(`${path}/revision`, {}, { signal }),
    refetchInterval: EVERY_MS,
    refetchIntervalInBackground: false,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const revision = data?.revision;
  useEffect(() => {
    if (!revision) return;
    const before = known.current;
    known.current = revision;
    if (before !== null && before !== revision) void refresh(path, `/needs/${needId}/not-relevant`);
  }, [revision, refresh, path, needId]);
}
