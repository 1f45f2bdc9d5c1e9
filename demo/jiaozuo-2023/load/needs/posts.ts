import type { EditionContent, TalentBatch, TalentNeed } from "#demo/jiaozuo-2023/content/index.ts";
import type { NeedsService } from "#modules/needs/server/index.ts";
import { type Act, dayInChina, fail, groupBy, latest, type World } from "../story.ts";
import { talentValues } from "../words.ts";
import { told } from "./needs.ts";

type Play = { readonly needs: NeedsService; readonly world: World; readonly editionId: string };
type Batch = TalentBatch & { readonly county: string; readonly posts: readonly TalentNeed[] };
type Moment = "submittedAt" | "countyApprovedAt" | "cityApprovedAt" | "publishedAt";

/**
 * The critical-talent survey: each county's officer brings the enterprises' forms of a day in together, another officer of the
 * county checks what came, the city approves and publishes by the day.
 */
export function talentStory(play: Play, content: EditionContent): Act[] {
  const posts = groupBy(content.talentNeeds, (p) => p.organisationId);
  const batches = content.script.talentBatches.map((b): Batch => {
    const own = posts.get(b.organisationId) ?? fail(`${b.organisationId} has no posts`);
    return { ...b, county: own[0]?.county ?? "", posts: own };
  });
  const move = (
    name: string,
    moment: Moment,
    by: (batch: Batch) => string,
    many: NeedsService["publishMany"],
  ) =>
    [...groupBy(batches, (b) => `${by(b)}:${dayInChina(b[moment])}`)].map(
      ([group, members]): Act => ({
        key: `posts:${name}:${group}`,
        at: latest(members.map((b) => b[moment])),
        by: by(members[0] as Batch),
        run: async (context) => {
          const rows = members.flatMap((b) => b.posts.map((p) => ({ id: play.world.id(p.id) })));
          told(play.world, `posts:${name}:${group}`, await many(context, rows));
        },
      }),
    );
  const { needs } = play;
  const clerk = (b: Batch) => `staff-${b.county}-2`;
  const bring = [...groupBy(batches, (b) => `${b.county}:${dayInChina(b.submittedAt)}`)].map(
    ([group, members]): Act => ({
      key: `posts:bring:${group}`,
      at: latest(members.map((b) => b.submittedAt)),
      by: clerk(members[0] as Batch),
      run: async (context) => {
        const given = members.flatMap((b) => b.posts);
        const outcomes = await needs.importMany(context, {
          editionId: play.editionId,
          rows: given.map((post) => rowOf(play.world, post)),
          submitAs: "submitted",
        });
        for (const [i, outcome] of outcomes.entries()) {
          if (outcome.status !== "created") fail(`${given[i]?.id}: ${JSON.stringify(outcome)}`);
          play.world.ids.set(given[i]?.id as string, outcome.id);
        }
      },
    }),
  );
  return [
    ...bring,
    ...move("check", "countyApprovedAt", (b) => `staff-${b.county}-1`, needs.countyApproveMany),
    ...move("approve", "cityApprovedAt", () => "staff-city-2", needs.cityApproveMany),
    ...move("publish", "publishedAt", () => "staff-city-2", needs.publishMany),
  ];
}

export const rowOf = (world: World, post: TalentNeed) => ({
  kind: "talent" as const,
  organisation: { id: world.id(post.organisationId) },
  values: talentValues(post),
});
