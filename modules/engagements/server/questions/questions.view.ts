import { type NeedState, needLifecycle } from "#modules/needs/model/need.lifecycle.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import {
  DEMAND_MASK,
  maskOf,
  type QuestionAction,
  type QuestionItem,
  type QuestionView,
  questionPolicy,
  questionSubjects,
  type Talker,
} from "../../model/questions/question.ts";
import type { EngagementPorts, Viewer } from "../ports.ts";
import * as repository from "./questions.repository.ts";
import type { ThreadRow } from "./tables.ts";

type Placed = Pick<ThreadRow, "city" | "county" | "organisationId" | "ownerId">;
const may = (actor: Actor, thread: Placed, action: QuestionAction, now: string): boolean =>
  isAllowed(actor, questionPolicy, action, { subjects: questionSubjects(thread), now });

/** On which side the actor stands; officers on none. */
export function sideOf(actor: Actor, thread: Placed, now: string): Talker | "office" {
  const on = { subjects: questionSubjects(thread), now };
  const mine = (of: Talker) =>
    !actor.system &&
    isAllowed(actor, { write: questionPolicy.write.filter((r) => r.of === of) }, "write", on);
  return mine("demand") ? "demand" : mine("supply") ? "supply" : "office";
}

type Facts = Placed & Pick<ThreadRow, "state" | "demandAgreedAt" | "supplyAgreedAt" | "sharedAt">;
/** What the viewer may do with a thread now. */
export function threadActions(thread: Facts, viewer: Viewer, needOpen: boolean): string[] {
  const { actor, now } = viewer;
  const side = sideOf(actor, thread, now);
  const allowed = (action: QuestionAction) => may(actor, thread, action, now);
  if (thread.state === "closed") return allowed("reopen") ? ["reopen"] : [];
  const agreed = side === "demand" ? thread.demandAgreedAt : side === "supply" ? thread.supplyAgreedAt : null;
  return [
    ...(side !== "office" && needOpen ? ["write"] : []),
    ...(side !== "office" && !agreed ? ["agree"] : []),
    ...(side !== "office" && agreed && !thread.sharedAt ? ["takeBack"] : []),
    ...(allowed("close") ? ["close"] : []),
  ];
}

/** Threads as each reader may see them: masks until both agreed to exchange contacts. */
export function createQuestionViews({ db }: Platform, ports: EngagementPorts) {
  async function readable(id: string, viewer: Viewer): Promise<ThreadRow> {
    const thread = await repository.find(db, id);
    return thread && may(viewer.actor, thread, "read", viewer.now) ? thread : refuse("not-found");
  }

  async function contactsOf(thread: ThreadRow): Promise<QuestionView["contacts"]> {
    if (!ports.contacts || !thread.sharedAt) return null;
    return {
      demand: await ports.contacts.ofOrganisations([thread.organisationId]),
      supply: await ports.contacts.ofExpert(thread.expertId),
    };
  }

  return {
    readable,

    async view(id: string, viewer: Viewer): Promise<QuestionView> {
      const thread = await readable(id, viewer);
      const side = sideOf(viewer.actor, thread, viewer.now);
      const need = (await ports.needs.byIds([thread.needId])).get(thread.needId);
      const state = needLifecycle.states[(need?.state ?? "withdrawn") as NeedState];
      const known = side === "office" || thread.sharedAt !== null;
      const organisation = (await ports.organisations.byIds([thread.organisationId])).get(
        thread.organisationId,
      );
      const expert = (await ports.experts.byIds([thread.expertId])).get(thread.expertId);
      const messages = await repository.messagesOf(db, id);
      const needOpen = need?.state === "published";
      return {
        id,
        version: thread.version,
        needId: thread.needId,
        needCode: thread.needCode,
        needTitle: thread.needTitle,
        needOpen,
        needState: state.label,
        county: thread.county,
        state: thread.state,
        closed:
          thread.state === "closed"
            ? {
                at: thread.closedAt ?? thread.lastAt,
                reason: thread.closedReason ?? "",
                by: thread.closedBy === "demand" ? DEMAND_MASK : { zh: "工作人员", en: "The office" },
              }
            : null,
        side,
        names: { demand: DEMAND_MASK, supply: maskOf(thread.mask) },
        parties: known
          ? {
              organisation: organisation?.fullName ?? "",
              expert: expert?.name ?? "",
              expertId: thread.expertId,
            }
          : null,
        messages: messages.map(({ id: messageId, seq, side: of, text, at }) => ({
          ...{ id: messageId, seq, side: of, text, at },
        })),
        readSeq: await repository.readSeq(db, id, viewer.actor.personId),
        agreed: { demand: thread.demandAgreedAt, supply: thread.supplyAgreedAt },
        // The office settles quarrels; what was exchanged is between the two.
        contacts: side === "office" ? null : await contactsOf(thread),
        allowedActions: threadActions(thread, viewer, needOpen),
      };
    },

    /** Rows of the list with what is unread for this person. */
    async items(
      rows: readonly (Omit<QuestionItem, "unread" | "expert" | "allowedActions"> & {
        place: Facts;
        mask: number;
      })[],
      viewer: Viewer,
    ): Promise<QuestionItem[]> {
      const sides = new Map(
        rows.flatMap((row) => {
          const side = sideOf(viewer.actor, row.place, viewer.now);
          return side === "office" ? [] : [[row.id, side] as const];
        }),
      );
      const unread = await repository.unreadOf(db, viewer.actor.personId, sides);
      return rows.map(({ place, mask, ...row }) => ({
        ...row,
        unread: unread.get(row.id) ?? 0,
        expert: maskOf(mask),
        allowedActions: threadActions(place, viewer, true).filter((a) => a === "close" || a === "reopen"),
      }));
    },
  };
}
export type QuestionViews = ReturnType<typeof createQuestionViews>;
