import type { Supply } from "../index.ts";

export const doc = (id: string, title: string, text: string) => ({ id, title, text });
/** Six small experts, four writing Chinese and two English, in fields far apart. */
export const EXPERTS: Supply[] = [
  {
    id: "hydrogen-zh",
    documents: [
      doc("h1", "金属双极板表面改性", "研究氢燃料电池金属双极板的耐腐蚀涂层，降低接触电阻，提高电堆寿命。"),
      doc("h2", "车用电堆水热管理", "燃料电池发动机的水热管理与低温冷启动策略。"),
    ],
  },
  {
    id: "hydrogen-en",
    documents: [
      doc(
        "e1",
        "Bipolar plates for hydrogen fuel cells",
        "Corrosion resistant coatings on stainless steel bipolar plates for proton exchange membrane fuel cells.",
      ),
      doc("e2", "Hydrogen storage alloys", "Metal hydrides for hydrogen storage in stationary systems."),
    ],
  },
  {
    id: "casting-zh",
    documents: [
      doc("c1", "铝合金压铸气孔控制", "铝合金压铸件气孔缺陷的形成机理与真空压铸工艺优化。"),
      doc("c2", "模具寿命", "压铸模具热疲劳裂纹与表面氮化处理。"),
    ],
  },
  {
    id: "yam-zh",
    documents: [doc("y1", "怀山药保鲜与加工", "铁棍山药多糖提取、护色保鲜与功能食品加工技术。")],
  },
  {
    id: "vision-en",
    documents: [
      doc(
        "v1",
        "Surface defect detection by deep learning",
        "Machine vision and convolutional neural networks detect surface defects of steel strip on line.",
      ),
    ],
  },
  {
    id: "water-zh",
    documents: [doc("w1", "含氟废水处理", "氟化工企业高浓度含氟废水的混凝沉淀与膜分离深度处理。")],
  },
];
