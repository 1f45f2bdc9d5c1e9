import type { ActivityRef, EditionRef } from "#modules/editions/model/directory.ts";
import type { ExpertMatchable } from "#modules/experts/model/directory.ts";
import type { NeedMatchable } from "#modules/needs/model/directory.ts";
import type { OrganisationRef } from "#modules/organisations/model/directory.ts";
import { anActor } from "#platform/testing/test-platform.ts";
import type { EngagementPorts } from "../server/ports.ts";

export const CITY = "410800";
export const SHANYANG = "410811";
export const WENXIAN = "410825";

/** People of the tests, each with one role. */
export const people = {
  city: anActor("p-city", ["city-operator", { kind: "city", code: CITY }]),
  shanyang: anActor("p-shanyang", ["county-officer", { kind: "county", code: SHANYANG }]),
  wenxian: anActor("p-wenxian", ["county-officer", { kind: "county", code: WENXIAN }]),
  leader: anActor("p-leader", ["leader", { kind: "city", code: CITY }]),
  taskForce: anActor("p-task", ["task-force", { kind: "county", code: SHANYANG }]),
  enterprise: anActor("p-ent", ["enterprise", { kind: "organisation", id: "org-a" }]),
  otherEnterprise: anActor("p-ent-b", ["enterprise", { kind: "organisation", id: "org-b" }]),
  supplier: anActor("p-sup", ["enterprise", { kind: "organisation", id: "org-s" }]),
  expert: anActor("p-e1", ["expert", { kind: "own", personId: "p-e1" }]),
  otherExpert: anActor("p-e2", ["expert", { kind: "own", personId: "p-e2" }]),
  administrator: anActor("p-admin", ["administrator", { kind: "city", code: CITY }]),
  nobody: anActor("p-none"),
};

export const anOrganisation = (id: string, fullName: string, county: string | null): OrganisationRef => ({
  id,
  fullName,
  uscc: null,
  kind: "enterprise",
  city: CITY,
  county,
  industry: null,
  aboveScale: true,
});

export const aNeed = (
  id: string,
  more: Partial<NeedMatchable> & Pick<NeedMatchable, "title" | "text">,
): NeedMatchable => {
  const organisationId = more.organisationId ?? "org-a";
  const county = more.county ?? SHANYANG;
  return {
    id,
    code: `XQ-${id}`,
    kind: "technology",
    state: "published",
    confidential: false,
    editionId: "jz",
    activityId: "jz-main",
    organisationId,
    county,
    city: CITY,
    fields: [],
    industry: null,
    discipline: null,
    keywords: [],
    subjects: { self: { city: CITY, counties: [county], organisations: [organisationId] } },
    ...more,
  };
};

export const anExpert = (id: string, more: Partial<ExpertMatchable> & { text: string }): ExpertMatchable => {
  const personId = more.personId === undefined ? `p-${id}` : more.personId;
  return {
    id,
    code: `ZJ-${id}`,
    name: `测试${id}`,
    nameEn: null,
    organisationId: null,
    organisationName: "某大学",
    titleTier: "senior",
    degree: "doctor",
    overseas: false,
    languages: ["zh"],
    fields: [],
    discipline: null,
    origin: null,
    consented: true,
    personId,
    subjects: { self: { city: CITY, owners: personId ? [personId] : [] } },
    documents: [{ id: `${id}-1`, kind: "paper", title: `${id}论文`, text: more.text }],
    availability: [],
    ...more,
  };
};

const edition: EditionRef = {
  id: "jz",
  number: 12,
  name: { zh: "第十二届", en: "Twelfth" },
  city: CITY,
  startsOn: "2023-09-24",
  endsOn: "2023-09-25",
  cutOff: null,
  counties: [SHANYANG, WENXIAN],
  mainActivityId: "jz-main",
};
const activity: ActivityRef = {
  id: "jz-main",
  editionId: "jz",
  kind: "main-conference",
  name: edition.name,
  hostCounty: null,
  startsOn: "2023-09-24",
  endsOn: "2023-09-25",
};

