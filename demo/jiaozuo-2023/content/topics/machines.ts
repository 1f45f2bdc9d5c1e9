import type { TopicSeed } from "./topic.ts";

/** Conveying, pumps, mills, mining machinery. */
export const machinesTopics: readonly TopicSeed[] = [
  {
    id: "belt-conveyor",
    family: "machinery",
    name: { zh: "长距离带式输送机", en: "long-distance belt conveyor" },
    fields: ["机械制造", "信息与自动化"],
    industry: "3434",
    discipline: "46020",
    keywords: {
      zh: ["带式输送机", "托辊", "永磁驱动", "转弯半径", "能耗"],
      en: ["belt conveyor", "idler", "permanent magnet drive", "curve radius", "energy"],
    },
    cases: [
      {
        title: "大运量长距离曲线带式输送机动态设计与节能",
        problem:
          "承接的海外矿山输送线单机长度超过{12~16}公里、水平转弯多，启停阶段胶带张力波动大，模拟摩擦系数取0.020，驱动配置偏大，吨公里电耗高。",
        key: "黏弹性输送带动力学建模；低阻力托辊与压陷滚动阻力测试；多机永磁驱动功率平衡。",
        metrics: "模拟摩擦系数≤{0.014~0.015}，启动动张力系数≤1.2，吨公里电耗降低20%",
      },
      {
        title: "输送机托辊异响与皮带撕裂智能巡检",
        problem:
          "一条线有托辊{2.5~3.5}万只，人工巡检一遍需三天，去年发生纵向撕裂事故两起，单次损失逾百万元。",
        key: "分布式光纤声振监测；轨道机器人图像与红外融合诊断；托辊剩余寿命预测。",
        metrics: "故障托辊识别率≥{92~95}%，撕裂报警时间≤3s，误报率≤2%",
      },
    ],
    lab: {
      subject: "散料连续搬运装备的力学分析与状态监测",
      methods: [
        "有限元离散元联合仿真",
        "旋转部件声纹特征提取",
        "多电机主从协调控制",
        "输送带黏弹本构参数辨识",
      ],
      effects: ["起动冲击削减四成", "单位运量能耗下降", "早期轴承失效可提前两周预警"],
      en: {
        subject: "mechanics and condition monitoring of bulk material handling equipment",
        methods: ["FEM-DEM co-simulation", "acoustic signatures of rollers", "multi-motor load sharing"],
        effects: ["start-up shock fell by 40 %", "bearing failures were announced two weeks ahead"],
      },
    },
  },
  {
    id: "grain-conveying",
    family: "machinery",
    name: { zh: "粮食与散料输送环保装备", en: "grain and bulk handling with dust control" },
    fields: ["机械制造", "食品加工"],
    industry: "3434",
    discipline: "55040",
    keywords: {
      zh: ["散料转运", "抑尘", "破碎率", "气垫输送", "落料管"],
      en: ["bulk transfer", "dust suppression", "breakage", "air cushion conveyor", "chute"],
    },
    cases: [
      {
        title: "粮食港口装卸输送低破碎与无动力抑尘技术",
        problem:
          "玉米经多级转运后破碎率增加{2.8~3.4}%，转接点粉尘浓度超过20mg/m³，现有布袋除尘能耗高且有爆燃隐患。",
        key: "曲线落料管流线设计；诱导气流与粉尘扩散数值分析；粉尘防爆联锁。",
        metrics: "破碎增加值≤{1.0~1.2}%，岗位粉尘≤4mg/m³，除尘电耗下降50%",
      },
      {
        title: "轻型模块化输送单元快速设计平台",
        problem: "公司小批量订单占八成，每单重新出图平均{12~15}天，零件通用化率仅46%，图纸差错造成现场返工。",
        key: "产品族模块划分；参数化三维模型与自动出图；报价—设计—BOM数据贯通。",
        metrics: "设计周期≤{3~4}天，通用化率≥75%，图纸差错率下降80%",
      },
    ],
    lab: {
      subject: "颗粒物料流动、破损与扬尘机理",
      methods: ["颗粒离散元碰撞破损模型", "卷吸气流示踪测量", "知识驱动的产品配置", "粉尘云最小点火能测试"],
      effects: ["籽粒损伤率降低一半以上", "转接处负压分布趋于均匀", "变型设计效率提高数倍"],
      en: {
        subject: "flow, breakage and dust generation of granular materials",
        methods: ["DEM breakage modelling", "entrained air measurement", "knowledge-based configuration"],
        effects: ["kernel damage fell by more than half", "variant design became several times faster"],
      },
    },
  },
  {
    id: "pump-efficiency",
    family: "machinery",
    name: { zh: "工业泵与渣浆泵", en: "industrial and slurry pumps" },
    fields: ["机械制造", "节能减排"],
    industry: "3441",
    discipline: "46045",
    keywords: {
      zh: ["渣浆泵", "水力模型", "汽蚀", "机械密封", "耐磨"],
      en: ["slurry pump", "hydraulic model", "cavitation", "mechanical seal", "wear"],
    },
    cases: [
      {
        title: "耐磨渣浆泵高效水力模型与过流件寿命提升",
        problem:
          "选矿用渣浆泵实测效率{62~66}%，叶轮平均寿命900小时，磨损后扬程下降快，用户改用进口产品的趋势明显。",
        key: "固液两相流磨损预测；高铬铸铁/陶瓷复合叶轮；大流道水力优化。",
        metrics: "最高效率≥{74~76}%，叶轮寿命≥1800小时，扬程衰减≤5%",
      },
      {
        title: "化工磁力泵干摩擦保护与状态监测",
        problem: "输送易汽化介质时磁力泵滑动轴承断流烧毁，客户现场每年更换{2~3}次，缺少有效预警手段。",
        key: "碳化硅轴承自润滑改性；隔离套涡流损耗降低；功率—温度—振动多参数保护。",
        metrics: "干转耐受≥{25~30}min，涡流损耗下降40%，预警准确率≥95%",
      },
    ],
    lab: {
      subject: "叶片式流体机械内部流动与磨蚀",
      methods: ["大涡模拟与PIV验证", "冲蚀磨损率经验关联", "反问题叶型设计", "端面空化可视化"],
      effects: ["必需汽蚀余量降低", "高效区拓宽两成", "局部磨损峰值削减"],
      en: {
        subject: "internal flow and erosion in rotodynamic machines",
        methods: ["LES verified by PIV", "erosion correlation", "inverse blade design"],
        effects: ["required NPSH was lowered", "the high-efficiency zone widened by one fifth"],
      },
    },
  },
  {
    id: "grinding-mill",
    family: "machinery",
    name: { zh: "粉磨与分级装备", en: "grinding and classification" },
    fields: ["机械制造", "节能减排"],
    industry: "3515",
    discipline: "44040",
    keywords: {
      zh: ["立磨", "球磨机", "超细粉", "选粉机", "节电"],
      en: ["vertical mill", "ball mill", "ultrafine powder", "classifier", "power saving"],
    },
    cases: [
      {
        title: "矿渣超细立磨稳定料床与节电技术",
        problem:
          "比表面积提到{600~650}m²/kg时料床不稳、磨机振动跳停，系统电耗由38升至55kWh/t，产品市场受限。",
        key: "磨辊磨盘辊型与挡料环优化；助磨剂与料床稳定；高效涡流选粉转子。",
        metrics: "比表面积650m²/kg时电耗≤{44~46}kWh/t，振动≤1.5mm/s，台时提高12%",
      },
      {
        title: "锂电负极石墨球形化整形分级一体机",
        problem: "现有串联整形线收得率仅{48~52}%，振实密度0.92g/cm³，细粉多，装机功率大。",
        key: "颗粒冲击—剪切整形机理；精密分级轮流场；全线惰性气氛与智能控制。",
        metrics: "收得率≥{62~66}%，振实密度≥1.02g/cm³，吨电耗下降30%",
      },
    ],
    lab: {
      subject: "粉体机械力加工与气固分级",
      methods: ["料层粉碎能量分布", "转笼分级切割粒径模型", "磨机负荷软测量", "颗粒形貌动态图像法"],
      effects: ["分级精度指数提高", "过粉磨现象减少", "单位表面能耗降低"],
      en: {
        subject: "comminution and air classification of powders",
        methods: [
          "bed breakage energy distribution",
          "cut-size model of cage classifiers",
          "mill load soft sensing",
        ],
        effects: ["sharpness of cut rose", "specific energy per surface decreased"],
      },
    },
  },
  {
    id: "mining-support",
    family: "machinery",
    name: { zh: "煤矿智能装备与安全", en: "intelligent coal mining and safety" },
    fields: ["信息与自动化", "安全科学技术"],
    industry: "3511",
    discipline: "44065",
    keywords: {
      zh: ["液压支架", "瓦斯抽采", "智能综采", "掘进", "煤矿安全"],
      en: ["hydraulic support", "methane drainage", "intelligent longwall", "roadheading", "mine safety"],
    },
    cases: [
      {
        title: "薄煤层液压支架自适应跟机控制",
        problem:
          "{0.9~1.2}米薄煤层工作面人工操作劳动强度大，支架自动跟机率不足60%，姿态传感器在粉尘水雾中失效频繁。",
        key: "支架位姿多传感融合解算；采高与推移精准控制；矿用本安无线通信。",
        metrics: "自动跟机率≥{90~93}%，直线度偏差≤50mm，单班减人6名以上",
      },
      {
        title: "低透气性煤层瓦斯抽采增透装备",
        problem: "矿区煤层透气性系数低于0.01，钻孔抽采浓度{12~16}%，达标时间长达10个月，制约掘进接续。",
        key: "水力冲孔造穴一体化钻具；钻孔轨迹随钻测量；封孔材料与抽采管网智能调控。",
        metrics: "百米抽采量提高{2.5~3}倍，抽采浓度≥30%，达标周期缩短40%",
      },
    ],
    lab: {
      subject: "地下煤炭开采围岩控制与瓦斯灾害防治",
      methods: ["煤岩渗流应力耦合试验", "惯导与视觉组合定位", "高压射流卸压", "液压系统压力跟踪控制"],
      effects: ["渗透率提高一个数量级", "设备群协同精度达到厘米级", "超前应力峰值向深部转移"],
      en: {
        subject: "strata control and gas hazard prevention in underground coal mines",
        methods: [
          "coupled seepage-stress tests",
          "inertial and visual positioning",
          "high-pressure jet slotting",
        ],
        effects: [
          "permeability rose by an order of magnitude",
          "equipment alignment reached centimetre accuracy",
        ],
      },
    },
  },
];
