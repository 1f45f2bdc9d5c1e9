import { sql } from "kysely";
import { addDays, dayOf } from "#libs/calendar/index.ts";
import { scopeWhere } from "#platform/db/scope-where.ts";
import { scopeFor } from "#platform/kernel/policy.ts";
import type { Platform, TodoItem, TodoProvider } from "#platform/platform.ts";
import { campaignPolicy } from "../../model/campaigns/campaign.policy.ts";
import { CLOSING_DAYS } from "../../model/campaigns/period.ts";
import { extensionAskedSql, needsOfTarget } from "./facts.ts";
import { answerList } from "./form/answer.list.ts";
import { targetList } from "./targets/target.list.ts";

type Counted = { campaignId: string; name: string; nameEn: string; closesOn: string; count: number };

/** What waits among campaigns: laggards of one that closes soon, extensions asked, public answers that may be duplicates. */
export const createCampaignTodos =
  ({ db }: Platform): TodoProvider =>
  async (actor, at) => {
    if (actor.system) return [];
    const today = dayOf(at.now);
    const within = at.editionId ? sql`and t.edition_id = ${at.editionId}` : sql``;
    const edition = at.editionId ? `&edition=${encodeURIComponent(at.editionId)}` : "";
    const items: TodoItem[] = [];
    const officers = scopeFor(actor, campaignPolicy, "sendLetters", { now: at.now });
    if (officers.kind !== "none") {
      const mine = scopeWhere(officers, targetList.subjects.self);
      const counted = (where: ReturnType<typeof sql>) =>
        sql<Counted>`select c.id as campaign_id, c.name_zh as name, c.name_en, c.closes_on, count(*)::int as count
          from survey_targets t join survey_campaigns c on c.id = t.campaign_id where ${where} and ${mine} ${within}
          group by c.id order by c.closes_on, c.id`.execute(db);
      const laggards =
        await counted(sql`c.state = 'open' and c.closes_on between ${today} and ${addDays(today, CLOSING_DAYS)}
        and t.invited_at is not null and not exists (select from needs n where ${needsOfTarget})`);
      for (const row of laggards.rows)
        items.push({
          id: `survey.closing.${row.campaignId}`,
          kind: "survey.closing",
          title: {
            zh: `“${row.name}”${row.closesOn} 截止，${row.count} 家企业尚未提交`,
            en: `${row.nameEn} closes on ${row.closesOn}: ${row.count} enterprises have not answered`,
          },
          count: row.count,
          link: `/campaigns/${row.campaignId}?stage=invited,opened,drafting${edition}`,
          dueAt: new Date(`${row.closesOn}T23:59:59+08:00`).toISOString(),
        });
      const extensions = await counted(extensionAskedSql);
      for (const row of extensions.rows)
        items.push({
          id: `survey.extension.${row.campaignId}`,
          kind: "survey.extension",
          title: {
            zh: `“${row.name}”的延期申请待办理`,
            en: `Extensions asked for in ${row.nameEn}`,
          },
          count: row.count,
          link: `/campaigns/${row.campaignId}?extensionAsked=true${edition}`,
        });
    }
    const checkers = scopeFor(actor, campaignPolicy, "decideAnswer", { now: at.now });
    if (checkers.kind !== "none") {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from survey_answers a
        where a.state = 'waiting' and ${scopeWhere(checkers, answerList.subjects.self)}
          ${at.editionId ? sql`and a.edition_id = ${at.editionId}` : sql``}`.execute(db);
      const count = rows[0]?.count ?? 0;
      if (count > 0)
        items.push({
          id: "survey.answers",
          kind: "survey.answers",
          title: {
            zh: "公开填报：待核对是否重复",
            en: "Answers by the public form that may be duplicates",
          },
          count,
          link: `/campaigns/answers?state=waiting${edition}`,
        });
    }
    return items;
  };
