// Runs on any Node >= 18 and needs no package. Installs exactly what package-lock.json says when node_modules is
// missing or out of date, then runs a TypeScript entry on the pinned Node (or a system Node >= 24).
// Everything it says goes to standard error: standard output belongs to the program it starts.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === "win32";
const modules = join(root, "node_modules");
const stampFile = join(modules, ".installed-from");
const lockFolder = join(root, ".cache", "install.lock");
const oldestNode = 24;

const say = (text) => process.stderr.write(`${text}\n`);
const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

/** What an entry below tools/ or e2e/ needs beyond the product itself: the development packages. */
const needsDevelopmentPackages = (entry) => /^(tools|e2e|bench)\//.test(entry);

/** True when every package the lock file asks for is there in that version, however it was installed. */
function matchesLockFile(withDevelopment) {
  const installedList = join(modules, ".package-lock.json"); // npm writes it last, so a broken install has none
  if (!existsSync(installedList)) return false;
  const installed = readJson(installedList).packages ?? {};
  for (const [path, wanted] of Object.entries(readJson(join(root, "package-lock.json")).packages)) {
    if (path === "" || wanted.optional || wanted.devOptional || wanted.peer) continue;
    if (wanted.dev && !withDevelopment) continue;
    if (installed[path]?.version !== wanted.version || installed[path]?.integrity !== wanted.integrity)
      return false;
  }
  return true;
}

function isInstalled(withDevelopment) {
  const digest = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const stamp = `${digest}${withDevelopment ? " with development packages" : ""}`;
  const present = existsSync(stampFile) ? readFileSync(stampFile, "utf8") : "";
  if (present === stamp || present === `${digest} with development packages`) return true;
  if (!matchesLockFile(withDevelopment)) return false;
  try {
    writeFileSync(stampFile, stamp);
  } catch {
    // A read-only installation is compared anew at every start, which takes milliseconds.
  }
  return true;
}

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
};

/** The lock names every process that may still be writing node_modules: a killed bootstrap can leave its npm behind. */
async function takeInstallLock() {
  mkdirSync(dirname(lockFolder), { recursive: true });
  for (let told = false; ; await sleep(200)) {
    try {
      mkdirSync(lockFolder);
      writeFileSync(join(lockFolder, "pids"), `${process.pid}`);
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    let stale = false;
    try {
      const pids = readFileSync(join(lockFolder, "pids"), "utf8").split(" ").map(Number);
      stale = !pids.some((pid) => pid > 0 && alive(pid));
    } catch {
      stale = existsSync(lockFolder) && Date.now() - statSync(lockFolder).mtimeMs > 5000;
    }
    if (stale) rmSync(lockFolder, { recursive: true, force: true });
    else if (!told) {
      say("another start is installing the packages; waiting for it …");
      told = true;
    }
  }
}

/** npm ci removes node_modules/.bin while it runs, so neither npm nor its node may be found there. */
function installEnvironment() {
  const environment = { ...process.env };
  for (const name of Object.keys(environment)) {
    if (
      /^npm_config_(package|call|workspaces?|local_prefix|omit|include|global|prefix|dry_run)$/i.test(name)
    ) {
      delete environment[name];
    }
    if (name.toUpperCase() === "PATH") {
      const separator = windows ? ";" : ":";
      const kept = (environment[name] ?? "")
        .split(separator)
        .filter((folder) => !folder.includes("node_modules"));
      environment[name] = kept.join(separator);
    }
  }
  return environment;
}

function npmCi() {
  const args = ["ci", "--no-audit", "--no-fund", "--include=dev", "--include=optional"];
  return new Promise((done) => {
    const npm = spawn("npm", args, {
      cwd: root,
      stdio: ["ignore", 2, 2],
      shell: windows,
      env: installEnvironment(),
    });
    const forward = (signal) => npm.kill(signal);
    process.on("SIGINT", forward).on("SIGTERM", forward);
    npm.on("error", (error) => done({ code: 1, reason: error.message }));
    npm.on("spawn", () => writeFileSync(join(lockFolder, "pids"), `${process.pid} ${npm.pid}`));
    npm.on("close", (code, signal) => {
      process.off("SIGINT", forward).off("SIGTERM", forward);
      done({ code: code ?? 1, reason: signal ? `stopped by ${signal}` : `exit code ${code}` });
    });
  });
}

async function install(entry) {
  const withDevelopment = needsDevelopmentPackages(entry);
  if (isInstalled(withDevelopment)) return;
  await takeInstallLock();
  try {
    if (isInstalled(withDevelopment)) return; // the start we waited for did it
    say("installing the locked packages (npm ci) …");
    const { code, reason } = await npmCi();
    if (code !== 0) {
      say(`the packages could not be installed: npm ci, ${reason}`);
      process.exitCode = code;
      throw undefined;
    }
    isInstalled(true);
  } finally {
    rmSync(lockFolder, { recursive: true, force: true });
  }
}

/** The Node of the lock file for this machine, else the one running, or undefined when that is too old. */
function findNode() {
  const name = `node-${windows ? "win" : process.platform}-${process.arch}`;
  const pinned = join(modules, name, "bin", windows ? "node.exe" : "node");
  if (existsSync(pinned)) return pinned;
  return Number(process.versions.node.split(".")[0]) >= oldestNode ? process.execPath : undefined;
}

/** Who started this process, and who started that one where the system tells: npm puts a shell in between. */
function npmAbove() {
  let starter = "";
  try {
    starter = /^.*\) \S (\d+)/s.exec(readFileSync(`/proc/${process.ppid}/stat`, "utf8"))?.[1] ?? "";
  } catch {
    // Not Linux, or the shell is gone too, which its number shows.
  }
  return `${process.ppid} ${starter}`;
}

