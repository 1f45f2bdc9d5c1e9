import type { FastifyInstance } from "fastify";
import { loginOf } from "./cast.ts";
import { PASSWORD, PEOPLE, type Who } from "./columns.ts";

export type Json = Record<string, unknown>;
export const idOf = (made: Json): string => String(made.id);
export type Client = (who: Who, method: string, url: string, body?: unknown) => Promise<Json>;

/** Signs a person in over HTTP and gives the cookie. */
export async function signIn(app: FastifyInstance, login: string, password = PASSWORD): Promise<string> {
  const reply = await app.inject({
    method: "POST",
    url: "/api/session",
    payload: { login, password },
  });
  if (reply.statusCode !== 204) throw new Error(`${login}: ${reply.statusCode} ${reply.payload}`);
  return String([reply.headers["set-cookie"]].flat()[0]).split(";")[0] ?? "";
}

export async function signInEveryone(app: FastifyInstance): Promise<Record<Who, string>> {
  const cookies: Partial<Record<Who, string>> = {};
  for (const who of PEOPLE) cookies[who] = await signIn(app, loginOf(who));
  return cookies as Record<Who, string>;
}

/** Requests that must succeed: for building the world. */
export const clientOf =
  (app: FastifyInstance, cookies: Readonly<Record<Who, string>>): Client =>
  async (who, method, url, body) => {
    const reply = await app.inject({
      method: method as "GET",
      url,
      headers: { cookie: cookies[who] },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    if (reply.statusCode >= 300)
      throw new Error(`${who} ${method} ${url}: ${reply.statusCode} ${reply.payload}`);
    return reply.payload ? (JSON.parse(reply.payload) as Json) : {};
  };
