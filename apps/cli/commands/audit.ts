import type { Command } from "commander";
import { readAnchors } from "#platform/commands/anchor.ts";
import { verifyAudit } from "#platform/commands/audit.ts";
import { inSnapshot } from "#platform/db/database.ts";
import { anchorPath } from "../../server/compose.ts";
import { CheckFailed } from "../exit.ts";
import { printJson } from "../print.ts";
import { withRuntime } from "../session.ts";

const words = {
  missing: "缺失 missing",
  altered: "内容被改 altered",
  chain: "与前一行不衔接 does not follow its predecessor",
  truncated: "末尾被截 cut off from here",
  head: "链头不符 differs from the stored head",
  anchor: "与库外锚点不符 differs from the anchor kept outside the database",
} as const;

/** `huizhi audit verify`: walks the hash chain and names the first broken row. */
export function registerAudit(program: Command): void {
  const audit = program.command("audit").description("the audit log");
  audit
    .command("verify")
    .description("verify the hash chain of the audit log; exit code 1 names the first broken row")
    .option("--json", "print the verdict as JSON")
    .action(async (options: { json?: boolean }) => {
      const verdict = await withRuntime(({ platform }) => {
        const anchors = readAnchors(anchorPath(platform.config.dataDirectory));
        return inSnapshot(platform.db, (tx) => verifyAudit(tx, anchors));
      });
      if (options.json) printJson(verdict);
      else if (verdict.ok)
        process.stdout.write(
          `审计链完整 / audit chain intact: ${verdict.entries} 行 entries, ${verdict.head.hash}\n`,
        );
      if (!verdict.ok)
        throw new CheckFailed(
          `审计链断裂 / audit chain broken: 第 ${verdict.firstBad.seq} 行 row ${verdict.firstBad.seq}: ${words[verdict.firstBad.why]}`,
        );
    });
}
