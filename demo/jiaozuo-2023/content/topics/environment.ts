import type { TopicSeed } from "./topic.ts";

/** Water, air, soil and carbon. */
export const environmentTopics: readonly TopicSeed[] = [
  {
    id: "municipal-sewage",
    family: "environment",
    name: { zh: "污水资源化", en: "sewage as a resource" },
    fields: ["环境保护", "节能减排"],
    industry: "4620",
    discipline: "61030",
    keywords: {
      zh: ["污水处理", "脱氮除磷", "碳源", "再生水", "膜"],
      en: ["wastewater treatment", "nutrient removal", "carbon source", "reclaimed water", "membrane"],
    },
    cases: [
      {
        title: "固废、污水协同资源化综合利用产业研究院共建",
        problem:
          "区内{5~6}座污水厂每年产生污泥约12万吨，同时化工固废存量大，各自处置成本高、缺少专业研发团队和成果中试平台，难以支撑“无废城市”建设。",
        key: "污水—污泥—固废物质流分析；再生水分质供水与磷回收；双碳数智管控平台；多方共建研究院运行机制。",
        metrics: "固废综合利用率≥{88~92}%，再生水利用率≥40%，三年孵化项目≥5个",
      },
      {
        title: "低碳氮比生活污水深度脱氮节药技术",
        problem: "进水碳氮比长期低于{3.2~3.6}，外加乙酸钠年费用700多万元，冬季总氮贴近限值运行。",
        key: "短程反硝化—厌氧氨氧化耦合；内碳源利用；加药智能控制。",
        metrics: "外加碳源减少{60~65}%，出水总氮≤8mg/L，吨水电耗下降15%",
      },
    ],
    lab: {
      subject: "城市水系统物质能量回收与生物脱氮",
      methods: ["部分反硝化菌群驯化", "鸟粪石结晶", "污泥热水解消化", "活性污泥模型校准"],
      effects: ["药剂成本显著降低", "有机质能源回收率过半", "冬季脱氮稳定"],
      en: {
        subject: "recovery of matter and energy from urban water systems",
        methods: [
          "partial denitrification with anammox",
          "struvite crystallization",
          "thermal hydrolysis digestion",
        ],
        effects: ["external carbon was cut by more than half", "winter nitrogen removal stayed stable"],
      },
    },
  },
  {
    id: "industrial-voc",
    family: "environment",
    name: { zh: "工业废气治理装备", en: "industrial air pollution control" },
    fields: ["环境保护", "机械制造"],
    industry: "3591",
    discipline: "61030",
    keywords: {
      zh: ["VOCs", "脱硝", "除尘", "催化剂", "超低排放"],
      en: ["VOCs", "denitrification", "dedusting", "catalyst", "ultra-low emission"],
    },
    cases: [
      {
        title: "中低温抗硫脱硝催化剂",
        problem: "焦化、玻璃窑烟气温度{160~190}℃，现有催化剂硫铵堵塞，三个月活性下降40%，升温运行耗气。",
        key: "低温高活性组分与抗硫铵设计；在线热再生；整体成型强度。",
        metrics: "180℃脱硝率≥{90~92}%，运行8000h活性≥85%，氨逃逸≤3ppm",
      },
      {
        title: "涂装低浓度大风量VOCs浓缩燃烧节能",
        problem: "喷涂线风量{8~10}万m³/h、浓度150mg/m³，活性炭更换频繁产生危废，RTO天然气费用每月40万元。",
        key: "疏水分子筛转轮；热量回收与浓度自适应控制；漆雾预处理。",
        metrics: "净化率≥{96~97}%，燃气费用下降60%，危废减量80%",
      },
    ],
    lab: {
      subject: "烟气多污染物催化净化与吸附浓缩",
      methods: ["锰铈复合氧化物活性位设计", "原位漫反射红外机理", "规整沸石涂覆", "脉冲电晕荷电"],
      effects: ["抗中毒能力显著增强", "反应窗口向低温拓展", "辅助燃料消耗骤减"],
      en: {
        subject: "catalytic purification and adsorptive concentration of flue gas pollutants",
        methods: ["Mn-Ce oxide active site design", "in situ DRIFTS", "structured zeolite coating"],
        effects: ["resistance to poisoning improved", "auxiliary fuel demand collapsed"],
      },
    },
  },
  {
    id: "soil-groundwater",
    family: "environment",
    name: { zh: "土壤与矿山生态修复", en: "soil and mine restoration" },
    fields: ["环境保护", "农业"],
    industry: "7726",
    discipline: "61030",
    keywords: {
      zh: ["土壤修复", "重金属", "矿山复绿", "地下水", "钝化"],
      en: ["soil remediation", "heavy metals", "mine revegetation", "groundwater", "immobilization"],
    },
    cases: [
      {
        title: "化工退役地块土壤地下水协同修复",
        problem: "搬迁地块苯系物最高超标{18~25}倍，黏土层渗透差，单纯抽出处理三年仍反弹，影响土地出让。",
        key: "低渗层加热解吸；缓释氧化注入；修复效果长期监测。",
        metrics: "目标污染物去除率≥{98~99}%，修复周期≤14个月，无反弹",
      },
      {
        title: "石灰岩废弃矿山高陡边坡快速复绿",
        problem: "北山矿区边坡坡度{65~72}°、无土层，客土喷播两年保存率不足40%，养护费用大。",
        key: "固废基植生基材；耐旱灌草配置；雨水收集与滴灌。",
        metrics: "两年植被盖度≥{80~85}%，固废掺量≥40%，单方成本下降25%",
      },
    ],
    lab: {
      subject: "污染场地多介质迁移与受损生态系统重建",
      methods: ["热强化气相抽提", "过硫酸盐原位化学氧化", "人工土壤团粒构建", "乡土植物筛选"],
      effects: ["残余风险低于可接受水平", "根系锚固作用增强", "水分利用效率提高"],
      en: {
        subject: "multimedia transport at contaminated sites and rebuilding of damaged ecosystems",
        methods: ["thermally enhanced extraction", "in situ persulfate oxidation", "technosol construction"],
        effects: ["residual risk fell to acceptable levels", "plant cover established quickly"],
      },
    },
  },
  {
    id: "carbon-management",
    family: "environment",
    name: { zh: "碳捕集与双碳管理", en: "carbon capture and management" },
    fields: ["节能减排", "数据治理"],
    industry: "7722",
    discipline: "61030",
    keywords: {
      zh: ["碳捕集", "碳足迹", "碳核算", "矿化", "双碳"],
      en: ["carbon capture", "carbon footprint", "carbon accounting", "mineralization", "net zero"],
    },
    cases: [
      {
        title: "出口产品碳足迹核算与减碳路径",
        problem:
          "欧盟碳边境调节机制将覆盖公司产品，目前只有年度能耗报表，{60~70}%的上游因子引用通用缺省值，客户不认可。",
        key: "本地化生命周期清单；计量数据自动采集；减排措施成本曲线。",
        metrics: "实测数据占比≥{80~85}%，出具3类产品认证报告，年减排≥1.5万吨",
      },
      {
        title: "石灰窑尾气二氧化碳低能耗捕集与矿化",
        problem: "石灰窑尾气CO₂浓度{26~30}%，胺法再生热耗3.6GJ/t，配套矿化碳酸钙白度不够、销路窄。",
        key: "新型相变吸收剂；捕集—矿化一体化；轻钙晶型控制。",
        metrics: "再生热耗≤{2.3~2.5}GJ/t，碳酸钙白度≥96，吨碳成本≤220元",
      },
    ],
    lab: {
      subject: "温室气体吸收转化与全生命周期评价",
      methods: ["两相胺溶剂筛选", "清单不确定性分析", "间接碳酸化", "投入产出混合模型"],
      effects: ["解吸能垒下降三分之一", "核算结果可追溯", "文石型产品得率提升"],
      en: {
        subject: "absorption and conversion of greenhouse gas and life-cycle assessment",
        methods: ["biphasic amine screening", "inventory uncertainty analysis", "indirect carbonation"],
        effects: ["desorption energy fell by one third", "accounts became traceable"],
      },
    },
  },
  {
    id: "water-equipment",
    family: "environment",
    name: { zh: "膜分离与水处理药剂", en: "membranes and water treatment chemicals" },
    fields: ["环境保护", "新材料"],
    industry: "2666",
    discipline: "57040",
    keywords: {
      zh: ["反渗透", "膜污染", "阻垢剂", "聚合氯化铝", "高盐水"],
      en: ["reverse osmosis", "fouling", "antiscalant", "polyaluminium chloride", "brine"],
    },
    cases: [
      {
        title: "高盐浓水反渗透膜污染控制与无磷阻垢剂",
        problem:
          "浓盐水回用系统回收率只有{62~66}%，硅垢结垢严重，每三周化学清洗一次，含磷阻垢剂又造成总磷超标。",
        key: "硅钙复合垢抑制；绿色聚合物阻垢剂；污染趋势预测与清洗优化。",
        metrics: "回收率≥{80~83}%，清洗周期≥90天，阻垢剂无磷可降解",
      },
      {
        title: "高效聚合铝铁絮凝剂连续化生产",
        problem: "聚合氯化铝盐基度波动大，不溶物{0.6~0.9}%，低温低浊水处理用量偏高，水厂客户要求升级产品。",
        key: "聚合形态（Al13）控制；铝灰等原料替代；连续反应与过滤设备。",
        metrics: "Al13含量≥{65~70}%，不溶物≤0.1%，低温投加量降低25%",
      },
    ],
    lab: {
      subject: "压力驱动膜过程界面污堵与混凝化学",
      methods: ["石英微天平吸附测定", "聚羧酸共聚物合成", "Ferron形态分析", "膜表面两性离子改性"],
      effects: ["结垢诱导期延长四倍", "水通量恢复率超过95%", "絮体密实易沉"],
      en: {
        subject: "interfacial fouling of pressure-driven membranes and coagulation chemistry",
        methods: ["QCM-D adsorption", "polycarboxylate copolymers", "zwitterionic surface modification"],
        effects: ["scaling induction time grew fourfold", "flux recovery exceeded 95 %"],
      },
    },
  },
];
