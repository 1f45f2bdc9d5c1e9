import type { OrganisationDraft } from "#modules/organisations/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { refusalOf } from "#platform/http/problem.ts";
import { type FieldRefusal, Refusal, refuse } from "#platform/kernel/refusal.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { NeedKind } from "../../model/directory.ts";
import { NeedContent, needFieldsOf } from "../../model/need.ts";
import { submissionProblems } from "../../model/need-rules.ts";
import type { NeedRow } from "../needs.repository.ts";
import * as repository from "../needs.repository.ts";
import {
  type AuthoringDeps,
  acceptContent,
  type NewNeed,
  newDrafts,
  placeInEdition,
  storeNew,
} from "./authoring.ts";
import { resolveOrganisations } from "./import-organisations.ts";
import { decideMoves } from "./moves.ts";
import { pendingOf, writeMoves } from "./moves-written.ts";
import { importSubmitStep } from "./steps.ts";

/** One row of a workbook or of prepared data. `fingerprint` is what makes a second import of it change nothing. */
export type ImportRow = {
  readonly kind: NeedKind;
  readonly organisation: { readonly id: string } | OrganisationDraft;
  /** Values by field id, as `TechnologyValues` / `TalentValues` take them. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly fingerprint?: string;
};
export type ImportInput = {
  readonly editionId: string;
  readonly activityId?: string;
  readonly rows: readonly ImportRow[];
  readonly submitAs: "draft" | "submitted";
  /** The county of enterprises that are new and say none (the importing officer's own). */
  readonly county?: string;
  /** Checks everything and writes nothing. */
  readonly dryRun?: boolean;
};
/** What became of a row, in the order given. `repeated`: it was imported before, nothing was changed. */
export type ImportOutcome =
  | { readonly status: "created"; readonly id: string; readonly code: string }
  | { readonly status: "acceptable" }
  | { readonly status: "repeated"; readonly id: string | null; readonly code: string | null }
  | {
      readonly status: "refused";
      readonly code: string;
      readonly messages: Text;
      readonly possible?: Text;
      readonly fields: readonly FieldRefusal[];
    };

/** Rows per transaction. */
export const IMPORT_CHUNK = 500;

export const refusedOutcome = (refusal: Refusal): ImportOutcome & { status: "refused" } => ({
  status: "refused",
  code: refusal.code,
  messages: refusal.texts,
  ...(refusal.possible ? { possible: refusal.possible } : {}),
  fields: refusal.detail.fields ?? [],
});

/** Reads the values of a row by the schema of its kind; refuses naming every field that does not fit. */
export function readContent(row: Pick<ImportRow, "kind" | "values">): NeedContent {
  const read = NeedContent.safeParse({ kind: row.kind, values: row.values }, { reportInput: true });
  if (read.success) return acceptContent(read.data);
  const refusal = refusalOf({
    validation: read.error.issues.map((issue) => ({
      instancePath: `/${issue.path.slice(1).join("/")}`,
      message: issue.message,
      params: { issue },
    })),
  });
  const specs = needFieldsOf(row.kind);
  const fields = (refusal?.detail.fields ?? []).map((f) => {
    const spec = specs.find((s) => s.id === f.field.split(".")[0]);
    const { value: _value, ...unquoted } = f;
    const shown = spec?.privacy === "contact" ? unquoted : f;
    return spec ? { ...shown, label: spec.label } : shown;
  });
  return refuse("invalid-input", { values: { count: fields.length }, fields });
}

type Candidate = { readonly index: number; readonly row: ImportRow; readonly content: NeedContent };

/** What a row says, acceptable in itself; a row that was imported before, or that is refused, gets its outcome at once. */
function readRow(row: ImportRow, input: ImportInput): NeedContent {
  const content = readContent(row);
  if (input.submitAs === "submitted") {
    const fields = submissionProblems(content);
    if (fields.length > 0) refuse("needs.incomplete", { values: { count: fields.length }, fields });
  }
  return content;
}

/**
 * Imports at most {@link IMPORT_CHUNK} rows inside the caller's command. Each row stands or falls alone; accepted ones are
 * written by a few statements.
 */
export async function importChunk(
  work: UnitOfWork,
  deps: AuthoringDeps,
  input: ImportInput,
): Promise<ImportOutcome[]> {
  const { edition, activity } = await placeInEdition(work, deps.editions, input);
  const prints = input.rows.flatMap((r) => (r.fingerprint ? [r.fingerprint] : []));
  const before = await repository.knownFingerprints(work.tx, edition.id, prints);
  const outcomes: (ImportOutcome | undefined)[] = [];
  const attempt = (index: number, act: () => void) => {
    try {
      act();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      outcomes[index] = refusedOutcome(error);
    }
  };

  const candidates: Candidate[] = [];
  for (const [index, row] of input.rows.entries()) {
    const known = row.fingerprint ? before.get(row.fingerprint) : undefined;
    if (known) outcomes[index] = { status: "repeated", id: known.id, code: known.code };
    else attempt(index, () => candidates.push({ index, row, content: readRow(row, input) }));
  }
  const resolve = await resolveOrganisations(
    work,
    deps,
    { input, edition },
    candidates.map((c) => c.row.organisation),
  );
  const seen = new Set<string>();
  const accepted: { index: number; need: NewNeed }[] = [];
  for (const { index, row, content } of candidates)
    attempt(index, () => {
      if (row.fingerprint && seen.has(row.fingerprint)) {
        outcomes[index] = { status: "repeated", id: null, code: null };
        return;
      }
      const resolved = resolve(row.organisation);
      if (row.fingerprint) seen.add(row.fingerprint);
      accepted.push({
        index,
        need: { edition, activity, ...resolved, content, fingerprint: row.fingerprint },
      });
      outcomes[index] = { status: "acceptable" };
    });
  if (!input.dryRun) await save(work, deps, input, accepted, outcomes);
  return outcomes as ImportOutcome[];
}

async function save(
  work: UnitOfWork,
  deps: AuthoringDeps,
  input: ImportInput,
  accepted: readonly { index: number; need: NewNeed }[],
  outcomes: (ImportOutcome | undefined)[],
): Promise<void> {
  const drafts = await newDrafts(
    work,
    accepted.map((a) => a.need),
  );
  const stored =
    input.submitAs === "draft" ? await storeNew(work, drafts) : await storeSubmitted(work, deps, drafts);
  for (const [i, { id, code }] of drafts.entries()) {
    const index = accepted[i]?.index as number;
    outcomes[index] = stored.has(id)
      ? { status: "created", id, code }
      : { status: "repeated", id: null, code: null };
  }
}

/** Submits drafts before they are stored, so that each row is written once; the records of both steps are left. */
async function storeSubmitted(
  work: UnitOfWork,
  deps: AuthoringDeps,
  drafts: readonly NeedRow[],
): Promise<Set<string>> {
  const needs = new Map(drafts.map((d) => [d.id, d]));
  const { results, pending } = await decideMoves(work, deps, {
    rows: drafts.map(({ id }) => ({ id })),
    step: importSubmitStep,
    needs,
    periods: new Map(),
  });
  // Everything was checked before: a refusal here is a defect, and the whole chunk must not be half-saved.
  for (const result of results) if (!result.ok) throw result.refusal;
  const stored = await storeNew(work, [...needs.values()]);
  await writeMoves(work, stored.size < drafts.length ? pendingOf(pending, stored) : pending);
  return stored;
}
