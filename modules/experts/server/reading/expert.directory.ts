import { type Platform, readerOf } from "#platform/platform.ts";
import type { ExpertDirectory, ExpertMatchable, ExpertRef } from "../../model/directory.ts";
import { expertSubjects } from "../../model/expert.policy.ts";
import * as repository from "../expert.repository.ts";

const refOf = (e: repository.ExpertRow): ExpertRef => ({
  id: e.id,
  code: e.code,
  name: e.public.name,
  nameEn: e.public.nameEn,
  organisationId: e.public.organisationId,
  organisationName: e.public.organisationName,
  titleTier: e.public.titleTier,
  academician: e.public.honours.some(
    (h) => h.verification !== "doubtful" && /院士|academician/i.test(`${h.title} ${h.academy ?? ""}`),
  ),
  degree: e.public.educationLevel,
  overseas: e.public.overseasBackground !== null,
  languages: e.public.languages,
  fields: e.public.fields,
  discipline: e.public.discipline,
  origin: e.public.origin,
  consented: e.consent.matching,
  personId: e.personId,
  state: e.state,
  subjects: expertSubjects(e),
});

function matchablesOf(
  experts: readonly repository.ExpertRow[],
  documents: readonly repository.DocumentRow[],
  availability: readonly repository.AvailabilityRow[],
): ExpertMatchable[] {
  const docs = Map.groupBy(documents, (d) => d.expertId);
  const free = Map.groupBy(availability, (a) => a.expertId);
  return experts.map((e) => ({
    ...refOf(e),
    region: e.public.organisationRegion,
    documents: [
      {
        id: `${e.id}:profile`,
        kind: "cv" as const,
        title: e.public.currentField ?? e.public.name,
        text: [
          e.public.currentField,
          e.public.major,
          e.public.keywords.join(" "),
          e.public.expertise,
          e.public.broughtProject,
        ]
          .filter(Boolean)
          .join("\n"),
      },
      ...(docs.get(e.id) ?? [])
        .filter((d) => d.kind !== "cv" || e.consent.shareCv)
        .map(({ id, kind, title, text }) => ({ id, kind, title, text })),
    ],
    availability: (free.get(e.id) ?? []).map(repository.periodOf),
  }));
}

/** The port through which engagements reads experts: public parts only. A CV enters matching only with separate consent (PIPL art. 23). */
export const createExpertDirectory = ({ db }: Platform): ExpertDirectory => ({
  async byIds(ids, work) {
    const rows = await repository.byIds(readerOf(db, work), [...new Set(ids)]);
    return new Map(rows.map((e) => [e.id, refOf(e)]));
  },
  async byPerson(personId, work) {
    const expert = await repository.byPerson(readerOf(db, work), personId);
    return expert ? refOf(expert) : null;
  },
  async matchable(work) {
    const reader = readerOf(db, work);
    const [experts, documents, availability] = [
      await repository.active(reader),
      await repository.documents(reader),
      await repository.availability(reader),
    ];
    return matchablesOf(experts, documents, availability);
  },
  async changedSince(since, work) {
    const reader = readerOf(db, work);
    // The revision first: what changes in between is told again next time, never missed.
    const revision = await repository.revision(reader);
    if (since === null) return { revision, experts: await this.matchable(work), gone: [] };
    const changed = since === revision ? [] : await repository.changedSince(reader, since);
    const experts = changed.filter((e) => e.state === "active" && e.matching);
    const ids = experts.map((e) => e.id);
    const gone = changed.filter((e) => !experts.includes(e)).map((e) => e.id);
    if (ids.length === 0) return { revision, experts: [], gone };
    const documents = await repository.documents(reader, ids);
    return {
      revision,
      experts: matchablesOf(experts, documents, await repository.availability(reader, ids)),
      gone,
    };
  },
  revision: (work) => repository.revision(readerOf(db, work)),
});
