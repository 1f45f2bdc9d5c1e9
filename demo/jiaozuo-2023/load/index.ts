import { buildContent, buildNextEdition, demoSeed } from "#demo/jiaozuo-2023/content/index.ts";
import type { CommandRunner } from "#platform/commands/run.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { chapters, seated, takeSeats } from "./days/seats.ts";
import { begin, finish, withLoadLock } from "./marker.ts";
import { nextStory } from "./next/next.ts";
import { openingActs } from "./opening.ts";
import type { DemoApplication } from "./play.ts";
import { type Told, tellStory } from "./plot.ts";
import { type Act, inOrder, instant, World } from "./story.ts";

export { demonstrationState } from "./marker.ts";
export type { DemoApplication } from "./play.ts";

/** Days within which nobody of the demonstration has read the messages yet. */
const UNREAD_DAYS = 45;

export type LoadOptions = {
  /** The day on which the second edition is being prepared (`2026-03-10`). */
  readonly today: string;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  /** Everybody who can sign in is there. */
  readonly onAccounts?: () => void;
  /** Stops between two commands; the rest is loaded the next time. */
  readonly signal?: AbortSignal;
  readonly seed?: number;
  /** Runs the closing command; durable ones make everything before them durable too. Default: the application's own. */
  readonly commands?: CommandRunner;
};
export type LoadResult = {
  /** False when the edition was there already, or the database holds something else. */
  readonly loaded: boolean;
  readonly reason?: "present" | "not-empty" | "interrupted";
  readonly commands: number;
  readonly refused: World["refused"];
  readonly seconds: number;
};

/**
 * Tells the story of the demonstration editions through the services, in the order in which it happened. Every command carries
 * an idempotency key of its own: a load that was killed goes on where it stopped, and nothing happens twice. Loads only into a
 * database without editions and organisations.
 */
export async function loadDemonstration(app: DemoApplication, options: LoadOptions): Promise<LoadResult> {
  const started = performance.now();
  const world = new World();
  const result = (loaded: boolean, more: Partial<LoadResult> = {}): LoadResult => ({
    loaded,
    commands: 0,
    refused: world.refused,
    seconds: Math.round(performance.now() - started) / 1000,
    ...more,
  });
  return withLoadLock(app.platform, async () => {
    const begun = await begin(app.platform, { today: options.today, seed: options.seed ?? demoSeed });
    if (begun.state !== "loading")
      return result(false, { reason: begun.state === "done" ? "present" : "not-empty" });
    const content = buildContent(begun.seed);
    const told: Told = { content, next: buildNextEdition(begun.seed, begun.today, content) };
    let done = 0;
    for (const act of openingActs(app, world, told)) await perform(world, act);
    options.onAccounts?.();
    for (const [chapter, from] of [null, ...chapters].entries()) {
      const acts = await chapterOf(app, world, told, chapter);
      const until = chapters[chapter];
      const total = acts.length;
      for (const act of acts) {
        if (from && Date.parse(act.at) < Date.parse(from)) continue;
        if (until && Date.parse(act.at) >= Date.parse(until)) continue;
        if (options.signal?.aborted) return result(false, { reason: "interrupted", commands: done });
        await perform(world, act);
        done++;
        if (done % 20 === 0 || done === total) options.onProgress?.({ done, total });
      }
    }
    // The story's letters went to nobody; their readers find them, those of the last weeks unread.
    await app.accounts.inbox.recall(
      new Date(Date.parse(begun.today) - UNREAD_DAYS * 86_400_000).toISOString(),
    );
    await finish({ ...app.platform, commands: options.commands ?? app.platform.commands });
    return result(true, { commands: done });
  });
}

/**
 * All acts in order, as they are known in a chapter: from the publication of a timetable on the talks take place where it seats
 * them. Of each chapter only the acts of its own time are carried out.
 */
async function chapterOf(app: DemoApplication, world: World, told: Told, chapter: number): Promise<Act[]> {
  const { content } = told;
  await takeSeats(app, world, { activityId: `${content.edition.id}-main`, number: chapter });
  const script = { ...content.script, ...seated(world, content.script) };
  const acts = [
    ...tellStory(app, world, { content: { ...content, script }, next: told.next }),
    ...nextStory(app, world, told),
  ];
  return inOrder(acts);
}

/** Carries out one act as its person at its moment. A refusal is noted and the story goes on. */
async function perform(world: World, act: Act): Promise<void> {
  const at = instant(act.at);
  const key = `demo:${act.key}`;
  try {
    await act.run({
      actor: world.actor(act.by),
      occurredAt: at,
      recordedAt: at,
      via: "demo",
      idempotency: { key, requestHash: key },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    world.refuse(act.key, {
      code: error.code,
      messages: {
        zh: [error.texts.zh, ...(error.detail.fields ?? []).map((f) => `${f.field}: ${f.reason.zh}`)].join(
          " ",
        ),
        en: error.texts.en,
      },
    });
  }
}
