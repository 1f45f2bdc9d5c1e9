import autocannon from "autocannon";
import pg from "pg";

export type Speed = { readonly perSecond: number; readonly p99: number };
/** The statements of one request, as they went to the database. */
export type Statements = readonly { readonly text: string; readonly values: readonly unknown[] }[];

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
export const medianSpeed = (speeds: readonly Speed[]): Speed => ({
  perSecond: median(speeds.map((s) => s.perSecond)),
  p99: median(speeds.map((s) => s.p99)),
});

/** Requests per second of the server process, over loopback. Throws when a reply is not a success. */
export async function overHttp(
  url: string,
  request: { paths: readonly string[]; cookie: string },
  load: { connections: number; seconds: number },
): Promise<Speed> {
  const result = await autocannon({
    url,
    connections: load.connections,
    duration: load.seconds,
    headers: { cookie: request.cookie },
    requests: request.paths.map((path) => ({ path, method: "GET" as const })),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${request.paths[0]}: ${result.non2xx} refused, ${result.errors} errors`);
  return { perSecond: result["2xx"] / result.duration, p99: result.latency.p99 };
}

/** The same statements straight on PostgreSQL: as many clients, each doing one request's statements after the other. */
export async function bare(
  url: string,
  requests: readonly Statements[],
  load: { connections: number; seconds: number },
): Promise<Speed> {
  const clients = await Promise.all(
    Array.from({ length: load.connections }, async () => {
      const client = new pg.Client({ connectionString: url, options: "-c timezone=UTC" });
      await client.connect();
      return client;
    }),
  );
  const times: number[] = [];
  const began = performance.now();
  const until = began + load.seconds * 1000;
  let next = 0;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < until) {
        const started = performance.now();
        for (const { text, values } of requests[next++ % requests.length] ?? [])
          await client.query(text, [...values]);
        times.push(performance.now() - started);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(clients.map((client) => client.end()));
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

/** Notes the statements that `work` sends to the database, but for those that ask whose session it is. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statements> {
  const noted: { text: string; values: unknown[] }[] = [];
  const original = pg.Client.prototype.query;
  type Query = (this: pg.Client, ...given: unknown[]) => unknown;
  const spy: Query = function (config, values, ...rest) {
    const text = typeof config === "string" ? config : (config as { text?: string })?.text;
    if (text && !text.includes("auth_sessions"))
      noted.push({
        text,
        values: Array.isArray(values) ? values : ((config as { values?: unknown[] }).values ?? []),
      });
    return (original as Query).call(this, config, values, ...rest);
  };
  pg.Client.prototype.query = spy as typeof original;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return noted;
}
