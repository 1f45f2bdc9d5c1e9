import type { EditionContent, Engagement, EngagementStep, Expert } from "#demo/jiaozuo-2023/content/index.ts";
import { fail } from "../story.ts";

/**
 * The pairs of a county event as engagements: the county brings them together itself in the weeks before, they meet on the
 * event's days, and what was agreed is signed there.
 */
export function countyEngagements(content: EditionContent): Engagement[] {
  const experts = new Map(content.experts.map((e) => [e.id, e]));
  return content.script.countyEvents.flatMap((event) =>
    event.matches.map((match, i): Engagement => {
      const project = content.countyProjects.find((p) => p.id === match.projectId) ?? fail(match.projectId);
      const expert: Expert = experts.get(match.expertIds[0] ?? "") ?? fail(match.projectId);
      const agreement = event.agreements.find((a) => a.projectId === match.projectId);
      const officer = `staff-${project.county}-1`;
      const minute = String(10 + i).padStart(2, "0");
      const step = (day: string, to: EngagementStep["to"], by: string): EngagementStep => ({
        at: `2023-${day}T10:${minute}:00+08:00`,
        to,
        by,
      });
      const met = step("08-10", "met", officer);
      return {
        id: match.projectId,
        activityId: event.activityId,
        needId: match.projectId,
        expertIds: match.expertIds,
        consortium: [],
        county: project.county,
        channelId: expert.channelId,
        cooperationMode: agreement?.kind === "co-operation" ? "project-cooperation" : "technology-extension",
        basis: `县（市、区）人社局按项目“${project.title}”邀请，专家主要从事${expert.currentField}`,
        override: `系统排序靠后；县（市、区）活动先定专家名单、再配项目，其${expert.currentField}经验与项目有交叉，经项目单位同意后对接。`,
        state: agreement ? "signed" : "met",
        steps: [
          step("07-18", "suggested", officer),
          step("07-19", "screened", officer),
          step("07-21", "shortlisted", officer),
          step("07-25", "invited", officer),
          step("07-28", "confirmed-by-demand", project.organisationId),
          step("07-31", "confirmed-by-supply", expert.id),
          met,
          ...(agreement ? [{ at: agreement.signedAt, to: "signed" as const, by: officer }] : []),
        ],
        meeting: {
          at: met.at,
          mode: "site-visit",
          place: "项目现场",
          minutes: "专家查看现场并与项目单位交流，明确服务内容、时间和联系人。",
        },
      };
    }),
  );
}
