import { sql } from "kysely";
import { scopeWhere } from "#platform/db/scope-where.ts";
import { isAllowed, scopeFor } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { runList } from "#platform/lists/run.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform, TodoItem, TodoProvider } from "#platform/platform.ts";
import type { MeetingRequest, Partners } from "../../../model/meetings/meeting.ts";
import { type RequestSide, requestSteps } from "../../../model/meetings/request.lifecycle.ts";
import { activitySubjects, meetingPolicy } from "../../../model/negotiation.policy.ts";
import { type PartyKey, partyOf } from "../../../model/party.ts";
import { describeParties } from "../../attendance/parties.ts";
import type { NegotiationPorts, Viewer } from "../../ports.ts";
import { type RequestListRow, requestList } from "./request.list.ts";
import { participantsOf } from "./request.repository.ts";
import { ownPolicy, requestSubjects, sideSubjects } from "./request.subjects.ts";

/** Days after which an unanswered request is the officers' business too. */
const PATIENCE = 3;

/** Requests as people read them, whom one may ask, and what waits. */
export function createRequestViews({ db }: Platform, ports: NegotiationPorts) {
  const names = async (keys: readonly PartyKey[]) => describeParties(undefined, ports, [...new Set(keys)]);

  function actionsOn(row: RequestListRow, viewer: Viewer): string[] {
    const on = { subjects: requestSubjects(row), now: viewer.now };
    const asking = { subjects: sideSubjects(row, "from"), now: viewer.now };
    return requestSteps(row.state, {
      answering: isAllowed(viewer.actor, meetingPolicy, "answerRequest", on),
      asking: isAllowed(viewer.actor, meetingPolicy, "askMeeting", asking),
    });
  }

  const mySide = (row: RequestListRow, viewer: Viewer): RequestSide | null =>
    viewer.actor.system
      ? null
      : ((["from", "to"] as const).find((side) =>
          isAllowed(viewer.actor, ownPolicy, "act", { subjects: sideSubjects(row, side), now: viewer.now }),
        ) ?? null);

  async function present(
    rows: readonly RequestListRow[],
    viewer: Viewer & { readonly locale: "zh" | "en" },
  ): Promise<MeetingRequest[]> {
    const known = await names(rows.flatMap((r) => [r.fromParty, r.toParty]));
    const called = (key: PartyKey): string => {
      const party = known.get(key);
      return (viewer.locale === "en" && party?.nameEn) || party?.name || "—";
    };
    return rows.map((row) => {
      const side = mySide(row, viewer);
      return {
        id: row.id,
        version: row.version,
        activityId: row.activityId,
        editionId: row.editionId,
        from: { key: row.fromParty, name: called(row.fromParty) },
        to: { key: row.toParty, name: called(row.toParty) },
        fromName: called(row.fromParty),
        toName: called(row.toParty),
        county: row.county,
        title: row.title,
        message: row.message,
        preferredSlots: row.preferredSlots,
        state: row.state,
        turn: row.turn,
        reply: row.reply,
        declineCategory: row.declineCategory ?? null,
        mySide: side,
        hasEngagement: side === null ? row.hasEngagement : null,
        meetingId: row.meetingId,
        createdAt: new Date(row.createdAt).toISOString(),
        allowedActions: actionsOn(row, viewer),
      };
    });
  }

  return {
    present,

    async view(id: string, viewer: Viewer & { readonly locale: "zh" | "en" }): Promise<MeetingRequest> {
      const page = await runList<RequestListRow>(db, requestList, {
        scopes: visibleScopes(viewer.actor, meetingPolicy, "readMeetings", viewer.now),
        query: { filters: {} },
        also: [sql<boolean>`r.id = ${id}`],
        counted: false,
      });
      const [item] = await present(page.items, viewer);
      return item ?? refuse("not-found");
    },

    /**
     * In whose name the reader may ask, and whom: the other side among those who take part. Enterprises see the experts who agreed to
     * be shown; officers choose both sides.
     */
    async partners(activityId: string, viewer: Viewer): Promise<Partners> {
      const activity = (await ports.editions.activity(activityId)) ?? refuse("not-found");
      const edition = (await ports.editions.edition(activity.editionId)) ?? refuse("not-found");
      const keys = await participantsOf(db, activityId);
      const known = await names(keys);
      const experts = await ports.experts.byIds(
        keys.flatMap((key) => (partyOf(key).kind === "expert" ? [partyOf(key).id] : [])),
      );
      const all = keys.flatMap((key) => known.get(key) ?? []);
      const subjects = activitySubjects({ ...edition, hostCounty: activity.hostCounty });
      const officer = isAllowed(viewer.actor, meetingPolicy, "askMeeting", { subjects, now: viewer.now });
      const mine = all.filter(({ key, ownerId }) => {
        const { kind, id } = partyOf(key);
        const subject = kind === "expert" ? { owners: ownerId ? [ownerId] : [] } : { organisations: [id] };
        return isAllowed(viewer.actor, ownPolicy, "act", {
          subjects: { self: {}, party: subject },
          now: viewer.now,
        });
      });
      const kinds = new Set(mine.map((p) => partyOf(p.key).kind));
      const shown = all.filter(({ key }) => {
        const { kind, id } = partyOf(key);
        if (officer) return true;
        // Who takes part in nothing has nobody to ask.
        if (kinds.size === 0 || mine.some((p) => p.key === key)) return false;
        return kind === "expert"
          ? kinds.has("organisation") && experts.get(id)?.consented === true
          : kinds.has("expert");
      });
      return {
        mine: mine.filter(() => !officer).map(({ key, name, nameEn }) => ({ key, name, nameEn })),
        partners: shown.map(({ key, name, nameEn, organisationName, county }) => ({
          key,
          name,
          nameEn,
          organisationName,
          county,
        })),
      };
    },
  };
}
export type RequestViews = ReturnType<typeof createRequestViews>;

