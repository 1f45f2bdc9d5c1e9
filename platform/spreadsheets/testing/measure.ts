import { Refusal } from "#platform/kernel/refusal.ts";
import { inspectUpload, readSheetBatches } from "../index.ts";

// Inspects and reads one file in a process of its own and prints what that cost.
const file = process.argv[2] ?? "";
const started = performance.now();
let rows = 0;
let code: string | null = null;
try {
  await inspectUpload(file);
  for await (const batch of readSheetBatches(file)) rows += batch.length;
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  code = error.code;
}
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(
  JSON.stringify({ rows, code, peakMb, milliseconds: Math.round(performance.now() - started) }),
);
