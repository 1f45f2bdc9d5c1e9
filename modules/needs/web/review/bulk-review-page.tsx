import { Button, Pagination, Progress, Skeleton } from "antd";
import { type KeyboardEvent, useMemo, useState } from "react";
import { PageHeader, Panel, RefusalNotice, type Text, useText } from "#platform/web/index.ts";
import { CLOCK_STATES, clockStateLabels } from "../../model/escalation/escalation.ts";
import type { NeedItem } from "../../model/need-item.ts";
import { texts } from "../labels.ts";
import { BulkRefusals } from "./bulk-refusals.tsx";
import { BulkRow } from "./bulk-row.tsx";
import { type Draft, type Drafts, draftOf, lacksWords, withDraft } from "./drafts.ts";
import { useBulkReview, useWholeQueue } from "./use-bulk-review.ts";
import "./review.css";

const PAGE = 50;
const said = {
  hint: {
    zh: "逐条选择通过或退回，各写意见；先到期的在前。键盘：J/K 上下一条，P 通过，R 退回，U 待定。意见留存在本机，提交后清除。",
    en: "Pass or send back one by one, each with its own words; earliest due first. Keys: J/K next and previous, P pass, R send back, U leave open. Words are kept on this device until sent.",
  },
  more: {
    zh: "共 {waiting} 条待审，一次最多审 {shown} 条，提交后接着列出其余。",
    en: "{waiting} wait; {shown} can be reviewed at a time, the others follow.",
  },
  passPage: { zh: "本页待定的设为通过", en: "Pass what is open on this page" },
  passAll: { zh: "待定的 {count} 条全部设为通过", en: "Pass all {count} left open" },
  submit: { zh: "提交 {count} 条决定", en: "Submit {count} decisions" },
  nothing: { zh: "没有待您审核的需求", en: "Nothing waits for your review" },
  noneMatch: { zh: "没有符合条件的需求", en: "No need matches" },
  done: { zh: "已办理 {done} 条，{refused} 条未办理", en: "{done} done, {refused} refused" },
  lacking: { zh: "{count} 条退回的需求须写明意见", en: "Say why for {count} sent back" },
  notKept: {
    zh: "本机存储已满或被禁止，意见只保留到离开本页",
    en: "This device cannot keep your words; they last until you leave the page",
  },
  sending: { zh: "已提交 {sent} / {of} 条", en: "{sent} of {of} sent" },
  decided: {
    zh: "已选 {pass} 条通过、{back} 条退回，{open} 条待定",
    en: "{pass} to pass, {back} to send back, {open} open",
  },
  gone: {
    zh: "{count} 条已填意见的需求不在队列中（已由他人办理或企业撤回），意见未提交。",
    en: "{count} needs you wrote about have left the queue (decided or withdrawn); your words were not sent.",
  },
  discard: { zh: "清除这些意见", en: "Discard these words" },
  search: { zh: "编号、名称、企业", en: "Code, title, enterprise" },
  anyClock: { zh: "时限：全部", en: "Any clock" },
} as const satisfies Record<string, Text>;

/** The row of the list the focus is in, and its neighbours. */
function moveFocus(from: Element | null, step: 1 | -1): void {
  const row = from?.closest("[data-need]");
  const next =
    step === 1
      ? (row?.nextElementSibling ?? (row ? null : document.querySelector("[data-need]")))
      : row?.previousElementSibling;
  const radio = next?.querySelector<HTMLInputElement>("input[type=radio]:checked");
  radio?.focus();
  radio?.scrollIntoView({ block: "nearest" });
}
const KEYS: Readonly<Record<string, Draft["verdict"]>> = { p: "pass", r: "return", u: "open" };

