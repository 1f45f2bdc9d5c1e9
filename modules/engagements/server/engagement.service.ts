import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireVersion } from "#platform/commands/versions.ts";
import { uniqueViolation } from "#platform/db/database.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { Refusal, refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { engagementPolicy, engagementSubjects } from "../model/engagement.policy.ts";
import {
  type EditInput,
  type EngagementView,
  engagementFields,
  type ProposalInput,
} from "../model/engagement.ts";
import { refuseNotOpen } from "../model/need-not-open.ts";
import type { ProposalOutcome } from "../model/suggestion.ts";
import type { Advance } from "./commands/engagement.advance.ts";
import {
  channelsOf,
  type Draft,
  draftProposal,
  readParties,
  type Source,
} from "./commands/engagement.proposals.ts";
import type { Step } from "./commands/engagement.steps.ts";
import { keepVersion, saveNew, searchTextOf } from "./commands/engagement.store.ts";
import * as repository from "./engagement.repository.ts";
import type { Placement } from "./matching/model/matcher.ts";
import type { Suggestions } from "./matching/suggestions.ts";
import type { EngagementPorts } from "./ports.ts";
import type { EngagementViews } from "./reading/engagement.views.ts";
import type { EngagementRow } from "./tables.ts";

type Parts = { ports: EngagementPorts; suggestions: Suggestions; advance: Advance; views: EngagementViews };

