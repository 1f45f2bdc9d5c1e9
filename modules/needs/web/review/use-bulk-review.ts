import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import {
  api,
  deviceDrawer,
  useEdition,
  useRefresh,
  useSession,
  useSubmissionKey,
} from "#platform/web/index.ts";
import type { NeedItem } from "../../model/need-item.ts";
import type { BulkResult } from "../../model/need-view.ts";
import { type Drafts, decisionOf, draftOf, portions } from "./drafts.ts";
import { waitingStates } from "./review-queue.tsx";

/** Needs on one page of the server's list; how many are reviewed in one go at most; how many travel in one request. */
const READ_AT_ONCE = 200;
const MOST = 500;
const SENT_AT_ONCE = 50;
const KEPT_HOURS = 7 * 24;

type Page = { items: NeedItem[]; total: number };

/** What waits for this person's desk in the edition in view, earliest due first, up to {@link MOST}. */
export function useWholeQueue() {
  const edition = useEdition();
  const { grants } = useSession();
  const state = waitingStates(grants);
  const query = { state, sort: "deskDueAt,code", edition: edition?.id };
  return useQuery({
    queryKey: ["api", "/needs", { ...query, whole: true }],
    enabled: state.length > 0,
    queryFn: async ({ signal }) => {
      const items: NeedItem[] = [];
      let total = 0;
      for (let page = 1; page <= Math.ceil(MOST / READ_AT_ONCE); page++) {
        const got = await api.get<Page>("/needs", { ...query, page, pageSize: READ_AT_ONCE }, { signal });
        items.push(...got.items);
        total = got.total;
        if (items.length >= total) break;
      }
      const mine = items.filter(
        ({ allowedActions: a }) => a.includes("countyApprove") || a.includes("cityApprove"),
      );
      return { rows: mine.slice(0, MOST), total };
    },
  });
}

export type Outcome = { readonly result: BulkResult; readonly rows: readonly NeedItem[] };

/** Verdicts and opinions being prepared: kept on this device until they are sent, sent in portions. */
export function useBulkReview(rows: readonly NeedItem[]) {
  const { person } = useSession();
  const edition = useEdition();
  const name = `bulk-review.${person.id}.${edition?.id ?? ""}`;
  const [drafts, setDrafts] = useState<Drafts>(() => deviceDrawer.kept<Drafts>(name) ?? {});
  const [kept, setKept] = useState(true);
  const [progress, setProgress] = useState<{ sent: number; of: number } | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { keyFor, settle } = useSubmissionKey();
  const refresh = useRefresh();

  useEffect(() => {
    const unsent = Object.keys(drafts).length;
    if (unsent === 0) deviceDrawer.drop(name);
    else setKept(deviceDrawer.keep(name, drafts, { owner: person.id, hours: KEPT_HOURS, unsent }));
  }, [drafts, name, person.id]);

  const submit = async () => {
    const decided = rows.flatMap((n) => decisionOf(n.id, draftOf(drafts, n)) ?? []);
    const results: BulkResult["results"] = [];
    setError(null);
    setOutcome(null);
    try {
      for (const part of portions(decided, SENT_AT_ONCE)) {
        setProgress({ sent: results.length, of: decided.length });
        const body = { rows: part };
        const { results: got } = await api.post<BulkResult>("/needs/bulk/decide", body, {
          // The same portion sent again after a lost answer is not decided twice.
          idempotencyKey: keyFor(body),
        });
        settle();
        results.push(...got);
        const done = new Set(got.flatMap((r) => (r.ok ? [r.id] : [])));
        // What was refused or never reached the server keeps its verdict and opinion.
        setDrafts((before) => Object.fromEntries(Object.entries(before).filter(([id]) => !done.has(id))));
      }
    } catch (refusal) {
      settle(refusal);
      setError(refusal);
    } finally {
      setProgress(null);
      if (results.length > 0) {
        const done = results.filter((r) => r.ok).length;
        const asked = new Set(results.map((r) => r.id));
        setOutcome({
          result: { done, refused: results.length - done, results },
          rows: rows.filter((n) => asked.has(n.id)),
        });
      }
      await refresh("/needs", "/need-queues", "/home");
    }
  };
  return { drafts, setDrafts, kept, progress, outcome, error, submit };
}
