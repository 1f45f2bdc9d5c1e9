import type { CommandContext } from "#platform/commands/context.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { feedbackPolicy, pairSubjects, type ShownInput } from "../../model/feedback.ts";
import * as engagements from "../engagement.repository.ts";
import type { Suggestions } from "../matching/suggestions.ts";
import type { EngagementPorts } from "../ports.ts";
import * as repository from "./feedback.repository.ts";
import type { ExposureRow } from "./tables.ts";

/**
 * What was shown. The reading operations write nothing: the browser says afterwards which suggestions came into view, and the server looks up
 * itself at which rank and with which model. A pair is noted once per side and day. See docs/decisions.
 */
export function createExposures(platform: Platform, ports: EngagementPorts, suggestions: Suggestions) {
  const { db, commands, config } = platform;
  const dayOf = new Intl.DateTimeFormat("en-CA", { timeZone: config.timeZone, dateStyle: "short" });

  return {
    /** Notes suggestions that came into view; pairs that the side may not see, that are not ranked for it or are in talks already are left out. */
    async shown(context: CommandContext, { side, pairs }: ShownInput): Promise<{ noted: number }> {
      const now = context.recordedAt;
      const needs = await ports.needs.byIds([...new Set(pairs.map((p) => p.needId))]);
      const experts = await ports.experts.byIds([...new Set(pairs.map((p) => p.expertId))]);
      const action = ({ desk: "readSaid", demand: "sayForDemand", supply: "sayForSupply" } as const)[side];
      // Who is in talks already is no suggestion any more.
      const past = await engagements.ofNeeds(db, [...needs.keys()]);
      const engaged = new Set(
        past.filter((e) => e.state !== "fell-through").map((e) => `${e.needId} ${e.expertId}`),
      );
      const known = pairs.flatMap(({ needId, expertId }) => {
        const need = needs.get(needId);
        const expert = experts.get(expertId);
        if (!need || !expert) return [];
        const subjects = pairSubjects(need, expert);
        if (!isAllowed(context.actor, feedbackPolicy, action, { subjects, now })) return [];
        if (side === "demand" && !expert.consented) return [];
        if (side === "supply" && need.state !== "published") return [];
        return [{ need, expert }];
      });
      if (known.length === 0) refuse("not-found");
      const open = known.filter(({ need, expert }) => !engaged.has(`${need.id} ${expert.id}`));
      const places = await suggestions.placesFor(side, open);
      const rows = open.flatMap(({ need, expert }): ExposureRow[] => {
        const place = places.get(`${need.id} ${expert.id}`);
        if (!place) return [];
        return [
          {
            needId: need.id,
            expertId: expert.id,
            side,
            day: dayOf.format(new Date(context.occurredAt)),
            editionId: need.editionId,
            activityId: need.activityId,
            county: need.county,
            needCode: need.code,
            expertCode: expert.code,
            rank: place.rank,
            score: place.score,
            modelVersion: place.version,
            shownAt: context.occurredAt,
          },
        ];
      });
      return commands.run(context, async (work) => {
        const noted = rows.length > 0 ? await repository.insertShown(work.tx, rows) : 0;
        if (noted === 0) work.nothingChanged();
        else
          work.audit({
            action: "suggestion.shown",
            entityType: side === "supply" ? "expert" : "need",
            entityId: (side === "supply" ? rows[0]?.expertId : rows[0]?.needId) ?? "",
            editionId: rows[0]?.editionId ?? null,
            county: rows[0]?.county || null,
            detail: { side, pairs: noted },
          });
        return { noted };
      });
    },

    revisionOf: (needId: string) => repository.revisionOfNeed(db, needId),
  };
}
export type Exposures = ReturnType<typeof createExposures>;
