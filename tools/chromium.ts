import { existsSync } from "node:fs";

/** Quiet on a closed network, and able to run in a container or as root. */
const commonArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const systemPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * The browser for tests: CHROMIUM_PATH, a Chromium of the system, else the one that comes from npm.
 * @throws when CHROMIUM_PATH names nothing, or no browser runs on this machine
 */
export async function findChromium(): Promise<{ executablePath: string; args: string[] }> {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH=${named}: there is no such file`);
  const found = named ?? systemPlaces.find((place) => existsSync(place));
  if (found) return { executablePath: found, args: commonArguments };
  const { default: packaged } = await import("@sparticuz/chromium");
  return { executablePath: await packaged.executablePath(), args: [...packaged.args, ...commonArguments] };
}
