import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { inLanguage } from "#modules/needs/model/public-need.ts";
import { html } from "#platform/http/html.ts";
import { type Operation, operation, type RequestContext } from "#platform/http/operation.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Locale, Text } from "#platform/kernel/text.ts";
import { portalPath } from "../../portal/shell.ts";
import { needBody, thanksBody } from "../../recommendations/offer-page.ts";
import { asPage, OFFER_REFUSALS, type Offers, type Place } from "../../recommendations/offers.ts";
import { ownPage, refusedPage } from "../../recommendations/portal.routes.ts";
import type { ChannelPorts } from "../ports.ts";
import { backLink, digestBody, unsubscribeBody } from "./partner.pages.ts";
import type { Bearer, Held, Partner } from "./partner.ts";

const Params = z.object({ token: z.string().max(200), code: z.string().max(60).optional() });
const Query = z.object({ sent: z.string().max(30).optional(), done: z.string().max(5).optional() });
type Input = {
  readonly context: RequestContext;
  readonly params: z.output<typeof Params>;
  readonly query: z.output<typeof Query>;
  readonly body: unknown;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};
const L = (zh: string, en: string): Text => ({ zh, en });
const SCRIPTS = ["offer.js", "partner.js"];
/** What opening a personal link may be refused with. */
const LINK_REFUSALS = [
  "dispatches.link-unknown",
  "dispatches.link-expired",
  "dispatches.link-of-another",
  "too-many-requests",
];

/** The pages behind a partner's personal link, in both languages; all work without a script. */
export const partnerOperations = (partner: Partner, offers: Offers, ports: ChannelPorts): Operation[] =>
  (["zh", "en"] as const).flatMap((locale) => pagesIn(locale, { partner, offers, ports }));

