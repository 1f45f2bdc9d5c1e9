import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { weChatPage } from "./pages/plain.ts";
import { visitorLocale } from "./problems.ts";
import { portalPage } from "./shell.ts";

/**
 * WeChat's browser drops downloads without a word: where a reply is a file, whoever opened its address there gets a page that says to
 * open it in a browser, with the address to copy. Programs and pages that fetch are left alone.
 */
export function registerWeChat(app: FastifyInstance, publicUrl: string): void {
  app.addHook("onSend", async (request, reply, payload) => {
    if (!/\bMicroMessenger\//.test(request.headers["user-agent"] ?? "")) return payload;
    if (!/\btext\/html\b/.test(request.headers.accept ?? "")) return payload;
    const disposition = reply.getHeader("content-disposition");
    if (reply.statusCode !== 200 || !String(disposition ?? "").startsWith("attachment")) return payload;
    if (payload instanceof Readable) payload.destroy();
    const locale = visitorLocale(request);
    reply
      .removeHeader("content-disposition")
      .removeHeader("content-length")
      .removeHeader("etag")
      .header("cache-control", "no-store")
      .type("text/html; charset=utf-8");
    return String(portalPage(weChatPage(`${publicUrl}${request.url}`, { locale })));
  });
}
