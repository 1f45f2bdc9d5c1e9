import { sql } from "kysely";
import { scopeWhere } from "#platform/db/scope-where.ts";
import { scopeFor } from "#platform/kernel/policy.ts";
import type { Platform, TodoItem, TodoProvider } from "#platform/platform.ts";
import { questionPolicy, TALKERS } from "../../model/questions/question.ts";
import { questionList } from "./questions.list.ts";

/** Days in which a question should have its answer. */
const PATIENCE = 3;
const titles = {
  demand: { zh: "专家的提问有新消息", en: "New messages from experts about your needs" },
  supply: { zh: "需求方回复了您的提问", en: "Answers to your questions" },
};

/** Conversations with messages of the other side that this person has not read. */
export const createQuestionTodos =
  ({ db }: Platform): TodoProvider =>
  async (actor, { now }) => {
    const items: TodoItem[] = [];
    for (const side of TALKERS) {
      const scope = scopeFor(actor, questionPolicy, "write", { now, of: side });
      if (scope.kind === "none" || actor.system) continue;
      const { rows } = await sql<{ count: number; oldest: string | null }>`
        select count(distinct q.id)::int count, min(m.at) oldest from question_threads q
        join question_messages m on m.thread_id = q.id and m.side <> ${side}
        left join question_reads r on r.thread_id = q.id and r.person_id = ${actor.personId}
        where q.state = 'open' and m.seq > coalesce(r.seq, 0)
          and ${scopeWhere(scope, questionList.subjects[side] ?? {})}`.execute(db);
      const found = rows[0];
      if (!found?.count || !found.oldest) continue;
      // Who asked is never late with reading the answer.
      const dueAt =
        side === "demand" ? new Date(Date.parse(found.oldest) + PATIENCE * 86_400_000).toISOString() : null;
      const id = `questions.${side}`;
      items.push({
        ...{ id, kind: id, title: titles[side], count: found.count, link: "/questions?state=open" },
        ...{ dueAt, overdue: dueAt !== null && dueAt < now },
      });
    }
    return items;
  };
