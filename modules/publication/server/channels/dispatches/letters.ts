import { needKindLabels } from "#modules/needs/model/need.ts";
import { inLanguage, type PublicNeed } from "#modules/needs/model/public-need.ts";
import type { Reader } from "#platform/db/database.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Locale } from "#platform/kernel/text.ts";
import type { Platform } from "#platform/platform.ts";
import { SUMMARY_LENGTH } from "../../../model/channels/dispatch.ts";
import { digestLetter, type Letter, shortened } from "../../../model/channels/letter.ts";
import { cityLabel, countyLabel, fieldLabel } from "../../../model/portal/labels.ts";
import type { ChannelPorts } from "../ports.ts";
import * as repository from "./dispatch.repository.ts";

/** Where a recipient's pages are; the token stands in the path, which no other site is told. */
export const partnerUrl = (publicUrl: string, token: string, locale: Locale): string =>
  `${publicUrl}${locale === "en" ? "/portal/en" : "/portal"}/d/${token}`;

/** What the public may read of a need in a line or two. */
export function summaryOf(need: PublicNeed): string {
  const { values } = need;
  const said = [need.summary, values.problem, values.expectedGoal, values.duties, values.abilities];
  return shortened(
    said.find((t): t is string => typeof t === "string" && t.trim() !== "") ?? "",
    SUMMARY_LENGTH,
  );
}

/** Writes one channel's letter as a recipient gets it. Needs that are no longer published are left out. */
export async function writeLetter(
  { platform, ports, db }: { platform: Platform; ports: ChannelPorts; db: Reader },
  given: {
    readonly dispatchId: string;
    readonly channelId: string;
    readonly recipient: string;
    readonly locale: Locale;
    readonly token: string;
  },
): Promise<Letter> {
  const { dispatchId, channelId, locale } = given;
  const letter =
    (await repository.lettersOf(db, dispatchId)).find((l) => l.channelId === channelId) ??
    refuse("dispatches.channel-missing");
  const dispatch = (await repository.findDispatch(db, dispatchId)) ?? refuse("not-found");
  const carried = await repository.needsOf(db, dispatchId, channelId);
  const open = new Map((await ports.publicNeeds.byIds(carried.map((n) => n.needId))).map((n) => [n.id, n]));
  const url = partnerUrl(platform.config.publicUrl, given.token, locale);
  const city = cityLabel(dispatch.city);
  return digestLetter({
    locale,
    recipient: given.recipient,
    subject: locale === "zh" ? letter.subjectZh : letter.subjectEn,
    intro: locale === "zh" ? letter.introZh : letter.introEn,
    needs: carried.flatMap(({ needId }) => {
      const known = open.get(needId);
      if (!known) return [];
      const need = inLanguage(known, locale);
      return [
        {
          code: need.code,
          title: need.title,
          kind: needKindLabels[need.kind][locale],
          place: countyLabel(need.county)[locale],
          fields: need.fields.map((f) => fieldLabel(f)[locale]),
          summary: summaryOf(need),
          url: `${url}/n/${need.code}`,
        },
      ];
    }),
    url,
    unsubscribeUrl: `${url}/unsubscribe`,
    from: locale === "zh" ? `${city.zh}引才引智工作组` : `The talent office of ${city.en}`,
    city: city[locale],
  });
}
