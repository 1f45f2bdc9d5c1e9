import { addDays, at } from "../calendar.ts";
import { fictitiousMobile, fictitiousUscc } from "../identifiers.ts";
import type { NameSource } from "../people/names.ts";
import type { Day, Expert, Moment, Organisation } from "../types.ts";

/** An organisation that was registered a second time; a person is to find out and to merge. */
export interface SecondRegistration {
  readonly id: string;
  readonly at: Moment;
  readonly by: string;
  readonly like: "near-name" | "alias" | "other-code";
  readonly name: string;
  readonly county: string;
  readonly uscc?: string;
  readonly invented: true;
}

/** An account somebody was invited to and has not opened yet. */
export interface AccountInvitation {
  readonly id: string;
  readonly at: Moment;
  readonly by: string;
  readonly name: string;
  readonly email: string;
  readonly mobile: string;
  readonly locale: "zh" | "en";
  readonly to:
    | { readonly role: "enterprise"; readonly organisationId: string }
    | { readonly role: "expert"; readonly expertId: string }
    | { readonly role: "county-officer"; readonly county: string };
}

const found = <T>(item: T | undefined, what: string): T => {
  if (item === undefined) throw new Error(`no ${what}`);
  return item;
};

/**
 * The ways in which one organisation comes to stand in the register twice: written with the city's ending, under its short
 * name, and under its own name with another code. The same code twice is impossible: the register refuses it.
 */
export function secondRegistrations(enterprises: readonly Organisation[], today: Day): SecondRegistration[] {
  const invented = enterprises.filter((e) => e.invented && e.county);
  const plain = found(
    invented.find((e) => /^焦作(?!市).+有限公司$/.test(e.name) && e.aliases.length === 0),
    "enterprise with a plain name",
  );
  const short = found(
    invented.find((e) => e !== plain && e.aliases.length > 0),
    "enterprise with a short name",
  );
  const coded = found(
    invented.find((e) => e.county === "410882" && e.uscc && e !== short),
    "enterprise of Qinyang with a code",
  );
  const registered = (
    like: SecondRegistration["like"],
    of: Organisation,
    more: { readonly name: string; readonly uscc?: string; readonly day: number },
  ): SecondRegistration => ({
    id: `next-twice-${like}`,
    at: at(addDays(today, -more.day), 10, 40),
    by: `staff-${of.county}-2`,
    like,
    name: more.name,
    county: of.county as string,
    ...(more.uscc ? { uscc: more.uscc } : {}),
    invented: true,
  });
  return [
    registered("near-name", plain, { name: plain.name.replace(/^焦作/, "焦作市"), day: 8 }),
    registered("alias", short, { name: short.aliases[0] as string, day: 7 }),
    registered("other-code", coded, {
      name: coded.name,
      uscc: fictitiousUscc(coded.division, 9_400_001),
      day: 6,
    }),
  ];
}

/** Three invitations that run: to an enterprise's colleague, to a new expert, to an officer of a county. */
export function accountInvitations(
  names: NameSource,
  given: { readonly today: Day; readonly enterprise: Organisation; readonly expert: Expert },
): AccountInvitation[] {
  const { today, enterprise, expert } = given;
  const invited = (i: number) => ({
    id: `next-invitation-${i}`,
    at: at(addDays(today, -i), 16, 5 * i),
    mobile: fictitiousMobile(9600 + i),
  });
  return [
    {
      ...invited(1),
      by: `staff-${enterprise.county}-1`,
      name: names.chinese(),
      email: "colleague1@example.com",
      locale: "zh",
      to: { role: "enterprise", organisationId: enterprise.id },
    },
    {
      ...invited(2),
      by: "staff-city-1",
      name: expert.name,
      email: expert.contact.email,
      mobile: expert.contact.mobile,
      locale: expert.language,
      to: { role: "expert", expertId: expert.id },
    },
    {
      ...invited(3),
      by: "staff-city-1",
      name: names.chinese(),
      email: "officer3@example.gov.invalid",
      locale: "zh",
      to: { role: "county-officer", county: "410802" },
    },
  ];
}
