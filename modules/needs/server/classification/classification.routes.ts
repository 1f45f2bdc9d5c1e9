import { type Operation, operation } from "#platform/http/operation.ts";
import { ClassesSet, Classified, ClassifyAsked } from "../../model/classification/asked.ts";
import { proposeDisciplines, proposeIndustries } from "../../model/classification/classify.ts";
import { NeedView } from "../../model/need-view.ts";
import type { NeedsService } from "../needs.service.ts";
import { common, Id, roles, tag } from "../route-parts.ts";

/** Classes proposed from a text, and a reviewer's correction. Proposals set nothing. */
export const classificationOperations = (service: NeedsService): Operation[] => [
  operation({
    method: "POST",
    url: "/api/needs/classify",
    id: "needsClassify",
    tag,
    summary: {
      zh: "由文字推荐行业和学科分类（不自动填写）",
      en: "Industries and disciplines a text may belong to; nothing is set",
    },
    access: roles("create", "fillIn", "countyApprove", "cityApprove"),
    body: ClassifyAsked,
    response: Classified,
    // It only reads: the texts are too long for an address.
    idempotent: true,
    handler: async ({ body: { kind, ...described } }) => {
      const proposals = {
        industries: proposeIndustries(described),
        disciplines: kind === "technology" ? proposeDisciplines(described) : [],
      };
      return {
        industries: proposals.industries.map(copied),
        disciplines: proposals.disciplines.map(copied),
      };
    },
  }),
  operation({
    method: "POST",
    url: "/api/needs/:id/classes",
    id: "needsSetClasses",
    tag,
    summary: {
      zh: "审核时更正行业或学科分类",
      en: "Correct a need's industry or discipline while reviewing it",
    },
    access: roles("classify"),
    refusals: [...common, "needs.unknown-field"],
    params: Id,
    body: ClassesSet,
    response: NeedView,
    handler: ({ context, params, body }) => service.setClasses(context.command, { ...body, id: params.id }),
  }),
];

const copied = ({ path, words, ...rest }: ReturnType<typeof proposeIndustries>[number]) => ({
  ...rest,
  path: [...path],
  words: [...words],
});
