import { defineRefusals } from "#platform/kernel/refusal.ts";

/** What a programme does not allow; each names both sides. */
defineRefusals({
  "negotiations.slots-overlap": {
    http: 409,
    text: { zh: "时段 {a} 与 {b} 重叠", en: "The slots {a} and {b} overlap" },
    possible: { zh: "调整其中一个的起止时间", en: "Change the times of one of them" },
  },
  "negotiations.table-number-taken": {
    http: 409,
    text: { zh: "{number} 号桌已在“{room}”", en: "Table {number} already stands in {roomEn}" },
    possible: {
      zh: "同一活动内桌号不重复，请换一个桌号",
      en: "Numbers are unique in an activity; choose another",
    },
  },
  "negotiations.table-outside-room": {
    http: 422,
    text: {
      zh: "{number} 号桌超出会场“{room}”（{width} × {height} 米）",
      en: "Table {number} is outside {roomEn} ({width} × {height} m)",
    },
    possible: { zh: "把桌子移入会场，或加大会场尺寸", en: "Move it inside, or enlarge the room" },
  },
  "negotiations.area-outside-room": {
    http: 422,
    text: {
      zh: "区域“{area}”超出会场“{room}”（{width} × {height} 米）",
      en: "The area {areaEn} is outside {roomEn} ({width} × {height} m)",
    },
    possible: { zh: "移动或缩小区域，或加大会场尺寸", en: "Move or shrink it, or enlarge the room" },
  },
  "negotiations.no-space": {
    http: 422,
    text: { zh: "有县（市、区）的洽谈区放不下要求的桌数", en: "Some counties' areas are too small" },
    possible: {
      zh: "减少桌数或座位数，加大洽谈区，或选择“重新划分洽谈区”",
      en: "Ask for fewer tables or seats, enlarge the areas, or draw them anew",
    },
  },
  "negotiations.in-use": {
    http: 409,
    text: { zh: "{what}正在使用，不能删除：{uses}", en: "{whatEn} is in use and stays: {usesEn}" },
    possible: {
      zh: "先调整用到它的洽谈、考察或日程；桌位可改为停用",
      en: "Change what uses it first; a table can be closed instead",
    },
  },
  "negotiations.slot-holds-meetings": {
    http: 409,
    text: {
      zh: "时段 {a} 在已发布的日程中有洽谈，须保持为洽谈时段：{uses}",
      en: "The slot {a} holds published meetings and stays one for meetings: {usesEn}",
    },
    possible: {
      zh: "先把这些洽谈调到其他时段并重新发布",
      en: "Move these meetings to other slots and publish again first",
    },
  },
  "negotiations.slot-begun": {
    http: 409,
    text: {
      zh: "时段 {a} 已经开始，时间不再改动",
      en: "The slot {a} has begun; its times no longer change",
    },
    possible: { zh: "只调整尚未开始的时段", en: "Change only slots that have not begun" },
  },
  "negotiations.outside-day": {
    http: 422,
    text: { zh: "时段 {a} 调整后超出当天", en: "The slot {a} would no longer lie within its day" },
    possible: { zh: "减少调整的分钟数", en: "Move it by fewer minutes" },
  },
  "negotiations.no-such-slots": {
    http: 409,
    text: { zh: "{day} 没有可处理的时段", en: "There is no such slot on {day}" },
  },
  "negotiations.no-slot-made": {
    http: 422,
    text: { zh: "按所填时间排不出洽谈时段", en: "No meeting slot fits these times" },
    possible: { zh: "缩短每段时长，或延长起止时间", en: "Shorten the slots or lengthen the day" },
  },
  "negotiations.not-empty": {
    http: 409,
    text: { zh: "本活动已有{what}，未复制", en: "This activity already has {whatEn}; nothing was copied" },
    possible: {
      zh: "先删除现有内容，或只复制其他部分",
      en: "Remove them first, or copy the other parts only",
    },
  },
  "negotiations.nothing-to-copy": {
    http: 409,
    text: { zh: "“{name}”没有可复制的内容", en: "{nameEn} has nothing to copy" },
  },
});
