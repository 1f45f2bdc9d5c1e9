import type { TopicSeed } from "./topic.ts";

/** Pharmaceuticals, excipients, medical devices. */
export const healthTopics: readonly TopicSeed[] = [
  {
    id: "pvp-polymer",
    family: "medical",
    name: { zh: "药用高分子辅料", en: "pharmaceutical polymer excipients" },
    fields: ["生物医药", "新材料"],
    industry: "2659",
    discipline: "35035",
    keywords: {
      zh: ["聚维酮", "药用辅料", "残留单体", "分子量", "过氧化物"],
      en: ["povidone", "excipient", "residual monomer", "molecular weight", "peroxide"],
    },
    cases: [
      {
        title: "高纯药用聚维酮残留单体与过氧化物控制",
        problem:
          "出口注射级聚维酮要求NVP残留低于1ppm，目前{6~9}ppm，存放半年过氧化物超标，限制在敏感药物中应用。",
        key: "可控自由基聚合；残单后处理；抗氧化包装与稳定性研究。",
        metrics: "NVP≤{0.5~0.8}ppm，24个月过氧化物≤100ppm，K值偏差±1",
      },
      {
        title: "医用敷料水凝胶抗菌止血材料",
        problem:
          "现有水凝胶敷料吸液倍数{12~15}倍，力学强度差，抗菌依赖银离子，申报三类器械缺少生物相容性数据。",
        key: "双网络交联结构；无金属抗菌组分；动物止血模型与注册检验。",
        metrics: "吸液≥{25~30}倍，拉伸强度≥80kPa，抑菌率≥99%，细胞毒性≤1级",
      },
    ],
    lab: {
      subject: "水溶性内酰胺类聚合物与创面修复材料",
      methods: ["RAFT聚合", "超临界二氧化碳萃取", "动态共价键凝胶", "凝血级联评价"],
      effects: ["分子量分布变窄", "杂质谱清晰可控", "出血时间缩短六成"],
      en: {
        subject: "water-soluble lactam polymers and wound healing hydrogels",
        methods: ["RAFT polymerization", "supercritical CO2 extraction", "dynamic covalent gels"],
        effects: ["dispersity narrowed", "bleeding time shortened by 60 %"],
      },
    },
  },
  {
    id: "pharma-wastewater",
    family: "medical",
    name: { zh: "制药废水与废气治理", en: "pharmaceutical effluent and off-gas" },
    fields: ["环境保护", "生物医药"],
    industry: "2710",
    discipline: "61030",
    keywords: {
      zh: ["制药废水", "高盐", "难降解有机物", "VOCs", "零排放"],
      en: ["pharmaceutical wastewater", "high salinity", "refractory organics", "VOCs", "zero discharge"],
    },
    cases: [
      {
        title: "高分子材料生产高COD高氮废水处理与VOCs治理",
        problem:
          "聚合车间废水COD {1.8~2.4}万mg/L、总氮600mg/L，生化系统受毒性冲击多次崩溃；溶剂废气异味扰民，扩产环评受阻。",
        key: "毒性削减预处理；厌氧—短程硝化组合；溶剂冷凝吸附回收与蓄热氧化。",
        metrics: "出水COD≤{40~50}mg/L、总氮≤15mg/L，VOCs去除率≥98%，溶剂回收率≥90%",
      },
      {
        title: "抗生素发酵菌渣无害化处置",
        problem: "每年菌渣约{0.9~1.3}万吨，残留效价高、含水82%，按危废处置费用占利润近三成。",
        key: "水热解毒与抗性基因消减；蛋白肥料化安全评估；臭气控制。",
        metrics: "残留效价低于检出限，抗性基因削减≥{4~5}个对数级，吨处置成本≤700元",
      },
    ],
    lab: {
      subject: "有毒难生化工业排水及恶臭有机气体净化",
      methods: ["催化臭氧与类芬顿氧化", "厌氧膜生物反应器", "自养脱氮菌富集", "疏水沸石转轮浓缩"],
      effects: ["可生化性B/C由0.12升到0.4", "生物毒性当量骤降", "尾气浓度稳定达标"],
      en: {
        subject: "purification of toxic industrial effluent and odorous organic vapours",
        methods: ["catalytic ozonation", "anaerobic membrane bioreactors", "zeolite rotor concentration"],
        effects: ["biodegradability rose from 0.12 to 0.40", "acute toxicity collapsed"],
      },
    },
  },
  {
    id: "api-synthesis",
    family: "pharma",
    name: { zh: "原料药绿色合成", en: "green synthesis of APIs" },
    fields: ["生物医药", "精细化工"],
    industry: "2710",
    discipline: "35010",
    keywords: {
      zh: ["原料药", "连续流", "手性", "生物催化", "杂质"],
      en: ["API", "continuous flow", "chiral", "biocatalysis", "impurity"],
    },
    cases: [
      {
        title: "硝化与重氮化危险工艺微通道连续化改造",
        problem:
          "釜式硝化放热剧烈，单批{8~10}小时，被列入重点监管危险工艺；副产二硝化物3%，安全评估不能通过扩产。",
        key: "微通道反应器传热传质；反应热测试与动力学；固体析出防堵。",
        metrics: "停留时间≤{3~5}min，二硝化物≤0.5%，持液量减少95%",
      },
      {
        title: "手性中间体酮还原酶催化合成",
        problem: "化学拆分法收率不到{42~45}%，使用贵金属催化剂和大量二氯甲烷，e.e.值98.5%需反复重结晶。",
        key: "高活性酮还原酶定向进化；辅酶循环；高底物浓度下酶稳定性。",
        metrics: "底物浓度≥{120~150}g/L，转化率≥99%，e.e.≥99.8%，溶剂减量70%",
      },
    ],
    lab: {
      subject: "过程强化有机合成与酶法不对称转化",
      methods: ["量热与失控风险评估", "蛋白质定向进化", "流动化学在线红外", "固定化细胞催化"],
      effects: ["时空产率提高一个数量级", "对映选择性近乎完全", "热失控风险等级下降"],
      en: {
        subject: "process-intensified organic synthesis and asymmetric biotransformation",
        methods: ["reaction calorimetry", "directed evolution", "flow chemistry with inline IR"],
        effects: ["space-time yield rose tenfold", "enantioselectivity was almost complete"],
      },
    },
  },
  {
    id: "vet-biologics",
    family: "pharma",
    name: { zh: "生物制品与酶制剂", en: "biologics and enzyme preparations" },
    fields: ["生物医药", "生物技术"],
    industry: "2761",
    discipline: "35020",
    keywords: {
      zh: ["重组蛋白", "发酵表达", "纯化", "酶制剂", "疫苗"],
      en: ["recombinant protein", "fermentation", "purification", "enzyme", "vaccine"],
    },
    cases: [
      {
        title: "重组胶原蛋白毕赤酵母高密度发酵表达",
        problem: "目标蛋白表达量{4~5}g/L，甲醇补料后期降解严重，纯化三步收率不足45%，成本难以下降。",
        key: "启动子与信号肽优化；蛋白酶敲除宿主；在线补料控制与层析工艺。",
        metrics: "表达量≥{12~15}g/L，纯度≥98%，总收率≥65%",
      },
      {
        title: "肠溶酶制剂冻干保护与口服稳定性",
        problem: "胰酶类制剂室温存放12个月活力损失{28~33}%，胃液中失活快，制剂包衣不均。",
        key: "冻干保护剂筛选；多层肠溶微丸包衣；体内外相关性研究。",
        metrics: "24个月活力保留≥{90~92}%，人工胃液2h存活≥95%",
      },
    ],
    lab: {
      subject: "异源蛋白表达系统与大分子药物制剂",
      methods: ["CRISPR改造底盘细胞", "发酵过程代谢流分析", "亲和层析填料开发", "玻璃化转变与蛋白稳定"],
      effects: ["胞外分泌水平提高三倍", "降解条带消失", "加速试验活性保持良好"],
      en: {
        subject: "heterologous expression systems and formulation of protein drugs",
        methods: [
          "CRISPR chassis engineering",
          "metabolic flux analysis",
          "lyophilization with glass transition control",
        ],
        effects: ["secretion rose threefold", "activity held in accelerated tests"],
      },
    },
  },
  {
    id: "tcm-preparation",
    family: "pharma",
    name: { zh: "中成药制剂与循证", en: "Chinese patent medicine preparation" },
    fields: ["生物医药", "中药"],
    industry: "2740",
    discipline: "36040",
    keywords: {
      zh: ["中成药", "六味地黄", "溶出", "循证", "质控"],
      en: ["Chinese patent medicine", "Liuwei Dihuang", "dissolution", "evidence", "quality control"],
    },
    cases: [
      {
        title: "浓缩丸溶散时限与含量均匀度改进",
        problem:
          "浓缩丸溶散时限{95~115}分钟，部分批次超限返工，有效成分含量RSD超过12%，连续制丸设备自动化低。",
        key: "浸膏粉体学性质与粘合剂；连续制丸参数过程分析；溶出曲线评价。",
        metrics: "溶散时限≤{50~60}min，含量RSD≤5%，返工率≤0.5%",
      },
      {
        title: "补肾类中成药二次开发与药效物质研究",
        problem: "主导品种说明书证据薄弱，医保谈判缺少循证数据；作用物质不清，年销售额连续三年下滑{8~11}%。",
        key: "网络药理与血清药物化学；多中心临床研究设计；质量标志物提升标准。",
        metrics: "完成不少于{240~300}例RCT，明确质量标志物3—5个，形成新质量标准",
      },
    ],
    lab: {
      subject: "复方药效物质基础与固体制剂工程",
      methods: ["入血成分追踪", "随机对照试验方法学", "湿法制粒粉体流变", "近红外过程分析"],
      effects: ["构效量关系得到阐明", "释药行为趋于一致", "证据等级提升"],
      en: {
        subject: "effective substances of herbal formulae and solid dosage engineering",
        methods: ["serum pharmacochemistry", "randomized trial design", "NIR process analysis"],
        effects: ["dissolution became uniform", "the level of evidence was raised"],
      },
    },
  },
  {
    id: "medical-device",
    family: "medical",
    name: { zh: "医疗检测与康复器械", en: "medical testing and rehabilitation devices" },
    fields: ["生物医药", "电子信息"],
    industry: "3581",
    discipline: "41660",
    keywords: {
      zh: ["体外诊断", "微流控", "康复机器人", "超声", "早筛"],
      en: ["in vitro diagnostics", "microfluidics", "rehabilitation robot", "ultrasound", "screening"],
    },
    cases: [
      {
        title: "消化道肿瘤多靶点早筛试剂盒",
        problem: "粪便DNA检测单靶点灵敏度{72~76}%，样本保存液常温只能保存3天，基层推广困难。",
        key: "甲基化多标志物联合；常温保存与自动提取；微流控一体化检测。",
        metrics: "灵敏度≥{90~92}%、特异性≥90%，常温保存≥7天，检测时间≤90min",
      },
      {
        title: "下肢康复外骨骼步态识别与柔顺控制",
        problem: "样机步态相位识别延迟{180~220}ms，患者跟随感差，整机重18kg，临床试用评分低。",
        key: "肌电与惯性融合意图识别；变刚度关节；患者在环阻抗控制。",
        metrics: "识别延迟≤{60~80}ms，整机≤12kg，临床满意度≥85%",
      },
    ],
    lab: {
      subject: "生物医学传感与人机协同康复工程",
      methods: ["循环游离核酸标志物挖掘", "数字液滴芯片", "串联弹性驱动", "表面肌电模式分类"],
      effects: ["检出下限降低十倍", "人机交互力减小", "受试者工作曲线下面积达0.95"],
      en: {
        subject: "biomedical sensing and human-robot rehabilitation",
        methods: ["cell-free nucleic acid marker mining", "droplet chips", "series elastic actuation"],
        effects: ["the limit of detection fell tenfold", "area under the ROC curve reached 0.95"],
      },
    },
  },
];
