import type { Expert } from "#demo/jiaozuo-2023/content/index.ts";
import type { createEngagements } from "#modules/engagements/server/index.ts";
import { type Act, groupBy, minutesAfter, type World } from "../story.ts";

type Play = { readonly engagements: ReturnType<typeof createEngagements>; readonly world: World };
type Invitation = {
  readonly activityId: string;
  readonly at: string;
  readonly by: string;
  readonly experts: readonly Expert[];
  /** The county that receives a guest; none: the city itself. */
  readonly countyOf: (expertId: string) => string | null;
  /** Who says yes in the days after; the others have not answered. Default: everybody. */
  readonly accepts?: (expertId: string) => boolean;
};

/** Invitations to an activity in one letter, and the answers in the days after it. */
export function guestStory(play: Play, invitation: Invitation): Act[] {
  const { engagements, world } = play;
  const { activityId, at, by, experts } = invitation;
  const rowKey = (expertId: string) => `guest:${activityId}:${expertId}`;
  const invite: Act = {
    key: `guests:${activityId}`,
    at,
    by,
    run: async (context) => {
      const { invited } = await engagements.guests.inviteGuests(context, {
        activityId,
        guests: experts.map((e) => ({ expertId: world.id(e.id), county: invitation.countyOf(e.id) })),
      });
      const rows = new Map(invited.map((g) => [g.expertId, g.id]));
      for (const e of experts) {
        const row = rows.get(world.id(e.id));
        if (row) world.ids.set(rowKey(e.id), row);
      }
    },
  };
  const { accepts = () => true } = invitation;
  const answering = experts.filter((e) => accepts(e.id));
  const replies = answering.map(
    (expert, i): Act => ({
      key: `${rowKey(expert.id)}:reply`,
      at: minutesAfter(at, 1_500 + i * 97),
      by: expert.id,
      run: async (context) => {
        if (!world.ids.has(rowKey(expert.id))) return;
        await engagements.guests.recordReply(context, { id: world.id(rowKey(expert.id)), reply: "accepted" });
      },
    }),
  );
  return [invite, ...replies];
}

/** The county in whose talks an expert has most to do receives the guest. */
export function receivingCounty(
  engagements: readonly { readonly county: string; readonly expertIds: readonly string[] }[],
): (expertId: string) => string | null {
  const talks = engagements.flatMap((e) => e.expertIds.map((expertId) => ({ expertId, county: e.county })));
  const byExpert = groupBy(talks, (t) => t.expertId);
  return (expertId) => {
    const counties = [...groupBy(byExpert.get(expertId) ?? [], (t) => t.county)];
    counties.sort(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b));
    return counties[0]?.[0] ?? null;
  };
}
