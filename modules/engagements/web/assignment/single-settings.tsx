import { Button } from "antd";
import { useState } from "react";
import { AppLink, type Text, useRead, useText } from "#platform/web/index.ts";
import type { ScenarioView } from "../../model/assignment/scenario.ts";
import type { SettingsChanges } from "./use-settings.ts";

type Row = { key: string; what: Text; needId?: string; expertId?: string; undo: () => Promise<void> };
const FIRST = 20;

/** What was set for single pairs, needs and experts, each of which can be taken back, also after it left the result. */
export function SingleSettings({ scenario, changes }: { scenario: ScenarioView; changes: SettingsChanges }) {
  const { t } = useText();
  const [all, setAll] = useState(false);
  const rows = rowsOf(scenario, changes);
  if (rows.length === 0) return null;
  const needs = new Map(scenario.needs.map((n) => [n.needId, n]));
  const names = new Map(
    scenario.needs.flatMap((n) => [...n.experts, ...n.alternates].map((e) => [e.expertId, e.name] as const)),
  );
  return (
    <section className="hz-panel" aria-label={t({ zh: "单独设定", en: "Set one by one" })}>
      <div className="hz-panel-head">
        <h2>
          {t({ zh: "单独设定", en: "Set one by one" })} <span className="hz-quiet">{rows.length}</span>
        </h2>
      </div>
      <ul className="hz-assign-set">
        {(all ? rows : rows.slice(0, FIRST)).map((row) => {
          const need = row.needId ? needs.get(row.needId) : undefined;
          return (
            <li key={row.key} className="hz-assign-expert">
              <strong>{t(row.what)}</strong>
              {row.needId && (
                <AppLink to={`/matching?need=${encodeURIComponent(row.needId)}`}>
                  {need ? `${need.code} ${need.title}` : t({ zh: "需求", en: "Need" })}
                </AppLink>
              )}
              {row.expertId && <ExpertName id={row.expertId} known={names.get(row.expertId)} />}
              <span className="hz-assign-score">
                <Button size="small" onClick={() => void row.undo()}>
                  {t({ zh: "取消设定", en: "Take back" })}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {!all && rows.length > FIRST && (
        <Button block onClick={() => setAll(true)}>
          {t({ zh: "显示全部", en: "Show all" })}
        </Button>
      )}
    </section>
  );
}

function rowsOf({ settings }: ScenarioView, changes: SettingsChanges): Row[] {
  return [
    ...settings.pinned.map((pair) => ({
      key: `pin ${pair.needId} ${pair.expertId}`,
      what: { zh: "锁定", en: "Pinned" },
      ...pair,
      undo: () => changes.unpin(pair),
    })),
    ...settings.forbidden.map((pair) => ({
      key: `forbid ${pair.needId} ${pair.expertId}`,
      what: { zh: "排除", en: "Ruled out" },
      ...pair,
      undo: () => changes.allow(pair),
    })),
    ...settings.needLimits.map(({ needId, min = settings.needMin, max = settings.needMax }) => ({
      key: `need ${needId}`,
      what: { zh: `名额 ${min}–${max}`, en: `Places ${min}–${max}` },
      needId,
      undo: () => changes.freeNeed(needId),
    })),
    ...settings.expertLimits.map(({ expertId, max }) => ({
      key: `expert ${expertId}`,
      what: { zh: `至多承接 ${max} 项`, en: `Takes at most ${max}` },
      expertId,
      undo: () => changes.freeExpert(expertId),
    })),
  ];
}

/** An expert who is no longer in the result is looked up by id. */
function ExpertName({ id, known }: { id: string; known: string | undefined }) {
  const { t } = useText();
  const read = useRead<{ name: string }>(`/experts/${id}`, {}, known === undefined);
  return (
    <AppLink to={`/experts/${id}`}>{known ?? read.data?.name ?? t({ zh: "专家", en: "Expert" })}</AppLink>
  );
}
