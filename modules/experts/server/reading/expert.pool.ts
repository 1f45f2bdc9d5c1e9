import { sql } from "kysely";
import { workOf } from "#platform/commands/unit-of-work.ts";
import type { Text } from "#platform/kernel/text.ts";
import { type Platform, readerOf } from "#platform/platform.ts";
import { ExpertInput } from "../../model/expert.ts";
import type { ExpertPool, NamedPerson, PoolLikeness } from "../../model/pool.ts";
import type { ExpertRegistration } from "../commands/expert.import.ts";

type Known = {
  id: string;
  code: string;
  name: string;
  nameEn: string | null;
  organisationName: string | null;
  title: string | null;
  email: string | null;
  phones: string[];
};
/** More of one name are shown nowhere. */
const MOST = 20;

const plain = (text: string | null): string =>
  (text ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s.·•,]/g, "");
const digits = (text: string | null): string =>
  (text ?? "").replace(/\D/g, "").replace(/^(0086|86)(?=1\d{10}$)/, "");

/** How sure each agreement makes us; a mail address alone is nearly enough, a name alone is not. */
const WEIGHT = { email: 0.6, phone: 0.5, name: 0.4, institution: 0.25 } as const;

function likeness(person: NamedPerson, known: Known): PoolLikeness {
  const reasons: Text[] = [];
  let score = 0;
  const agree = (weight: number, zh: string, en: string) => {
    score += weight;
    reasons.push({ zh, en });
  };
  if (person.email && plain(person.email) === plain(known.email))
    agree(WEIGHT.email, "邮箱相同", "Same mail address");
  if (person.phone && known.phones.some((p) => digits(p) === digits(person.phone)))
    agree(WEIGHT.phone, "电话相同", "Same telephone");
  if ([known.name, known.nameEn].some((n) => n && plain(n) === plain(person.name)))
    agree(WEIGHT.name, "姓名相同", "Same name");
  const [a, b] = [plain(person.institution), plain(known.organisationName)];
  if (a.length > 2 && b.length > 2 && (a.includes(b) || b.includes(a)))
    agree(WEIGHT.institution, "单位相同或相近", "Same or similar institution");
  const { id: expertId, code, name, organisationName, title } = known;
  return {
    expertId,
    code,
    name,
    organisationName,
    title,
    score: Math.min(1, Math.round(score * 100) / 100),
    reasons,
  };
}

/** The port for the module that screens recommendations. */
export const createExpertPool = (
  platform: Platform,
  registration: Pick<ExpertRegistration, "admit">,
): ExpertPool => ({
  async alike(city, person, work) {
    const { rows } = await sql<Known>`
      select e.id, e.code, e.name, e.public->>'nameEn' as "nameEn", e.public->>'organisationName' as "organisationName",
        e.public->>'title' as title, e.contact->>'email' as email,
        array_remove(array[e.contact->>'mobile', e.contact->>'officePhone'], null) as phones
      from experts e
      where e.city = ${city} and e.state <> 'withdrawn' and (
        regexp_replace(lower(e.name), '[\\s.·•,]', '', 'g') = ${plain(person.name)}
        or regexp_replace(lower(e.public->>'nameEn'), '[\\s.·•,]', '', 'g') = ${plain(person.name)}
        or lower(e.contact->>'email') = ${person.email?.trim().toLowerCase() ?? null}
        or regexp_replace(e.contact->>'mobile', '\\D', '', 'g') = ${digits(person.phone) || null})
      order by e.code limit 100`.execute(readerOf(platform.db, work));
    return rows
      .map((known) => likeness(person, known))
      .sort((x, y) => y.score - x.score || x.code.localeCompare(y.code))
      .slice(0, MOST);
  },

  async admit(token, city, person) {
    const work = workOf(token);
    const mobile = person.phone && /^1\d{10}$/.test(digits(person.phone)) ? digits(person.phone) : null;
    const values = ExpertInput.parse({
      public: {
        name: person.name.slice(0, 80),
        nameEn: /\p{Script=Han}/u.test(person.name) ? null : person.name.slice(0, 120),
        organisationName: person.institution.slice(0, 120),
        title: person.title?.slice(0, 60) ?? null,
        currentField: person.field?.slice(0, 100) ?? null,
        channel: person.channel.slice(0, 120),
        languages: [...person.languages],
      },
      contact: { email: person.email, mobile, officePhone: mobile ? null : person.phone },
    });
    const [outcome] = await registration.admit(work, city, [{ values }]);
    if (outcome?.outcome === "created" && outcome.id && outcome.code)
      return { id: outcome.id, code: outcome.code };
    return { twin: outcome?.code ?? "" };
  },
});
