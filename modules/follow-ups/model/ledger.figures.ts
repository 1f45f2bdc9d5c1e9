import type { FigureDefinition } from "#platform/kernel/figure.ts";

/** Figures of the ledger; all tell the state at the cut-off, rebuilt from what had happened by then. */
export const ledgerFigures = [
  {
    id: "ledger.open",
    name: { zh: "在册台账数", en: "Open ledger rows" },
    definition: {
      zh: "截止时点在册（未销号、未撤销）的意向和协议台账数；意向转协议仍为一条",
      en: "Rows of intents and agreements open at the cut-off; an intent that became an agreement is one row",
    },
    unit: "rows",
    measure: "count",
  },
  {
    id: "ledger.open-intents",
    name: { zh: "在册意向数", en: "Open rows: intents" },
    definition: {
      zh: "截止时点在册、尚未转为协议的意向台账数",
      en: "Open rows that were still intents at the cut-off",
    },
    unit: "rows",
    measure: "count",
  },
  {
    id: "ledger.open-agreements",
    name: { zh: "在册协议数", en: "Open rows: agreements" },
    definition: { zh: "截止时点在册的协议台账数", en: "Open rows that were agreements at the cut-off" },
    unit: "rows",
    measure: "count",
  },
  {
    id: "ledger.overdue",
    name: { zh: "逾期台账数", en: "Overdue ledger rows" },
    definition: {
      zh: "截止时点在册，且应回访日已过未回访，或有交办困难已过办结时限未办结的台账数",
      en: "Open rows whose next visit was past its day, or with a blocker past its deadline, at the cut-off",
    },
    unit: "rows",
    measure: "count",
  },
  {
    id: "blockers.open",
    name: { zh: "未办结困难数", en: "Open blockers" },
    definition: {
      zh: "截止时点已交办、尚未解决或退回的困难数",
      en: "Blockers handed to an office and neither resolved nor rejected at the cut-off",
    },
    unit: "rows",
    measure: "count",
  },
  {
    id: "ledger.landed",
    name: { zh: "落地项目数", en: "Landed projects" },
    definition: {
      zh: "截止时点已开工（落地）或已验收的项目数；开工后终止的不计",
      en: "Projects started (landed) or accepted at the cut-off; those ended after their start are left out",
    },
    unit: "projects",
    measure: "count",
  },
] as const satisfies readonly FigureDefinition[];
export type LedgerFigureId = (typeof ledgerFigures)[number]["id"];
