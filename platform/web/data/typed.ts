import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import createClient from "openapi-fetch";
import { send } from "../api.ts";

/**
 * The operations of the API by path. The app fills it with the generated schema (apps/web/api/paths.ts), so that pages of modules
 * are checked against the server's operations without knowing the app.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface ApiPaths {}

/** Paths that can be read, and what reading one takes and gives. */
type Readable = { [P in keyof ApiPaths]: ApiPaths[P] extends { get: unknown } ? P : never }[keyof ApiPaths];
type Operation<P extends Readable> = ApiPaths[P] extends { get: infer Get } ? Get : never;
type Parameters<P extends Readable> = Operation<P> extends { parameters: infer Given } ? Given : never;
type Reply<P extends Readable> =
  Operation<P> extends { responses: { 200: { content: { "application/json": infer Body } } } } ? Body : never;
type Given<P extends Readable> = {
  query?: Parameters<P> extends { query?: infer Query } ? Query : never;
  path?: Parameters<P> extends { path: infer Path } ? Path : never;
};

const client = createClient<
  Record<string, { get: { responses: { 200: { content: { "application/json": unknown } } } } }>
>({
  baseUrl: "",
  fetch: (request: Request) => send(request.url, { signal: request.signal, headers: request.headers }),
});

/** Reads one operation of the API, typed by its generated schema; failures are `ApiRefusal`s. */
export async function readApi<P extends Readable & string>(
  path: P,
  given: Given<P> = {},
  signal?: AbortSignal,
): Promise<Reply<P>> {
  const { data } = await client.GET(path, { params: given as never, ...(signal ? { signal } : {}) });
  return data as Reply<P>;
}

/** `readApi` as a query of the page; renewed by `useRefresh` like every other read. */
export function useApi<P extends Readable & string>(
  path: P,
  given: Given<P> = {},
  enabled = true,
): UseQueryResult<Reply<P>> {
  const filled = Object.entries((given.path ?? {}) as Record<string, string>).reduce(
    (url, [name, value]) => url.replace(`{${name}}`, encodeURIComponent(value)),
    path.replace(/^\/api/, ""),
  );
  return useQuery({
    queryKey: ["api", filled, given.query ?? {}],
    queryFn: ({ signal }) => readApi(path, given, signal),
    enabled,
  });
}
