import type { TopicSeed } from "./topic.ts";

/** Cells, recycling, hydrogen, heat, cables, sensors. */
export const energyTopics: readonly TopicSeed[] = [
  {
    id: "lithium-cell",
    family: "energy",
    name: { zh: "锂离子电池与正极材料", en: "lithium-ion cells and cathodes" },
    fields: ["新能源", "新材料"],
    industry: "3841",
    discipline: "48040",
    keywords: {
      zh: ["锂电池", "磷酸铁锂", "低温性能", "热失控", "循环寿命"],
      en: ["lithium battery", "LFP", "low temperature", "thermal runaway", "cycle life"],
    },
    cases: [
      {
        title: "磷酸铁锂电芯低温充放电性能提升",
        problem: "-20℃下0.5C放电容量保持率仅{58~63}%，低温充电析锂，北方商用车客户冬季投诉集中。",
        key: "低温电解液配方；正极纳米化与碳包覆；自加热策略。",
        metrics: "-20℃保持率≥{82~85}%，-10℃可0.3C充电，循环≥4000次",
      },
      {
        title: "储能电池包热失控早期预警与阻隔",
        problem: "电池舱单体失控后{60~90}秒蔓延到相邻模组，温度探头滞后，难以通过新版安全强检。",
        key: "气体与膨胀力多参量预警；气凝胶隔热与浸没冷却；蔓延仿真。",
        metrics: "提前预警≥{10~15}min，单体失控不蔓延，隔热层增重≤3%",
      },
    ],
    lab: {
      subject: "二次电池界面电化学与安全工程",
      methods: ["弱溶剂化体系设计", "加速量热", "电化学阻抗弛豫时间分布", "橄榄石相表面重构"],
      effects: ["界面膜阻抗显著减小", "链式传播被切断", "严寒环境倍率能力改善"],
      en: {
        subject: "interfacial electrochemistry and safety of rechargeable cells",
        methods: [
          "weakly solvating electrolytes",
          "accelerating rate calorimetry",
          "distribution of relaxation times",
        ],
        effects: ["interphase resistance shrank", "propagation between cells was cut off"],
      },
    },
  },
  {
    id: "battery-recycling",
    family: "energy",
    name: { zh: "退役电池回收", en: "spent battery recycling" },
    fields: ["新能源", "环境保护"],
    industry: "4210",
    discipline: "45040",
    keywords: {
      zh: ["退役电池", "梯次利用", "提锂", "黑粉", "再生"],
      en: ["spent battery", "second life", "lithium extraction", "black mass", "regeneration"],
    },
    cases: [
      {
        title: "磷酸铁锂黑粉优先提锂与磷铁回用",
        problem: "现行全酸浸工艺锂回收率{84~87}%，每吨黑粉产生铁磷渣0.8吨，碳酸锂价格下跌后项目亏损。",
        key: "选择性氧化优先提锂；铁磷渣制前驱体；含锂母液循环。",
        metrics: "锂回收率≥{95~96}%，渣资源化率≥90%，吨加工成本下降35%",
      },
      {
        title: "退役动力电池快速分选与梯次储能",
        problem: "单只电芯容量测试要{5~6}小时，梯次包一致性差，运行半年离散度超过10%。",
        key: "脉冲响应快速健康评估；历史数据建模；主动均衡拓扑。",
        metrics: "单只分选≤{3~5}min，SOH误差≤3%，一年离散度≤5%",
      },
    ],
    lab: {
      subject: "废旧储能器件的城市矿产循环",
      methods: ["空气氧化短程浸取", "电化学脱嵌", "容量衰退机器学习估计", "正极直接修复"],
      effects: ["碱金属浸出选择性超过99%", "试剂费用减半", "健康状态判定只需数分钟"],
      en: {
        subject: "urban mining of end-of-life energy storage devices",
        methods: [
          "selective oxidative leaching",
          "electrochemical deintercalation",
          "fast state-of-health learning",
        ],
        effects: ["lithium selectivity exceeded 99 %", "grading took only minutes"],
      },
    },
  },
  {
    id: "hydrogen",
    family: "energy",
    name: { zh: "氢能装备与副产氢", en: "hydrogen equipment and by-product hydrogen" },
    fields: ["新能源", "机械制造"],
    industry: "2619",
    discipline: "48070",
    keywords: {
      zh: ["氢能", "氯碱副产氢", "提纯", "电解槽", "储氢瓶"],
      en: ["hydrogen", "chlor-alkali", "purification", "electrolyser", "storage vessel"],
    },
    cases: [
      {
        title: "氯碱副产氢燃料电池级提纯",
        problem:
          "副产氢年富余{1800~2300}万立方米，部分放空；含氯、含氧杂质波动，变压吸附收率83%，产品达不到燃料电池用氢标准。",
        key: "深度脱氯脱氧催化剂；吸附剂与时序优化；痕量杂质在线分析。",
        metrics: "纯度≥99.999%，CO≤0.2ppm，收率≥{91~93}%",
      },
      {
        title: "碱性电解槽宽负荷与膈膜国产化",
        problem: "合作开发的电解槽直流电耗{4.7~4.9}kWh/Nm³，负荷低于30%时氧中氢超限，无法跟随光伏波动。",
        key: "高活性镍基电极；复合膈膜；压差与循环流量控制。",
        metrics: "直流电耗≤{4.2~4.3}kWh/Nm³，负荷范围20%—110%，寿命衰减≤1%/年",
      },
    ],
    lab: {
      subject: "水电解制取与工业尾气净化制取燃料气",
      methods: ["多孔镍合金析氢电极", "吸附循环动态模拟", "气体渗透率测试", "钯膜分离"],
      effects: ["过电位降低八十毫伏", "气体交叉渗透受到抑制", "微量毒物低于检测限"],
      en: {
        subject: "water electrolysis and purification of industrial hydrogen streams",
        methods: ["porous nickel alloy electrodes", "adsorption cycle simulation", "palladium membranes"],
        effects: ["overpotential fell by 80 mV", "gas crossover was suppressed"],
      },
    },
  },
  {
    id: "waste-heat",
    family: "energy",
    name: { zh: "余热利用与热电", en: "waste heat and cogeneration" },
    fields: ["节能减排", "新能源"],
    industry: "4412",
    discipline: "48050",
    keywords: {
      zh: ["余热回收", "热泵", "蓄热", "调峰", "热电联产"],
      en: ["waste heat", "heat pump", "thermal storage", "peak shaving", "cogeneration"],
    },
    cases: [
      {
        title: "低品位工业余热大温差供热",
        problem: "厂区{60~75}℃循环水余热约40MW直接散失，冬季供热仍烧天然气，管网回水温度高、输送距离受限。",
        key: "高温热泵工质与压缩机；吸收式大温差换热；源网荷协同调度。",
        metrics: "回收余热≥{25~28}MW，热泵COP≥4.5，供热成本下降30%",
      },
      {
        title: "燃煤热电机组灵活性改造与熔盐储热",
        problem: "机组最低负荷{48~52}%，供热季调峰受罚，深度调峰时锅炉燃烧不稳、脱硝入口烟温不足。",
        key: "低负荷稳燃；烟气旁路与省煤器分级；熔盐储热耦合。",
        metrics: "最低负荷≤{25~28}%，爬坡≥2%/min，年调峰收益≥1200万元",
      },
    ],
    lab: {
      subject: "热力系统能量梯级利用与蓄能",
      methods: ["㶲分析", "相变与显热复合蓄热体", "跨临界压缩循环", "煤粉低氮燃烧诊断"],
      effects: ["系统㶲效率提高十二个百分点", "锅炉深调稳定", "一次能源节约明显"],
      en: {
        subject: "cascade use of heat and thermal energy storage",
        methods: ["exergy analysis", "molten salt storage", "transcritical compression cycles"],
        effects: ["exergy efficiency rose by 12 points", "deep turndown became stable"],
      },
    },
  },
  {
    id: "cable",
    family: "cable",
    name: { zh: "电线电缆", en: "wires and cables" },
    fields: ["电线电缆", "新材料"],
    industry: "3831",
    discipline: "47040",
    keywords: {
      zh: ["电缆", "阻燃", "交联聚乙烯", "铝合金导体", "局部放电"],
      en: ["cable", "flame retardant", "XLPE", "aluminium alloy conductor", "partial discharge"],
    },
    cases: [
      {
        title: "B1级低烟无卤阻燃电缆料及高速挤出",
        problem:
          "现有低烟无卤料无机填充超过60%，挤出速度只有{35~45}m/min，护套开裂，B1级燃烧试验滴落物不合格。",
        key: "阻燃协效与成炭；填料表面处理；流变与挤出工艺窗口。",
        metrics: "达到B1(d0,t0,a1)，挤出速度≥{80~90}m/min，断裂伸长率≥160%",
      },
      {
        title: "新能源汽车大功率液冷充电电缆",
        problem: "600A液冷充电枪线温升{48~55}K，线径粗、弯曲半径大，冷却液渗漏隐患未解决。",
        key: "导体—冷却管同轴结构；绝缘冷却介质相容性；温升与压降仿真。",
        metrics: "600A持续温升≤{28~30}K，外径≤33mm，弯曲2万次无渗漏",
      },
    ],
    lab: {
      subject: "绝缘高分子老化、阻燃与载流热设计",
      methods: ["锥形量热评价", "空间电荷测量", "磷氮膨胀成炭体系", "热网络模型"],
      effects: ["热释放峰值下降六成", "击穿场强提高", "载流量提升两成"],
      en: {
        subject: "ageing, flame retardancy and ampacity of polymer-insulated conductors",
        methods: ["cone calorimetry", "space charge measurement", "intumescent phosphorus-nitrogen systems"],
        effects: ["peak heat release fell by 60 %", "ampacity rose by one fifth"],
      },
    },
  },
  {
    id: "sensor-electronics",
    family: "cable",
    name: { zh: "电子元件与传感器", en: "electronic components and sensors" },
    fields: ["电子信息", "新材料"],
    industry: "3983",
    discipline: "51010",
    keywords: {
      zh: ["气体传感器", "MEMS", "压敏电阻", "封装", "可靠性"],
      en: ["gas sensor", "MEMS", "varistor", "packaging", "reliability"],
    },
    cases: [
      {
        title: "低功耗MEMS可燃气体传感器",
        problem:
          "现售催化燃烧传感器功耗{240~280}mW，湿度干扰大，半年零点漂移8%LEL，无法用于电池供电的家用报警器。",
        key: "微热板结构；贵金属掺杂敏感材料；温湿度补偿算法。",
        metrics: "功耗≤{20~25}mW，一年漂移≤3%LEL，响应T90≤10s",
      },
      {
        title: "压敏电阻高能量密度配方与小型化",
        problem: "氧化锌压敏芯片能量耐受{160~180}J/cm³，晶粒不均，8/20μs冲击后压降偏移超10%。",
        key: "多元掺杂与晶界势垒；低温共烧；冲击老化寿命模型。",
        metrics: "能量耐受≥{260~280}J/cm³，冲击偏移≤4%，体积缩小30%",
      },
    ],
    lab: {
      subject: "半导体敏感功能陶瓷与微纳加工",
      methods: ["贵金属单原子修饰氧化物", "体硅微加工", "晶界双肖特基势垒分析", "神经网络漂移校正"],
      effects: ["能耗降低一个数量级", "选择性系数提高", "非线性系数大于六十"],
      en: {
        subject: "semiconducting functional ceramics and micro-fabrication",
        methods: [
          "single-atom doped oxides",
          "bulk silicon micromachining",
          "double Schottky barrier analysis",
        ],
        effects: ["power use fell by an order of magnitude", "cross-sensitivity was reduced"],
      },
    },
  },
];
