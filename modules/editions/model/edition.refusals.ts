import { defineRefusals } from "#platform/kernel/refusal.ts";

defineRefusals({
  "editions.exists": {
    http: 409,
    text: { zh: "标识为“{id}”的届次已存在", en: "An edition with the id “{id}” exists already" },
    possible: { zh: "请换一个标识", en: "Choose another id" },
  },
  "editions.unknown": {
    http: 404,
    text: { zh: "没有标识为“{id}”的届次", en: "There is no edition “{id}”" },
  },
});
