import { isAllowed } from "#platform/kernel/policy.ts";
import type { Platform, TodoProvider } from "#platform/platform.ts";
import { personPolicy, personSubjects } from "../model/person.policy.ts";

/** Days within which a request to be forgotten is answered (PIPL asks for promptness; fifteen working days are customary). */
const DELETION_DAYS = 15;

/** What waits in accounts: requests to be forgotten. */
export const accountTodos =
  ({ db }: Platform): TodoProvider =>
  async (actor, { now }) => {
    if (!actor.system && !actor.grants.some((g) => g.role === "administrator")) return [];
    const waiting = await db
      .selectFrom("people")
      .selectAll()
      .where("deletionRequestedAt", "is not", null)
      .where("anonymisedAt", "is", null)
      .orderBy("deletionRequestedAt")
      .limit(100)
      .execute();
    return waiting
      .filter((p) => isAllowed(actor, personPolicy, "anonymise", { subjects: personSubjects(p), now }))
      .map((p) => {
        const dueAt = new Date(
          Date.parse(p.deletionRequestedAt ?? now) + DELETION_DAYS * 86_400_000,
        ).toISOString();
        return {
          id: `account-deletion:${p.id}`,
          kind: "account.deletion",
          title: { zh: `处理注销申请：${p.name}`, en: `Request to be deleted: ${p.name}` },
          link: `/accounts/${p.id}`,
          dueAt,
          overdue: dueAt < now,
        };
      });
  };
