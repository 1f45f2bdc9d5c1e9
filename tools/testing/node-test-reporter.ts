import { writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { TestEvent } from "node:test/reporters";
import { inspect } from "node:util";

/**
 * Says only what failed, in full, and leaves the counts in the file named by HUIZHI_TEST_COUNTS. Node passes over a
 * file that ends early or has no tests; here each file of HUIZHI_TEST_FILES (a JSON list) must have run one.
 */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const seen = new Set<string>();
  const ended = new Set<string>();
  let filesPassedAsTests = 0;
  for await (const { type, data } of events) {
    if (type === "test:pass" || type === "test:fail") {
      const isFile = data.nesting === 0 && data.file === resolve(data.name);
      if (!isFile || type === "test:fail") seen.add(data.file ?? "");
      else filesPassedAsTests += 1; // what Node makes of a file in which no test ended
    }
    if (type === "test:fail" && !isOnlyAboutItsTests(data)) {
      const at = data.file ? `${relative(process.cwd(), data.file)}:${data.line}` : "";
      yield `\n    ✖ ${data.name}  ${at}\n${indented(inspect(data.details.error.cause ?? data.details.error))}\n`;
    }
    if (type === "test:stderr" || type === "test:stdout") yield data.message;
    if (type === "test:summary" && data.file !== undefined) ended.add(data.file);
    if (type === "test:summary" && isOfAllFiles(data.file)) {
      const whole = data.file === undefined ? seen.intersection(ended) : seen;
      const silent = expectedFiles().filter((file) => !whole.has(resolve(file)));
      for (const file of silent) yield `\n    ✖ ${file}: no test ran to its end\n`;
      const { tests, passed, skipped, todo } = data.counts;
      const failed = tests - passed - skipped - todo;
      writeCounts({
        passed: passed - filesPassedAsTests,
        failed: failed + silent.length,
        skipped: skipped + todo,
      });
    }
  }
}

const isOfAllFiles = (file: string | undefined): boolean =>
  file === undefined || /\/in-one-process\.ts$/.test(file);

const expectedFiles = (): string[] => JSON.parse(process.env.HUIZHI_TEST_FILES ?? "[]");

function writeCounts(counts: { passed: number; failed: number; skipped: number }): void {
  const file = process.env.HUIZHI_TEST_COUNTS;
  if (file) writeFileSync(file, JSON.stringify(counts));
}

/** A suite fails because a test in it did, which has been told already. */
function isOnlyAboutItsTests(data: Extract<TestEvent, { type: "test:fail" }>["data"]): boolean {
  return (data.details.error as { failureType?: string }).failureType === "subtestsFailed";
}

const indented = (text: string): string => text.replace(/^/gm, "      ");
