import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { diffSnapshots } from "#platform/commands/versions.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import {
  DRAFT_LIMIT,
  DRAFTS_LIMIT,
  draftTitle,
  draftValues,
  renewed,
} from "../../../model/campaigns/renewal.ts";
import type { NeedKind } from "../../../model/directory.ts";
import { needFieldsOf } from "../../../model/need.ts";
import * as needs from "../../needs.repository.ts";
import type { DraftRow } from "../campaigns.repository.ts";
import * as repository from "../campaigns.repository.ts";
import type { Bearer } from "../ports.ts";
import { noteTarget } from "../targets/targets.service.ts";
import type { Held, Holding } from "./holding.ts";

export type DraftInput = {
  /** Of the device's making: the same for every try of a first save. */
  readonly key: string;
  readonly kind: NeedKind;
  readonly values: Readonly<Record<string, unknown>>;
  /** The version the values were typed on; left out for a draft just begun. */
  readonly version?: number | undefined;
};
export type Saved = { readonly id: string; readonly version: number; readonly updatedAt: string };

const savedOf = ({ id, version, updatedAt }: DraftRow): Saved => ({ id, version, updatedAt });

/** Values as they may be kept: fields of the form, of a size that a person can have typed. */
export function acceptDraft(
  kind: NeedKind,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const values = draftValues(kind, given);
  const size = JSON.stringify(values).length;
  if (size > DRAFT_LIMIT) refuse("campaigns.draft-too-large", { values: { size, limit: DRAFT_LIMIT } });
  return values;
}

/** Refuses a save that was typed on an older version, naming what differs. */
export function requireDraftVersion(
  row: DraftRow,
  given: { readonly values: Readonly<Record<string, unknown>>; readonly version: number | undefined },
): void {
  if (given.version === row.version) return;
  refuse("stale-version", {
    changes: diffSnapshots({ ...given.values }, row.body, needFieldsOf(row.kind)).map((change) => ({
      ...change,
      at: row.updatedAt,
    })),
  });
}

/** What an enterprise writes through its link before it submits. Only the first save of a draft is an entry of the log. */
export function createDrafts(platform: Platform, holding: Holding) {
  const { commands, db } = platform;

  async function begin(
    work: UnitOfWork,
    held: Held,
    draft: Pick<DraftRow, "key" | "kind"> & {
      readonly values: Record<string, unknown>;
      readonly renews?: { readonly id: string; readonly code: string; readonly check: string[] };
    },
  ): Promise<DraftRow> {
    const open = await repository.openDrafts(work.tx, held.target.id);
    if (open.length >= DRAFTS_LIMIT) refuse("campaigns.too-many-drafts", { values: { limit: DRAFTS_LIMIT } });
    const row: DraftRow = {
      id: work.newId(),
      targetId: held.target.id,
      key: draft.key,
      kind: draft.kind,
      title: draftTitle(draft.values),
      body: draft.values,
      renewsId: draft.renews?.id ?? null,
      renewsCode: draft.renews?.code ?? null,
      checkFields: draft.renews?.check ?? [],
      state: "draft",
      needId: null,
      version: 1,
      createdAt: work.now,
      updatedAt: work.now,
    };
    await repository.insertDraft(work.tx, row);
    noteTarget(work, held.target, "survey.draft", {
      detail: { kind: row.kind, link: held.link.id, ...(draft.renews ? { renews: draft.renews.code } : {}) },
    });
    return row;
  }

  return {
    /** Keeps what was typed, whether or not the campaign still takes answers: nothing typed is lost. */
    async save(context: CommandContext, bearer: Bearer, input: DraftInput): Promise<Saved> {
      const held = await holding.hold(bearer, context.recordedAt);
      if (!held.campaign.kinds.includes(input.kind)) refuse("campaigns.kind-not-asked");
      const values = acceptDraft(input.kind, input.values);
      return commands.run(holding.asEnterprise(context, held), async (work) => {
        const now = await holding.lock(work, held, bearer);
        const row = await repository.draftByKey(work.tx, held.target.id, input.key);
        if (!row) return savedOf(await begin(work, now, { key: input.key, kind: input.kind, values }));
        // A draft keeps its kind: its fields are that kind's.
        if (row.kind !== input.kind) refuse("needs.kind-differs");
        work.nothingChanged();
        if (row.state !== "draft") return savedOf(row);
        const same = diffSnapshots(row.body, values, needFieldsOf(row.kind)).length === 0;
        if (same) return savedOf(row);
        requireDraftVersion(row, { values, version: input.version });
        const saved = {
          ...row,
          body: values,
          title: draftTitle(values),
          version: row.version + 1,
          updatedAt: work.now,
        };
        await repository.updateDraft(work.tx, row.id, saved);
        return savedOf(saved);
      });
    },

    /** Begins a draft from a need of an earlier edition; asked twice it is the same draft. */
    async renew(context: CommandContext, bearer: Bearer, needId: string): Promise<Saved> {
      const held = await holding.hold(bearer, context.recordedAt);
      const [past] = await needs.byIds(db, [needId]);
      if (
        !past ||
        past.organisationId !== held.organisation.id ||
        past.editionId === held.campaign.editionId ||
        !held.campaign.kinds.includes(past.kind)
      )
        return refuse("campaigns.renewal-unknown");
      return commands.run(holding.asEnterprise(context, held), async (work) => {
        const now = await holding.lock(work, held, bearer);
        const key = `renew:${past.id}`;
        const known = await repository.draftByKey(work.tx, held.target.id, key);
        if (known && known.state !== "dropped") {
          work.nothingChanged();
          return savedOf(known);
        }
        const { values, check } = renewed(past.kind, past.body as unknown as Record<string, unknown>);
        if (known) {
          const again = { ...known, body: { ...values }, title: past.title, state: "draft" as const };
          const row = { ...again, checkFields: check, version: known.version + 1, updatedAt: work.now };
          await repository.updateDraft(work.tx, known.id, row);
          noteTarget(work, now.target, "survey.draft", { detail: { kind: past.kind, renews: past.code } });
          return savedOf(row);
        }
        return savedOf(
          await begin(work, now, {
            key,
            kind: past.kind,
            values: { ...values },
            renews: { id: past.id, code: past.code, check },
          }),
        );
      });
    },

    /** Takes a draft away. */
    async drop(context: CommandContext, bearer: Bearer, draftId: string): Promise<void> {
      const held = await holding.hold(bearer, context.recordedAt);
      await commands.run(holding.asEnterprise(context, held), async (work) => {
        const now = await holding.lock(work, held, bearer);
        const row = (await repository.lockDraft(work.tx, held.target.id, draftId)) ?? refuse("not-found");
        if (row.state !== "draft") return work.nothingChanged();
        await repository.updateDraft(work.tx, row.id, {
          state: "dropped",
          version: row.version + 1,
          updatedAt: work.now,
        });
        noteTarget(work, now.target, "survey.drop-draft", { detail: { kind: row.kind } });
      });
    },
  };
}
export type Drafts = ReturnType<typeof createDrafts>;
