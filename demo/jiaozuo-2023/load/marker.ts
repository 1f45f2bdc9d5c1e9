import type { CommandContext } from "#platform/commands/context.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import type { Platform } from "#platform/platform.ts";

const KEY = "demonstration";
/** Of the advisory lock that one loader holds. */
const LOCK = 7_410_800;
const waitMs = 500;

type Marker = { readonly state: "loading" | "done"; readonly today: string; readonly seed: number };
export type Begun = { readonly today: string; readonly seed: number } & {
  readonly state: "loading" | "done" | "not-empty";
};

/** Runs `work` while no other process loads. */
export async function withLoadLock<R>(platform: Platform, work: () => Promise<R>): Promise<R> {
  const client = await platform.pool.connect();
  try {
    for (;;) {
      const { rows } = await client.query<{ free: boolean }>("select pg_try_advisory_lock($1) as free", [
        LOCK,
      ]);
      if (rows[0]?.free) break;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
    try {
      return await work();
    } finally {
      await client.query("select pg_advisory_unlock($1)", [LOCK]);
    }
  } finally {
    client.release();
  }
}

async function read(platform: Platform): Promise<Marker | undefined> {
  const row = await platform.db
    .selectFrom("settings")
    .select("value")
    .where("key", "=", KEY)
    .executeTakeFirst();
  return row?.value as Marker | undefined;
}

/** Whether the demonstration is here, half loaded, or could be loaded. */
export async function demonstrationState(
  platform: Platform,
): Promise<"done" | "loading" | "empty" | "not-empty"> {
  const marker = await read(platform);
  if (marker) return marker.state;
  const { db } = platform;
  const [edition, organisation] = await Promise.all([
    db.selectFrom("editions").select("id").limit(1).executeTakeFirst(),
    db.selectFrom("organisations").select("id").limit(1).executeTakeFirst(),
  ]);
  return edition || organisation ? "not-empty" : "empty";
}

const context = (): CommandContext => {
  const now = new Date().toISOString();
  return { actor: systemActor, occurredAt: now, recordedAt: now, via: "demo" };
};

const write = (platform: Platform, marker: Marker, at: CommandContext): Promise<void> =>
  platform.commands.run(at, async (work) => {
    await work.tx
      .insertInto("settings")
      .values({ key: KEY, value: JSON.stringify(marker), version: 1, updatedAt: work.now })
      .onConflict((c) =>
        c.column("key").doUpdateSet((eb) => ({
          value: eb.ref("excluded.value"),
          version: eb("settings.version", "+", 1),
          updatedAt: eb.ref("excluded.updatedAt"),
        })),
      )
      .execute();
    work.audit({ action: `demonstration.${marker.state}`, entityType: "setting", entityId: KEY });
  });

/** Notes that loading begins, with the day the second edition is told from; a load that was interrupted keeps its day. */
export async function begin(platform: Platform, wanted: { today: string; seed: number }): Promise<Begun> {
  const state = await demonstrationState(platform);
  if (state === "not-empty") return { ...wanted, state };
  const known = await read(platform);
  if (known) return known;
  const marker: Marker = { state: "loading", ...wanted };
  await write(platform, marker, context());
  return marker;
}

export async function finish(platform: Platform): Promise<void> {
  const known = await read(platform);
  if (known) await write(platform, { ...known, state: "done" }, context());
}
