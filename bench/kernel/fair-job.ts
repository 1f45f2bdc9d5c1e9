// The whole of `huizhi fair-match` on a generated job fair, files in, files out, each size in a process of its own:
// node bench/kernel/fair-job.ts [seekers=24000] [posts=20000] [--svg FILE]; with --svg smaller fairs too, for the curve.
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { measuredCommand } from "./command.ts";
import { fairTables } from "./fair-data.ts";
import { growthPicture, type Point, withoutSvg } from "./picture.ts";

const {
  svg,
  rest: [seekers = "24000", posts = "20000"],
} = withoutSvg(process.argv.slice(2));

function measured(size: { seekers: number; posts: number }): number {
  const folder = mkdtempSync(join(tmpdir(), "huizhi-fair-"));
  try {
    const tables = fairTables(size);
    const [seekersFile, postsFile, out] = ["seekers.csv", "posts.csv", "out"].map((n) => join(folder, n)) as [
      string,
      string,
      string,
    ];
    writeFileSync(seekersFile, tables.seekers);
    writeFileSync(postsFile, tables.posts);
    const args = [
      "fair-match",
      "--seekers",
      seekersFile,
      "--posts",
      postsFile,
      "--out",
      out,
      "--as-of",
      "2026-01-01",
      "--json",
    ];
    const { told, cpu, rss, seconds } = measuredCommand(args, folder);
    const summary = JSON.parse(told) as { seekers: { pairs: number }; posts: { pairs: number } };
    process.stdout.write(
      `${JSON.stringify({
        ...size,
        pairs: summary.seekers.pairs + summary.posts.pairs,
        seconds: Number(seconds.toFixed(1)),
        cpuSeconds: Number(cpu.toFixed(1)),
        mostMemoryMb: Math.round(rss),
        writtenMb: Math.round(
          readdirSync(out).reduce((sum, f) => sum + statSync(join(out, f)).size, 0) / 1e6,
        ),
        load: Number((loadavg()[0] ?? 0).toFixed(1)),
      })}\n`,
    );
    return cpu;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const shares = svg ? [16, 8, 4, 2, 1] : [1];
const points: Point[] = [];
for (const share of shares) {
  const size = { seekers: Math.round(Number(seekers) / share), posts: Math.round(Number(posts) / share) };
  const label = `${size.seekers} × ${size.posts}`;
  points.push({ size: size.seekers * size.posts, label, value: measured(size) });
  // After every size: a run that is broken off leaves the curve so far.
  if (svg)
    writeFileSync(
      svg,
      growthPicture(
        {
          title: "huizhi fair-match: CPU seconds of the whole command",
          below: "seekers × posts; both axes logarithmic",
        },
        points,
      ),
    );
}
