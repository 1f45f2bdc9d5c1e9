import type { TopicSeed } from "./topic.ts";

/** The four "Huai" medicinal plants, seed, feed, farm machinery. */
export const agricultureTopics: readonly TopicSeed[] = [
  {
    id: "yam-processing",
    family: "huaiyao",
    name: { zh: "铁棍山药加工", en: "Chinese yam processing" },
    fields: ["食品加工", "农业"],
    industry: "1371",
    discipline: "55020",
    keywords: {
      zh: ["铁棍山药", "褐变", "冻干", "多糖", "即食"],
      en: ["Chinese yam", "browning", "freeze drying", "polysaccharide", "ready-to-eat"],
    },
    cases: [
      {
        title: "铁棍山药无硫护色与联合干燥技术",
        problem:
          "山药片切后{15~20}分钟即褐变，传统熏硫已被禁止；热风干燥复水性差，冻干成本每公斤超过40元，旺季鲜山药损耗近两成。",
        key: "多酚氧化酶失活与复合护色；热泵—冷冻分段干燥；干制品品质评价。",
        metrics: "干片白度L*≥{86~88}，二氧化硫不得检出，能耗较全冻干下降40%",
      },
      {
        title: "山药黏液蛋白与多糖功能食品开发",
        problem:
          "加工废弃的山药皮、断条每年约{1500~2000}吨，活性成分未利用；多糖提取率低于3%，脱蛋白步骤损失大。",
        key: "超声—酶解协同提取；结构表征与肠道益生功能评价；速溶制剂。",
        metrics: "多糖提取率≥{6~7}%，纯度≥80%，形成2个即食新产品",
      },
    ],
    lab: {
      subject: "薯蓣属块茎采后生理与生物大分子利用",
      methods: ["脉冲电场预处理", "真空微波冻干组合", "体外模拟消化", "酶促氧化抑制动力学"],
      effects: ["色泽劣变受到抑制", "生物利用度提高", "干燥时间缩短过半"],
      en: {
        subject: "postharvest physiology and biopolymers of Dioscorea tubers",
        methods: [
          "pulsed electric field pretreatment",
          "vacuum microwave freeze drying",
          "in vitro digestion",
        ],
        effects: ["enzymatic discoloration was inhibited", "drying time was more than halved"],
      },
    },
  },
  {
    id: "rehmannia",
    family: "huaiyao",
    name: { zh: "怀地黄炮制与质量标准", en: "Rehmannia processing and quality" },
    fields: ["生物医药", "中药"],
    industry: "2730",
    discipline: "36040",
    keywords: {
      zh: ["怀地黄", "炮制", "梓醇", "指纹图谱", "重金属"],
      en: ["Rehmannia", "processing", "catalpol", "fingerprint", "heavy metals"],
    },
    cases: [
      {
        title: "九蒸九制熟地黄工艺数字化与质量一致性",
        problem:
          "熟地黄炮制靠老药工口传手感，批次间毛蕊花糖苷含量相差{1.8~2.4}倍，周期18天，5-羟甲基糠醛偏高难以控制。",
        key: "蒸制过程近红外在线检测；美拉德反应终点判定；智能蒸制设备。",
        metrics: "批间含量RSD≤{8~10}%，周期≤10天，5-HMF控制在企业限值内",
      },
      {
        title: "怀地黄连作障碍缓解与绿色栽培",
        problem: "地黄重茬减产{60~75}%，药农需间隔八年轮作，种植区外移影响道地性，根腐病用药多、农残风险大。",
        key: "自毒物质与根际微生态；拮抗菌肥与土壤调理；脱毒种苗。",
        metrics: "重茬间隔缩短到{3~4}年，产量恢复至正茬75%以上，农残符合绿色药材标准",
      },
    ],
    lab: {
      subject: "玄参科根类药材化学成分转化与生态种植",
      methods: [
        "超高效液相串联质谱代谢组",
        "环烯醚萜降解规律",
        "宏基因组根区群落解析",
        "多元统计质量标志物筛选",
      ],
      effects: ["建立了谱效关联", "化感胁迫明显缓解", "终点判断误差小于半小时"],
      en: {
        subject: "chemical transformation and ecological cultivation of Rehmannia glutinosa",
        methods: ["UPLC-MS metabolomics", "iridoid degradation kinetics", "rhizosphere metagenomics"],
        effects: ["spectrum-effect relations were established", "autotoxic stress was relieved"],
      },
    },
  },
  {
    id: "chrysanthemum-achyranthes",
    family: "huaiyao",
    name: { zh: "怀菊花怀牛膝深加工", en: "Huai chrysanthemum and achyranthes products" },
    fields: ["食品加工", "中药"],
    industry: "1529",
    discipline: "55020",
    keywords: {
      zh: ["怀菊花", "怀牛膝", "黄酮", "代用茶", "有效成分"],
      en: ["chrysanthemum", "achyranthes", "flavonoid", "herbal tea", "active ingredient"],
    },
    cases: [
      {
        title: "怀菊花低温杀青与挥发油保留",
        problem:
          "鲜花采摘期集中在{20~25}天，热风烘干造成花瓣散落、挥发油损失60%，茶汤浑浊，售价低于同类产品三成。",
        key: "微波—热泵杀青；香气成分保留；花型分级视觉筛选。",
        metrics: "挥发油保留率≥{75~80}%，整花率≥92%，烘干成本下降25%",
      },
      {
        title: "怀牛膝甾酮类成分高效提取及保健饮料",
        problem: "水提醇沉工艺蜕皮甾酮得率仅{0.03~0.04}%，溶剂消耗大，饮料货架期内出现沉淀和苦涩味。",
        key: "酶法破壁—膜分离集成；掩味与稳定体系；功效成分定量方法。",
        metrics: "得率≥{0.07~0.08}%，货架期12个月无沉淀，醇耗降低60%",
      },
    ],
    lab: {
      subject: "药食同源花草类植物的功能因子与风味",
      methods: ["顶空气质联用嗅闻", "大孔树脂富集", "环糊精包合", "射频干燥"],
      effects: ["特征香气得以锁留", "苦味阈值提高", "总黄酮保留率超过九成"],
      en: {
        subject: "functional factors and flavour of food-medicine homologous flowers and roots",
        methods: ["GC-MS olfactometry", "macroporous resin enrichment", "cyclodextrin inclusion"],
        effects: ["characteristic aroma was retained", "bitterness threshold rose"],
      },
    },
  },
  {
    id: "wheat-seed",
    family: "agriculture",
    name: { zh: "小麦育种与智慧种植", en: "wheat breeding and smart farming" },
    fields: ["农业", "数据治理"],
    industry: "0511",
    discipline: "21030",
    keywords: {
      zh: ["小麦", "种子", "抗赤霉病", "遥感", "水肥一体化"],
      en: ["wheat", "seed", "Fusarium head blight", "remote sensing", "fertigation"],
    },
    cases: [
      {
        title: "强筋抗病小麦新品种分子选育合作",
        problem:
          "现推广品种赤霉病鉴定为高感，{2~3}年一遇的病害年份减产15%以上，面粉厂要求稳定时间大于12分钟的强筋原粮。",
        key: "抗赤霉病主效基因标记辅助聚合；强筋亚基聚合；加代与多点鉴定。",
        metrics: "中抗赤霉病，稳定时间≥{12~14}min，亩产不低于对照",
      },
      {
        title: "种子田无人机巡查与变量施肥决策",
        problem:
          "繁种基地{2.2~2.8}万亩靠人工去杂和经验施肥，杂株漏检，氮肥利用率33%左右，种子纯度抽检不稳定。",
        key: "多光谱影像长势反演；杂株目标检测；处方图与变量作业衔接。",
        metrics: "杂株识别率≥{92~94}%，氮肥减量15%，种子纯度≥99.5%",
      },
    ],
    lab: {
      subject: "禾谷类作物基因聚合与农田信息感知",
      methods: ["全基因组选择", "KASP分型", "高光谱植被指数反演", "作物模型数据同化"],
      effects: ["选择准确度提高三成", "冠层氮素估算误差低于一成", "育种年限缩短"],
      en: {
        subject: "gene pyramiding in cereals and field sensing",
        methods: ["genomic selection", "KASP genotyping", "hyperspectral canopy inversion"],
        effects: ["selection accuracy rose by 30 %", "canopy nitrogen error stayed under 10 %"],
      },
    },
  },
  {
    id: "feed-livestock",
    family: "agriculture",
    name: { zh: "饲料与畜禽养殖", en: "feed and livestock" },
    fields: ["农业", "生物技术"],
    industry: "1329",
    discipline: "23020",
    keywords: {
      zh: ["替抗", "豆粕减量", "发酵饲料", "粪污", "蛋鸡"],
      en: ["antibiotic-free", "soybean meal reduction", "fermented feed", "manure", "laying hen"],
    },
    cases: [
      {
        title: "豆粕减量替代与低蛋白日粮技术",
        problem:
          "猪料豆粕用量{16~18}%，成本受进口大豆价格牵制；直接降低粗蛋白后料肉比升高0.15，养殖户不接受。",
        key: "净能与可消化氨基酸动态模型；杂粕发酵脱毒；肠道健康评价。",
        metrics: "豆粕用量≤{9~10}%，料肉比不升高，氮排放降低20%",
      },
      {
        title: "规模蛋鸡场粪污除臭与有机肥快腐",
        problem: "鸡粪堆肥周期{35~45}天，氨气味大被居民投诉，养分损失三成，冬季无法启动升温。",
        key: "耐低温高温菌剂；膜覆盖好氧发酵；氨气吸收回收。",
        metrics: "腐熟周期≤{14~16}天，氨排放降低70%，总养分≥5%",
      },
    ],
    lab: {
      subject: "动物营养代谢与养殖废弃物微生物转化",
      methods: ["回肠可消化氨基酸测定", "益生菌固态发酵", "堆体菌群接种", "肠道屏障功能评价"],
      effects: ["蛋白沉积效率提高", "有害气体显著减少", "抗生素完全退出"],
      en: {
        subject: "animal nutrition and microbial conversion of manure",
        methods: ["ileal amino acid digestibility", "probiotic solid fermentation", "compost inoculation"],
        effects: ["protein deposition became more efficient", "ammonia emission dropped markedly"],
      },
    },
  },
  {
    id: "farm-machinery",
    family: "agriculture",
    name: { zh: "智能农机", en: "intelligent farm machinery" },
    fields: ["农业", "机械制造"],
    industry: "3572",
    discipline: "41650",
    keywords: {
      zh: ["农机", "收获机", "播种", "导航", "根茎类"],
      en: ["farm machinery", "harvester", "seeding", "navigation", "root crops"],
    },
    cases: [
      {
        title: "山药、地黄等深根药材低损收获机",
        problem:
          "铁棍山药入土深{1.0~1.2}米，人工挖掘亩用工成本2500元以上，试用机械断条率超过20%，挖沟回填破坏耕层。",
        key: "振动松土与夹持提升协同；土壤—块茎分离；仿形限深。",
        metrics: "断条率≤{4~5}%，作业效率≥0.8亩/小时，亩成本下降60%",
      },
      {
        title: "小麦玉米免耕精量播种监控系统",
        problem: "高速作业（10km/h）漏播率{7~9}%，秸秆缠绕拥堵，播深不稳，用户对自动驾驶配套要求越来越高。",
        key: "气力排种与电驱；下压力主动控制；播种质量在线监测与导航集成。",
        metrics: "漏播率≤{2~2.5}%，播深合格率≥92%，导航偏差≤2.5cm",
      },
    ],
    lab: {
      subject: "农业装备与土壤植物系统相互作用",
      methods: ["土壤耕作离散元标定", "北斗实时差分路径跟踪", "气吸式排种器流场优化", "作物根系力学测试"],
      effects: ["挖掘阻力降低三成", "株距变异系数显著减小", "损伤控制在可接受范围"],
      en: {
        subject: "interaction of agricultural equipment with soil and plants",
        methods: ["calibrated DEM of tillage", "RTK path tracking", "pneumatic metering design"],
        effects: ["digging resistance fell by 30 %", "plant spacing became regular"],
      },
    },
  },
];
