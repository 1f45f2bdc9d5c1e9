import type { EffectHandler } from "#platform/jobs/outbox.ts";
import type { Text } from "#platform/kernel/text.ts";
import { MailRefused } from "#platform/mail/mailer.ts";
import type { Platform } from "#platform/platform.ts";
import { findRecommendation } from "./recommendation.repository.ts";
import type { RecommendationRow } from "./tables.ts";

/** The outbox effect that tells who recommended somebody that it was taken up. */
export const RECOMMENDATION_LETTER = "recommendation.letter";

const subject: Text = { zh: "您的推荐已采纳（{code}）", en: "Your recommendation was taken up ({code})" };
const text = (row: RecommendationRow): Text => ({
  zh: `${row.recommenderName ?? ""}，您好：

您为需求“${row.needTitle}”（${row.needCode}）推荐的${row.name}已采纳，编号 ${row.code}。我们将与企业和专家确认对接，双方同意前不会提供联系方式。

感谢您的推荐。`,
  en: `Dear ${row.recommenderName ?? "colleague"},

${row.name}, whom you recommended for the need “${row.needTitle}” (${row.needCode}), was taken up; the number is ${row.code}. We now ask the enterprise and the expert; contacts are not given before both agree.

Thank you for your recommendation.`,
});

/** Sends to whoever recommended; they have no account. */
export function recommendationEffects(platform: Platform): Readonly<Record<string, EffectHandler>> {
  return {
    [RECOMMENDATION_LETTER]: async (payload) => {
      const row = await findRecommendation(platform.db, String(payload.recommendationId));
      if (!row?.recommenderEmail || row.state !== "accepted" || !platform.mailer.configured) return;
      const { language } = row;
      try {
        await platform.mailer.send({
          to: row.recommenderEmail,
          subject: subject[language].replace("{code}", row.code),
          text: `${text(row)[language]}\n`,
          messageId: `recommendation-${row.id}`,
        });
      } catch (error) {
        // An address typed wrongly: telling was a courtesy, and trying again is of no use.
        if (error instanceof MailRefused && error.permanent) return;
        throw error;
      }
    },
  };
}