export type World = {
  needs: Map<string, NeedMatchable>;
  experts: Map<string, ExpertMatchable>;
  organisations: Map<string, OrganisationRef>;
  ports: EngagementPorts;
};

const among = <T>(map: Map<string, T>, ids: readonly string[]): Map<string, T> =>
  new Map(ids.flatMap((id) => (map.has(id) ? [[id, map.get(id) as T]] : [])));

/** Upstream modules kept in memory: two enterprises, one supplier from elsewhere, needs and experts of three fields. */
export function aWorld(): World {
  const organisations = new Map(
    [
      anOrganisation("org-a", "焦作甲机械有限公司", SHANYANG),
      anOrganisation("org-b", "温县乙食品有限公司", WENXIAN),
      anOrganisation("org-s", "外地丙环保有限公司", null),
    ].map((o) => [o.id, o]),
  );
  const needs = new Map(
    [
      aNeed("n1", {
        title: "双极板激光焊接工艺",
        text: "氢燃料电池金属双极板的激光焊接变形控制，焊缝气密性检测。",
      }),
      aNeed("n2", {
        title: "山药多糖提取",
        text: "铁棍山药多糖的提取与纯化，提高得率并保持活性。",
        organisationId: "org-b",
        county: WENXIAN,
      }),
      aNeed("n3", { title: "焊接机器人", text: "焊接机器人路径规划与焊缝跟踪。" }),
      aNeed("draft", { title: "未发布的需求", text: "尚未发布。", state: "draft" }),
    ].map((n) => [n.id, n]),
  );
  const topics = [
    "氢燃料电池双极板激光焊接与焊缝质量研究，薄板焊接变形控制。",
    "激光焊接过程的焊缝跟踪与气密性检测。",
    "铁棍山药多糖提取纯化及其活性评价。",
    "植物多糖的酶法提取工艺与食品加工应用。",
    "超硬材料磨具的制备与性能。",
    "污水处理厂污泥资源化利用技术。",
  ];
  const experts = new Map(
    Array.from({ length: 18 }, (_, i) => {
      const id = `e${i + 1}`;
      const topic = topics[i % topics.length] as string;
      return [id, anExpert(id, { text: `${topic}第${i + 1}组实验与应用。`, overseas: i < 6 })] as const;
    }),
  );
  return {
    needs,
    experts,
    organisations,
    ports: {
      organisations: {
        byIds: async (ids) => among(organisations, ids),
        find: async () => null,
        ensure: async () => {
          throw new Error("not used here");
        },
        departmentsForFields: async () => [],
      },
      editions: {
        edition: async (id) => (id === edition.id ? edition : null),
        activity: async (id) => (id === activity.id ? activity : null),
        list: async () => [edition],
      },
      needs: {
        byIds: async (ids) => among(needs, ids),
        lock: async (_work, id) => needs.get(id) ?? null,
        matchable: async (id) => needs.get(id) ?? null,
        published: async (editionId) =>
          [...needs.values()].filter((n) => n.editionId === editionId && n.state === "published"),
      },
      experts: {
        byIds: async (ids) => among(experts, ids),
        byPerson: async (personId) => [...experts.values()].find((e) => e.personId === personId) ?? null,
        matchable: async () => [...experts.values()],
        changedSince: async (since) => {
          const was = new Map<string, string>(since === null ? [] : JSON.parse(since));
          const all = [...experts.values()].map((e) => ({ e, content: JSON.stringify(e) }));
          return {
            revision: JSON.stringify(all.map(({ e, content }) => [e.id, content])),
            experts: all.filter(({ e, content }) => was.get(e.id) !== content).map(({ e }) => e),
            gone: [...was.keys()].filter((id) => !experts.has(id)),
          };
        },
        revision: async () => JSON.stringify([...experts.values()]),
      },
      contacts: {
        ofOrganisations: async (ids) =>
          ids.map((id) => ({ name: `联系人${id}`, phone: "0391-1", email: null })),
        ofExpert: async (id) => [{ name: `专家${id}`, phone: "139", email: null }],
      },
    },
  };
}
