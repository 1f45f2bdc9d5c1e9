import { sql } from "kysely";
import { scopeWhere } from "#platform/db/scope-where.ts";
import { scopeFor } from "#platform/kernel/policy.ts";
import type { Platform, TodoProvider } from "#platform/platform.ts";
import { expertPolicy } from "../../model/expert.policy.ts";

/** Days in which somebody who registered should hear from the office. */
const PATIENCE = 5;

/** Experts who registered by themselves and wait for an officer. */
export const createExpertTodos =
  (platform: Platform): TodoProvider =>
  async (actor, { now }) => {
    const scope = scopeFor(actor, expertPolicy, "admit", { now });
    if (scope.kind === "none") return [];
    const { rows } = await sql<{ count: number; oldest: string | null }>`
      select count(*)::int count, min(e.created_at) oldest from experts e
      where e.state = 'registered' and ${scopeWhere(scope, { city: sql`e.city`, owner: sql`e.person_id` })}`.execute(
      platform.db,
    );
    const found = rows[0];
    if (!found?.count || !found.oldest) return [];
    const dueAt = new Date(Date.parse(found.oldest) + PATIENCE * 86_400_000).toISOString();
    return [
      {
        id: "experts.admit",
        kind: "experts.admit",
        title: { zh: "待核验的自主登记专家", en: "Experts who registered, to be verified" },
        count: found.count,
        link: "/experts?state=registered",
        dueAt,
        overdue: dueAt < now,
      },
    ];
  };
