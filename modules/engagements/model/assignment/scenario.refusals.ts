import { defineRefusals } from "#platform/kernel/refusal.ts";

defineRefusals({
  "assignments.computing": {
    http: 409,
    text: { zh: "方案正在计算", en: "The scenario is being computed" },
    possible: { zh: "等待计算结束，或先停止计算", en: "Wait for the end, or stop the computation first" },
  },
  "assignments.not-computed": {
    http: 409,
    text: { zh: "方案还没有计算结果", en: "The scenario has no result yet" },
    possible: { zh: "先计算方案", en: "Compute it first" },
  },
  "assignments.adopted": {
    http: 409,
    text: { zh: "方案已采用，不能再改", en: "The scenario was adopted and cannot change" },
    possible: { zh: "复制为新方案后再改", en: "Copy it to a new scenario" },
  },
  "assignments.no-needs": {
    http: 409,
    text: { zh: "该届没有已发布的需求可分配", en: "The edition has no published needs to assign" },
    possible: { zh: "先发布需求", en: "Publish needs first" },
  },
  "assignments.no-pairs": {
    http: 409,
    text: { zh: "方案里没有可采用的配对", en: "The scenario has no pairs to adopt" },
    possible: { zh: "放宽条件后重新计算", en: "Loosen the conditions and compute again" },
  },
});
