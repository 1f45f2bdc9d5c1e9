import { useText } from "#platform/web/index.ts";
import type { EngagementItem } from "../../model/engagement-item.ts";
import { countyLabel, fellThroughLabel, texts } from "../labels.ts";

/** What a board's card says: project, both sides, county, days. */
export function EngagementCard({ item }: { item: EngagementItem }) {
  const { t, date, list } = useText();
  return (
    <div className="hz-eng-card">
      <strong>{item.title}</strong>
      <span>{list(item.demanders)}</span>
      <span>{item.supplier}</span>
      <span className="hz-quiet">
        {item.code} · <span className="hz-eng-unbroken">{t(countyLabel(item.county))}</span>
        {item.state !== "signed" && item.state !== "fell-through" && (
          <>
            {" "}
            · <span className="hz-eng-unbroken">{t(texts.days, { days: item.daysInStage })}</span>
          </>
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
