import type { TopicSeed } from "./topic.ts";

/** Titanium dioxide, zirconium, lithium salts, fluorine: the chemical belt. */
export const chemicalsTopics: readonly TopicSeed[] = [
  {
    id: "tio2-chloride",
    family: "titanium",
    name: { zh: "氯化法钛白粉", en: "chloride-process titanium dioxide" },
    fields: ["新材料", "精细化工"],
    industry: "2643",
    discipline: "53034",
    keywords: {
      zh: ["钛白粉", "氯化法", "氧化反应器", "粒度分布", "表面包膜"],
      en: ["titanium dioxide", "chloride process", "oxidation reactor", "particle size", "coating"],
    },
    cases: [
      {
        title: "氯化法钛白氧化反应器结疤控制技术",
        problem:
          "氧化炉连续运行{9~12}天即因炉壁结疤被迫停车清理，年损失产能近6%；初品粒径分布宽，>0.5μm粗粒占比约4%，影响高端涂料客户使用。",
        key: "氧化炉内流场—温度场—成核生长耦合模拟；环隙气膜与除疤介质喷射结构；晶型转化剂加入方式优化。",
        metrics: "连续运行周期≥{28~32}天，0.5μm以上粗粒≤1.5%，金红石转化率≥99.5%",
      },
      {
        title: "高耐候钛白粉致密硅铝包膜工艺",
        problem:
          "户外涂料用钛白粉人工加速老化1000小时后光泽保持率仅{48~55}%，与进口牌号差距明显；现有包膜膜层疏松、批次间硅含量波动大。",
        key: "成膜pH—温度轨迹控制；硅铝膜层致密度表征方法；连续管道式包膜装备。",
        metrics: "1000小时光泽保持率≥{75~80}%，酸溶率≤7%，批间SiO₂含量偏差≤0.15个百分点",
      },
    ],
    lab: {
      subject: "四氯化钛气相氧化成核与无机壳层沉积",
      methods: [
        "群体平衡方程与CFD联合求解",
        "壁面颗粒黏附热泳分析",
        "均匀沉淀动力学调控",
        "Zeta电位在线滴定",
      ],
      effects: ["硬垢生长速率降低六成", "晶粒尺寸单分散性改善", "光催化活性被有效屏蔽"],
      en: {
        subject: "gas-phase oxidation of titanium tetrachloride and dense oxide shell deposition",
        methods: [
          "population balance coupled with CFD",
          "thermophoretic wall deposition analysis",
          "controlled silica-alumina precipitation",
        ],
        effects: [
          "scale growth on the reactor wall slowed by 60 %",
          "photocatalytic activity was effectively screened",
        ],
      },
    },
  },
  {
    id: "tio2-sulfate-waste",
    family: "titanium",
    name: { zh: "硫酸法钛白副产物利用", en: "by-products of sulfate-process titania" },
    fields: ["环境保护", "精细化工"],
    industry: "2643",
    discipline: "61030",
    keywords: {
      zh: ["硫酸亚铁", "废酸浓缩", "钛石膏", "磷酸铁", "资源化"],
      en: ["ferrous sulfate", "spent acid", "titanogypsum", "iron phosphate", "valorization"],
    },
    cases: [
      {
        title: "副产七水硫酸亚铁制备电池级磷酸铁技术",
        problem:
          "每年副产硫酸亚铁约{18~24}万吨，大部分以百元价格外销。试制磷酸铁时Ti、Mn、Mg杂质超标，压实密度仅2.1g/cm³，达不到正极材料厂要求。",
        key: "钛锰镁深度去除的净化体系；共沉淀粒径与铁磷比控制；母液循环与氨氮减排。",
        metrics: "铁磷比0.965—0.975，单一金属杂质≤{30~50}ppm，所制磷酸铁锂压实密度≥2.45g/cm³",
      },
      {
        title: "钛石膏大宗消纳与低成本脱水煅烧技术",
        problem:
          "钛石膏含水率{38~45}%、含铁显红色，堆存量已超过120万吨，占地且存在渗漏风险；掺入水泥作缓凝剂时凝结时间不稳定。",
        key: "低品位余热脱水煅烧；铁杂质稳定化与白度改善；路基、充填、石膏板等多途径配方。",
        metrics: "年消纳量≥{30~50}万吨，石膏粉2h抗折强度≥2.5MPa，吨处理成本≤60元",
      },
    ],
    lab: {
      subject: "钛工业含铁含硫固液废物的高值转化",
      methods: ["选择性溶剂萃取除杂", "水热均相成核控制", "工业副产石膏相变动力学", "膜浓缩与真空蒸发耦合"],
      effects: ["重金属残留降至百万分之三十以内", "得到片状均一前驱体", "实现酸水闭路循环"],
      en: {
        subject: "upgrading iron- and sulfur-bearing residues of the titania industry",
        methods: [
          "selective solvent extraction",
          "hydrothermal precursor nucleation",
          "phase-change kinetics of by-product gypsum",
        ],
        effects: ["battery-grade precursor purity was reached", "acid water ran in a closed loop"],
      },
    },
  },
  {
    id: "zirconium-oxychloride",
    family: "titanium",
    name: { zh: "锆化学品与硅渣利用", en: "zirconium chemicals and silica residue" },
    fields: ["新材料", "精细化工"],
    industry: "2613",
    discipline: "53034",
    keywords: {
      zh: ["氧氯化锆", "锆英砂", "碱熔", "硅渣", "纳米氧化锆"],
      en: ["zirconium oxychloride", "zircon sand", "alkali fusion", "silica residue", "nano zirconia"],
    },
    cases: [
      {
        title: "锆英砂低温碱熔分解与酸耗降低技术",
        problem:
          "氧氯化锆生产吨耗盐酸{3.0~3.4}吨、烧碱1.2吨以上，锆英砂分解率97%左右，硅渣带走的锆折合年损失600余万元。",
        key: "碱熔助剂与升温制度；转型料洗涤与硅锆分离；盐酸梯级回用。",
        metrics: "分解率≥{98.8~99.2}%，吨产品盐酸消耗≤2.5吨，硅渣含锆≤0.8%",
      },
      {
        title: "齿科及结构陶瓷用纳米复合氧化锆粉体制备",
        problem:
          "公司3Y氧化锆粉体一次粒径{70~90}nm，团聚严重，烧结体抗弯强度约900MPa，且批次稳定性差，难以进入义齿材料供应链。",
        key: "水热水解过程的晶核控制；软团聚造粒；低放射性原料提纯。",
        metrics: "一次粒径≤{30~40}nm，烧结体抗弯强度≥1200MPa，批间收缩率偏差≤0.2%",
      },
    ],
    lab: {
      subject: "稀散难熔金属盐湿法冶金与稳定化锆质陶瓷前驱体",
      methods: ["熔盐辅助矿物分解", "水热晶化相变抑制", "喷雾造粒颗粒级配设计", "溶胶解胶脱除硅胶体"],
      effects: ["酸碱单耗下降近两成", "四方相含量保持稳定", "烧结致密度达到理论值99%以上"],
      en: {
        subject: "hydrometallurgy of zircon and yttria-stabilized zirconia precursors",
        methods: ["molten-salt assisted decomposition", "hydrothermal crystallization", "spray granulation"],
        effects: [
          "reagent consumption dropped by nearly one fifth",
          "sintered density exceeded 99 % of theory",
        ],
      },
    },
  },
  {
    id: "lithium-salt",
    family: "lithium",
    name: { zh: "电解液锂盐", en: "electrolyte lithium salts" },
    fields: ["新能源", "新材料"],
    industry: "2613",
    discipline: "53041",
    keywords: {
      zh: ["六氟磷酸锂", "双氟磺酰亚胺锂", "电解液", "结晶", "水分控制"],
      en: ["LiPF6", "LiFSI", "electrolyte", "crystallization", "moisture control"],
    },
    cases: [
      {
        title: "双氟磺酰亚胺锂高纯结晶与溶剂回收技术",
        problem:
          "LiFSI中试产品氯离子{25~40}ppm、水分60ppm以上，混合溶剂难以分离，回收率只有82%，单吨成本高于市场价两成。",
        key: "氟化反应深度与副产控制；低沸点混合溶剂共沸分离；防水解结晶干燥一体化设备。",
        metrics: "氯离子≤{3~5}ppm，水分≤20ppm，溶剂回收率≥97%，综合成本下降15%",
      },
      {
        title: "六氟磷酸锂生产过程数字化与能效提升",
        problem:
          "结晶釜依靠人工经验调节降温曲线，晶体粒度不均，母液夹带导致游离酸在{70~90}ppm波动，吨产品耗冷量偏大。",
        key: "结晶过程在线粒度成像；基于机理与数据融合的降温曲线优化；耐氟腐蚀传感器。",
        metrics: "游离酸≤{30~40}ppm，一次合格率≥99%，单位冷耗降低18%",
      },
    ],
    lab: {
      subject: "含氟阴离子导电盐的合成化学与纯化",
      methods: ["气液氟交换反应器强化", "介稳区宽度与晶习调控", "分子筛深度脱水", "聚焦光束反射原位监测"],
      effects: ["卤素杂质降到个位数ppm", "晶体堆密度提高", "高温储存产气减少"],
      en: {
        subject: "synthesis and purification of fluorinated conducting salts for lithium-ion cells",
        methods: ["intensified fluorination reactors", "metastable zone control", "in situ particle imaging"],
        effects: ["halide impurities fell to single-digit ppm", "gassing at 60 °C was reduced"],
      },
    },
  },
  {
    id: "fluoride-recovery",
    family: "lithium",
    name: { zh: "含氟资源回收", en: "fluorine resource recovery" },
    fields: ["精细化工", "环境保护"],
    industry: "2619",
    discipline: "53021",
    keywords: {
      zh: ["氟硅酸", "无水氟化氢", "含氟废水", "氟化铝", "回收"],
      en: ["fluosilicic acid", "hydrogen fluoride", "fluoride wastewater", "aluminium fluoride", "recovery"],
    },
    cases: [
      {
        title: "磷肥副产氟硅酸制无水氟化氢成套工艺",
        problem:
          "萤石价格持续走高，氟化铝成本倒挂。拟用氟硅酸替代，但现有路线硫酸消耗大，产品含硅{120~160}ppm，设备腐蚀周期不足半年。",
        key: "氟硅酸分解与四氟化硅循环；高温含氟介质耐蚀材料；稀硫酸浓缩回用。",
        metrics: "氟收率≥{90~93}%，HF含硅≤20ppm，关键设备寿命≥18个月",
      },
      {
        title: "高氟高盐废水深度除氟与盐分资源化",
        problem:
          "厂区排水氟离子石灰法处理后仍在{12~18}mg/L，新标准要求低于2mg/L，且产生大量氟化钙污泥，年处置费近500万元。",
        key: "诱导结晶回收氟化钙；选择性除氟吸附剂；混盐分质结晶。",
        metrics: "出水氟≤{1.0~1.5}mg/L，污泥量减少60%，氟化钙纯度≥90%",
      },
    ],
    lab: {
      subject: "氟素循环利用与卤化物溶液分离",
      methods: ["流化床造粒结晶", "镧锆改性树脂吸附", "反应精馏", "电驱动离子膜分盐"],
      effects: ["残余氟浓度稳定低于一毫克每升", "副产品达到酸级萤石标准", "药剂投加量减少一半"],
      en: {
        subject: "closing the fluorine loop: separation of halide solutions",
        methods: ["fluidized-bed pellet crystallization", "La-Zr modified sorbents", "reactive distillation"],
        effects: ["residual fluoride stayed below 1 mg/L", "recovered CaF2 met acid-grade purity"],
      },
    },
  },
  {
    id: "chemical-safety",
    family: "lithium",
    name: { zh: "化工过程安全", en: "chemical process safety" },
    fields: ["安全科学技术", "信息与自动化"],
    industry: "2614",
    discipline: "62030",
    keywords: {
      zh: ["化工安全", "泄漏检测", "HAZOP", "报警管理", "应急"],
      en: ["process safety", "leak detection", "HAZOP", "alarm management", "emergency"],
    },
    cases: [
      {
        title: "有毒有害气体泄漏溯源与应急决策",
        problem:
          "厂区{90~130}台固定探测器布点凭经验，一次微泄漏排查平均用时3小时，扩散方向判断靠风向袋，疏散指令依据不足。",
        key: "障碍物条件下扩散快速预测；稀疏传感反演泄漏源；疏散路径动态规划。",
        metrics: "溯源时间≤{5~8}min，定位误差≤10m，预测更新≤30s",
      },
      {
        title: "装置报警泛滥治理与异常工况预警",
        problem:
          "中控室每名操作工每小时报警{45~60}条，远高于行业推荐值，真正的异常被淹没，去年两次联锁停车未能提前发现。",
        key: "报警相关性挖掘与合理化；多变量统计监控；故障根因推理。",
        metrics: "报警率≤{6~8}条/小时，异常提前≥20min，根因准确率≥85%",
      },
    ],
    lab: {
      subject: "危险化学品事故后果预测与风险防控",
      methods: ["贝叶斯源项反演", "格子玻尔兹曼扩散计算", "格兰杰因果图", "保护层定量分析"],
      effects: ["计算耗时降至秒级", "冗余提示削减八成", "剩余风险可量化"],
      en: {
        subject: "consequence prediction and risk control for hazardous chemicals",
        methods: ["Bayesian source inversion", "lattice Boltzmann dispersion", "Granger causality graphs"],
        effects: ["computation dropped to seconds", "nuisance alarms fell by 80 %"],
      },
    },
  },
];
