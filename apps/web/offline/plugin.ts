import { createHash } from "node:crypto";
import type { Plugin, Rolldown } from "vite";
import type { Shell } from "./worker.ts";

type Bundle = Rolldown.OutputBundle;
type Options = {
  /** Path of the page that opens without a network. */
  readonly page: string;
  /** The module of that page, as the end of its path; what it loads later is kept too. */
  readonly module: string;
  /** Files outside the bundle, e.g. the icon. */
  readonly more: readonly string[];
};

const WORKER = "service-worker.js";
const MARK = "__HUIZHI_SHELL__";

/** Chunks, styles and assets that `starts` load before they run. */
function filesOf(bundle: Bundle, starts: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    const chunk = bundle[name];
    if (found.has(name) || chunk?.type !== "chunk") return;
    found.add(name);
    for (const next of chunk.imports) visit(next);
    for (const file of chunk.viteMetadata?.importedCss ?? []) found.add(file);
    for (const file of chunk.viteMetadata?.importedAssets ?? []) found.add(file);
  };
  for (const start of starts) visit(start);
  return [...found].sort();
}

/** Builds the service worker beside the application, with the list of what one page of it needs. */
export function offlinePage({ page, module, more }: Options): Plugin {
  return {
    name: "huizhi-offline-page",
    apply: "build",
    enforce: "post",
    buildStart() {
      this.emitFile({
        type: "chunk",
        id: new URL("entry.ts", import.meta.url).pathname,
        fileName: WORKER,
        preserveSignature: false,
      });
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      const entry = chunks.find((chunk) => chunk.isEntry && chunk.fileName !== WORKER);
      const own = chunks.find((chunk) => chunk.facadeModuleId?.endsWith(module));
      const worker = chunks.find((chunk) => chunk.fileName === WORKER);
      if (!entry || !own || !worker) throw new Error(`the page ${module} has no chunk of its own`);
      if (worker.imports.length > 0 || !worker.code.includes(MARK))
        throw new Error("the worker must stand alone and name its place for the list");
      const files = [...filesOf(bundle, [entry.fileName, own.fileName, ...own.dynamicImports]), ...more].map(
        (file) => `/${file}`,
      );
      const build = createHash("sha256")
        .update(files.join("\n"))
        .update(worker.code)
        .digest("hex")
        .slice(0, 16);
      const shell: Shell = { build, page, document: "/index.html", entry: `/${entry.fileName}`, files };
      const list = JSON.stringify(JSON.stringify(shell));
      worker.code = worker.code.replace(/(["'`])__HUIZHI_SHELL__\1/, () => list);
    },
  };
}
