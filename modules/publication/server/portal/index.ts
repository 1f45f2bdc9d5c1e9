import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ExpertChanged } from "#modules/experts/model/directory.ts";
import "../../model/portal/portal.refusals.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Locale } from "#platform/kernel/text.ts";
import { LiveHub } from "#platform/live/hub.ts";
import { createListener } from "#platform/live/listener.ts";
import type { Platform, ServerModule } from "#platform/platform.ts";
import { assetOperations } from "./page/asset.routes.ts";
import { PageCache } from "./page/cache.ts";
import { HotPages, type Seen } from "./page/hot.ts";
import { Remembered } from "./page/remembered.ts";
import { wordsOf } from "./page/words.ts";
import { problemPage } from "./pages/plain.ts";
import type { PortalPorts } from "./ports.ts";
import { createProjection, PORTAL_CHANNEL, tellPortal } from "./projection/projection.ts";
import { portalLexicon } from "./query/lexicon.ts";
import { createPostings } from "./query/postings.ts";
import { type Announced, type Counts, createPortalReader, type FrameFacts } from "./reader.ts";
import { dataOperations } from "./routes/data.ts";
import { liveOperation } from "./routes/live.ts";
import { pageOperations } from "./routes/pages.ts";

/** Viewers of the live page in one process; sockets and memory for more belong to a second one. */
const MOST_VIEWERS = 18_500;
/** Questions whose counts are remembered. */
const MOST_COUNTS = 1000;
/** Changes within this time, in milliseconds, are shown to the live page together. */
const TOGETHER = 200;

/** The public portal: what anybody may read without an account. */
export function createPortal(platform: Platform, ports: PortalPorts, announced: Announced) {
  const postings = createPostings(platform.db, portalLexicon());
  const counts = new Remembered<Counts>(() => heard(), MOST_COUNTS);
  const frames = new Remembered<FrameFacts>(() => heard(), 2);
  const reader = createPortalReader(platform, {
    postings,
    ports,
    announced,
    counted: (key, make) => counts.of(key, make),
    framed: (key, make) => frames.of(key, make),
  });
  const projection = createProjection(platform, {
    needs: ports.publicNeeds,
    organisations: ports.organisations,
  });
  const hub = new LiveHub({ limit: MOST_VIEWERS });

  let stale = true;
  let showing: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const show = (): Promise<void> => {
    showing ??= (async () => {
      stale = false;
      const state = await reader.live();
      hub.show(createHash("sha256").update(JSON.stringify(state)).digest("base64url").slice(0, 16), state);
    })().finally(() => {
      showing = undefined;
    });
    return showing;
  };
  const listener = createListener({
    pool: platform.pool,
    channel: PORTAL_CHANNEL,
    logger: platform.logger,
    changed() {
      cache.changed();
      counts.forget();
      frames.forget();
      stale = true;
      if (hub.size === 0 || timer) return;
      timer = setTimeout(() => {
        timer = undefined;
        show().catch((err: unknown) => {
          stale = true;
          platform.logger.warn({ err }, "live page not brought up to date");
        });
      }, TOGETHER).unref();
    },
  });
  const heard = () => {
    listener.start();
    return listener.connected;
  };
  const cache = new PageCache({ heard });
  const hot = new HotPages(cache, heard);

  const deps = { cache, hot, reader, postings, announced, ports };
  const module: ServerModule = {
    operations: [
      ...assetOperations,
      ...pageOperations(deps),
      ...dataOperations(deps),
      liveOperation(hub, async () => {
        listener.start();
        if (stale || !listener.connected) await show();
      }),
    ],
  };
  return {
    module,
    reader,
    projection,
    reactions: {
      ...projection.reactions,
      expertChanged: (work: UnitOfWork, _event: ExpertChanged) => tellPortal(work.tx),
    },
    /** The page for an address below /portal that leads nowhere. */
    notFound: (locale: Locale) =>
      reader.frame(
        problemPage({ title: wordsOf(locale).notFound, hint: wordsOf(locale).notFoundHint }, { locale }),
        404,
      ),
    /** Answers a request for a page that was asked for a moment ago; false leaves it to the server. */
    answer: (request: IncomingMessage, response: ServerResponse, seen: Seen) =>
      hot.answer(request, response, seen),
    /** Ends the live page's connections, which would keep a server from closing. */
    endLive: () => hub.end(),
    async close() {
      clearTimeout(timer);
      hub.end();
      await listener.stop();
    },
  };
}
export type Portal = ReturnType<typeof createPortal>;
