import type { CommandContext } from "#platform/commands/context.ts";
import { moveOrRefuse } from "#platform/commands/transition.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireVersion } from "#platform/commands/versions.ts";
import { searchText } from "#platform/db/search.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { citySubjects, type DispatchAction, dispatchPolicy } from "../../../model/channels/channel.policy.ts";
import { type DispatchStep, dispatchLifecycle } from "../../../model/channels/dispatch.lifecycle.ts";
import { type DispatchInput, dispatchFields, type LetterInput } from "../../../model/channels/dispatch.ts";
import { activeChannels, channelsByIds, findChannel } from "../channel.repository.ts";
import { cityOf } from "../channel.service.ts";
import type { ChannelPorts } from "../ports.ts";
import type { ChannelRow, DispatchRow } from "../tables.ts";
import { carriedRow, chosenByHand, proposeLetters } from "./choosing.ts";
import * as repository from "./dispatch.repository.ts";
import { makeRecipients } from "./recipients.ts";

export type Changed = { id: string; version: number; state: string };
type At = { readonly id: string; readonly version: number };
const changed = ({ id, version, state }: DispatchRow): Changed => ({ id, version, state });

/** Locks a dispatch for an action of the command's actor. */
export async function lockFor(work: UnitOfWork, id: string, action: DispatchAction): Promise<DispatchRow> {
  const row = (await repository.lockDispatch(work.tx, id)) ?? refuse("not-found");
  const on = { subjects: citySubjects(row.city), now: work.now };
  if (!isAllowed(work.actor, dispatchPolicy, "read", on)) refuse("not-found");
  requireAllowed(work.actor, dispatchPolicy, action, on);
  return row;
}

export function noteDispatch(work: UnitOfWork, row: DispatchRow, action: string, more: object = {}): void {
  work.audit({
    action: `dispatch.${action}`,
    entityType: "dispatch",
    entityId: row.id,
    editionId: row.editionId,
    detail: { code: row.code },
    ...more,
  });
}

