import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { LONGEST_REPORT } from "#modules/publication/model/channels/bounce.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { CheckFailed, UsageError } from "../exit.ts";
import { printJson } from "../print.ts";
import { cliContext, withRuntime } from "../session.ts";

/** A whole mail as bytes in a text; @throws UsageError when it is larger than any report, or empty. */
function sourceOf(file: string): string {
  const bytes = readFileSync(file);
  if (bytes.length === 0) throw new UsageError(`${file}: 空文件 / empty`);
  if (bytes.length > LONGEST_REPORT)
    throw new UsageError(`${file}: 超过 2 MB，不是退信 / larger than 2 MB: no delivery report`);
  return bytes.toString("latin1");
}

/** `huizhi bounces FILE.eml…`: acts on delivery reports that came back to the sender's mailbox. */
export function registerBounces(program: Command): void {
  program
    .command("bounces")
    .description(
      "read delivery reports (RFC 3464, .eml as they came) and mark dead addresses of channels; prints what each report changed as JSON; exit code 1 when a file is no delivery report (the others are acted on), 2 when a file cannot be read (nothing is)",
    )
    .argument("<files...>", "mails as files")
    .action(async (files: string[]) => {
      const sources = files.map((file) => ({ file, source: sourceOf(file) }));
      const answers = await withRuntime(async ({ publication }) => {
        const all: { file: string; reports: unknown; refused: string | null }[] = [];
        for (const { file, source } of sources) {
          try {
            const { items } = await publication.carrying.bounces.record(cliContext(), source);
            all.push({ file, reports: items, refused: null });
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            process.stderr.write(`${file}: ${error.texts.zh} / ${error.texts.en}\n`);
            all.push({ file, reports: [], refused: error.code });
          }
        }
        return all;
      });
      printJson(answers);
      if (answers.some((a) => a.refused)) throw new CheckFailed("");
    });
}
