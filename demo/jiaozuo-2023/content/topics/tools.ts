import type { TopicSeed } from "./topic.ts";

/** Superhard tools, refractories, welding robots, hydraulics, fans. */
export const toolsTopics: readonly TopicSeed[] = [
  {
    id: "superhard-tools",
    family: "abrasive",
    name: { zh: "超硬材料与刀具", en: "superhard materials and tools" },
    fields: ["新材料", "机械制造"],
    industry: "3099",
    discipline: "43045",
    keywords: {
      zh: ["金刚石", "立方氮化硼", "CVD", "砂轮", "结合剂"],
      en: ["diamond", "cubic boron nitride", "CVD", "grinding wheel", "bond"],
    },
    cases: [
      {
        title: "大尺寸CVD金刚石热沉片制备及抛光",
        problem:
          "现有微波等离子体设备可沉积2英寸片，热导率{1100~1300}W/(m·K)，生长速率3μm/h，翘曲大，抛光一片需要六天。",
        key: "等离子体均匀性调控；应力与翘曲抑制；激光—化学机械复合抛光。",
        metrics: "4英寸，热导率≥{1700~1800}W/(m·K)，粗糙度Ra≤2nm，抛光周期≤2天",
      },
      {
        title: "陶瓷结合剂CBN砂轮国产化替代",
        problem:
          "凸轮轴高速磨削用CBN砂轮依赖进口，自产砂轮线速度上限{100~110}m/s，磨耗比只有进口的55%，易崩边。",
        key: "低温高强陶瓷结合剂；磨粒镀覆与气孔率控制；高速动平衡与破裂试验。",
        metrics: "线速度≥{150~160}m/s，磨耗比提高70%，单次修整加工≥400件",
      },
    ],
    lab: {
      subject: "碳基与氮化硼超硬相的合成、界面及加工应用",
      methods: ["高温高压触媒合成", "等离子体发射光谱诊断", "玻璃陶瓷润湿性设计", "声子输运热反射测量"],
      effects: ["晶体缺陷密度下降", "把持强度提升六成", "亚表面损伤层小于百纳米"],
      en: {
        subject: "synthesis, interfaces and machining use of superhard phases",
        methods: [
          "HPHT catalyst synthesis",
          "optical emission diagnosis of microwave plasma",
          "vitrified bond wetting design",
        ],
        effects: ["grit retention rose by 60 %", "subsurface damage stayed below 100 nm"],
      },
    },
  },
  {
    id: "abrasive-refractory",
    family: "abrasive",
    name: { zh: "磨料与耐火材料", en: "abrasives and refractories" },
    fields: ["新材料", "节能减排"],
    industry: "3089",
    discipline: "43045",
    keywords: {
      zh: ["棕刚玉", "碳化硅", "耐火材料", "抗热震", "镁铝尖晶石"],
      en: ["brown corundum", "silicon carbide", "refractory", "thermal shock", "spinel"],
    },
    cases: [
      {
        title: "钢包用无碳尖晶石预制件长寿命技术",
        problem: "精炼钢包包壁预制块平均使用{85~95}炉后剥落，渣侵深度大，洁净钢生产又要求不增碳。",
        key: "原位尖晶石微粉与纳米结合体系；抗渣渗透气孔结构；残余线变化控制。",
        metrics: "包龄≥{140~150}炉，热震次数≥20次，钢水增碳≤2ppm",
      },
      {
        title: "棕刚玉冶炼烟气治理与余热回收",
        problem: "倾倒炉冶炼每吨耗电{2150~2300}kWh，开放式烟罩漏风大，粉尘与CO无组织排放，环保限产频繁。",
        key: "半封闭烟罩与煤气回收；电极升降智能控制；熔块余热利用。",
        metrics: "吨电耗≤{1900~1950}kWh，颗粒物≤10mg/m³，余热利用率≥40%",
      },
    ],
    lab: {
      subject: "高温结构陶瓷与电熔原料的热力学和使役行为",
      methods: ["熔渣浸蚀显微分析", "热弹应力损伤模型", "矿热炉电气参数优化", "纳米铝溶胶结合"],
      effects: ["侵蚀速率减半", "残余强度保持率超过八成", "冶炼电耗持续下降"],
      en: {
        subject: "service behaviour of refractories and electrofused raw materials",
        methods: [
          "slag corrosion microscopy",
          "thermo-elastic damage modelling",
          "arc furnace electrical optimization",
        ],
        effects: ["corrosion rate was halved", "retained strength exceeded 80 % after shock"],
      },
    },
  },
  {
    id: "fan-blower",
    family: "machinery",
    name: { zh: "风机与压缩机", en: "fans and compressors" },
    fields: ["机械制造", "节能减排"],
    industry: "3462",
    discipline: "47030",
    keywords: {
      zh: ["磁悬浮鼓风机", "气动设计", "噪声", "高速电机", "喘振"],
      en: ["maglev blower", "aerodynamic design", "noise", "high-speed motor", "surge"],
    },
    cases: [
      {
        title: "磁悬浮高速离心鼓风机整机效率提升",
        problem:
          "现有产品整机效率{68~71}%，转子发热导致高负荷降速运行，喘振裕度小，污水厂客户招标时能效得分低。",
        key: "三元流叶轮；永磁高速电机损耗与冷却；磁轴承控制及跌落保护。",
        metrics: "整机效率≥{77~78}%，流量调节范围45%—105%，噪声≤80dB(A)",
      },
      {
        title: "矿井对旋风机降噪与一键切换",
        problem: "主通风机噪声{103~108}dB(A)，主备切换需停风6分钟，存在瓦斯积聚隐患，叶片断裂预警手段缺失。",
        key: "前后级叶片匹配；声衬与扩散塔消声；不停风切换控制。",
        metrics: "噪声≤{85~88}dB(A)，切换停风时间≤10s，效率提高4个百分点",
      },
    ],
    lab: {
      subject: "高速涡轮机械气动声学与转子动力学",
      methods: ["伴随优化叶型", "FW-H声类比", "主动电磁支承鲁棒控制", "涡流损耗解析计算"],
      effects: ["失速边界左移", "宽频辐射声降低八分贝", "过临界振动平稳"],
      en: {
        subject: "aeroacoustics and rotor dynamics of high-speed turbomachinery",
        methods: ["adjoint blade optimization", "FW-H acoustic analogy", "robust active magnetic bearings"],
        effects: ["the stall margin widened", "broadband noise fell by 8 dB"],
      },
    },
  },
  {
    id: "hydraulic-additive",
    family: "machinery",
    name: { zh: "液压件与增材修复", en: "hydraulics and additive repair" },
    fields: ["机械制造", "新材料"],
    industry: "3444",
    discipline: "46045",
    keywords: {
      zh: ["液压缸", "激光熔覆", "再制造", "密封", "电镀替代"],
      en: ["hydraulic cylinder", "laser cladding", "remanufacturing", "seal", "plating replacement"],
    },
    cases: [
      {
        title: "液压立柱超高速激光熔覆替代电镀硬铬",
        problem:
          "电镀硬铬受环保限制，井下镀层{14~18}个月起泡锈蚀；常规激光熔覆效率低、稀释率大，精加工余量多。",
        key: "超高速熔覆粉末与工艺；裂纹与残余应力控制；耐蚀性评价。",
        metrics: "中性盐雾≥{1500~1800}h，熔覆效率≥1.2m²/h，稀释率≤5%",
      },
      {
        title: "高压柱塞泵配流副国产材料与磨损控制",
        problem: "35MPa以上柱塞泵配流盘磨损快，台架{900~1200}小时容积效率跌破90%，双金属铜层脱落。",
        key: "配流副油膜承载；无铅铜合金烧结；表面涂层与织构。",
        metrics: "台架寿命≥{3500~4000}h，容积效率≥94%，铅含量达标",
      },
    ],
    lab: {
      subject: "流体动力元件界面润滑与表面再制造",
      methods: ["弹流润滑与空化耦合", "高能束快速凝固涂层", "双金属扩散连接", "电化学腐蚀评价"],
      effects: ["涂层组织致密无裂", "泄漏流量降低", "服役时间提高三倍"],
      en: {
        subject: "interface lubrication and surface remanufacturing of fluid power components",
        methods: ["elastohydrodynamic modelling", "high-speed laser cladding", "bimetal diffusion bonding"],
        effects: ["coatings were dense and crack-free", "service time tripled"],
      },
    },
  },
  {
    id: "robot-welding",
    family: "machinery",
    name: { zh: "机器人焊接与柔性产线", en: "robotic welding and flexible lines" },
    fields: ["机械制造", "信息与自动化"],
    industry: "3491",
    discipline: "46025",
    keywords: {
      zh: ["焊接机器人", "焊缝跟踪", "免示教", "柔性", "工艺数据库"],
      en: ["welding robot", "seam tracking", "teach-free", "flexible", "process database"],
    },
    cases: [
      {
        title: "大型结构件免示教机器人焊接",
        problem:
          "机架类结构件多品种小批量，示教一件需{5~7}小时，组对间隙1—4mm不等，焊缝一次合格率84%，焊工招聘困难。",
        key: "三维视觉定位与自动编程；间隙自适应工艺；多层多道规划。",
        metrics: "编程时间≤{15~20}min，一次合格率≥97%，综合效率提高1倍",
      },
      {
        title: "铸件打磨机器人力控与柔性夹具",
        problem: "铸件清理车间粉尘噪声大，人工打磨每件{18~25}分钟，毛刺位置不固定，机器人过磨欠磨严重。",
        key: "点云匹配与毛刺识别；恒力浮动执行器；快换夹具。",
        metrics: "单件≤{8~10}min，过磨率≤1%，换型≤10min",
      },
    ],
    lab: {
      subject: "机器人感知、规划与接触作业",
      methods: ["结构光点云配准", "阻抗力位混合控制", "熔池视觉传感", "离线轨迹自动生成"],
      effects: ["定位误差小于0.3毫米", "接触力波动控制在五牛以内", "成形质量稳定"],
      en: {
        subject: "robot perception, planning and contact tasks",
        methods: ["structured light registration", "hybrid force-position control", "weld pool vision"],
        effects: ["positioning error stayed below 0.3 mm", "contact force ripple was within 5 N"],
      },
    },
  },
];
