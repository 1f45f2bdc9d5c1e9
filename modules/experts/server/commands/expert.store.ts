import { sql } from "kysely";
import { canonicalJson } from "#platform/commands/audit.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { listVersions } from "#platform/commands/versions.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { requireAllowed } from "#platform/kernel/policy.ts";
import { type Change, refuse } from "#platform/kernel/refusal.ts";
import { expertHistoryFields, partOf } from "../../model/expert.fields.ts";
import {
  type ExpertAction,
  expertPolicy,
  expertSubjects,
  expertVisibility,
  isVisible,
} from "../../model/expert.policy.ts";
import { flagsOf } from "../../model/expert.ts";
import type { ExpertRow } from "../expert.repository.ts";
import * as repository from "../expert.repository.ts";
import { contactKeyOf, type Periods, searchTextOf, snapshotOf } from "./expert.derived.ts";

export type Viewer = { readonly actor: Actor; readonly now: string };

export const visibleTo = (e: ExpertRow, viewer: Viewer): boolean =>
  isVisible(expertVisibility(viewer.actor, viewer.now), {
    city: e.city,
    personId: e.personId,
    publicProfile: e.consent.publicProfile,
    active: e.state === "active",
  });

/** Locks, hides what is not visible, authorises. */
export async function openExpert(work: UnitOfWork, id: string, action: ExpertAction): Promise<ExpertRow> {
  const expert = await repository.lock(work.tx, id);
  if (!expert || !visibleTo(expert, { actor: work.actor, now: work.now })) return refuse("not-found");
  requireAllowed(work.actor, expertPolicy, action, { subjects: expertSubjects(expert), now: work.now });
  return expert;
}

/** Whoever adds to or re-identifies someone in a city's pool waits here, so that twins are seen before they are written. */
export async function holdPool(work: UnitOfWork, city: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`experts:${city}`}, 0))`.execute(work.tx);
}

/**
 * Refuses with `stale-version` when the editor did not start from the stored version. Contact values are named as they are now (whoever
 * edits may see them), restricted ones only to the person: a form takes them over, and a masked value is refused when it comes back.
 */
export async function requireCurrent(work: UnitOfWork, stored: ExpertRow, expected: number): Promise<void> {
  if (expected === stored.version) return;
  const versions = await listVersions(work.tx, "expert", stored.id);
  const base = versions.findLast((v) => v.version <= expected)?.snapshot ?? {};
  const newest = versions.at(-1);
  const own = work.actor.personId === stored.personId;
  const changes = expertHistoryFields.flatMap((f): Change[] => {
    const to = newest?.snapshot[f.id] ?? null;
    if (!newest || canonicalJson(base[f.id] ?? null) === canonicalJson(to)) return [];
    const change = { field: f.id, label: f.label, by: newest.byName, at: newest.at };
    const part = partOf(f.id);
    if (part === "public") return [{ ...change, from: base[f.id] ?? null, to }];
    const now = { ...stored.contact, ...stored.restricted } as Record<string, string | null>;
    const shown = part === "contact" || own ? (now[f.id] ?? null) : "****";
    return [{ ...change, from: "****", to: shown }];
  });
  refuse("stale-version", { changes });
}

type Note = {
  action: string;
  reason?: string | undefined;
  detail?: Record<string, unknown>;
};

/** Saves a changed expert as its next version: search text, flags, revision, history, audit, and the news to downstream modules. */
export async function saveExpert(work: UnitOfWork, expert: ExpertRow, note: Note): Promise<ExpertRow> {
  const before = (await repository.find(work.tx, expert.id)) as ExpertRow;
  const stored = { ...expert, version: expert.version + 1, updatedAt: work.now, flags: flagsOf(expert) };
  const key = contactKeyOf(stored);
  if (stored.state === "active" && (key !== contactKeyOf(before) || before.state !== "active"))
    await requireUnknown(work, stored, key);
  const documents = await repository.documents(work.tx, [expert.id]);
  const availability: Periods = (await repository.availability(work.tx, [expert.id])).map(
    repository.periodOf,
  );
  await repository.update(work.tx, {
    ...stored,
    searchText: searchTextOf(stored, documents),
    contactKey: key,
  });
  await repository.touchRevision(work.tx, [expert.id]);
  work.saveVersion({
    entityType: "expert",
    entityId: expert.id,
    version: stored.version,
    snapshot: snapshotOf(stored, { documents, availability }),
  });
  work.audit({
    action: note.action,
    entityType: "expert",
    entityId: expert.id,
    reason: note.reason ?? null,
    detail: { code: expert.code, ...note.detail },
  });
  const event = { type: "expert.changed", expertId: expert.id };
  await work.emit(event);
  return stored;
}

async function requireUnknown(work: UnitOfWork, expert: ExpertRow, key: string | null): Promise<void> {
  if (!key) return;
  await holdPool(work, expert.city);
  const twin = (await repository.knownContacts(work.tx, expert.city, [key])).get(key);
  if (twin && twin.id !== expert.id) refuse("experts.duplicate", { values: { code: twin.code } });
}
