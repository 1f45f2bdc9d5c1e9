import type { Family } from "../topics/topic.ts";

/** What an invented enterprise of a family is called and does; the first industry is GB/T 4754-2017. */
export const families: Readonly<
  Record<
    Family,
    {
      readonly words: readonly string[];
      readonly industries: readonly string[];
      readonly business: string;
      readonly majors: readonly string[];
    }
  >
> = {
  rubber: {
    words: ["轮胎", "橡胶制品", "橡塑科技"],
    industries: ["2911", "2914", "2921"],
    business: "子午线轮胎、再生橡胶与塑料薄膜的研发生产",
    majors: ["高分子材料与工程", "材料加工工程", "化学工程"],
  },
  titanium: {
    words: ["钛业", "锆材料", "颜料化工"],
    industries: ["2643", "2613"],
    business: "钛白粉、锆系列化学品生产及副产物综合利用",
    majors: ["无机化学", "化学工程与工艺", "材料化学"],
  },
  lithium: {
    words: ["氟材料", "锂盐科技", "精细化工"],
    industries: ["2613", "2619", "2614"],
    business: "含氟锂盐、无机氟化物和精细有机中间体",
    majors: ["应用化学", "电化学", "安全工程"],
  },
  aluminium: {
    words: ["铝业", "铝箔材料", "铝板带"],
    industries: ["3252", "3216"],
    business: "铝板带箔、电池箔及铝深加工产品",
    majors: ["材料成型及控制工程", "冶金工程", "金属材料工程"],
  },
  building: {
    words: ["水泥", "新型建材", "特种玻璃"],
    industries: ["3011", "3024", "3051"],
    business: "低碳建材、特种玻璃和工业固废建材化利用",
    majors: ["无机非金属材料工程", "土木工程材料", "环境工程"],
  },
  auto: {
    words: ["汽车零部件", "精密铸造", "制动系统"],
    industries: ["3670", "3391", "3392"],
    business: "发动机及底盘零部件、制动系统和精密铸件",
    majors: ["车辆工程", "机械设计制造及其自动化", "材料成型及控制工程"],
  },
  machinery: {
    words: ["重工机械", "输送装备", "泵业", "智能装备"],
    industries: ["3434", "3441", "3511", "3462", "3444"],
    business: "散料输送、流体机械、矿山与焊接自动化装备",
    majors: ["机械工程", "机械电子工程", "流体机械及工程"],
  },
  abrasive: {
    words: ["超硬材料", "磨料磨具", "耐火材料"],
    industries: ["3099", "3089"],
    business: "金刚石、立方氮化硼制品和高温耐火材料",
    majors: ["材料科学与工程", "无机非金属材料工程", "物理学"],
  },
  leather: {
    words: ["皮业", "皮草制品"],
    industries: ["1910", "1931"],
    business: "汽车革、鞋面革及毛皮制品清洁加工",
    majors: ["轻化工程", "皮革化学与工程", "环境工程"],
  },
  paper: {
    words: ["纸业", "造纸机械", "纸品装备"],
    industries: ["2221", "3541"],
    business: "包装纸、特种纸及制浆造纸成套设备",
    majors: ["轻化工程", "制浆造纸工程", "机械工程"],
  },
  food: {
    words: ["食品", "酿造", "淀粉糖业"],
    industries: ["1439", "1469", "1512", "1391"],
    business: "方便食品、调味品、酒类及玉米深加工",
    majors: ["食品科学与工程", "发酵工程", "生物工程"],
  },
  huaiyao: {
    words: ["怀药", "山药食品", "中药饮片"],
    industries: ["2730", "1371", "1529"],
    business: "怀山药、怀地黄、怀菊花、怀牛膝种植与精深加工",
    majors: ["中药学", "食品科学与工程", "中药资源与开发"],
  },
  pharma: {
    words: ["药业", "生物科技", "制药"],
    industries: ["2710", "2740", "2761"],
    business: "化学原料药、中成药与生物制品",
    majors: ["药学", "药物化学", "生物技术"],
  },
  medical: {
    words: ["医疗科技", "药用辅料", "医疗器械"],
    industries: ["3581", "2659"],
    business: "药用高分子辅料、医用材料及诊断康复器械",
    majors: ["生物医学工程", "高分子化学与物理", "临床检验诊断学"],
  },
  digital: {
    words: ["信息技术", "智能科技", "数据服务", "软件"],
    industries: ["6513", "6531", "6532", "6550"],
    business: "工业软件、视频智能分析与数据治理服务",
    majors: ["计算机科学与技术", "人工智能", "软件工程"],
  },
  cable: {
    words: ["电缆", "电子元件", "传感技术"],
    industries: ["3831", "3983"],
    business: "特种电线电缆、敏感元件及传感器",
    majors: ["电气工程", "电子科学与技术", "高分子材料与工程"],
  },
  energy: {
    words: ["新能源", "储能科技", "热电", "氢能装备"],
    industries: ["3841", "4210", "4412", "2619"],
    business: "锂电池、储能系统、热电联产与氢能装备",
    majors: ["新能源科学与工程", "电化学", "能源与动力工程"],
  },
  environment: {
    words: ["环保科技", "水务", "环境工程"],
    industries: ["4620", "3591", "2666", "7722"],
    business: "污水处理、烟气治理、固废资源化与水处理药剂",
    majors: ["环境工程", "环境科学", "给排水科学与工程"],
  },
  agriculture: {
    words: ["种业", "饲料", "农业装备"],
    industries: ["0511", "1329", "3572"],
    business: "小麦良种、饲料及智能农机",
    majors: ["作物遗传育种", "动物营养与饲料科学", "农业机械化工程"],
  },
};

