import type { Day, EditionContent, Engagement, Organisation } from "../types.ts";
import { vehicles } from "./programme.ts";

/** A visit to a factory: who goes, when, in which vehicle. Times are local. */
export type FactoryVisit = {
  readonly id: string;
  readonly engagementId: string;
  readonly host: Organisation;
  readonly county: string;
  readonly day: Day;
  readonly departsAt: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly returnsAt: string;
  readonly vehicle: string;
  readonly expertIds: readonly string[];
  readonly supplierId: string | undefined;
  readonly checklist: readonly string[];
};

/** Minutes on the road from 焦作迎宾馆 to a factory of the county; estimates. */
const roadMinutes: Readonly<Record<string, number>> = {
  "410802": 15,
  "410811": 15,
  "410871": 15,
  "410803": 25,
  "410804": 25,
  "410821": 35,
  "410822": 40,
  "410823": 45,
  "410882": 45,
  "410825": 45,
  "410883": 60,
};
const STAY = 50;
/** The early visit to 博爱: at the works all morning. */
const LONG_STAY = 190;
/** A visit on the eve of the conference, for a guest who is there by then. */
const eve = { day: "2023-09-23", startsAt: "15:30" } as const;

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const clock = (at: number): string =>
  `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;

/** The visits the story tells of, on 25 September, and one on the eve; each in the smallest vehicle that is free. */
export function factoryVisits(content: EditionContent): FactoryVisit[] {
  const told = content.script.engagements.filter((e) => e.meeting?.mode === "site-visit");
  const early = content.script.engagements.find(
    (e) => e.county === "410882" && e.meeting?.mode === "on-site" && e.expertIds.length === 1,
  );
  const planned = [
    ...told.map((engagement) => ({
      engagement,
      day: engagement.meeting?.at.slice(0, 10) as Day,
      startsAt: engagement.meeting?.at.slice(11, 16) as string,
    })),
    ...(early ? [{ engagement: early, ...eve }] : []),
  ].sort((a, b) => `${a.day}${a.startsAt}`.localeCompare(`${b.day}${b.startsAt}`));
  const out: FactoryVisit[] = [];
  for (const [i, { engagement, day, startsAt }] of planned.entries()) {
    const host = hostOf(content, engagement);
    const road = roadMinutes[engagement.county] ?? 45;
    const begins = minutes(startsAt);
    const ends = begins + (begins <= 480 ? LONG_STAY : STAY);
    const times = {
      day,
      departsAt: clock(begins - road),
      startsAt,
      endsAt: clock(ends),
      returnsAt: clock(ends + road),
    };
    const busy = new Set(
      out
        .filter((v) => v.day === day && v.departsAt < times.returnsAt && times.departsAt < v.returnsAt)
        .map((v) => v.vehicle),
    );
    const cars = [...vehicles].sort((a, b) => a.seats - b.seats);
    out.push({
      id: `visit-${String(i + 1).padStart(2, "0")}`,
      engagementId: engagement.id,
      host,
      county: engagement.county,
      ...times,
      vehicle: (cars.find((v) => !busy.has(v.key)) ?? cars[0])?.key as string,
      expertIds: engagement.expertIds,
      supplierId: engagement.expertIds.length > 0 ? undefined : engagement.supplierOrganisationId,
      checklist: [
        "与企业确认接待人员和到厂时间",
        "安全帽、劳保鞋等进厂防护用品已备齐",
        "技术资料和样品已请企业准备",
        "车辆、司机已落实",
        ...(engagement.expertIds.some((id) => speaksEnglish(content, id)) ? ["随行英语翻译已落实"] : []),
      ],
    });
  }
  return out;
}

function hostOf(content: EditionContent, engagement: Engagement): Organisation {
  const need = content.technologyNeeds.find((n) => n.id === engagement.needId);
  const host = content.enterprises.find((o) => o.id === need?.organisationId);
  if (!host) throw new Error(`${engagement.id}: no enterprise to visit`);
  return host;
}

const speaksEnglish = (content: EditionContent, expertId: string): boolean =>
  content.experts.find((e) => e.id === expertId)?.language === "en";
