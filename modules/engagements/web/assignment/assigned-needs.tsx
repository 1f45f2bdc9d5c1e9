import { Button, Dropdown, Input, Pagination, Segmented, Tag } from "antd";
import { useMemo, useState } from "react";
import { AppLink, type Text, useText, words } from "#platform/web/index.ts";
import type { AssignedNeed, ScenarioView } from "../../model/assignment/scenario.ts";
import { countyLabel, nameIn } from "../labels.ts";
import { type Asked, LimitDialog } from "./limit-dialog.tsx";
import type { SettingsChanges } from "./use-settings.ts";

type Expert = AssignedNeed["experts"][number];

const PAGE = 25;
const views: readonly { value: string; label: Text; keep: (n: AssignedNeed) => boolean }[] = [
  { value: "all", label: { zh: "全部", en: "All" }, keep: () => true },
  { value: "short", label: { zh: "有缺额", en: "Short" }, keep: (n) => n.short > 0 },
  { value: "empty", label: { zh: "落空", en: "Empty" }, keep: (n) => n.experts.length === 0 },
  { value: "pinned", label: { zh: "有锁定", en: "Pinned" }, keep: (n) => n.experts.some((e) => e.pinned) },
];
type Order = "code" | "worst";

/** The result, need by need: its experts, alternates, and why places stay empty; pins and prohibitions are set here. */
export function AssignedNeeds({ scenario, changes }: { scenario: ScenarioView; changes?: SettingsChanges }) {
  const { t, number } = useText();
  const [query, setQuery] = useState("");
  const [view, setView] = useState("all");
  const [order, setOrder] = useState<Order>("code");
  const [page, setPage] = useState(1);
  const [asked, setAsked] = useState<Asked | null>(null);
  const rows = useMemo(() => {
    const wanted = query.normalize("NFKC").toLowerCase().trim();
    const keep = views.find((v) => v.value === view)?.keep ?? (() => true);
    const found = scenario.needs.filter(keep).filter((n) => {
      const names = n.experts.flatMap((e) => [e.name, e.nameEn, e.organisationName]);
      const text = [n.code, n.title, n.organisationName, ...names].join(" ");
      return !wanted || text.normalize("NFKC").toLowerCase().includes(wanted);
    });
    return order === "worst"
      ? found.toSorted((a, b) => a.score - b.score || (a.code < b.code ? -1 : 1))
      : found.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  }, [scenario.needs, query, view, order]);
  const shown = rows.slice((page - 1) * PAGE, page * PAGE);
  const again = () => setPage(1);
  return (
    <section className="hz-panel" aria-label={t({ zh: "配对结果", en: "Assigned pairs" })}>
      <div className="hz-panel-head">
        <h2>{t({ zh: "配对结果", en: "Assigned pairs" })}</h2>
        <div className="hz-actions-row">
          <Input.Search
            allowClear
            style={{ width: 240 }}
            placeholder={t({ zh: "需求、单位、专家", en: "Need, organisation, expert" })}
            aria-label={t(words.search)}
            onChange={(event) => {
              setQuery(event.target.value);
              again();
            }}
          />
          <Segmented
            value={view}
            onChange={(value) => {
              setView(value);
              again();
            }}
            options={views.map((v) => ({ value: v.value, label: t(v.label) }))}
          />
          <Segmented<Order>
            value={order}
            onChange={(value) => {
              setOrder(value);
              again();
            }}
            options={[
              { value: "code", label: t({ zh: "按编号", en: "By code" }) },
              { value: "worst", label: t({ zh: "最弱在前", en: "Weakest first" }) },
            ]}
          />
        </div>
      </div>
      <ol className="hz-assign-list">
        {shown.map((need) => (
          <li key={need.needId}>
            <div className="hz-assign-need">
              <span className="hz-quiet">
                {need.code} · {t(countyLabel(need.county))}
              </span>
              <AppLink to={`/matching?need=${encodeURIComponent(need.needId)}`}>{need.title}</AppLink>
              <span className="hz-quiet">{need.organisationName}</span>
              <span className="hz-quiet">
                {t(
                  { zh: "名额 {min}–{max}，得分 {score}", en: "Places {min}–{max}, score {score}" },
                  { min: need.min, max: need.max, score: number(need.score, 2) },
                )}
                {changes && (
                  <Button type="link" size="small" onClick={() => setAsked({ kind: "need", need })}>
                    {t({ zh: "改名额", en: "Change" })}
                  </Button>
                )}
              </span>
            </div>
            <div>
              {need.experts.length === 0 && (
                <Tag color="warning">{t({ zh: "没有安排专家", en: "No expert" })}</Tag>
              )}
              {need.experts.map((expert) => (
                <ExpertLine
                  key={expert.expertId}
                  expert={expert}
                  needId={need.needId}
                  changes={changes}
                  onLimit={() => setAsked({ kind: "expert", expert })}
                />
              ))}
              {need.why && need.short > 0 && (
                <p className="hz-quiet">
                  {t({ zh: "还缺 {n} 位：", en: "{n} short: " }, { n: need.short })}
                  {t(need.why)}
                </p>
              )}
              {need.alternates.length > 0 && (
                <details>
                  <summary>
                    {t({ zh: "备选 {n} 位", en: "{n} alternates" }, { n: need.alternates.length })}
                  </summary>
                  {need.alternates.map((expert) => (
                    <ExpertLine
                      key={expert.expertId}
                      expert={expert}
                      needId={need.needId}
                      changes={changes}
                      onLimit={() => setAsked({ kind: "expert", expert })}
                    />
                  ))}
                </details>
              )}
            </div>
          </li>
        ))}
      </ol>
      {rows.length === 0 && <p className="hz-quiet">{t(words.nothingMatches)}</p>}
      {rows.length > PAGE && (
        <Pagination
          current={page}
          total={rows.length}
          pageSize={PAGE}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
      {changes && (
        <LimitDialog asked={asked} scenario={scenario} changes={changes} onClose={() => setAsked(null)} />
      )}
    </section>
  );
}

type LineProps = { expert: Expert; needId: string; changes?: SettingsChanges; onLimit: () => void };

function ExpertLine({ expert, needId, changes, onLimit }: LineProps) {
  const { t, number, language } = useText();
  const pair = { needId, expertId: expert.expertId };
  // What is set now may be newer than the result shown.
  const pinned = changes ? changes.isPinned(pair) : expert.pinned;
  const forbidden = changes?.isForbidden(pair) ?? false;
  return (
    <div className="hz-assign-expert">
      <AppLink to={`/experts/${expert.expertId}`}>{nameIn(language, expert)}</AppLink>
      <span className="hz-quiet">{expert.organisationName}</span>
      {pinned && <Tag color="blue">{t({ zh: "已锁定", en: "Pinned" })}</Tag>}
      {forbidden && <Tag color="error">{t({ zh: "已排除", en: "Ruled out" })}</Tag>}
      <span className="hz-assign-score">
        {t({ zh: "得分 {score}", en: "score {score}" }, { score: number(expert.score, 2) })}
        {expert.rank > 0 && t({ zh: "，推荐第 {rank}", en: ", ranked {rank}" }, { rank: expert.rank })}
      </span>
      {changes && (
        <Dropdown
          trigger={["click"]}
          menu={{
            items: [
              pinned
                ? {
                    key: "unpin",
                    label: t({ zh: "取消锁定", en: "Unpin" }),
                    onClick: () => void changes.unpin(pair),
                  }
                : {
                    key: "pin",
                    label: t({ zh: "锁定这一对", en: "Pin this pair" }),
                    onClick: () => void changes.pin(pair),
                  },
              forbidden
                ? {
                    key: "allow",
                    label: t({ zh: "取消排除", en: "Allow this pair again" }),
                    onClick: () => void changes.allow(pair),
                  }
                : {
                    key: "forbid",
                    label: t({ zh: "排除这一对", en: "Rule this pair out" }),
                    onClick: () => void changes.forbid(pair),
                  },
              {
                key: "limit",
                label: t({ zh: "此专家至多承接…", en: "This expert takes at most…" }),
                onClick: onLimit,
              },
            ],
          }}
        >
          <Button
            size="small"
            aria-label={t({ zh: "调整 {name}", en: "Adjust {name}" }, { name: nameIn(language, expert) })}
          >
            {t({ zh: "调整", en: "Adjust" })}
          </Button>
        </Dropdown>
      )}
    </div>
  );
}
