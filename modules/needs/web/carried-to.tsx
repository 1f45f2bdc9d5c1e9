import {
  AppLink,
  Panel,
  StageTag,
  type Text,
  type Tone,
  useRead,
  useSession,
  useText,
} from "#platform/web/index.ts";

/** What the channels tell of a need; their own module answers. */
type Carried = {
  channelId: string;
  channelNameZh: string;
  channelNameEn: string | null;
  dispatchId: string | null;
  dispatchCode: string | null;
  sentAt: string | null;
  opened: boolean;
  read: boolean;
  recommendations: number;
  engagements: { id: string; code: string }[];
  engaged: boolean;
  signed: boolean;
};

const stepOf = (row: Carried): { label: Text; tone: Tone } => {
  if (row.signed) return { label: { zh: "已签约", en: "Signed" }, tone: "success" };
  if (row.engaged) return { label: { zh: "已对接", en: "Engaged" }, tone: "progress" };
  if (row.recommendations > 0) return { label: { zh: "有推荐", en: "Recommended" }, tone: "progress" };
  if (row.read) return { label: { zh: "已阅读", en: "Read" }, tone: "info" };
  if (row.opened) return { label: { zh: "已打开", en: "Opened" }, tone: "info" };
  return row.sentAt
    ? { label: { zh: "已推送", en: "Sent" }, tone: "neutral" }
    : { label: { zh: "对接中", en: "In talks" }, tone: "neutral" };
};

/** Which channels saw the need and what came of it; for those who may read channels, once it went to one. */
export function CarriedTo({ needId }: { needId: string }) {
  const { t, dateTime } = useText();
  const mayRead = useSession().navigation.includes("channels");
  const rows = useRead<{ items: Carried[] }>(`/needs/${needId}/channels`, {}, mayRead).data?.items ?? [];
  if (rows.length === 0) return null;
  return (
    <Panel title={{ zh: "渠道推送与成效", en: "Channels it was carried to" }}>
      <ul style={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: 8 }}>
        {rows.map((row) => (
          <li key={row.channelId} style={{ display: "flex", justifyContent: "space-between", gap: 12 }}>
            <span>
              <AppLink to={`/channels/${row.channelId}`}>
                {t({ zh: row.channelNameZh, en: row.channelNameEn ?? row.channelNameZh })}
              </AppLink>{" "}
              <span className="hz-quiet">
                {row.dispatchId && row.sentAt && (
                  <>
                    <AppLink to={`/dispatches/${row.dispatchId}`}>{row.dispatchCode}</AppLink>{" "}
                    {dateTime(row.sentAt)}
                  </>
                )}
                {row.recommendations > 0 &&
                  t({ zh: " · 推荐 {n} 人", en: " · {n} recommended" }, { n: row.recommendations })}
                {row.engagements.map((e) => (
                  <span key={e.id}>
                    {" · "}
                    <AppLink to={`/engagements/${e.id}`}>{e.code}</AppLink>
                  </span>
                ))}
              </span>
            </span>
            <StageTag {...stepOf(row)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
