import type { Random } from "#demo/random.ts";
import type { TopicSeed } from "../topics/topic.ts";
import type { ExpertDocument } from "../types.ts";

type Draft = Omit<ExpertDocument, "language" | "year">;

const two = (random: Random, items: readonly string[]) => random.sample(items, 2) as [string, string];

/** A paper, patent or project of a Chinese-writing expert, in the researchers' words of the topic. */
export function chineseDocument(
  random: Random,
  kind: "paper" | "patent" | "project",
  topic: TopicSeed,
): Draft {
  const { subject } = topic.lab;
  const [m1, m2] = two(random, topic.lab.methods);
  const [e1, e2] = two(random, topic.lab.effects);
  const word = random.pick(topic.keywords.zh);
  const n = random.int(3, 9);
  if (kind === "patent") {
    return {
      kind,
      title: random.pick([
        `一种基于${m1}的${word}方法及装置`,
        `一种${word}处理系统及其${m1}工艺`,
        `采用${m1}的${word}改进方法`,
        `一种面向${word}的${m2}装置`,
      ]),
      text: random.pick([
        `本发明公开了一种与${subject}有关的方法，包括${m1}与${m2}两个步骤，通过二者衔接控制过程参数，克服了现有手段响应慢、稳定性差的缺点，${e1}，并使${e2}。`,
        `本发明提供一种装置，由给料、反应、检测与控制单元组成，利用${m1}获取状态信息并据此调节工况，配合${m2}，实现${e1}；结构简单，便于在现有生产线上改造应用。`,
        `本发明属于${topic.fields[0]}技术领域。针对现有方案能耗高、重复性不足的问题，将${m2}引入${word}环节，实施例表明${e1}，连续运行${n * 100}小时后性能保持稳定，${e2}。`,
      ]),
    };
  }
  if (kind === "project") {
    const source = random.pick([
      "国家自然科学基金面上项目",
      "国家重点研发计划子课题",
      "省重大科技专项",
      "省自然科学基金项目",
      "企业委托开发项目",
      "校企联合攻关项目",
    ]);
    return {
      kind,
      title: `${random.pick([subject, `${word}过程中的${m1}研究`, `${m2}在${word}中的应用基础`])}（${source}）`,
      text: random.pick([
        `项目围绕${subject}展开，主要内容包括${m1}、${m2}以及工程验证三部分，执行期三年，已在${n}家企业完成试验，结果显示${e1}。`,
        `主持${source}，针对${word}领域的共性难题，建立了${m1}平台，发展了${m2}新思路，${e1}，${e2}，相关成果通过专家组验收并形成${n}项专利。`,
        `研究目标是阐明${subject}的内在机制，任务书要求完成${m2}样机一套；目前进度正常，阶段数据说明${e2}，具备向产业转移的条件。`,
      ]),
    };
  }
  return {
    kind,
    title: random.pick([
      `${subject}：${m1}的作用`,
      `基于${m1}的${subject}研究`,
      `${m1}与${m2}联用对${word}的影响`,
      `${subject}研究进展`,
      `${m2}条件下${word}特性的实验与模拟`,
      `面向${word}的${m1}新方法`,
    ]),
    text: random.pick([
      `为揭示${subject}的规律，采用${m1}并结合${m2}，系统考察了关键参数的影响。结果表明，在优化条件下${e1}，${e2}，所得认识可为工程放大提供依据。`,
      `${subject}是提升相关产业水平的核心问题。本文提出以${m1}为主线的研究框架，设计了${n}组对照试验，并以${m2}加以验证，发现${e1}；进一步分析给出了主导因素及其适用边界。`,
      `针对传统方法依赖经验、难以预测的不足，本文发展了${m2}，在此基础上引入${m1}，对${n * 12}个样本进行检验，${e1}。与文献报道相比，该方案成本更低，且${e2}。`,
      `综述了近十年${subject}的研究动态，重点评述${m1}、${m2}的优势与局限，讨论了尺度效应和长期稳定性等争议，并展望了与数据驱动手段融合的前景。`,
    ]),
  };
}

/** The same in English, for experts who work in English. */
export function englishDocument(
  random: Random,
  kind: "paper" | "patent" | "project",
  topic: TopicSeed,
): Draft {
  const { subject } = topic.lab.en;
  const [m1, m2] = two(random, topic.lab.en.methods);
  const [e1, e2] = two(random, topic.lab.en.effects);
  const word = random.pick(topic.keywords.en);
  const n = random.int(3, 9);
  if (kind === "patent")
    return {
      kind,
      title: random.pick([
        `Method and apparatus for ${word} using ${m1}`,
        `System for improved ${word} by ${m2}`,
      ]),
      text: `The invention relates to ${subject}. A process combining ${m1} with ${m2} is disclosed. In the examples ${e1}, and after ${n * 100} hours of operation ${e2}.`,
    };
  if (kind === "project")
    return {
      kind,
      title: random.pick([
        `${capital(subject)} (industry partnership)`,
        `Scaling up ${m1} for ${word} (national programme)`,
      ]),
      text: `Principal investigator of a three-year project on ${subject}, with ${n} industrial partners. Work packages cover ${m1}, ${m2} and pilot validation; mid-term results show that ${e1}.`,
    };
  return {
    kind,
    title: random.pick([
      `${capital(subject)}: the role of ${m1}`,
      `${capital(m1)} combined with ${m2} for ${word}`,
      `Recent advances in ${subject}`,
      `On ${word}: experiments with ${m2}`,
    ]),
    text: random.pick([
      `We study ${subject}. Using ${m1} together with ${m2}, the influence of the key parameters was examined over ${n * 10} runs. Under optimized conditions ${e1}, and ${e2}. The findings support scale-up to industrial practice.`,
      `This paper reports an approach to ${word} built on ${m2}. Compared with conventional practice, ${e1}. The governing factors are identified and verified by ${m1}; limits of the method are discussed.`,
    ]),
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
