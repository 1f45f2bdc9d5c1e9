import type { PeopleDirectory, PersonRef } from "#modules/accounts/model/directory.ts";
import type { Notice } from "#modules/accounts/model/notice.ts";
import { countyByCode } from "#modules/organisations/model/codes/counties.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { SUPERIOR } from "../../model/escalation/escalation.ts";
import { deskOf } from "../../model/need.lifecycle.ts";
import type { Desk } from "../../model/need.ts";
import type { NeedRow } from "../needs.repository.ts";

type People = Pick<PeopleDirectory, "officersFor"> | undefined;
type About = Pick<NeedRow, "id" | "code" | "title" | "state" | "city" | "county">;
type Words = Pick<Notice, "kind" | "subject" | "text">;

const which = (needs: readonly About[]): { zh: string; en: string } => {
  const [one] = needs;
  return one && needs.length === 1
    ? { zh: `需求“${one.title}”（${one.code}）`, en: `the need “${one.title}” (${one.code})` }
    : { zh: `${needs.length} 项需求`, en: `${needs.length} needs` };
};

/** One letter per person about however many needs of one desk. */
async function tell(
  work: UnitOfWork,
  readers: readonly PersonRef[],
  needs: readonly About[],
  { link, ...words }: Words & { link: string },
): Promise<void> {
  const [one] = needs;
  for (const { id } of readers)
    work.later("notice", {
      ...words,
      to: { personId: id },
      link: one && needs.length === 1 ? `/needs/${one.id}` : link,
    } satisfies Notice);
}

const deskName = (desk: Desk, need: About): { zh: string; en: string } =>
  desk === "county"
    ? (countyByCode(need.county)?.label ?? { zh: need.county, en: need.county })
    : { zh: "市级", en: "the city" };

/** Needs at the same desk: of one county, or of the city. */
const byDesk = (needs: readonly About[]): Map<string, About[]> =>
  Map.groupBy(needs, (n) => (deskOf(n.state) === "county" ? `county ${n.county}` : `city ${n.city}`));

/** Tells who stands above the desk, once per stay there. */
export async function tellSuperiors(
  work: UnitOfWork,
  people: People,
  needs: readonly About[],
): Promise<void> {
  for (const own of byDesk(needs).values()) {
    const [first] = own;
    const desk = first && deskOf(first.state);
    if (!first || !desk || !people) continue;
    const name = deskName(desk, first);
    const about = which(own);
    const readers = await people.officersFor({ role: SUPERIOR[desk], city: first.city }, work);
    await tell(work, readers, own, {
      kind: "need.escalated",
      subject: { zh: `审核超期：${name.zh} ${about.zh}`, en: `Review overdue at ${name.en}: ${about.en}` },
      text: {
        zh: `${name.zh}的${about.zh}超过办理时限，已上报。可以催办${desk === "county" ? "，或说明理由后接管初审" : ""}。`,
        en: `At the desk of ${name.en}, ${about.en} ran past the time allowed. You can urge the desk${desk === "county" ? ", or take the check over with a reason" : ""}.`,
      },
      link: `/needs/queue?desk=${desk}&clock=escalated`,
    });
  }
}

/** Tells the desk's own officers that they are urged, or that the city took the check over. */
export async function tellDesk(
  work: UnitOfWork,
  people: People,
  needs: readonly About[],
  news: { readonly kind: "need.urged" | "need.taken-over"; readonly reason?: string | undefined },
): Promise<void> {
  // What was taken over stands at the city's desk already; its county is told.
  const ofCounty = (n: About) => news.kind === "need.taken-over" || deskOf(n.state) === "county";
  const groups = Map.groupBy(needs, (n) => (ofCounty(n) ? `county ${n.county}` : `city ${n.city}`));
  for (const own of groups.values()) {
    const [first] = own;
    if (!first || !people) continue;
    const county = ofCounty(first);
    const readers = await people.officersFor(
      county ? { role: "county-officer", county: first.county } : { role: "city-operator", city: first.city },
      work,
    );
    const about = which(own);
    const said = news.reason ? { zh: `：${news.reason}`, en: `: ${news.reason}` } : { zh: "。", en: "." };
    await tell(work, readers, own, {
      kind: news.kind,
      ...(news.kind === "need.urged"
        ? {
            subject: { zh: `催办：${about.zh}`, en: `Please review ${about.en}` },
            text: {
              zh: `请尽快办理超期的${about.zh}${said.zh}`,
              en: `You are asked to decide on ${about.en}, past due${said.en}`,
            },
          }
        : {
            subject: { zh: `市级接管初审：${about.zh}`, en: `The city took over: ${about.en}` },
            text: {
              zh: `因超期未办，市级已接管${about.zh}的初审${said.zh}`,
              en: `The city has taken over the overdue check of ${about.en}${said.en}`,
            },
          }),
      link: county ? "/needs/queue?desk=county" : "/needs/queue?desk=city",
    });
  }
}
