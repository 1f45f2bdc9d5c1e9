import type { ExpertMatchable } from "#modules/experts/model/directory.ts";
import type { Platform } from "#platform/platform.ts";
import { expertProfile, expertSupply } from "../../model/profiles.ts";
import type { EngagementPorts } from "../ports.ts";
import type { FitProgress, ModelState } from "./model/matcher.ts";
import { createMatchingThread, type MatchingThread, type RemoteMatcher } from "./model/thread.ts";

type Loaded = {
  readonly thread: MatchingThread;
  readonly generation: number;
  readonly revision: string;
  readonly byId: Map<string, ExpertMatchable>;
  readonly fittedAt: string;
};
const MODEL = "experts";

/**
 * The pool of experts as the model holds it. A change costs the texts that changed: the experts' revision says which they are. A refit
 * happens in a thread beside and takes the place of the present one when it is done; nobody waits for it.
 */
export function createExpertPool(platform: Platform, ports: EngagementPorts) {
  let thread = createMatchingThread();
  let loaded: Loaded | undefined;
  let loading: Promise<unknown> = Promise.resolve();
  let closed = false;

  /** One load at a time; a failed one does not stop the next. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = loading.catch(() => undefined).then(work);
    loading = mine;
    return mine;
  };

  async function bringUp(): Promise<Loaded> {
    const generation = thread.generation();
    const known = loaded?.thread === thread && loaded.generation === generation ? loaded : undefined;
    const { revision, experts, gone } = await ports.experts.changedSince(known?.revision ?? null);
    if (known?.revision === revision) return known;
    const model = thread.matcher(MODEL);
    // A model of nobody has no space to fold newcomers into.
    if (!known || known.byId.size === 0) {
      await model.load(experts.map(expertSupply), experts.map(expertProfile));
      const byId = new Map(experts.map((e) => [e.id, e]));
      loaded = { thread, generation, revision, byId, fittedAt: platform.clock().toISOString() };
      return loaded;
    }
    const byId = new Map(known.byId);
    for (const id of gone) byId.delete(id);
    for (const expert of experts) byId.set(expert.id, expert);
    const change = { supplies: experts.map(expertSupply), experts: experts.map(expertProfile), gone };
    const { drift } = await model.change(change);
    loaded = {
      ...known,
      revision,
      byId,
      ...(drift === 0 ? { fittedAt: platform.clock().toISOString() } : {}),
    };
    return loaded;
  }

  /** Everyone who can be matched, by id; the model holds the same when it is asked afterwards. */
  const pool = async (): Promise<Map<string, ExpertMatchable>> => (await inTurn(bringUp)).byId;

  /** The model in whichever thread holds it now. */
  const present = (): RemoteMatcher => thread.matcher(MODEL);
  const experts: Pick<RemoteMatcher, "match" | "rank" | "place" | "explainNeeds" | "find"> = {
    match: (...args) => present().match(...args),
    rank: (...args) => present().rank(...args),
    place: (...args) => present().place(...args),
    explainNeeds: (...args) => present().explainNeeds(...args),
    find: (...args) => present().find(...args),
  };

  return {
    pool,
    experts,
    /** How the model stands; null while nobody has asked it anything or the pool is empty. */
    async state(): Promise<(ModelState & { fittedAt: string }) | null> {
      if (!loaded || loaded.byId.size === 0 || loaded.generation !== thread.generation()) return null;
      return { ...(await present().state()), fittedAt: loaded.fittedAt };
    },

    /** Fits the whole model anew beside the present one and puts it in its place. */
    async refit(report: (progress: FitProgress) => void): Promise<ModelState | null> {
      const { revision, experts: all } = await ports.experts.changedSince(null);
      if (all.length === 0) return null;
      const next = createMatchingThread();
      try {
        await next.matcher(MODEL).fit(all.map(expertSupply), all.map(expertProfile), report);
      } catch (error) {
        await next.close();
        throw error;
      }
      if (closed) {
        await next.close();
        return null;
      }
      const before = await inTurn(async () => {
        const old = thread;
        thread = next;
        const byId = new Map(all.map((e) => [e.id, e]));
        const fittedAt = platform.clock().toISOString();
        loaded = { thread, generation: thread.generation(), revision, byId, fittedAt };
        await bringUp();
        return old;
      });
      void before.idle().then(() => before.close());
      return present().state();
    },

    async close(): Promise<void> {
      closed = true;
      await thread.close();
    },
  };
}
export type ExpertPool = ReturnType<typeof createExpertPool>;
