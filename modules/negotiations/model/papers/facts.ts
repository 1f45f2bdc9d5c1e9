import type { Text } from "#platform/kernel/text.ts";
import type { AttendanceReply, REPLY_STATES } from "../attendance.ts";
import type { PartyKey } from "../party.ts";
import type { Vehicle } from "../programme/programme.ts";
import type { FrozenNames, FrozenVisit } from "../timetable/problem/inputs.ts";
import type { Placement } from "../timetable.ts";

export type Guest = {
  readonly attendanceId: string;
  readonly key: PartyKey;
  readonly kind: "expert" | "organisation";
  readonly name: string;
  readonly nameEn: string | null;
  readonly organisationName: string | null;
  readonly organisationNameEn?: string | null;
  readonly county: string | null;
  readonly protocolRank: number;
  readonly language: "zh" | "en";
  readonly replyState: (typeof REPLY_STATES)[number];
  readonly reply: AttendanceReply | null;
  readonly hotelName: string | null;
  readonly hotelRoom?: string | null;
  /** Local day on which the invitation went out. */
  readonly invitedOn?: string | null;
};
/** What a version says; earlier ones are needed to cancel what fell away. */
export type PublishedFacts = {
  readonly activityId: string;
  readonly number: number;
  readonly publishedAt: string;
  readonly names: FrozenNames;
  readonly placements: readonly Placement[];
  readonly visits: readonly FrozenVisit[];
};
export type PlannedVisit = FrozenVisit & {
  readonly county: string | null;
  readonly vehicleId: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
};
/** The signing ceremony, as downstream keeps it. */
export type CeremonyFacts = {
  readonly items: readonly {
    readonly position: number;
    readonly title: string;
    readonly demandParty: string;
    readonly supplyParty: string;
    readonly signatories: readonly {
      readonly side: "demand" | "supply";
      readonly name: string;
      readonly position: number | null;
    }[];
  }[];
  readonly plaques: readonly {
    readonly position: number;
    readonly organisationName: string;
    readonly kind: Text;
    readonly approvalNumber: string | null;
    readonly presenter: string | null;
    readonly recipient: string | null;
  }[];
};
/** The port through which the papers read the ceremony; wired in apps/server/compose.ts. */
export interface CeremonyDirectory {
  ceremonyOf(activityId: string): Promise<CeremonyFacts>;
}

/** Everything papers are made from, already cut down to what their reader may have. */
export type PaperFacts = {
  readonly activity: {
    readonly id: string;
    readonly editionId: string;
    readonly name: Text;
    readonly startsOn: string | null;
    readonly endsOn: string | null;
    readonly venue: string | null;
    readonly host: Text;
    readonly timeZone: string;
  };
  readonly publicUrl: string;
  /** Personal reply links made for these papers, by attendance; letters without one lead to the sign-in. */
  readonly replyLinks?: ReadonlyMap<string, string>;
  /** Local day and time at which the papers are made. */
  readonly madeAt: string;
  readonly version: PublishedFacts | null;
  readonly earlier: readonly PublishedFacts[];
  /** In protocol order. */
  readonly guests: readonly Guest[];
  readonly rooms: readonly { readonly id: string; readonly name: Text; readonly floor: string | null }[];
  readonly tables: readonly {
    readonly id: string;
    readonly number: string;
    readonly roomId: string;
    readonly county: string | null;
  }[];
  /** Who interprets at which table, for every county: interpreters sit at common tables. */
  readonly interpreters?: readonly {
    readonly table: string;
    readonly roomId: string;
    readonly number: string;
    readonly skills: readonly string[];
    readonly name: string;
  }[];
  readonly vehicles: readonly Vehicle[];
  readonly visits: readonly PlannedVisit[];
  readonly tickets: readonly { readonly party: string; readonly name: string; readonly code: string }[];
  readonly ceremony: CeremonyFacts | null;
  readonly organisers: readonly { readonly county: string | null; readonly name: string }[];
  /** Counties whose papers these are, in customary order; everything of the activity when `whole`. */
  readonly counties: readonly { readonly code: string; readonly name: Text }[];
  readonly whole: boolean;
};

/** What of the facts belongs to some counties: their guests, tables, meetings and visits. */
export function ofCounties(facts: PaperFacts, counties: readonly string[]): PaperFacts {
  const mine = (county: string | null) => county !== null && counties.includes(county);
  const guests = facts.guests.filter((g) => mine(g.county));
  const keys = new Set<string>(guests.map((g) => g.key));
  const meets = (parties: readonly string[]) => parties.some((p) => keys.has(p));
  const cut = (v: PublishedFacts): PublishedFacts => {
    const meetings = v.names.meetings.filter((m) => mine(m.county) || meets(m.parties));
    const known = new Set(meetings.map((m) => m.id));
    return {
      ...v,
      names: { ...v.names, meetings },
      placements: v.placements.filter((p) => known.has(p.meeting)),
      visits: v.visits.filter((x) => meets(x.parties)),
    };
  };
  return {
    ...facts,
    version: facts.version && cut(facts.version),
    earlier: facts.earlier.map(cut),
    guests,
    tables: facts.tables.filter((t) => mine(t.county)),
    visits: facts.visits.filter((v) => mine(v.county) || meets(v.parties)),
    tickets: facts.tickets.filter((t) => keys.has(t.party)),
    ceremony: null,
    organisers: facts.organisers.filter((o) => o.county === null || mine(o.county)),
    counties: facts.counties.filter((c) => counties.includes(c.code)),
    whole: false,
  };
}

/** The facts of one guest alone. */
export const ofParty = (facts: PaperFacts, party: string): PaperFacts => ({
  ...facts,
  guests: facts.guests.filter((g) => g.key === party),
  tickets: facts.tickets.filter((t) => t.party === party),
});
