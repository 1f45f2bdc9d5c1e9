import type { TopicSeed } from "./topic.ts";

/** Cement, solid waste in building materials, glass. */
export const buildingTopics: readonly TopicSeed[] = [
  {
    id: "low-carbon-cement",
    family: "building",
    name: { zh: "低碳水泥", en: "low-carbon cement" },
    fields: ["新材料", "节能减排"],
    industry: "3011",
    discipline: "56025",
    keywords: {
      zh: ["低碳水泥", "熟料替代", "煅烧黏土", "窑炉节能", "碳捕集"],
      en: ["low-carbon cement", "clinker substitution", "calcined clay", "kiln efficiency", "carbon capture"],
    },
    cases: [
      {
        title: "煅烧黏土—石灰石粉低熟料水泥开发",
        problem:
          "P·O 42.5水泥熟料系数{0.72~0.76}，本地矿渣紧缺且涨价，掺石灰石超过12%后28天强度不合格，吨水泥碳排放居高不下。",
        key: "本地黏土活化温度与反应性评价；早强激发；需水量与外加剂相容性。",
        metrics: "熟料系数≤{0.50~0.55}，28d抗压≥46MPa，吨水泥CO₂下降25%",
      },
      {
        title: "水泥窑替代燃料稳定燃烧与氮氧化物协同控制",
        problem:
          "RDF热值波动大，热替代率到{12~15}%后分解炉温度不稳、结皮堵塞增多，NOx排放和氨水用量同步升高。",
        key: "替代燃料预处理与计量；分级燃烧流场改造；基于模型预测的窑炉优化控制。",
        metrics: "热替代率≥{28~32}%，NOx≤50mg/m³，氨水用量下降30%",
      },
    ],
    lab: {
      subject: "辅助胶凝材料水化与回转窑燃烧过程",
      methods: ["量热法水化动力学", "热力学相平衡计算", "低位高岭土脱羟基", "多场耦合燃烧仿真"],
      effects: ["孔结构细化", "早期强度得到补偿", "隐含碳强度显著降低"],
      en: {
        subject: "hydration of supplementary cementitious materials and kiln combustion",
        methods: ["isothermal calorimetry", "thermodynamic phase modelling", "staged combustion CFD"],
        effects: ["pore structure was refined", "embodied carbon dropped markedly"],
      },
    },
  },
  {
    id: "solid-waste-concrete",
    family: "building",
    name: { zh: "固废基建材", en: "building products from solid waste" },
    fields: ["环境保护", "新材料"],
    industry: "3024",
    discipline: "56025",
    keywords: {
      zh: ["工业固废", "建筑垃圾", "再生骨料", "陶粒", "免烧砖"],
      en: ["industrial solid waste", "demolition waste", "recycled aggregate", "ceramsite", "unfired brick"],
    },
    cases: [
      {
        title: "城市固废与污泥烧制轻质陶粒成套技术",
        problem:
          "辖区每天产生市政污泥约{260~320}吨、渣土上千吨，填埋空间趋紧；试烧陶粒筒压强度离散，重金属固化效果没有把握。",
        key: "污泥—渣土—粉煤灰配料模型；膨胀温区控制；重金属固溶与烟气净化。",
        metrics: "700级陶粒筒压≥{4.5~5}MPa，污泥掺量≥30%，浸出满足GB 5085.3限值的1/10",
      },
      {
        title: "建筑垃圾再生骨料强化与高掺量混凝土",
        problem: "再生粗骨料吸水率{6~8}%、压碎值高，混凝土掺量超过30%即出现收缩开裂，只能用于垫层。",
        key: "碳化与聚合物浸渍强化；骨料颗粒整形；再生混凝土耐久性设计方法。",
        metrics: "吸水率≤{3~3.5}%，C40掺量≥50%，360d收缩≤450με",
      },
    ],
    lab: {
      subject: "废弃物协同制备无机非金属制品",
      methods: ["CO₂矿化养护", "液相发泡高温黏度调节", "旧砂浆附着层去除", "重金属晶格固溶"],
      effects: ["界面过渡区显微硬度提高", "固碳量可达骨料质量的百分之二", "环境风险可控"],
      en: {
        subject: "co-processing of wastes into inorganic construction products",
        methods: [
          "CO2 mineralization curing",
          "high-temperature foaming viscosity control",
          "attached mortar removal",
        ],
        effects: ["interfacial microhardness increased", "carbon uptake reached 2 % of aggregate mass"],
      },
    },
  },
  {
    id: "special-glass",
    family: "building",
    name: { zh: "特种玻璃", en: "special glass" },
    fields: ["新材料", "新能源"],
    industry: "3051",
    discipline: "43045",
    keywords: {
      zh: ["光伏玻璃", "减反射膜", "药用玻璃", "中硼硅", "熔窑"],
      en: ["photovoltaic glass", "anti-reflection film", "pharmaceutical glass", "borosilicate", "furnace"],
    },
    cases: [
      {
        title: "光伏压延玻璃高透减反膜耐久性提升",
        problem: "2.0mm光伏玻璃镀膜后透光率{93.6~93.9}%，湿热1000小时后衰减1.2个百分点，组件厂多次退货。",
        key: "空心二氧化硅溶胶配制；双层膜结构；在线镀膜固化与耐候评价。",
        metrics: "透光率≥{94.3~94.5}%，湿热1000h衰减≤0.5%，铅笔硬度≥4H",
      },
      {
        title: "中硼硅药用玻璃管拉制缺陷控制",
        problem: "拉管外径偏差±0.2mm，气线、结石废品率{22~26}%，耐水级别不稳定，注射剂一致性评价客户流失。",
        key: "全电熔澄清；拉管温度—牵引速度闭环；硼挥发与内表面耐水机理。",
        metrics: "成品率≥{85~88}%，外径偏差≤±0.1mm，121℃颗粒耐水1级",
      },
    ],
    lab: {
      subject: "功能玻璃的光学薄膜、熔制与结构稳定性",
      methods: ["溶胶凝胶折射率梯度设计", "熔体澄清数值模拟", "机器视觉缺陷分割", "表面碱离子迁移分析"],
      effects: ["可见近红外增透明显", "微气泡数量级减少", "化学稳定性等级提高"],
      en: {
        subject: "optical films, melting and structural stability of functional glass",
        methods: ["sol-gel graded index design", "fining simulation", "alkali migration analysis"],
        effects: ["broadband transmittance improved", "micro-bubbles dropped by an order of magnitude"],
      },
    },
  },
];
