import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, type Program, startProgram } from "./program.ts";

/** What a deployment starts with: nothing but its first administrator, or the demonstration. */
export type Contents = "empty" | "demonstration";

export type Deployment = {
  readonly url: string;
  /** Of an empty start only. */
  readonly firstAdministrator: { readonly login: string; readonly password: string } | null;
  /** Of a demonstration started here: for programs beside the server, e.g. a job at another hour. */
  readonly databaseUrl: string | null;
  readonly output: () => string;
  readonly stop: () => Promise<void>;
};

/**
 * `huizhi start` on a free port with a data folder of its own. An empty one runs its embedded PostgreSQL; the demonstration's
 * database is copied from a template, so that it is loaded once for all tests of the same sources.
 */
export async function startDeployment(options: {
  contents: Contents;
  smtpUrl?: string;
}): Promise<Deployment> {
  // For working on the tests: a demonstration that runs already, e.g. of `npm run dev`.
  const running = process.env.HUIZHI_E2E_URL;
  if (running && options.contents === "demonstration")
    return {
      url: running,
      firstAdministrator: null,
      databaseUrl: null,
      output: () => "",
      stop: async () => {},
    };
  const data = mkdtempSync(join(tmpdir(), "huizhi-e2e-"));
  const port = await freePort();
  const started: Program[] = [];
  const stop = async () => {
    for (const program of started.reverse()) await program.stop();
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const empty = options.contents === "empty";
    const database = empty
      ? undefined
      : await startProgram(["e2e/harness/demonstration-database.ts"], {}, /database: (\S+)/);
    if (database) started.push(database);
    const server = await startProgram(
      ["apps/cli/main.ts", "start"],
      {
        PORT: String(port),
        HOST: "127.0.0.1",
        HUIZHI_DATA: data,
        HUIZHI_DEMO: empty ? "0" : "1",
        HUIZHI_DEV: "",
        HUIZHI_LOG_LEVEL: "warn",
        HUIZHI_PUBLIC_URL: "",
        HUIZHI_SMTP_URL: options.smtpUrl ?? "",
        DATABASE_URL: database?.ready[1] ?? "",
      },
      empty ? /First administrator\s+(\S+) \/ (\S+)/ : /Demonstration accounts/,
    );
    started.push(server);
    const [, login, password] = server.ready;
    return {
      url: `http://127.0.0.1:${port}`,
      firstAdministrator: empty && login && password ? { login, password } : null,
      databaseUrl: database?.ready[1] ?? null,
      output: server.output,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
