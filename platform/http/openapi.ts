import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { refusalSpec } from "#platform/kernel/refusal.ts";
import type { Operation } from "./operation.ts";
import { Problem } from "./problem.ts";

type JsonSchema = Record<string, unknown>;
type OpenApiOptions = { operations: readonly Operation[]; version: string; publicUrl: string };

const json = (schema: z.ZodType, io: "input" | "output"): JsonSchema => {
  const {
    $schema: _dialect,
    id: _id,
    ...rest
  } = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io,
    unrepresentable: "any",
    reused: "inline",
  }) as JsonSchema;
  return rest;
};

function parameters(schema: z.ZodType | undefined, where: "path" | "query"): JsonSchema[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = json(schema, "input") as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, s]) => {
    const { description, ...rest } = s;
    return {
      name,
      in: where,
      required: where === "path" || required.includes(name),
      schema: rest,
      ...(description ? { description } : {}),
    };
  });
}

/** Which refusals an operation may answer with: the common ones its shape allows, and its own. */
export function refusalsOf(op: Operation): string[] {
  const codes = ["invalid-input", "unavailable"];
  if (op.access !== "public") codes.push("not-signed-in");
  if (op.access !== "public" && op.access !== "signed-in") codes.push("not-allowed");
  if (op.method !== "GET")
    codes.push("not-allowed", "idempotency-key-reused", "too-large", "unsupported-media");
  if (op.params) codes.push("not-found");
  return [...new Set([...codes, ...(op.refusals ?? [])])];
}

function responses(op: Operation): JsonSchema {
  const success = op.response
    ? { content: { "application/json": { schema: json(op.response, "output") } } }
    : op.produces
      ? { content: { [op.produces]: { schema: { type: "string", format: "binary" } } } }
      : {};
  const byStatus = new Map<number, string[]>();
  for (const code of refusalsOf(op)) {
    const spec = refusalSpec(code);
    if (!spec) throw new Error(`${op.id} names the undeclared refusal ${code}`);
    byStatus.set(spec.http, [...(byStatus.get(spec.http) ?? []), code]);
  }
  return {
    [String(op.status ?? 200)]: { description: op.summary.en, ...success },
    ...Object.fromEntries(
      [...byStatus]
        .sort(([a], [b]) => a - b)
        .map(([status, codes]) => [
          String(status),
          {
            description: codes
              .map((c) => `\`${c}\`: ${refusalSpec(c)?.text.en} / ${refusalSpec(c)?.text.zh}`)
              .join("; "),
            "x-refusals": codes,
            content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
          },
        ]),
    ),
  };
}

/** The OpenAPI 3.1 document of all operations, each with its refusals. */
export function openApiDocument({ operations, version, publicUrl }: OpenApiOptions): JsonSchema {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const op of operations) {
    const path = op.url.replaceAll(/:(\w+)/g, "{$1}");
    const write = op.method !== "GET";
    paths[path] ??= {};
    paths[path][op.method.toLowerCase()] = {
      operationId: op.id,
      tags: [op.tag],
      summary: `${op.summary.zh} / ${op.summary.en}`,
      security: op.access === "public" ? [] : [{ session: [] }],
      ...(typeof op.access === "object" ? { "x-roles": op.access.roles } : {}),
      parameters: [
        ...parameters(op.params, "path"),
        ...parameters(op.query, "query"),
        ...(write && !op.idempotent
          ? [
              {
                name: "Idempotency-Key",
                in: "header",
                required: false,
                schema: { type: "string", minLength: 8, maxLength: 200 },
                description:
                  "The same key always gives the same effect once and the same reply; kept at least 24 hours",
              },
            ]
          : []),
      ],
      ...(op.body
        ? {
            requestBody: {
              required: true,
              content: { "application/json": { schema: json(op.body, "input") } },
            },
          }
        : {}),
      ...(op.upload
        ? {
            requestBody: {
              required: true,
              content: {
                "multipart/form-data": {
                  schema: {
                    type: "object",
                    required: ["file"],
                    properties: { file: { type: "string", format: "binary" } },
                  },
                },
              },
            },
          }
        : {}),
      responses: responses(op),
    };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Huizhi 汇智",
      version,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      description:
        "Every refusal is problem+json with a stable `code`, both languages, and the fields concerned. Lists share one protocol: q, sort, page/pageSize or after (cursor), filters by column.",
    },
    servers: [{ url: publicUrl }],
    components: {
      schemas: { Problem: json(Problem, "output") },
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "huizhi.session" } },
    },
    paths,
  };
}

/** Serves the document at /api/openapi.json and a reader for it at /api/docs. */
export function registerOpenApi(app: FastifyInstance, options: OpenApiOptions): void {
  const document = openApiDocument(options);
  app.get("/api/openapi.json", () => document);
  app.register(swagger, { mode: "static", specification: { document: document as never } });
  app.register(swaggerUi, {
    routePrefix: "/api/docs",
    staticCSP: false,
    uiConfig: { docExpansion: "none", deepLinking: true },
  });
}
