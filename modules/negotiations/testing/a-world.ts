import type { EngagementRef, HeldMeeting } from "#modules/engagements/model/directory.ts";
import type { ExpertRef } from "#modules/experts/model/directory.ts";
import type { OrganisationRef } from "#modules/organisations/model/directory.ts";
import type { NegotiationPorts } from "../server/ports.ts";
import { CITY, editions, QINYANG, WENXIAN } from "./a-programme.ts";

const expert = (id: string, name: string, more: Partial<ExpertRef> = {}): ExpertRef => ({
  id,
  code: `ZJ-${id}`,
  name,
  nameEn: null,
  organisationId: null,
  organisationName: "某大学",
  titleTier: null,
  degree: null,
  overseas: false,
  languages: ["zh"],
  fields: [],
  discipline: null,
  origin: null,
  consented: true,
  personId: `p-${id}`,
  subjects: { self: { city: CITY } },
  ...more,
});
const organisation = (id: string, fullName: string, county: string | null): OrganisationRef => ({
  id,
  fullName,
  uscc: null,
  kind: "enterprise",
  city: CITY,
  county,
  industry: null,
  aboveScale: true,
});
/** An engagement of org-a with the expert, confirmed by both, unless said otherwise. */
export const anEngagement = (
  id: string,
  expertId: string,
  more: Partial<EngagementRef> = {},
): EngagementRef => ({
  id,
  code: `DJ-${id}`,
  state: "confirmed",
  editionId: "jz",
  activityId: "jz-main",
  needId: null,
  title: `项目${id}`,
  demanderIds: ["org-a"],
  expertId,
  supplierOrganisationId: null,
  city: CITY,
  county: QINYANG,
  subjects: { self: { city: CITY, counties: [QINYANG] } },
  ...more,
});

/** Upstream in memory: 甲 in 沁阳, 乙 in 温县, a supplier from elsewhere; experts, one of whom speaks English only, one not shown. */
export function aWorld() {
  const experts = new Map(
    [
      expert("expert", "测试张", { personId: "p-expert" }),
      expert("e2", "测试李"),
      expert("en", "Test Smith", { nameEn: "Test Smith", languages: ["en"], overseas: true }),
      expert("hidden", "测试隐", { consented: false }),
      expert("new", "测试新", { personId: null }),
    ].map((e) => [e.id, e]),
  );
  const organisations = new Map(
    [
      organisation("org-a", "甲机械有限公司", QINYANG),
      organisation("org-b", "乙食品有限公司", WENXIAN),
      organisation("org-s", "外地丙环保有限公司", null),
    ].map((o) => [o.id, o]),
  );
  const engagements = new Map<string, EngagementRef>();
  const met: { engagementId: string; meeting: HeldMeeting }[] = [];
  const among = <T>(map: Map<string, T>, ids: readonly string[]) =>
    new Map(ids.flatMap((id) => (map.has(id) ? [[id, map.get(id) as T] as const] : [])));
  const unused = async (): Promise<never> => {
    throw new Error("not used here");
  };
  const ports = {
    editions,
    organisations: {
      byIds: async (ids: readonly string[]) => among(organisations, ids),
      find: async () => null,
      ensure: unused,
      departmentsForFields: async () => [],
    },
    experts: {
      byIds: async (ids: readonly string[]) => among(experts, ids),
      matchable: async () => [],
      revision: async () => "",
      changedSince: async () => ({ revision: "", experts: [], gone: [] }),
    },
    engagements: {
      byIds: async (ids: readonly string[]) => among(engagements, ids),
      lock: async (_work: unknown, id: string) => engagements.get(id) ?? null,
      standing: async (activityId: string) =>
        [...engagements.values()]
          .filter((e) => e.activityId === activityId && !["on-hold", "fell-through"].includes(e.state))
          .sort((a, b) => (a.code < b.code ? -1 : 1)),
      reached: unused,
      met: async (_work: unknown, engagementId: string, meeting: HeldMeeting) => {
        met.push({ engagementId, meeting });
      },
    },
  };
  return { experts, organisations, engagements, met, ports: ports as unknown as NegotiationPorts };
}
