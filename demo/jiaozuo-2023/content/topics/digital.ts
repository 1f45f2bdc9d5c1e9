import type { TopicSeed } from "./topic.ts";

/** Vision, twins, maintenance, data and intellectual property. */
export const digitalTopics: readonly TopicSeed[] = [
  {
    id: "edge-vision",
    family: "digital",
    name: { zh: "边缘视觉安防", en: "edge vision for security" },
    fields: ["人工智能", "电子信息"],
    industry: "6513",
    discipline: "52020",
    keywords: {
      zh: ["边缘计算", "视频分析", "周界防范", "目标检测", "误报"],
      en: ["edge computing", "video analytics", "perimeter protection", "object detection", "false alarm"],
    },
    cases: [
      {
        title: "周界雷视融合入侵识别与边缘推理终端",
        problem:
          "现有周界报警受风雨、小动物影响，单路日均误报{25~35}次，视频全部回传带宽压力大，夜间漏报率超过4%。",
        key: "毫米波雷达与可见光红外标定融合；轻量网络在国产NPU上的部署；小样本场景自适应。",
        metrics: "日均误报≤{1~2}次，漏报率≤0.5%，端侧推理延迟≤80ms，功耗≤15W",
      },
      {
        title: "化工园区人员不安全行为智能识别",
        problem:
          "园区{600~800}路摄像机依靠人工轮巡，未戴安全帽、动火离人等行为发现滞后，公开模型迁移到现场准确率只有七成。",
        key: "遮挡与逆光条件下行为识别；长尾样本生成；边云协同更新。",
        metrics: "12类行为平均准确率≥{93~95}%，告警时延≤3s，模型月度自动更新",
      },
    ],
    lab: {
      subject: "资源受限平台上的多模态感知神经网络",
      methods: ["结构化剪枝与知识蒸馏", "跨模态特征对齐", "域自适应与增量学习", "人体姿态时序建模"],
      effects: ["参数量压缩到十分之一", "恶劣天气下鲁棒性增强", "单帧处理时间缩短到五十毫秒"],
      en: {
        subject: "multimodal perception networks on resource-limited hardware",
        methods: [
          "structured pruning and distillation",
          "radar-camera feature alignment",
          "domain adaptation",
        ],
        effects: ["parameters were compressed tenfold", "robustness in bad weather improved"],
      },
    },
  },
  {
    id: "surface-inspection",
    family: "digital",
    name: { zh: "工业表面缺陷检测", en: "industrial surface defect inspection" },
    fields: ["人工智能", "信息与自动化"],
    industry: "6513",
    discipline: "52020",
    keywords: {
      zh: ["机器视觉", "缺陷检测", "小样本", "在线检测", "深度学习"],
      en: ["machine vision", "defect detection", "few-shot", "online inspection", "deep learning"],
    },
    cases: [
      {
        title: "高速铝箔表面微小缺陷在线检测系统",
        problem:
          "箔材线速度{400~500}m/min，人工频闪检查只能发现1mm以上缺陷，客户端退货一半由条纹和辊印引起。",
        key: "高反光表面成像照明；微弱缺陷增强；无监督异常检测与缺陷溯源。",
        metrics: "最小检出{0.15~0.2}mm，漏检率≤0.3%，过检率≤2%",
      },
      {
        title: "轮胎X光图像缺陷自动判级",
        problem: "X光室每班{6~8}人看图判级，疲劳漏判，帘线断裂、接头开缺陷样本少，外购软件误判率18%。",
        key: "周期纹理背景抑制；少样本缺陷生成；判级规则与追溯接口。",
        metrics: "判级一致率≥{98~98.5}%，单条判定≤6s，减员70%",
      },
    ],
    lab: {
      subject: "复杂纹理背景下的图像异常定位",
      methods: ["自监督重构", "扩散模型样本扩增", "频域滤波", "线扫多光度立体成像"],
      effects: ["像素级定位精度提升", "标注工作量减少九成", "产线泛化能力良好"],
      en: {
        subject: "anomaly localization in images with complex textures",
        methods: [
          "self-supervised reconstruction",
          "diffusion-based augmentation",
          "photometric stereo line scanning",
        ],
        effects: ["pixel-level accuracy improved", "labelling effort fell by 90 %"],
      },
    },
  },
  {
    id: "digital-twin",
    family: "digital",
    name: { zh: "数字孪生工厂", en: "digital twin factory" },
    fields: ["信息与自动化", "人工智能"],
    industry: "6531",
    discipline: "41310",
    keywords: {
      zh: ["数字孪生", "排产", "工业互联网", "仿真", "能耗优化"],
      en: ["digital twin", "scheduling", "industrial internet", "simulation", "energy optimization"],
    },
    cases: [
      {
        title: "离散制造车间数字孪生与动态排产",
        problem: "车间{120~160}台设备品牌杂、协议多，计划员用表格排产，插单后重排要半天，订单准交率78%。",
        key: "异构设备语义建模；虚实同步；多目标排产算法与人机协同调整。",
        metrics: "设备联网率≥{95~97}%，重排时间≤5min，准交率≥93%",
      },
      {
        title: "流程工业装置孪生建模与能效优化",
        problem:
          "精馏装置靠操作工经验调回流比，产品质量过剩，蒸汽单耗比设计值高{9~12}%，DCS历史数据没有利用。",
        key: "机理—数据混合代理模型；软测量；实时优化与先进控制衔接。",
        metrics: "蒸汽单耗降低{8~10}%，质量合格率100%，关键变量标准差下降40%",
      },
    ],
    lab: {
      subject: "虚实融合制造系统建模与决策",
      methods: ["深度强化学习调度", "OPC UA信息模型", "物理信息神经网络", "滚动时域优化"],
      effects: ["总拖期减少三成", "预测偏差控制在百分之二", "运行参数贴近约束边界"],
      en: {
        subject: "modelling and decision making in cyber-physical manufacturing",
        methods: [
          "deep reinforcement learning for scheduling",
          "OPC UA information models",
          "physics-informed surrogates",
        ],
        effects: ["total tardiness fell by 30 %", "prediction error stayed within 2 %"],
      },
    },
  },
  {
    id: "predictive-maintenance",
    family: "digital",
    name: { zh: "设备预测性维护", en: "predictive maintenance" },
    fields: ["信息与自动化", "人工智能"],
    industry: "6532",
    discipline: "46050",
    keywords: {
      zh: ["预测性维护", "振动分析", "轴承", "剩余寿命", "传感器"],
      en: ["predictive maintenance", "vibration", "bearing", "remaining life", "sensor"],
    },
    cases: [
      {
        title: "大型回转设备轴承故障早期诊断",
        problem: "风机、减速机等关键设备年非计划停机{160~200}小时，点检靠听棒，变转速工况下常规频谱失效。",
        key: "变工况阶次跟踪；弱故障特征增强；跨设备迁移诊断与寿命预测。",
        metrics: "提前预警≥{20~30}天，诊断准确率≥92%，非计划停机减少60%",
      },
      {
        title: "无源无线测温测振传感器研制",
        problem: "高温旋转部位无法布线，电池传感器{4~6}个月就要更换，维护量大，外购产品通信距离短。",
        key: "温差与振动能量采集；超低功耗唤醒；耐高温封装。",
        metrics: "免维护寿命≥{4~5}年，工作温度≥150℃，通信距离≥80m",
      },
    ],
    lab: {
      subject: "机械装备健康管理与自供能传感",
      methods: ["包络谱稀疏分解", "退化过程随机建模", "迁移成分分析", "热电与压电俘能"],
      effects: ["信噪比提高十分贝以上", "寿命置信区间收窄", "节点实现能量自给"],
      en: {
        subject: "health management of rotating machinery and self-powered sensing",
        methods: [
          "sparse envelope decomposition",
          "stochastic degradation modelling",
          "thermoelectric energy harvesting",
        ],
        effects: ["signal-to-noise ratio rose by over 10 dB", "nodes became energy-autonomous"],
      },
    },
  },
  {
    id: "data-governance",
    family: "digital",
    name: { zh: "数据治理与可信流通", en: "data governance and trusted exchange" },
    fields: ["数据治理", "电子信息"],
    industry: "6550",
    discipline: "52060",
    keywords: {
      zh: ["数据治理", "主数据", "隐私计算", "数据资产", "知识图谱"],
      en: ["data governance", "master data", "privacy computing", "data asset", "knowledge graph"],
    },
    cases: [
      {
        title: "集团多源业务数据治理与主数据平台",
        problem:
          "ERP、MES、CRM共{9~12}套系统，物料一物多码率达17%，月度经营分析要人工核对8天，口径经常不一致。",
        key: "实体消歧与主数据建模；数据质量规则自动发现；指标口径血缘管理。",
        metrics: "一物多码率≤{1~1.5}%，核对时间≤1天，质量规则覆盖≥95%",
      },
      {
        title: "城市固废产业链数据可信共享",
        problem:
          "产废、运输、处置企业台账互不相通，{30~40}%的转移联单数据对不上，企业担心商业数据泄露不愿共享。",
        key: "联邦统计与安全求交；联单上链存证；异常流向图分析。",
        metrics: "联单匹配率≥{97~98}%，百万级求交≤10min，原始数据不出域",
      },
    ],
    lab: {
      subject: "大规模异构信息集成与保密协同计算",
      methods: ["实体解析与表示学习", "多方安全计算协议", "血缘追踪与质量度量", "区块链存证"],
      effects: ["重复记录识别F1达到0.97", "通信开销降低一个数量级", "信息缺口得到弥合"],
      en: {
        subject: "integration of heterogeneous information and confidential computation",
        methods: [
          "entity resolution with representation learning",
          "secure multi-party protocols",
          "lineage tracking",
        ],
        effects: ["duplicate detection reached F1 0.97", "communication cost dropped tenfold"],
      },
    },
  },
  {
    id: "ip-protection",
    family: "digital",
    name: { zh: "知识产权导航与保护", en: "IP navigation and protection" },
    fields: ["知识产权保护", "数据治理"],
    industry: "7520",
    discipline: "63035",
    keywords: {
      zh: ["知识产权", "专利导航", "侵权预警", "技术秘密", "专利价值"],
      en: [
        "intellectual property",
        "patent landscape",
        "infringement alert",
        "trade secret",
        "patent valuation",
      ],
    },
    cases: [
      {
        title: "装备制造企业专利导航与海外侵权预警",
        problem: "公司出口占比{35~45}%，去年在欧洲展会遭遇专利投诉，内部只有一名专员，对竞争对手布局不掌握。",
        key: "语义检索与技术功效矩阵；FTO分析；海外风险预警机制。",
        metrics: "建成专题库≥{1.2~1.5}万件，FTO报告3份，预警响应≤5个工作日",
      },
      {
        title: "中小企业专利价值评估与质押融资工具",
        problem: "园区{40~60}家企业有专利质押意愿，银行认为价值难以评估，单笔评估费2万元以上、耗时一个月。",
        key: "专利价值指标与机器学习估值；交易案例库；风险分担模型。",
        metrics: "估值时间≤{2~3}天，与成交价中位偏差≤20%，试点质押≥10笔",
      },
    ],
    lab: {
      subject: "科技情报挖掘与无形资产定价",
      methods: ["权利要求文本深度匹配", "引证网络分析", "实物期权估值", "技术演化路径识别"],
      effects: ["检索召回率超过九成", "识别出潜在空白点", "定价误差显著收敛"],
      en: {
        subject: "technology intelligence mining and pricing of intangible assets",
        methods: ["claim text matching", "citation network analysis", "real option valuation"],
        effects: ["recall exceeded 90 %", "white spots were identified"],
      },
    },
  },
];
