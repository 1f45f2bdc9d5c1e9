import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { canonicalJson } from "#platform/commands/audit.ts";
import { refusalSpec } from "#platform/kernel/refusal.ts";
import type { Operation } from "./operation.ts";
import { Problem } from "./problem.ts";

type JsonSchema = Record<string, unknown>;
type OpenApiOptions = { operations: readonly Operation[]; version: string; publicUrl: string };

/**
 * Schemas of one document. Named and recursive schemas come out of zod as `$defs` of the schema that uses them; an OpenAPI document
 * keeps them once, under `components`. The same name with another content (input and output differ) gets a number behind it.
 */
class Schemas {
  readonly components: Record<string, JsonSchema> = {};

  of(schema: z.ZodType, io: "input" | "output"): JsonSchema {
    const {
      $schema: _dialect,
      id: _id,
      $defs = {},
      ...rest
    } = z.toJSONSchema(schema, {
      target: "draft-2020-12",
      io,
      unrepresentable: "any",
      reused: "inline",
    }) as JsonSchema & { $defs?: Record<string, JsonSchema> };
    for (let n = 1; ; n++) {
      const nameOf = (name: string) => `${name.replace(/^__/, "")}${n === 1 ? "" : n}`;
      const moved = Object.entries($defs).map(
        ([name, { id: _own, ...definition }]) => [nameOf(name), pointed(definition, nameOf)] as const,
      );
      const fits = moved.every(([name, definition]) => {
        const known = this.components[name];
        return known === undefined || canonicalJson(known) === canonicalJson(definition);
      });
      if (!fits) continue;
      Object.assign(this.components, Object.fromEntries(moved));
      return pointed(rest, nameOf);
    }
  }
}

/** The schema with its `#/$defs/x` pointing into the document's components. */
function pointed(schema: JsonSchema, nameOf: (name: string) => string): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === "$ref" && typeof value === "string"
      ? value.replace(/^#\/\$defs\/(.+)$/, (_whole, name: string) => `#/components/schemas/${nameOf(name)}`)
      : value,
  ) as JsonSchema;
}

function parameters(schemas: Schemas, schema: z.ZodType | undefined, where: "path" | "query"): JsonSchema[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemas.of(schema, "input") as {
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

function responses(schemas: Schemas, op: Operation): JsonSchema {
  const success = op.response
    ? { content: { "application/json": { schema: schemas.of(op.response, "output") } } }
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
  const schemas = new Schemas();
  schemas.components.Problem = schemas.of(Problem, "output");
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
        ...parameters(schemas, op.params, "path"),
        ...parameters(schemas, op.query, "query"),
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
              content: { "application/json": { schema: schemas.of(op.body, "input") } },
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
      responses: responses(schemas, op),
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
      schemas: schemas.components,
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
