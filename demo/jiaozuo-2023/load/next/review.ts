import { leadingGuest } from "#demo/jiaozuo-2023/content/index.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import type { DemoApplication } from "../play.ts";
import type { Told } from "../plot.ts";
import { type Act, fail, minutesAfter, type World } from "../story.ts";

const DAY = 24 * 60;
/** What the leading guest asks about a need that was test-read. */
const QUESTIONS = [
  {
    field: "expectedGoal",
    question: "目标值在什么工况下测量？请写明测试方法或标准。",
  },
  { field: "problem", question: "已经试过哪些办法、效果如何？写明后同行可少走弯路。" },
];

/** Review in the edition in preparation: what desks let lie went up and was urged, and an expert test-reads needs before they go out. */
export function reviewActs(
  app: DemoApplication,
  world: World,
  { content, next }: Told,
  today: string,
): Act[] {
  const needs = app.needs.service;
  const reader = leadingGuest(content).id;
  const at = (days: number, minutes = 0) => minutesAfter(today, -days * DAY + minutes);
  const inState = (state: string) => next.technologyNeeds.filter((n) => next.states[n.id] === state);
  const [atCity, read] = inState("county-approved");
  const [late] = inState("submitted");
  const [returned] = inState("returned");
  if (!atCity || !read || !late || !returned) return fail("too few needs wait at the desks");
  const reads = new Map<string, string>();
  const ask = (needId: string, days: number): Act => ({
    key: `${needId}:test-read`,
    at: at(days),
    by: "staff-city-1",
    run: async (context) => {
      const view = await needs.askTestRead(context, {
        needId: world.id(needId),
        expertId: world.id(reader),
        dueOn: minutesAfter(today, 21 * DAY).slice(0, 10),
        note: "请重点看看目标写清楚了没有。",
      });
      reads.set(needId, view.testReads.find((r) => r.state === "asked")?.id ?? "");
    },
  });
  return [
    ask(read.id, 3),
    {
      key: `${read.id}:test-read:answer`,
      at: at(2),
      by: reader,
      run: (context) =>
        needs.answerTestRead(context, {
          id: reads.get(read.id) ?? fail(`${read.id} is not test-read`),
          verdict: "unclear",
          questions: QUESTIONS,
          remark: "方向清楚，补上测试方法和已试过的办法，同行就能判断能不能做。",
        }),
    },
    ask(atCity.id, 1),
    {
      key: `${returned.id}:test-read:request`,
      at: at(1, 30),
      by: returned.organisationId,
      run: (context) =>
        needs.askTestRead(context, {
          needId: world.id(returned.id),
          note: "修改后想请专家看看是否说清楚了。",
        }),
    },
    {
      key: `${next.edition.id}:escalate`,
      at: at(1, 60),
      by: "staff-city-1",
      // The job does this; here as of the moment of the story.
      run: async (context) => {
        await needs.escalateDue({ ...context, actor: systemActor });
      },
    },
    {
      key: `${late.id}:urge`,
      at: at(0),
      by: "staff-city-1",
      run: (context) =>
        needs.urge(context, { id: world.id(late.id), reason: "请本周内办结，企业已来电催问。" }),
    },
  ];
}