function pagesIn(
  locale: Locale,
  { partner, offers, ports }: { partner: Partner; offers: Offers; ports: ChannelPorts },
): Operation[] {
  const base = locale === "zh" ? "/portal/d/:token" : "/portal/en/d/:token";
  const suffix = locale === "zh" ? "" : "En";
  const pathOf = (token: string) => `/portal/d/${encodeURIComponent(token)}`;
  const urlOf = (token: string) => portalPath(locale, pathOf(token));
  const bearer = ({ params, request, context }: Input): Bearer => ({
    token: params.token,
    ip: request.ip,
    actor: context.actor,
  });
  const page = (handle: (input: Input) => Promise<unknown>) => (input: Input) => {
    // What a link shows belongs to its holder; the address is told to nobody.
    input.reply.header("cache-control", "private, no-store").header("x-robots-tag", "noindex, nofollow");
    return asPage(refusedPage(input.request, pathOf(input.params.token)), locale)(handle)(input);
  };
  const common = {
    tag: "portal",
    access: "public",
    params: Params,
    query: Query,
    produces: "text/html",
    refusals: LINK_REFUSALS,
  } as const;

  const placeOf = (input: Input, held: Held): Place => ({
    locale,
    kind: "other",
    actionOf: (code) => `${urlOf(input.params.token)}/n/${encodeURIComponent(code)}`,
    readOf: (code) => `${urlOf(input.params.token)}/n/${encodeURIComponent(code)}`,
    origin: {
      source: "dispatch",
      channelId: held.channel.id,
      dispatchId: held.dispatch.id,
      recipientId: held.recipient.id,
      recipientName: held.recipient.name,
      recipientEmail: held.recipient.email,
    },
    context: partner.asRecipient(input.context.command, held.recipient),
  });

  const showDigest = async (input: Input) => {
    const held = await partner.hold(bearer(input));
    const open = await ports.publicNeeds.byIds(held.needs.map((n) => n.needId));
    const recommended = await partner.recommendations(held);
    const title = locale === "zh" ? held.letter.subjectZh : held.letter.subjectEn;
    const { token } = input.params;
    return ownPage(
      input,
      { locale, title, path: pathOf(token), scripts: SCRIPTS },
      {
        body: digestBody({
          held,
          open: new Map(open.map((n) => [n.id, n])),
          recommended,
          locale,
          url: urlOf(token),
        }),
      },
    );
  };

  /** A need of the digest, or another that is published: similar ones are offered in place of one that closed. */
  async function needFor(held: Held, code: string) {
    const carried = held.needs.find((n) => n.needCode === code);
    const known = carried
      ? ((await ports.publicNeeds.byIds([carried.needId]))[0] ?? null)
      : await offers.needByCode(code);
    const need = known && inLanguage(known, locale);
    if (!need && !carried) refuse("recommendations.unknown-need");
    const ref =
      carried && !need ? (await ports.needs.byIds([carried.needId])).get(carried.needId) : undefined;
    return { need, carried, fields: ref?.fields ?? [] };
  }

  const showNeed = async (input: Input) => {
    const held = await partner.hold(bearer(input));
    const { token, code = "" } = input.params;
    const { need, carried, fields } = await needFor(held, code);
    const url = urlOf(token);
    const path = `${pathOf(token)}/n/${encodeURIComponent(code)}`;
    const { sent } = input.query;
    if (sent && /^TJ\d{4}-\d{4,}$/.test(sent)) {
      const title = locale === "zh" ? "已收到推荐" : "Recommendation received";
      const more = backLink(url, locale);
      const thanks = thanksBody({ locale, code: sent, title: need?.title ?? carried?.title ?? null, more });
      return ownPage(
        input,
        { locale, title, path, scripts: SCRIPTS },
        {
          body: html`<h1>${title}</h1>${thanks}`,
        },
      );
    }
    const place = placeOf(input, held);
    if (!need) {
      const name = carried?.title ?? code;
      const body = await offers.closed(place, { typed: {}, code, fields, name });
      return ownPage(
        input,
        { locale, title: name, path },
        {
          status: 410,
          body: html`${backLink(url, locale)}<h1>${name}</h1>${body}`,
        },
      );
    }
    const typed = { recommenderName: held.recipient.name, recommenderEmail: held.recipient.email };
    return ownPage(
      input,
      { locale, title: need.title, path, scripts: SCRIPTS },
      {
        body: html`<div data-seen="${url}/seen" data-need="${need.code}">${backLink(url, locale)}<h1>${need.title}</h1>${needBody(need, locale)}${offers.form(place, need, { typed })}</div>`,
      },
    );
  };

  const recommend = async (input: Input) => {
    const held = await partner.hold(bearer(input));
    const { token, code = "" } = input.params;
    const sent = await offers.readSent(input.request);
    const { need, carried, fields } = await needFor(held, code);
    const place = placeOf(input, held);
    const path = `${pathOf(token)}/n/${encodeURIComponent(code)}`;
    const taken = need
      ? await offers.take(place, need, { sent, code })
      : {
          ok: false as const,
          status: 409,
          body: await offers.closed(place, { typed: sent.typed, code, fields, name: carried?.title ?? code }),
        };
    if (taken.ok) return input.reply.redirect(`${place.readOf(code)}?sent=${taken.code}`, 303);
    const title = need?.title ?? carried?.title ?? code;
    return ownPage(
      input,
      { locale, title, path, scripts: SCRIPTS },
      {
        status: taken.status,
        body: html`${backLink(urlOf(token), locale)}<h1>${title}</h1>${taken.body}`,
      },
    );
  };

  const subscription = async (input: Input) => {
    const { recipient, unsubscribedAt } = await partner.subscription(bearer(input));
    const { token } = input.params;
    const title = locale === "zh" ? "邮件订阅" : "Mail from us";
    return ownPage(
      input,
      { locale, title, path: `${pathOf(token)}/unsubscribe` },
      {
        body: unsubscribeBody({
          email: recipient.email,
          unsubscribed: unsubscribedAt !== null,
          url: urlOf(token),
          locale,
          done: input.query.done === "1",
        }),
      },
    );
  };

  const subscribe = async (input: Input) => {
    const { request } = input;
    // A mail program that posts by itself (RFC 8058) may send parts; our own page does not. It wants no page.
    const byProgram = request.isMultipart();
    if (byProgram) for await (const part of request.parts({ limits: { fields: 5, files: 0 } })) void part;
    const body = (byProgram ? {} : (input.body ?? {})) as Record<string, unknown>;
    await partner.subscribe(input.context.command, bearer(input), body.wants === "yes");
    if (byProgram || body["List-Unsubscribe"] === "One-Click")
      return input.reply.type("text/plain").send("ok\n");
    return input.reply.redirect(`${urlOf(input.params.token)}/unsubscribe?done=1`, 303);
  };

  return [
    operation({
      ...common,
      method: "GET",
      url: base,
      id: `partnerDigest${suffix}`,
      summary: L("渠道专属页：需求清单", "A partner's page: the needs"),
      handler: page(showDigest) as never,
    }),
    operation({
      ...common,
      method: "POST",
      url: `${base}/seen`,
      id: `partnerSeen${suffix}`,
      summary: L("渠道专属页：已打开", "A partner's page was opened"),
      form: true,
      // Seeing twice is seeing once.
      idempotent: true,
      handler: page(async (input) => {
        const held = await partner.hold(bearer(input));
        const { need } = (input.body ?? {}) as { need?: unknown };
        await partner.seen(input.context.command, held, typeof need === "string" && need ? need : null);
        return input.reply.status(204).send();
      }) as never,
    }),
    operation({
      ...common,
      method: "GET",
      url: `${base}/n/:code`,
      id: `partnerNeed${suffix}`,
      summary: L("渠道专属页：需求详情", "A partner's page: one need"),
      handler: page(showNeed) as never,
    }),
    operation({
      ...common,
      method: "POST",
      url: `${base}/n/:code`,
      id: `partnerRecommend${suffix}`,
      summary: L("渠道专属页：推荐专家", "A partner recommends an expert"),
      refusals: [...LINK_REFUSALS, ...OFFER_REFUSALS],
      upload: true,
      form: true,
      // The form carries a key of its own, which the command claims.
      idempotent: true,
      handler: page(recommend) as never,
    }),
    operation({
      ...common,
      method: "GET",
      url: `${base}/unsubscribe`,
      id: `partnerSubscription${suffix}`,
      summary: L("渠道专属页：邮件订阅", "A partner's page: mail"),
      handler: page(subscription) as never,
    }),
    operation({
      ...common,
      method: "POST",
      url: `${base}/unsubscribe`,
      id: `partnerUnsubscribe${suffix}`,
      summary: L("退订或恢复推送邮件", "Unsubscribe, or take it back"),
      form: true,
      upload: true,
      idempotent: true,
      handler: page(subscribe) as never,
    }),
  ];
}
