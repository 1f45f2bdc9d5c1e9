import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { searchText } from "#platform/db/search.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { cityLabel } from "../../model/portal/labels.ts";
import { consentStatement, type Offer } from "../../model/recommendations/recommendation.ts";
import type { RecommendationPorts } from "./ports.ts";
import type { RecommendationRow } from "./tables.ts";

export type Cv = { readonly name: string; readonly mime: string; readonly bytes: Buffer };
/** Where a recommendation came from. */
export type Origin =
  | { readonly source: "portal" }
  | {
      readonly source: "dispatch";
      readonly channelId: string;
      readonly dispatchId: string;
      readonly recipientId: string;
      readonly recipientName: string;
      readonly recipientEmail: string;
    };
export type Received = { readonly id: string; readonly code: string; readonly state: string };

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s.·•,]/g, "")
    .toLowerCase();
export const personKeyOf = (p: { name: string; institution: string }): string =>
  `${plain(p.name)}|${plain(p.institution)}`;

export const recommendationSearchText = (
  r: Pick<
    RecommendationRow,
    "code" | "needCode" | "needTitle" | "name" | "institution" | "field" | "recommenderName"
  >,
): string => searchText(r.code, r.needCode, r.needTitle, r.name, r.institution, r.field, r.recommenderName);

export function noteRecommendation(
  work: UnitOfWork,
  row: RecommendationRow,
  action: string,
  more: { readonly reason?: string | null; readonly detail?: Record<string, unknown> } = {},
): void {
  work.audit({
    action: `recommendation.${action}`,
    entityType: "recommendation",
    entityId: row.id,
    editionId: row.editionId,
    county: row.county,
    reason: more.reason ?? null,
    detail: { code: row.code, need: row.needCode, ...more.detail },
  });
}

/** Takes in what partners and visitors recommend. Nobody is signed in; who sends is who the link was sent to, or nobody. */
export function createIntake(platform: Platform, ports: RecommendationPorts) {
  /** The same person for the same need, by name and institution or by the address. */
  const twinOf = (work: UnitOfWork, needId: string, offer: Offer, key: string) =>
    work.tx
      .selectFrom("recommendations")
      .select(["id"])
      .where("needId", "=", needId)
      .where("state", "in", ["received", "accepted"])
      .where((eb) =>
        eb.or([
          eb("personKey", "=", key),
          ...(offer.email ? [eb("email", "=", offer.email.toLowerCase())] : []),
        ]),
      )
      .orderBy("receivedAt")
      .executeTakeFirst();

  return {
    /**
     * Writes a recommendation for a published need; refuses `recommendations.need-not-open` for another. A person recommended twice for the
     * same need is kept as a duplicate of the first, so that two channels who name the same expert are both on record.
     */
    receive: (
      context: CommandContext,
      given: {
        readonly needId: string;
        readonly offer: Offer;
        readonly origin: Origin;
        readonly cv: Cv | null;
      },
    ): Promise<Received> =>
      platform.commands.run(context, async (work) => {
        const { offer, origin, cv } = given;
        // Locked, so that a need cannot be withdrawn, nor the same person be recommended twice, while this is written.
        const need = (await ports.needs.lock(work, given.needId)) ?? refuse("recommendations.unknown-need");
        if (need.state !== "published")
          refuse("recommendations.need-not-open", { values: { title: need.title } });
        const edition = await ports.editions.edition(need.editionId, work);
        const year = (edition?.startsOn ?? work.context.occurredAt).slice(0, 4);
        const code = `TJ${year}-${String(await work.nextNumber(`recommendation:${year}`)).padStart(4, "0")}`;
        const id = work.newId();
        const personKey = personKeyOf(offer);
        const twin = await twinOf(work, need.id, offer, personKey);
        const file = cv
          ? await platform.files.save(work, { ...cv, entityType: "recommendation", entityId: id })
          : null;
        const known = origin.source === "dispatch" ? origin : null;
        const self = offer.kind === "self";
        const row: RecommendationRow = {
          id,
          code,
          city: need.city,
          editionId: need.editionId,
          needId: need.id,
          needCode: need.code,
          needTitle: need.title,
          county: need.county,
          kind: offer.kind,
          source: origin.source,
          channelId: known?.channelId ?? null,
          dispatchId: known?.dispatchId ?? null,
          recipientId: known?.recipientId ?? null,
          name: offer.name,
          institution: offer.institution,
          title: offer.title,
          email: offer.email?.toLowerCase() ?? null,
          phone: offer.phone,
          field: offer.field,
          reason: offer.reason,
          language: offer.language,
          recommenderName: self ? null : (offer.recommenderName ?? known?.recipientName ?? null),
          recommenderEmail: self
            ? null
            : (offer.recommenderEmail?.toLowerCase() ?? known?.recipientEmail ?? null),
          consent: consentStatement(offer.kind, cityLabel(need.city))[offer.language],
          consentAt: work.context.occurredAt,
          cvFileId: file?.id ?? null,
          personKey,
          state: twin ? "duplicate" : "received",
          stateSince: work.context.occurredAt,
          receivedAt: work.context.occurredAt,
          decidedAt: null,
          decidedBy: null,
          decisionNote: null,
          rejection: null,
          expertId: null,
          expertCode: null,
          engagementId: null,
          duplicateOf: twin?.id ?? null,
          version: 1,
          searchText: "",
        };
        row.searchText = recommendationSearchText(row);
        await work.tx.insertInto("recommendations").values(row).execute();
        if (known) {
          // Who answers has read, whatever the browser told us.
          await work.tx
            .insertInto("dispatchReads")
            .values({ recipientId: known.recipientId, needId: need.id, readAt: work.context.occurredAt })
            .onConflict((c) => c.doNothing())
            .execute();
          await work.tx
            .updateTable("dispatchRecipients")
            .set({ openedAt: work.context.occurredAt })
            .where("id", "=", known.recipientId)
            .where("openedAt", "is", null)
            .execute();
        }
        noteRecommendation(work, row, "receive", {
          detail: { source: origin.source, kind: offer.kind, cv: file !== null, state: row.state },
        });
        return { id, code, state: row.state };
      }),
  };
}
export type Intake = ReturnType<typeof createIntake>;