/** Requests that wait for the actor's own answer, and for officers those nobody answered for days. */
export const createRequestTodos =
  (platform: Platform): TodoProvider =>
  async (actor, { now, editionId }) => {
    const count = async (where: ReturnType<typeof scopeWhere>, also: ReturnType<typeof sql>) => {
      const { rows } = await sql<{ count: number; oldest: string | null; activity: string | null }>`
        select count(*)::int count, min(r.created_at) oldest, min(r.activity_id) activity from meeting_requests r
        where r.turn is not null and ${where} ${also} ${editionId ? sql`and r.edition_id = ${editionId}` : sql``}`.execute(
        platform.db,
      );
      return rows[0];
    };
    const items: TodoItem[] = [];
    const asked = scopeFor(actor, meetingPolicy, "answerRequest", { now, of: "asked" });
    const offices = scopeFor(actor, meetingPolicy, "answerRequest", { now });
    const lines = [
      {
        kind: "meeting-requests.answer",
        scope: asked,
        columns: requestList.subjects.asked,
        also: sql``,
        title: { zh: "待您答复的约谈", en: "Requests for meetings for you to answer" },
        link: "/negotiations/requests?",
      },
      {
        kind: "meeting-requests.chase",
        scope: offices,
        columns: requestList.subjects.self,
        also: sql`and r.created_at + make_interval(days => ${PATIENCE}) < ${now}::timestamptz`,
        title: { zh: "超过 3 天未答复的约谈", en: "Requests for meetings not answered for over 3 days" },
        link: "/negotiations/requests?state=asked,other-time&",
      },
    ];
    for (const line of lines) {
      if (line.scope.kind === "none") continue;
      const found = await count(scopeWhere(line.scope, line.columns ?? {}), line.also);
      if (!found?.count || !found.oldest) continue;
      const dueAt = new Date(Date.parse(found.oldest) + PATIENCE * 86_400_000).toISOString();
      items.push({
        id: line.kind,
        kind: line.kind,
        title: line.title,
        count: found.count,
        link: `${line.link}activity=${found.activity}`,
        dueAt,
        overdue: dueAt < now,
      });
    }
    return items;
  };
