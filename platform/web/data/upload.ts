import { apiUrl, newIdempotencyKey } from "../api.ts";
import { currentLanguage } from "../text/i18n.ts";
import { networkRefusal, refusalFrom } from "./refusal.ts";

/** A running upload: its result, and a way to stop it. */
export interface Upload<T> {
  result: Promise<T>;
  cancel: () => void;
}

/** Sends one file as multipart field `file` with progress (0 to 1); fetch cannot report upload progress, XMLHttpRequest can. */
export function uploadFile<T>(
  path: string,
  file: File,
  options: {
    fields?: Record<string, string>;
    onProgress?: (share: number) => void;
    idempotencyKey?: string;
  } = {},
): Upload<T> {
  const request = new XMLHttpRequest();
  const result = new Promise<T>((resolve, reject) => {
    request.open("POST", apiUrl(path));
    request.setRequestHeader("Idempotency-Key", options.idempotencyKey ?? newIdempotencyKey());
    request.setRequestHeader("X-Huizhi-Client", "web");
    request.setRequestHeader("Accept-Language", currentLanguage() === "zh" ? "zh-CN" : "en");
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) options.onProgress?.(event.loaded / event.total);
    };
    request.onerror = () => reject(networkRefusal());
    request.onabort = () => reject(new DOMException("upload cancelled", "AbortError"));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        resolve((request.responseText ? JSON.parse(request.responseText) : undefined) as T);
      } else {
        void refusalFrom(new Response(request.responseText, { status: request.status || 500 })).then(reject);
      }
    };
    const body = new FormData();
    for (const [name, value] of Object.entries(options.fields ?? {})) body.set(name, value);
    body.set("file", file);
    request.send(body);
  });
  return { result, cancel: () => request.abort() };
}
