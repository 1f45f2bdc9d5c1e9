// The whole of `huizhi fair-match` on a generated job fair, files in, files out: node bench/kernel/fair-job.ts [seekers] [posts]
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { runFairMatch } from "#apps/cli/fair-match/run.ts";
import { fairTables } from "./fair-data.ts";

const [, , seekers = "24000", posts = "20000"] = process.argv;
const folder = mkdtempSync(join(tmpdir(), "huizhi-fair-"));
try {
  const tables = fairTables({ seekers: Number(seekers), posts: Number(posts) });
  writeFileSync(join(folder, "seekers.csv"), tables.seekers);
  writeFileSync(join(folder, "posts.csv"), tables.posts);
  const before = process.cpuUsage();
  const started = performance.now();
  const summary = await runFairMatch({
    seekers: join(folder, "seekers.csv"),
    posts: join(folder, "posts.csv"),
    out: join(folder, "out"),
    top: 20,
    skipBad: false,
    asOf: "2026-01-01",
    say: () => {},
  });
  const cpu = process.cpuUsage(before);
  process.stdout.write(
    `${JSON.stringify({
      seekers: summary.seekers.used,
      posts: summary.posts.used,
      pairs: summary.seekers.pairs + summary.posts.pairs,
      unreadCells: summary.unreadCells.length,
      seconds: Number(((performance.now() - started) / 1000).toFixed(1)),
      cpuSeconds: Number(((cpu.user + cpu.system) / 1e6).toFixed(1)),
      mostMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
      writtenMb: Math.round(
        summary.files.reduce((sum, f) => sum + statSync(join(folder, "out", f)).size, 0) / 1e6,
      ),
      load: Number((loadavg()[0] ?? 0).toFixed(1)),
    })}\n`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
