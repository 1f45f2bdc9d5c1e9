import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { maskName } from "#platform/kernel/mask.ts";
import { confirmationNotice, invitationToDemand, invitationToSupply } from "../../model/invitation.ts";
import * as repository from "../engagement.repository.ts";
import type { EngagementPorts } from "../ports.ts";
import type { EngagementRow } from "../tables.ts";

type About = {
  readonly about: Parameters<typeof invitationToDemand>[0];
  readonly demanderIds: readonly string[];
  readonly supply: { expertId: string } | { organisationId: string };
};

/** What the two sides may read about each engagement: an expert who did not agree to be shown stays masked until he confirms. */
async function sidesOf(
  work: UnitOfWork,
  ports: EngagementPorts,
  rows: readonly EngagementRow[],
): Promise<About[]> {
  if (rows.length === 0) return [];
  const demanders = await repository.demandersOf(
    work.tx,
    rows.map((row) => row.id),
  );
  const experts = await ports.experts.byIds([...new Set(rows.flatMap((row) => row.expertId ?? []))], work);
  return rows.map((row) => {
    const expert = row.expertId ? experts.get(row.expertId) : undefined;
    const masked = expert && !expert.consented && row.supplyConfirmedAt === null;
    const mine = demanders.filter((d) => d.engagementId === row.id);
    return {
      about: {
        id: row.id,
        code: row.code,
        title: row.title,
        demanders: mine.map((d) => d.name),
        supplier: (masked ? maskName(row.supplierName) : row.supplierName) ?? "",
      },
      demanderIds: mine.map((d) => d.organisationId),
      supply: row.expertId
        ? { expertId: row.expertId }
        : { organisationId: row.supplierOrganisationId as string },
    };
  });
}

/** Invites both sides of newly invited engagements. */
export async function tellInvited(
  work: UnitOfWork,
  ports: EngagementPorts,
  rows: readonly EngagementRow[],
): Promise<void> {
  for (const { about, demanderIds, supply } of await sidesOf(work, ports, rows)) {
    for (const id of demanderIds) work.later("notice", invitationToDemand(about, id));
    work.later("notice", invitationToSupply(about, supply));
  }
}

/** Tells each side that the other one has confirmed. */
export async function tellConfirmed(
  work: UnitOfWork,
  ports: EngagementPorts,
  confirmed: readonly { row: EngagementRow; by: "demand" | "supply" }[],
): Promise<void> {
  const sides = await sidesOf(
    work,
    ports,
    confirmed.map(({ row }) => row),
  );
  for (const [i, { about, demanderIds, supply }] of sides.entries()) {
    const { row, by } = confirmed[i] as (typeof confirmed)[number];
    const news = { by, both: row.demandConfirmedAt !== null && row.supplyConfirmedAt !== null };
    const others = by === "demand" ? [supply] : demanderIds.map((organisationId) => ({ organisationId }));
    for (const to of others) work.later("notice", confirmationNotice(about, news, to));
  }
}
