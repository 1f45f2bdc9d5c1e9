import { createRequire } from "node:module";
import { seeded, zipf } from "./random.ts";

const CITIES = "郑州 焦作 洛阳 新乡 武汉 西安 北京 上海 深圳 杭州 济源 商丘".split(" ");
const LEVELS = ["中专", "大专", "大专", "本科", "本科", "本科", "硕士", "博士"];
const YEARS = ["无需经验", "1年", "2年", "3-4年", "5-7年"];
const COMMON =
  "负责 工作 公司 相关 熟悉 能力 具有 客户 产品 经验 以上 优先 管理 专业 良好 团队 沟通 岗位 要求 职责 完成 学历 技术 合作 精神 独立 项目 熟练 使用 协助".split(
    " ",
  );

/** Words of two to four characters of the dictionary that comes with jieba (MIT), in a seeded order. */
function dictionary(random: () => number): string[] {
  const { dict } = createRequire(import.meta.url)("@node-rs/jieba/dict") as { dict: Uint8Array };
  const words: string[] = [];
  for (const line of Buffer.from(dict).toString("utf8").split("\n")) {
    const [word = "", count = "0", kind = ""] = line.trim().split(" ");
    if (word.length >= 2 && word.length <= 4 && Number(count) >= 60 && /^(n|vn|v|an|nz|l)$/.test(kind))
      words.push(word);
  }
  for (let i = words.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [words[i], words[j]] = [words[j] ?? "", words[i] ?? ""];
  }
  return words;
}

const salaryText = (low: number, high: number, form: number): string =>
  [
    `${low / 1000}-${high / 1000}K`,
    `${low}-${high}元/月`,
    `${low / 10_000}-${high / 10_000}万/月`,
    `${Math.round((low * 12) / 10_000)}-${Math.round((high * 12) / 10_000)}万/年`,
    `${low}以上`,
    "面议",
  ][form] ?? "面议";

/**
 * A job fair of the shape measured on real postings: 400 occupations in 40 industries, texts of 60–200 characters of which
 * six tenths are words every posting uses, the rest of the occupation, its industry, and anything.
 */
export function fairTables(
  size: { seekers: number; posts: number },
  seed = 1,
): { seekers: string; posts: string } {
  const random = seeded(seed * 7919 + 17);
  const words = dictionary(random);
  const common = [...COMMON, ...words.slice(0, 770)];
  let next = 770;
  const take = (n: number) => {
    if (next + n > words.length) next = 770;
    next += n;
    return words.slice(next - n, next);
  };
  const industries = Array.from({ length: 40 }, () => take(250));
  const occupations = Array.from({ length: 400 }, () => ({
    industry: Math.floor(random() * 40),
    words: take(110),
    name: take(2).join(""),
  }));
  const anOccupation = zipf(400, 0.8, random);
  const aCommon = zipf(common.length, 0.75, random);
  const ofOccupation = zipf(110, 0.85, random);
  const ofIndustry = zipf(250, 0.8, random);
  const any = zipf(words.length, 0.9, random);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const textOf = (own: number, second: number): string => {
    const length = 60 + Math.floor(random() * 141);
    let text = "";
    while (text.length < length) {
      const x = random();
      const { words: special, industry } = occupations[
        second >= 0 && random() < 0.3 ? second : own
      ] as (typeof occupations)[0];
      text +=
        x < 0.6
          ? common[aCommon()]
          : x < 0.84
            ? special[ofOccupation()]
            : x < 0.95
              ? industries[industry]?.[ofIndustry()]
              : words[any()];
      if (random() < 0.18) text += pick(["，", "；", "、", "。"]);
    }
    return text;
  };
  const one = () => {
    const own = anOccupation();
    const second = random() < 0.25 ? anOccupation() : -1;
    const low = 3000 + Math.floor(random() * 24) * 500;
    return {
      occupation: occupations[own]?.name ?? "",
      level: pick(LEVELS),
      years: pick(YEARS),
      city: pick(CITIES),
      salary: salaryText(low, low + 1000 + Math.floor(random() * 8) * 500, Math.floor(random() * 6)),
      text: textOf(own, second),
    };
  };
  const seekers = ["编号,意向岗位,学历,工作年限,意向城市,意向薪资,简历"];
  for (let i = 0; i < size.seekers; i++) {
    const s = one();
    seekers.push(`S${i},${s.occupation},${s.level},${s.years},${s.city},${s.salary},${s.text}`);
  }
  const posts = ["编号,岗位名称,学历,经验,工作地,月薪,人数,要求"];
  for (let i = 0; i < size.posts; i++) {
    const p = one();
    posts.push(
      `P${i},${p.occupation},${p.level},${p.years},${p.city},${p.salary},${1 + Math.floor(random() * 5)},${p.text}`,
    );
  }
  return { seekers: `${seekers.join("\n")}\n`, posts: `${posts.join("\n")}\n` };
}
