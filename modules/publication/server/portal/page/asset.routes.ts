import { z } from "zod";
import { type Operation, operation } from "#platform/http/operation.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { assetAt } from "./assets.ts";

/** The portal's stylesheet, pictures and small scripts: kept by browsers for a year, since a new version has another name. */
export const assetOperations: readonly Operation[] = [
  operation({
    method: "GET",
    url: "/portal/assets/:name",
    id: "portalAsset",
    tag: "portal",
    summary: { zh: "门户的样式、图片与脚本", en: "Styles, pictures and scripts of the portal" },
    access: "public",
    params: z.object({ name: z.string().max(80) }),
    produces: "text/css",
    handler: ({ params, request, reply }) => {
      const asset = assetAt(`/portal/assets/${params.name}`) ?? refuse("not-found");
      reply
        .header("cache-control", "public, max-age=31536000, immutable")
        .header("vary", "accept-encoding")
        .type(asset.type);
      if (!asset.gzip || !/\bgzip\b/.test(request.headers["accept-encoding"] ?? ""))
        return reply.send(asset.bytes);
      return reply.header("content-encoding", "gzip").send(asset.gzip);
    },
  }),
];
