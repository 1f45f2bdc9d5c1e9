import { leadingGuest } from "#demo/jiaozuo-2023/content/index.ts";
import { ExpertInput } from "#modules/experts/model/expert.ts";
import { CITY } from "../people/people.ts";
import type { DemoApplication } from "../play.ts";
import type { Told } from "../plot.ts";
import { type Act, fail, latest, minutesAfter, type World } from "../story.ts";

const DAY = 24 * 60;

/**
 * Experts by themselves, in the days after the last need was published: the one who can sign in follows needs and asks about three of them (answered and
 * contacts exchanged; answered; waiting), and somebody has registered who waits for an officer.
 */
export function expertSideActs(app: DemoApplication, world: World, { content, next }: Told): Act[] {
  const expert = leadingGuest(content);
  const expertId = expert.id;
  // What is near the own topics first.
  const distance = (topicId: string | undefined) => (expert.topicIds.includes(topicId ?? "") ? 0 : 1);
  const open = next.technologyNeeds
    .filter((n) => next.states[n.id] === "published")
    .toSorted((a, b) => distance(a.topicId) - distance(b.topicId));
  const [first, second, third] = open;
  if (!first || !second || !third) return fail("fewer than three needs are published");
  const published = latest(
    next.histories.flatMap((h) => h.steps.filter((s) => s.action === "publish").map((s) => s.at)),
  );
  const at = (days: number, minutes = 0) => minutesAfter(published, days * DAY + minutes);
  const { questions, follows } = app.engagements;
  const threads = new Map<string, string>();
  const threadOf = (needId: string) => threads.get(needId) ?? fail(`nobody asked about ${needId}`);
  const follow = (needId: string, i: number): Act => ({
    key: `${needId}:follow`,
    at: at(1, i * 7),
    by: expertId,
    run: (context) => follows.follow(context, world.id(needId)),
  });
  const ask = (needId: string, days: number, text: string): Act => ({
    key: `${needId}:ask`,
    at: at(days),
    by: expertId,
    run: async (context) => {
      threads.set(needId, (await questions.ask(context, { needId: world.id(needId), text })).id);
    },
  });
  const answer = (need: typeof first, days: number, text: string): Act => ({
    key: `${need.id}:answer`,
    at: at(days),
    by: need.organisationId,
    run: (context) => questions.write(context, { id: threadOf(need.id), text }),
  });
  const agree = (need: typeof first, by: string, days: number): Act => ({
    key: `${need.id}:agree:${by}`,
    at: at(days),
    by,
    run: (context) => questions.agree(context, { id: threadOf(need.id), agreed: true }),
  });
  return [
    ...open.slice(0, 5).map((need, i) => follow(need.id, i)),
    ask(
      first.id,
      2,
      "Which tests has the present process already passed, and on what scale? A short list would help me to see where we could start.",
    ),
    answer(
      first,
      3,
      "目前完成了小试，连续运行 200 小时；中试尚未开始。主要卡在批次之间的稳定性，希望先看看您的测试方法。",
    ),
    agree(first, expertId, 4),
    agree(first, first.organisationId, 5),
    ask(
      second.id,
      4,
      "What time frame do you have in mind, and would a first online talk next month suit you?",
    ),
    answer(second, 6, "希望年内拿出样件。下月线上交流没有问题，请提出您方便的日期。"),
    ask(third.id, 7, "Is the key figure you name measured at room temperature or at operating temperature?"),
    {
      key: "expert-side:registered",
      at: at(8),
      by: "system",
      run: (context) =>
        app.platform.commands.run(context, (work) =>
          app.experts.registration.registerSelf(work, CITY, {
            invented: true,
            values: ExpertInput.parse({
              public: {
                name: "示例登记专家",
                nameEn: "Sample Registrant",
                organisationName: "示例海外技术研究院",
                currentField: "电池回收与再生材料",
                languages: ["en", "zh"],
              },
              contact: { email: "registrant@example.com" },
              consent: { publicProfile: false, matching: true, shareCv: false, at: context.occurredAt },
            }),
            registered: { id: "demo-registrant", personId: "demo-registrant-person" },
          }),
        ),
    },
  ];
}