/** Engagements: proposing, steps, edits. Each command is one transaction. */
export function createEngagementService(platform: Platform, parts: Parts) {
  const { commands } = platform;
  const { ports, suggestions, advance, views } = parts;

  /** Where the ranking puts the proposed experts; read before the transaction, so that no lock waits for arithmetic. */
  const placementsOf = (inputs: readonly ProposalInput[]) =>
    suggestions.placements(
      inputs.flatMap((i) => (i.needId && i.expertId ? [{ needId: i.needId, expertId: i.expertId }] : [])),
    );

  async function register(
    work: UnitOfWork,
    inputs: readonly ProposalInput[],
    given: {
      placements: ReadonlyMap<string, Placement>;
      own: boolean;
      partial: boolean;
      source?: Source;
    },
  ): Promise<ProposalOutcome[]> {
    const parties = await readParties(work, ports, inputs);
    const needIds = [...parties.needs.keys()];
    const past = await repository.ofNeeds(work.tx, needIds);
    const pair = (e: {
      needId?: string | null;
      expertId?: string | null;
      supplierOrganisationId?: string | null;
    }) => `${e.needId} ${e.expertId ?? ""} ${e.supplierOrganisationId ?? ""}`;
    const living = new Set(past.filter((e) => e.state !== "fell-through").map(pair));
    const declined = new Set(past.filter((e) => e.state === "fell-through").map(pair));
    const outcomes: ProposalOutcome[] = [];
    const drafts: (Draft | null)[] = inputs.map((input, i) => {
      try {
        if (input.needId && living.has(pair(input))) refuse("engagements.exists");
        const draft = draftProposal(work, input, {
          parties,
          placement: given.placements.get(`${input.needId} ${input.expertId}`) ?? null,
          declinedBefore: Boolean(input.needId) && declined.has(pair(input)),
          own: given.own,
          source: given.source,
        });
        if (input.needId) living.add(pair(input));
        outcomes[i] = { ok: true, id: draft.row.id, code: null, refusal: null };
        return draft;
      } catch (error) {
        if (!given.partial || !(error instanceof Refusal)) throw error;
        outcomes[i] = {
          ok: false,
          id: null,
          code: null,
          refusal: { code: error.code, messages: error.texts },
        };
        return null;
      }
    });
    const wanted = drafts.filter((d) => d !== null);
    await numberThem(work, wanted, parties.editions);
    const written = await saveNew(
      work,
      wanted.map((d) => d.row),
      { demanders: wanted.flatMap((d) => d.demanders), lines: wanted.flatMap((d) => d.lines) },
    );
    if (wanted.length === 0) work.nothingChanged();
    const taken = new Refusal("engagements.exists");
    return drafts.map((draft, i) => {
      if (!draft) return outcomes[i] as ProposalOutcome;
      if (written.has(draft.row.id))
        return { ok: true, id: draft.row.id, code: draft.row.code, refusal: null };
      // Another command was quicker with the same pair.
      if (!given.partial) throw taken;
      return { ok: false, id: null, code: null, refusal: { code: taken.code, messages: taken.texts } };
    });
  }

  /** Codes `DJ2023-0007`: a series per year of the edition. */
  async function numberThem(
    work: UnitOfWork,
    drafts: readonly Draft[],
    editions: ReadonlyMap<string, { startsOn: string | null }>,
  ): Promise<void> {
    const yearOf = (d: Draft) => (editions.get(d.row.editionId)?.startsOn ?? d.row.stateSince).slice(0, 4);
    const years = [...new Set(drafts.map(yearOf))].sort();
    for (const year of years) {
      const mine = drafts.filter((d) => yearOf(d) === year);
      let number = await work.nextNumber(`engagement:${year}`, mine.length);
      for (const draft of mine) {
        draft.row.code = `DJ${year}-${String(number++).padStart(4, "0")}`;
        draft.row.searchText = searchTextOf(draft.row, draft.demanders);
      }
    }
  }

  const one = async (
    context: CommandContext,
    input: ProposalInput,
    own: boolean,
  ): Promise<EngagementView> => {
    const placements = own ? new Map() : await placementsOf([input]);
    return commands.run(context, async (work) => {
      const [outcome] = await register(work, [input], { placements, own, partial: false });
      return views.view(outcome?.id as string, { actor: work.actor, now: work.now }, work);
    });
  };

  async function lockFor(work: UnitOfWork, id: string, action: "edit" | "linkNeed"): Promise<EngagementRow> {
    const [row] = await repository.lockMany(work.tx, [id]);
    if (!row) return refuse("not-found");
    const on = { subjects: engagementSubjects(row), now: work.now };
    if (!isAllowed(work.actor, engagementPolicy, "read", on)) refuse("not-found");
    requireAllowed(work.actor, engagementPolicy, action, on);
    return row;
  }

  const saveEdited = async (
    work: UnitOfWork,
    row: EngagementRow,
    note: { action: string; detail: Record<string, unknown> },
  ) => {
    await repository.updateMany(work.tx, [row]);
    keepVersion(work, row);
    work.audit({
      action: note.action,
      entityType: "engagement",
      entityId: row.id,
      editionId: row.editionId,
      county: row.county || null,
      detail: { code: row.code, ...note.detail },
    });
  };

  return {
    view: views.view,

    /** Within another module's command: a pair that came by recommendation, screened already. */
    registerWithin: async (work: UnitOfWork, input: ProposalInput, source: Source): Promise<string> => {
      const [outcome] = await register(work, [input], {
        placements: new Map(),
        own: false,
        partial: false,
        source,
      });
      return outcome?.id as string;
    },

    /** Proposes one pair by hand, or for a project without a need. Going against the ranking needs a reason. */
    propose: (context: CommandContext, input: ProposalInput) => one(context, input, false),

    /** The supply side begins: interest in a published need, or its own project looking for partners. */
    offer: (context: CommandContext, input: ProposalInput) => one(context, input, true),

    /**
     * Proposes many pairs in one transaction; what is refused is reported and leaves the others standing. `first` runs in the
     * same transaction before them, and may refuse it all.
     */
    async proposeMany(
      context: CommandContext,
      inputs: readonly ProposalInput[],
      first?: (work: UnitOfWork) => Promise<void>,
    ): Promise<ProposalOutcome[]> {
      const placements = await placementsOf(inputs);
      return commands.run(context, async (work) => {
        await first?.(work);
        return register(work, inputs, { placements, own: false, partial: true });
      });
    },

    /** One step of one engagement. */
    step(context: CommandContext, step: Step): Promise<EngagementView> {
      return commands.run(context, async (work) => {
        await advance.carryOut(work, [step], false);
        return views.view(step.id, { actor: work.actor, now: work.now }, work);
      });
    },

    advanceMany: advance.advanceMany,

    /** Changes what officers note of an engagement; a stale version is refused with what changed. */
    edit(context: CommandContext, input: EditInput & { id: string }): Promise<EngagementView> {
      return commands.run(context, async (work) => {
        const row = await lockFor(work, input.id, "edit");
        await requireVersion(work, {
          entityType: "engagement",
          entityId: row.id,
          expected: input.version,
          stored: row.version,
          fields: engagementFields,
        });
        const { id: _id, version: _version, ...given } = input;
        const set = Object.fromEntries(Object.entries(given).filter(([, v]) => v !== undefined));
        const { channelId } = given;
        const channel = channelId ? (await channelsOf(work, ports, [channelId])).get(channelId) : undefined;
        if (channelId && !channel) refuse("not-found");
        const after: EngagementRow = {
          ...row,
          ...set,
          ...(channelId === undefined ? {} : { channelId, channelName: channel?.nameZh ?? null }),
          ...(channel ? { channel: channel.kind } : {}),
          version: row.version + 1,
        };
        after.searchText = searchTextOf(after, await repository.demandersOf(work.tx, [row.id]));
        await saveEdited(work, after, { action: "engagement.edit", detail: { fields: Object.keys(set) } });
        return views.view(row.id, { actor: work.actor, now: work.now }, work);
      });
    },

    /** Ties an engagement that began with the supply side's own offer to a published need. */
    linkNeed(
      context: CommandContext,
      input: { id: string; needId: string; version?: number | undefined },
    ): Promise<EngagementView> {
      return commands.run(context, async (work) => {
        const row = await lockFor(work, input.id, "linkNeed");
        if (row.needId) refuse("engagements.already-linked");
        if (row.state === "fell-through")
          refuse("engagements.need-not-open", {
            values: { title: row.title, state: "的对接未成", stateEn: "of an engagement that fell through" },
          });
        await requireVersion(work, {
          entityType: "engagement",
          entityId: row.id,
          expected: input.version ?? row.version,
          stored: row.version,
          fields: engagementFields,
        });
        const need = (await ports.needs.lock(work, input.needId)) ?? refuse("not-found");
        if (need.state !== "published") refuseNotOpen(need);
        const organisations = await ports.organisations.byIds([need.organisationId], work);
        const known = await repository.demandersOf(work.tx, [row.id]);
        const demander = {
          engagementId: row.id,
          organisationId: need.organisationId,
          name: organisations.get(need.organisationId)?.fullName ?? "",
          county: organisations.get(need.organisationId)?.county ?? null,
          enterprise: organisations.get(need.organisationId)?.kind === "enterprise",
          position: known.length,
        };
        const joins = !known.some((d) => d.organisationId === need.organisationId);
        if (joins) await repository.insertDemanders(work.tx, [demander]);
        const after: EngagementRow = {
          ...row,
          needId: need.id,
          needCode: need.code,
          county: need.county,
          demanderIds: joins ? [...row.demanderIds, need.organisationId] : row.demanderIds,
          version: row.version + 1,
        };
        after.searchText = searchTextOf(after, joins ? [...known, demander] : known);
        try {
          await saveEdited(work, after, { action: "engagement.link-need", detail: { needId: need.id } });
        } catch (error) {
          if (uniqueViolation(error) !== undefined) refuse("engagements.exists");
          throw error;
        }
        return views.view(row.id, { actor: work.actor, now: work.now }, work);
      });
    },
  };
}
export type EngagementService = ReturnType<typeof createEngagementService>;
