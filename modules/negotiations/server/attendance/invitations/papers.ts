import { countyByCode, jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import type { Locale, Text } from "#platform/kernel/text.ts";

/** What the papers' part gives to invitations; each is asked for only where it is there. */
export type InvitationPapers = {
  /** The invitation as a PDF, attached to the letter; the personal link is printed as a QR code. */
  invitationPdf?: (attendanceId: string, locale: Locale, link?: string) => Promise<Buffer>;
  /** The party's agenda of the version in force as an iCalendar file; null before publication. */
  agendaIcs?: (attendanceId: string, locale: Locale) => Promise<string | null>;
};

/** Who invites: the county that hosts, else the city. */
export function hostName(city: string, hostCounty: string | null): Text {
  const place = (hostCounty ? countyByCode(hostCounty)?.label : null) ?? {
    zh: city === jiaozuo.code ? jiaozuo.label.zh : city,
    en: city === jiaozuo.code ? jiaozuo.label.en : city,
  };
  return { zh: `${place.zh}人民政府`, en: `The People's Government of ${place.en}` };
}

/** The day of an instant in a time zone (IANA name). */
export const localDay = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone }).format(new Date(instant));
