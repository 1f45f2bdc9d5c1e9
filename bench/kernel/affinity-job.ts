// The whole of `huizhi affinity --top` on a generated job fair, its seekers as demands, its posts as supplies:
// node bench/kernel/affinity-job.ts [demands=24000] [supplies=20000] [top=20]
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { measuredCommand } from "./command.ts";
import { fairTables } from "./fair-data.ts";

const [, , demands = "24000", supplies = "20000", top = "20"] = process.argv;
const folder = mkdtempSync(join(tmpdir(), "huizhi-affinity-"));
try {
  const tables = fairTables({ seekers: Number(demands), posts: Number(supplies) });
  const lines = (table: string, record: (id: string, title: string, text: string) => object) =>
    table
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => {
        const cells = line.split(",");
        return `${JSON.stringify(record(cells[0] ?? "", cells[1] ?? "", cells.at(-1) ?? ""))}\n`;
      })
      .join("");
  const [d, s, out] = ["demands.jsonl", "supplies.jsonl", "out.jsonl"].map((n) => join(folder, n)) as [
    string,
    string,
    string,
  ];
  writeFileSync(
    d,
    lines(tables.seekers, (id, title, text) => ({ id, title, text })),
  );
  writeFileSync(
    s,
    lines(tables.posts, (id, title, text) => ({ id, documents: [{ id, title, text }] })),
  );
  const { cpu, rss, seconds } = measuredCommand(
    ["affinity", "--demands", d, "--supplies", s, "--top", top, "--out", out, "--json"],
    folder,
  );
  process.stdout.write(
    `${JSON.stringify({
      demands: Number(demands),
      supplies: Number(supplies),
      seconds: Math.round(seconds),
      cpuSeconds: Math.round(cpu),
      mostMemoryMb: Math.round(rss),
      writtenMb: Math.round(statSync(out).size / 1e6),
      load: Number((loadavg()[0] ?? 0).toFixed(1)),
    })}\n`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
