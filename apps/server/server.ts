import { join } from "node:path";
import compress from "@fastify/compress";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { sql } from "kysely";
import { sendWire } from "#modules/publication/server/portal/page/reply.ts";
import { problemHtml, visitorLocale } from "#modules/publication/server/portal/problems.ts";
import { registerWeChat } from "#modules/publication/server/portal/wechat.ts";
import { createHttpApp } from "#platform/http/app.ts";
import { Jobs } from "#platform/jobs/jobs.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { Demonstration } from "./demonstration.ts";
import { homeOperations } from "./home.ts";
import type { Runtime } from "./runtime.ts";
import { version } from "./version.ts";
import { webDirectory } from "./web-build.ts";

export type RunningServer = {
  readonly app: FastifyInstance;
  readonly address: string;
  readonly port: number;
  readonly demonstration: Demonstration;
  readonly stop: () => Promise<void>;
};

/** Builds the HTTP application of a runtime: operations, home, health, metrics, and the browser's files. */
export async function buildServer(
  runtime: Runtime,
  options: { serveWeb: boolean; demonstration?: Demonstration },
): Promise<FastifyInstance> {
  const { platform, metrics, accounts } = runtime;
  const { config, logger, clock } = platform;
  const app = await createHttpApp({
    operations: [
      ...runtime.operations,
      ...homeOperations(runtime),
      ...(options.demonstration?.operations() ?? []),
    ],
    authenticate: (request: FastifyRequest): Promise<Actor | null> => accounts.authenticate(request),
    logger,
    metrics,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    version,
    clock,
    problemPage: (problem, request) => problemHtml(problem, visitorLocale(request)),
  });
  registerWeChat(app, config.publicUrl);
  await app.register(compress, { encodings: ["gzip"], threshold: 1024 });
  answerHotPages(app, runtime);
  registerHealth(app, runtime);
  // The live page's connections never end by themselves.
  app.addHook("preClose", async () => runtime.publication.portal.endLive());
  if (options.serveWeb) await registerWeb(app, runtime);
  else app.setNotFoundHandler(() => refuse("not-found"));
  return app;
}

/** Public pages that everybody asks for are answered before the framework; counted and noted like any other request. */
function answerHotPages(app: FastifyInstance, { platform, metrics, publication }: Runtime): void {
  const listeners = app.server.listeners("request") as ((...given: unknown[]) => void)[];
  app.server.removeAllListeners("request");
  app.server.on("request", (request, response) => {
    const answered = publication.portal.answer(request, response, ({ route, status, seconds }) => {
      metrics.requests.observe({ method: "GET", route, status: String(status) }, seconds);
      platform.logger.info({ method: "GET", route, status, ms: 0, kept: true }, "request");
    });
    if (!answered) for (const listener of listeners) listener.call(app.server, request, response);
  });
}

function registerHealth(app: FastifyInstance, runtime: Runtime): void {
  const { db, pool } = runtime.platform;
  app.get("/health/live", () => ({ status: "live" }));
  app.get("/health/ready", async () => {
    await sql`select 1`.execute(db);
    return { status: "ready" };
  });
  // Counts only, no personal data; still nobody's business outside the machine unless a proxy asks from it.
  app.get("/metrics", async (request, reply) => {
    const local = ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(request.socket.remoteAddress ?? "");
    // A proxy on this machine passes on what comes from outside: it is not the machine that asks.
    const forwarded = request.headers["x-forwarded-for"] ?? request.headers.forwarded;
    if (!local || forwarded !== undefined) refuse("not-found");
    const { metrics } = runtime;
    metrics.databaseClients.set({ state: "total" }, pool.totalCount);
    metrics.databaseClients.set({ state: "idle" }, pool.idleCount);
    metrics.databaseClients.set({ state: "waiting" }, pool.waitingCount);
    const waiting = await db
      .selectFrom("outbox")
      .select(db.fn.countAll<number>().as("n"))
      .where("doneAt", "is", null)
      .executeTakeFirstOrThrow();
    metrics.outboxWaiting.set(waiting.n);
    await runtime.evidence.measure();
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}

async function registerWeb(app: FastifyInstance, runtime: Runtime): Promise<void> {
  await app.register(fastifyStatic, {
    root: webDirectory,
    wildcard: true,
    index: false,
    setHeaders(response, path) {
      // Names of assets carry their content's hash; the page that names them must be asked for anew.
      response.header(
        "cache-control",
        path.includes(`${join("dist", "assets")}`) ? "public, max-age=31536000, immutable" : "no-cache",
      );
    },
  });
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split("?")[0] ?? "/";
    if (request.method === "GET" && /^\/portal(\/|$)/.test(path))
      return sendWire(
        request,
        reply,
        await runtime.publication.portal.notFound(visitorLocale(request)),
        "no-store",
      );
    if (
      (request.method === "GET" || request.method === "HEAD") &&
      !path.startsWith("/api/") &&
      !/\.\w+$/.test(path)
    ) {
      return reply.header("cache-control", "no-cache").sendFile("index.html");
    }
    return refuse("not-found");
  });
  // Whoever has no session comes to look: the portal says what is public and leads to the sign-in page.
  app.get("/", (request, reply) =>
    /huizhi\.session/.test(request.headers.cookie ?? "")
      ? reply.header("cache-control", "no-cache").sendFile("index.html")
      : reply.header("cache-control", "no-store").redirect("/portal", 302),
  );
}

/** Listens, starts the outbox and the jobs. `stop` ends in order: no new requests, running ones answered, effects and jobs finished. */
export async function startServer(runtime: Runtime): Promise<RunningServer> {
  const { config, logger, pool } = runtime.platform;
  const demonstration = new Demonstration(runtime.platform);
  // The portal shows the old rows until it is done; nobody has to wait for it at the start.
  const filling = runtime.publication.portal.projection.ensure().then(
    (filled) => filled && logger.info("public table of needs filled anew"),
    (err: unknown) => logger.error({ err }, "public table of needs not filled"),
  );
  const app = await buildServer(runtime, { serveWeb: true, demonstration });
  const address = await app.listen({ host: config.host, port: config.port });
  runtime.outbox.start();
  const jobs = new Jobs({ pool, logger, timeZone: config.timeZone, specs: runtime.jobs });
  await jobs.start();
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= (async () => {
      await app.close();
      await demonstration.stop();
      await jobs.stop();
      await filling;
      await runtime.shutDown();
    })();
    return stopping;
  };
  const bound = app.server.address();
  return {
    app,
    address,
    port: typeof bound === "object" && bound ? bound.port : config.port,
    demonstration,
    stop,
  };
}
