import type { VisitNote } from "#modules/needs/model/campaigns/target.ts";

/** What officers heard on visits. */
export const heard: readonly Omit<VisitNote, "on" | "nextOn">[] = [
  {
    mode: "visit",
    who: "县工信局两人，企业技术负责人接待",
    heard: "产线扩能后废品率上升，企业自己试过更换原料，效果不稳定；愿意拿出试验线配合专家。",
    nextStep: "帮助企业把现值和目标值写清楚",
  },
  {
    mode: "phone",
    who: "县人社局经办人，企业人事负责人",
    heard: "两个研发岗位招聘半年无合适人选，可以接受柔性引进。",
    nextStep: "请企业按岗位分别填报",
  },
  {
    mode: "meeting",
    who: "县（市、区）征集工作座谈会",
    heard: "到会企业普遍担心技术细节公开，已说明可只公开摘要。",
    nextStep: "",
  },
];

export const messageZh =
  "请围绕生产中的技术难题和急需的人才据实填报，写明目前数值、目标数值、已做过的尝试和可以投入的条件。涉及商业秘密的可只公开摘要。";
export const messageEn =
  "Tell us the technical problems and the people you need most: where you stand, where you want to be, what was tried and what you bring. Confidential details can stay out of public sight.";

/** A need told by the public form. */
export const valves = {
  problem: "高压阀门密封面堆焊后裂纹率约 8%，铸件缩孔靠抽检，客户退货每季度三到五批。",
  keyTechnology: "堆焊预热与层间温度控制；铸件缩孔的在线无损检测。",
  expectedGoal: "裂纹率降到 2% 以下，缩孔全数检出，退货每季度不超过一批。",
  keywords: ["阀门", "堆焊", "无损检测"],
  fields: ["机械制造"],
  industry: "3443",
  preferredPartners: null,
};
