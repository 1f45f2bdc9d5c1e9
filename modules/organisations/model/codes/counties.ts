import type { Text } from "#platform/kernel/text.ts";

/** A county-level unit of the city that hosts an edition. */
export type County = {
  readonly code: string;
  readonly label: Text;
  /** The name without 区, 县 or 市 as officers say it. */
  readonly short: Text;
  /** Acts as a county (own bureau, own tables, own ledger rows) but is not one in GB/T 2260. */
  readonly functionalZone: boolean;
  readonly gb2260: boolean;
  readonly aliases: readonly string[];
};

/** A city and its county-level units in their customary order. */
export type City = {
  readonly code: string;
  readonly label: Text;
  readonly province: Text;
  readonly counties: readonly County[];
};

const county = (code: string, zh: string, en: string, short: Text): County => ({
  code,
  label: { zh, en },
  short,
  functionalZone: false,
  gb2260: true,
  aliases: [],
});

/** Jiaozuo, Henan: ten counties of GB/T 2260 and the demonstration zone (high-tech zone), which has a statistics code only. */
export const jiaozuo: City = {
  code: "410800",
  label: { zh: "焦作市", en: "Jiaozuo" },
  province: { zh: "河南省", en: "Henan" },
  counties: [
    county("410802", "解放区", "Jiefang District", { zh: "解放", en: "Jiefang" }),
    county("410811", "山阳区", "Shanyang District", { zh: "山阳", en: "Shanyang" }),
    county("410803", "中站区", "Zhongzhan District", { zh: "中站", en: "Zhongzhan" }),
    county("410804", "马村区", "Macun District", { zh: "马村", en: "Macun" }),
    county("410882", "沁阳市", "Qinyang City", { zh: "沁阳", en: "Qinyang" }),
    county("410883", "孟州市", "Mengzhou City", { zh: "孟州", en: "Mengzhou" }),
    county("410821", "修武县", "Xiuwu County", { zh: "修武", en: "Xiuwu" }),
    county("410822", "博爱县", "Bo'ai County", { zh: "博爱", en: "Bo'ai" }),
    county("410823", "武陟县", "Wuzhi County", { zh: "武陟", en: "Wuzhi" }),
    county("410825", "温县", "Wenxian County", { zh: "温县", en: "Wenxian" }),
    {
      code: "410871",
      label: {
        zh: "焦作城乡一体化示范区",
        en: "Jiaozuo Urban-Rural Integration Demonstration Zone (High-tech Zone)",
      },
      short: { zh: "示范区（高新区）", en: "Demonstration Zone" },
      functionalZone: true,
      gb2260: false,
      aliases: [
        "示范区",
        "高新区",
        "示范区(高新区)",
        "高新区(示范区)",
        "高新技术产业开发区",
        "高新技术开发区",
        "城乡一体化示范区",
        "新区",
      ],
    },
  ],
};

const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

/** A county of the city by its code. */
export const countyByCode = (code: string, city: City = jiaozuo): County | undefined =>
  city.counties.find((entry) => entry.code === code);

/** The text without the names of province and city in front. */
function withoutCity(text: string, city: City): string {
  let rest = plain(text);
  for (const name of [
    city.province.zh,
    city.province.zh.replace(/省$/, ""),
    city.label.zh,
    city.label.zh.replace(/市$/, ""),
  ]) {
    // "焦作城乡一体化示范区" is the zone's own name: cutting 焦作 off leaves an alias of it.
    if (rest.startsWith(name) && rest.length > name.length) rest = rest.slice(name.length);
  }
  return rest;
}

/**
 * The county's code for what people write in a county column: `沁阳市`, `沁阳`, `焦作市沁阳市`, `河南省焦作市温县`,
 * `高新区`, `410882`, or a street code (`410882001`). Undefined for anything else, the city itself included.
 */
export function parseCounty(text: string, city: City = jiaozuo): string | undefined {
  const wanted = plain(text);
  if (/^\d{6}(\d{3}|\d{6})?$/.test(wanted)) return countyByCode(wanted.slice(0, 6), city)?.code;
  const rest = withoutCity(text, city);
  const names = (entry: County) =>
    [entry.label.zh, entry.short.zh, entry.label.en, entry.short.en, ...entry.aliases].map(plain);
  return city.counties.find((entry) =>
    names(entry).some((name) => [rest, wanted].some((given) => given.toLowerCase() === name.toLowerCase())),
  )?.code;
}

/**
 * The county of a code or of an address: `焦作市山阳区人民路1号`. Only names in full count inside an address,
 * because 解放路 lies in many districts. Undefined when none or more than one county is named.
 */
export function countyOf(text: string, city: City = jiaozuo): string | undefined {
  const direct = parseCounty(text, city);
  if (direct) return direct;
  const rest = withoutCity(text, city);
  const zoneNames = (entry: County) => entry.aliases.map(plain).filter((name) => name.length > 2);
  const named = city.counties.filter((entry) =>
    [entry.label.zh, ...zoneNames(entry)].some((name) => rest.startsWith(name)),
  );
  return named.length === 1 ? named[0]?.code : undefined;
}
