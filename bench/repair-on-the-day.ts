import { loadavg } from "node:os";
import { demonstration } from "#apps/server/testing/demonstration.ts";
import { testApplication } from "#apps/server/testing/test-application.ts";
import type { Agenda, RepairProposal } from "#modules/negotiations/model/timetable.ts";

// Noon of day one of the demonstration edition: each expert who still has meetings cancels. Measured over the server's own HTTP
// operation, from the request to the computed proposal: reading the programme, the solver's thread, the proof, writing it down.
// usage: node tools/bootstrap.mjs bench/repair-on-the-day.ts [how many experts, default all]

const ACTIVITY = "jiaozuo-2023-main";
const [DAY, NOON] = ["2023-09-24", "12:00"];
const most = Number(process.argv[2] ?? Number.POSITIVE_INFINITY);

const application = await testApplication({
  prepared: demonstration,
  clock: () => new Date(`${DAY}T${NOON}:00+08:00`),
});
try {
  const cookie = await application.signIn("city", "huizhi-2023-demo");
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const headers: Record<string, string> = body ? { "idempotency-key": crypto.randomUUID() } : {};
    const reply = await application.call(method, `/api${path}`, { cookie, body, headers });
    if (reply.status >= 300) throw new Error(`${path}: ${reply.status} ${reply.text}`);
    return reply.body as T;
  };
  const at = `/activities/${ACTIVITY}`;
  const { parties } = await call<{ parties: { key: string }[] }>("GET", `${at}/agenda/parties`);
  const ahead: string[] = [];
  for (const { key } of parties.filter((p) => p.key.startsWith("expert:"))) {
    const agenda = await call<Agenda>("GET", `${at}/agenda?party=${encodeURIComponent(key)}`);
    const left = agenda.entries.some(
      (e) => e.kind === "meeting" && `${e.day} ${e.startsAt}` > `${DAY} ${NOON}`,
    );
    if (left) ahead.push(key);
  }
  const measured = [];
  for (const party of ahead.slice(0, most)) {
    const started = performance.now();
    const before = process.cpuUsage();
    const proposal = await call<RepairProposal>("POST", `${at}/repairs`, { kind: "party-absent", party });
    const ms = performance.now() - started;
    const used = process.cpuUsage(before);
    const cpu = (used.user + used.system) / 1000;
    const moved = proposal.changes.filter((c) => c.to !== null);
    const proven = proposal.bound === proposal.changes.length;
    measured.push({ ms, cpu, state: proposal.state, moved: moved.length, proven });
  }
  const spread = (values: readonly number[]): string => {
    const sorted = [...values].sort((a, b) => a - b);
    const at = (share: number) =>
      Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
    return `median ${at(0.5)}, 90 % ${at(0.9)}, most ${at(1)}`;
  };
  console.log(
    [
      `${measured.length} experts with meetings after ${DAY} ${NOON}, one cancelled at a time; load ${loadavg()[0]?.toFixed(1)}`,
      `proposed ${measured.filter((m) => m.state === "proposed").length}, minimum proved ${measured.filter((m) => m.proven).length}, meetings of others moved ${measured.reduce((s, m) => s + m.moved, 0)}`,
      `ms from request to proposal: ${spread(measured.map((m) => m.ms))}`,
      `of these processor time of all threads: ${spread(measured.map((m) => m.cpu))}`,
    ].join("\n"),
  );
} finally {
  await application.close();
}
