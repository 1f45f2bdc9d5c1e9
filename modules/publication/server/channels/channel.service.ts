import type { CommandContext } from "#platform/commands/context.ts";
import { moveOrRefuse } from "#platform/commands/transition.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireVersion } from "#platform/commands/versions.ts";
import { uniqueViolation } from "#platform/db/database.ts";
import { searchText } from "#platform/db/search.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { type FieldRefusal, refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { type ChannelStep, channelLifecycle } from "../../model/channels/channel.lifecycle.ts";
import { type ChannelAction, channelPolicy, citySubjects } from "../../model/channels/channel.policy.ts";
import { type ChannelInput, channelFields } from "../../model/channels/channel.ts";
import * as repository from "./channel.repository.ts";
import type { ChannelPorts } from "./ports.ts";
import type { ChannelRow, ContactRow } from "./tables.ts";

type Changed = { id: string; version: number; state: string };
const changed = ({ id, version, state }: ChannelRow): Changed => ({ id, version, state });

/** Names are compared without spaces and in one width. */
const nameKeyOf = (name: string): string => name.normalize("NFKC").replace(/\s/g, "").toLowerCase();

/** The city in whose name somebody keeps channels. */
export const cityOf = (actor: Actor): string => {
  const grant = actor.grants.find((g) => g.scope.kind === "city");
  return grant?.scope.kind === "city" ? grant.scope.code : refuse("not-allowed");
};

/** What versions keep: contacts by number and without their addresses. */
const snapshotOf = (row: ChannelRow, contacts: readonly Pick<ContactRow, "name">[]) => ({
  ...Object.fromEntries(channelFields.map(({ id }) => [id, row[id as keyof ChannelRow] ?? null])),
  contactCount: contacts.length,
});

