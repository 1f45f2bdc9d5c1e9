import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { inLanguage } from "#modules/needs/model/public-need.ts";
import { type Html, html } from "#platform/http/html.ts";
import { type Operation, operation, type RequestContext } from "#platform/http/operation.ts";
import { type Refusal, refuse } from "#platform/kernel/refusal.ts";
import type { Locale } from "#platform/kernel/text.ts";
import { sendPage } from "../portal/page/reply.ts";
import { type PortalPage, portalPage, portalPath } from "../portal/shell.ts";
import { needBody, thanksBody } from "./offer-page.ts";
import { asPage, OFFER_REFUSALS, type Offers, type Place } from "./offers.ts";

const Params = z.object({ code: z.string().max(60) });
const Query = z.object({ kind: z.string().max(20).optional(), sent: z.string().max(30).optional() });
const needPath = (code: string) => `/portal/needs/${encodeURIComponent(code)}`;

/** A page that is no list and no article: not for search engines. */
export const ownPage = (
  input: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  page: Pick<PortalPage, "locale" | "title" | "path"> & { readonly scripts?: readonly string[] },
  { body, status = 200 }: { body: Html; status?: number },
): FastifyReply =>
  sendPage(
    input.request,
    input.reply,
    portalPage({ ...page, description: page.title, indexed: false, current: "needs", body }),
    status,
  );

/** What was refused, as a page with what is possible. */
export const refusedPage =
  (request: FastifyRequest, path: string) => (refusal: Refusal, locale: Locale, reply: FastifyReply) => {
    if (refusal.code === "too-many-requests" && refusal.detail.values?.seconds)
      reply.header("retry-after", refusal.detail.values.seconds);
    return ownPage(
      { request, reply },
      { locale, title: refusal.texts[locale], path },
      {
        status: refusal.spec.http,
        body: html`<h1>${refusal.texts[locale]}</h1>${refusal.possible ? html`<p>${refusal.possible[locale]}</p>` : null}
<p class="actions"><a class="button" href="${portalPath(locale, "/portal/needs")}">${locale === "zh" ? "查看公开需求" : "Published needs"}</a></p>`,
      },
    );
  };

type Input = {
  readonly context: RequestContext;
  readonly params: z.output<typeof Params>;
  readonly query: z.output<typeof Query>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

const TITLES = {
  self: { zh: "我能解决", en: "I can help" },
  other: { zh: "推荐专家", en: "Recommend an expert" },
} as const;

/** "I can help" and "recommend someone" on the portal; plain pages that need no script. */
export const portalOfferOperations = (offers: Offers): Operation[] =>
  (["zh", "en"] as const).flatMap((locale) => {
    const base = locale === "zh" ? "/portal" : "/portal/en";
    const suffix = locale === "zh" ? "" : "En";
    const kindOf = (kind: string | undefined) =>
      kind === "recommend" ? ("other" as const) : ("self" as const);
    const word = (kind: "self" | "other") => (kind === "other" ? "recommend" : "help");
    const pathOf = (code: string, kind: "self" | "other") => `${needPath(code)}/offer?kind=${word(kind)}`;
    const placeOf = (input: Input, kind: "self" | "other"): Place => ({
      locale,
      kind,
      actionOf: (code) => portalPath(locale, pathOf(code, kind)),
      readOf: (code) => portalPath(locale, needPath(code)),
      origin: { source: "portal" },
      // Who sends stays nobody, also in a browser in which somebody is signed in: the form names who it is.
      context: {
        ...input.context.command,
        actor: { personId: "anonymous", name: "—", locale, grants: [] },
      },
    });
    const page = (handle: (input: Input) => Promise<unknown>) => (input: Input) =>
      asPage(refusedPage(input.request, "/portal/needs"), locale)(handle)(input);

    return [
      operation({
        method: "GET",
        url: `${base}/needs/:code/offer`,
        id: `offerForm${suffix}`,
        tag: "portal",
        summary: { zh: "自荐或推荐专家（表单）", en: "Form to offer help or recommend an expert" },
        access: "public",
        params: Params,
        query: Query,
        produces: "text/html",
        handler: page(async (input) => {
          const kind = kindOf(input.query.kind);
          const place = placeOf(input, kind);
          const known = await offers.needByCode(input.params.code);
          const need = known && inLanguage(known, locale);
          const { code } = input.params;
          const { sent } = input.query;
          if (sent && /^TJ\d{4}-\d{4,}$/.test(sent)) {
            const again = html`<p class="actions"><a class="button" href="${portalPath(locale, "/portal/needs")}">${locale === "zh" ? "查看其他需求" : "Other needs"}</a></p>`;
            const thanks = thanksBody({ locale, code: sent, title: need?.title ?? null, more: again });
            const title = locale === "zh" ? "已收到" : "Received";
            return ownPage(
              input,
              { locale, title, path: pathOf(code, kind), scripts: ["offer.js"] },
              {
                body: html`<h1>${title}</h1>${thanks}`,
              },
            );
          }
          if (!need) {
            if (!/^[A-Za-z]{1,4}\d{4}-[\w-]{1,20}$/.test(code)) return refuse("recommendations.unknown-need");
            return ownPage(
              input,
              { locale, title: TITLES[kind][locale], path: pathOf(code, kind) },
              {
                status: 404,
                body: html`<h1>${TITLES[kind][locale]}</h1>${await offers.closed(place, { typed: {}, code })}`,
              },
            );
          }
          return ownPage(
            input,
            {
              locale,
              title: `${TITLES[kind][locale]} · ${need.title}`,
              path: pathOf(code, kind),
              scripts: ["offer.js"],
            },
            {
              body: html`<h1>${need.title}</h1>${offers.form(place, need, { typed: {} })}${needBody(need, locale)}`,
            },
          );
        }) as never,
      }),
      operation({
        method: "POST",
        url: `${base}/needs/:code/offer`,
        id: `sendOffer${suffix}`,
        tag: "portal",
        summary: { zh: "提交自荐或推荐", en: "Send an offer or a recommendation" },
        access: "public",
        refusals: [...OFFER_REFUSALS],
        params: Params,
        query: Query,
        produces: "text/html",
        upload: true,
        form: true,
        // The form carries a key of its own, which the command claims.
        idempotent: true,
        handler: page(async (input) => {
          const sent = await offers.readSent(input.request);
          const kind = sent.typed.kind === "other" ? "other" : kindOf(input.query.kind);
          const place = placeOf(input, kind);
          const { code } = input.params;
          const known = await offers.needByCode(code);
          const need = known && inLanguage(known, locale);
          const taken = await offers.take(place, need, { sent, code });
          if (taken.ok)
            return input.reply.redirect(`${portalPath(locale, pathOf(code, kind))}&sent=${taken.code}`, 303);
          return ownPage(
            input,
            { locale, title: TITLES[kind][locale], path: pathOf(code, kind), scripts: ["offer.js"] },
            {
              status: taken.status,
              body: html`<h1>${need?.title ?? TITLES[kind][locale]}</h1>${taken.body}`,
            },
          );
        }) as never,
      }),
    ];
  });