/** How many above-scale enterprises of each kind a county contributes: 160 in all. */
export const countyFamilies: Readonly<Record<string, Partial<Record<Family, number>>>> = {
  "410802": { digital: 5, environment: 2, food: 2, medical: 1 },
  "410811": { machinery: 4, digital: 5, cable: 2, pharma: 2, environment: 1 },
  "410803": { titanium: 6, lithium: 5, rubber: 2, environment: 3, building: 2 },
  "410804": { energy: 3, machinery: 4, building: 2, aluminium: 2, environment: 2 },
  "410882": { aluminium: 3, paper: 6, building: 4, energy: 3, machinery: 3 },
  "410883": { auto: 6, leather: 5, food: 4, pharma: 3 },
  "410821": { aluminium: 4, auto: 2, food: 2, agriculture: 2 },
  "410822": { medical: 4, auto: 4, machinery: 3, huaiyao: 2, rubber: 2 },
  "410823": { pharma: 4, huaiyao: 3, paper: 3, food: 3, cable: 3 },
  "410825": { huaiyao: 4, food: 4, agriculture: 4, abrasive: 1, machinery: 2 },
  "410871": { abrasive: 4, digital: 3, machinery: 2, cable: 1, energy: 2 },
};

/** Enterprises the source names; their county is known only where its name says so, all particulars are made up. */
export const namedEnterprises: readonly {
  readonly county: string;
  readonly family: Family;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly shortNameOnly?: boolean;
}[] = [
  {
    county: "410871",
    family: "digital",
    name: "河南城盾智能科技股份有限公司",
    aliases: ["城盾智能", "城盾科技公司"],
  },
  {
    county: "410871",
    family: "machinery",
    name: "焦作科瑞森重装股份有限公司",
    aliases: ["焦作科瑞森公司", "科瑞森"],
  },
  {
    county: "410823",
    family: "pharma",
    name: "河南利伟生物药业股份有限公司",
    aliases: ["利伟生物", "利伟药业"],
  },
  { county: "410822", family: "machinery", name: "轻欣机械公司", aliases: ["轻欣机械"], shortNameOnly: true },
  {
    county: "410822",
    family: "medical",
    name: "博爱新开源医疗科技集团有限公司",
    aliases: ["新开源", "博爱新开源"],
  },
  {
    county: "410803",
    family: "environment",
    name: "焦作市城投环境科技有限公司",
    aliases: ["城投环境", "焦作城投环境公司"],
  },
];
