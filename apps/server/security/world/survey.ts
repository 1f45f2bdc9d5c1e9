import { aTechnologyNeed } from "#modules/needs/testing/a-need.ts";
import { completeUscc } from "#modules/organisations/model/uscc.ts";
import { type Client, idOf } from "./client.ts";
import { COUNTY, EDITION } from "./columns.ts";

export const surveyContent = (name: string, more: object = {}) => ({
  nameZh: name,
  nameEn: "Survey",
  opensOn: "2020-01-01",
  closesOn: "2099-12-31",
  kinds: ["technology", "talent"],
  publicForm: true,
  ...more,
});
export const surveyValues = {
  ...aTechnologyNeed({ title: "征集来的需求", startYear: 2090, endYear: 2095 }).values,
};
export const anAnswer = (title: string) => ({
  answerer: {
    name: "沁阳测试输送带有限责任公司",
    uscc: completeUscc("91410882MA9TEC01"),
    county: COUNTY,
    contactName: "测试联系人",
    contactMobile: "13900007777",
  },
  kind: "technology",
  values: { ...surveyValues, title },
});

type Links = { links: { link: string }[] };

/** Campaigns in every state with the enterprises on their lists, personal links, a draft, and an answer that waits. */
export async function makeSurveys(as: Client, world: Record<string, string>): Promise<void> {
  const campaign = async (name: string, organisationIds: readonly (string | undefined)[]) => {
    const made = await as("city", "POST", "/api/survey-campaigns", {
      editionId: EDITION,
      content: surveyContent(name),
    });
    const id = idOf(made);
    await as("city", "POST", `/api/survey-campaigns/${id}/targets`, { organisationIds });
    return id;
  };
  const targetOf = async (id: string, name: string) => {
    const { items } = (await as("city", "GET", `/api/survey-targets?campaign=${id}`)) as {
      items: { id: string; organisationId: string }[];
    };
    return items.find((i) => i.organisationId === world[name])?.id ?? "";
  };
  const linkTo = async (id: string, email?: string) => {
    const body = { ids: [id], send: email !== undefined, ...(email ? { email } : {}) };
    const { links } = (await as("city", "POST", "/api/survey-targets/invitations", body)) as Links;
    return links[0]?.link.split("/").at(-1) ?? "";
  };
  world.survey = await campaign("征集中", [world.orgEnterprise]);
  await as("city", "POST", `/api/survey-campaigns/${world.survey}/open`, {});
  world.surveyTarget = await targetOf(world.survey, "orgEnterprise");
  await as("city", "POST", "/api/survey-targets/assign", {
    ids: [world.surveyTarget],
    departmentId: world.orgDepartment,
  });
  world.surveyToken = await linkTo(world.surveyTarget, "firm@example.test");
  const saved = await as("enterprise", "POST", "/api/public/survey/save", {
    token: world.surveyToken,
    key: "device-sec-1",
    kind: "technology",
    values: surveyValues,
  });
  world.surveyDraft = idOf(saved);
  const { formUrl } = (await as("city", "GET", `/api/survey-campaigns/${world.survey}`)) as {
    formUrl: string;
  };
  world.surveyForm = formUrl.split("/").at(-1) ?? "";
  await as(
    "enterprise",
    "POST",
    `/api/public/survey-forms/${world.surveyForm}/answers`,
    anAnswer("扫码填报的需求"),
  );
  const { items } = (await as("city", "GET", "/api/survey-answers")) as { items: { id: string }[] };
  world.surveyAnswer = items[0]?.id ?? "";

  world.surveyDrafted = await campaign("筹备中", [world.orgEnterprise]);
  world.surveyFresh = await targetOf(world.surveyDrafted, "orgEnterprise");

  world.surveyClosed = await campaign("已截止", [world.orgEnterprise, world.orgOtherEnterprise]);
  await as("city", "POST", `/api/survey-campaigns/${world.surveyClosed}/open`, {});
  world.surveyLate = await targetOf(world.surveyClosed, "orgEnterprise");
  const token = await linkTo(world.surveyLate);
  world.surveyOtherToken = await linkTo(await targetOf(world.surveyClosed, "orgOtherEnterprise"));
  await as("city", "POST", `/api/survey-campaigns/${world.surveyClosed}/close`, {});
  await as("enterprise", "POST", "/api/public/survey/extension", { token, reason: "负责人出差" });
}
