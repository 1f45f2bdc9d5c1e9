import type { FigureDefinition } from "#platform/kernel/figure.ts";

/** Figures of the signings; each counts what was signed at the activity before the cut-off and not withdrawn before it. */
export const signingFigures = [
  {
    id: "intents.total",
    name: { zh: "达成合作意向项目数", en: "Projects with an intent" },
    definition: {
      zh: "截止时点前在本次活动中登记了意向书或协议的需求或合作项目数，同一需求只计一次，已撤销的不计",
      en: "Needs, or joint projects without a need, for which an intent or an agreement of the activity was recorded before the cut-off; each once, withdrawn papers left out",
    },
    unit: "projects",
    measure: "count",
  },
  {
    id: "signings.on-stage",
    name: { zh: "开幕式签约项目数", en: "Signed on stage" },
    definition: {
      zh: "在开幕式上签订的协议数；会场、考察后和会后签订的另计",
      en: "Agreements signed on stage at the opening; those signed at the venue, after a visit or later are not in it",
    },
    unit: "signings",
    measure: "count",
  },
  {
    id: "signings.total",
    name: { zh: "签约协议数", en: "Agreements signed" },
    definition: {
      zh: "截止时点前签订、未撤销的全部协议数，不论签约场合；意向书不计",
      en: "All agreements signed before the cut-off and not withdrawn, whatever the occasion; intents are not in it",
    },
    unit: "signings",
    measure: "count",
  },
  {
    id: "signings.amount",
    name: { zh: "签约金额", en: "Amount signed" },
    definition: {
      zh: "截止时点前签订、未撤销且约定了金额的协议的合同总额之和；意向书和未约定金额的协议不计",
      en: "Sum of the total amounts of agreements signed before the cut-off that state one; intents and agreements without an amount are left out",
    },
    unit: "yuan",
    measure: "sum",
  },
  {
    id: "plaques.postdoc-workstation",
    name: { zh: "博士后科研工作站授牌数", en: "Post-doctoral workstations" },
    definition: {
      zh: "在本次活动中授牌的博士后科研工作站数",
      en: "Plaques of post-doctoral research workstations awarded at the activity",
    },
    unit: "plaques",
    measure: "count",
  },
  {
    id: "plaques.postdoc-practice-base",
    name: { zh: "博士后创新实践基地授牌数", en: "Post-doctoral practice bases" },
    definition: {
      zh: "在本次活动中授牌的博士后创新实践基地数",
      en: "Plaques of post-doctoral innovation practice bases awarded at the activity",
    },
    unit: "plaques",
    measure: "count",
  },
] as const satisfies readonly FigureDefinition[];
export type SigningFigureId = (typeof signingFigures)[number]["id"];
