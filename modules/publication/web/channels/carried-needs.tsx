import { AppLink, StageTag, type Tone, useText } from "#platform/web/index.ts";
import type { CarriedNeed } from "../../model/channels/channel.ts";
import { funnelSteps } from "./labels.tsx";
import "./channels.css";

/** How far a pair came: the furthest step. */
function furthest(row: CarriedNeed): (typeof funnelSteps)[number]["id"] | null {
  if (row.signed) return "signed";
  if (row.engaged) return "engaged";
  if (row.recommendations > 0) return "recommended";
  if (row.read) return "read";
  if (row.opened) return "opened";
  return row.sentAt ? "sent" : null;
}
const tones: Readonly<Record<string, Tone>> = {
  sent: "neutral",
  opened: "info",
  read: "info",
  recommended: "progress",
  engaged: "progress",
  signed: "success",
};

/** Which need went where and what came of it: by need on a channel's page, by channel on a need's. */
export function CarriedNeeds({ rows, by }: { rows: readonly CarriedNeed[]; by: "need" | "channel" }) {
  const { t, dateTime } = useText();
  if (rows.length === 0)
    return <p className="hz-quiet">{t({ zh: "还没有推送记录。", en: "Nothing was sent yet." })}</p>;
  return (
    <ul className="hz-letter-needs">
      {rows.map((row) => {
        const step = furthest(row);
        return (
          <li key={`${row.channelId} ${row.needId} ${row.needCode}`}>
            <span className="hz-letter-title">
              {by === "need" ? (
                <AppLink to={`/needs/${row.needId}`}>
                  {row.needCode} {row.title}
                </AppLink>
              ) : (
                <AppLink to={`/channels/${row.channelId}`}>
                  {t({ zh: row.channelNameZh, en: row.channelNameEn ?? row.channelNameZh })}
                </AppLink>
              )}
              <br />
              <span className="hz-quiet">
                {row.dispatchId && row.sentAt && (
                  <>
                    <AppLink to={`/dispatches/${row.dispatchId}`}>{row.dispatchCode}</AppLink>{" "}
                    {dateTime(row.sentAt)}
                  </>
                )}
                {row.recommendations > 0 && (
                  <> · {t({ zh: "推荐 {n} 人", en: "{n} recommended" }, { n: row.recommendations })}</>
                )}
                {row.engagements.map((e, i) => (
                  <span key={e.id}>
                    {(row.sentAt || row.recommendations > 0 || i > 0) && " · "}
                    <AppLink to={`/engagements/${e.id}`}>{e.code}</AppLink>
                  </span>
                ))}
              </span>
            </span>
            {step && (
              <StageTag
                label={funnelSteps.find((s) => s.id === step)?.label ?? { zh: step, en: step }}
                tone={tones[step] ?? "neutral"}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
