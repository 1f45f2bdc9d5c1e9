import { z } from "zod";
import { type Operation, operation } from "#platform/http/operation.ts";
import { textPair } from "#platform/kernel/text-pair.ts";
import type { Runtime } from "./runtime.ts";

const Todo = z.object({
  id: z.string(),
  kind: z.string(),
  title: textPair,
  count: z.number().int().optional(),
  link: z.string(),
  dueAt: z.string().nullable().optional(),
  overdue: z.boolean().optional(),
});

/** The home page: what waits for this person over all modules, overdue first, then by date. */
export const homeOperations = (runtime: Pick<Runtime, "todos">): Operation[] => [
  operation({
    method: "GET",
    url: "/api/home",
    id: "getHome",
    tag: "home",
    access: "signed-in",
    summary: { zh: "待办与逾期", en: "What waits for me" },
    query: z.strictObject({ edition: z.string().max(60).optional() }),
    response: z.object({ todos: z.array(Todo) }),
    handler: async ({ context, query }) => {
      const at = { now: context.now, ...(query.edition ? { editionId: query.edition } : {}) };
      const todos = (await Promise.all(runtime.todos.map((todo) => todo(context.actor, at)))).flat();
      todos.sort(
        (a, b) =>
          Number(b.overdue ?? false) - Number(a.overdue ?? false) ||
          (a.dueAt ?? "9999").localeCompare(b.dueAt ?? "9999"),
      );
      return { todos };
    },
  }),
];
