/** What is kept of one build: the page that opens without a network and every file it needs. */
export type Shell = {
  /** Changes with every build, so that browsers see a new worker. */
  readonly build: string;
  /** Path of the one page. */
  readonly page: string;
  /** The document and the files it needs, all of one build. */
  readonly document: string;
  readonly entry: string;
  readonly files: readonly string[];
};

/** The part of a service worker's world that is used; the browser's own types of it exclude those of pages. */
export type WorkerScope = {
  readonly location: { readonly origin: string };
  readonly caches: Pick<CacheStorage, "open" | "keys" | "delete">;
  readonly fetch: typeof fetch;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate" | "fetch", listener: (event: WorkerEvent) => void): void;
};
export type WorkerEvent = {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
};

const PREFIX = "huizhi-page-";
/** A network that says nothing for so long is treated as none. */
const PATIENCE = 4000;
/** What a proxy says when the server behind it is away. */
const AWAY: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * Opens one page without a network. The network always comes first for the document, so that a new deployment is seen at once; the
 * copy is used only when nothing answers. Files are immutable by name. Everything else, and all of `/api`, is left to the browser:
 * no answer about people is ever kept here.
 */
export function startWorker(scope: WorkerScope, shell: Shell): void {
  const name = PREFIX + shell.build;
  const files = new Set(shell.files);

  async function fill(): Promise<void> {
    const cache = await scope.caches.open(name);
    const page = await scope.fetch(shell.document, { cache: "no-cache" });
    // Between two deployments the document may be of the other build: then this worker is not installed, and the next one will be.
    if (!page.ok || !(await page.clone().text()).includes(shell.entry))
      throw new Error("the document is of another build");
    await cache.put(shell.document, page);
    await Promise.all(
      shell.files.map(async (file) => {
        const response = await scope.fetch(file);
        if (!response.ok) throw new Error(`${file}: ${response.status}`);
        await cache.put(file, response);
      }),
    );
  }

  const copyOf = async (path: string): Promise<Response | undefined> =>
    (await scope.caches.open(name)).match(path);

  async function page(request: Request): Promise<Response> {
    const answer = scope.fetch(request).then((response) => (AWAY.has(response.status) ? null : response));
    const silence = new Promise<null>((done) => setTimeout(done, PATIENCE, null));
    const first = await Promise.race([answer, silence]).catch(() => null);
    return first ?? (await copyOf(shell.document)) ?? scope.fetch(request);
  }

  scope.addEventListener("install", (event) => {
    event.waitUntil(fill().then(() => scope.skipWaiting()));
  });
  scope.addEventListener("activate", (event) => {
    const old = scope.caches
      .keys()
      .then((keys) => keys.filter((key) => key.startsWith(PREFIX) && key !== name))
      .then((keys) => Promise.all(keys.map((key) => scope.caches.delete(key))));
    event.waitUntil(old.then(() => scope.clients.claim()));
  });
  scope.addEventListener("fetch", (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== "GET" || url.origin !== scope.location.origin) return;
    if (request.mode === "navigate" && url.pathname === shell.page) event.respondWith(page(request));
    else if (files.has(url.pathname))
      event.respondWith(copyOf(url.pathname).then((copy) => copy ?? scope.fetch(request)));
  });
}
