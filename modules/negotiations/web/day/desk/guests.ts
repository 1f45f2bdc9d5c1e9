import type { CheckInEvent, CheckInPack } from "../../../model/day.ts";
import { already, type Desk } from "./check-in-queue.ts";

/** Somebody a desk can check in from the list: an expert, a person of an organisation, or an organisation that named nobody. */
export type Guest = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** What tells people of one name apart. */
  readonly organisationName: string | null;
  readonly county: string | null;
  readonly declined: boolean;
  readonly checkedInAt: string | null;
  readonly checkedInDevice: string | null;
  readonly event: Pick<CheckInEvent, "way" | "party" | "ticket">;
};

/** The list by person. People of an organisation are checked in by their own ticket, so that two of them are two. */
export function guestsOf(pack: CheckInPack | null): Guest[] {
  if (!pack) return [];
  const tickets = new Map<string, CheckInPack["tickets"]>();
  for (const ticket of pack.tickets)
    tickets.set(ticket.party, [...(tickets.get(ticket.party) ?? []), ticket]);
  return pack.parties.flatMap((p): Guest[] => {
    const party = p.key as CheckInEvent["party"];
    const base = { county: p.county, declined: p.replyState === "declined" };
    const people = p.kind === "organisation" ? (tickets.get(p.key) ?? []) : [];
    if (people.length === 0)
      return [
        {
          ...base,
          id: p.key,
          name: p.name,
          nameEn: p.nameEn,
          organisationName: p.organisationName,
          checkedInAt: p.checkedInAt,
          checkedInDevice: p.checkedInDevice,
          event: { way: "name", party },
        },
      ];
    return people.map((t) => ({
      ...base,
      id: t.code,
      name: t.name,
      nameEn: null,
      organisationName: t.name === p.name ? null : p.name,
      checkedInAt: t.checkedInAt,
      checkedInDevice: t.checkedInDevice,
      event: { way: "name", party, ticket: t.code },
    }));
  });
}

/** Guests whose name or organisation holds the words; those who are still missing first. */
export function found(guests: readonly Guest[], search: string): Guest[] {
  const wanted = search.trim().toLowerCase();
  if (!wanted) return [];
  return guests
    .filter((g) =>
      [g.name, g.nameEn, g.organisationName].some((word) => word?.toLowerCase().includes(wanted)),
    )
    .toSorted((a, b) => Number(a.checkedInAt !== null) - Number(b.checkedInAt !== null));
}

/** What a desk can say of a scanned code at once, from what it holds, before the server is asked. */
export type Judgement =
  | { readonly kind: "known"; readonly name: string }
  | { readonly kind: "already"; readonly name: string; readonly at: string; readonly device: string | null }
  /** No code of this product at all: nothing is noted. */
  | { readonly kind: "foreign" }
  /** Not on the list this device holds: revoked, of another activity, or issued since. The server decides. */
  | { readonly kind: "unknown" };

const TICKET = /^HZ1\.[A-Za-z0-9-]{1,80}\.[A-Za-z0-9_-]{22}$/;

export function judged(desk: Desk, code: string): Judgement {
  if (!TICKET.test(code)) return { kind: "foreign" };
  const own = already(desk, { ticket: code });
  if (own)
    return { kind: "already", name: own.name, at: own.firstAt ?? own.event.at, device: own.firstDevice };
  const ticket = desk.pack?.tickets.find((t) => t.code === code);
  if (!ticket) return { kind: "unknown" };
  return ticket.checkedInAt
    ? { kind: "already", name: ticket.name, at: ticket.checkedInAt, device: ticket.checkedInDevice }
    : { kind: "known", name: ticket.name };
}
