import type { FastifyRequest } from "fastify";
import type { ProblemBody } from "#platform/http/problem.ts";
import type { Locale } from "#platform/kernel/text.ts";
import { problemPage } from "./pages/plain.ts";
import { portalPage } from "./shell.ts";

/** The language of a page that is not there: the address's where it says one, else the visitor's. */
export function visitorLocale(request: FastifyRequest): Locale {
  if (/^\/portal\/en(\/|\?|$)/.test(request.url)) return "en";
  const asked = request.headers["accept-language"]?.trim().toLowerCase() ?? "";
  return asked.startsWith("en") ? "en" : "zh";
}

/** A refusal as a page. */
export function problemHtml(problem: ProblemBody, locale: Locale): string {
  const fields = (problem.fields ?? []).map((f) => f.reason[locale]).join(locale === "zh" ? "；" : "; ");
  const hint = [problem.possible?.[locale], fields].filter(Boolean).join(locale === "zh" ? "。" : ". ");
  return String(
    portalPage(problemPage({ title: problem.messages[locale], ...(hint ? { hint } : {}) }, { locale })),
  );
}
