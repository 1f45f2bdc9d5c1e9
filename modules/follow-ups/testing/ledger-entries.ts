import { BlockerInput, BlockerStep, CloseOutInput, RungInput, VisitInput } from "../model/ledger.ts";

/** A visit of a day, as planned unless said. */
export const visit = (on: string, more: object = {}) =>
  VisitInput.parse({ on, mode: "on-site", visitor: "服务人", progress: "on-plan", ...more });
/** A rung with its evidence. */
export const rung = (
  action: string,
  on: string,
  more: object = { documentReference: "合同一号", evidence: "双方盖章" },
) => RungInput.parse({ action, on, ...more });
/** A blocker handed to the finance office. */
export const blocker = (more: object = {}) =>
  BlockerInput.parse({
    category: "finance",
    description: "贷款未批",
    officeId: "finance-office",
    on: "2023-10-01",
    deadline: "2023-10-20",
    ...more,
  });
/** What becomes of a blocker, with its reason. */
export const step = (reason: string, more: object = {}) => BlockerStep.parse({ reason, ...more });
/** A close-out with its evidence. */
export const closing = (on: string, more: object = { documentReference: "验收报告", evidence: "通过" }) =>
  CloseOutInput.parse({ on, ...more });