/** Writes and sends digests of needs to channels. */
export function createDispatchService(platform: Platform, ports: ChannelPorts) {
  const { commands } = platform;

  async function channelsFor(work: UnitOfWork, city: string, wanted: DispatchInput["channelIds"]) {
    if (wanted === "all") {
      const all = await activeChannels(work.tx, city);
      return all.length > 0 ? all : refuse("dispatches.no-channel");
    }
    const ids = [...new Set(wanted)];
    const found = await channelsByIds(work.tx, ids);
    if (found.length < ids.length || found.some((c) => c.state !== "active" || c.city !== city))
      refuse("dispatches.unknown-channel");
    return found;
  }

  async function openFor(work: UnitOfWork, at: At, action: DispatchAction): Promise<DispatchRow> {
    const row = await lockFor(work, at.id, action);
    await requireVersion(work, {
      entityType: "dispatch",
      entityId: row.id,
      expected: at.version,
      stored: row.version,
      fields: dispatchFields,
    });
    return row;
  }
  async function openDraft(work: UnitOfWork, at: At): Promise<DispatchRow> {
    const row = await openFor(work, at, "edit");
    return row.state === "draft" ? row : refuse("dispatches.closed");
  }

  async function keepVersion(work: UnitOfWork, row: DispatchRow): Promise<void> {
    const letters = await repository.lettersOf(work.tx, row.id);
    const needs = await repository.needsOf(work.tx, row.id);
    work.saveVersion({
      entityType: "dispatch",
      entityId: row.id,
      version: row.version,
      snapshot: {
        title: row.title,
        note: row.note,
        state: row.state,
        letters: letters.map((l) => ({
          channelId: l.channelId,
          subjectZh: l.subjectZh,
          needs: needs.filter((n) => n.channelId === l.channelId).map((n) => n.needCode),
        })),
      },
    });
  }

  async function save(work: UnitOfWork, row: DispatchRow, set: Partial<DispatchRow>): Promise<DispatchRow> {
    const after = { ...row, ...set, version: row.version + 1 };
    await work.tx
      .updateTable("dispatches")
      .set({ ...set, version: after.version })
      .where("id", "=", row.id)
      .execute();
    await keepVersion(work, after);
    return after;
  }

  async function letterFor(work: UnitOfWork, dispatchId: string, channelId: string): Promise<ChannelRow> {
    const letters = await repository.lettersOf(work.tx, dispatchId);
    if (!letters.some((l) => l.channelId === channelId)) refuse("dispatches.channel-missing");
    return (await findChannel(work.tx, channelId)) ?? refuse("dispatches.channel-missing");
  }

  return {
    /** A draft for the channels, each with the needs that fit it and were not sent to it before. */
    create: (context: CommandContext, input: DispatchInput, city = cityOf(context.actor)): Promise<Changed> =>
      commands.run(context, async (work) => {
        requireAllowed(work.actor, dispatchPolicy, "create", { subjects: citySubjects(city), now: work.now });
        const edition = await ports.editions.edition(input.editionId, work);
        if (!edition || edition.city !== city) return refuse("not-found");
        const channels = await channelsFor(work, city, input.channelIds);
        const year = (edition.startsOn ?? work.context.occurredAt).slice(0, 4);
        const code = `TS${year}-${String(await work.nextNumber(`dispatch:${year}`)).padStart(4, "0")}`;
        const row: DispatchRow = {
          id: work.newId(),
          code,
          city,
          editionId: edition.id,
          title: input.title,
          note: input.note?.trim() || null,
          state: dispatchLifecycle.initial,
          createdAt: work.context.occurredAt,
          createdBy: work.actor.name,
          startedAt: null,
          sentAt: null,
          cancelledAt: null,
          cancelledReason: null,
          version: 1,
          searchText: searchText(
            code,
            input.title,
            channels.map((c) => c.nameZh),
          ),
        };
        await work.tx.insertInto("dispatches").values(row).execute();
        const { size, kind } = input;
        await proposeLetters(work, ports, { dispatchId: row.id, edition, channels, from: 0, size, kind });
        await keepVersion(work, row);
        noteDispatch(work, row, "create", { detail: { code, channels: channels.length } });
        return changed(row);
      }),

    /** Title and note of a draft. */
    rename: (context: CommandContext, given: At & { title: string; note: string | null }): Promise<Changed> =>
      commands.run(context, async (work) => {
        const row = await openDraft(work, given);
        const { title, note } = given;
        const after = await save(work, row, { title, note });
        noteDispatch(work, after, "edit", { detail: { code: row.code, fields: ["title", "note"] } });
        return changed(after);
      }),

    /** Further channels for a draft. */
    addChannels: (context: CommandContext, given: At & { channelIds: readonly string[] }): Promise<Changed> =>
      commands.run(context, async (work) => {
        const row = await openDraft(work, given);
        const there = await repository.lettersOf(work.tx, row.id);
        const known = new Set(there.map((l) => l.channelId));
        const wanted = given.channelIds.filter((id) => !known.has(id));
        if (wanted.length === 0) return refuse("dispatches.no-channel");
        const channels = await channelsFor(work, row.city, [...wanted]);
        const edition = (await ports.editions.edition(row.editionId, work)) ?? refuse("not-found");
        await proposeLetters(work, ports, { dispatchId: row.id, edition, channels, from: there.length });
        const after = await save(work, row, {});
        noteDispatch(work, after, "add-channels", { detail: { code: row.code, added: channels.length } });
        return changed(after);
      }),

    /** Takes a channel out of a draft. */
    removeChannel: (context: CommandContext, given: At & { channelId: string }): Promise<Changed> =>
      commands.run(context, async (work) => {
        const row = await openDraft(work, given);
        const channel = await letterFor(work, row.id, given.channelId);
        await work.tx
          .deleteFrom("dispatchLetters")
          .where("dispatchId", "=", row.id)
          .where("channelId", "=", channel.id)
          .execute();
        const after = await save(work, row, {});
        noteDispatch(work, after, "remove-channel", { detail: { code: row.code, channel: channel.code } });
        return changed(after);
      }),

    /** Words and needs of one channel's letter. */
    editLetter: (
      context: CommandContext,
      given: { id: string; channelId: string; input: LetterInput },
    ): Promise<Changed> =>
      commands.run(context, async (work) => {
        const { id, channelId, input } = given;
        const row = await openDraft(work, { id, version: input.version });
        const channel = await letterFor(work, row.id, channelId);
        const { editionId } = row;
        const chosen = await chosenByHand(work, ports, { editionId, channel, needIds: input.needIds });
        const { subjectZh, subjectEn, introZh, introEn } = input;
        await work.tx
          .updateTable("dispatchLetters")
          .set({ subjectZh, subjectEn, introZh, introEn })
          .where("dispatchId", "=", row.id)
          .where("channelId", "=", channelId)
          .execute();
        const at = { dispatchId: row.id, channelId };
        await repository.replaceNeeds(
          work.tx,
          at,
          chosen.map((c, position) => carriedRow({ ...at, position }, c)),
        );
        const after = await save(work, row, {});
        noteDispatch(work, after, "edit-letter", {
          detail: { code: row.code, channel: channel.code, needs: chosen.length },
        });
        return changed(after);
      }),

    /**
     * Sends: one letter per contact that neither unsubscribed nor bounced, each a row and an effect of its own. Of two officers who press
     * at once the second finds the dispatch gone.
     */
    async send(context: CommandContext, given: At): Promise<Changed & { letters: number }> {
      const told = context.via === "demo";
      if (!platform.mailer.configured && !told) refuse("dispatches.no-mail-server");
      return commands.run(context, async (work) => {
        const row = await openFor(work, given, "send");
        const state = moveOrRefuse(dispatchLifecycle, row.state, "send");
        const made = await makeRecipients(work, ports, { dispatch: row, told });
        if (made === 0) refuse("dispatches.nothing-to-send");
        const at = work.context.occurredAt;
        // What the demonstration tells was sent then; nobody gets it now.
        const after = await save(work, row, {
          state: told ? "sent" : state,
          startedAt: at,
          ...(told ? { sentAt: at } : {}),
        });
        noteDispatch(work, after, "send", { detail: { code: row.code, letters: made } });
        return { ...changed(after), letters: made };
      });
    },

    /** Ends a draft, or stops what is still waiting of a dispatch that is being sent. */
    cancel: (context: CommandContext, given: At & { reason?: string | null | undefined }): Promise<Changed> =>
      commands.run(context, async (work) => {
        const row = await openFor(work, given, "cancel");
        const action: DispatchStep = "cancel";
        const state = moveOrRefuse(dispatchLifecycle, row.state, action);
        const reason = given.reason?.trim() || refuse("reason-required");
        await work.tx
          .updateTable("dispatchRecipients")
          .set({ state: "skipped", failure: "cancelled" })
          .where("dispatchId", "=", row.id)
          .where("state", "=", "waiting")
          .execute();
        const after = await save(work, row, { state, cancelledAt: work.now, cancelledReason: reason });
        noteDispatch(work, after, action, { reason, detail: { code: row.code, from: row.state } });
        return changed(after);
      }),
  };
}
export type DispatchService = ReturnType<typeof createDispatchService>;
