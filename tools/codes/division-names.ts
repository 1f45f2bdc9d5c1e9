/**
 * English names of the divisions below the province, after the national rules for spelling place names in pinyin: the
 * specific part as one word, an apostrophe before a syllable that begins with a, o or e, ü kept; the generic part
 * translated. A specific part of one syllable keeps its generic part (温县 → Wenxian County).
 */
import { pinyin } from "pinyin-pro";

/** A name as officers of the place write it where no rule gives it. */
const BY_CODE: Readonly<Record<string, string>> = {
  "130172": "Shijiazhuang Circular Chemical Industry Park",
  "130271": "Lutai Economic and Technological Development Zone",
  "130272": "Hangu Management Zone",
  "130274": "Tangshan Seaport Economic Development Zone",
  "130473": "Handan Jinan New Area",
  "130973": "Cangzhou Bohai New Area",
  "131172": "Hengshui Binhu New Area",
  "150206": "Bayan Obo Mining District",
  "130672": "Baoding Baigou New Town",
  "130772": "Chabei Management Zone",
  "130773": "Saibei Management Zone",
  "140171": "Shanxi Transformation and Comprehensive Reform Demonstration Zone",
  "140971": "Wutaishan Scenic Area",
  "150171": "Hohhot Jinhai Industrial Park",
  "150271": "Baotou Rare Earth High-tech Industrial Development Zone",
  "152571": "Ulgai Management Committee",
  "220172": "Changchun Jingyue High-tech Industrial Development Zone",
  "220174": "Changchun Automotive Economic and Technological Development Zone",
  "220273": "Jilin China-Singapore Food Zone",
  "321271": "Taizhou Medical High-tech Industrial Development Zone",
  "340173": "Hefei Xinzhan High-tech Industrial Development Zone",
  "340272": "Wuhu Yangtze Bridge Economic Development Zone",
  "341171": "Suzhou-Chuzhou Modern Industrial Park",
  "341271": "Fuyang-Hefei Modern Industrial Park",
  "341371": "Suzhou-Ma'anshan Modern Industrial Park",
  "370571": "Dongying Economic and Technological Development Zone",
  "370572": "Dongying Port Economic Development Zone",
  "370772": "Weifang Binhai Economic and Technological Development Zone",
  "371071": "Weihai Torch High-tech Industrial Development Zone",
  "371073": "Weihai Lingang Economic and Technological Development Zone",
  "371373": "Linyi Lingang Economic Development Zone",
  "371472": "Dezhou Canal Economic Development Zone",
  "410173": "Zhengzhou Airport Economy Zone",
  "410472": "Pingdingshan New Urban Area",
  "410773": "Pingyuan Urban-Rural Integration Demonstration Zone",
  "410871": "Jiaozuo Urban-Rural Integration Demonstration Zone (High-tech Zone)",
  "411372": "Nanyang Urban-Rural Integration Demonstration Zone",
  "411471": "Eastern Henan Logistics Industry Zone",
  "421171": "Longganhu Management Zone",
  "430271": "Yunlong Demonstration Zone",
  "430372": "Xiangtan Zhaoshan Demonstration Zone",
  "430373": "Xiangtan Jiuhua Demonstration Zone",
  "430471": "Hengyang Comprehensive Bonded Zone",
  "430473": "Hengyang Songmu Economic Development Zone",
  "430671": "Quyuan Management Zone",
  "430771": "West Dongting Management Zone",
  "430971": "Datonghu Management Zone",
  "431271": "Huaihua Hongjiang Management Zone",
  "441803": "Qingxin District",
  "431172": "Jindong Management Zone",
  "431173": "Huilongxu Management Zone",
  "460321": "Xisha Islands",
  "460322": "Nansha Islands",
  "460323": "Zhongsha Islands and their waters",
  "520203": "Liuzhi Special District",
  "540171": "Golmud Tibet-Qinghai Industrial Park",
  "540173": "Tibet Cultural Tourism Creative Park",
  "540174": "Dagze Industrial Park",
};

const PEOPLES: Readonly<Record<string, string>> = {
  满族: "Manchu",
  蒙古族: "Mongol",
  蒙古: "Mongol",
  回族: "Hui",
  朝鲜族: "Korean",
  土家族: "Tujia",
  苗族: "Miao",
  侗族: "Dong",
  瑶族: "Yao",
  壮族: "Zhuang",
  各族: "Multi-ethnic",
  仫佬族: "Mulam",
  毛南族: "Maonan",
  黎族: "Li",
  羌族: "Qiang",
  彝族: "Yi",
  藏族: "Tibetan",
  仡佬族: "Gelao",
  布依族: "Bouyei",
  水族: "Sui",
  哈尼族: "Hani",
  傣族: "Dai",
  拉祜族: "Lahu",
  佤族: "Va",
  布朗族: "Blang",
  纳西族: "Naxi",
  白族: "Bai",
  普米族: "Pumi",
  傈僳族: "Lisu",
  独龙族: "Derung",
  怒族: "Nu",
  景颇族: "Jingpo",
  裕固族: "Yugur",
  哈萨克族: "Kazak",
  哈萨克: "Kazak",
  东乡族: "Dongxiang",
  保安族: "Bonan",
  撒拉族: "Salar",
  土族: "Tu",
  畲族: "She",
  达斡尔族: "Daur",
  鄂温克族: "Ewenki",
  塔吉克: "Tajik",
  锡伯: "Xibe",
  柯尔克孜: "Kirgiz",
};

