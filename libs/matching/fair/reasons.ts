import { LEVEL_NAMES } from "./facts/facts.ts";
import type { Salary } from "./facts/salary.ts";
import type { FairMatch } from "./match.ts";
import { wishOf } from "./points.ts";
import { type Part, POINTS, type Post, type Seeker, type Text } from "./types.ts";

/** A sentence for a pair, or `against` it. */
export type Reason = Text & { readonly against?: true };

/** What stands before the shared words: those of the post's title, then the others. */
export const WORD_REASONS = {
  title: { zh: "岗位名称相符：", en: "in the post's title: " },
  other: { zh: "要求相符：", en: "in its requirements: " },
} as const satisfies Record<string, Text>;

/** A fact that sentences tell of. */
type FactReason = {
  readonly part: Part;
  /** What the sentence needs of each side; undefined where there is nothing to say. */
  readonly ofSeeker: (seeker: Seeker) => Text | undefined;
  readonly ofPost: (post: Post) => Text | undefined;
  /** The sentence depends on nothing else: whoever writes many can keep it. */
  readonly say: (seeker: Text, post: Text, points: number) => Reason | undefined;
};

const NOTHING: Text = { zh: "", en: "" };
const same = (text: string | number): Text => ({ zh: String(text), en: String(text) });

/** Sentences about facts, in the order they are told. */
export const FACT_REASONS: readonly FactReason[] = [
  {
    part: "category",
    ofSeeker: () => NOTHING,
    ofPost: ({ category }) => same(category),
    say: (_, { zh }, points) =>
      points > 0 ? { zh: `岗位类别相同：${zh}`, en: `same category: ${zh}` } : undefined,
  },
  {
    part: "industry",
    ofSeeker: () => NOTHING,
    ofPost: ({ industry }) => same(industry),
    say: (_, { zh }, points) =>
      points > 0 ? { zh: `行业相同：${zh}`, en: `same industry: ${zh}` } : undefined,
  },
  {
    part: "place",
    ofSeeker: ({ places }) => {
      const names = places.map((p) => p.name);
      return names.length > 0 ? { zh: names.join("、"), en: names.join(", ") } : undefined;
    },
    ofPost: ({ place }) => (place ? same(place.name) : undefined),
    say: (wished, { zh: name }, points) => {
      if (points === POINTS.city) return { zh: `地点相符：${name}`, en: `place as wished: ${name}` };
      if (points > 0) return { zh: `同省：${name}`, en: `same province: ${name}` };
      return {
        zh: `地点不同：${name}（意向 ${wished.zh}）`,
        en: `another place: ${name} (wished: ${wished.en})`,
        against: true,
      };
    },
  },
  {
    part: "salary",
    ofSeeker: (seeker) => {
      const wish = wishOf(seeker);
      return wish === undefined ? undefined : same(wish);
    },
    ofPost: ({ salary }) => (salary && salary.kind !== "open" ? same(salaryText(salary)) : undefined),
    say: ({ zh: wish }, { zh: pay }, points) =>
      points === POINTS.salary
        ? { zh: `薪资相符：${pay} 元/月，期望 ${wish}`, en: `pay: ${pay} yuan a month, wished ${wish}` }
        : {
            zh: `薪资偏低：${pay} 元/月，期望 ${wish}`,
            en: `pays less: ${pay} yuan a month, wished ${wish}`,
            against: true,
          },
  },
  {
    part: "education",
    ofSeeker: ({ education }) => (education === undefined ? undefined : LEVEL_NAMES[education]),
    ofPost: ({ education }) => (education ? LEVEL_NAMES[education] : undefined),
    say: (has, asked) => ({
      zh: `学历符合：${has.zh}，要求${asked.zh}`,
      en: `education: ${has.en}, asked ${asked.en}`,
    }),
  },
  {
    part: "experience",
    ofSeeker: ({ experience }) => (experience === undefined ? undefined : same(experience)),
    ofPost: ({ experience }) => (experience ? same(experience) : undefined),
    say: ({ zh: has }, { zh: asked }, points) =>
      points > 0
        ? { zh: `经验符合：${has} 年，要求 ${asked} 年`, en: `experience: ${has} years, asked ${asked}` }
        : {
            zh: `经验略少：${has} 年，要求 ${asked} 年`,
            en: `experience: one year short (${has} years, asked ${asked})`,
            against: true,
          },
  },
];

/** Why the pair is proposed, and what speaks against it, in sentences a person can use; those for it first. */
export function fairReasons(seeker: Seeker, post: Post, match: FairMatch): { zh: string[]; en: string[] } {
  const found: Reason[] = [];
  for (const [kind, inTitle] of [
    ["title", true],
    ["other", false],
  ] as const) {
    const words = match.words.filter((w) => w.inTitle === inTitle).map((w) => w.word);
    const { zh, en } = WORD_REASONS[kind];
    if (words.length > 0) found.push({ zh: zh + words.join("、"), en: en + words.join(", ") });
  }
  for (const { part, ofSeeker, ofPost, say } of FACT_REASONS) {
    const [wanted, offered] = [ofSeeker(seeker), ofPost(post)];
    const reason = wanted && offered && say(wanted, offered, match.parts[part]);
    if (reason) found.push(reason);
  }
  const told = [...found.filter((r) => !r.against), ...found.filter((r) => r.against)];
  return { zh: told.map((r) => r.zh), en: told.map((r) => r.en) };
}

const salaryText = ({ min, max }: Salary): string =>
  min === null ? `≤${max}` : max === null ? `≥${min}` : min === max ? `${min}` : `${min}–${max}`;
