import type { Place } from "../types.ts";

/** Code of GB/T 2260 (six digits) with its name, e.g. 410800 焦作市. */
export type DivisionName = { readonly code: string; readonly name: string };

const MUNICIPALITIES: ReadonlySet<string> = new Set(["11", "12", "31", "50"]);
const LONG = /(特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|地区|盟|省|市|县|区|旗)$/;
const PEOPLES =
  /(?:(?:蒙古|藏|维吾尔|哈萨克|柯尔克孜|回|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|傣|黎|傈僳|佤|拉祜|水|东乡|纳西|景颇|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|怒|保安|裕固|鄂温克|各)族?)+$/;

/**
 * Reads places as people write them: 郑州, 河南省焦作市, 北京-朝阳区, 昆山. A county or a district is its prefecture-level
 * city; a district whose name several cities have says nothing by itself.
 */
export function createPlaces(divisions: Iterable<DivisionName>): (text: string) => Place | undefined {
  const provinces = new Map<string, string>();
  const byName = new Map<string, Place | null>();
  const add = (name: string, place: Place, rank: "city" | "county") => {
    if (name.length < 2) return;
    const known = byName.get(name);
    if (known === undefined) byName.set(name, place);
    else if (rank === "county" && known?.city !== place.city)
      byName.set(name, known && known.name === name ? known : null);
  };
  const rows = [...divisions];
  for (const { code, name } of rows) if (code.endsWith("0000")) provinces.set(code.slice(0, 2), name);
  const cities = new Map<number, string>();
  for (const { code, name } of rows) {
    const province = Number(code.slice(0, 2));
    if (code.endsWith("0000")) {
      const own = MUNICIPALITIES.has(code.slice(0, 2));
      const place = { city: own ? province * 100 + 1 : 0, province, name: shortName(name) };
      if (own) cities.set(place.city, place.name);
      add(place.name, place, "city");
      add(name, place, "city");
    } else if (code.endsWith("00") && !/^(市辖区|县|省直辖|自治区直辖)/.test(name)) {
      const place = { city: Number(code.slice(0, 4)), province, name: shortName(name) };
      cities.set(place.city, place.name);
      add(place.name, place, "city");
      add(name, place, "city");
    }
  }
  for (const { code, name } of rows) {
    if (code.endsWith("00")) continue;
    const province = Number(code.slice(0, 2));
    // Cities directly under a province (济源) have no prefecture: they are their own.
    const direct = code.slice(2, 4) === "90";
    const city = MUNICIPALITIES.has(code.slice(0, 2))
      ? province * 100 + 1
      : direct
        ? province * 1000 + Number(code.slice(3))
        : Number(code.slice(0, 4));
    const own = shortName(name);
    const place = { city, province, name: direct ? own : (cities.get(city) ?? own) };
    add(name, place, "county");
    if (own.length >= 2 && !name.endsWith("区")) add(own, place, "county");
  }
  const longest = Math.max(0, ...[...byName.keys()].map((n) => n.length));
  return (text) => {
    const run = text.normalize("NFKC").replace(/\s+/g, "").slice(0, 200);
    let province: Place | undefined;
    for (let at = 0; at < run.length; at++)
      for (let length = Math.min(longest, run.length - at); length >= 2; length--) {
        const place = byName.get(run.slice(at, at + length));
        if (!place) continue;
        if (place.city > 0 && (!province || place.province === province.province)) return place;
        if (place.city === 0) province ??= place;
        at += length - 1;
        break;
      }
    return province;
  };
}

function shortName(name: string): string {
  const bare = name.replace(LONG, "");
  if (bare === name) return name;
  const without = name.includes("自治") ? bare.replace(PEOPLES, "") : bare;
  return without.length >= 2 ? without : bare.length >= 2 ? bare : name;
}
