import { fictitiousMobile, fictitiousPhone, fictitiousUscc } from "../identifiers.ts";
import type { NameSource } from "../people/names.ts";
import type { Organisation, OrganisationKind } from "../types.ts";

/** name | English name | kind | country | city | division | R = real name, I = invented */
const rows = `
河南工业大学|Henan University of Technology|university|CN|郑州|410100|R
郑州大学|Zhengzhou University|university|CN|郑州|410100|R
河南大学|Henan University|university|CN|开封|410200|R
河南科技大学|Henan University of Science and Technology|university|CN|洛阳|410300|R
河南理工大学|Henan Polytechnic University|university|CN|焦作|410811|R
焦作大学|Jiaozuo University|university|CN|焦作|410811|R
北京工业大学|Beijing University of Technology|university|CN|北京|110000|R
武汉大学|Wuhan University|university|CN|武汉|420100|R
武汉理工大学|Wuhan University of Technology|university|CN|武汉|420100|R
哈尔滨工业大学|Harbin Institute of Technology|university|CN|哈尔滨|230100|R
西安交通大学|Xi'an Jiaotong University|university|CN|西安|610100|R
郑州航空工业管理学院|Zhengzhou University of Aeronautics|university|CN|郑州|410100|R
浙江大学|Zhejiang University|university|CN|杭州|330100|R
河南省科学院|Henan Academy of Sciences|institute|CN|郑州|410100|R
焦作市产业技术科学院|Jiaozuo Academy of Industrial Technology|institute|CN|焦作|410800|R
河南国科知识产业研究院|Henan Guoke Knowledge Industry Institute|institute|CN|焦作|410800|R
燕北化工大学|Yanbei University of Chemical Technology|university|CN|北京|110000|I
京东南材料科学研究所|South-East Beijing Institute of Materials|institute|CN|北京|110000|I
沪东科技大学|Hudong University of Science and Technology|university|CN|上海|310000|I
申江环境工程研究院|Shenjiang Institute of Environmental Engineering|institute|CN|上海|310000|I
江北农林大学|Jiangbei Agriculture and Forestry University|university|CN|武汉|420100|I
关中工程大学|Guanzhong Engineering University|university|CN|西安|610100|I
秦岭精密机械研究所|Qinling Institute of Precision Machinery|institute|CN|西安|610100|I
岭南先进制造学院|Lingnan College of Advanced Manufacturing|university|CN|广州|440100|I
粤湾人工智能研究院|Bay Institute of Artificial Intelligence|institute|CN|深圳|440300|I
皖江储能研究院|Wanjiang Institute of Energy Storage|institute|CN|合肥|340100|I
淮上轻工大学|Huaishang University of Light Industry|university|CN|合肥|340100|I
中州药物研究所|Zhongzhou Institute of Materia Medica|institute|CN|郑州|410100|I
黄河粮食与食品研究院|Yellow River Institute of Grain and Food|institute|CN|郑州|410100|I
太行山地生态研究中心|Taihang Mountain Ecology Centre|institute|CN|新乡|410700|I
台岛科技大学|Taidao University of Science and Technology|university|CN|台湾地区|710000|I
Lakeshore Institute of Technology|Lakeshore Institute of Technology|university|US|美国|000000|I
Great Plains State Polytechnic|Great Plains State Polytechnic|university|US|美国|000000|I
Northern Maple University|Northern Maple University|university|CA|加拿大|000000|I
Prairie Materials Laboratory|Prairie Materials Laboratory|institute|CA|加拿大|000000|I
Southern Reef University|Southern Reef University|university|AU|澳大利亚|000000|I
Coral Coast Institute of Minerals|Coral Coast Institute of Minerals|institute|AU|澳大利亚|000000|I
Straits University of Engineering|Straits University of Engineering|university|SG|新加坡|000000|I
俄罗斯自然科学院|Russian Academy of Natural Sciences|institute|RU|俄罗斯|000000|R
乌克兰国家工程院|National Engineering Academy of Ukraine|institute|UA|乌克兰|000000|R
`;

/** Companies outside Henan that bring technology: name | alias | country | city | division | business | R/I | English name, of invented ones */
const supplyRows = `
哈德逊（江苏）环保股份有限公司|哈德逊公司|CN|苏州|320500|工业废水、VOCs治理成套技术|R
沪上澜钧膜技术有限公司|澜钧膜|CN|上海|310000|特种分离膜与膜组器|I|Hushang Lanjun Membrane Technology Co., Ltd.
京北砚衡工业软件有限公司|砚衡软件|CN|北京|110000|排产、孪生与能效优化软件|I|Jingbei Yanheng Industrial Software Co., Ltd.
鄂中栩沣装备技术股份有限公司|栩沣装备|CN|武汉|420100|散料输送与粉磨装备|I|Ezhong Xufeng Equipment Technology Co., Ltd.
秦中煦韬机器人有限公司|煦韬机器人|CN|西安|610100|焊接与打磨机器人|I|Qinzhong Xutao Robotics Co., Ltd.
粤南霁琨传感科技有限公司|霁琨传感|CN|深圳|440300|MEMS传感器与边缘视觉|I|Yuenan Jikun Sensing Technology Co., Ltd.
浙北弘栎生物工程有限公司|弘栎生物|CN|杭州|330100|酶制剂与连续色谱分离|I|Zhebei Hongli Bioengineering Co., Ltd.
皖中朔晏储能股份有限公司|朔晏储能|CN|合肥|340100|电池安全与梯次利用|I|Wanzhong Shuoyan Energy Storage Co., Ltd.
津门翊淼新材料有限公司|翊淼新材|CN|天津|120000|高分子薄膜与电缆料|I|Jinmen Yimiao New Materials Co., Ltd.
`;

