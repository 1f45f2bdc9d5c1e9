import type { TopicSeed } from "./topic.ts";

/** Convenience food, fermentation, spirits, corn refining. */
export const foodTopics: readonly TopicSeed[] = [
  {
    id: "instant-food",
    family: "food",
    name: { zh: "方便与预制食品", en: "convenience and prepared food" },
    fields: ["食品加工"],
    industry: "1439",
    discipline: "55020",
    keywords: {
      zh: ["预制菜", "非油炸方便面", "货架期", "风味", "质构"],
      en: ["prepared dishes", "non-fried noodles", "shelf life", "flavour", "texture"],
    },
    cases: [
      {
        title: "非油炸方便面快速复水与口感改良",
        problem: "热风干燥面饼复水需{6~7}分钟，面条僵硬易断，含水不均引起酸败，消费者复购率低。",
        key: "面带蒸煮糊化度与多孔结构；抗老化复配；过热蒸汽膨化干燥。",
        metrics: "复水时间≤{3.5~4}min，断条率≤3%，货架期≥9个月",
      },
      {
        title: "中式预制菜冷链复热品质与微生物安全",
        problem: "红焖羊肉等预制菜复热后汁液流失{14~18}%，有过熟味，常温保质期仅45天，不能进入商超渠道。",
        key: "温和梯度杀菌；冰晶与蛋白氧化控制；栅栏技术与包装气调。",
        metrics: "汁液流失≤{6~8}%，冷藏保质期≥120天，感官评分≥8分（9分制）",
      },
    ],
    lab: {
      subject: "淀粉质主食与肉类菜肴的加工品质科学",
      methods: ["低场核磁水分迁移", "淀粉回生抑制", "预测微生物学建模", "射频与欧姆加热"],
      effects: ["孔隙连通性增强", "脂质过氧化受阻", "商业无菌条件下热损伤减少"],
      en: {
        subject: "processing quality of starchy staples and ready meals",
        methods: ["low-field NMR of water migration", "retrogradation inhibition", "predictive microbiology"],
        effects: ["pore connectivity was enhanced", "thermal damage fell at equal lethality"],
      },
    },
  },
  {
    id: "fermentation",
    family: "food",
    name: { zh: "发酵与调味品", en: "fermentation and seasonings" },
    fields: ["食品加工", "生物技术"],
    industry: "1469",
    discipline: "53067",
    keywords: {
      zh: ["酵母抽提物", "食醋", "固态发酵", "菌种选育", "鲜味"],
      en: ["yeast extract", "vinegar", "solid-state fermentation", "strain breeding", "umami"],
    },
    cases: [
      {
        title: "传统食醋固态发酵菌群调控与机械化翻醅",
        problem:
          "醋醅靠人工翻拌，温差达{10~13}℃，出醋率每百公斤原料430公斤，总酸和酯含量季节波动，夏季停产。",
        key: "核心菌群复配强化；醅层温湿度传感与自动翻醅；风味指纹控制。",
        metrics: "出醋率提高{12~15}%，醅层温差≤4℃，全年连续生产",
      },
      {
        title: "高核苷酸酵母抽提物酶解工艺",
        problem: "酵母自溶时间48小时，I+G含量{3.5~4.5}%，苦味重，高端复合调味料客户要求达到10%以上。",
        key: "高RNA酵母菌株；复合核酸酶与脱氨酶协同；脱苦与喷雾干燥。",
        metrics: "I+G≥{10~12}%，酶解时间≤20h，收率≥75%",
      },
    ],
    lab: {
      subject: "工业微生物代谢调控与酿造生态",
      methods: ["高通量液滴筛选", "合成菌群设计", "核糖核酸定向降解", "固体基质传热传质"],
      effects: ["呈味核苷酸大量积累", "群落演替可预测", "原料利用率提高"],
      en: {
        subject: "metabolic control of industrial microbes and brewing ecology",
        methods: ["droplet screening", "synthetic microbial consortia", "directed RNA degradation"],
        effects: ["flavour nucleotides accumulated", "community succession became predictable"],
      },
    },
  },
  {
    id: "baijiu-beverage",
    family: "food",
    name: { zh: "酒类与饮料", en: "spirits and beverages" },
    fields: ["食品加工", "生物技术"],
    industry: "1512",
    discipline: "55020",
    keywords: {
      zh: ["白酒", "窖泥", "黄酒", "酒糟", "陈化"],
      en: ["baijiu", "pit mud", "rice wine", "distiller grains", "ageing"],
    },
    cases: [
      {
        title: "浓香型白酒窖泥退化修复与优质酒率提升",
        problem:
          "新建窖池投产五年后窖泥板结，己酸乙酯含量下滑至{1.3~1.5}g/L，优质酒率仅28%，人工窖泥老熟慢。",
        key: "己酸菌群功能强化；窖泥理化指标快速评价；分层摘酒智能判断。",
        metrics: "己酸乙酯≥{2.1~2.3}g/L，优质酒率≥40%，修复周期≤8个月",
      },
      {
        title: "酒糟高值饲料与膳食纤维联产",
        problem: "年产湿酒糟约{4.5~5.5}万吨，夏季3天即霉变，低价处理，烘干能耗高、粗纤维难消化。",
        key: "快速固态发酵保鲜；纤维酶解；低温带式干燥与异味治理。",
        metrics: "常温保存≥{40~45}天，粗蛋白≥22%，吨干燥成本下降30%",
      },
    ],
    lab: {
      subject: "传统酿酒微生态与副产物生物炼制",
      methods: ["克隆梭菌代谢机理", "电子鼻与感官组学", "稻壳木质纤维解聚", "红外摘酒判别"],
      effects: ["呈香酯类生成加快", "腐败菌得到抑制", "等级识别一致率九成以上"],
      en: {
        subject: "micro-ecology of traditional brewing and biorefinery of its residues",
        methods: [
          "Clostridium metabolism",
          "electronic nose and sensomics",
          "lignocellulose depolymerization",
        ],
        effects: ["aroma ester formation accelerated", "spoilage was inhibited"],
      },
    },
  },
  {
    id: "starch-sugar",
    family: "food",
    name: { zh: "玉米深加工与糖醇", en: "corn refining and polyols" },
    fields: ["食品加工", "生物技术"],
    industry: "1391",
    discipline: "53067",
    keywords: {
      zh: ["淀粉", "阿洛酮糖", "木糖醇", "酶转化", "色谱分离"],
      en: ["starch", "allulose", "xylitol", "enzymatic conversion", "chromatography"],
    },
    cases: [
      {
        title: "阿洛酮糖酶法转化与模拟移动床分离",
        problem: "差向异构酶热稳定性差，60℃半衰期{3~4}小时，转化率26%，分离纯度94%，吨糖成本超过2万元。",
        key: "酶分子改造与固定化；果糖—阿洛酮糖SMB参数优化；结晶控制。",
        metrics: "半衰期≥{60~72}小时，转化率≥32%，产品纯度≥98.5%",
      },
      {
        title: "玉米浸泡水磷与蛋白回收减排",
        problem: "浸泡周期{45~50}小时、亚硫酸用量高，浸泡水COD超过2万mg/L，肌醇六磷酸直接进入污水系统。",
        key: "酶法短时浸泡；植酸提取；蛋白絮凝与膜浓缩。",
        metrics: "浸泡时间≤{18~20}小时，植酸回收≥70%，废水COD负荷减少50%",
      },
    ],
    lab: {
      subject: "稀有糖生物制造与谷物组分精炼",
      methods: ["计算辅助酶热稳定改造", "多柱连续色谱", "有机磷提取", "溶解度曲线与成核"],
      effects: ["催化剂可重复使用五十批", "洗脱水耗下降四成", "副产物收益提高"],
      en: {
        subject: "biomanufacturing of rare sugars and cereal fractionation",
        methods: [
          "computational enzyme thermostabilization",
          "multicolumn continuous chromatography",
          "phytate extraction",
        ],
        effects: ["the catalyst lasted fifty batches", "eluent use fell by 40 %"],
      },
    },
  },
];
