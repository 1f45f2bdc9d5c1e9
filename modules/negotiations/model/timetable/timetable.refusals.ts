import { defineRefusals } from "#platform/kernel/refusal.ts";

defineRefusals({
  "timetables.solving": {
    http: 409,
    text: { zh: "正在自动排程", en: "The timetable is being solved" },
    possible: {
      zh: "等待完成，或先停止；停止时保留目前最好的结果",
      en: "Wait, or stop it; the best so far is kept",
    },
  },
  "timetables.published": {
    http: 409,
    text: { zh: "该草案已经发布，不再修改", en: "This draft was published and does not change any more" },
    possible: { zh: "复制为新草案后再调整", en: "Copy it to a new draft and change that" },
  },
  "timetables.contradictory": {
    http: 409,
    text: {
      zh: "洽谈的规则互相矛盾，无法排程：{what}",
      en: "The meetings' rules contradict each other: {whatEn}",
    },
    possible: { zh: "修改下列规则后再排程", en: "Change the rules named and solve again" },
  },
  "timetables.violations": {
    http: 409,
    text: {
      zh: "时间表有 {count} 处冲突，不能发布：{what}",
      en: "The timetable breaks {count} rule(s) and cannot be published: {whatEn}",
    },
    possible: { zh: "在排程板上逐项调整，或重新自动排程", en: "Resolve them on the board, or solve again" },
  },
  "timetables.nothing-placed": {
    http: 409,
    text: { zh: "还没有安排任何洽谈", en: "No meeting has a place yet" },
    possible: { zh: "先自动排程，或在排程板上安排", en: "Solve first, or place meetings on the board" },
  },
  "timetables.newer-version": {
    http: 409,
    text: {
      zh: "您查看后已发布了第 {number} 版，请核对变化后再发布",
      en: "Version {number} was published since you looked; compare before publishing",
    },
  },
  "timetables.no-version": {
    http: 409,
    text: { zh: "该活动还没有发布时间表", en: "The activity has no published timetable yet" },
  },
  "timetables.unknown-ids": {
    http: 422,
    text: {
      zh: "没有这些洽谈、时段或洽谈桌：{ids}",
      en: "There are no such meetings, slots or tables: {ids}",
    },
  },
  "repairs.over": {
    http: 409,
    text: {
      zh: "所有时段都已开始，时间表不再调整",
      en: "Every slot has begun; there is nothing left to change",
    },
  },
  "repairs.not-concerned": {
    http: 422,
    text: {
      zh: "请指明已发布时间表中的参会方、洽谈、时段或洽谈桌",
      en: "Name a party, meeting, slot or table of the published timetable",
    },
  },
  "repairs.decided": {
    http: 409,
    text: { zh: "该调整方案不在待决定状态", en: "This proposal is not waiting for a decision" },
  },
  "repairs.outdated": {
    http: 409,
    text: {
      zh: "方案提出后时间表或参会情况已有变化，请重新提出",
      en: "The timetable or what it stands on changed since; ask for a new proposal",
    },
  },
});
