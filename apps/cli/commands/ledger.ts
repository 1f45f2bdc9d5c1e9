import type { Command } from "commander";
import { inSnapshot } from "#platform/db/database.ts";
import { CheckFailed } from "../exit.ts";
import { printJson } from "../print.ts";
import { withRuntime } from "../session.ts";

const words = {
  altered: "内容被改 altered",
  missing: "缺失 missing",
  added: "审计日志中没有 unknown to the audit log",
} as const;

/** `huizhi ledger verify`: holds every entry of the follow-up ledger against its digest in the audit chain. */
export function registerLedger(program: Command): void {
  const ledger = program.command("ledger").description("the follow-up ledger");
  ledger
    .command("verify")
    .description(
      "verify every entry of the ledger against the audit log; exit code 1 names the first that differs (verify the log itself with `huizhi audit verify`)",
    )
    .option("--json", "print the verdict as JSON")
    .action(async (options: { json?: boolean }) => {
      const verdict = await withRuntime(({ platform, followUps }) =>
        inSnapshot(platform.db, followUps.service.verify),
      );
      if (options.json) printJson(verdict);
      else if (verdict.ok) process.stdout.write(`台账完整 / ledger intact: ${verdict.entries} 条 entries\n`);
      if (!verdict.ok)
        throw new CheckFailed(
          `台账与审计日志不符 / ledger differs from the audit log: ${verdict.bad.event}: ${words[verdict.bad.why]}`,
        );
    });
}
