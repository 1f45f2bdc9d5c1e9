import { WEAK_EVIDENCE } from "#libs/matching/need/reasons.ts";
import { useText } from "#platform/web/index.ts";
import type { Suggestion } from "../../../model/suggestion.ts";

type Said = Pick<Suggestion, "reasons" | "against">;

/** What speaks for a pair, and under a heading of its own what speaks against; `most`: only so many that speak for it. */
export function Reasons({ said, most }: { said: Said; most?: number }) {
  const { t, language } = useText();
  const against = said.against[language];
  const speaking = said.reasons[language].filter((reason) => !against.includes(reason)).slice(0, most);
  // At a glance one word against is enough, and all of them where nothing speaks for the pair.
  const contrary = most === undefined ? against : against.slice(0, Math.max(0, most - speaking.length));
  return (
    <>
      {speaking.length > 0 && (
        <ul className="hz-bench-reasons" aria-label={t({ zh: "理由", en: "Reasons" })}>
          {speaking.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {contrary.length > 0 && (
        <div className="hz-bench-against">
          <span className="hz-quiet">{t({ zh: "不足之处", en: "What speaks against it" })}</span>
          <ul className="hz-bench-reasons" aria-label={t({ zh: "不足之处", en: "What speaks against it" })}>
            {contrary.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

type Scored = { readonly score: number };
/** Whether this is the first of a ranked list whose evidence is weak. */
export const firstWeak = (items: readonly Scored[], i: number): boolean =>
  (items[i]?.score ?? 0) < WEAK_EVIDENCE && (i === 0 || (items[i - 1]?.score ?? 0) >= WEAK_EVIDENCE);

/** Stands before the first of a list whose evidence is hardly above chance. */
export function WeakHeading({ of }: { of: "experts" | "needs" }) {
  const { t } = useText();
  return (
    <h3 className="hz-bench-weak">
      {of === "experts"
        ? t({
            zh: "以下专家文字依据弱，与随机选取的相近",
            en: "Below: hardly closer than experts chosen by lot",
          })
        : t({
            zh: "以下需求文字依据弱，与随机选取的相近",
            en: "Below: hardly closer than needs chosen by lot",
          })}
    </h3>
  );
}
