import assert from "node:assert/strict";
import { test } from "node:test";
import { type Shell, startWorker, type WorkerEvent, type WorkerScope } from "./worker.ts";

const ORIGIN = "https://talks.example";
const shell = (build: string): Shell => ({
  build,
  page: "/negotiations/check-in",
  document: "/index.html",
  entry: `/assets/index-${build}.js`,
  files: [`/assets/index-${build}.js`, "/mark.svg"],
});
type Answer = (path: string) => Response;

/** The caches of one browser and what its network answers; every worker of a build shares them. */
class World {
  readonly stores = new Map<string, Map<string, Response>>();
  network: Answer = () => new Response("?", { status: 404 });
  asked: string[] = [];

  async start(build: string) {
    const listeners = new Map<string, (event: WorkerEvent) => void>();
    const fetched = async (input: unknown): Promise<Response> => {
      const path = typeof input === "string" ? input : new URL((input as Request).url).pathname;
      this.asked.push(path);
      return this.network(path);
    };
    const scope = {
      location: { origin: ORIGIN },
      fetch: fetched,
      clients: { claim: async () => {} },
      skipWaiting: async () => {},
      caches: {
        keys: async () => [...this.stores.keys()],
        delete: async (name: string) => this.stores.delete(name),
        open: async (name: string) => {
          const store = this.stores.get(name) ?? new Map<string, Response>();
          this.stores.set(name, store);
          return {
            put: async (path: string, response: Response) => void store.set(path, response),
            match: async (path: string) => store.get(path)?.clone(),
          };
        },
      },
      addEventListener: (type: string, listener: (event: WorkerEvent) => void) =>
        void listeners.set(type, listener),
    } as unknown as WorkerScope;
    startWorker(scope, shell(build));
    const life = async (type: "install" | "activate") => {
      let work: Promise<unknown> = Promise.resolve();
      listeners.get(type)?.({ waitUntil: (w: Promise<unknown>) => (work = w) } as unknown as WorkerEvent);
      await work;
    };
    /** What the worker answers; undefined when it leaves the request to the browser. */
    const ask = async (path: string, more: { mode?: string; method?: string } = {}) => {
      let answer: Promise<Response> | undefined;
      const request = { url: ORIGIN + path, method: "GET", mode: "no-cors", ...more };
      listeners.get("fetch")?.({
        request,
        respondWith: (response: Promise<Response>) => (answer = response),
      } as unknown as WorkerEvent);
      return answer && (await (await answer).text());
    };
    return { install: () => life("install"), activate: () => life("activate"), ask };
  }
}

const deployed =
  (build: string): Answer =>
  (path) =>
    path === "/index.html" || path === "/negotiations/check-in"
      ? new Response(`<script src="/assets/index-${build}.js">`)
      : new Response(`${path} of ${build}`);
const away: Answer = () => {
  throw new TypeError("Failed to fetch");
};
const navigate = { mode: "navigate" };

test("the page opens without a network once its files are kept", async () => {
  const world = new World();
  world.network = deployed("a");
  const worker = await world.start("a");
  await worker.install();
  await worker.activate();
  world.network = away;
  assert.match((await worker.ask("/negotiations/check-in?activity=1", navigate)) ?? "", /index-a\.js/);
  assert.equal(await worker.ask("/assets/index-a.js"), "/assets/index-a.js of a");
});

test("no answer of the API and no other page is ever touched", async () => {
  const world = new World();
  world.network = deployed("a");
  const worker = await world.start("a");
  await worker.install();
  await worker.activate();
  assert.equal(await worker.ask("/api/activities/1/check-in-pack"), undefined);
  assert.equal(await worker.ask("/api/session"), undefined);
  assert.equal(await worker.ask("/api/activities/1/check-ins", { method: "POST" }), undefined);
  assert.equal(await worker.ask("/needs", navigate), undefined);
  assert.equal(await worker.ask("/assets/figures-page.js"), undefined);
  const kept = [...world.stores.values()].flatMap((store) => [...store.keys()]);
  assert.deepEqual(kept.sort(), ["/assets/index-a.js", "/index.html", "/mark.svg"]);
});

test("a new deployment is shown at once, and its worker removes what the old one kept", async () => {
  const world = new World();
  world.network = deployed("a");
  const old = await world.start("a");
  await old.install();
  await old.activate();
  world.network = deployed("b");
  assert.match((await old.ask("/negotiations/check-in", navigate)) ?? "", /index-b\.js/);
  const next = await world.start("b");
  await next.install();
  await next.activate();
  assert.deepEqual([...world.stores.keys()], ["huizhi-page-b"]);
  world.network = away;
  assert.match((await next.ask("/negotiations/check-in", navigate)) ?? "", /index-b\.js/);
});

test("a server that is away behind its proxy is no reason to lose the page; its own errors are shown", async () => {
  const world = new World();
  world.network = deployed("a");
  const worker = await world.start("a");
  await worker.install();
  await worker.activate();
  for (const status of [502, 503, 504]) {
    world.network = () => new Response("gateway", { status });
    assert.match((await worker.ask("/negotiations/check-in", navigate)) ?? "", /index-a\.js/);
  }
  world.network = () => new Response("forbidden", { status: 403 });
  assert.equal(await worker.ask("/negotiations/check-in", navigate), "forbidden");
});

test("a worker whose document is of another build is not installed", async () => {
  const world = new World();
  world.network = deployed("b");
  const worker = await world.start("a");
  await assert.rejects(worker.install(), /another build/);
});
