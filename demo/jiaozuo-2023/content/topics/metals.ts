import type { TopicSeed } from "./topic.ts";

/** Aluminium, foundry, vehicle parts. */
export const metalsTopics: readonly TopicSeed[] = [
  {
    id: "aluminium-strip",
    family: "aluminium",
    name: { zh: "铝板带箔加工", en: "aluminium strip and foil" },
    fields: ["新材料", "有色金属"],
    industry: "3252",
    discipline: "45045",
    keywords: {
      zh: ["铝箔", "电池箔", "板形控制", "冷轧", "针孔"],
      en: ["aluminium foil", "battery foil", "flatness control", "cold rolling", "pinhole"],
    },
    cases: [
      {
        title: "动力电池用超薄高强铝箔轧制技术",
        problem:
          "{12~13}μm电池箔抗拉强度约190MPa，针孔数每平方米超过20个，分切断带频繁，成品率只有68%，无法批量供应头部电池企业。",
        key: "合金成分与中间退火制度；轧制油过滤与表面张力控制；超薄箔板形在线检测与闭环。",
        metrics: "厚度10μm，抗拉强度≥{230~250}MPa，针孔≤5个/m²，成品率≥80%",
      },
      {
        title: "铸轧坯料替代热轧生产5系铝板关键技术",
        problem: "双辊铸轧高镁合金时中心偏析和表面粗晶严重，深冲制耳率达{7~9}%，只能降级作普通板销售。",
        key: "铸轧区电磁—超声复合场细化；高镁合金熔体净化；均匀化与织构调控。",
        metrics: "镁含量提高到{4.0~4.5}%，制耳率≤4%，晶粒度不低于1级",
      },
    ],
    lab: {
      subject: "轻合金薄带凝固组织与轧制成形",
      methods: ["EBSD织构演变分析", "辊缝弹塑性变形预报", "复合物理场晶粒细化", "除气过滤一体化熔体处理"],
      effects: ["抗拉强度与延伸率同步提升", "横向厚差缩小到±1.5%", "宏观成分不均基本消除"],
      en: {
        subject: "solidification and rolling of thin light-alloy strip",
        methods: [
          "EBSD texture analysis",
          "roll gap deformation modelling",
          "electromagnetic grain refinement",
        ],
        effects: ["strength and elongation rose together", "centre-line segregation almost vanished"],
      },
    },
  },
  {
    id: "aluminium-dross",
    family: "aluminium",
    name: { zh: "铝灰与赤泥利用", en: "aluminium dross and red mud" },
    fields: ["环境保护", "有色金属"],
    industry: "3216",
    discipline: "45040",
    keywords: {
      zh: ["二次铝灰", "赤泥", "脱氮", "危险废物", "资源化"],
      en: ["secondary dross", "red mud", "denitrification", "hazardous waste", "utilization"],
    },
    cases: [
      {
        title: "二次铝灰无害化及制备高铝料技术",
        problem:
          "年产二次铝灰{0.8~1.2}万吨，含氮化铝、氟化物，遇潮放氨，委外处置费每吨1500元以上；水解脱氮时间长、不彻底。",
        key: "氮化铝快速水解催化；氟氯同步固定；焙烧制铝酸钙或高铝耐火骨料。",
        metrics: "脱氮率≥{96~98}%，浸出氟≤50mg/L，资源化率≥95%，吨成本≤600元",
      },
      {
        title: "赤泥铁铝钠综合提取与路用材料开发",
        problem:
          "赤泥库存量大，含铁{22~28}%、碱含量高，直接作路基材料出现返碱开裂，堆场每年维护费用上千万元。",
        key: "还原磁选铁铝分离；碱的钙化置换；赤泥基路面基层配合比与长期性能。",
        metrics: "铁回收率≥{80~85}%，钠脱除率≥90%，路基7d无侧限强度≥4MPa",
      },
    ],
    lab: {
      subject: "铝冶金危险固废的相变解毒与有价组分回收",
      methods: ["氢基直接还原焙烧", "湿法催化脱氨", "矿物相重构热力学", "地聚合物胶凝化"],
      effects: ["浸出毒性远低于限值", "磁性产品品位达到炼铁要求", "体系碱度显著下降"],
      en: {
        subject: "detoxification of alumina industry residues through phase reconstruction",
        methods: ["hydrogen reduction roasting", "catalytic hydrolysis of AlN", "geopolymerization"],
        effects: ["leaching toxicity fell far below limits", "the magnetic concentrate suited ironmaking"],
      },
    },
  },
  {
    id: "cylinder-liner",
    family: "auto",
    name: { zh: "发动机气缸套", en: "engine cylinder liner" },
    fields: ["机械制造", "汽车零部件"],
    industry: "3670",
    discipline: "46025",
    keywords: {
      zh: ["气缸套", "珩磨", "摩擦磨损", "离心铸造", "涂层"],
      en: ["cylinder liner", "honing", "tribology", "centrifugal casting", "coating"],
    },
    cases: [
      {
        title: "国六柴油机低摩擦气缸套内孔表面织构技术",
        problem:
          "新一代重型柴油机爆压提高到{22~25}MPa，现平台网纹缸套机油消耗0.12g/kWh偏高，台架出现早期拉缸，需要低摩擦新结构。",
        key: "螺旋滑动珩磨与激光微坑复合织构；硼磷铸铁基体强化；缸套—活塞环摩擦副匹配试验。",
        metrics: "机油耗≤{0.05~0.07}g/kWh，摩擦功耗降低10%，台架2000h无拉缸",
      },
      {
        title: "离心铸造缸套毛坯缺陷在线识别与工艺优化",
        problem:
          "缸套毛坯夹渣、缩松废品率{4.5~5.5}%，浇注温度与转速靠人工设定，X光抽检滞后，铸造车间每天返工上千支。",
        key: "浇注—凝固过程多源数据采集；缺陷成因关联分析；工艺参数自动推荐。",
        metrics: "毛坯废品率≤{1.8~2.2}%，缺陷检出率≥99%，节拍不低于15s/支",
      },
    ],
    lab: {
      subject: "内燃机缸内摩擦副表界面工程",
      methods: ["混合润滑数值模型", "飞秒激光微造型", "往复式摩擦试验机评价", "铸铁石墨形态定量金相"],
      effects: ["边界摩擦系数下降", "窜气量得到控制", "磨合期缩短三成"],
      en: {
        subject: "surface engineering of the ring–bore contact in heavy-duty engines",
        methods: ["mixed lubrication modelling", "laser surface texturing", "reciprocating rig tests"],
        effects: ["boundary friction decreased", "running-in time shortened by 30 %"],
      },
    },
  },
  {
    id: "brake-friction",
    family: "auto",
    name: { zh: "汽车制动与摩擦材料", en: "brakes and friction materials" },
    fields: ["机械制造", "新材料"],
    industry: "3670",
    discipline: "43055",
    keywords: {
      zh: ["制动盘", "刹车片", "制动噪声", "无铜摩擦材料", "线控制动"],
      en: ["brake disc", "brake pad", "brake noise", "copper-free", "brake-by-wire"],
    },
    cases: [
      {
        title: "无铜少金属刹车片配方与低速啸叫抑制",
        problem:
          "出口北美的刹车片须满足铜含量低于0.5%，去铜后高温摩擦系数由0.40跌至{0.28~0.31}，低速制动啸叫投诉率升高。",
        key: "替代铜的导热增强组分；树脂高温改性；制动尖叫复特征值分析与倒角、消音片设计。",
        metrics: "350℃摩擦系数≥{0.36~0.38}，SAE J2521噪声发生率≤1%，铜含量＜0.5%",
      },
      {
        title: "商用车电子机械制动（EMB）执行器开发",
        problem:
          "企业仅有气压盘式制动产品，主机厂要求提供线控制动样件。自制样机响应时间{220~260}ms，夹紧力波动大，缺少冗余控制能力。",
        key: "行星滚柱丝杠增力机构；无传感器夹紧力估计；双电源冗余与功能安全设计。",
        metrics: "响应时间≤{90~110}ms，夹紧力误差≤3%，功能安全达到ASIL-D流程要求",
      },
    ],
    lab: {
      subject: "盘式制动系统热—机耦合与对偶界面",
      methods: ["台架惯量试验", "陶瓷纤维与石墨协同增强", "模态耦合失稳判据", "力矩电机直驱控制"],
      effects: ["热衰退明显减轻", "尖叫频段阻尼提高", "动态跟踪误差小于百分之二"],
      en: {
        subject: "thermo-mechanical behaviour of disc brakes and electromechanical actuation",
        methods: [
          "inertia dynamometer testing",
          "complex eigenvalue squeal prediction",
          "torque motor control",
        ],
        effects: ["fade was clearly reduced", "clamping force tracked within 2 %"],
      },
    },
  },
  {
    id: "auto-lightweight-casting",
    family: "auto",
    name: { zh: "轻量化压铸与锻造", en: "lightweight casting and forging" },
    fields: ["机械制造", "新能源汽车"],
    industry: "3392",
    discipline: "46025",
    keywords: {
      zh: ["铝合金压铸", "一体化", "免热处理", "锻造曲轴", "模具寿命"],
      en: ["die casting", "gigacasting", "heat-free alloy", "forged crankshaft", "die life"],
    },
    cases: [
      {
        title: "新能源汽车电驱壳体高真空压铸气孔控制",
        problem: "电驱动壳体气密性一次合格率{86~89}%，浸渗补漏成本高；模具寿命不足5万模次，龟裂后飞边严重。",
        key: "高真空排气系统设计；免热处理压铸铝合金；模具随形冷却与表面处理。",
        metrics: "气密一次合格率≥{97~98}%，模具寿命≥8万模次，延伸率≥8%",
      },
      {
        title: "非调质钢曲轴锻造余热利用与控冷",
        problem: "曲轴锻后重新加热调质，吨锻件能耗{620~680}kgce，且淬火变形导致校直量大、疲劳强度离散。",
        key: "非调质钢锻造控冷工艺；曲轴变形预测与补偿；余热回收利用。",
        metrics: "吨锻件能耗下降{30~35}%，校直率≤5%，弯曲疲劳安全系数≥1.8",
      },
    ],
    lab: {
      subject: "精密成形过程组织性能一体化调控",
      methods: ["充型卷气多相流模拟", "工业CT孔隙定量", "微合金化析出强化", "随形水道增材制造"],
      effects: ["孔隙体积分数降至0.1%以下", "热疲劳裂纹萌生推迟", "能耗减少三分之一"],
      en: {
        subject: "integrated control of structure and property in near-net-shape forming",
        methods: [
          "air entrainment simulation",
          "industrial CT porosity analysis",
          "conformal cooling by additive manufacturing",
        ],
        effects: ["porosity went below 0.1 vol%", "thermal fatigue cracking started later"],
      },
    },
  },
  {
    id: "foundry-sand",
    family: "auto",
    name: { zh: "绿色铸造", en: "green foundry" },
    fields: ["机械制造", "环境保护"],
    industry: "3391",
    discipline: "46025",
    keywords: {
      zh: ["铸造废砂", "无机粘结剂", "3D打印砂型", "球墨铸铁", "旧砂再生"],
      en: ["foundry sand", "inorganic binder", "3D printed mould", "ductile iron", "sand reclamation"],
    },
    cases: [
      {
        title: "无机粘结剂制芯替代呋喃树脂技术",
        problem:
          "呋喃树脂砂制芯车间VOCs排放治理年费用{180~220}万元，员工投诉异味；试用无机粘结剂后砂芯吸湿，24小时强度损失过半。",
        key: "改性硅酸盐粘结剂；抗吸湿涂层；热芯盒温度场与固化时间匹配。",
        metrics: "24h存放强度≥{1.2~1.4}MPa，制芯工段VOCs削减90%，铸件气孔废品≤1%",
      },
      {
        title: "铸造旧砂高效再生与固废减量",
        problem: "车间旧砂再生率约{70~75}%，每年外运废砂近万吨；再生砂灼烧减量偏高，铸件粘砂明显。",
        key: "热法—机械复合再生；粉尘在线分级；再生砂质量快速评价。",
        metrics: "再生率≥{93~95}%，灼烧减量≤0.3%，吨砂能耗≤90kWh",
      },
    ],
    lab: {
      subject: "造型材料与铸铁熔炼绿色化",
      methods: ["水玻璃纳米改性", "微波硬化", "膜剥离再生机理", "喷墨砂型增材制造"],
      effects: ["发气量下降七成", "残留膜剥离充分", "铸件表面粗糙度改善一级"],
      en: {
        subject: "clean moulding materials and cast iron melting",
        methods: [
          "nano-modified silicate binders",
          "binder film removal in sand reclamation",
          "binder-jet sand moulds",
        ],
        effects: ["gas evolution fell by 70 %", "surface roughness improved by one grade"],
      },
    },
  },
];
