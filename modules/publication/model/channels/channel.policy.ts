import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { by, type Policy, type Rule, type Subjects } from "#platform/kernel/policy.ts";

export type ChannelAction = "read" | "readContacts" | "create" | "edit" | "pause" | "resume" | "export";

/** Counties and the task force read which channels the city has and what came of them; the city runs them. */
const area: Rule = { roles: ["county-officer", "task-force"], of: "area" };

export const channelPolicy: Policy<ChannelAction> = {
  read: [...by("city-operator", "leader"), area],
  readContacts: by("city-operator"),
  create: by("city-operator"),
  edit: by("city-operator"),
  pause: by("city-operator"),
  resume: by("city-operator"),
  export: [...by("city-operator", "leader"), { roles: ["county-officer"], of: "area" }],
};

export type DispatchAction = "read" | "create" | "edit" | "send" | "cancel" | "recordBounces";
/** A dispatch goes out in the city's name; everybody in its area reads what was carried where. */
export const dispatchPolicy: Policy<DispatchAction> = {
  read: [...by("city-operator", "leader"), area],
  create: by("city-operator"),
  edit: by("city-operator"),
  send: by("city-operator"),
  cancel: by("city-operator"),
  recordBounces: by("city-operator", "administrator"),
};

/** Counties that lie in the city of a channel. */
const AREA: readonly string[] = jiaozuo.counties.map((c) => c.code);
export const areaOf = (city: string): readonly string[] => (city === jiaozuo.code ? AREA : []);

/** A channel and a dispatch stand with their city, and with all of its counties for those who read there. */
export const citySubjects = (city: string): Subjects => ({
  self: { city },
  area: { city, counties: areaOf(city) },
});
