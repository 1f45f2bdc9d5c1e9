import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where a deployment without HUIZHI_SECRET keeps its key; a backup takes it along. */
export const secretPath = (dataDirectory: string): string => join(dataDirectory, "secret");

/**
 * The key that signs session cookies and seals second factors; it lives outside the database, so a copied database opens no
 * session. `HUIZHI_SECRET` when several processes on several machines share one database, else a file of the data folder.
 */
export function loadSecret(dataDirectory: string, env = process.env.HUIZHI_SECRET): string {
  if (env && env.length >= 32) return env;
  if (env) throw new Error("HUIZHI_SECRET: at least 32 characters / 至少 32 个字符");
  const path = secretPath(dataDirectory);
  mkdirSync(dataDirectory, { recursive: true });
  try {
    // Exclusive: of two processes starting at once one writes, the other reads.
    writeFileSync(path, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(path, "utf8").trim();
}
