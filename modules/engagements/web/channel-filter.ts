import type { ChannelItem } from "#modules/publication/model/channels/channel.ts";
import { type ListFilter, type Text, useListPage, useSession } from "#platform/web/index.ts";

/** Narrows engagements to those that came through a channel; for those who may read channels. */
export function useChannelFilter(): { id: string; label: Text; filter: ListFilter }[] {
  const mayRead = useSession().navigation.includes("channels");
  const { data } = useListPage<ChannelItem>("/channels", { pageSize: 200, sort: "nameZh" }, mayRead);
  if (!data || data.items.length === 0) return [];
  return [
    {
      id: "channelId",
      label: { zh: "渠道名称", en: "Channel's name" },
      filter: {
        kind: "multi",
        options: data.items.map((c) => ({ value: c.id, label: { zh: c.nameZh, en: c.nameEn ?? c.nameZh } })),
      },
    },
  ];
}
