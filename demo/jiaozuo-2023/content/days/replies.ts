import type { AttendanceReply } from "#modules/negotiations/model/attendance.ts";
import type { Day, EditionContent, Expert, Organisation } from "../types.ts";
import { factoryVisits } from "./visits.ts";

export type GivenReply = {
  /** Content id of the party. */
  readonly id: string;
  readonly kind: "expert" | "organisation";
  readonly reply: AttendanceReply;
  readonly hotel: { readonly name: string; readonly room: string } | null;
};

const origins: Readonly<Record<string, "flight" | "train" | "car">> = {
  美国: "flight",
  加拿大: "flight",
  澳大利亚: "flight",
  新加坡: "flight",
  台湾地区: "flight",
  广东: "flight",
  河南: "car",
};
/** Guests who come the day before the others, on the first noon only, or leave on the second: every so many of the list. */
const unusual = { early: 11, late: 17, leaves: 13 } as const;

/** What the guests of the main conference wrote into their replies; the same for the same content. */
export function expertReplies(content: EditionContent): GivenReply[] {
  const tied = tiedExperts(content);
  return content.experts
    .filter((e) => e.invited)
    .map((expert, i) => {
      const free = !tied.has(expert.id);
      const transport = origins[expert.origin] ?? "train";
      const late = free && i % unusual.late === 6;
      const leaves = free && i % unusual.leaves === 4;
      const hotel = expert.origin !== "河南" || i % 2 === 0;
      return {
        id: expert.id,
        kind: "expert",
        reply: {
          reply: "accepted",
          note: noteOf(i, late),
          arrival: journeyBy(transport, arrivalOf(expert, { i, late })),
          departure: journeyBy(transport, departureOf(expert, { i, leaves })),
          interpreter: expert.language === "en" ? "en" : null,
          ...dietOf(i),
          hotel,
          companions: i % 10 === 2 ? 1 : 0,
          representatives: 1,
          attendees: [],
        },
        hotel: hotel ? { name: "焦作迎宾馆", room: String(301 + Math.floor(i / 20) * 100 + (i % 20)) } : null,
      };
    });
}

/** The enterprises at the talks: who comes, and at how many tables they can sit at once. */
export function enterpriseReplies(content: EditionContent): GivenReply[] {
  const talks = new Map<string, number>();
  for (const e of content.script.engagements) {
    const owner = content.technologyNeeds.find((n) => n.id === e.needId)?.organisationId;
    if (e.meeting && owner) talks.set(owner, (talks.get(owner) ?? 0) + 1);
  }
  return content.enterprises
    .filter((o) => talks.has(o.id))
    .map((firm, i) => organisationReply(firm, { i, two: (talks.get(firm.id) ?? 0) >= 4 }));
}

/** Companies from elsewhere and members of a consortium who sit at the tables too. */
export function otherReplies(content: EditionContent): GivenReply[] {
  const taking = new Set(
    content.script.engagements.flatMap((e) =>
      e.meeting ? [e.supplierOrganisationId ?? "", ...e.consortium] : [],
    ),
  );
  return [...content.supplyCompanies, ...content.otherOrganisations, ...content.institutions]
    .filter((o) => taking.has(o.id))
    .map((o, i) => organisationReply(o, { i, two: false }));
}

const organisationReply = (
  firm: Organisation,
  { i, two }: { readonly i: number; readonly two: boolean },
): GivenReply => ({
  id: firm.id,
  kind: "organisation",
  reply: {
    reply: "accepted",
    note: null,
    arrival: null,
    departure: null,
    interpreter: null,
    diet: "none",
    dietNote: null,
    hotel: false,
    companions: 0,
    representatives: two ? 2 : 1,
    attendees: [
      { name: firm.contact.name, title: i % 3 === 0 ? "总经理" : "技术负责人", phone: firm.contact.mobile },
      ...(two ? [{ name: `${firm.contact.name.slice(0, 1)}工`, title: "研发工程师", phone: null }] : []),
    ],
  },
  hotel: null,
});

/** Guests who visit a factory, sign on stage or sit in the side meeting have to be there when that is. */
function tiedExperts(content: EditionContent): Set<string> {
  const others = content.script.engagements.filter(
    (e) => e.meeting?.place === "中站区洽谈区" || e.meeting?.mode === "online",
  );
  return new Set([...factoryVisits(content), ...others].flatMap((one) => one.expertIds));
}

/** A journey that is picked up unless the guest drives; numbers of trains and flights are invented, one for each time. */
function journeyBy(
  transport: "flight" | "train" | "car",
  at: { day: Day; time: string },
): NonNullable<AttendanceReply["arrival"]> {
  const number = { flight: "演航", train: "G演", car: null }[transport];
  return {
    ...at,
    transport,
    pickUp: transport !== "car",
    ...(number ? { number: `${number}${at.time.replace(":", "")}` } : {}),
  };
}

function arrivalOf(expert: Expert, { i, late }: { i: number; late: boolean }): { day: Day; time: string } {
  if (late) return { day: "2023-09-24", time: "12:20" };
  if (i % unusual.early === 3) return { day: "2023-09-22", time: "16:40" };
  const day = expert.stay?.arrive ?? "2023-09-23";
  return { day: day > "2023-09-23" ? "2023-09-23" : day, time: `${10 + (i % 4)}:${i % 2 ? "15" : "40"}` };
}

function departureOf(
  expert: Expert,
  { i, leaves }: { i: number; leaves: boolean },
): { day: Day; time: string } {
  if (leaves) return { day: "2023-09-25", time: "15:30" };
  const day = expert.stay?.leave ?? "2023-09-26";
  return {
    day: day < "2023-09-26" ? "2023-09-26" : day,
    time: `${9 + (i % 6)}:${i % 2 ? "05" : "50"}`.padStart(5, "0"),
  };
}

const noteOf = (i: number, late: boolean): string | null =>
  late ? "因课程安排，24日中午到达。" : i % 14 === 8 ? "希望洽谈尽量集中安排在上午。" : null;

function dietOf(i: number): Pick<AttendanceReply, "diet" | "dietNote"> {
  if (i % 12 === 5) return { diet: "vegetarian", dietNote: null };
  if (i % 19 === 7) return { diet: "halal", dietNote: null };
  if (i % 30 === 11) return { diet: "other", dietNote: "对花生过敏" };
  return { diet: "none", dietNote: null };
}
