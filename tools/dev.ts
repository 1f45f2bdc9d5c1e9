// What `npm run dev` runs: the server, started anew when a file it imports changes, and Vite in front of it, which
// reloads pages as they are edited. Both behind one address, PORT (default 3000).
import { fileURLToPath } from "node:url";
import { createServer } from "vite";
import { runNode, stopPrograms } from "./testing/run-program.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const port = Number(process.env.PORT || 3000);
const host = process.env.HOST || "127.0.0.1";
const apiPort = port + 1;

process.env.HUIZHI_API = `http://127.0.0.1:${apiPort}`;
const server = runNode({
  args: ["--watch", "--watch-preserve-output", "apps/cli/main.ts", "start"],
  env: {
    HUIZHI_DEV: "1", // pages come from Vite: the server need not build them
    HUIZHI_PUBLIC_URL: process.env.HUIZHI_PUBLIC_URL || `http://${host}:${port}`,
    HOST: "127.0.0.1",
    PORT: String(apiPort),
  },
});
const pages = await createServer({
  configFile: `${root}apps/web/vite.config.ts`,
  server: { host, port, strictPort: true },
});
await pages.listen();
pages.printUrls();

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopPrograms(signal));
const { code } = await server;
await pages.close();
process.exitCode = code;
