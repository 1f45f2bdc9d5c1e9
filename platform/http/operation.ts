import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { CommandContext } from "#platform/commands/context.ts";
import type { Actor, Role } from "#platform/kernel/actor.ts";
import type { Locale, Text } from "#platform/kernel/text.ts";

/** What a handler knows of its request. `command` is made fresh per request; reads use `actor` and `now` only. */
export type RequestContext = {
  readonly actor: Actor;
  readonly now: string;
  readonly locale: Locale;
  readonly requestId: string;
  readonly command: CommandContext;
};

/** Who may call at all; the record-level policy is asked again in the service. Nothing is open by default. */
export type Access = "public" | "signed-in" | { readonly roles: readonly Role[] };

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;

export type OperationInput<P, Q, B> = {
  readonly context: RequestContext;
  readonly params: Parsed<P>;
  readonly query: Parsed<Q>;
  readonly body: Parsed<B>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

export type Operation<
  P extends z.ZodType | undefined = z.ZodType | undefined,
  Q extends z.ZodType | undefined = z.ZodType | undefined,
  B extends z.ZodType | undefined = z.ZodType | undefined,
> = {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Fastify pattern, e.g. `/api/needs/:id/submit`. */
  readonly url: string;
  /** Unique; names the generated client's function and the row of the authorisation table. */
  readonly id: string;
  readonly tag: string;
  readonly summary: Text;
  readonly access: Access;
  /** Refusal codes beyond the common ones. */
  readonly refusals?: readonly string[];
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Reply of success; leave out for files and streams (set `produces`). */
  readonly response?: z.ZodType;
  readonly produces?: string;
  /** Accepts multipart/form-data instead of JSON: the handler reads `request.file()`. */
  readonly upload?: boolean;
  /** Also accepts what an HTML form or a mail program sends as `application/x-www-form-urlencoded`; its values come as texts. */
  readonly form?: boolean;
  readonly status?: 200 | 201 | 202 | 204;
  /** Writes that are not commands (sign-in) answer for their own idempotency. */
  readonly idempotent?: boolean;
  readonly bodyLimit?: number;
  readonly handler: (input: OperationInput<P, Q, B>) => Promise<unknown> | unknown;
};

/** Declares one HTTP operation; types of params, query and body follow from their schemas. */
export const operation = <
  P extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(
  op: Operation<P, Q, B>,
): Operation => op as unknown as Operation;
