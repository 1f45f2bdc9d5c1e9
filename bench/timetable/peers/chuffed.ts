import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Problem } from "#libs/timetable/index.ts";
import { type Compared, type Core, coreOf, judged, nothingYet, secondsOf, spentFrom } from "./core.ts";

const MODEL = join(import.meta.dirname, "meetings.mzn");

function dataOf(core: Core) {
  const set = (list: readonly number[]) => ({ set: list.map((n) => n + 1) });
  return {
    slots: core.slots,
    capacity: core.capacity,
    fairness: core.fairness ?? -1,
    meetings: core.domain.length,
    participants: core.own.length,
    orders: core.order.length,
    possible: core.domain.map(set),
    own: core.own.map(set),
    order: core.order.map((pair) => pair.map((m) => m + 1)),
  };
}

/** Says what stands in MiniZinc's stream of JSON lines: solutions and the last word. */
type Message = {
  type: string;
  status?: string;
  output?: { default?: string };
  message?: string;
  value?: string;
};
type Run = { stop: () => Promise<void>; ended: Promise<string | undefined> };

const OPTIONS = ["--solver", "chuffed", "--intermediate", "-f"];

/** The `minizinc` program where it knows Chuffed, else npm's `minizinc` in `HUIZHI_PEERS` or beside the other packages. */
function way(): "program" | { folder: string } | undefined {
  try {
    if (/chuffed/i.test(execFileSync("minizinc", ["--solvers"], { encoding: "utf8" }))) return "program";
  } catch {
    // Not installed: the package may be.
  }
  const places = [process.env.HUIZHI_PEERS, "."].filter((place) => place !== undefined);
  const found = places.map((place) => resolve(place, "node_modules/minizinc/dist"));
  const folder = found.find((path) => existsSync(join(path, "minizinc.wasm")));
  return folder === undefined ? undefined : { folder };
}

function asProgram(data: string, onMessage: (message: Message) => void): Run {
  const folder = mkdtempSync(join(tmpdir(), "huizhi-chuffed-"));
  const file = join(folder, "problem.json");
  writeFileSync(file, data);
  const child = spawn("minizinc", ["--json-stream", ...OPTIONS, MODEL, file], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  createInterface(child.stdout).on("line", (line) => onMessage(JSON.parse(line) as Message));
  const ended = new Promise<string | undefined>((done) => {
    child.once("error", (error) => done(error.message));
    child.once("close", () => done(undefined));
  }).finally(() => rmSync(folder, { recursive: true, force: true }));
  return {
    ended,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

function asPackage(folder: string, data: string, onMessage: (message: Message) => void): Run {
  const files = { "meetings.mzn": readFileSync(MODEL, "utf8"), "problem.json": data };
  const worker = new Worker(new URL("./chuffed.worker.ts", import.meta.url), {
    workerData: { folder, files, args: [...OPTIONS, "meetings.mzn", "problem.json"] },
  });
  const ended = new Promise<string | undefined>((done) => {
    worker.on("message", (message: Message) => {
      onMessage(message);
      if (message.type === "exit") done(undefined);
    });
    worker.once("error", (error: Error) => done(error.message));
  });
  return {
    ended: ended.finally(() => worker.terminate()),
    stop: async () => {
      await worker.terminate();
    },
  };
}

/** Chuffed through MiniZinc on the same problem, one thread. It proves at the end or not at all: no bounds on the way. */
export async function chuffed(problem: Problem, seconds: number): Promise<Compared> {
  const core = coreOf(problem);
  if (!core) return { skipped: "more than the published core" };
  const there = way();
  if (!there) return { skipped: "no minizinc with Chuffed" };
  const begun = performance.now();
  const cpu = process.cpuUsage();
  const since = () => (performance.now() - begun) / 1000;
  const peer = nothingYet();
  let failure: string | undefined;
  const take = (message: Message) => {
    if (message.type === "error") failure = message.message;
    // A contradiction found before the search is told in words only.
    if (message.status === "UNSATISFIABLE" || message.value?.includes("UNSATISFIABLE"))
      peer.status = "infeasible";
    if (message.type === "status" && message.status === "OPTIMAL_SOLUTION") {
      peer.status = "optimal";
      peer.bound = peer.best;
      peer.trace.push({
        at: there === "program" ? since() : secondsOf(cpu),
        best: peer.best,
        bound: peer.bound,
      });
    }
    const text = message.type === "solution" ? message.output?.default : undefined;
    if (text === undefined) return;
    const { breaks, complaint } = judged(
      problem,
      (text.match(/\d+/g) ?? []).map((n) => Number(n) - 1),
    );
    peer.best = breaks;
    peer.complaint ??= complaint;
    peer.status = "feasible";
    peer.trace.push({ at: there === "program" ? since() : secondsOf(cpu), best: breaks, bound: undefined });
  };
  const data = JSON.stringify(dataOf(core));
  const run = there === "program" ? asProgram(data, take) : asPackage(there.folder, data, take);
  const { late, stop } = spentFrom(cpu, seconds);
  // What another program uses is not counted here: it has the seconds of the clock.
  const error = await Promise.race(
    there === "program" ? [run.ended, setTimeout(seconds * 1000, undefined)] : [run.ended, late],
  );
  stop();
  await run.stop();
  peer.seconds = since();
  if (there !== "program") peer.cpu = secondsOf(cpu);
  const said = error ?? failure;
  return said !== undefined && peer.status === "unknown" ? { skipped: said.slice(0, 80) } : peer;
}
