import type { ExpertRef } from "#modules/experts/model/directory.ts";
import type { NeedRef } from "#modules/needs/model/directory.ts";
import { type NeedState, needLifecycle } from "#modules/needs/model/need.lifecycle.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { searchText } from "#platform/db/search.ts";
import { requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { contactKindLabels, contactsIn } from "../../model/questions/contact-data.ts";
import { agreeNotice, closedNotice, messageNotice, sharedNotice } from "../../model/questions/notices.ts";
import {
  maskOf,
  PER_DAY,
  PER_HOUR,
  type QuestionAction,
  questionPolicy,
  questionSubjects,
  type Talker,
} from "../../model/questions/question.ts";
import { expertOf } from "../follows/follows.service.ts";
import type { EngagementPorts } from "../ports.ts";
import * as repository from "./questions.repository.ts";
import { sideOf } from "./questions.view.ts";
import type { ThreadRow } from "./tables.ts";

const HOUR = 3_600_000;
const ago = (work: UnitOfWork, span: number) => new Date(Date.parse(work.now) - span).toISOString();

/** Refuses a message that would tell contacts before both agreed; names what was found. */
function refuseContacts(thread: Pick<ThreadRow, "sharedAt"> | null, text: string): void {
  if (thread?.sharedAt) return;
  const found = contactsIn(text);
  if (found.length === 0) return;
  refuse("questions.contact-data", {
    fields: found.map(({ kind, text: value }) => ({
      field: "text",
      value,
      label: { zh: "内容", en: "Message" },
      reason: {
        zh: `像是${contactKindLabels[kind].zh}`,
        en: `looks like a ${contactKindLabels[kind].en}`
          .replace("a account", "an account")
          .replace("a e-", "an e-"),
      },
    })),
  });
}

const refuseNeed = (need: Pick<NeedRef, "title" | "state">): never => {
  const label = needLifecycle.states[need.state as NeedState]?.label ?? { zh: need.state, en: need.state };
  return refuse("questions.need-not-open", {
    values: { title: need.title, state: label.zh, stateEn: label.en.toLowerCase() },
  });
};

/** Questions about published needs: both sides under masks until both agree to exchange contacts. */
export function createQuestions(platform: Platform, ports: EngagementPorts) {
  const { commands } = platform;

  /** Locks the need, then the thread: the order of everything that closes needs. */
  async function opened(work: UnitOfWork, id: string, action: QuestionAction) {
    const seen = (await repository.find(work.tx, id)) ?? refuse("not-found");
    const need = await ports.needs.lock(work, seen.needId);
    const thread = (await repository.lock(work.tx, id)) ?? refuse("not-found");
    const on = { subjects: questionSubjects(thread), now: work.now };
    requireReadable(work, thread);
    requireAllowed(work.actor, questionPolicy, action, on);
    return { thread, need, side: sideOf(work.actor, thread, work.now) };
  }

  async function requirePace(work: UnitOfWork): Promise<void> {
    const hour = await repository.writtenSince(work.tx, work.actor.personId, ago(work, HOUR));
    if (hour >= PER_HOUR)
      refuse("questions.too-many", { values: { limit: PER_HOUR, span: "小时", spanEn: "hour" } });
  }

  /** Adds a message and tells the other side; of several within an hour only of the first. */
  async function say(work: UnitOfWork, thread: ThreadRow, side: Talker, text: string): Promise<void> {
    const seq = thread.messages + 1;
    await repository.insertMessage(work.tx, {
      id: work.newId(),
      threadId: thread.id,
      seq,
      side,
      byId: work.actor.personId,
      text,
      at: work.now,
    });
    await repository.update(work.tx, thread.id, {
      messages: seq,
      lastSide: side,
      lastAt: work.now,
      version: thread.version + 1,
    });
    await repository.noteRead(work.tx, { threadId: thread.id, personId: work.actor.personId, seq });
    work.audit({
      action: side === "supply" ? "question.ask" : "question.answer",
      entityType: "question",
      entityId: thread.id,
      editionId: thread.editionId,
      county: thread.county,
      detail: { needId: thread.needId, seq },
    });
    const toldLately = thread.messages > 0 && thread.lastSide === side && thread.lastAt > ago(work, HOUR);
    if (!toldLately) work.later("notice", messageNotice(thread, side, otherParty(thread, side)));
  }

  async function begin(work: UnitOfWork, need: NeedRef, expert: ExpertRef): Promise<ThreadRow> {
    const begun = await repository.begunSince(work.tx, expert.id, ago(work, 24 * HOUR));
    if (begun >= PER_DAY)
      refuse("questions.too-many", { values: { limit: PER_DAY, span: "天", spanEn: "day" } });
    const mask = await repository.nextMask(work.tx, need.id);
    const thread: ThreadRow = {
      ...{ id: work.newId(), needId: need.id, needCode: need.code, needTitle: need.title },
      ...{ editionId: need.editionId, activityId: need.activityId, city: need.city, county: need.county },
      ...{ organisationId: need.organisationId, expertId: expert.id, ownerId: expert.personId, mask },
      ...{ state: "open", closedAt: null, closedBy: null, closedReason: null },
      ...{ demandAgreedAt: null, supplyAgreedAt: null, sharedAt: null, messages: 0, lastSide: "supply" },
      ...{ lastAt: work.now, createdAt: work.now, version: 1 },
      searchText: searchText(need.code, need.title, maskOf(mask).zh, maskOf(mask).en),
    };
    await repository.insert(work.tx, thread);
    return thread;
  }

  return {
    /**
     * The expert asks about a published need; asked before, the thread goes on. Nothing that tells how to reach somebody passes.
     * @throws Refusal questions.need-not-open, contact-data, not-verified, no-profile, closed, too-many
     */
    ask(context: CommandContext, input: { needId: string; text: string }): Promise<{ id: string }> {
      return commands.run(context, async (work) => {
        const expert = await expertOf(work, ports);
        const need = (await ports.needs.lock(work, input.needId)) ?? refuse("not-found");
        const known = await repository.ofPair(work.tx, { needId: need.id, expertId: expert.id });
        // What was never published does not exist for an expert.
        if (need.state !== "published" && !known && !wasPublished(need.state)) refuse("not-found");
        if (need.state !== "published") refuseNeed(need);
        if (expert.state === "registered") refuse("questions.not-verified");
        if (known?.state === "closed") refuse("questions.closed");
        refuseContacts(known ?? null, input.text);
        await requirePace(work);
        const thread = known
          ? ((await repository.lock(work.tx, known.id)) as ThreadRow)
          : await begin(work, need, expert);
        await say(work, thread, "supply", input.text);
        return { id: thread.id };
      });
    },

    /** Either side goes on. */
    write(context: CommandContext, input: { id: string; text: string }): Promise<{ id: string }> {
      return commands.run(context, async (work) => {
        const { thread, need, side } = await opened(work, input.id, "write");
        if (side === "office") return refuse("not-allowed");
        if (thread.state === "closed") refuse("questions.closed");
        if (need?.state !== "published") refuseNeed(need ?? { title: thread.needTitle, state: "withdrawn" });
        refuseContacts(thread, input.text);
        await requirePace(work);
        await say(work, thread, side, input.text);
        return { id: thread.id };
      });
    },

    /** One side agrees to exchange contacts, or takes it back while the other has not; with both they are shown, and that is kept. */
    agree(context: CommandContext, input: { id: string; agreed: boolean }): Promise<{ id: string }> {
      return commands.run(context, async (work) => {
        const { thread, side } = await opened(work, input.id, "agree");
        if (side === "office") return refuse("not-allowed");
        if (thread.state === "closed") refuse("questions.closed");
        const column = side === "demand" ? "demandAgreedAt" : "supplyAgreedAt";
        if (thread.sharedAt || (thread[column] !== null) === input.agreed) {
          work.nothingChanged();
          return { id: thread.id };
        }
        const next = { ...thread, [column]: input.agreed ? work.now : null };
        const both = next.demandAgreedAt !== null && next.supplyAgreedAt !== null;
        await repository.update(work.tx, thread.id, {
          [column]: next[column],
          sharedAt: both ? work.now : null,
          version: thread.version + 1,
        });
        const action = both
          ? "question.contacts-shared"
          : input.agreed
            ? "question.agree"
            : "question.take-back";
        work.audit({
          ...{ action, entityType: "question", entityId: thread.id },
          ...{ editionId: thread.editionId, county: thread.county },
          detail: { needId: thread.needId, expertId: thread.expertId, side },
        });
        const other = otherParty(thread, side);
        if (both) {
          work.later("notice", sharedNotice(thread, other));
          work.later("notice", sharedNotice(thread, partyOf(thread, side)));
        } else if (input.agreed) work.later("notice", agreeNotice(thread, other));
        return { id: thread.id };
      });
    },

    /** Ends a conversation, with a reason both sides read; an officer opens it again. */
    close(context: CommandContext, input: { id: string; reason: string }): Promise<{ id: string }> {
      return commands.run(context, async (work) => {
        const { thread, side } = await opened(work, input.id, "close");
        if (thread.state === "closed") refuse("questions.closed");
        await repository.update(work.tx, thread.id, {
          ...{ state: "closed", closedAt: work.now, closedReason: input.reason },
          ...{ closedBy: side === "demand" ? "demand" : "office", version: thread.version + 1 },
        });
        audited(work, thread, "question.close", input.reason);
        for (const end of ["demand", "supply"] as const)
          if (end !== side) work.later("notice", closedNotice(thread, input.reason, partyOf(thread, end)));
        return { id: thread.id };
      });
    },
    reopen(context: CommandContext, input: { id: string; reason: string }): Promise<{ id: string }> {
      return commands.run(context, async (work) => {
        const { thread } = await opened(work, input.id, "reopen");
        if (thread.state === "open") work.nothingChanged();
        else {
          const change = { state: "open", closedAt: null, closedBy: null, closedReason: null } as const;
          await repository.update(work.tx, thread.id, { ...change, version: thread.version + 1 });
          audited(work, thread, "question.open-again", input.reason);
        }
        return { id: thread.id };
      });
    },

    /** Notes that a person has read as far as `seq`. */
    read(context: CommandContext, input: { id: string; seq: number }): Promise<{ id: string }> {
      return commands.run(context, async (work) => {
        const thread = (await repository.find(work.tx, input.id)) ?? refuse("not-found");
        requireReadable(work, thread);
        const seq = Math.min(input.seq, thread.messages);
        await repository.noteRead(work.tx, { threadId: thread.id, personId: work.actor.personId, seq });
        // Reading is nobody's business but the reader's.
        work.nothingChanged();
        return { id: thread.id };
      });
    },
  };
}
export type Questions = ReturnType<typeof createQuestions>;

const wasPublished = (state: string) => ["closed", "expired", "filled", "withdrawn"].includes(state);

function requireReadable(work: UnitOfWork, thread: ThreadRow): void {
  const on = { subjects: questionSubjects(thread), now: work.now };
  try {
    requireAllowed(work.actor, questionPolicy, "read", on);
  } catch {
    refuse("not-found");
  }
}

const audited = (work: UnitOfWork, thread: ThreadRow, action: string, reason: string) =>
  work.audit({
    ...{ action, entityType: "question", entityId: thread.id, reason },
    ...{ editionId: thread.editionId, county: thread.county, detail: { needId: thread.needId } },
  });

const partyOf = (thread: ThreadRow, side: Talker) =>
  side === "demand" ? { organisationId: thread.organisationId } : { expertId: thread.expertId };
const otherParty = (thread: ThreadRow, side: Talker) =>
  partyOf(thread, side === "demand" ? "supply" : "demand");
