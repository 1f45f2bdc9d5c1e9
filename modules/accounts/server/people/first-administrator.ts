import { randomInt } from "node:crypto";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import type { Platform } from "#platform/platform.ts";
import type { PersonDraft } from "./ensure.ts";

const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const group = (): string => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join("");

/**
 * Makes the first administrator of an empty start. The password (99 bits) is returned once, to be shown on the console of the
 * machine's owner; null when there is an administrator already.
 */
export async function ensureFirstAdministrator(
  platform: Platform,
  ensure: (work: UnitOfWork, drafts: readonly PersonDraft[]) => Promise<{ created: boolean }[]>,
): Promise<{ login: string; password: string } | null> {
  const password = [group(), group(), group(), group()].join("-");
  const at = platform.clock().toISOString();
  return platform.commands.run(
    { actor: systemActor, occurredAt: at, recordedAt: at, via: "cli" },
    async (work) => {
      // Locks out a second process that starts at the same moment.
      await work.tx
        .updateTable("auditHead")
        .set((e) => ({ seq: e.ref("seq") }))
        .execute();
      const known = await work.tx
        .selectFrom("personGrants")
        .select("id")
        .where("role", "=", "administrator")
        .executeTakeFirst();
      if (known) {
        work.nothingChanged();
        return null;
      }
      await ensure(work, [
        {
          name: "系统管理员",
          userName: "admin",
          password,
          city: jiaozuo.code,
          grants: [{ role: "administrator", scope: { kind: "city", code: jiaozuo.code } }],
        },
      ]);
      return { login: "admin", password };
    },
  );
}
