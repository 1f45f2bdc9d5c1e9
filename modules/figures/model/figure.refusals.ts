import { defineRefusals } from "#platform/kernel/refusal.ts";

defineRefusals({
  "figures.unknown": { http: 404, text: { zh: "没有编号为“{id}”的指标", en: "There is no figure “{id}”" } },
  "figures.unknown-activity": {
    http: 404,
    text: { zh: "该届次没有编号为“{id}”的活动", en: "This edition has no activity “{id}”" },
  },
});
