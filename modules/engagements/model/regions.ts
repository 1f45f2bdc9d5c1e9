import { division, divisions } from "#modules/organisations/model/codes/divisions.ts";
import type { Text } from "#platform/kernel/text.ts";

export type Region = { readonly code: string; readonly name: Text };

const ENDINGS = /(维吾尔自治区|壮族自治区|回族自治区|特别行政区|自治区|省|市|地区|盟)$/;

let named: Map<string, string> | undefined;
/** Provinces and cities by their names, with and without 省 or 市. */
function byName(): Map<string, string> {
  if (named) return named;
  named = new Map();
  for (const entry of divisions().entries) {
    if ((entry.level ?? 3) > 2 || !entry.code.endsWith("00")) continue;
    for (const name of [entry.zh, entry.zh.replace(ENDINGS, "")])
      if (!named.has(name)) named.set(name, entry.code);
  }
  return named;
}

/** The province or city that a text names (`北京`, `湖北省武汉市`, `武汉`); null when it names none of China's. */
export function regionOf(text: string | null | undefined): Region | null {
  const said = (text ?? "").normalize("NFKC").replace(/\s+/g, "");
  if (!said) return null;
  // The longest beginning that is a name, then what stands behind it: the city says more than the province.
  for (let length = said.length; length >= 2; length--) {
    const code = byName().get(said.slice(0, length));
    if (!code) continue;
    const inner = regionOf(said.slice(length));
    const found = inner?.code.startsWith(code.slice(0, 2)) ? inner.code : code;
    const province = division(`${found.slice(0, 2)}0000`);
    return {
      code: found,
      name: { zh: division(found)?.zh.replace(ENDINGS, "") ?? said, en: province?.en ?? said },
    };
  }
  return null;
}
