import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { readConfig } from "#platform/config/config.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import { createLogger } from "#platform/observability/logger.ts";
import { startEmbedded } from "#platform/postgres/embedded.ts";
import { startRuntime } from "../runtime.ts";
import { demonstration } from "../testing/demonstration.ts";
import { newEdition } from "./writes.ts";

const FULL = process.env.HUIZHI_FULL === "1";
const main = fileURLToPath(new URL("../../cli/main.ts", import.meta.url));

/** Runs the command line on a data folder. */
function huizhi(data: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, HUIZHI_DATA: data, DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => {
      output += text;
    });
  return new Promise((done) => child.on("close", (code) => done({ code, output })));
}

const contextNow = () => {
  const now = new Date().toISOString();
  return { actor: systemActor, occurredAt: now, recordedAt: now, via: "cli" as const };
};

/** A deployment with records, an upload, and (full size) the whole demonstration. */
async function fill(data: string): Promise<void> {
  const config = readConfig({ HUIZHI_DATA: data, HUIZHI_DEMO: "0" }, data);
  const runtime = await startRuntime({ config, logger: createLogger("fatal") });
  try {
    const { platform, editions, accounts, organisations } = runtime;
    if (FULL) await demonstration.load(runtime);
    for (let i = 0; i < 30; i++) await editions.service.create(contextNow(), newEdition(`backup-${i}`));
    await accounts.ensureFirstAdministrator();
    await platform.commands.run(contextNow(), async (work) => {
      await organisations.directory.ensureMany(
        work,
        Array.from({ length: 50 }, (_, i) => ({
          fullName: `焦作市\t第${i}\\厂\n“有限”公司`.replace(/\s/g, ""),
          kind: "enterprise" as const,
          county: "410802",
        })),
      );
      await platform.files.save(work, {
        name: "合同.pdf",
        mime: "application/pdf",
        bytes: Buffer.from("合同"),
      });
      work.later("nothing", { note: "waits in the outbox" });
      work.audit({ action: "test.file", entityType: "file", entityId: "1" });
    });
  } finally {
    await runtime.shutDown();
  }
}

/** Every row of every table and every sequence, as text. */
async function rowsOf(data: string): Promise<Record<string, string[]>> {
  const server = await startEmbedded({ dataDirectory: join(data, "postgres") });
  const client = new pg.Client(server.url);
  await client.connect();
  try {
    await client.query("set timezone = 'UTC'");
    const tables = await client.query<{ name: string }>(
      "select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where relkind = 'r' and nspname not in ('pg_catalog', 'information_schema') order by 1",
    );
    const found: Record<string, string[]> = {};
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ line: string }>(
        `select t::text as line from ${name} t order by 1`,
      );
      found[name] = rows.map((r) => r.line);
    }
    const sequences = await client.query<{ line: string }>(
      "select schemaname || '.' || sequencename || ' ' || coalesce(last_value::text, '-') as line from pg_sequences order by 1",
    );
    found["(sequences)"] = sequences.rows.map((r) => r.line);
    return found;
  } finally {
    await client.end();
    await server.stop();
  }
}

const filesOf = (data: string): string[] =>
  ["secret", "audit-anchor.log", ...globSync("files/**/*", { cwd: data }).sort()].flatMap((file) => {
    const path = join(data, file);
    if (!existsSync(path)) return [`${file} missing`];
    return globSync("*", { cwd: path }).length > 0
      ? []
      : [`${file} ${createHash("sha256").update(readFileSync(path)).digest("hex")}`];
  });

test("backup and restore by the command line: every row, sequence, upload, anchor and the key are the same, and work goes on", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "huizhi-restored-"));
  const [original, restored, kept] = ["original", "restored", "backup"].map((n) => join(folder, n)) as [
    string,
    string,
    string,
  ];
  try {
    await fill(original);
    const made = await huizhi(original, "backup", kept);
    assert.equal(made.code, 0, made.output);
    const back = await huizhi(restored, "restore", kept);
    assert.equal(back.code, 0, back.output);
    const [before, after] = [await rowsOf(original), await rowsOf(restored)];
    for (const table of Object.keys(before)) assert.deepEqual(after[table], before[table], table);
    assert.deepEqual(Object.keys(after), Object.keys(before));
    assert.ok(
      (before.audit_entries?.length ?? 0) > 30 && (before.files?.length ?? 0) === 1,
      "nothing to compare",
    );
    const files = filesOf(original);
    assert.deepEqual(filesOf(restored), files);
    assert.equal(files.filter((line) => line.startsWith("files/")).length, 1, files.join("\n"));
    assert.ok(!files.some((line) => line.endsWith("missing")), files.join("\n"));
    // A second restore over it is refused; the chain goes on where it stood.
    const again = await huizhi(restored, "restore", kept);
    assert.equal(again.code, 1, again.output);
    const runtime = await startRuntime({
      config: readConfig({ HUIZHI_DATA: restored, HUIZHI_DEMO: "0" }, folder),
      logger: createLogger("fatal"),
    });
    await runtime.editions.service
      .create(contextNow(), newEdition("after-restore"))
      .finally(runtime.shutDown);
    const verified = await huizhi(restored, "audit", "verify");
    assert.equal(verified.code, 0, verified.output);
    const rows = Object.values(before).reduce((n, lines) => n + lines.length, 0);
    t.diagnostic(`${rows} rows of ${Object.keys(before).length - 1} tables, ${files.length} files: equal`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
