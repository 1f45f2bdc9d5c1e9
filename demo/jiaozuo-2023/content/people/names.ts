import { pinyin } from "pinyin-pro";
import type { Random } from "#demo/random.ts";

const surnames = [
  ..."赵钱孙李周吴郑冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金陶姜戚谢邹喻苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费薛雷贺倪汤滕罗毕郝邬安常傅卞齐康伍余顾孟黄穆萧尹",
];
const firstGiven = [
  ..."砚舒怀景牧知允亦承远思彦书嘉以宜敬望清若简少修延维世秉致慕闻适恒念予泊仲叔溪霁谨淳朴容星野",
];
const secondGiven = [..."衡川屿澈棠禾砺舟峤珩溯瑜桐野垣遥莘晗洵澜辰廷岑蘅筠恺钧樾渊沐宁谦泓茗昀玥朗岚峻原骞"];
const englishFirst = {
  male: "Alden Brannon Corwin Edmund Garrick Ivor Kendrick Merrick Osric Quentin Stellan Ulric Wendell Anselm Caspian Emeric".split(
    " ",
  ),
  female:
    "Delphine Farrah Helene Jocasta Linnea Nadine Petra Rowena Tamsin Verena Yvette Zelda Briony Dorothea".split(
      " ",
    ),
} as const;
const englishLast =
  "Ashgrove Birchwell Calderstone Dunmarrow Elmhurst Fenwright Glenhaven Harrowby Inglethorpe Juniper Kestrelwood Larkspur Marchbank Netherby Oakhollow Penhallow Quillfeather Ravensmere Stonebridge Thistleton Umberfield Valemont Westerling Yarrowdale Zellwood Brackenridge Coppersmith Driftwood".split(
    " ",
  );

/**
 * Marks (FNV-1a, 32 bits) of names that must never be drawn: people whom the published account of the
 * reference case mentions. Marks, so that the names themselves stand nowhere.
 */
const forbidden = new Set<number>([
  1209435571, 288937400, 1112373837, 1922200215, 1148274558, 3665799360, 2833642336,
]);

/** FNV-1a over UTF-16 units: enough to recognise a name without writing it. */
function nameMark(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

/** True for a name of a real person that must not appear. */
export function isForbiddenName(name: string): boolean {
  return forbidden.has(nameMark(name));
}

/** Draws invented personal names, each once. */
export class NameSource {
  readonly #random: Random;
  readonly #used = new Set<string>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** A Chinese name, unused so far and nobody's of the source. */
  chinese(): string {
    for (;;) {
      const name =
        this.#random.pick(surnames) + this.#random.pick(firstGiven) + this.#random.pick(secondGiven);
      if (this.#used.has(name) || isForbiddenName(name)) continue;
      this.#used.add(name);
      return name;
    }
  }

  english(gender: "male" | "female" = "male"): string {
    for (;;) {
      const name = `${this.#random.pick(englishFirst[gender])} ${this.#random.pick(englishLast)}`;
      if (this.#used.has(name)) continue;
      this.#used.add(name);
      return name;
    }
  }
}

/** Pinyin in the usual order, surname first: 陈思衡 → Chen Siheng. */
export function romanise(name: string): string {
  const syllables = pinyin(name, { toneType: "none", type: "array", mode: "surname" });
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return `${capital(syllables[0] ?? "")} ${capital(syllables.slice(1).join(""))}`;
}
