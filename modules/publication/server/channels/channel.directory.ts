import { type Platform, readerOf } from "#platform/platform.ts";
import type { ChannelDirectory } from "../../model/channels/directory.ts";
import { channelsByIds } from "./channel.repository.ts";

/** The port for downstream modules. */
export const createChannelDirectory = ({ db }: Platform): ChannelDirectory => ({
  async byIds(ids, work) {
    const rows = await channelsByIds(readerOf(db, work), ids);
    return new Map(
      rows.map(({ id, code, kind, nameZh, nameEn, city }) => [id, { id, code, kind, nameZh, nameEn, city }]),
    );
  },
});
