import { createHash, randomUUID } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { sql } from "kysely";
import { inLanguage, type PublicNeed } from "#modules/needs/model/public-need.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import { addressKey } from "#platform/http/address-key.ts";
import type { Html } from "#platform/http/html.ts";
import type { RequestContext } from "#platform/http/operation.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import type { Locale, Text } from "#platform/kernel/text.ts";
import type { Platform } from "#platform/platform.ts";
import "../portal/projection/tables.ts";
import { cityLabel } from "../../model/portal/labels.ts";
import { type OfferField, type OfferTyped, readOffer } from "../../model/recommendations/recommendation.ts";
import type { Intake, Origin } from "./intake.ts";
import { limiterOf } from "./limiter.ts";
import { offerForm } from "./offer-form.ts";
import { closedNotice, similarList } from "./offer-page.ts";
import type { RecommendationPorts } from "./ports.ts";
import { readSent, type Sent } from "./upload.ts";

/** Similar needs offered in place of one that takes nothing any more. */
const MOST_SIMILAR = 4;

/** Where an offer is made: from the portal, or through a partner's link. */
export type Place = {
  readonly locale: Locale;
  readonly kind: "self" | "other";
  /** The address a form for this need is sent to. */
  readonly actionOf: (code: string) => string;
  /** Where a visitor reads a need. */
  readonly readOf: (code: string) => string;
  readonly origin: Origin;
  /** Who commands: the recipient of a link, or nobody. */
  readonly context: CommandContext;
};

const TRAPPED: Text = {
  zh: "“请勿填写此栏”中有内容。如果是浏览器自动填写的，请清空后再提交。",
  en: "Something stands in the field to be left empty. If your browser filled it in, empty it and send again.",
};
const SENT_ALREADY: Text = {
  zh: "这份推荐刚才已经提交过。如需再提交一份修改后的，请再次点击提交。",
  en: "This was sent a moment ago. To send a changed one as well, press the button again.",
};

