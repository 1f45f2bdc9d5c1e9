import { pinyin } from "pinyin-pro";

/** What an enterprise of a kind is called in English; kinds of the families in Chinese. */
const kinds: Readonly<Record<string, string>> = {
  轮胎: "Tyre",
  橡胶制品: "Rubber Products",
  橡塑科技: "Rubber and Plastics",
  钛业: "Titanium",
  锆材料: "Zirconium Materials",
  颜料化工: "Pigments",
  氟材料: "Fluorine Materials",
  锂盐科技: "Lithium Salts",
  精细化工: "Fine Chemicals",
  铝业: "Aluminium",
  铝箔材料: "Aluminium Foil",
  铝板带: "Aluminium Strip",
  水泥: "Cement",
  新型建材: "New Building Materials",
  特种玻璃: "Special Glass",
  汽车零部件: "Auto Parts",
  精密铸造: "Precision Casting",
  制动系统: "Brake Systems",
  重工机械: "Heavy Machinery",
  输送装备: "Conveying Equipment",
  泵业: "Pumps",
  智能装备: "Intelligent Equipment",
  超硬材料: "Superhard Materials",
  磨料磨具: "Abrasives",
  耐火材料: "Refractories",
  皮业: "Leather",
  皮草制品: "Fur Products",
  纸业: "Paper",
  造纸机械: "Paper Machinery",
  纸品装备: "Paper Equipment",
  食品: "Food",
  酿造: "Brewing",
  淀粉糖业: "Starch and Sugar",
  怀药: "Huai Medicinals",
  山药食品: "Yam Food",
  中药饮片: "Herbal Slices",
  药业: "Pharmaceuticals",
  生物科技: "Biotechnology",
  制药: "Pharmaceutical",
  医疗科技: "Medical Technology",
  药用辅料: "Pharmaceutical Excipients",
  医疗器械: "Medical Devices",
  信息技术: "Information Technology",
  智能科技: "Intelligent Technology",
  数据服务: "Data Services",
  软件: "Software",
  电缆: "Cable",
  电子元件: "Electronic Components",
  传感技术: "Sensing Technology",
  新能源: "New Energy",
  储能科技: "Energy Storage",
  热电: "Heat and Power",
  氢能装备: "Hydrogen Equipment",
  环保科技: "Environmental Technology",
  水务: "Water",
  环境工程: "Environmental Engineering",
  种业: "Seeds",
  饲料: "Feed",
  农业装备: "Agricultural Equipment",
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
/** 弘垚 as Hongyao. */
const spelled = (characters: string): string =>
  capital(pinyin(characters, { toneType: "none", type: "array" }).join(""));

/** 河南弘垚泵业有限公司 as Henan Hongyao Pumps Co., Ltd.; undefined for a kind that has no English word. */
export function englishName(parts: {
  readonly place: string;
  readonly brand: string;
  readonly kind: string;
}): string | undefined {
  const kind = kinds[parts.kind];
  const place = parts.place.replace(/[市县区]$/, "");
  return kind && `${place === "博爱" ? "Bo'ai" : spelled(place)} ${spelled(parts.brand)} ${kind} Co., Ltd.`;
}
