import type { EditionRef } from "#modules/editions/model/directory.ts";
import type { NeedMatchable } from "#modules/needs/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Reader } from "#platform/db/database.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { usualLetter } from "../../../model/channels/dispatch.ts";
import { DIGEST_SIZE, type Fit, fitOf, LEAST_FIT } from "../../../model/channels/fit.ts";
import { cityLabel } from "../../../model/portal/labels.ts";
import type { ChannelPorts } from "../ports.ts";
import type { CarriedRow, ChannelRow, LetterRow } from "../tables.ts";
import * as repository from "./dispatch.repository.ts";

export type Chosen = { readonly need: NeedMatchable; readonly fit: Fit };

/** Open needs by fit with a channel, best first; equal ones by code, so that the same question has the same answer. */
export const ranked = (needs: readonly NeedMatchable[], channel: ChannelRow): Chosen[] =>
  needs
    .map((need) => ({ need, fit: fitOf(need, channel) }))
    .sort((a, b) => b.fit.score - a.fit.score || a.need.code.localeCompare(b.need.code));

/** Proposes needs for each channel: those that fit and were not sent to it before. */
export async function chooseFor(
  db: Reader,
  needs: readonly NeedMatchable[],
  given: { readonly channels: readonly ChannelRow[]; readonly size?: number | undefined },
): Promise<Map<string, Chosen[]>> {
  const before = await repository.sentBefore(
    db,
    given.channels.map((c) => c.id),
  );
  return new Map(
    given.channels.map((channel) => [
      channel.id,
      ranked(
        needs.filter((n) => !before.has(`${channel.id} ${n.id}`)),
        channel,
      )
        .filter(({ fit }) => fit.score >= LEAST_FIT)
        .slice(0, given.size ?? DIGEST_SIZE),
    ]),
  );
}

export const carriedRow = (
  at: { readonly dispatchId: string; readonly channelId: string; readonly position: number },
  { need, fit }: Chosen,
): CarriedRow => ({
  ...at,
  needId: need.id,
  needCode: need.code,
  title: need.title,
  county: need.county,
  score: fit.score,
  reasons: [...fit.reasons],
});

/** Letters with the usual words and the needs chosen, for channels that come into a dispatch. */
export async function proposeLetters(
  work: UnitOfWork,
  ports: ChannelPorts,
  given: {
    readonly dispatchId: string;
    readonly edition: EditionRef;
    readonly channels: readonly ChannelRow[];
    readonly from: number;
    readonly size?: number | undefined;
    readonly kind?: "technology" | "talent" | null | undefined;
  },
): Promise<void> {
  const { dispatchId, edition, channels } = given;
  const needs = (await ports.needs.published(edition.id, work)).filter(
    (n) => !given.kind || n.kind === given.kind,
  );
  const chosen = await chooseFor(work.tx, needs, given);
  const letters = channels.map(
    (channel, i): LetterRow => ({
      dispatchId,
      channelId: channel.id,
      position: given.from + i,
      ...usualLetter({
        city: cityLabel(edition.city),
        editionZh: edition.name.zh,
        editionEn: edition.name.en,
        channelZh: channel.nameZh,
        channelEn: channel.nameEn ?? channel.nameZh,
      }),
    }),
  );
  await work.tx.insertInto("dispatchLetters").values(letters).execute();
  await repository.insertNeeds(
    work.tx,
    channels.flatMap((channel) =>
      (chosen.get(channel.id) ?? []).map((c, position) =>
        carriedRow({ dispatchId, channelId: channel.id, position }, c),
      ),
    ),
  );
}

/** Needs of a letter in the order given, each published now; refuses naming the one that is not. */
export async function chosenByHand(
  work: UnitOfWork,
  ports: ChannelPorts,
  given: { readonly editionId: string; readonly channel: ChannelRow; readonly needIds: readonly string[] },
): Promise<Chosen[]> {
  const open = new Map((await ports.needs.published(given.editionId, work)).map((n) => [n.id, n]));
  const refs = await ports.needs.byIds(given.needIds, work);
  return [...new Set(given.needIds)].map((id) => {
    const need = open.get(id);
    if (need) return { need, fit: fitOf(need, given.channel) };
    const known = refs.get(id);
    return known
      ? refuse("dispatches.need-not-open", { values: { title: known.title } })
      : refuse("not-found");
  });
}
