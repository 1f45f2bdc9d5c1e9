import { Button } from "antd";
import { useState } from "react";
import { AppLink, type Text, useRead, useText } from "#platform/web/index.ts";
import type { ScenarioView } from "../../model/assignment/scenario.ts";
import { nameIn } from "../labels.ts";
import type { SettingsChanges } from "./use-settings.ts";

type Row = {
  key: string;
  what: Text;
  needId?: string;
  expertId?: string;
  undo: (changes: SettingsChanges) => Promise<void>;
};
const FIRST = 20;

/**
 * What was set for single pairs, needs and experts, each of which can be taken back where the scenario may change, also after it
 * left the result and before there is one.
 */
export function SingleSettings(props: { scenario: ScenarioView; changes?: SettingsChanges }) {
  const { scenario, changes } = props;
  const { t } = useText();
  const [all, setAll] = useState(false);
  const rows = rowsOf(scenario);
  if (rows.length === 0) return null;
  const needs = new Map(scenario.needs.map((n) => [n.needId, `${n.code} ${n.title}`]));
  const names = new Map(
    scenario.needs.flatMap((n) => [...n.experts, ...n.alternates].map((e) => [e.expertId, e] as const)),
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
              {row.needId && <NeedName id={row.needId} known={need} />}
              {row.expertId && <ExpertName id={row.expertId} known={names.get(row.expertId)} />}
              {changes && (
                <span className="hz-assign-score">
                  <Button size="small" onClick={() => void row.undo(changes)}>
                    {t({ zh: "取消设定", en: "Take back" })}
                  </Button>
                </span>
              )}
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

function rowsOf({ settings }: ScenarioView): Row[] {
  return [
    ...settings.pinned.map((pair) => ({
      key: `pin ${pair.needId} ${pair.expertId}`,
      what: { zh: "锁定", en: "Pinned" },
      ...pair,
      undo: (changes: SettingsChanges) => changes.unpin(pair),
    })),
    ...settings.forbidden.map((pair) => ({
      key: `forbid ${pair.needId} ${pair.expertId}`,
      what: { zh: "排除", en: "Ruled out" },
      ...pair,
      undo: (changes: SettingsChanges) => changes.allow(pair),
    })),
    ...settings.needLimits.map(({ needId, min = settings.needMin, max = settings.needMax }) => ({
      key: `need ${needId}`,
      what: { zh: `名额 ${min}–${max}`, en: `Places ${min}–${max}` },
      needId,
      undo: (changes: SettingsChanges) => changes.freeNeed(needId),
    })),
    ...settings.expertLimits.map(({ expertId, max }) => ({
      key: `expert ${expertId}`,
      what: { zh: `至多承接 ${max} 项`, en: `Takes at most ${max}` },
      expertId,
      undo: (changes: SettingsChanges) => changes.freeExpert(expertId),
    })),
  ];
}

/** A need that is not in the result is looked up by id. */
function NeedName({ id, known }: { id: string; known: string | undefined }) {
  const { t } = useText();
  const read = useRead<{ code: string; title: string }>(`/needs/${id}`, {}, known === undefined);
  const name = known ?? (read.data && `${read.data.code} ${read.data.title}`);
  return (
    <AppLink to={`/matching?need=${encodeURIComponent(id)}`}>{name ?? t({ zh: "需求", en: "Need" })}</AppLink>
  );
}

type Named = { name: string; nameEn?: string | null };
/** An expert who is not in the result is looked up by id. */
function ExpertName({ id, known }: { id: string; known: Named | undefined }) {
  const { t, language } = useText();
  const read = useRead<{ public: Named }>(`/experts/${id}`, {}, known === undefined);
  const expert = known ?? read.data?.public;
  return (
    <AppLink to={`/experts/${id}`}>
      {expert
        ? nameIn(language, { name: expert.name, nameEn: expert.nameEn ?? null })
        : t({ zh: "专家", en: "Expert" })}
    </AppLink>
  );
}
