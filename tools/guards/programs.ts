import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Guard } from "./guard.ts";

const tools = fileURLToPath(new URL("../../node_modules", import.meta.url));

type Run = { code: number; output: string };

/** Runs one of the installed programs on a folder and collects what it says. */
function run(root: string, program: string, args: readonly string[]): Promise<Run> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(tools, program), ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
    });
    let output = "";
    child.stdout.on("data", (data) => {
      output += data;
    });
    child.stderr.on("data", (data) => {
      output += data;
    });
    child.on("error", fail);
    child.on("close", (code) => done({ code: code ?? 1, output: output.replaceAll(`${root}/`, "") }));
  });
}

/** Formatting and lint. */
export const formattingGuard: Guard = async (root) => {
  const { code, output } = await run(root, "@biomejs/biome/bin/biome", [
    "ci",
    "--reporter=github",
    "--max-diagnostics=200",
    ".",
  ]);
  if (code === 0) return [];
  const found = output.split("\n").filter((line) => line.startsWith("::error"));
  const sentences = found.map((line) =>
    line.replace(/^::error title=([^,]*),file=([^,]*),line=(\d+).*?::/, "$2:$3: $1 "),
  );
  return sentences.length > 0 ? sentences : [output];
};

/** The compiler's settings, and the code each is for. */
const projects = [
  { name: "tsconfig.json", folders: ["libs", "platform", "modules", "apps", "tools"] },
  { name: "tsconfig.pure.json", folders: ["libs", "modules", "platform/kernel"] },
  { name: "tsconfig.web.json", folders: ["apps/web", "platform/web", "modules"] },
];

/** Types: the server's, the pure code's (which sees no Node) and the browser's. */
export const typesGuard: Guard = async (root) => {
  const present = projects.filter(({ name }) => existsSync(join(root, name)));
  if (present.length === 0) return ["no tsconfig found: nothing would be checked"];
  const runs = await Promise.all(
    present.map(({ name }) =>
      run(root, "typescript-native/bin/tsc", ["-p", name, "--noEmit", "--pretty", "false"]),
    ),
  );
  return runs.flatMap(({ code, output }, place) => {
    if (code === 0) return [];
    const lines = output.split("\n").filter((line) => /error TS\d+/.test(line));
    return (lines.length > 0 ? lines : [output]).map((line) => `${present[place]?.name}: ${line}`);
  });
};

/** Files, exports and packages nobody uses. */
export const unusedGuard: Guard = async (root) => {
  const { code, output } = await run(root, "knip/bin/knip.js", [
    "--reporter",
    "compact",
    "--no-progress",
    "--no-config-hints",
  ]);
  if (code === 0) return [];
  return output.split("\n").filter((line) => line.trim() !== "");
};
