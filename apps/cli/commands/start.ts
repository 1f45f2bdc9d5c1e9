import type { Command } from "commander";
import { DEMO_PASSWORD } from "#modules/accounts/model/demo.ts";
import { readConfig } from "#platform/config/config.ts";
import { createLogger } from "#platform/observability/logger.ts";
import { type Runtime, startRuntime } from "../../server/runtime.ts";
import { startServer } from "../../server/server.ts";
import { ensureWebBuilt } from "../../server/web-build.ts";

/** One account per role, as soon as they are there. */
async function sayAccounts(runtime: Runtime): Promise<void> {
  const accounts = await runtime.accounts.demoAccounts();
  const lines = accounts.map(
    ({ login, name, labels }) =>
      `  ${login.padEnd(16)}${name}  ${labels.map((l) => `${l.zh} / ${l.en}`).join("; ")}`,
  );
  process.stdout.write(
    `演示账号 Demonstration accounts，口令 password: ${DEMO_PASSWORD}\n${lines.join("\n")}\n\n`,
  );
}

/** `huizhi start`: database, schema, browser files, server; the demonstration edition on an empty database. */
export function registerStart(program: Command): void {
  program
    .command("start")
    .description("start the server (and the embedded database when DATABASE_URL is not set)")
    .action(async () => {
      const config = readConfig(process.env, process.cwd());
      const logger = createLogger(config.logLevel);
      const building = ensureWebBuilt();
      building.catch(() => {}); // awaited below; a failing database must be reported first
      const runtime = await startRuntime({ config, logger });
      await building;
      // An empty start without the demonstration needs someone who can invite the others.
      const first = config.demo ? null : await runtime.accounts.ensureFirstAdministrator();
      const server = await startServer(runtime);
      const ended = new Promise<void>((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
          process.once(signal, () => {
            process.stderr.write("正在停止 / stopping …\n");
            server.stop().then(resolve, resolve);
          });
        }
      });
      process.stdout.write(
        `\n汇智 Huizhi  ${config.publicUrl}\n接口文档 API   ${config.publicUrl}/api/docs\n\n`,
      );
      if (first)
        process.stdout.write(`首个管理员 First administrator  ${first.login} / ${first.password}\n\n`);
      await server.demonstration.start(runtime, () => void sayAccounts(runtime));
      await ended;
    });
}
