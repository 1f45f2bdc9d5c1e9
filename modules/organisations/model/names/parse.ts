import { lazy, readRows } from "../codes/code-table.ts";
import { type City, jiaozuo } from "../codes/counties.ts";
import { rows } from "../codes/generated/places.ts";

/** What sort of body a name's ending says it is; names of different sorts are never the same organisation. */
export type NameSort = "company" | "school" | "hospital" | "institute" | "office" | "association" | "unknown";

/** A name taken apart for comparison. */
export type ParsedName = {
  /** The whole name in half width without spaces and marks. */
  readonly plain: string;
  readonly sort: NameSort;
  /** Places named in front or in brackets: digits of province (2), prefecture (4) or county (6). */
  readonly places: readonly string[];
  /** What remains without places and legal form: brand and trade of a company, the proper part of another name. */
  readonly core: string;
  /** 分公司, 附属医院, 学院 …: a part of a larger body is not that body. */
  readonly branch: string;
};

/** Legal forms, longest first; the law allows both 有限公司 and 有限责任公司 for the same kind. */
const LEGAL_FORM =
  /(?:集团)?(?:股份有限责任公司|股份有限公司|有限责任公司|有限公司|股份公司|总公司|公司)$|集团$/u;
const LATIN_FORM = /(?:,?(?:co,?ltd|coltd|limited|ltd|inc|llc|gmbh|corporation|corp|company))$/;
/** Abbreviations of offices and the words they stand for. */
const LONG_FORMS: readonly (readonly [RegExp, string])[] = [
  [/人社(?=局|厅)/u, "人力资源和社会保障"],
  [/科技(?=局|厅)/u, "科学技术"],
  [/工信(?=局|厅)/u, "工业和信息化"],
  [/发改委$/u, "发展和改革委员会"],
  [/卫健委$/u, "卫生健康委员会"],
  [/市监(?=局)/u, "市场监督管理"],
  [/市场监管(?=局)/u, "市场监督管理"],
  [/工商(?=局)/u, "市场监督管理"],
  [/农业农村(?=局)/u, "农业农村"],
  [/自规(?=局)/u, "自然资源和规划"],
  [/医科大$/u, "医科大学"],
];
const SORTS: readonly (readonly [RegExp, NameSort])[] = [
  [/(?:大学|学院|学校|中学|小学|党校|分校)$/u, "school"],
  [/(?:医院|卫生院|保健院)$/u, "hospital"],
  [/(?:研究院|研究所|科学院|工程院|实验室|设计院|中心|研究会|院|所|站)$/u, "institute"],
  [/(?:局|厅|部|处|委|委员会|办|办公室|政府|管委会|人才办|党工委)$/u, "office"],
  [/(?:协会|学会|商会|联盟|总会|校友会|联合会|基金会)$/u, "association"],
  [/(?:厂|银行|合作社|事务所|工作室|商行|经营部)$/u, "company"],
];
const BRANCH =
  /(?:[\u4e00-\u9fa5]{2,8}?)?(?:分公司|办事处|分部|营业部)$|(?:第[一二三四五六七八九十\d]+)?附属[\u4e00-\u9fa5]*$/u;

/** Full width to half width, one kind of bracket, no spaces or marks, lower case. */
export function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[【〔[{<《「]/gu, "(")
    .replace(/[】〕\]}>》」]/gu, ")")
    .replace(/[\s·•,.，。、“”"'’‘_\-—\u200b-\u200f\ufeff]/gu, "")
    .toLowerCase();
}

/** The name in the form in which it is stored and shown: Chinese brackets, no stray spaces between Chinese characters. */
export function normaliseOrganisationName(name: string): string {
  const half = name
    .normalize("NFKC")
    .replace(/[\u200b-\u200f\ufeff]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  if (!/\p{Script=Han}/u.test(half)) return half;
  return half
    .replace(/(?<=[\p{Script=Han}()]) (?=\S)|(?<=\S) (?=[\p{Script=Han}()])/gu, "")
    .replaceAll("(", "（")
    .replaceAll(")", "）");
}

const placeNames = lazy(() => {
  const names = new Map<string, string>();
  for (const [code = "", bare = ""] of readRows(rows)) if (!names.has(bare)) names.set(bare, code);
  return names;
});

/** A place at the beginning of the text: its digits and its length, full name before short one. */
function placeAt(text: string, city: City): { code: string; length: number } | undefined {
  for (const county of city.counties) {
    for (const name of [county.label.zh, county.functionalZone ? "示范区" : county.short.zh])
      if (text.startsWith(name)) return { code: county.code, length: name.length };
  }
  for (let length = Math.min(8, text.length); length >= 2; length--) {
    const code = placeNames().get(text.slice(0, length));
    if (!code) continue;
    const ending =
      /^(?:特别行政区|(?:维吾尔|壮族|回族)?自治区|省|市|地区|盟)/u.exec(text.slice(length))?.[0] ?? "";
    return { code, length: length + ending.length };
  }
  return undefined;
}

/** Cuts places off the front while a name worth the word remains. */
function cutPlaces(text: string, city: City): { rest: string; places: string[] } {
  const places: string[] = [];
  let rest = text;
  for (;;) {
    const place = placeAt(rest, city);
    if (!place || rest.length - place.length < 2) return { rest, places };
    places.push(place.code);
    rest = rest.slice(place.length);
  }
}

/** Takes a name apart; `city` lends the counties whose names may stand in front. */
export function parseName(name: string, city: City = jiaozuo): ParsedName {
  const bracketed = plainName(name);
  const places: string[] = [];
  let text = bracketed.replace(/\(([^()]*)\)/gu, (_, inside: string) => {
    const place = placeAt(inside, city);
    if (place && place.length === inside.length) {
      places.push(place.code);
      return "";
    }
    return inside === "集团" ? "" : inside;
  });
  text = text.replace(/[()]/gu, "");
  const plain = text;
  const branch = BRANCH.exec(text)?.[0] ?? "";
  if (branch && branch.length < text.length) text = text.slice(0, -branch.length);
  for (const [short, long] of LONG_FORMS) text = text.replace(short, long);
  const legal = LEGAL_FORM.exec(text) ?? LATIN_FORM.exec(text);
  const without = legal ? text.slice(0, legal.index) : text;
  const sort = legal ? "company" : (SORTS.find(([ending]) => ending.test(text))?.[1] ?? "unknown");
  const cut = cutPlaces(without, city);
  // 焦作公司: a place alone is the whole name.
  const core = (cut.rest || without).replace(/(?<=..)集团/u, "");
  return { plain, sort, places: [...new Set([...places, ...cut.places])].sort(), core, branch };
}

/** The name people use: brand and trade of a company without place and legal form; other names as they are. */
export function shortName(name: string, city: City = jiaozuo): string {
  const parsed = parseName(name, city);
  return parsed.sort === "company" && parsed.core.length >= 2
    ? parsed.core + parsed.branch
    : normaliseOrganisationName(name);
}
