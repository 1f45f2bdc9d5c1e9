import { assetPath } from "#modules/publication/server/portal/page/assets.ts";
import { PUBLIC, type Row, row } from "./table.ts";

/** The public portal: the same for everybody. */
export const portal: readonly Row[] = [
  row("portalAsset", () => ({ params: { name: assetPath("portal.css").replace(/^.*\//, "") } }), PUBLIC),
];