/** name | English | kind | county or - | R/I; the Qinyang hosts are made up. */
const otherRows = `
国际技术北美分社|International Technology North America Branch|other|US|-|R
武汉遇见科技公司|Wuhan Yujian Technology|other|CN|-|R
欧美精英创业家协会|Euro-American Elite Entrepreneurs Association|association|US|-|R
全球海归创新创业联盟|Global Returnees Innovation Alliance|association|CN|-|R
美国创业投资家协会|American Venture Investors Association|association|US|-|R
浙江大学校友总会|Zhejiang University Alumni Association|association|CN|-|R
焦作市知识产权保护商会|Jiaozuo Chamber for IP Protection|association|CN|410803|R
省招才引智大会官网|Provincial congress website|other|CN|-|R
省高层次人才服务中心官网|Provincial high-level talent centre website|other|CN|-|R
沁阳市栩溪文化旅游开发中心|Xuxi Culture and Tourism Centre, Qinyang|other|CN|410882|I
沁阳市霁山中心医院|Jishan Central Hospital, Qinyang|other|CN|410882|I
沁阳市澄禾种植专业合作社|Chenghe Growers' Cooperative, Qinyang|other|CN|410882|I
沁阳市岚桥畜牧专业合作社|Lanqiao Livestock Cooperative, Qinyang|other|CN|410882|I
沁阳市弘济中医院|Hongji Hospital of Chinese Medicine, Qinyang|other|CN|410882|I
`;

const lines = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split("|") as string[]);

interface Row {
  readonly id: string;
  readonly serial: number;
  readonly name: string;
  readonly nameEn?: string;
  readonly alias?: string;
  readonly kind: OrganisationKind;
  readonly country: string;
  readonly city: string;
  readonly division: string;
  readonly county?: string;
  readonly business: string;
  readonly invented: boolean;
}

function organisation(row: Row, names: NameSource): Organisation {
  const chinese = row.country === "CN" && row.division !== "000000" && row.division !== "710000";
  const authority = row.kind === "enterprise" ? "91" : row.kind === "association" ? "51" : "12";
  return {
    id: row.id,
    name: row.name,
    ...(row.nameEn ? { nameEn: row.nameEn } : {}),
    aliases: row.alias ? [row.alias] : [],
    kind: row.kind,
    invented: row.invented,
    detailsInvented: true,
    ...(chinese ? { uscc: fictitiousUscc(row.division, 500000 + row.serial * 137, authority) } : {}),
    division: row.division,
    ...(row.county ? { county: row.county } : {}),
    country: row.country,
    city: row.city,
    aboveScale: false,
    address: chinese
      ? `${row.city}市学府路${row.serial}号`
      : `${row.serial} Example Avenue, ${row.nameEn ?? row.name}`,
    profile: row.business,
    contact: {
      name: row.country === "CN" ? names.chinese() : names.english(),
      mobile: fictitiousMobile(400 + row.serial),
      phone: fictitiousPhone("0371", 7000 + row.serial),
      email: `office${row.serial}@example.org`,
    },
  };
}

/** Universities and institutes that serve as channels and as homes of experts. */
export function buildInstitutions(names: NameSource): Organisation[] {
  return lines(rows).map(([name, nameEn, kind, country, city, division, real], i) =>
    organisation(
      {
        id: `inst-${String(i + 1).padStart(2, "0")}`,
        serial: i + 1,
        name: name as string,
        nameEn: nameEn as string,
        kind: kind as OrganisationKind,
        country: country as string,
        city: city as string,
        division: division as string,
        business: businessOf(name as string),
        invented: real === "I",
      },
      names,
    ),
  );
}

/** Out-of-province companies on the supply side. */
export function buildSupplyCompanies(names: NameSource): Organisation[] {
  return lines(supplyRows).map(([name, alias, country, city, division, business, real, nameEn], i) =>
    organisation(
      {
        id: `sup-${i + 1}`,
        serial: 100 + i,
        name: name as string,
        ...(nameEn ? { nameEn } : {}),
        alias: alias as string,
        kind: "enterprise",
        country: country as string,
        city: city as string,
        division: division as string,
        business: business as string,
        invented: real === "I",
      },
      names,
    ),
  );
}

/** Associations, brokers, sites used as channels, and hosts of the Qinyang projects. */
export function buildOthers(names: NameSource): Organisation[] {
  return lines(otherRows).map(([name, nameEn, kind, country, county, real], i) => {
    const local = county !== "-";
    return organisation(
      {
        id: `oth-${String(i + 1).padStart(2, "0")}`,
        serial: 150 + i,
        name: name as string,
        nameEn: nameEn as string,
        kind: kind as OrganisationKind,
        country: country as string,
        city: local ? "焦作" : country === "CN" ? "郑州" : "美国",
        division: local ? (county as string) : "000000",
        ...(local ? { county: county as string } : {}),
        business: businessOf(name as string),
        invented: real === "I",
      },
      names,
    );
  });
}

/** The remark in the language of the name it stands behind. */
const businessOf = (name: string): string =>
  /\p{Script=Han}/u.test(name)
    ? `${name}（资料为演示而设）`
    : `${name} (particulars made up for this demonstration)`;
