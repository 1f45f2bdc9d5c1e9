import type { TopicSeed } from "./topic.ts";

/** Tyres, reclaimed rubber, polymer film. */
export const rubberTopics: readonly TopicSeed[] = [
  {
    id: "tyre-low-rolling",
    family: "rubber",
    name: { zh: "低滚阻轮胎胎面胶", en: "low rolling resistance tyre tread" },
    fields: ["新材料", "橡胶制品"],
    industry: "2911",
    discipline: "43050",
    keywords: {
      zh: ["轮胎", "滚动阻力", "白炭黑", "胎面胶", "抗湿滑"],
      en: ["tyre", "rolling resistance", "silica", "tread compound", "wet grip"],
    },
    cases: [
      {
        title: "全钢载重子午线轮胎低滚阻胎面配方开发",
        problem:
          "公司全钢载重子午胎滚动阻力系数为{5.6~6.1}N/kN，欧盟标签等级停留在C级，出口订单连年受限。增加白炭黑用量后混炼胶门尼黏度偏高、挤出尺寸不稳，耐磨性反而下降约8%。",
        key: "白炭黑在天然胶中的均匀分散与硅烷化反应程度控制；低滚阻、耐磨、抗湿滑三者平衡的胎面配方；一次法低温连续混炼工艺。",
        metrics: "滚动阻力系数≤{4.6~4.9}N/kN，湿滑指数达到B级，DIN磨耗量不高于现配方，混炼胶门尼波动±3以内",
      },
      {
        title: "工程机械轮胎抗切割与低生热胎面胶技术",
        problem:
          "矿用自卸车轮胎在坚硬岩石路面上使用{1800~2200}小时即出现崩花掉块，胎肩温度超过115℃，脱层占退赔的一半。现有配方提高硬度后生热加大，无法兼顾。",
        key: "抗切割填料网络设计；低生热硫化体系；胎肩部位温度场与疲劳裂纹扩展的联合仿真。",
        metrics: "使用寿命≥{3000~3300}小时，胎肩稳态温度≤100℃，切割体积损失降低25%以上",
      },
    ],
    lab: {
      subject: "弹性体/二氧化硅纳米复合体系的动态黏弹行为",
      methods: [
        "原位偶联改性湿法母胶",
        "Payne效应与损耗因子调控",
        "端基官能化溶聚丁苯橡胶设计",
        "裂纹扩展能量释放率测试",
      ],
      effects: ["60℃损耗因子下降两成以上", "填料团聚体尺寸显著减小", "疲劳断裂寿命成倍延长"],
      en: {
        subject: "viscoelasticity of silica-filled elastomer nanocomposites for tyre treads",
        methods: [
          "wet masterbatch silanization",
          "functionalized SSBR design",
          "tearing energy and crack growth testing",
        ],
        effects: ["tan delta at 60 °C fell by 22 %", "abrasion resistance was kept while hysteresis dropped"],
      },
    },
  },
  {
    id: "waste-tyre-recycling",
    family: "rubber",
    name: { zh: "废旧橡胶再生利用", en: "waste rubber reclaiming" },
    fields: ["环境保护", "橡胶制品"],
    industry: "2914",
    discipline: "53044",
    keywords: {
      zh: ["废轮胎", "再生橡胶", "脱硫", "双螺杆", "裂解炭黑"],
      en: ["waste tyre", "reclaimed rubber", "devulcanization", "twin screw", "pyrolytic carbon black"],
    },
    cases: [
      {
        title: "废轮胎胶粉常压连续脱硫绿色工艺",
        problem:
          "现用动态脱硫罐间歇生产，每吨再生胶排放有机废气明显，吨耗电{420~460}kWh；产品拉伸强度只有9MPa左右，只能用于低端制品。",
        key: "剪切场选择性断裂交联键的双螺杆构型；无软化油或生物基再生剂；脱硫程度在线检测。",
        metrics: "再生胶拉伸强度≥{13~15}MPa，吨耗电≤300kWh，非甲烷总烃排放降低80%",
      },
      {
        title: "轮胎裂解炭黑提质与回用技术",
        problem:
          "裂解线产出的粗炭黑灰分高达{16~19}%，表面积炭严重，补强等级不到N660的七成，每年约4000吨只能低价作燃料销售。",
        key: "酸碱耦合深度脱灰；表面残炭选择性氧化去除；粉体造粒与在胎侧胶中的替代应用。",
        metrics: "灰分≤{4~6}%，补强性能达到N660的90%以上，胎侧胶中替代比例不低于15%",
      },
    ],
    lab: {
      subject: "硫化胶网络选择性解交联与热解固体产物高值化",
      methods: ["力化学应力诱导断键", "超临界流体溶胀渗透", "热解炭表面化学重构", "凝胶分数与Horikx分析"],
      effects: ["主链断裂得到明显抑制", "解交联产物力学强度恢复率超过八成", "杂质矿物含量大幅下降"],
      en: {
        subject: "selective decrosslinking of vulcanized rubber networks and recovered carbon black",
        methods: [
          "mechanochemical devulcanization in co-rotating extruders",
          "acid-alkali demineralization",
          "Horikx analysis",
        ],
        effects: ["sol fraction rose without main-chain scission", "ash content was cut to below 5 %"],
      },
    },
  },
  {
    id: "plastic-film",
    family: "rubber",
    name: { zh: "高分子膜与可降解塑料", en: "polymer film and biodegradable plastics" },
    fields: ["新材料", "环境保护"],
    industry: "2921",
    discipline: "53044",
    keywords: {
      zh: ["可降解", "PBAT", "阻隔膜", "流延", "吹膜"],
      en: ["biodegradable", "PBAT", "barrier film", "casting", "blown film"],
    },
    cases: [
      {
        title: "全生物降解地膜耐候期调控",
        problem: "PBAT基地膜铺设{45~55}天即破裂，保墒不足造成花生减产，吨价是普通膜的2.6倍，农户不愿使用。",
        key: "扩链与层状填料增强阻水；光热稳定与降解期匹配；薄型化吹膜。",
        metrics: "有效覆盖期≥{85~90}天，水汽透过率下降60%，厚度8μm",
      },
      {
        title: "锂电铝塑膜内层流延CPP国产化",
        problem: "自产铝塑膜冲深只有{5.2~5.6}mm，电解液浸泡后层间剥离强度下降一半，热封层CPP依赖日本进口。",
        key: "改性聚丙烯热封树脂；耐氢氟酸胶黏层；多层共挤流延晶态控制。",
        metrics: "冲深≥{8~8.5}mm，85℃浸泡7天剥离强度≥8N/15mm",
      },
    ],
    lab: {
      subject: "聚酯共混与多层复合薄膜的结构性能",
      methods: ["反应性挤出增容", "纳米片取向阻隔模型", "水解与微生物崩解评价", "拉伸诱导结晶同步辐射"],
      effects: ["气体渗透路径曲折度增大", "服役周期可编程", "界面粘接耐介质性优异"],
      en: {
        subject: "structure and properties of polyester blends and multilayer films",
        methods: [
          "reactive extrusion compatibilization",
          "nanosheet barrier modelling",
          "biodegradation testing",
        ],
        effects: ["permeation paths became tortuous", "service time could be programmed"],
      },
    },
  },
];
