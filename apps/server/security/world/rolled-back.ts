import type pg from "pg";

type Pool = pg.Pool;
type Callback = (error: unknown, result?: unknown) => void;

/**
 * Runs `work` so that every connection the application takes is one and the same, inside a transaction that is then rolled
 * back; its own transactions become savepoints. Each cell of a table starts from the same world, whatever the one before did.
 */
export async function rolledBack<T>(pool: Pool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const patched = pool as { connect: unknown };
  await client.query("begin");
  const { proxy, end } = shared(client);
  patched.connect = connectTo(proxy);
  try {
    return await work();
  } finally {
    Reflect.deleteProperty(pool, "connect");
    // Work that a cell began in the background (a solve) must not speak in the transaction of the next one.
    await end();
    await client.query("rollback");
    client.release();
  }
}

function shared(client: pg.PoolClient): { proxy: pg.PoolClient; end: () => Promise<unknown> } {
  let over = false;
  let depth = 0;
  // One statement at a time, in the order in which they were asked.
  let last: Promise<unknown> = Promise.resolve();
  const translate = (text: string): string => {
    if (/^\s*(begin|start transaction)/i.test(text)) return `savepoint nested_${++depth}`;
    if (/^\s*commit/i.test(text)) return `release savepoint nested_${depth--}`;
    if (/^\s*rollback\s*;?\s*$/i.test(text)) return `rollback to savepoint nested_${depth--}`;
    return text;
  };
  const query = (...given: unknown[]): Promise<unknown> | undefined => {
    const callback = typeof given.at(-1) === "function" ? (given.at(-1) as Callback) : undefined;
    const [asked, values] = given as [string | { text: string; values?: unknown[] }, unknown[]?];
    const { text, values: bound } = typeof asked === "string" ? { text: asked, values } : asked;
    const run = () =>
      over
        ? Promise.reject(new Error("the transaction of this cell is over"))
        : client.query(translate(text), Array.isArray(bound) ? bound : []);
    const result = last.then(run, run);
    last = result.catch(() => undefined);
    if (!callback) return result;
    void result.then(
      (rows) => callback(null, rows),
      (error: unknown) => callback(error),
    );
  };
  const end = () => {
    over = true;
    return last;
  };
  const proxy = new Proxy(client, {
    get(target, key) {
      if (key === "query") return query;
      if (key === "release") return () => {};
      const value = Reflect.get(target, key) as unknown;
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { proxy, end };
}

/** Both forms of `pool.connect`; `pool.query` uses the one with a callback. */
const connectTo =
  (client: pg.PoolClient) =>
  (callback?: (error: undefined, client: pg.PoolClient, release: () => void) => void): unknown =>
    callback ? callback(undefined, client, () => {}) : Promise.resolve(client);