/** Many needs at once: a verdict and an opinion of its own for each; what was refused is named and keeps its opinion. */
export default function BulkReviewPage() {
  const { t } = useText();
  const queue = useWholeQueue();
  const rows = useMemo(() => queue.data?.rows ?? [], [queue.data]);
  const review = useBulkReview(rows);
  const { drafts, setDrafts } = review;
  const [page, setPage] = useState(1);
  const [search, setSearch] = useState("");
  const [clock, setClock] = useState("");
  const [showLacking, setShowLacking] = useState(false);

  const wanted = search.trim().toLowerCase();
  const matching = rows.filter(
    (n) =>
      (!clock || n.clock === clock) &&
      (!wanted || `${n.code} ${n.title} ${n.enterprise}`.toLowerCase().includes(wanted)),
  );
  const last = Math.max(1, Math.ceil(matching.length / PAGE));
  const shown = matching.slice((Math.min(page, last) - 1) * PAGE, Math.min(page, last) * PAGE);
  const known = new Set(rows.map((n) => n.id));
  const gone = queue.data ? Object.keys(drafts).filter((id) => !known.has(id)) : [];
  const verdict = (n: NeedItem) => draftOf(drafts, n).verdict;
  const count = (wantedVerdict: Draft["verdict"]) => rows.filter((n) => verdict(n) === wantedVerdict).length;
  const [passing, returning, open] = [count("pass"), count("return"), count("open")];
  const lacking = rows.filter((n) => lacksWords(draftOf(drafts, n)));

  const set = (need: NeedItem, part: Partial<Draft>) => setDrafts((before) => withDraft(before, need, part));
  const pass = (needs: readonly NeedItem[]) =>
    setDrafts((before) =>
      needs.reduce<Drafts>(
        (all, n) => (draftOf(all, n).verdict === "open" ? withDraft(all, n, { verdict: "pass" }) : all),
        before,
      ),
    );
  const submit = () => {
    setShowLacking(lacking.length > 0);
    if (lacking.length === 0) void review.submit();
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const typing = target.matches("input:not([type=radio]), select, textarea");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const id = target.closest("[data-need]")?.getAttribute("data-need");
    const need = shown.find((n) => n.id === id);
    const chosen = KEYS[key];
    if (key === "j" || key === "k") moveFocus(target, key === "j" ? 1 : -1);
    else if (chosen && need) set(need, { verdict: chosen });
    else return;
    event.preventDefault();
  };
  const busy = review.progress !== null;
  const pager = matching.length > PAGE && (
    <Pagination
      current={Math.min(page, last)}
      pageSize={PAGE}
      total={matching.length}
      showSizeChanger={false}
      onChange={(next) => {
        setPage(next);
        window.scrollTo({ top: 0 });
      }}
    />
  );
  return (
    <>
      <PageHeader title={texts.bulkReview} back="/needs/queue" subtitle={t(said.hint)} />
      {queue.data && queue.data.total > rows.length && (
        <p className="hz-quiet">{t(said.more, { waiting: queue.data.total, shown: rows.length })}</p>
      )}
      <RefusalNotice error={queue.error ?? review.error} onRetry={() => void queue.refetch()} />
      {review.outcome && (
        <Panel>
          <p role="status">
            {t(said.done, {
              done: review.outcome.result.done,
              refused: review.outcome.result.refused,
            })}
          </p>
          <BulkRefusals result={review.outcome.result} rows={review.outcome.rows} />
        </Panel>
      )}
      {gone.length > 0 && !busy && (
        <p role="status">
          {t(said.gone, { count: gone.length })}{" "}
          <button
            type="button"
            className="hz-link"
            onClick={() =>
              setDrafts((before) =>
                Object.fromEntries(Object.entries(before).filter(([id]) => known.has(id))),
              )
            }
          >
            {t(said.discard)}
          </button>
        </p>
      )}
      {queue.isLoading ? (
        <Skeleton active />
      ) : rows.length === 0 ? (
        <Panel>
          <p>{t(said.nothing)}</p>
        </Panel>
      ) : (
        <>
          <div className="hz-bulk-tools">
            <input
              type="search"
              value={search}
              aria-label={t(said.search)}
              placeholder={t(said.search)}
              onChange={(event) => setSearch(event.target.value)}
            />
            <select
              value={clock}
              aria-label={t(said.anyClock)}
              onChange={(event) => setClock(event.target.value)}
            >
              <option value="">{t(said.anyClock)}</option>
              {CLOCK_STATES.map((c) => (
                <option key={c} value={c}>
                  {t(clockStateLabels[c])}
                </option>
              ))}
            </select>
            {pager}
          </div>
          {shown.length === 0 && <p className="hz-quiet">{t(said.noneMatch)}</p>}
          <ul className="hz-cards" aria-label={t(texts.bulkReview)} onKeyDown={onKey}>
            {shown.map((need) => (
              <BulkRow
                key={need.id}
                need={need}
                draft={draftOf(drafts, need)}
                showLacking={showLacking}
                onChange={(part) => set(need, part)}
              />
            ))}
          </ul>
          {pager}
          <div className="hz-form-foot">
            <Button type="primary" loading={busy} disabled={passing + returning === 0} onClick={submit}>
              {t(said.submit, { count: passing + returning })}
            </Button>
            <Button disabled={busy} onClick={() => pass(shown)}>
              {t(said.passPage)}
            </Button>
            {matching.length > PAGE && (
              <Button disabled={busy || open === 0} onClick={() => pass(matching)}>
                {t(said.passAll, { count: matching.filter((n) => verdict(n) === "open").length })}
              </Button>
            )}
            <span className="hz-quiet" role="status">
              {review.progress
                ? t(said.sending, review.progress)
                : t(said.decided, { pass: passing, back: returning, open })}
            </span>
            {review.progress && (
              <Progress
                percent={Math.round((100 * review.progress.sent) / review.progress.of)}
                showInfo={false}
                aria-label={t(said.sending, review.progress)}
              />
            )}
            {!review.kept && <span className="hz-error-text">{t(said.notKept)}</span>}
            {showLacking && lacking.length > 0 && (
              <span role="alert" className="hz-error-text">
                {t(said.lacking, { count: lacking.length })}
              </span>
            )}
          </div>
        </>
      )}
    </>
  );
}
