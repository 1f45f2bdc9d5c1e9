import type { Text, Tone } from "#platform/web/index.ts";
import type { NegotiationsOverview } from "../../model/overview.ts";

/** One step of the two days: where it stands, what waits, where it is worked. */
export type HubStep = {
  readonly id: string;
  readonly title: Text;
  readonly to: string;
  readonly state: { readonly label: Text; readonly tone: Tone };
  readonly facts: readonly Text[];
  readonly links: readonly { readonly to: string; readonly label: Text }[];
};

const states = {
  open: { label: { zh: "未开始", en: "Not begun" }, tone: "neutral" },
  running: { label: { zh: "进行中", en: "Under way" }, tone: "progress" },
  waiting: { label: { zh: "待办", en: "To do" }, tone: "warning" },
  done: { label: { zh: "已就绪", en: "Ready" }, tone: "success" },
  over: { label: { zh: "已结束", en: "Over" }, tone: "neutral" },
} as const satisfies Record<string, HubStep["state"]>;

/** `en`: the word for one; `many` where it is not that and an s. */
const n = (count: number, zh: string, en: string, many = `${en}s`): Text => ({
  zh: `${count} ${zh}`,
  en: `${count} ${count === 1 ? en : many}`,
});
const some = (count: number, zh: string, en: string, many?: string): Text[] =>
  count > 0 ? [n(count, zh, en, many)] : [];

/** The steps an office sees, in the order they are worked; those it may not read are left out. `checksIn`: it runs the check-in desk. */
export function hubSteps(o: NegotiationsOverview, { checksIn } = { checksIn: false }): HubStep[] {
  const steps: (HubStep | null)[] = [
    programmeStep(o),
    o.attendance && attendanceStep(o.attendance),
    o.meetings && meetingStep(o.meetings, o.requests),
    o.visits && visitStep(o.visits),
    o.timetables && timetableStep(o),
    o.day && dayStep(o, o.day, checksIn),
    o.meetings && papersStep(o),
  ];
  return steps.filter((s) => s !== null);
}

function programmeStep({ programme: p }: NegotiationsOverview): HubStep {
  const ready = p.meetingSlots > 0 && p.openTables > 0;
  const begun = p.rooms + p.tables + p.meetingSlots > 0;
  return {
    id: "programme",
    title: { zh: "会场与时段", en: "Venue and slots" },
    to: "/negotiations/programme",
    state: ready ? states.done : begun ? states.running : states.open,
    facts: [
      n(p.rooms, "个会场", "room"),
      n(p.openTables, "张可用洽谈桌", "open table"),
      n(p.meetingSlots, "个洽谈时段", "meeting slot"),
      ...some(p.vehicles, "辆车", "vehicle"),
    ],
    links: [],
  };
}

function attendanceStep(a: NonNullable<NegotiationsOverview["attendance"]>): HubStep {
  const open = a.waiting + a.notInvited;
  return {
    id: "attendance",
    title: { zh: "参会回执", en: "Attendance" },
    to: "/negotiations/attendance",
    state: a.total === 0 ? states.open : open > 0 ? states.waiting : states.done,
    facts: [
      a.total === 0
        ? { zh: "参会名单还是空的", en: "nobody on the list yet" }
        : { zh: `${a.accepted} / ${a.total} 已确认参会`, en: `${a.accepted} of ${a.total} coming` },
      ...some(a.waiting, "方待回复", "to answer", "to answer"),
      ...some(a.notInvited, "方未邀请", "not invited", "not invited"),
      ...some(a.declined, "方不参加", "not coming", "not coming"),
    ],
    links: [],
  };
}

