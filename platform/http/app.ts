import { createHash } from "node:crypto";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { canonicalJson } from "#platform/commands/audit.ts";
import { newId } from "#platform/commands/ids.ts";
import { type Actor, rolesAt } from "#platform/kernel/actor.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Locale } from "#platform/kernel/text.ts";
import type { Logger } from "#platform/observability/logger.ts";
import type { Metrics } from "#platform/observability/metrics.ts";
import { registerOpenApi } from "./openapi.ts";
import type { Operation, RequestContext } from "./operation.ts";
import { type ProblemBody, problemOf, refusalOf } from "./problem.ts";
import { requireStorable } from "./storable.ts";

export type HttpOptions = {
  readonly operations: readonly Operation[];
  /** Whose request it is; null for nobody. */
  readonly authenticate: (request: FastifyRequest) => Promise<Actor | null>;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly publicUrl: string;
  readonly trustProxy: boolean | string;
  readonly version: string;
  readonly clock?: () => Date;
  /** A refusal as a page, for operations that answer with pages. */
  readonly problemPage?: (problem: ProblemBody, request: FastifyRequest) => string;
};

const FORM = "application/x-www-form-urlencoded";

/** Nobody: the actor of public operations. */
const anonymous: Actor = { personId: "anonymous", name: "—", locale: "zh", grants: [] };

export const localeOf = (request: FastifyRequest, actor: Actor | null): Locale => {
  const asked = request.headers["accept-language"]?.trim().toLowerCase();
  return asked ? (asked.startsWith("en") ? "en" : "zh") : (actor?.locale ?? "zh");
};

/** Builds the HTTP edge: security headers, problems, the operations with their gate, OpenAPI. It listens to nothing yet. */
export async function createHttpApp(options: HttpOptions): Promise<FastifyInstance> {
  const { logger, metrics, operations } = options;
  const clock = options.clock ?? (() => new Date());
  const app = Fastify({
    logger: false,
    trustProxy: options.trustProxy,
    genReqId: newId,
    bodyLimit: 1_048_576,
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: 200 },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  const secure = options.publicUrl.startsWith("https:");
  await app.register(helmet, {
    // On plain-HTTP intranets these two would make every page unreachable.
    strictTransportSecurity: secure,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        ...(secure ? { "upgrade-insecure-requests": [] } : {}),
      },
    },
    referrerPolicy: { policy: "same-origin" },
  });
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: 25 * 1024 * 1024, files: 1, fields: 20, parts: 21 } });
  app.addContentTypeParser(FORM, { parseAs: "string", bodyLimit: 100_000 }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );

  // Replies are for one person at one moment; desks are shared. Whoever may be kept says so.
  app.addHook("onRequest", async (request, reply) => {
    if (request.url.startsWith("/api/")) reply.header("cache-control", "no-store");
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "unmatched";
    metrics.requests.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
    logger.info(
      {
        requestId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      "request",
    );
  });
  app.setErrorHandler((error, request, reply) => {
    const locale = localeOf(request, null);
    const refusal = refusalOf(error);
    if (!refusal) {
      logger.error({ err: error, requestId: request.id, route: request.routeOptions.url }, "bug");
      return reply
        .status(500)
        .type("application/problem+json")
        .send({
          type: "urn:huizhi:bug",
          status: 500,
          code: "internal",
          requestId: request.id,
          messages: {
            zh: `系统出现错误，未保存任何改动。请把编号 ${request.id} 告知管理员`,
            en: `Something went wrong; nothing was saved. Tell the administrator number ${request.id}`,
          },
          title: locale === "zh" ? "系统出现错误" : "Something went wrong",
        });
    }
    metrics.refusals.inc({ code: refusal.code });
    if (refusal.code === "too-many-requests" && refusal.detail.values?.seconds)
      reply.header("retry-after", refusal.detail.values.seconds);
    const problem = problemOf(refusal, { locale, requestId: request.id });
    reply.status(refusal.spec.http).header("cache-control", "no-store");
    if (options.problemPage && request.routeOptions.config?.page)
      return reply.type("text/html; charset=utf-8").send(options.problemPage(problem, request));
    return reply.type("application/problem+json").send(problem);
  });

  registerOpenApi(app, { operations, version: options.version, publicUrl: options.publicUrl });

  for (const op of operations) {
    app.route({
      method: op.method,
      url: op.url,
      ...(op.bodyLimit ? { bodyLimit: op.bodyLimit } : {}),
      config: { page: op.produces === "text/html" },
      schema: {
        ...(op.params ? { params: op.params } : {}),
        ...(op.query ? { querystring: op.query } : {}),
        ...(op.body ? { body: op.body } : {}),
        ...(op.response ? { response: { [op.status ?? 200]: op.response } } : {}),
      },
      // Before validation: an outsider learns nothing from what a schema refuses.
      preValidation: async (request) => {
        checkOrigin(request, options.publicUrl);
        // A page of another site can send these without asking first: only operations made for forms take them.
        if (!op.form && request.headers["content-type"]?.toLowerCase().startsWith(FORM))
          refuse("unsupported-media");
        const actor =
          op.access === "public" && !hasSession(request) ? null : await options.authenticate(request);
        gate(op, actor, clock().toISOString());
        requireStorable(request.body);
        request.huizhi = contextOf(request, actor, clock().toISOString());
      },
      handler: async (request, reply) => {
        const context =
          op.method === "GET" || op.idempotent
            ? request.huizhi
            : withIdempotency(request.huizhi, request, op);
        const result = await op.handler({
          context,
          params: request.params,
          query: request.query,
          body: request.body,
          request,
          reply,
        } as never);
        if (reply.sent || result === reply) return reply;
        reply.status(op.status ?? 200);
        return op.status === 204 ? null : result;
      },
    });
  }
  return app;
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** Answers with a page, and refuses with one. */
    page?: boolean;
  }
  interface FastifyRequest {
    huizhi: RequestContext;
  }
}

