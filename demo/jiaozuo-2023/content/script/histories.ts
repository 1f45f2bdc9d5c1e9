import { type Random, randomOf } from "#demo/random.ts";
import { addDays, addWorkingDays, officeHour, workingDay } from "../calendar.ts";
import type {
  Day,
  FieldReason,
  Moment,
  NeedHistory,
  NeedStep,
  Organisation,
  TalentBatch,
  TechnologyNeed,
} from "../types.ts";

const surveyFrom: Day = "2023-03-21";
const surveyDays = 31;
const publicationFrom: Day = "2023-05-16";

const returns: readonly {
  readonly desk: "county" | "city";
  readonly fields: readonly (FieldReason & { readonly before: string })[];
}[] = [
  {
    desk: "county",
    fields: [
      {
        field: "expectedGoal",
        reason: "目标没有量化指标，请写明现值和目标值",
        before: "提高产品质量，降低生产成本。",
      },
    ],
  },
  {
    desk: "county",
    fields: [
      { field: "keyTechnology", reason: "关键技术过于笼统，无法据此联系专家", before: "希望引进先进技术。" },
    ],
  },
  {
    desk: "county",
    fields: [
      { field: "keywords", reason: "关键字应为三至五个技术词", before: "技术" },
      { field: "problem", reason: "请补充目前数值和已做过的尝试", before: "产品不稳定，需要专家帮助。" },
    ],
  },
  {
    desk: "city",
    fields: [{ field: "title", reason: "名称应写明对象和要解决的技术", before: "技术改造项目" }],
  },
  {
    desk: "county",
    fields: [{ field: "problem", reason: "问题描述与所属行业不符，请核对", before: "设备老化，效率低。" }],
  },
  {
    desk: "city",
    fields: [
      { field: "expectedGoal", reason: "指标低于现行国家标准，请修改", before: "达到国家标准。" },
      { field: "keyTechnology", reason: "请区分关键技术与设备采购", before: "采购新设备一套。" },
    ],
  },
  {
    desk: "county",
    fields: [
      {
        field: "expectedGoal",
        reason: "缺少完成期限内可考核的指标",
        before: "尽快解决问题，达到国内领先水平。",
      },
    ],
  },
  {
    desk: "county",
    fields: [{ field: "keyTechnology", reason: "请说明需突破的具体环节", before: "解决技术难题。" }],
  },
  {
    desk: "county",
    fields: [{ field: "title", reason: "与本企业另一需求重名，请区分", before: "工艺优化" }],
  },
];

/** How each surveyed need went through the desks; nine were sent back once, five were filled in by an officer. */
export function buildHistories(
  seed: number,
  needs: readonly TechnologyNeed[],
  engaged: ReadonlySet<string>,
): NeedHistory[] {
  const random = randomOf(seed, "histories");
  const returned = new Map(
    random.sample(needs, returns.length).map((n, i) => [n.id, returns[i] as (typeof returns)[number]]),
  );
  const assisted = new Set(random.sample(needs, 5).map((n) => n.id));
  const opinions = new Set(random.sample(needs, 14).map((n) => n.id));
  return needs.map((need) =>
    history(random, {
      need,
      back: returned.get(need.id),
      assisted: assisted.has(need.id),
      opinion: opinions.has(need.id),
      engaged: engaged.has(need.id),
    }),
  );
}

interface Course {
  readonly need: TechnologyNeed;
  readonly back: (typeof returns)[number] | undefined;
  readonly assisted: boolean;
  readonly opinion: boolean;
  readonly engaged: boolean;
}

function history(random: Random, c: Course): NeedHistory {
  const { need } = c;
  const created = workingDay(addDays(surveyFrom, random.int(0, surveyDays - 8)));
  const submitted = minDay(addWorkingDays(created, random.int(1, 5)), "2023-04-21");
  const officer = `staff-${need.county}-${random.int(1, 2)}`;
  const operator = `staff-city-${random.int(1, 3)}`;
  const steps: NeedStep[] = [];
  let day = submitted;
  const push = (
    action: NeedStep["action"],
    desk: NeedStep["desk"],
    by: string,
    extra: Partial<NeedStep> = {},
  ) => {
    steps.push({ at: officeHour(random, day), action, desk, by, ...extra });
  };
  const later = (low: number, high: number) => {
    day = addWorkingDays(day, random.int(low, high));
  };
  const sendBack = (desk: "county" | "city", by: string) => {
    if (c.back?.desk !== desk) return;
    const fields = c.back.fields.map(({ field, reason }) => ({ field, reason }));
    push("return", desk, by, {
      fields,
      before: Object.fromEntries(c.back.fields.map((f) => [f.field, f.before])),
    });
    later(2, 4);
    push("resubmit", "enterprise", need.organisationId);
    later(1, 2);
  };
  if (c.assisted) {
    push("confirm-assisted", "enterprise", need.organisationId);
    later(1, 1);
  }
  push("submit", "enterprise", c.assisted ? officer : need.organisationId);
  later(1, 4);
  sendBack("county", officer);
  push("approve", "county", officer);
  later(1, 3);
  if (c.opinion) {
    const departmentId = need.fields.includes("环境保护")
      ? "dept-ecology"
      : random.pick(["dept-science", "dept-industry"]);
    push("opinion", "city", `staff-${departmentId}`, {
      opinion: {
        departmentId,
        text: random.pick([
          "符合我市产业方向，建议优先对接。",
          "技术路线可行，建议补充中试条件说明。",
          "同意推荐，可纳入市级重点研发储备。",
        ]),
      },
    });
    later(1, 1);
  }
  sendBack("city", operator);
  push("approve", "city", operator);
  const earliest = maxDay(addWorkingDays(day, 1), publicationFrom);
  day = workingDay(addDays(earliest, random.int(0, c.engaged ? 20 : 60)));
  push("publish", "city", operator);
  return {
    needId: need.id,
    assisted: c.assisted,
    createdAt: officeHour(random, created).replace(/T\d\d/, "T08") as Moment,
    steps,
  };
}

/** The posts of every enterprise, submitted together and published together. */
export function buildTalentBatches(seed: number, enterprises: readonly Organisation[]): TalentBatch[] {
  const random = randomOf(seed, "talent-batches");
  return enterprises.map((e) => {
    const submitted = workingDay(addDays(surveyFrom, random.int(3, surveyDays - 3)));
    const countyDay = addWorkingDays(submitted, random.int(1, 4));
    const cityDay = addWorkingDays(countyDay, random.int(1, 4));
    const published = workingDay(
      addDays(maxDay(addWorkingDays(cityDay, 1), publicationFrom), random.int(0, 30)),
    );
    return {
      organisationId: e.id,
      submittedAt: officeHour(random, submitted),
      countyApprovedAt: officeHour(random, countyDay),
      cityApprovedAt: officeHour(random, cityDay),
      publishedAt: officeHour(random, published),
    };
  });
}

const minDay = (a: Day, b: Day) => (a < b ? a : b);
const maxDay = (a: Day, b: Day) => (a > b ? a : b);