/** Rows that stand for a tier. */
const TIERS: Readonly<Record<string, string>> = {
  市辖区: "Municipal districts",
  县: "Counties",
  省直辖县级行政区划: "County-level divisions directly under the province",
  自治区直辖县级行政区划: "County-level divisions directly under the autonomous region",
};

/** Generic parts, the longest first; an empty one is left out (a prefecture-level city goes by its name alone). */
const GENERIC: readonly (readonly [zh: string, en: string])[] = [
  ["高新技术产业开发区", "High-tech Industrial Development Zone"],
  ["高新技术产业园区", "High-tech Industrial Park"],
  ["高新技术开发区", "High-tech Development Zone"],
  ["经济技术开发区", "Economic and Technological Development Zone"],
  ["经济开发区", "Economic Development Zone"],
  ["行政委员会", "Administrative Committee"],
  ["工业园区", "Industrial Park"],
  ["管理区", "Management Zone"],
  ["左翼前旗", "Left Wing Front Banner"],
  ["左翼中旗", "Left Wing Middle Banner"],
  ["左翼后旗", "Left Wing Rear Banner"],
  ["右翼前旗", "Right Wing Front Banner"],
  ["右翼中旗", "Right Wing Middle Banner"],
  ["右翼后旗", "Right Wing Rear Banner"],
  ["联合旗", "United Banner"],
  ["左旗", "Left Banner"],
  ["右旗", "Right Banner"],
  ["前旗", "Front Banner"],
  ["中旗", "Middle Banner"],
  ["后旗", "Rear Banner"],
  ["自治旗", "Autonomous Banner"],
  ["自治县", "Autonomous County"],
  ["自治州", "Autonomous Prefecture"],
  ["林区", "Forestry District"],
  ["矿区", "Mining District"],
  ["新区", "New Area"],
  ["地区", "Prefecture"],
  ["盟", "League"],
  ["旗", "Banner"],
  ["县", "County"],
  ["区", "District"],
];

const PROVINCES = /^(河北|山西|内蒙古|吉林|安徽|河南|湖南)(?=..)/u;

/** Only Shennongjia is a forestry district; 新林区 is a district called Xinlin. */
const isGeneric = (zh: string, ending: string): boolean =>
  zh.endsWith(ending) && (ending !== "林区" || zh === "神农架林区");

/** One word of pinyin with capital and apostrophes. */
function spelled(name: string): string {
  const syllables = pinyin(name, { toneType: "none", type: "array" }).map((s, i) =>
    name[i] === "都" && s === "dou" ? "du" : s,
  );
  const word = syllables.map((s, i) => (i > 0 && /^[aoe]/.test(s) ? `'${s}` : s)).join("");
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** The peoples an autonomous division is named for, cut off its name. */
function peoplesOf(name: string): { readonly rest: string; readonly peoples: readonly string[] } {
  const found: string[] = [];
  let rest = name;
  const ending = () =>
    Object.keys(PEOPLES)
      .filter((people) => rest.endsWith(people))
      .sort((a, b) => b.length - a.length)[0];
  for (let people = ending(); people; people = ending()) {
    found.unshift(PEOPLES[people] ?? "");
    rest = rest.slice(0, -people.length);
  }
  return { rest, peoples: found };
}

/**
 * The English name of a division below the province.
 * @param special names that no reading gives, by the Chinese name without its generic part
 */
export function divisionEnglish(code: string, zh: string, special: ReadonlyMap<string, string>): string {
  const known = BY_CODE[code] ?? TIERS[zh];
  if (known) return known;
  const generic = GENERIC.find(([ending]) => isGeneric(zh, ending) && zh.length > ending.length);
  const bare = (name: string) => special.get(name) ?? spelled(name);
  if (!generic) {
    const name = bare(zh.replace(/市$/u, ""));
    return code.endsWith("00") ? name : `${name} City`;
  }
  const [ending, en] = generic;
  let name = zh.slice(0, -ending.length);
  // A functional zone's name begins with its province or city.
  if (code[4] === "7") name = name.replace(PROVINCES, "").replace(/(?<=..)市$/u, "");
  if (!en.startsWith("Autonomous") && !name.endsWith("回族"))
    return name.length === 1 ? `${bare(name)}${spelled(ending).toLowerCase()} ${en}` : `${bare(name)} ${en}`;
  const { rest, peoples } = peoplesOf(name);
  return [rest && bare(rest), listed(peoples), en].filter(Boolean).join(" ");
}
