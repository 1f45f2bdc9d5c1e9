import { ApiRefusal, networkRefusal, refusalFrom } from "./data/refusal.ts";
import { currentLanguage } from "./text/i18n.ts";

/** Query values; arrays become `a,b`, undefined and empty ones are left out. */
export type Query = Record<
  string,
  string | number | boolean | readonly (string | number)[] | null | undefined
>;

export interface WriteOptions {
  /** Repeat the key of the unanswered attempt. Pages use `useWrite`, which manages it. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** Leave a 401 to the caller (the sign-in form itself). */
  expectUnauthenticated?: boolean;
}

let onSignedOut: (() => void) | null = null;

/** What happens when the server no longer knows the person; set once by the app. */
export function whenSignedOut(handler: () => void): void {
  onSignedOut = handler;
}

/** `path?query` under `/api`; `path` starts with a slash and without `/api`. */
export function apiUrl(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(",") : value;
    if (text === undefined || text === null || text === "") continue;
    params.set(key, String(text));
  }
  const search = params.toString();
  return `/api${path}${search ? `?${search}` : ""}`;
}

/** A key for one logical write. Works on plain-HTTP intranets, where `crypto.randomUUID` does not exist. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Sends a request as the app; anything but success is thrown as an `ApiRefusal`. */
export async function send(url: string, init: RequestInit, expectUnauthenticated = false): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("X-Huizhi-Client", "web");
  headers.set("Accept-Language", currentLanguage() === "zh" ? "zh-CN" : "en");
  let response: Response;
  try {
    response = await fetch(url, { ...init, headers, credentials: "same-origin" });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw networkRefusal();
  }
  if (response.ok) return response;
  if (response.status === 401 && !expectUnauthenticated) onSignedOut?.();
  throw await refusalFrom(response);
}

async function read<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T;
  const text = await response.text().catch(() => {
    throw networkRefusal();
  });
  return (text ? JSON.parse(text) : undefined) as T;
}

async function write<T>(method: string, path: string, body: unknown, options: WriteOptions = {}): Promise<T> {
  const headers: Record<string, string> = {
    "Idempotency-Key": options.idempotencyKey ?? newIdempotencyKey(),
  };
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) headers["Content-Type"] = "application/json";
  const payload = body === undefined ? undefined : isForm ? body : JSON.stringify(body);
  const init = { method, headers, body: payload, signal: options.signal };
  return read<T>(await send(apiUrl(path), init, options.expectUnauthenticated));
}

function fileName(response: Response): string {
  const header = response.headers.get("content-disposition") ?? "";
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  return encoded
    ? decodeURIComponent(encoded)
    : (/filename="?([^";]+)"?/i.exec(header)?.[1] ?? "huizhi.xlsx");
}

/**
 * The client of `/api`. Paths are given without `/api`. Every failure is an `ApiRefusal` with texts for people;
 * a lost session goes to the sign-in page with the way back.
 */
export const api = {
  async get<T>(
    path: string,
    query?: Query,
    options: { signal?: AbortSignal; expectUnauthenticated?: boolean } = {},
  ): Promise<T> {
    const init = { headers: { Accept: "application/json" }, signal: options.signal };
    return read<T>(await send(apiUrl(path, query), init, options.expectUnauthenticated));
  },
  post: <T>(path: string, body?: unknown, options?: WriteOptions) =>
    write<T>("POST", path, body ?? {}, options),
  put: <T>(path: string, body: unknown, options?: WriteOptions) => write<T>("PUT", path, body, options),
  patch: <T>(path: string, body: unknown, options?: WriteOptions) => write<T>("PATCH", path, body, options),
  delete: <T>(path: string, options?: WriteOptions) => write<T>("DELETE", path, undefined, options),
  /** Fetches a file and hands it to the browser's download; refusals stay visible to the caller. Returns its name. */
  async download(path: string, query?: Query): Promise<string> {
    const response = await send(apiUrl(path, query), {});
    const blob = await response.blob().catch(() => {
      throw networkRefusal();
    });
    const name = fileName(response);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return name;
  },
};

export { ApiRefusal };
