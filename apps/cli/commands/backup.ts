import { resolve } from "node:path";
import type { Command } from "commander";
import { secretPath } from "#modules/accounts/server/index.ts";
import { readConfig } from "#platform/config/config.ts";
import { openDatabase } from "#platform/db/database.ts";
import { migrateToLatest } from "#platform/db/migrate.ts";
import { BackupError, backup } from "#platform/postgres/backup.ts";
import { restore } from "#platform/postgres/restore.ts";
import { anchorPath } from "../../server/compose.ts";
import { allMigrations } from "../../server/migrations.ts";
import { openDeployment } from "../../server/runtime.ts";
import { CheckFailed } from "../exit.ts";
import { printJson } from "../print.ts";

/** `huizhi backup DIR`, `huizhi restore DIR`: rows, sequences, uploads, audit anchor and the key of the data folder, without pg_dump. */
export function registerBackup(program: Command): void {
  program
    .command("backup")
    .argument("<dir>", "an absent or empty folder")
    .description("back up the running or stopped deployment into a folder: one snapshot, checked on restore")
    .action((dir: string) =>
      withDeployment(async ({ url, dataDirectory }) => {
        const manifest = await backup({
          url,
          target: resolve(dir),
          createdAt: new Date().toISOString(),
          filesFolder: `${dataDirectory}/files`,
          anchorFile: anchorPath(dataDirectory),
          secretFile: secretPath(dataDirectory),
        });
        printJson({
          directory: resolve(dir),
          createdAt: manifest.createdAt,
          tables: manifest.tables.length,
          rows: manifest.tables.reduce((n, t) => n + t.rows, 0),
        });
      }),
    );
  program
    .command("restore")
    .argument("<dir>", "a folder made by huizhi backup")
    .description(
      "restore a backup into an empty deployment; a damaged backup is refused before anything is touched",
    )
    .option("--replace", "remove what the deployment holds now")
    .action((dir: string, options: { replace?: boolean }) =>
      withDeployment(async ({ url, dataDirectory }) => {
        const manifest = await restore({
          url,
          source: resolve(dir),
          replace: options.replace ?? false,
          filesFolder: `${dataDirectory}/files`,
          anchorFile: anchorPath(dataDirectory),
          secretFile: secretPath(dataDirectory),
          migrate: async (names) => {
            const unknown = names.filter((n) => !(n in allMigrations));
            if (unknown.length > 0)
              throw new BackupError(
                `the backup is of a newer version: ${unknown.join(", ")} / 备份来自更新的版本`,
              );
            await migrate(
              url,
              Object.fromEntries(Object.entries(allMigrations).filter(([n]) => names.includes(n))),
            );
          },
        });
        await migrate(url, allMigrations);
        printJson({
          restored: manifest.createdAt,
          tables: manifest.tables.length,
          rows: manifest.tables.reduce((n, t) => n + t.rows, 0),
        });
      }),
    );
}

async function migrate(url: string, migrations: typeof allMigrations): Promise<void> {
  const { db, close } = openDatabase({ url, poolSize: 2 });
  try {
    await migrateToLatest(db, migrations);
  } finally {
    await close();
  }
}

async function withDeployment(
  work: (at: { url: string; dataDirectory: string }) => Promise<void>,
): Promise<void> {
  const config = readConfig(process.env, process.cwd());
  const deployment = await openDeployment(config);
  try {
    await work({ url: deployment.url, dataDirectory: config.dataDirectory });
  } catch (error) {
    if (error instanceof BackupError) throw new CheckFailed(error.message);
    throw error;
  } finally {
    await deployment.stop();
  }
}
