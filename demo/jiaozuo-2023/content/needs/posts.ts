import { type Random, randomOf } from "#demo/random.ts";
import { families } from "../organisations/family-data.ts";
import { mainActivityId } from "../organisations/places.ts";
import { topics } from "../topics/index.ts";
import type { Family } from "../topics/topic.ts";
import type { Day, Organisation, TalentNeed } from "../types.ts";
import { commonPosts, subjectPosts } from "./post-data.ts";

/** Posts of the survey, as reported; heads are more. */
const postCount = 2163;
const perEnterprise = { min: 5, max: 30 };

interface Template {
  readonly title: string;
  readonly majors: readonly string[];
  readonly education: TalentNeed["educationLevel"];
  readonly tier: TalentNeed["titleTier"];
  readonly salary: readonly [number, number];
  readonly duties: string;
  readonly abilities: string;
}

const rows = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split("|") as string[]);

/** Every post an enterprise of that family may offer: about 36 common ones and eight for each of its subjects. */
export function templatesOf(family: Family): Template[] {
  const common = rows(commonPosts).map(([title, majors, education, tier, salary, duties, abilities]) =>
    template([title, education, tier, salary, duties, abilities] as string[], (majors as string).split("、")),
  );
  const ofSubjects = topics
    .filter((topic) => topic.family === family)
    .flatMap((topic) =>
      rows(subjectPosts).map(([title, education, tier, salary, duties, abilities]) =>
        template(
          [
            `${title}（${topic.name.zh}）`,
            education,
            tier,
            salary,
            duties?.replace("方向", `${topic.name.zh}方向`),
            abilities,
          ] as string[],
          families[family].majors,
        ),
      ),
    );
  return [...common, ...ofSubjects];
}

function template(cells: readonly string[], majors: readonly string[]): Template {
  const [title, education, tier, salary, duties, abilities] = cells as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const [low, high] = salary.split("-").map(Number) as [number, number];
  return {
    title,
    majors,
    education: education as Template["education"],
    tier: (tier || undefined) as Template["tier"],
    salary: [low, high],
    duties,
    abilities,
  };
}

/** The talent needs of the survey: each a post with its headcount, no post twice in one enterprise. */
export function buildPosts(seed: number, enterprises: readonly Organisation[]): TalentNeed[] {
  const random = randomOf(seed, "posts");
  const quota = quotas(random, enterprises.length);
  const result: TalentNeed[] = [];
  for (const [i, owner] of enterprises.entries()) {
    const templates = random.sample(templatesOf(owner.family as Family), quota[i] as number);
    for (const chosen of templates)
      result.push(makePost({ random, serial: result.length + 1, owner, chosen }));
  }
  return result;
}

function quotas(random: Random, firms: number): number[] {
  const counts = Array.from({ length: firms }, () => perEnterprise.min);
  for (let left = postCount - firms * perEnterprise.min; left > 0; ) {
    // Squaring favours low indices of a random order: some firms ask for many people, most for a few.
    const i = (Math.floor(random.next() ** 1.6 * firms) * 37) % firms;
    if ((counts[i] as number) >= perEnterprise.max) continue;
    counts[i] = (counts[i] as number) + 1;
    left--;
  }
  return counts;
}

interface PostDraft {
  readonly random: Random;
  readonly serial: number;
  readonly owner: Organisation;
  readonly chosen: Template;
  readonly deadline?: Day;
  readonly prefix?: string;
  readonly activityId?: string;
}

/** One post of `owner` with all fields of the form. */
export function makePost(draft: PostDraft): TalentNeed {
  const { random, owner, chosen } = draft;
  const junior = chosen.education === "associate" || chosen.education === "bachelor";
  const lift = random.pick([0.9, 1, 1, 1.1, 1.2]);
  const top = chosen.education === "doctor";
  const deadline = draft.deadline ?? random.pick(["2023-12-31", "2023-10-31", "2024-03-31"]);
  return {
    id: `${draft.prefix ?? "post"}-${String(draft.serial).padStart(4, "0")}`,
    activityId: draft.activityId ?? mainActivityId,
    organisationId: owner.id,
    county: owner.county as string,
    postTitle: chosen.title,
    headcount: junior ? random.pick([1, 1, 2, 2, 3, 4, 5]) : random.pick([1, 1, 1, 1, 2, 2, 3]),
    industry: owner.industry as string,
    educationLevel: chosen.education,
    majors: chosen.majors,
    ...(chosen.tier ? { titleTier: chosen.tier } : {}),
    ...(random.chance(0.7)
      ? { maxAge: top ? random.pick([40, 45, 50, 55]) : random.pick([35, 38, 40, 45]) }
      : {}),
    experience:
      chosen.tier === "senior"
        ? random.pick(["7-9", "10-plus"] as const)
        : random.pick(["under-1", "1-3", "1-3", "4-6"] as const),
    duties: `${chosen.duties}${random.pick(["。", "；服从公司统一安排。", "；定期汇报工作进展。", "，对结果负责。"])}`,
    abilities: `${chosen.abilities}${random.pick(["。", "，责任心强。", "，具有良好的团队协作能力。", "，能适应驻厂工作。"])}`,
    salary: random.chance(0.12)
      ? "negotiable"
      : { min: Math.round(chosen.salary[0] * lift), max: Math.round(chosen.salary[1] * lift) },
    ...(random.chance(0.6)
      ? {
          benefits: random.pick([
            "提供人才公寓，缴纳六险一金",
            "科研启动经费20万元，协助解决子女入学",
            "享受“怀川英才计划”相关待遇，提供食宿",
            "博士一次性安家补贴，配偶随调",
            "年终奖与股权激励，免费班车",
          ]),
        }
      : {}),
    mode: chosen.title.includes("柔性")
      ? "flexible"
      : top
        ? random.pick(["full-time", "flexible", "project", "part-time"] as const)
        : "full-time",
    workplace: owner.county as string,
    ...(random.chance(0.8) ? { deadline } : {}),
    contact: owner.contact,
    scarcity: (top
      ? random.int(3, 5)
      : chosen.tier === "senior"
        ? random.int(3, 5)
        : random.int(1, 4)) as TalentNeed["scarcity"],
  };
}
