import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { kernelBytesFile } from "./kernel-bytes.ts";

test("the kernel's bytes are those compiled from kernel.as", async () => {
  const kept = join(import.meta.dirname, "../libs/matching/kernel/generated/bytes.ts");
  assert.equal(readFileSync(kept, "utf8"), await kernelBytesFile());
});
