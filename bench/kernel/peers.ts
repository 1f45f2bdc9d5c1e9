import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Documents in order, made or kept: a million at once would not fit beside the index. */
export type Documents = { readonly length: number; slice(from: number, to: number): readonly string[] };
const PORTION = 20_000;
function* portions(documents: Documents): Generator<readonly string[]> {
  for (let at = 0; at < documents.length; at += PORTION)
    yield documents.slice(at, Math.min(at + PORTION, documents.length));
}
/** Token lists, one string a document or a query, tokens between spaces. */
export type Task = {
  readonly documents: Documents;
  readonly queries: readonly string[];
  readonly k: number;
};
export type Measured = {
  readonly name: string;
  /** CPU microseconds a query; p95 where queries were timed one by one. */
  readonly us: number;
  readonly p95?: number;
  readonly queries: number;
  readonly buildSeconds: number;
  readonly results?: readonly (readonly number[])[];
};
export type Skipped = { readonly name: string; readonly skipped: string };
export type PeerResult = Measured | Skipped;

export const cpuMicroseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/** Lucene of Debian (liblucene8-java) with a JDK; jars from HUIZHI_LUCENE_JARS or /usr/share/java. */
export function lucene({ documents, queries, k }: Task): PeerResult[] {
  const folder = process.env.HUIZHI_LUCENE_JARS ?? "/usr/share/java";
  const jars = existsSync(folder)
    ? readdirSync(folder).filter((n) => /^lucene-(core|analyzers-common)(-\d.*)?\.jar$/.test(n))
    : [];
  if (!jars.some((n) => n.startsWith("lucene-core")))
    return [{ name: "Lucene", skipped: `no lucene-core jar in ${folder}` }];
  const work = mkdtempSync(join(tmpdir(), "huizhi-lucene-"));
  try {
    writeLines(join(work, "documents.txt"), documents);
    writeLines(join(work, "queries.txt"), queries);
    const out = execFileSync(
      "java",
      [
        "-Xmx4g",
        "-cp",
        jars.map((n) => join(folder, n)).join(":"),
        join(import.meta.dirname, "Lucene.java"),
        join(work, "documents.txt"),
        join(work, "queries.txt"),
        String(k),
        work,
      ],
      { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
    );
    const results = readFileSync(join(work, "results.txt"), "utf8")
      .trimEnd()
      .split("\n")
      .map((l) => l.trim().split(" ").filter(Boolean).map(Number));
    return out
      .trim()
      .split("\n")
      .map((line) => {
        const { mode, ...measured } = JSON.parse(line) as {
          mode: string;
          us: number;
          p95: number;
          buildSeconds: number;
        };
        return { name: `Lucene 8.7, ${mode}`, queries: queries.length, ...measured, results };
      });
  } catch (error) {
    return [{ name: "Lucene", skipped: (error as Error).message.split("\n")[0] ?? "" }];
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** SQLite FTS5 of Node; the ascii tokenizer takes the tokens as they are. */
export function sqlite({ documents, queries, k }: Task, most: number): PeerResult {
  const database = new DatabaseSync(":memory:");
  const start = performance.now();
  database.exec("create virtual table f using fts5(b, tokenize='ascii', detail=none)");
  const insert = database.prepare("insert into f(rowid, b) values (?, ?)");
  database.exec("begin");
  let id = 0;
  for (const portion of portions(documents)) for (const text of portion) insert.run(++id, text);
  database.exec("commit; insert into f(f) values ('optimize')");
  const buildSeconds = (performance.now() - start) / 1000;
  const search = database.prepare("select rowid r from f where f match ? order by rank limit ?");
  const ask = (q: string) => search.all(q.split(" ").join(" OR "), k).map((row) => Number(row.r) - 1);
  const measured = measure(queries.slice(0, most), ask);
  database.close();
  return { name: "SQLite FTS5", buildSeconds, ...measured };
}

type Lance = {
  connect(path: string): Promise<{ createTable(name: string, rows: object[]): Promise<LanceTable> }>;
  Index: { fts(options: object): object };
  MatchQuery: new (query: string, column: string) => object;
};
type LanceTable = {
  add(rows: object[]): Promise<void>;
  createIndex(column: string, options: object): Promise<void>;
  query(): {
    fullTextSearch(q: object): {
      select(c: string[]): { limit(n: number): { toArray(): Promise<{ id: number }[]> } };
    };
  };
};

/** Fixed, so that figures compare. */
const LANCEDB = "@lancedb/lancedb@0.39.0";

/**
 * The folder whose node_modules holds LanceDB: HUIZHI_BENCH_PEERS, or with HUIZHI_BENCH_PEERS=install one in the temporary folder
 * where npm puts it the first time. It is no dependency of the project.
 */
function peersFolder(): string {
  const named = process.env.HUIZHI_BENCH_PEERS;
  if (!named) throw new Error("HUIZHI_BENCH_PEERS=install gets it, or names a folder that has it");
  if (named !== "install") return named;
  const folder = join(tmpdir(), "huizhi-bench-peers");
  if (!existsSync(join(folder, "node_modules/@lancedb/lancedb"))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{"private":true}');
    execFileSync("npm", ["install", "--no-audit", "--no-fund", LANCEDB], { cwd: folder, stdio: "ignore" });
  }
  return folder;
}

/** LanceDB's full-text index. */
export async function lancedb({ documents, queries, k }: Task, most: number): Promise<PeerResult> {
  const work = mkdtempSync(join(tmpdir(), "huizhi-lance-"));
  try {
    const lance = createRequire(join(peersFolder(), "package.json"))("@lancedb/lancedb") as Lance;
    const start = performance.now();
    const database = await lance.connect(work);
    let table: LanceTable | undefined;
    let id = 0;
    for (const portion of portions(documents)) {
      const rows = portion.map((b) => ({ id: id++, b }));
      if (table) await table.add(rows);
      else table = await database.createTable("f", rows);
    }
    if (!table) return { name: "LanceDB", skipped: "no documents" };
    const plain = {
      stem: false,
      removeStopWords: false,
      asciiFolding: false,
      lowercase: false,
      withPosition: false,
    };
    await table.createIndex("b", { config: lance.Index.fts({ baseTokenizer: "whitespace", ...plain }) });
    const buildSeconds = (performance.now() - start) / 1000;
    const asked = queries.slice(0, most);
    const results: number[][] = [];
    const took: number[] = [];
    const before = cpuMicroseconds();
    for (const q of asked) {
      const at = cpuMicroseconds();
      const found = table
        .query()
        .fullTextSearch(new lance.MatchQuery(q, "b"))
        .select(["id", "_score"])
        .limit(k);
      results.push((await found.toArray()).map((row) => row.id));
      took.push(cpuMicroseconds() - at);
    }
    const us = (cpuMicroseconds() - before) / asked.length;
    took.sort((a, b) => a - b);
    const p95 = took[Math.floor(took.length * 0.95)] ?? 0;
    return { name: "LanceDB", us, p95, queries: asked.length, buildSeconds, results };
  } catch (error) {
    return { name: "LanceDB", skipped: (error as Error).message.split("\n")[0] ?? "" };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** CPU time of queries one after the other; the first ones are asked twice to warm up. */
export function measure(queries: readonly string[], ask: (q: string) => number[]) {
  for (const q of queries.slice(0, 10)) ask(q);
  const took: number[] = [];
  const results: number[][] = [];
  const before = cpuMicroseconds();
  for (const q of queries) {
    const at = process.cpuUsage();
    results.push(ask(q));
    const { user, system } = process.cpuUsage(at);
    took.push(user + system);
  }
  const us = (cpuMicroseconds() - before) / queries.length;
  took.sort((a, b) => a - b);
  return { us, p95: took[Math.floor(took.length * 0.95)] ?? 0, queries: queries.length, results };
}

function writeLines(path: string, lines: Documents): void {
  writeFileSync(path, "");
  for (const portion of portions(lines)) writeFileSync(path, `${portion.join("\n")}\n`, { flag: "a" });
}

/** Share of the first list's documents that the second has too, averaged: 1 = the same sets. */
export function overlap(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number {
  const shares = b.map((list, i) => list.filter((d) => a[i]?.includes(d)).length / Math.max(1, list.length));
  return shares.reduce((sum, s) => sum + s, 0) / Math.max(1, shares.length);
}
