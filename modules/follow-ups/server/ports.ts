import type { z } from "zod";
import type { EditionDirectory } from "#modules/editions/model/directory.ts";
import type { HistoryItem } from "#modules/engagements/model/engagement.ts";
import type { OfficeDirectory, OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import type { Actor } from "#platform/kernel/actor.ts";

/** What the ledger reads from upstream. */
export type LedgerPorts = {
  readonly organisations: OrganisationDirectory & OfficeDirectory;
  readonly editions: EditionDirectory;
  /** What happened to an engagement before it was signed: the first part of a row's timeline. */
  readonly engagementHistory?: (engagementId: string) => Promise<readonly z.infer<typeof HistoryItem>[]>;
};

/** Who looks, and when. */
export type Viewer = { readonly actor: Actor; readonly now: string };
