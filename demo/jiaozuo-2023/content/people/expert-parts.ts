import type { Random } from "#demo/random.ts";
import type { Guest } from "../script/cast.ts";
import { topicById } from "../topics/index.ts";
import type { Expert, ExpertDocument, Organisation } from "../types.ts";
import { chineseDocument, englishDocument } from "./expert-text.ts";
import type { PoolWorld } from "./experts.ts";

const henan = new Set(["郑州", "开封", "洛阳", "焦作", "新乡"]);

export function homeOf(random: Random, guest: Guest, world: PoolWorld): Organisation {
  const all = [...world.institutions, ...world.supply, ...world.others];
  if (guest.institution) {
    const named = all.find((o) => o.name === guest.institution);
    if (!named) throw new Error(`unknown institution ${guest.institution}`);
    return named;
  }
  const near = world.institutions.filter((o) => {
    if (guest.origin === "河南") return henan.has(o.city);
    if (guest.origin === "广东") return o.city === "广州" || o.city === "深圳";
    if (guest.origin === "安徽") return o.city === "合肥";
    if (guest.origin === "黑龙江") return o.city === "哈尔滨";
    if (guest.origin === "浙江") return o.city === "杭州";
    return o.city === guest.origin;
  });
  return random.pick(near);
}

export function channelOf(random: Random, guest: Guest, home: Organisation, world: PoolWorld): string {
  const named = (name: string) => (world.others.find((o) => o.name === name) as Organisation).id;
  if (guest.overseas)
    return random.chance(0.5)
      ? home.id
      : named(random.pick(["欧美精英创业家协会", "全球海归创新创业联盟", "美国创业投资家协会"]));
  return random.chance(0.7) && home.kind !== "enterprise"
    ? home.id
    : named(random.pick(["省招才引智大会官网", "省高层次人才服务中心官网", "武汉遇见科技公司"]));
}

export function verification(random: Random, invited: boolean): Expert["titleVerification"] {
  const draw = random.next();
  if (invited) return draw < 0.7 ? "verified" : draw < 0.96 ? "claimed" : "doubtful";
  return draw < 0.2 ? "verified" : "claimed";
}

export function directions(random: Random, guest: Guest): string {
  const subjects = guest.topicIds.map(topicById);
  if (guest.english)
    return subjects
      .map((t) => `${t.lab.en.subject}; ${random.sample(t.lab.en.methods, 2).join(", ")}`)
      .join(". ");
  return subjects.map((t) => `${t.lab.subject}（${random.sample(t.lab.methods, 2).join("、")}）`).join("；");
}

export function documents(random: Random, guest: Guest, cv: string): ExpertDocument[] {
  const make = guest.english ? englishDocument : chineseDocument;
  const language = guest.english ? "en" : "zh";
  const kinds = [
    "paper",
    ...random.sample(["paper", "paper", "patent", "patent", "project", "project"] as const, random.int(1, 5)),
  ] as const;
  const seen = new Set<string>();
  const result: ExpertDocument[] = [];
  for (const [i, kind] of kinds.entries()) {
    // The first document is on the main subject; later ones now and then on the second.
    const topicId = (i > 0 && random.chance(0.3) && guest.topicIds[1]) || (guest.topicIds[0] as string);
    let doc = make(random, kind, topicById(topicId));
    while (seen.has(doc.title)) doc = make(random, kind, topicById(topicId));
    seen.add(doc.title);
    result.push({ ...doc, language, year: random.int(2012, 2023) });
  }
  result.push({
    kind: "cv",
    language,
    title: guest.english ? "Curriculum vitae" : "个人简历",
    text: cv,
    year: 2023,
  });
  return result;
}