/** Keeps the channels: whom the city asks to carry its needs on. */
export function createChannelService(platform: Platform, ports: Pick<ChannelPorts, "organisations">) {
  const { commands } = platform;

  async function requireFit(work: UnitOfWork, input: ChannelInput): Promise<void> {
    const seen = new Set<string>();
    const fields = input.contacts.flatMap((c, i): FieldRefusal[] => {
      if (!seen.has(c.email)) {
        seen.add(c.email);
        return [];
      }
      const reason = { zh: "与前面的联系人重复", en: "The address of a contact above" };
      return [{ field: `contacts.${i}.email`, value: c.email, reason }];
    });
    if (fields.length > 0) refuse("channels.contact-twice", { fields });
    const { organisationId } = input;
    if (organisationId && !(await ports.organisations.byIds([organisationId], work)).has(organisationId))
      refuse("channels.unknown-organisation");
  }

  const columnsOf = (input: ChannelInput, code: string) => {
    const { contacts: _contacts, ...own } = input;
    return {
      ...own,
      organisationId: input.organisationId ?? null,
      fields: [...new Set(input.fields)],
      industries: [...new Set(input.industries)],
      nameKey: nameKeyOf(input.nameZh),
      searchText: searchText(code, input.nameZh, input.nameEn, input.fields, input.description),
    };
  };

  function note(work: UnitOfWork, row: ChannelRow, action: string, more: object = {}): void {
    work.audit({
      action: `channel.${action}`,
      entityType: "channel",
      entityId: row.id,
      detail: { code: row.code },
      ...more,
    });
  }

  /** Contacts as the form has them: known ones keep what is known of their address, a corrected address begins anew. */
  async function saveContacts(work: UnitOfWork, channelId: string, input: ChannelInput["contacts"]) {
    const known = new Map((await repository.contactsOf(work.tx, [channelId])).map((c) => [c.id, c]));
    const kept = new Set(input.flatMap((c) => c.id ?? []));
    const gone = [...known.keys()].filter((id) => !kept.has(id));
    const take = (ids: readonly string[]) =>
      work.tx.updateTable("channelContacts").set({ removedAt: work.now }).where("id", "in", ids).execute();
    // An address that moves from one contact to another is free before it is written.
    const corrected = input.flatMap((c) => {
      const before = c.id ? known.get(c.id) : undefined;
      return before && before.email !== c.email ? [before.id] : [];
    });
    if (gone.length + corrected.length > 0) await take([...gone, ...corrected]);
    for (const [position, c] of input.entries()) {
      const before = c.id ? known.get(c.id) : undefined;
      if (before && before.email === c.email)
        await work.tx
          .updateTable("channelContacts")
          .set({ position, name: c.name, locale: c.locale })
          .where("id", "=", before.id)
          .execute();
      else
        await work.tx
          .insertInto("channelContacts")
          .values({
            id: work.newId(),
            channelId,
            position,
            name: c.name,
            email: c.email,
            locale: c.locale,
            addedAt: work.now,
            removedAt: null,
            ...(await knownOf(work, c.email)),
            softBounces: 0,
            lastSentAt: null,
          })
          .execute();
    }
  }

  /** Who does not want letters does not want them as a contact of another channel either, and a dead mailbox is dead for all. */
  async function knownOf(work: UnitOfWork, email: string) {
    const row = await work.tx
      .selectFrom("channelContacts")
      .select((eb) => [
        eb.fn.max("unsubscribedAt").as("unsubscribedAt"),
        eb.fn.max("bouncedAt").as("bouncedAt"),
        eb.fn.max("bounceReason").as("bounceReason"),
      ])
      .where("email", "=", email)
      .executeTakeFirst();
    return {
      unsubscribedAt: row?.unsubscribedAt ?? null,
      bouncedAt: row?.bouncedAt ?? null,
      bounceReason: row?.bounceReason ?? null,
    };
  }

  async function lock(work: UnitOfWork, id: string, action: ChannelAction): Promise<ChannelRow> {
    const row = (await repository.lockChannel(work.tx, id)) ?? refuse("not-found");
    const on = { subjects: citySubjects(row.city), now: work.now };
    if (!isAllowed(work.actor, channelPolicy, "read", on)) refuse("not-found");
    requireAllowed(work.actor, channelPolicy, action, on);
    return row;
  }

  const current = (work: UnitOfWork, row: ChannelRow, expected: number) =>
    requireVersion(work, {
      entityType: "channel",
      entityId: row.id,
      expected,
      stored: row.version,
      fields: channelFields,
    });

  async function keepVersion(work: UnitOfWork, row: ChannelRow): Promise<void> {
    const contacts = await repository.contactsOf(work.tx, [row.id]);
    const { id: entityId, version } = row;
    work.saveVersion({ entityType: "channel", entityId, version, snapshot: snapshotOf(row, contacts) });
  }

  /** Another command may be quicker with the same name. */
  async function named<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (uniqueViolation(error) === "channels_city_name_key_key")
        refuse("channels.name-taken", { values: { code: "" } });
      throw error;
    }
  }

  async function requireNameFree(work: UnitOfWork, city: string, input: ChannelInput, own?: string) {
    const twin = await repository.channelNamed(work.tx, city, nameKeyOf(input.nameZh));
    if (twin && twin.id !== own)
      refuse("channels.name-taken", {
        values: { code: twin.code },
        fields: [{ field: "nameZh", value: input.nameZh, reason: { zh: "名称已有", en: "Taken" } }],
      });
  }

  return {
    /** Registers a channel of a city. */
    create: (context: CommandContext, input: ChannelInput, city = cityOf(context.actor)): Promise<Changed> =>
      commands.run(context, async (work) => {
        requireAllowed(work.actor, channelPolicy, "create", { subjects: citySubjects(city), now: work.now });
        await requireFit(work, input);
        await requireNameFree(work, city, input);
        const code = `QD-${String(await work.nextNumber("channel")).padStart(4, "0")}`;
        const row: ChannelRow = {
          id: work.newId(),
          code,
          city,
          state: channelLifecycle.initial,
          createdAt: work.context.occurredAt,
          createdBy: work.actor.name,
          version: 1,
          ...columnsOf(input, code),
        };
        await named(() => work.tx.insertInto("channels").values(row).execute());
        await saveContacts(work, row.id, input.contacts);
        await keepVersion(work, row);
        note(work, row, "create", { detail: { code, contacts: input.contacts.length } });
        return changed(row);
      }),

    /** Changes what is known of a channel; a stale version is refused with what changed. */
    edit: (
      context: CommandContext,
      given: { id: string; version: number; input: ChannelInput },
    ): Promise<Changed> =>
      commands.run(context, async (work) => {
        const row = await lock(work, given.id, "edit");
        await current(work, row, given.version);
        await requireFit(work, given.input);
        await requireNameFree(work, row.city, given.input, row.id);
        const after: ChannelRow = {
          ...row,
          ...columnsOf(given.input, row.code),
          version: row.version + 1,
        };
        const { id: _id, code: _code, ...set } = after;
        await named(() => work.tx.updateTable("channels").set(set).where("id", "=", row.id).execute());
        await saveContacts(work, row.id, given.input.contacts);
        await keepVersion(work, after);
        note(work, after, "edit", { detail: { code: row.code, contacts: given.input.contacts.length } });
        return changed(after);
      }),

    /** Pauses or resumes. */
    step: (
      context: CommandContext,
      given: { id: string; version: number; action: ChannelStep; reason?: string | null | undefined },
    ): Promise<Changed> =>
      commands.run(context, async (work) => {
        const row = await lock(work, given.id, given.action);
        await current(work, row, given.version);
        if (given.action === "pause" && !given.reason?.trim()) refuse("reason-required");
        const state = moveOrRefuse(channelLifecycle, row.state, given.action);
        const after: ChannelRow = { ...row, state, version: row.version + 1 };
        const { version } = after;
        await work.tx.updateTable("channels").set({ state, version }).where("id", "=", row.id).execute();
        await keepVersion(work, after);
        note(work, after, given.action, {
          reason: given.reason?.trim() || null,
          detail: { code: row.code, from: row.state, to: state },
        });
        return changed(after);
      }),
  };
}
export type ChannelService = ReturnType<typeof createChannelService>;
