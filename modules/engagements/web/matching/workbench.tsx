import { App, Button, Skeleton } from "antd";
import { useRef, useState } from "react";
import {
  api,
  ReasonDialog,
  RefusalNotice,
  useRead,
  useRefresh,
  useText,
  words,
} from "#platform/web/index.ts";
import type { ProposalOutcome, Suggested } from "../../model/suggestion.ts";
import { Dismissed } from "../feedback/dismissed.tsx";
import { NotRelevant } from "../feedback/not-relevant.tsx";
import { seen } from "../feedback/shown.ts";
import { Compare } from "./candidates/compare.tsx";
import { Conditions } from "./candidates/conditions.tsx";
import { Excluded } from "./candidates/excluded.tsx";
import { firstWeak, WeakHeading } from "./candidates/reasons.tsx";
import { Rivals } from "./candidates/rivals.tsx";
import { SuggestionCard } from "./candidates/suggestion-card.tsx";
import { NeedText } from "./need-text.tsx";
import { Shortlist } from "./shortlist.tsx";
import { useChanges } from "./use-changes.ts";

/** One need: its text with the words that were found, ranked experts with reasons, the choice and what comes of it. */
export function Workbench({ needId }: { needId: string }) {
  const { t, language } = useText();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const [extra, setExtra] = useState<string[]>([]);
  const [lift, setLift] = useState<string[]>([]);
  const [ticked, setTicked] = useState<string[]>([]);
  const [shown, setShown] = useState<string | null>(null);
  const [comparing, setComparing] = useState(false);
  const [limit, setLimit] = useState(20);
  const [asking, setAsking] = useState<string[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const path = `/needs/${needId}/suggestions`;
  const found = useRead<Suggested>(path, { limit, filters: extra, lift });
  useChanges(needId);
  // While other conditions are being tried, the list before stays where the eye is.
  const last = useRef<Suggested | undefined>(undefined);
  if (found.data) last.current = found.data;
  const data = found.data ?? (found.isPending ? last.current : undefined);

  // A ticked expert who has left the list (not relevant, engaged, a condition) is no longer a choice one can see.
  const chosen = ticked.filter((id) => data?.items.some((i) => i.expertId === id && !i.engagement));

  /** Puts experts on the shortlist; those the server wants a reason for are asked about in a dialog. */
  const shortlist = async (expertIds: string[], reason?: string) => {
    await seen(
      "desk",
      expertIds.map((expertId) => ({ needId, expertId })),
    );
    const { outcomes } = await api.post<{ outcomes: ProposalOutcome[] }>(path, {
      expertIds,
      upTo: "shortlisted",
      reason,
    });
    const wanting = expertIds.filter((_, i) => outcomes[i]?.refusal?.code === "engagements.override-reason");
    const refused = outcomes.filter((o) => o.refusal && o.refusal.code !== "engagements.override-reason");
    for (const outcome of refused) void message.warning(t(outcome.refusal?.messages));
    const done = outcomes.filter((o) => o.ok).length;
    if (done > 0) void message.success(t({ zh: "已列入入围 {done} 位", en: "{done} shortlisted" }, { done }));
    setTicked((now) => now.filter((id) => wanting.includes(id)));
    await refresh(path, "/engagements", "/matching/needs");
    setAsking(wanting.length > 0 ? wanting : null);
  };
  const press = async () => {
    setBusy(true);
    setError(null);
    try {
      await shortlist(chosen);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  if (!data)
    return (
      <section className="hz-panel">
        <RefusalNotice error={found.error} onRetry={() => void found.refetch()} />
        {found.isPending && (
          <>
            <p className="hz-quiet" role="status">
              {t({ zh: "正在比对专家库…", en: "Comparing with the pool of experts…" })}
            </p>
            <Skeleton active paragraph={{ rows: 10 }} />
          </>
        )}
      </section>
    );
  const focus = data.items.find((item) => item.expertId === shown) ?? data.items[0];
  const toggle = (id: string, on: boolean) =>
    setTicked((now) => (on ? [...now, id] : now.filter((c) => c !== id)));
  return (
    <div className="hz-bench-work">
      <div className="hz-stack hz-bench-left">
        <NeedText
          need={data.need}
          terms={focus?.terms.map((term) => term.term) ?? []}
          missing={focus?.unmatched ?? []}
        />
        <Shortlist needId={needId} canAdd={data.canSelect} />
      </div>
      <section
        className="hz-panel"
        aria-label={t({ zh: "推荐专家", en: "Suggested experts" })}
        aria-busy={found.isFetching}
      >
        <div className="hz-panel-head">
          <h2>
            {t({ zh: "推荐专家", en: "Suggested experts" })}{" "}
            <span className="hz-quiet">
              {t(
                { zh: "专家库 {pool} 人，可选 {total} 人", en: "{total} of a pool of {pool}" },
                { pool: data.poolSize, total: data.total },
              )}
            </span>
          </h2>
          {data.canSelect && (
            <div className="hz-actions-row">
              <Button disabled={chosen.length < 2 || chosen.length > 4} onClick={() => setComparing(true)}>
                {t({ zh: "对比（2–4 位）", en: "Compare (2–4)" })}
              </Button>
              <Button
                type="primary"
                disabled={chosen.length === 0}
                loading={busy}
                onClick={() => void press()}
              >
                {t({ zh: "列入入围（{count}）", en: "Shortlist ({count})" }, { count: chosen.length })}
              </Button>
            </div>
          )}
        </div>
        <Conditions filters={data.filters} lift={lift} extra={extra} onLift={setLift} onExtra={setExtra} />
        <Rivals needId={needId} rivals={data.rivals} canName={data.canNameRivals} />
        <Dismissed path={`/needs/${needId}/not-relevant`} of="need" renews={[path]} />
        <RefusalNotice error={error ?? found.error} />
        {data.items.length === 0 && <p className="hz-quiet">{t(words.nothingMatches)}</p>}
        <ol className="hz-bench-ranked">
          {data.items.map((item, i) => (
            <SuggestionCard
              key={item.expertId}
              item={item}
              heading={firstWeak(data.items, i) && <WeakHeading of="experts" />}
              open={item.expertId === focus?.expertId}
              onOpen={() => setShown(item.expertId)}
              chosen={chosen.includes(item.expertId)}
              onChoose={data.canSelect && !item.engagement ? (on) => toggle(item.expertId, on) : undefined}
              needId={needId}
              side={data.side}
              actions={
                data.canSay &&
                !item.engagement &&
                !item.said.some((s) => s.side === data.side) && (
                  <NotRelevant
                    side={data.side}
                    needId={needId}
                    expertId={item.expertId}
                    about={(language === "en" && item.expert.nameEn) || item.expert.name}
                    renews={[path, `/needs/${needId}/not-relevant`]}
                  />
                )
              }
            />
          ))}
        </ol>
        {data.items.length < data.total && limit < 200 && (
          <Button block onClick={() => setLimit(Math.min(200, limit + 30))}>
            {t({ zh: "显示更多", en: "Show more" })}
          </Button>
        )}
        <Excluded
          items={data.excluded}
          total={data.excludedTotal}
          onLift={(filter) => {
            setLift((now) => [...new Set([...now, filter])].filter((f) => !extra.includes(f)));
            setExtra((now) => now.filter((f) => f !== filter));
          }}
          onChoose={data.canSelect ? (id) => setAsking([id]) : undefined}
        />
        <p className="hz-quiet">
          {t(
            { zh: "匹配模型版本 {version}", en: "Matching model {version}" },
            { version: data.modelVersion },
          )}
        </p>
      </section>
      <Compare
        open={comparing}
        items={data.items.filter((item) => chosen.includes(item.expertId))}
        onClose={() => setComparing(false)}
      />
      <ReasonDialog
        open={asking !== null}
        title={{ zh: "说明选择理由", en: "Why this choice" }}
        body={{
          zh: "所选专家不在推荐前列或已被条件排除。理由将随对接留存。",
          en: "The expert is not among the top suggestions or was left out by a condition. The reason is kept with the engagement.",
        }}
        onConfirm={async ({ reason }) => {
          const ids = asking ?? [];
          await shortlist(ids, reason);
        }}
        onClose={() => setAsking(null)}
      />
    </div>
  );
}