function meetingStep(
  m: NonNullable<NegotiationsOverview["meetings"]>,
  r: NegotiationsOverview["requests"],
): HubStep {
  const toPlace = m.open - m.placed;
  const waits = toPlace + (r?.open ?? 0) > 0;
  return {
    id: "meetings",
    title: { zh: "洽谈与约谈", en: "Meetings and requests" },
    to: "/negotiations/meetings",
    state: m.open === 0 && !waits ? states.open : waits ? states.waiting : states.done,
    facts: [
      n(m.open, "场洽谈", "meeting"),
      ...some(toPlace, "场待排入日程", "to be placed", "to be placed"),
      ...some(r?.open ?? 0, "个约谈待答复", "request to be answered", "requests to be answered"),
    ],
    links: [{ to: "/negotiations/requests", label: { zh: "约谈请求", en: "Requests" } }],
  };
}

function visitStep(v: NonNullable<NegotiationsOverview["visits"]>): HubStep {
  const open = v.total - v.confirmed;
  return {
    id: "visits",
    title: { zh: "实地考察", en: "Site visits" },
    to: "/negotiations/visits",
    state: v.total === 0 ? states.open : open + v.checklistOpen > 0 ? states.waiting : states.done,
    facts: [
      n(v.total, "次考察", "visit"),
      ...some(open, "次待确认", "to be confirmed", "to be confirmed"),
      ...some(v.checklistOpen, "次清单未完成", "with open checklists", "with open checklists"),
    ],
    links: [],
  };
}

function timetableStep(o: NegotiationsOverview): HubStep {
  const t = o.timetables ?? { drafts: 0, solving: 0 };
  return {
    id: "timetables",
    title: { zh: "日程编排", en: "Timetable" },
    to: "/negotiations/timetables",
    state: o.version ? states.done : t.drafts > 0 ? states.running : states.open,
    facts: [
      o.version
        ? {
            zh: `已发布第 ${o.version.number} 版，排入 ${o.version.placed} 场`,
            en: `version ${o.version.number} in force, ${o.version.placed} placed`,
          }
        : { zh: "尚未发布", en: "none published" },
      ...some(t.drafts, "个草案", "draft"),
      ...some(t.solving, "个正在求解", "being solved", "being solved"),
    ],
    links: [{ to: "/negotiations/agenda", label: { zh: "个人日程", en: "Agendas" } }],
  };
}

function dayStep(
  o: NegotiationsOverview,
  d: NonNullable<NegotiationsOverview["day"]>,
  checksIn: boolean,
): HubStep {
  const during = o.startsOn !== null && o.startsOn <= o.today && o.today <= (o.endsOn ?? o.startsOn);
  const over = (o.endsOn ?? o.startsOn ?? "9999") < o.today;
  return {
    id: "day",
    title: { zh: "现场", en: "The day" },
    to: "/negotiations/day",
    state: during ? states.running : over ? states.over : states.open,
    facts: [
      { zh: `签到 ${d.checkedIn} 人`, en: `${d.checkedIn} checked in` },
      ...(during ? [n(d.checkedInToday, "人今天签到", "today", "today")] : []),
      ...some(d.outcomes, "条洽谈结果", "outcome"),
      ...some(d.repairs, "个调整建议待定", "repair to decide", "repairs to decide"),
    ],
    links: [
      ...(checksIn
        ? [
            { to: "/negotiations/check-in", label: { zh: "签到台", en: "Check-in desk" } },
            { to: "/negotiations/day?view=silent", label: { zh: "登记洽谈结果", en: "Record outcomes" } },
          ]
        : []),
      { to: "/negotiations/wall", label: { zh: "桌位大屏", en: "Wall of tables" } },
    ],
  };
}

const papersStep = (o: NegotiationsOverview): HubStep => ({
  id: "papers",
  title: { zh: "会务材料", en: "Papers" },
  to: "/negotiations/papers",
  state: o.version ? states.done : (o.attendance?.total ?? 0) > 0 ? states.running : states.open,
  facts: [
    o.version
      ? { zh: `按第 ${o.version.number} 版生成`, en: `made from version ${o.version.number}` }
      : {
          zh: "可先生成邀请函、胸牌和席卡，日程发布后生成其余材料",
          en: "invitations, badges and seat cards can be made; the others once a timetable is published",
        },
  ],
  links: [],
});
