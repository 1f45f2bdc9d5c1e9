// node tools/bootstrap.mjs bench/timetable/repair.ts
// Half-way through, one participant of each original instance leaves (meetings cancelled) and another misses the next slots.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  type Problem,
  problemFromDzn,
  repair,
  type Timetable,
  timetableOf,
  violations,
} from "#libs/timetable/index.ts";
import { cadicalFactory } from "#platform/timetable/cadical.ts";
import { solveInThreads } from "#platform/timetable/portfolio.ts";

const folder = resolve(process.env.HUIZHI_B2B ?? "../shared/data/b2b");

/** The problem at `now`: the person with most meetings ahead has left; somebody else misses the slot at `now`, if that leaves enough. */
function changed(problem: Problem, timetable: Timetable, kind: "leaves" | "misses"): Problem {
  const order = problem.slots.map((s) => s.id);
  const now = order[order.length >> 1] ?? "";
  const ahead = (id: string | number) =>
    timetable.placements.filter(
      (p) =>
        order.indexOf(p.slot) >= order.indexOf(now) &&
        problem.meetings.find((m) => m.id === p.meeting)?.participants.includes(id),
    );
  const free = (id: string | number) =>
    order
      .slice(order.indexOf(now))
      .filter((s) => !problem.participants.find((p) => p.id === id)?.unavailable?.includes(s)).length;
  const busiest = problem.participants
    .map((p) => ({ p, meetings: ahead(p.id) }))
    .filter(
      ({ p, meetings }) =>
        kind === "leaves" || (meetings.some((m) => m.slot === now) && free(p.id) > meetings.length),
    )
    .sort((a, b) => b.meetings.length - a.meetings.length)[0];
  if (!busiest) return { ...problem, now };
  if (kind === "leaves") return { ...problem, now, cancelled: busiest.meetings.map((p) => p.meeting) };
  return {
    ...problem,
    now,
    participants: problem.participants.map((p) =>
      p === busiest.p ? { ...p, unavailable: [...(p.unavailable ?? []), now] } : p,
    ),
  };
}

if (!existsSync(folder)) console.log(`skipped: no instances at ${folder}`);
else {
  const sat = await cadicalFactory();
  for (const name of readdirSync(folder).filter((file) => file.endsWith("original.dzn"))) {
    const problem = problemFromDzn(readFileSync(join(folder, name), "utf8"));
    const outcome = await solveInThreads(problem, {
      seconds: 10,
      seed: 1,
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    const published = timetableOf(outcome);
    for (const kind of ["leaves", "misses"] as const) {
      const now = changed(problem, published, kind);
      const begun = performance.now();
      const cpu = process.cpuUsage();
      const clock = () => (performance.now() - begun) / 1000;
      const found = repair(now, published.placements, { budget: { seconds: 5, clock }, sat });
      const used = process.cpuUsage(cpu);
      const broken = found.status === "infeasible" ? "–" : violations(now, found.placements).length;
      console.log(
        `${name.padEnd(28)} ${kind} ${found.status.padEnd(10)} cancelled ${now.cancelled?.length ?? 0} changes ${found.changes.length} (bound ${found.changesBound}) ` +
          `breaks ${published.breaks} → ${found.breaks} ${clock().toFixed(2)} s, cpu ${((used.user + used.system) / 1e6).toFixed(2)} s, violations ${broken}`,
      );
    }
  }
}
