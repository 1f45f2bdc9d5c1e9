import { z } from "zod";
import type { CommandContext } from "#platform/commands/context.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import type { Text } from "#platform/kernel/text.ts";
import { programmePolicy } from "../../model/negotiation.policy.ts";

/** What the operations on rooms, tables, slots and vehicles have in common. */
export const tag = "negotiations";
export const managing = { roles: rolesFor(programmePolicy, "manageProgramme") } as const;
export const STALE = ["not-found", "stale-version"] as const;
export const Id = z.object({ id: z.string().max(80) });
export const version = z.number().int().min(1);
export const count = z.number().int();
export const Changed = z.object({ id: z.string(), version: z.number().int() });
type Changed = z.infer<typeof Changed>;

/** `path` is the plural in the address: rooms, tables, slots, vehicles. */
type Named = { readonly path: string; readonly id: string; readonly summary: Text };

/** Adds a record to an activity's programme. */
export const additionOperation = <Input extends z.ZodType>(
  { path, id, summary }: Named,
  input: Input,
  refusals: readonly string[],
  add: (context: CommandContext, activityId: string, given: z.output<Input>) => Promise<Changed>,
): Operation =>
  operation({
    method: "POST",
    url: `/api/activities/:id/${path}`,
    id,
    tag,
    summary,
    status: 201,
    access: managing,
    refusals: ["not-found", ...refusals],
    params: Id,
    body: input,
    response: Changed,
    handler: ({ context, params, body }) => add(context.command, params.id, body as z.output<Input>),
  });

/** Removes a record that nothing uses. */
export const removalOperation = (
  { path, id, summary }: Named,
  remove: (context: CommandContext, input: { id: string; version: number }) => Promise<Changed>,
): Operation =>
  operation({
    method: "POST",
    url: `/api/negotiation-${path}/:id/remove`,
    id,
    tag,
    summary,
    access: managing,
    refusals: [...STALE, "negotiations.in-use"],
    params: Id,
    body: z.strictObject({ version }),
    response: Changed,
    handler: ({ context, params, body }) => remove(context.command, { ...body, id: params.id }),
  });