/**
 * The child stands in for this process: same folder, same standard streams, signals passed on, same way of ending.
 * It holds one end of a pipe (the tether); when this process is killed outright the pipe breaks and the child stops in order.
 */
function runOn(node, entry, args) {
  const tether = pathToFileURL(join(root, "tools", "tether.mjs")).href;
  const child = spawn(node, ["--import", tether, resolve(root, entry), ...args], {
    stdio: ["inherit", "inherit", "inherit", "pipe"],
    detached: !windows,
    env: {
      ...process.env,
      HUIZHI_TETHER: `3:${process.pid}`,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(modules, ".cache", "compile"),
    },
  });
  child.stdio[3].on("error", () => {});
  // A terminal, npm or a time limit may each send the same signal, some to the whole group: the child, in a session of
  // its own, gets it once, so that it never takes a repeat for impatience.
  const passedOn = new Set();
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => {
      if (!passedOn.has(signal)) child.kill(signal);
      passedOn.add(signal);
      setTimeout(() => passedOn.delete(signal), 1000).unref();
    });
  }
  // npm does not pass a kill -9 on: notice that it is gone. (A start without npm may outlive its shell.)
  const ancestors = npmAbove();
  const watch =
    process.env.npm_command && setInterval(() => npmAbove() !== ancestors && child.kill("SIGTERM"), 1000);
  child.on("error", (error) => {
    say(`${node} could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => {
    clearInterval(watch);
    if (!signal) process.exit(code);
    process.removeAllListeners("SIGTERM").removeAllListeners("SIGINT");
    process.kill(process.pid, signal);
  });
}

/** Installs when needed, then runs `entry` (relative to the project) with `args` in the caller's folder. */
export async function bootstrap(entry, args) {
  try {
    await install(entry);
  } catch (error) {
    if (error) say(`the packages could not be installed: ${error.message}`);
    process.exitCode ||= 1;
    return;
  }
  const node = findNode();
  if (node) return runOn(node, entry, args);
  say(
    `Node ${oldestNode} or later is needed on ${process.platform}-${process.arch}; this is ${process.version}, ` +
      "and the packages bring none for this machine.",
  );
  process.exitCode = 1;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [entry, ...args] = process.argv.slice(2);
  if (entry) await bootstrap(entry, args);
  else {
    say("usage: node tools/bootstrap.mjs ENTRY [ARGUMENT…]");
    process.exitCode = 2;
  }
}
