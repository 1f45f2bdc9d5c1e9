import { App } from "antd";
import { ApiRefusal, api, useRefresh, useText } from "#platform/web/index.ts";
import type { Fixed, ScenarioSettings, ScenarioView } from "../../model/assignment/scenario.ts";

const others = (pairs: readonly Fixed[], pair: Fixed) =>
  pairs.filter((p) => p.needId !== pair.needId || p.expertId !== pair.expertId);

/** Changes of single pairs and capacities, saved at once; the result counts again after the next computation. */
export function useSettings(scenario: ScenarioView) {
  const { t } = useText();
  const { message } = App.useApp();
  const refresh = useRefresh();

  /** Throws the refusal: for dialogs, which show it where the value stands. */
  async function keep(change: Partial<ScenarioSettings>): Promise<void> {
    await api.patch(`/assignments/${scenario.id}`, {
      settings: { ...scenario.settings, ...change },
      version: scenario.version,
    });
    await refresh("/assignments");
  }

  async function save(change: Partial<ScenarioSettings>): Promise<void> {
    try {
      await keep(change);
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
      void message.error(t(error.problem.fields?.[0]?.reason ?? error.problem.messages));
      await refresh("/assignments");
    }
  }

  const { pinned, forbidden, needLimits, expertLimits } = scenario.settings;
  return {
    isPinned: (pair: Fixed) => others(pinned, pair).length < pinned.length,
    isForbidden: (pair: Fixed) => others(forbidden, pair).length < forbidden.length,
    pin: (pair: Fixed) =>
      save({ pinned: [...others(pinned, pair), pair], forbidden: others(forbidden, pair) }),
    unpin: (pair: Fixed) => save({ pinned: others(pinned, pair) }),
    forbid: (pair: Fixed) =>
      save({ pinned: others(pinned, pair), forbidden: [...others(forbidden, pair), pair] }),
    allow: (pair: Fixed) => save({ forbidden: others(forbidden, pair) }),
    limitNeed: (needId: string, limits: { min: number; max: number }) =>
      keep({ needLimits: [...needLimits.filter((l) => l.needId !== needId), { needId, ...limits }] }),
    limitExpert: (expertId: string, max: number) =>
      keep({ expertLimits: [...expertLimits.filter((l) => l.expertId !== expertId), { expertId, max }] }),
    freeNeed: (needId: string) => save({ needLimits: needLimits.filter((l) => l.needId !== needId) }),
    freeExpert: (expertId: string) =>
      save({ expertLimits: expertLimits.filter((l) => l.expertId !== expertId) }),
  };
}
export type SettingsChanges = ReturnType<typeof useSettings>;
