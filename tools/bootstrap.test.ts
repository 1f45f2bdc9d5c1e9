import assert from "node:assert/strict";
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const bootstrap = fileURLToPath(new URL("./bootstrap.mjs", import.meta.url));
const folder = realpathSync(mkdtempSync(join(tmpdir(), "huizhi-bootstrap-")));
after(() => rmSync(folder, { recursive: true, force: true }));

const program = join(folder, "program.ts");
writeFileSync(
  program,
  `const told: string = JSON.stringify([process.cwd(), process.argv.slice(2)]);
   let signals = 0;
   process.on("SIGTERM", () => { signals += 1; setTimeout(() => { console.log("stopped after " + signals); process.exit(7); }, 300); });
   if (process.argv[2] === "stay") setInterval(() => {}, 1000);
   else process.exitCode = 3;
   console.log(told);`,
);

type Started = {
  child: ChildProcessByStdio<null, Readable, Readable>;
  output: () => string;
  closed: Promise<unknown[]>;
};

function start(...args: string[]): Started {
  const child = spawn(process.execPath, [bootstrap, program, ...args], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  child.stdout.on("data", (data) => {
    text += data;
  });
  return { child, output: () => text, closed: once(child, "close") };
}

test("the program runs in the caller's folder with its arguments, and its exit code is passed on", async () => {
  const { output, closed } = start("a b", "--json");
  assert.deepEqual(await closed, [3, null]);
  assert.deepEqual(JSON.parse(output()), [folder, ["a b", "--json"]]);
});

test("a signal that comes twice reaches the program once", async () => {
  const { child, output, closed } = start("stay");
  await once(child.stdout, "data");
  child.kill("SIGTERM");
  child.kill("SIGTERM");
  assert.deepEqual(await closed, [7, null]);
  assert.match(output(), /stopped after 1\n/);
});

test("after kill -9 of the bootstrap the program stops in order", async () => {
  const { child, output, closed } = start("stay");
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await closed; // the program holds the other end of standard output: this waits for it, too
  assert.match(output(), /stopped after 1\n/);
});
