import { type Random, randomOf } from "#demo/random.ts";
import { at, officeHour } from "../calendar.ts";
import { qinyangActivityId } from "../organisations/places.ts";
import { topicById } from "../topics/index.ts";
import type { Agreement, EditionScript, Expert, Organisation, TechnologyNeed } from "../types.ts";
import { qinyangProjects } from "./qinyang-data.ts";

const county = "410882";
/** GB/T 4754-2017 for hosts that are no enterprises: scenic area, crop growing support, hospital. */
const industryOf: Readonly<Record<string, string>> = { 文旅: "7861", 农业: "0519", 医疗卫生: "8411" };
const signedCount = 19;
const expertCount = 21;
/** 万元 per agreement. The last is told as "over", so the sum is over 2700 too: the account says 2700余万元. */
const amounts = [60, 80, 120, 150, 90, 200, 300, 110, 70, 260, 180, 140, 95, 85, 220, 130, 160, 50, 200];

/** The 42 projects which the Qinyang event collected: an activity of its own, outside the survey. */
export function buildQinyangProjects(
  seed: number,
  world: { readonly enterprises: readonly Organisation[]; readonly others: readonly Organisation[] },
): TechnologyNeed[] {
  const random = randomOf(seed, "qinyang");
  const hosts = world.others.filter((o) => o.county === county);
  const host = (mark: string): Organisation => {
    const index = ["T", "H", "C", "L", "Z"].indexOf(mark);
    if (index >= 0) return hosts[index] as Organisation;
    return random.pick(world.enterprises.filter((e) => e.county === county && e.family === mark));
  };
  return lines().map(([field, mark, title, problem, topicId], i) => {
    const topic = topicById(topicId as string);
    const owner = host(mark as string);
    return {
      id: `qy-need-${String(i + 1).padStart(2, "0")}`,
      activityId: qinyangActivityId,
      organisationId: owner.id,
      county,
      topicId: topicId as string,
      title: title as string,
      titleEn: `Qinyang project ${i + 1}: ${topic.name.en}`,
      startYear: 2023,
      endYear: 2023 + random.int(1, 2),
      problem: `${problem}。${random.pick(["希望专家到现场把脉问诊。", "急需专业技术指导。", "愿提供场地和配套经费。", "希望建立长期帮扶关系。"])}`,
      keyTechnology: `${random.pick(["需要专家在", "重点围绕", "拟在"])}${title}方面${random.pick(["提供方案设计与技术培训。", "开展联合试验并形成规程。", "进行诊断评估，给出改造建议。"])}`,
      expectedGoal: random.pick([
        "一年内形成可推广的示范点，带动周边单位应用。",
        "培养本地技术骨干三至五名，问题得到基本解决。",
        "完成方案并投入使用，运行成本明显下降。",
      ]),
      keywords: [field as string, title as string],
      keywordsEn: [topic.name.en],
      plannedFunding: random.chance(0.4) ? "negotiable" : { min: 20, max: random.pick([30, 50, 100, 200]) },
      solutionMode: random.pick(["cooperative", "commissioned", "other"] as const),
      activityType: "extension-service",
      discipline: topic.discipline,
      fields: [field as string],
      industry: owner.industry ?? (industryOf[field as string] as string),
      needType: random.pick(["tech-consulting", "project-introduction", "talent-cooperation"] as const),
    } satisfies TechnologyNeed;
  });
}

const lines = () =>
  qinyangProjects
    .trim()
    .split("\n")
    .map((line) => line.split("|"));

/** Who met whom at Qinyang and what was signed there: 21 experts, 19 agreements. */
export function buildQinyangEvent(
  seed: number,
  projects: readonly TechnologyNeed[],
  experts: readonly Expert[],
): EditionScript["countyEvents"][number] {
  const random = randomOf(seed, "qinyang-event");
  const used = new Set<string>();
  const matches = random.sample(projects, projects.length).flatMap((project) => {
    if (used.size >= expertCount) return [];
    const free = experts.filter(
      (e) => !e.invited && !used.has(e.id) && e.language === "zh" && e.nationality === "CN",
    );
    // Who works mainly on it comes before who also does.
    const chosen =
      free.find((e) => e.topicIds[0] === project.topicId) ??
      free.find((e) => e.topicIds.includes(project.topicId as string));
    if (!chosen) return [];
    used.add(chosen.id);
    return [{ projectId: project.id, expertIds: [chosen.id] }];
  });
  const agreements = matches.slice(0, signedCount).map((match, i) =>
    agreementOf(random, {
      match,
      project: projects.find((p) => p.id === match.projectId) as TechnologyNeed,
      i,
    }),
  );
  return { activityId: qinyangActivityId, matches, agreements };
}

function agreementOf(
  random: Random,
  input: { match: { projectId: string; expertIds: readonly string[] }; project: TechnologyNeed; i: number },
): Agreement {
  const { match, project, i } = input;
  return {
    id: `qy-agr-${String(i + 1).padStart(2, "0")}`,
    activityId: qinyangActivityId,
    projectId: match.projectId,
    title: `${project.title}合作协议`,
    kind: random.pick(["service", "consulting", "co-operation"] as const),
    demandOrganisationIds: [project.organisationId],
    expertIds: match.expertIds,
    occasion: "at-venue",
    signedAt: i < 12 ? at("2023-08-10", 16, i * 3) : officeHour(random, "2023-08-11"),
    amount: { value: (amounts[i] as number) * 10_000, qualifier: i === signedCount - 1 ? "gt" : "exact" },
    validUntil: random.pick(["2024-08-31", "2025-08-31", "2026-08-31"]),
    county,
  };
}
