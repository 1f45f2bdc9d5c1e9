import type { PairNote } from "#libs/matching/index.ts";
import type { NeedMatchable } from "#modules/needs/model/directory.ts";
import type { Reader } from "#platform/db/database.ts";
import type { Text } from "#platform/kernel/text.ts";
import { fellThroughOptions } from "../../model/engagement.options.ts";
import { notRelevantLabel, type Side } from "../../model/feedback.ts";
import type { KnownPairs } from "../../model/profiles.ts";
import type { EngagementRow } from "../tables.ts";
import * as repository from "./feedback.repository.ts";
import type { FeedbackRow } from "./tables.ts";

const none: Text = { zh: "未注明原因", en: "no reason noted" };
const day = (instant: string): string => new Date(instant).toISOString().slice(0, 10);

const declinedNote = (e: EngagementRow): PairNote => {
  const why = fellThroughOptions.find((o) => o.value === e.fellCategory)?.label ?? none;
  const when = day(e.stateSince);
  return {
    expertId: e.expertId as string,
    said: { zh: `${e.code}，${when}，${why.zh}`, en: `${e.code}, ${when}, ${why.en}` },
  };
};

const saidNote = (f: FeedbackRow): PairNote => {
  const why = notRelevantLabel(f.category);
  const when = day(f.saidAt);
  const note = f.note ? { zh: `：${f.note}`, en: `: ${f.note}` } : { zh: "", en: "" };
  return {
    expertId: f.expertId,
    said: {
      zh: `${f.byName}，${when}，${why.zh}${note.zh}`,
      en: `${f.byName}, ${when}, ${why.en}${note.en}`,
    },
  };
};

/**
 * What is known of a need's pairs, as the filters want it: tried before, said not relevant by the side that looks, partners of the asking
 * organisation and of the competitors it named. `past` are the need's engagements.
 */
export async function knownPairs(
  db: Reader,
  need: Pick<NeedMatchable, "id" | "organisationId">,
  given: { readonly past: readonly EngagementRow[]; readonly side: Side },
): Promise<KnownPairs> {
  const fell = given.past.filter((e) => e.needId === need.id && e.state === "fell-through" && e.expertId);
  const saidNot = await repository.said(db, { needId: need.id, sides: [given.side] });
  const rivals = await repository.rivalsOf(db, need.id);
  const nameOf = new Map(rivals.map((r) => [r.organisationId, r.name]));
  const partners = await repository.partnersOf(db, [need.organisationId, ...nameOf.keys()], need.id);
  const notes = (own: boolean): PairNote[] =>
    partners
      .filter((p) => (p.organisationId === need.organisationId) === own)
      .map((p) => {
        const name = nameOf.get(p.organisationId);
        const with_ = name ? `${name}，` : "";
        return {
          expertId: p.expertId,
          said:
            p.state === "signed"
              ? { zh: `${with_}${p.code}，已签约`, en: `${name ? `${name}, ` : ""}${p.code}, signed` }
              : { zh: `${with_}${p.code}，已达成意向`, en: `${name ? `${name}, ` : ""}${p.code}, intent` },
        };
      });
  return {
    declined: fell.map(declinedNote),
    notRelevant: saidNot.map(saidNote),
    previousPartners: notes(true),
    competitorSuppliers: notes(false),
    competitorIds: [...nameOf.keys()],
  };
}
