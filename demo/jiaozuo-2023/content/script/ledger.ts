import { type Random, randomOf } from "#demo/random.ts";
import { addDays, addWorkingDays, dayOf, officeHour } from "../calendar.ts";
import type {
  Agreement,
  Blocker,
  BlockerKind,
  Day,
  Intent,
  LedgerRow,
  TechnologyNeed,
  Visit,
} from "../types.ts";

const cutOff: Day = "2023-10-20";
const unvisited = 15;

const troubles: readonly (readonly [kind: BlockerKind, departmentId: string, text: string])[] = [
  ["finance", "dept-finance", "中试资金缺口较大，银行要求追加抵押"],
  ["site", "dept-land", "试验场地需调整用途，手续尚未受理"],
  ["registration", "dept-market", "合资公司名称核准与股权登记材料退回补正"],
  ["tax", "dept-tax", "研发费用加计扣除口径不清，外籍专家劳务税务处理待明确"],
  ["finance", "dept-finance", "专项贷款贴息申报未批，设备首付款无法支付"],
  ["other", "dept-ecology", "中试线环评类别有争议，需部门指导"],
  ["site", "dept-land", "供电增容与厂房承重改造待协调"],
];
const troubled: readonly (readonly [progress: Visit["progress"], reason: string])[] = [
  ["delayed", "专家样品检测排期推迟两周"],
  ["stopped", "企业停产检修，试验暂停"],
  ["delayed", "技术方案评审意见较多，需修改后再报"],
  ["change-asked", "企业提出增加在线检测内容，申请变更任务书"],
  ["delayed", "关键设备交货延期"],
  ["end-asked", "主导产品市场变化，企业申请终止意向"],
  ["stopped", "中试资金未到位，双方同意暂停"],
  ["change-asked", "合作单位更换项目负责人"],
  ["delayed", "知识产权条款仍在法务审核"],
];

/** One row for each intent; agreements convert their row. Visits end at the edition's cut-off, 2023-10-20. */
export function buildLedger(
  seed: number,
  intents: readonly Intent[],
  input: { readonly agreements: readonly Agreement[]; readonly needs: readonly TechnologyNeed[] },
): LedgerRow[] {
  const random = randomOf(seed, "ledger");
  const silent = new Set(random.sample(intents, unvisited).map((i) => i.id));
  let visited = 0;
  return intents.map((intent) => {
    const need = input.needs.find((n) => n.id === intent.needId) as TechnologyNeed;
    const agreement = input.agreements.find((a) => a.engagementId === intent.engagementId);
    const officerId = `staff-${need.county}-${random.int(1, 2)}`;
    const start = "2023-09-26" as Day;
    const visits = silent.has(intent.id) ? [] : visitsOf(random, { serial: visited++, officerId, start });
    return {
      id: `led-${intent.id.slice(4)}`,
      intentId: intent.id,
      ...(agreement ? { agreementId: agreement.id } : {}),
      county: need.county,
      unitId: `dept-hrss-${need.county}`,
      officerId,
      visits,
      project: agreement ? rungs(random, agreement) : [],
    };
  });
}

function visitsOf(random: Random, input: { serial: number; officerId: string; start: Day }): Visit[] {
  const { serial, officerId } = input;
  const trouble = serial % 5 === 2 ? troubled[(serial - 2) / 5] : undefined;
  const blocked = serial % 4 === 1 ? serial : undefined;
  const day = addWorkingDays(input.start, random.int(1, 7));
  const first: Visit = {
    at: officeHour(random, day),
    mode: random.pick(["door", "phone", "online", "forum"] as const),
    by: officerId,
    progress: serial % 11 === 6 ? "ahead" : "on-plan",
    note: random.pick([
      "双方已建立联系群，正在细化方案。",
      "企业已寄送样品，等待检测结果。",
      "专家到厂查看现场，提出两条改进建议。",
      "技术协议初稿已交换。",
      "电话回访，企业表示进展顺利。",
    ]),
    blockers: blocked === undefined ? [] : [blockerOf(random, blocked, day)],
    nextVisit: addDays(day, random.pick([7, 10, 14, 21])),
  };
  if (serial % 2 === 1 && !trouble) return [first];
  const again = addWorkingDays(day, random.int(3, 5));
  if (again > cutOff) return [first];
  const second: Visit = {
    at: officeHour(random, again),
    mode: random.pick(["door", "phone", "mail"] as const),
    by: officerId,
    progress: trouble?.[0] ?? "on-plan",
    ...(trouble ? { reason: trouble[1] } : {}),
    note: trouble
      ? "已记录原因，提请相关单位协调。"
      : random.pick([
          "方案通过内部评审，准备签订合同。",
          "小试结果达到预期，转入放大准备。",
          "经费安排已落实。",
        ]),
    blockers: [],
    nextVisit: addDays(again, random.pick([14, 21, 30])),
  };
  return [first, second];
}

/** Every third obstacle is solved by the cut-off, the next one has run past its deadline. */
function blockerOf(random: Random, serial: number, day: Day): Blocker {
  const index = (serial - 1) / 4;
  const [kind, departmentId, description] = troubles[index % troubles.length] as (typeof troubles)[number];
  const late = index % 3 === 1;
  const solved = index % 3 === 0;
  const deadline = late ? addWorkingDays(day, 3) : addDays(day, random.int(20, 40));
  return {
    kind,
    description,
    departmentId,
    deadline,
    ...(solved
      ? { resolved: { at: officeHour(random, addWorkingDays(day, 2)), note: "经办单位上门服务，问题已解决" } }
      : {}),
  };
}

function rungs(random: Random, agreement: Agreement): LedgerRow["project"] {
  const signed = dayOf(agreement.signedAt);
  const steps: { rung: LedgerRow["project"][number]["rung"]; at: string; document: string }[] = [
    { rung: "agreed", at: agreement.signedAt, document: `${agreement.title}（签字页）` },
  ];
  const later = addWorkingDays(signed, random.int(4, 8));
  if (agreement.stageOrder !== undefined && later <= cutOff)
    steps.push({
      rung: "contract",
      at: officeHour(random, later),
      document: `技术合同及认定登记申请表：${agreement.title}`,
    });
  const paid = addWorkingDays(later, 3);
  if (agreement.stageOrder !== undefined && agreement.stageOrder % 3 === 0 && paid <= cutOff)
    steps.push({
      rung: "money-arrived",
      at: officeHour(random, paid),
      document: `首付款银行回单：${agreement.title}`,
    });
  return steps;
}
