import { useText } from "#platform/web/index.ts";
import type { EngagementItem } from "../model/engagement-item.ts";
import { countyLabel, fellThroughLabel, texts } from "./labels.ts";

/** What a board's card says: project, both sides, county, days. */
export function EngagementCard({ item }: { item: EngagementItem }) {
  const { t, date, language } = useText();
  return (
    <div className="hz-eng-card">
      <strong>{item.title}</strong>
      <span>{item.demanders.join(language === "zh" ? "、" : ", ")}</span>
      <span>{item.supplier}</span>
      <span className="hz-quiet">
        {item.code} · {t(countyLabel(item.county))}
        {item.state !== "signed" && item.state !== "fell-through" && (
          <> · {t(texts.days, { days: item.daysInStage })}</>
        )}
      </span>
      {item.state === "invited" && (
        <span className="hz-quiet">
          {t(texts.demand)} {t(item.demandConfirmed ? texts.confirmed : texts.waiting)} · {t(texts.supply)}{" "}
          {t(item.supplyConfirmed ? texts.confirmed : texts.waiting)}
        </span>
      )}
      {item.meetingAt && <span className="hz-quiet">{date(item.meetingAt)}</span>}
      {item.outcome && <span className="hz-quiet">{t(fellThroughLabel(item.outcome))}</span>}
    </div>
  );
}
