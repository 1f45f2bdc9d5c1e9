import { type PaperDraft, PaperInput } from "../model/paper.ts";

/** A complete paper of an engagement; built through the schema. */
export const aPaper = (more: Partial<PaperDraft> = {}): PaperInput =>
  PaperInput.parse({
    engagementId: "g1",
    title: "矿用输送带在线监测系统联合开发",
    cooperationMode: "project-cooperation",
    contractClass: "development",
    amountYuan: 1_200_000,
    amountQualifier: "exact",
    technologyValueYuan: 800_000,
    signedOn: "2023-09-24",
    occasion: "on-stage",
    county: "410882",
    unit: "沁阳市人社局",
    officer: "测试经办人",
    keyProject: true,
    ...more,
  });

/** The terms of a paper alone, as an amendment or a conversion states them. */
export const termsOf = (paper: PaperInput) => {
  const {
    engagementId: _e,
    editionId: _d,
    activityId: _a,
    demanderIds: _i,
    supplierOrganisationId: _s,
    expertId: _x,
    supplierName: _n,
    ...terms
  } = paper;
  return terms;
};
