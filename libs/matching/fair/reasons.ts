import { LEVEL_NAMES } from "./facts.ts";
import type { FairMatch } from "./match.ts";
import type { Salary } from "./salary.ts";
import { wishOf } from "./structure.ts";
import { POINTS, type Post, type Seeker } from "./types.ts";

/** Why the pair is proposed, and what speaks against it, in sentences a person can use; those for it first. */
export function fairReasons(seeker: Seeker, post: Post, match: FairMatch): { zh: string[]; en: string[] } {
  const zh: string[] = [];
  const en: string[] = [];
  const say = (chinese: string, english: string) => {
    zh.push(chinese);
    en.push(english);
  };
  const { parts } = match;
  const titleWords = match.words.filter((w) => w.inTitle).map((w) => w.word);
  const otherWords = match.words.filter((w) => !w.inTitle).map((w) => w.word);
  if (titleWords.length > 0)
    say(`岗位名称相符：${titleWords.join("、")}`, `in the post's title: ${titleWords.join(", ")}`);
  if (otherWords.length > 0)
    say(`要求相符：${otherWords.join("、")}`, `in its requirements: ${otherWords.join(", ")}`);
  if (parts.category > 0) say(`岗位类别相同：${post.category}`, `same category: ${post.category}`);
  if (parts.industry > 0) say(`行业相同：${post.industry}`, `same industry: ${post.industry}`);
  const against: [string, string][] = [];
  if (post.place && seeker.places.length > 0) {
    if (parts.place === POINTS.city)
      say(`地点相符：${post.place.name}`, `place as wished: ${post.place.name}`);
    else if (parts.place > 0) say(`同省：${post.place.name}`, `same province: ${post.place.name}`);
    else
      against.push([
        `地点不同：${post.place.name}（意向 ${seeker.places.map((p) => p.name).join("、")}）`,
        `another place: ${post.place.name} (wished: ${seeker.places.map((p) => p.name).join(", ")})`,
      ]);
  }
  const wish = wishOf(seeker);
  if (wish !== undefined && post.salary && post.salary.kind !== "open") {
    const pay = salaryText(post.salary);
    if (parts.salary === POINTS.salary)
      say(`薪资相符：${pay} 元/月，期望 ${wish}`, `pay: ${pay} yuan a month, wished ${wish}`);
    else
      against.push([
        `薪资偏低：${pay} 元/月，期望 ${wish}`,
        `pays less: ${pay} yuan a month, wished ${wish}`,
      ]);
  }
  if (seeker.education !== undefined && post.education !== undefined && post.education > 0) {
    const [has, asked] = [LEVEL_NAMES[seeker.education], LEVEL_NAMES[post.education]];
    say(`学历符合：${has?.zh}，要求${asked?.zh}`, `education: ${has?.en}, asked ${asked?.en}`);
  }
  if (seeker.experience !== undefined && post.experience !== undefined && post.experience > 0) {
    const both = [
      `${seeker.experience} 年，要求 ${post.experience} 年`,
      `${seeker.experience} years, asked ${post.experience}`,
    ] as const;
    if (parts.experience > 0) say(`经验符合：${both[0]}`, `experience: ${both[1]}`);
    else against.push([`经验略少：${both[0]}`, `experience: one year short (${both[1]})`]);
  }
  for (const [chinese, english] of against) say(chinese, english);
  return { zh, en };
}

const salaryText = ({ min, max }: Salary): string =>
  min === null ? `≤${max}` : max === null ? `≥${min}` : min === max ? `${min}` : `${min}–${max}`;