/** What the public side of recommendations shares: forms, their reading, similar needs. */
export function createOffers(platform: Platform, ports: RecommendationPorts, intake: Intake) {
  const limited = limiterOf({ most: 60, seconds: 600, keys: 10_000, clock: platform.clock });

  /** A published need by its number. */
  async function needByCode(code: string): Promise<PublicNeed | null> {
    const row = await platform.db
      .selectFrom("portalPostings")
      .select("needId")
      .where("code", "=", code.slice(0, 40))
      .executeTakeFirst();
    return row ? ((await ports.publicNeeds.byIds([row.needId]))[0] ?? null) : null;
  }

  /** Published needs that share most fields, newest first among equals. */
  async function similarTo(fields: readonly string[], except: string): Promise<PublicNeed[]> {
    if (fields.length === 0) return [];
    const { rows } = await sql<{ needId: string }>`
      select need_id as "needId" from portal_postings
      where fields && ${[...fields]}::text[] and need_id <> ${except}
      order by cardinality(array(select unnest(fields) intersect select unnest(${[...fields]}::text[]))) desc, published_at desc, need_id
      limit ${MOST_SIMILAR}`.execute(platform.db);
    const found = new Map(
      (await ports.publicNeeds.byIds(rows.map((r) => r.needId))).map((n) => [n.id, n] as const),
    );
    return rows.flatMap((r) => found.get(r.needId) ?? []);
  }

  const form = (
    place: Place,
    need: Pick<PublicNeed, "id" | "code" | "city">,
    more: { typed: OfferTyped; problems?: Partial<Record<OfferField, Text>>; hadFile?: boolean },
  ): Html =>
    offerForm({
      locale: place.locale,
      kind: place.kind,
      action: place.actionOf(need.code),
      key: randomUUID(),
      needId: need.id,
      city: cityLabel(need.city),
      recommenderKnown: place.origin.source === "dispatch",
      ...more,
    });

  return {
    needByCode,
    similarTo,
    form,
    readSent: (request: FastifyRequest): Promise<Sent> => {
      limited(addressKey(request.ip));
      return readSent(request);
    },

    /**
     * Takes a form in. Gives the number, or the pieces of a page that says what is wrong and holds everything that was typed.
     */
    async take(
      place: Place,
      need: PublicNeed | null,
      { sent, code }: { sent: Sent; code: string },
    ): Promise<
      | { ok: true; code: string; need: PublicNeed }
      | { ok: false; status: number; body: readonly (Html | null)[] }
    > {
      const { typed, cv, problem } = sent;
      const { locale, kind } = place;
      const recommenderKnown = place.origin.source === "dispatch";
      if (!need) return { ok: false, status: 409, body: await closed(place, { typed, code }) };
      const read = readOffer(typed, { kind, language: locale, recommenderKnown });
      const again = (problems: Partial<Record<OfferField, Text>>, status: number) => ({
        ok: false as const,
        status,
        body: [form(place, need, { typed, problems, hadFile: cv !== null })],
      });
      const problems = {
        ...(typed.website ? { reason: TRAPPED } : {}),
        ...("problems" in read ? read.problems : {}),
        ...(problem ? { cv: problem } : {}),
      };
      if (Object.keys(problems).length > 0 || "problems" in read) return again(problems, 422);
      const key = /^[0-9a-f-]{36}$/.test(typed.key ?? "") ? typed.key : undefined;
      // The key is bound to what was sent; kept as a hash, since keys outlive what is erased.
      const requestHash = createHash("sha256")
        .update(JSON.stringify([need.id, read.offer]))
        .update(cv?.bytes ?? "")
        .digest("hex");
      const context: CommandContext = {
        ...place.context,
        ...(key ? { idempotency: { key, requestHash } } : {}),
      };
      try {
        const received = await intake.receive(context, {
          needId: need.id,
          offer: read.offer,
          origin: place.origin,
          cv,
        });
        return { ok: true, code: received.code, need };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        // Withdrawn between the two readings.
        if (error.code === "recommendations.need-not-open")
          return { ok: false, status: 409, body: await closed(place, { typed, code, need }) };
        if (error.code === "idempotency-key-reused") return again({ reason: SENT_ALREADY }, 409);
        throw error;
      }
    },

    closed,
  };

  /** What is said when a need takes nothing any more: the words typed, and where else they could go. */
  async function closed(
    place: Place,
    about: { typed: OfferTyped; code: string; need?: PublicNeed; fields?: readonly string[]; name?: string },
  ): Promise<(Html | null)[]> {
    const { typed, code } = about;
    const needId = typed.needId?.slice(0, 80) ?? "";
    const ref = about.need ? undefined : (await ports.needs.byIds([needId])).get(needId);
    // The form names a need by its id; only of the need it was made for do we say anything.
    const fields = about.fields ?? about.need?.fields ?? (ref?.code === code ? ref.fields : []);
    const similar = await similarTo(fields, about.need?.id ?? ref?.id ?? "");
    const { locale } = place;
    const wrote = ["name", "institution", "reason"].some((f) => typed[f]?.trim());
    return [
      closedNotice(about.name ?? code, locale),
      wrote
        ? offerForm({
            locale,
            kind: place.kind,
            action: place.actionOf(similar[0]?.code ?? code),
            key: randomUUID(),
            needId: similar[0]?.id ?? "",
            city: cityLabel(similar[0]?.city ?? about.need?.city ?? ref?.city ?? ""),
            typed,
            recommenderKnown: place.origin.source === "dispatch",
            instead: similar.map((n) => ({
              action: place.actionOf(n.code),
              label:
                locale === "zh" ? `改为推荐给：${n.title}` : `Send it for: ${inLanguage(n, locale).title}`,
            })),
          })
        : similarList(similar, locale, (n) => place.readOf(n.code)),
    ];
  }
}
/** What sending an offer may be refused with, as pages. */
export const OFFER_REFUSALS = [
  "recommendations.need-not-open",
  "recommendations.unknown-need",
  "recommendations.cv-too-large",
  "recommendations.cv-unreadable",
  "too-many-requests",
] as const;
export type Offers = ReturnType<typeof createOffers>;

/** A page's own handler: refusals become pages, bugs stay bugs. */
export const asPage =
  (refusedPage: (refusal: Refusal, locale: Locale, reply: FastifyReply) => unknown, locale: Locale) =>
  <I extends { readonly reply: FastifyReply; readonly context: RequestContext }>(
    handle: (input: I) => Promise<unknown>,
  ) =>
  async (input: I): Promise<unknown> => {
    try {
      return await handle(input);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return refusedPage(error, locale, input.reply);
    }
  };
