import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { TestEvent } from "node:test/reporters";
import { inspect } from "node:util";

/** Says only what failed, in full, and leaves the counts in the file named by HUIZHI_TEST_COUNTS. */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const { type, data } of events) {
    if (type === "test:fail" && !isOnlyAboutItsTests(data)) {
      const at = data.file ? `${relative(process.cwd(), data.file)}:${data.line}` : "";
      yield `\n    ✖ ${data.name}  ${at}\n${indented(inspect(data.details.error.cause ?? data.details.error))}\n`;
    }
    if (type === "test:stderr" || type === "test:stdout") yield data.message;
    if (type === "test:summary" && data.file === undefined) {
      const { passed, failed, cancelled, skipped, todo } = data.counts;
      const counts = { passed, failed: failed + cancelled, skipped: skipped + todo };
      const file = process.env.HUIZHI_TEST_COUNTS;
      if (file) writeFileSync(file, JSON.stringify(counts));
    }
  }
}

/** A suite fails because a test in it did, which has been told already. */
function isOnlyAboutItsTests(data: Extract<TestEvent, { type: "test:fail" }>["data"]): boolean {
  return (data.details.error as { failureType?: string }).failureType === "subtestsFailed";
}

const indented = (text: string): string => text.replace(/^/gm, "      ");
