import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert } from "antd";
import { useEffect, useRef } from "react";
import { api } from "../api.ts";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";

type Status = {
  readonly state: "off" | "waiting" | "loading" | "done" | "failed";
  readonly done: number;
  readonly total: number;
};

/** While the demonstration is still being told, lists are short and figures low: says so, and reads everything anew at the end. */
export function DemoLoading() {
  const { t } = useText();
  const queries = useQueryClient();
  const { data } = useQuery<Status>({
    queryKey: ["demo-status"],
    queryFn: ({ signal }) => api.get<Status>("/demo/status", {}, { signal }),
    refetchInterval: ({ state }) => (state.data && !isLoading(state.data) ? false : 3_000),
  });
  const loading = data !== undefined && isLoading(data);
  const before = useRef(false);
  useEffect(() => {
    if (before.current && !loading) void queries.invalidateQueries();
    before.current = loading;
  }, [loading, queries]);
  if (!loading) return null;
  const percent = data.total > 0 ? Math.floor((100 * data.done) / data.total) : 0;
  return (
    <Alert
      banner
      type="info"
      role="status"
      title={t(words.demoLoading).replace("{percent}", String(percent))}
    />
  );
}

const isLoading = (status: Status): boolean => status.state === "loading" || status.state === "waiting";
