import type { TopicSeed } from "./topic.ts";

/** Paper and leather. */
export const lightTopics: readonly TopicSeed[] = [
  {
    id: "paper-making",
    family: "paper",
    name: { zh: "造纸与特种纸", en: "papermaking and specialty paper" },
    fields: ["轻工", "节能减排"],
    industry: "2221",
    discipline: "53057",
    keywords: {
      zh: ["废纸浆", "特种纸", "湿强", "干燥节能", "胶黏物"],
      en: ["recycled pulp", "specialty paper", "wet strength", "dryer energy", "stickies"],
    },
    cases: [
      {
        title: "禁废令后国产废纸浆强度提升与胶黏物控制",
        problem: "国废纤维反复回用，箱板纸环压指数降至{7.2~7.8}N·m/g，微细胶黏物造成断纸，纸机车速上不去。",
        key: "酶辅助打浆；胶黏物钝化与清除；增强型生物基助剂。",
        metrics: "环压指数≥{9.2~9.6}N·m/g，断纸次数减少50%，车速提高8%",
      },
      {
        title: "纸机干燥部智能通风与余热梯级利用",
        problem: "吨纸汽耗{1.85~2.05}吨，袋区湿度不匀导致横幅水分差3%，冷凝水闪蒸汽直接排空。",
        key: "干燥部热质平衡建模；袋区送风露点控制；热泵与闪蒸回收。",
        metrics: "吨纸汽耗≤{1.5~1.55}吨，横幅水分差≤1%，热回收率≥65%",
      },
    ],
    lab: {
      subject: "植物纤维改性、湿部化学与纸页干燥",
      methods: ["纤维素酶定向水解", "微纳纤维素增强", "湿部电荷在线测定", "烘缸群热力学建模"],
      effects: ["纤维结合面积增加", "阴离子垃圾减少", "蒸汽单耗降低两成"],
      en: {
        subject: "fibre modification, wet-end chemistry and sheet drying",
        methods: [
          "targeted cellulase treatment",
          "cellulose nanofibril reinforcement",
          "dryer section modelling",
        ],
        effects: ["bonded area increased", "steam use fell by one fifth"],
      },
    },
  },
  {
    id: "paper-machinery",
    family: "paper",
    name: { zh: "制浆造纸装备", en: "pulp and paper equipment" },
    fields: ["机械制造", "信息与自动化"],
    industry: "3541",
    discipline: "53031",
    keywords: {
      zh: ["纸机", "靴式压榨", "流浆箱", "横幅控制", "碎浆机"],
      en: ["paper machine", "shoe press", "headbox", "cross-direction control", "pulper"],
    },
    cases: [
      {
        title: "靴式压榨套筒国产化及长寿命",
        problem: "靴压套筒全部进口，单价{45~55}万元、供货期8个月；自制聚氨酯套筒运行20天出现分层裂纹。",
        key: "聚氨酯/纤维增强界面；大尺寸离心浇注；动态弯曲疲劳评价装置。",
        metrics: "使用寿命≥{100~120}天，线压1200kN/m无分层，成本为进口的60%",
      },
      {
        title: "水力式流浆箱稀释水横幅定量控制",
        problem: "纸幅横向定量偏差2σ达{1.6~1.9}g/m²，执行器响应滞后，换纸种调整时间超过40分钟。",
        key: "稀释水阀门精密执行；横幅响应建模与解耦；扫描信号软测量。",
        metrics: "2σ≤{0.6~0.8}g/m²，换种稳定时间≤12min",
      },
    ],
    lab: {
      subject: "高速造纸机关键部件设计与过程控制",
      methods: ["弹性体复合材料疲劳", "横向过程模型辨识", "湍流纤维悬浮液模拟", "预测控制"],
      effects: ["套带挠曲寿命成倍增加", "定量均匀性明显改善", "过渡料浪费下降"],
      en: {
        subject: "key components and profile control of high-speed paper machines",
        methods: [
          "elastomer composite fatigue",
          "cross-direction model identification",
          "fibre suspension turbulence modelling",
        ],
        effects: ["belt flex life multiplied", "basis weight profile became even"],
      },
    },
  },
  {
    id: "leather-clean",
    family: "leather",
    name: { zh: "清洁制革与毛皮", en: "clean leather and fur processing" },
    fields: ["轻工", "环境保护"],
    industry: "1910",
    discipline: "53061",
    keywords: {
      zh: ["无铬鞣", "制革废水", "毛皮", "脱毛酶", "胶原"],
      en: ["chrome-free tanning", "tannery wastewater", "fur", "unhairing enzyme", "collagen"],
    },
    cases: [
      {
        title: "汽车座套革无铬鞣制与低气味整理",
        problem:
          "主机厂要求革制品无六价铬、雾化值低，现用戊二醛鞣革收缩温度仅{76~79}℃，VOC气味等级3.5，无法进入配套。",
        key: "两性有机鞣剂与锆铝协同；水性聚氨酯涂饰；雾化与气味溯源。",
        metrics: "收缩温度≥{86~90}℃，冷凝雾化≤3mg，气味等级≤3.0",
      },
      {
        title: "羊剪绒加工酶法脱脂与染色节水",
        problem: "吨皮用水{85~100}吨，油脂脱除不匀造成染色色花，废水氨氮高，园区污水厂经常提出超标告警。",
        key: "碱性脂肪酶低温脱脂；小液比染色设备；工艺水分质回用。",
        metrics: "吨皮用水≤{40~45}吨，色差ΔE≤1.0，氨氮负荷削减60%",
      },
    ],
    lab: {
      subject: "皮胶原交联化学与生皮加工生物技术",
      methods: ["差示扫描量热热稳定性评价", "蛋白酶选择性作用", "非金属交联剂分子设计", "浴液循环水质平衡"],
      effects: ["胶原纤维分散均匀", "湿热稳定性提升十度", "总氮排放大幅减少"],
      en: {
        subject: "collagen crosslinking chemistry and enzymatic hide processing",
        methods: ["DSC thermal stability", "selective proteases", "metal-free crosslinker design"],
        effects: ["hydrothermal stability rose by 10 K", "total nitrogen discharge fell sharply"],
      },
    },
  },
  {
    id: "leather-waste",
    family: "leather",
    name: { zh: "皮革固废与胶原蛋白", en: "leather waste and collagen" },
    fields: ["环境保护", "生物医药"],
    industry: "1931",
    discipline: "53061",
    keywords: {
      zh: ["胶原蛋白肽", "皮边角料", "明胶", "水解", "保水剂"],
      en: ["collagen peptide", "trimmings", "gelatin", "hydrolysis", "superabsorbent"],
    },
    cases: [
      {
        title: "毛皮边角料提取胶原多肽及应用",
        problem:
          "每年约{2600~3200}吨灰皮边角料低价外卖，自建提取线水解度不稳定，产品灰分高、有腥味，只能作饲料添加。",
        key: "复合酶定向水解；脱盐脱臭；分子量分布与功能评价。",
        metrics: "肽得率≥{70~75}%，灰分≤2%，平均分子量1000—3000Da可控",
      },
      {
        title: "含铬革屑脱铬与工业明胶安全利用",
        problem: "含铬革屑列入危废，处置费每吨{2200~2600}元；碱法脱铬后残留铬仍在300ppm以上，不能资源化。",
        key: "有机酸络合梯度脱铬；铬液再鞣；产物安全性评估。",
        metrics: "残铬≤{30~50}ppm，铬回用率≥90%，危废减量85%",
      },
    ],
    lab: {
      subject: "动物源蛋白副产物的解离与功能化",
      methods: ["串级酶解动力学", "超滤分级", "螯合洗脱重金属", "多肽组学鉴定"],
      effects: ["小分子寡肽占比升高", "金属残留低于检出风险线", "保湿活性优于市售品"],
      en: {
        subject: "dissociation and functional use of animal protein by-products",
        methods: ["cascade enzymatic hydrolysis", "ultrafiltration", "chelating removal of chromium"],
        effects: ["oligopeptide share increased", "metal residues went below 50 ppm"],
      },
    },
  },
];
