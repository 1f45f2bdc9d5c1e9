import { App, Button, Checkbox, Skeleton } from "antd";
import { useState } from "react";
import {
  api,
  ReasonDialog,
  RefusalNotice,
  type Text,
  useRead,
  useRefresh,
  useText,
  words,
} from "#platform/web/index.ts";
import type { ProposalOutcome, Suggested } from "../../model/suggestion.ts";
import { Compare } from "./compare.tsx";
import { Excluded } from "./excluded.tsx";
import { NeedText } from "./need-text.tsx";
import { Shortlist } from "./shortlist.tsx";
import { SuggestionCard } from "./suggestion-card.tsx";

const CONDITIONS: readonly { id: string; label: Text }[] = [
  { id: "degree", label: { zh: "学位达标", en: "Degree as required" } },
  { id: "title-tier", label: { zh: "职称达标", en: "Title as required" } },
  { id: "language", label: { zh: "语言相通", en: "Shared language" } },
  { id: "on-site", label: { zh: "可到现场", en: "Can be on site" } },
];

/** One need: its text with the words that were found, ranked experts with reasons, the choice and what comes of it. */
export function Workbench({ needId }: { needId: string }) {
  const { t } = useText();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const [conditions, setConditions] = useState<string[]>([]);
  const [includeDeclined, setIncludeDeclined] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const [shown, setShown] = useState<string | null>(null);
  const [comparing, setComparing] = useState(false);
  const [limit, setLimit] = useState(20);
  const [asking, setAsking] = useState<string[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const path = `/needs/${needId}/suggestions`;
  const found = useRead<Suggested>(path, {
    limit,
    filters: conditions,
    includeDeclined: includeDeclined || undefined,
  });
  const data = found.data;

  /** Puts experts on the shortlist; those the server wants a reason for are asked about in a dialog. */
  const shortlist = async (expertIds: string[], reason?: string) => {
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
    setChosen((now) => now.filter((id) => wanting.includes(id)));
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
    setChosen((now) => (on ? [...now, id] : now.filter((c) => c !== id)));
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
        <div className="hz-bench-filter">
          <Checkbox.Group
            value={conditions}
            onChange={(values) => setConditions(values)}
            options={CONDITIONS.map((c) => ({ value: c.id, label: t(c.label) }))}
          />
          <Checkbox checked={includeDeclined} onChange={(event) => setIncludeDeclined(event.target.checked)}>
            {t({ zh: "含此前未成的", en: "Show those tried before" })}
          </Checkbox>
        </div>
        <RefusalNotice error={error ?? found.error} />
        {data.items.length === 0 && <p className="hz-quiet">{t(words.nothingMatches)}</p>}
        <ol className="hz-bench-ranked">
          {data.items.map((item) => (
            <SuggestionCard
              key={item.expertId}
              item={item}
              open={item.expertId === focus?.expertId}
              onOpen={() => setShown(item.expertId)}
              chosen={chosen.includes(item.expertId)}
              onChoose={data.canSelect && !item.engagement ? (on) => toggle(item.expertId, on) : undefined}
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
