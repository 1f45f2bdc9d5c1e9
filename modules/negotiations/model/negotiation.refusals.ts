import { defineRefusals } from "#platform/kernel/refusal.ts";

defineRefusals({
  "negotiations.no-slots": {
    http: 409,
    text: { zh: "该活动还没有设置洽谈时段", en: "The activity has no meeting slots yet" },
    possible: { zh: "先在“会场与时段”中添加时段", en: "Add slots under venue and slots first" },
  },
  "negotiations.no-tables": {
    http: 409,
    text: { zh: "该活动没有可用的洽谈桌", en: "The activity has no table that is open" },
    possible: {
      zh: "先在“会场与时段”中添加洽谈桌，或恢复停用的桌位",
      en: "Add tables under venue and slots, or open one again",
    },
  },
});
