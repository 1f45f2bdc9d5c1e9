import type { WorkToken } from "#platform/kernel/unit-of-work.ts";
import type { OrganisationDraft, OrganisationRef } from "./directory.ts";

/** The directory's look-ups for hundreds of organisations at once: what imports stand on. Answers in the order asked. */
export interface BulkOrganisations {
  findMany(
    by: readonly { readonly uscc?: string | null; readonly name?: string | null }[],
    work?: WorkToken,
  ): Promise<(OrganisationRef | null)[]>;
  /** Finds or registers; refuses all of them, before anything is written, when one is not acceptable. */
  ensureMany(
    work: WorkToken,
    drafts: readonly OrganisationDraft[],
  ): Promise<{ readonly organisation: OrganisationRef; readonly created: boolean }[]>;
}
