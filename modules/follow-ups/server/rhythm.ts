import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import type { Reader } from "#platform/db/database.ts";
import { requireAllowed } from "#platform/kernel/policy.ts";
import type { Platform } from "#platform/platform.ts";
import { ledgerPolicy } from "../model/ledger.policy.ts";
import { DEFAULT_RHYTHM, Rhythm } from "../model/ledger.ts";

const KEY = "ledger.rhythm";

/** The rhythm of visits in force. A change holds for what is signed or visited from then on: due days are kept with each entry. */
export async function rhythm(db: Reader): Promise<Rhythm> {
  const row = await db.selectFrom("settings").select("value").where("key", "=", KEY).executeTakeFirst();
  const read = Rhythm.safeParse(row?.value);
  return read.success ? read.data : DEFAULT_RHYTHM;
}

/** Sets the rhythm; for those who run the city's editions, and administrators. */
export function setRhythm({ commands }: Platform, context: CommandContext, value: Rhythm): Promise<Rhythm> {
  return commands.run(context, async (work) => {
    // It holds for the whole platform: its own city sets it.
    const subjects = { self: { city: jiaozuo.code } };
    requireAllowed(work.actor, ledgerPolicy, "setRhythm", { subjects, now: work.now });
    await work.tx
      .insertInto("settings")
      .values({ key: KEY, value: JSON.stringify(value), version: 1, updatedAt: work.now })
      .onConflict((c) =>
        c.column("key").doUpdateSet((eb) => ({
          value: JSON.stringify(value),
          version: eb("settings.version", "+", 1),
          updatedAt: work.now,
        })),
      )
      .execute();
    work.audit({
      action: "settings.ledger-rhythm",
      entityType: "setting",
      entityId: KEY,
      detail: { ...value },
    });
    return value;
  });
}
