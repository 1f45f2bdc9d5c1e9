/**
 * What a free text of a need says, recognised without understanding it: measured values, words of the present state, of attempts, of
 * maturity, of what the firm brings. Chinese and English. They only steer hints; nothing is refused because of them.
 */

/** Units that may follow a number without a letter of their own. */
const CHINESE_UNIT =
  "个百分点|百分点|立方米|平方米|立方|千瓦时|千瓦|兆瓦|毫升|分贝|万元|亿元|万吨|公斤|千克|毫克|毫米|厘米|微米|纳米|千米|公里|小时|分钟|个月|摄氏度|度|元|吨|克|米|升|秒|天|年|次|倍|级|个|件|台|套|条|人|亩|批|片|只|根|瓦|伏|安|赫兹|帕|兆帕";
/** A number that measures something: with a unit, a percentage, a comparison sign before it, or spelt 百分之…. */
const QUANTITY = new RegExp(
  [
    "[≥≤><＞＜±]\\s*\\d",
    "\\d\\s*(?:[%％‰℃°]|[a-zμµΩ]+(?:/[a-z]+\\d*)?(?![a-z]))",
    `\\d\\s*(?:多|余|几)?(?:${CHINESE_UNIT})`,
    "百分之[一二三四五六七八九十百零点]+",
    "[一二两三四五六七八九十]+(?:倍|成)",
  ].join("|"),
  "iu",
);
/** Years and numbered headings are no measurements. */
const NOT_MEASURED =
  /(?:19|20)\d{2}\s*(?:年|[-–—~～至到]\s*(?:19|20)\d{2}\s*年?)|(?:^|[。；;\n])\s*[（(]?\d{1,2}[）)、.．](?!\d)/gu;

const measured = (text: string): boolean => QUANTITY.test(text.replace(NOT_MEASURED, " "));
const clauses = (text: string): string[] => text.split(/[。；;！!？?\n]|,\s|，/u).filter((c) => c.trim());

const NOW =
  /目前|现有|现阶段|现在|当前|现状|现为|原有|以往|仅为|只能|只有|尚|currently|current|at present|now|so far|existing|today/iu;
const AIM =
  /达到|不低于|不高于|不超过|不少于|不大于|不小于|小于|大于|低于|高于|优于|提高|提升|降低|减少|缩短|控制在|实现|以上|以内|以下|[≥≤]|reach|at least|at most|below|above|reduce|increase|improve|less than|more than|within|target/iu;
const TRIED =
  /尝试|试过|试用过|试验过|曾经?|已采用|已进行|已开展|做过|摸索|前期|多次|与.{1,20}合作过|未能|效果不|仍(?:未|不|无法)|tried|attempted|tested|previous(?:ly)?|so far|failed|without success/iu;
const MATURITY =
  /小试|中试|量产|产业化|批量生产|规模化生产|实验室|样机|样品|样件|原理|工程化|试生产|生产线|已投产|技术成熟度|TRL\s*\d|prototype|pilot|lab(?:oratory)?[- ]scale|mass production|production line|proof of concept/iu;
const OFFERS =
  /(?:可|能|将|愿意?|拟|公司|企业|我方)?(?:提供|配备|开放|配套|给予|支持)|场地|中试线|实验室|检测中心|研发团队|技术团队|样品|offer|provide|test line|pilot line|samples?|our lab|our team|equipment/iu;

/** Whether some clause measures the present state. */
export const saysPresentValue = (text: string): boolean =>
  clauses(text).some((c) => NOW.test(c) && measured(c));
/** Whether some clause measures what is to be reached. */
export const saysTargetValue = (text: string): boolean =>
  clauses(text).some((c) => AIM.test(c) && measured(c));
/** Whether the text says which way things are to go, measured or not. */
export const saysDirection = (text: string): boolean => AIM.test(text);
export const saysQuantity = (text: string): boolean => clauses(text).some(measured);
export const saysTried = (text: string): boolean => TRIED.test(text);
export const saysMaturity = (text: string): boolean => MATURITY.test(text);
export const saysOffer = (text: string): boolean => OFFERS.test(text);

/** How much a text says: a Chinese character counts one, a word of another script two. */
export function substance(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[\p{Script=Latin}\p{Script=Cyrillic}]{2,}/gu)?.length ?? 0;
  return han + 2 * words;
}
