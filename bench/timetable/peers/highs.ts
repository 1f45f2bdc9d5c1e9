import { Worker } from "node:worker_threads";
import type { Problem } from "#libs/timetable/index.ts";
import { type Compared, coreOf, judged, nothingYet, secondsOf, spentFrom } from "./core.ts";
import { mipOf } from "./mip.ts";

type Message = {
  ended?: boolean;
  optimal?: boolean;
  infeasible?: boolean;
  bound?: number;
  columns?: Float64Array;
};

/** Dual bounds carry rounding. */
const ROUNDING = 1e-6;

/** HiGHS on the same problem as a mixed-integer programme, one thread. */
export async function highs(problem: Problem, seconds: number): Promise<Compared> {
  const core = coreOf(problem);
  if (!core) return { skipped: "more than the published core" };
  if (
    await import("highs").then(
      () => false,
      () => true,
    )
  )
    return { skipped: "npm highs is not installed" };
  const begun = performance.now();
  const cpu = process.cpuUsage();
  const since = () => (performance.now() - begun) / 1000;
  const { data, at } = mipOf(core);
  const peer = nothingYet();
  const take = ({ columns, bound, optimal, infeasible }: Message) => {
    if (infeasible) peer.status = "infeasible";
    if (columns) {
      const slots = at.map((row) => row.findIndex((column) => column >= 0 && (columns[column] ?? 0) > 0.5));
      const { breaks, complaint } = judged(problem, slots);
      peer.best = Math.min(breaks, peer.best ?? breaks);
      peer.complaint ??= complaint;
      peer.status = "feasible";
    }
    if (bound !== undefined && Math.abs(bound) < 1e9)
      peer.bound = Math.max(peer.bound ?? 0, Math.ceil(bound - ROUNDING));
    if (optimal) peer.status = "optimal";
    const last = peer.trace.at(-1);
    if (last?.best !== peer.best || last?.bound !== peer.bound)
      peer.trace.push({ at: secondsOf(cpu), best: peer.best, bound: peer.bound });
  };
  const worker = new Worker(new URL("./highs.worker.ts", import.meta.url), { workerData: data });
  const ended = new Promise<string | undefined>((done) => {
    worker.on("message", (message: Message) => {
      take(message);
      if (message.ended) done(undefined);
    });
    worker.once("error", (error: Error) => done(error.message));
  });
  const { late, stop } = spentFrom(cpu, seconds);
  const failure = await Promise.race([ended, late]);
  stop();
  await worker.terminate();
  peer.seconds = since();
  peer.cpu = secondsOf(cpu);
  if (peer.best !== undefined && peer.bound !== undefined && peer.best < peer.bound)
    peer.complaint ??= "its bound is above its timetable";
  return failure !== undefined && peer.best === undefined ? { skipped: failure.slice(0, 80) } : peer;
}