const hasSession = (request: FastifyRequest): boolean =>
  request.headers.cookie !== undefined || request.headers.authorization !== undefined;

/** A browser tells where a write comes from; another site's page may not write with the visitor's cookie. */
function checkOrigin(request: FastifyRequest, publicUrl: string): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const origin = request.headers.origin;
  if (!origin || origin === publicUrl) return;
  const host = request.headers.host;
  if (host && (origin === `http://${host}` || origin === `https://${host}`)) return;
  refuse("not-allowed");
}

function gate(op: Operation, actor: Actor | null, now: string): void {
  if (op.access === "public") return;
  if (!actor) refuse("not-signed-in");
  if (op.access === "signed-in" || actor.system) return;
  const held = rolesAt(actor, now);
  if (!op.access.roles.some((role) => held.has(role))) refuse("not-allowed");
}

function contextOf(request: FastifyRequest, actor: Actor | null, now: string): RequestContext {
  const who = actor ?? anonymous;
  const via = request.headers["x-huizhi-client"] === "web" ? ("web" as const) : ("api" as const);
  return {
    actor: who,
    now,
    locale: localeOf(request, actor),
    requestId: request.id,
    command: { actor: who, occurredAt: now, recordedAt: now, via, requestId: request.id },
  };
}

/** Adds the Idempotency-Key, bound to what was asked, so that a key can never replay another request's reply. */
function withIdempotency(context: RequestContext, request: FastifyRequest, op: Operation): RequestContext {
  const key = request.headers["idempotency-key"];
  if (key === undefined) return context;
  if (typeof key !== "string" || !/^[\x21-\x7e]{8,200}$/.test(key)) {
    refuse("invalid-input", {
      values: { count: 1 },
      fields: [
        { field: "Idempotency-Key", reason: { zh: "应为 8–200 个可见字符", en: "8–200 visible characters" } },
      ],
    });
  }
  const requestHash = createHash("sha256")
    .update(canonicalJson([op.id, request.params ?? null, request.body ?? null]))
    .digest("hex");
  return { ...context, command: { ...context.command, idempotency: { key, requestHash } } };
}
