import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import { composeApplication } from "#apps/server/compose.ts";
import { homeOperations } from "#apps/server/home.ts";
import { readConfig } from "#platform/config/config.ts";
import { openDatabase } from "#platform/db/database.ts";
import { openApiDocument } from "#platform/http/openapi.ts";
import { createLogger } from "#platform/observability/logger.ts";
import { createMetrics } from "#platform/observability/metrics.ts";

/** Where the types of the API's client are kept. */
export const clientFile = fileURLToPath(new URL("../apps/web/api/schema.gen.ts", import.meta.url));

const HEADER = "// Generated from the operations by tools/generate-client.ts; never edited by hand.\n";

/** The OpenAPI document of the composed application. Composing only declares: no database is asked. */
async function documentOfApplication(): Promise<Record<string, unknown>> {
  const directory = mkdtempSync(join(tmpdir(), "huizhi-client-"));
  const database = openDatabase({ url: "postgres://nobody@127.0.0.1:1/none" });
  const application = composeApplication({
    database,
    config: { ...readConfig({}, directory), dataDirectory: directory },
    logger: createLogger("silent"),
    metrics: createMetrics(),
    anchored: false,
  });
  try {
    const operations = [...application.operations, ...homeOperations(application)];
    return openApiDocument({ operations, version: "0", publicUrl: "http://localhost" });
  } finally {
    await application.close();
    await database.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

type Described = { parameters: { in: string }[]; responses: Record<string, unknown>; summary?: string };

/** What a client's types need: success and the one shape of refusals; the key of a write is the client's own business. */
function essentials(document: Record<string, unknown>): Record<string, unknown> {
  const problem = {
    description: "",
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
  const paths = document.paths as Record<string, Record<string, Described>>;
  const prune = ({ parameters, responses, summary: _summary, ...rest }: Described) => ({
    ...rest,
    parameters: parameters.filter((p) => p.in !== "header"),
    responses: {
      ...Object.fromEntries(Object.entries(responses).filter(([status]) => status.startsWith("2"))),
      default: problem,
    },
  });
  return {
    ...document,
    paths: Object.fromEntries(
      Object.entries(paths).map(([path, methods]) => [
        path,
        Object.fromEntries(Object.entries(methods).map(([method, op]) => [method, prune(op)])),
      ]),
    ),
  };
}

/** Without the notes and the lines that say a path has no such parameters or methods: a fifth of the size, the same types. */
const compact = (text: string): string =>
  text
    .replace(/^\s*\/\*\*[\s\S]*?\*\/\n/gm, "")
    .replace(/^\s*(?:get|put|post|delete|options|head|patch|trace|cookie|header)\?: never;\n/gm, "")
    .replace(/^\s*headers: \{\s*\[name: string\]: unknown;\s*\};\n/gm, "")
    .replace(/^(?: {4})+/gm, (indent) => "\t".repeat(indent.length / 4));

/** The text of the generated file. */
export async function generatedClient(): Promise<string> {
  const document = essentials(await documentOfApplication());
  return HEADER + compact(astToString(await openapiTS(document as never, { alphabetize: true })));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await generatedClient();
  const before = (() => {
    try {
      return readFileSync(clientFile, "utf8");
    } catch {
      return "";
    }
  })();
  if (text !== before) writeFileSync(clientFile, text);
  process.stderr.write(text === before ? "the client is up to date\n" : "the client was generated anew\n");
}
