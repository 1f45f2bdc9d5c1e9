import type { Command } from "commander";
import { loadDemonstrationInto } from "../../server/demonstration.ts";
import { UsageError } from "../exit.ts";
import { printJson } from "../print.ts";
import { withRuntime } from "../session.ts";

/** `huizhi demo`: loads the demonstration editions into an empty deployment; nothing happens when they are there. */
export function registerDemo(program: Command): void {
  program
    .command("demo")
    .description(
      "load the demonstration editions (jiaozuo-2023 and one in preparation) into an empty deployment; no-op if present",
    )
    .action(async () => {
      await withRuntime(async (runtime) => {
        if (!runtime.platform.config.demo)
          throw new UsageError(
            "HUIZHI_DEMO=0: 演示已关闭，其账号口令公开 / the demonstration is off, its accounts have known passwords",
          );
        let said = 0;
        const { loaded, reason, commands, refused, seconds } = await loadDemonstrationInto(runtime, {
          onProgress: ({ done, total }) => {
            const percent = Math.floor((done * 100) / total);
            if (percent < said + 10) return;
            said = percent;
            process.stderr.write(`载入演示数据 / loading the demonstration: ${percent} %\n`);
          },
        });
        printJson({
          loaded,
          ...(reason ? { reason } : {}),
          commands,
          refused,
          seconds,
          editions: ["jiaozuo-2023", "jiaozuo-next"],
        });
      });
    });
}
