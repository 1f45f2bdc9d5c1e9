import type { EditionRef } from "#modules/editions/model/directory.ts";
import type { EngagementRef } from "#modules/engagements/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { searchText } from "#platform/db/search.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { interpreterFor } from "../../model/meetings/meeting.rules.ts";
import { MeetingRules, type TakeOverInput } from "../../model/meetings/meeting.ts";
import { type PartyKey, partyKey, partyOf } from "../../model/party.ts";
import { describeParties, type PartyDescription } from "../attendance/parties.ts";
import type { NegotiationPorts } from "../ports.ts";
import type { NegotiationMeetingRow } from "../tables.ts";
import { insertMeetings } from "./meeting.repository.ts";

/** More members of a consortium than this do not sit at one table. */
const TABLE_MEMBERS = 3;

export type MeetingDraft = Pick<
  NegotiationMeetingRow,
  "title" | "source" | "engagementId" | "county" | "parties"
> & { readonly rules?: Partial<MeetingRules>; readonly engagementCode?: string | null };

/** The activity and edition meetings are made for. */
export async function placeOf(work: UnitOfWork, ports: NegotiationPorts, activityId: string) {
  const activity = (await ports.editions.activity(activityId, work)) ?? refuse("not-found");
  const edition = (await ports.editions.edition(activity.editionId, work)) ?? refuse("not-found");
  return { activity, edition };
}

/** Who sits at the table for an engagement: of a consortium the leading member, or all where they are few; and the supply side. */
export function partiesOf(
  engagement: Pick<EngagementRef, "demanderIds" | "expertId" | "supplierOrganisationId">,
  consortium: TakeOverInput["consortium"],
): PartyKey[] {
  const { demanderIds, expertId, supplierOrganisationId } = engagement;
  const all = consortium === "all" && demanderIds.length <= TABLE_MEMBERS;
  const demanders = all ? demanderIds : demanderIds.slice(0, 1);
  const supply: PartyKey[] = expertId
    ? [partyKey("expert", expertId)]
    : supplierOrganisationId
      ? [partyKey("organisation", supplierOrganisationId)]
      : [];
  return [...new Set([...demanders.map((id) => partyKey("organisation", id)), ...supply])];
}

export const searchTextOf = (
  meeting: { code: string; title: string; engagementCode?: string | null | undefined },
  parties: readonly PartyDescription[],
): string =>
  searchText(
    meeting.code,
    meeting.title,
    meeting.engagementCode,
    parties.flatMap((p) => [p.name, p.nameEn ?? "", p.organisationName ?? ""]),
  );

/** Columns that follow from who takes part; a party nobody knows is refused. */
export async function sidesOf(work: UnitOfWork, ports: NegotiationPorts, parties: readonly PartyKey[]) {
  const known = await describeParties(work, ports, parties);
  const unknown = parties.filter((key) => !known.has(key));
  if (unknown.length > 0)
    refuse("negotiations.unknown-party", {
      fields: unknown.map((key) => ({
        field: "parties",
        value: key,
        reason: { zh: "没有这个专家或单位", en: "No such expert or organisation" },
      })),
    });
  return { described: parties.flatMap((key) => known.get(key) ?? []), ...holdersOf(parties, known) };
}

/** Accounts and organisations that may see what these parties take part in. */
export const holdersOf = (
  parties: readonly PartyKey[],
  known: ReadonlyMap<PartyKey, PartyDescription>,
): { ownerIds: string[]; organisationIds: string[] } => ({
  ownerIds: parties.flatMap((key) => known.get(key)?.ownerId ?? []),
  organisationIds: parties.flatMap((key) => {
    const { kind, id } = partyOf(key);
    return kind === "organisation" ? [id] : [];
  }),
});

/** What a table has to offer for these parties: an interpreter where an expert speaks no Chinese. */
async function needsOf(work: UnitOfWork, ports: NegotiationPorts, parties: readonly PartyKey[]) {
  const ids = parties.flatMap((key) => (partyOf(key).kind === "expert" ? [partyOf(key).id] : []));
  const experts = await ports.experts.byIds(ids, work);
  const skills = ids.map((id) => interpreterFor(experts.get(id)?.languages ?? []));
  return [...new Set(skills.flatMap((skill) => skill ?? []))];
}

/**
 * Writes new meetings with codes `QT2023-0007` (a series per year of the edition), their versions and audit entries. Tables with an
 * interpreter are asked for where an expert speaks no Chinese, beside what the draft's rules say.
 */
export async function makeMeetings(
  work: UnitOfWork,
  ports: NegotiationPorts,
  at: { readonly activityId: string; readonly edition: EditionRef; readonly drafts: readonly MeetingDraft[] },
): Promise<NegotiationMeetingRow[]> {
  if (at.drafts.length === 0) return [];
  const year = (at.edition.startsOn ?? work.now).slice(0, 4);
  let number = await work.nextNumber(`negotiation-meeting:${year}`, at.drafts.length);
  const rows: NegotiationMeetingRow[] = [];
  for (const { rules, engagementCode, ...draft } of at.drafts) {
    const sides = await sidesOf(work, ports, draft.parties);
    const code = `QT${year}-${String(number++).padStart(4, "0")}`;
    const needs = [...new Set([...(rules?.needs ?? []), ...(await needsOf(work, ports, draft.parties))])];
    rows.push({
      ...draft,
      id: work.newId(),
      activityId: at.activityId,
      editionId: at.edition.id,
      code,
      city: at.edition.city,
      ownerIds: sides.ownerIds,
      organisationIds: sides.organisationIds,
      rules: MeetingRules.parse({ ...rules, needs }),
      state: "open",
      cancelledReason: null,
      cancelledWithEngagement: false,
      searchText: searchTextOf({ code, title: draft.title, engagementCode }, sides.described),
      version: 1,
    });
  }
  for (let i = 0; i < rows.length; i += 500) await insertMeetings(work.tx, rows.slice(i, i + 500));
  for (const row of rows)
    noteMeeting(work, row, { action: "meeting.create", detail: { source: row.source } });
  return rows;
}

/** Keeps the version of a meeting and its line of audit. */
export function noteMeeting(
  work: UnitOfWork,
  row: NegotiationMeetingRow,
  note: { action: string; reason?: string | null; detail?: Record<string, unknown> },
): void {
  work.saveVersion({
    entityType: "negotiation-meeting",
    entityId: row.id,
    version: row.version,
    snapshot: snapshotOf(row),
  });
  work.audit({
    action: note.action,
    entityType: "negotiation-meeting",
    entityId: row.id,
    editionId: row.editionId,
    county: row.county || null,
    reason: note.reason ?? null,
    detail: {
      code: row.code,
      ...(row.engagementId ? { engagementId: row.engagementId } : {}),
      ...note.detail,
    },
  });
}

const snapshotOf = (row: NegotiationMeetingRow): Record<string, unknown> => ({
  title: row.title,
  county: row.county,
  parties: row.parties,
  state: row.state,
  ...row.rules,
});
